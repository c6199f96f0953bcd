"""Define published figures: rounding, formatting and reasons for a missing number."""

from fractions import Fraction
from typing import Final

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.findings import Json
from herningmodel.text.formatting import format_number
from herningmodel.text.texts import Language


class NoFigureReason(Code):
    """*Hvorfor tallet ikke står der*: hidden, or without a basis."""

    HIDDEN = "hidden", "skjult", "hidden"
    NOTHING = "nothing", "intet at regne på", "nothing to count from"


_MARKS: Final = {NoFigureReason.HIDDEN: "·", NoFigureReason.NOTHING: "–"}


@frozen
class Figure:
    """
    *Tal*: a published number, rounded half up, or why not.

    Attributes:
        value: The exact number; None where it is missing.
        decimals: The number of decimals that it is rounded to.
        missing: Why there is no number.
        is_change: Whether it is a change, and a rise is written with a plus sign.

    Example:
        >>> Figure(Fraction(12345, 10), decimals=1).text("da")
        '1.234,5'
        >>> Figure(None, missing=NoFigureReason.HIDDEN).text("en")
        '·'
    """

    value: Fraction | None
    decimals: int = 0
    missing: NoFigureReason = NoFigureReason.NOTHING
    is_change: bool = False

    @property
    def rounded(self) -> int | float | None:
        """The number as it is published; whole where it has no decimals."""
        if self.value is None:
            return None
        scale = 10**self.decimals
        whole = int((2 * self.value * scale + 1) // 2)
        return whole / scale if self.decimals else whole

    def text(self, language: Language) -> str:
        """Format the number for a table."""
        if self.rounded is None:
            return _MARKS[self.missing]
        sign = "+" if self.is_change and self.rounded > 0 else ""
        number = f"{sign}{self.rounded:,.{self.decimals}f}".replace("-", "−")
        return format_number(number, language)

    def as_dict(self) -> dict[str, Json]:
        """Return the number as JSON: its value, or the missing reason."""
        if self.rounded is None:
            return {"value": None, "missing": self.missing.value}
        return {"value": self.rounded}


HIDDEN: Final = Figure(None, missing=NoFigureReason.HIDDEN)
NOTHING: Final = Figure(None)
