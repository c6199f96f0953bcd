"""Codes: the words of the case format, each with its name in both languages."""

from enum import StrEnum
from typing import Self

from herningmodel.text.texts import Text


class Code(StrEnum):
    """
    A code of the case format that knows its own name.

    A member is written as the code, the Danish name, the English name.

    Example:
        >>> class Colour(Code):
        ...     RED = "red", "rød", "red"
        >>> Colour("red").label.da
        'rød'
    """

    label: Text

    def __new__(cls, code: str, da: str = "", en: str = "") -> Self:
        """Make a member out of its code and its two names. To look one up takes only the code."""
        member = str.__new__(cls, code)
        member._value_ = code
        member.label = Text(da=da, en=en)
        return member
