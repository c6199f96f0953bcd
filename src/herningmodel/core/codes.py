"""Codes: the words of the case format, named in both languages."""

from enum import StrEnum
from typing import Self, TypeVar

from herningmodel.text.texts import Text


Facts = TypeVar("Facts")


class Code(StrEnum):
    """
    A code of the case format that knows its own name.

    A member is written as the code, the Danish name, the English name. A class whose members carry
    further facts takes them in `__init__`, which is called for each member and not for a look-up: so
    a member without its facts is a `TypeError` when the class is defined.

    Attributes:
        label: The name of the code, in both languages.

    Example:
        >>> class Colour(Code):
        ...     RED = "red", "rød", "red"
        >>> Colour("red").label.da
        'rød'
    """

    label: Text

    def __new__(cls, code: str, da: str = "", en: str = "", *_: object) -> Self:
        """Create a member from code and names; a look-up passes the code."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = Text(da=da, en=en)
        return member


def required(facts: Facts | None, code: str) -> Facts:
    """
    Return the *facts* of the enum member with this *code*.

    Raises:
        TypeError: They are missing. Type checkers need a default for them, because they read a
            look-up such as `PlacementKind("own_room")` as a call.
    """
    if facts is None:
        message = f"expected facts for {code!r}, got None"
        raise TypeError(message)
    return facts
