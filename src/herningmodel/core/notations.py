"""Classes whose values are written in a notation of their own."""

from typing import ClassVar


class Written:
    """The parent of a class with a notation: `str(value)` writes it."""

    __slots__ = ()

    NOTATION: ClassVar[str]
    """The notation, as error messages show it."""

    PATTERN: ClassVar[str]
    """
    The same as a regular expression, for the published schema.

    It is written in what every engine reads alike: no names, no looking around, `[0-9]` for a digit.
    """
