"""Values with a notation: a legal reference, an interval, a rate."""

from abc import ABC, abstractmethod
from typing import Self

from herningmodel.core.checked import Checked
from herningmodel.core.notations import Written


class ParsedValue(Written, Checked, ABC):
    """
    A value with a notation of its own.

    `str(value)` and `parse` are each other's inverse: what is loaded is dumped as it was written.
    """

    __slots__ = ()

    @classmethod
    @abstractmethod
    def parse(cls, text: str) -> Self:
        """
        Return the value that *text* represents.

        Raises:
            ValueError: The text is not in the notation.
        """
