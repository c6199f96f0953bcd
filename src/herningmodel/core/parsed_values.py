"""Values with a notation: a legal reference, an interval, a rate."""

from abc import ABC, abstractmethod
from typing import ClassVar, Self


class ParsedValue(ABC):
    """
    A value with a notation of its own.

    `str(value)` and `parse` are each other's inverse: what is loaded is dumped as it was written.
    """

    __slots__ = ()

    NOTATION: ClassVar[str]
    """The notation, as error messages show it."""

    PATTERN: ClassVar[str]
    """
    The same as a regular expression, for the published schema.

    It is written in what every engine reads alike: no names, no looking around, `[0-9]` for a digit.
    """

    @classmethod
    @abstractmethod
    def parse(cls, text: str) -> Self:
        """
        Return the value that *text* represents.

        Raises:
            ValueError: The text is not in the notation.
        """
