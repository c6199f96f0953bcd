"""Contract prices in a case, as decimal text, never a JSON number."""

import re
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, ClassVar, Final, Self

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import Agreed, Dated, Reference
from herningmodel.core.money import KRONER
from herningmodel.core.parsed_values import ParsedValue
from herningmodel.schema.records import Record
from herningmodel.text.formatting import number_text, render
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Text


if TYPE_CHECKING:
    from herningmodel.core.units import Quantity


class Per(Code):
    """*Pr.*: what a rate is paid for."""

    HOUR = "hour", "time", "hour"
    DAY = "day", "dag", "day"
    WEEK = "week", "uge", "week"
    MONTH = "month", "måned", "month"
    YEAR = "year", "år", "year"


_NOTATION: Final = re.compile(
    r"(?P<amount>(?:0|[1-9]\d{0,11})(?:\.\d{1,4})?) DKK(?:/(?P<per>hour|day|week|month|year))?",
    re.ASCII,
)

_KRONER_PER: Final = Text(da="{amount} kr. pr. {per}", en="DKK {amount} per {per}")


@frozen(kw_only=True)
class Rate(ParsedValue):
    """
    *Takst*: kroner per unit of time, or once.

    Attributes:
        amount: The amount in kroner, per unit of time or once.
        per: The unit of time that the amount is paid for; None: paid once.

    Example:
        >>> Rate.parse("3859 DKK/day").label.da
        '3859 kr. pr. dag'
        >>> str(Rate.parse("45500.50 DKK"))
        '45500.50 DKK'
    """

    NOTATION: ClassVar[str] = "3859.50 DKK/day | DKK/hour | DKK/week | DKK/month | DKK/year | DKK"
    PATTERN: ClassVar[str] = (
        r"^(0|[1-9][0-9]{0,11})(\.[0-9]{1,4})? DKK(/(hour|day|week|month|year))?$"
    )

    amount: Decimal
    per: Per | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """
        Return the rate that *text* represents.

        Raises:
            ValueError: The text is not in the notation.
        """
        if (match := _NOTATION.fullmatch(text)) is None:
            message = f"expected a rate ({cls.NOTATION}), got '{sanitize(text)}'"
            raise ValueError(message)
        return cls(amount=Decimal(match["amount"]), per=Per(match["per"]) if match["per"] else None)

    @classmethod
    def from_quantity(cls, quantity: "Quantity") -> Self:
        """
        Return the rate of a registry quantity, in its unit of time.

        A price per child becomes a rate when it is multiplied by the children.

        Raises:
            ValueError: It is of another registry or dimension, is below 0, or has more than four
                decimals.

        Example:
            >>> from herningmodel.core.units import parse
            >>> str(Rate.from_quantity(parse("51000 DKK/month")))
            '51000 DKK/month'
            >>> str(Rate.from_quantity(parse("20000 DKK/child/year") * parse("25 case")))
            '500000 DKK/year'
        """
        from herningmodel.core.units import amount_in, is_in, units_in  # noqa: PLC0415 - imports pint

        times = [per.value for per in Per if per.value in units_in(quantity)]
        unit = "DKK" if is_in(quantity, "DKK") else f"DKK/{times[0] if times else Per.DAY.value}"
        written = f"{amount_in(quantity, unit):f} {unit}"
        if _NOTATION.fullmatch(written) is None:
            message = f"expected a quantity that is a rate ({cls.NOTATION}), got {written}"
            raise ValueError(message)
        return cls.parse(written)

    @property
    def quantity(self) -> "Quantity":
        """
        The rate as a `pint.Quantity` of the library's registry.

        Example:
            >>> str(Rate.parse("51000 DKK/month").quantity)
            '51000 DKK / month'
        """
        from herningmodel.core.units import quantity  # noqa: PLC0415 - imports pint

        return quantity(self.amount, f"DKK/{self.per.value}" if self.per else "DKK")

    def __str__(self) -> str:
        """Return the rate in its notation."""
        return f"{self.amount:f} DKK/{self.per.value}" if self.per else f"{self.amount:f} DKK"

    @property
    def label(self) -> Text:
        """The rate as it is said."""
        template = KRONER if self.per is None else _KRONER_PER
        return render(template, {"amount": number_text(f"{self.amount:f}"), "per": self.per})


@frozen(kw_only=True, repr=False)
class Cost(Record):
    """
    *Udgift*: what an intervention or a placement costs by contract, from a day until another.

    Attributes:
        concerns: The id of the intervention or placement that is paid for.
        amount: The agreed price, such as `3859 DKK/day`.
        from_: The first day of the price.
        until: The first day without the price; absent: no end is agreed.
    """

    concerns: Annotated[str, Reference(("interventions", "placements"), subject=True)]
    amount: Rate
    from_: Annotated[date, Dated()]
    until: Annotated[date, Agreed()] | None = None
