"""Values that are written as text in a document: a legal reference, an interval, a rate."""

from abc import ABC, abstractmethod
from typing import ClassVar, Self


class ParsedValue(ABC):
    """
    A value with a notation of its own.

    `str(value)` and `parse` are each other's inverse: what is loaded is dumped as it was written.
    """

    __slots__ = ()

    NOTATION: ClassVar[str]
    """How the value is written, as it is shown to whoever wrote it wrongly."""

    PATTERN: ClassVar[str]
    """
    The same as a regular expression, for the published schema.

    It is written in what every engine reads alike: no names, no looking around, `[0-9]` for a digit.
    """

    @classmethod
    @abstractmethod
    def parse(cls, text: str) -> Self:
        """
        Return the value that *text* stands for.

        Raises:
            ValueError: The text is not in the notation.
        """
