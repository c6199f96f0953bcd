"""
Define the estimates of a business case: moves, yearly prices and investments.

Every number is the caller's: no source gives rates at which children move between steps, and none
is invented here. An estimate has a low, an expected and a high value.
"""

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Self

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.costs.price_list import Payer, PriceKind
from herningmodel.text.texts import Text


if TYPE_CHECKING:
    from herningmodel.core.units import Quantity


_CHILD_YEAR: Final = "DKK/child/year"


class End(Code):
    """*Ende af et skøn*: the low, the expected or the high value."""

    LOW = "low", "lavt", "low"
    EXPECTED = "expected", "forventet", "expected"
    HIGH = "high", "højt", "high"


@frozen
class Estimate:
    """
    *Skøn*: an uncertain number, with its lowest and highest value.

    Attributes:
        low: The lowest value that is thought possible.
        expected: The value that is expected.
        high: The highest value that is thought possible.

    Raises:
        ValueError: The expected value does not lie between the two others.

    Example:
        >>> Estimate(Decimal(2), Decimal(4), Decimal(5)).at(End.HIGH)
        Fraction(5, 1)
    """

    low: Decimal
    expected: Decimal
    high: Decimal

    def __attrs_post_init__(self) -> None:
        if not self.low <= self.expected <= self.high:
            message = f"expected must be from {self.low} to {self.high}, got {self.expected}"
            raise ValueError(message)

    @classmethod
    def exactly(cls, value: Decimal | int) -> Self:
        """Return the estimate of what is known."""
        return cls(Decimal(value), Decimal(value), Decimal(value))

    def at(self, end: End) -> Fraction:
        """Return one of the three values."""
        return Fraction(getattr(self, end.value))


@frozen(kw_only=True)
class Failure:
    """
    *Hjælp, der ikke slog til*: the outcome when a lower step fails.

    Attributes:
        after_months: How long the help was tried.
        then: The kind of help that it took afterwards, which may be a higher one than before.
    """

    after_months: Decimal
    then: PriceKind


@frozen(kw_only=True)
class Shift:
    """
    *Flytning*: child-years on another kind of help than otherwise.

    Attributes:
        title: What is meant to happen.
        from_: The help that it would have been; None where there would have been none.
        to: The help that it becomes; None where none is needed any more.
        child_years: How many, for each year of the horizon.
        succeeds: The share of them that it helps, from 0 to 1.
        failure: What becomes of the others; needed unless all succeed.
    """

    title: Text
    from_: PriceKind | None
    to: PriceKind | None
    child_years: tuple[Estimate, ...]
    succeeds: Estimate
    failure: Failure | None = None


@frozen(kw_only=True)
class YearlyPrice:
    """
    *Årspris*: what a child-year of a kind of help costs one payer.

    Attributes:
        kind: The kind of placement, help or casework.
        per_child_year: What a child-year of it costs the payer, in kroner.
        payer: Whose money it is.
    """

    kind: PriceKind
    per_child_year: Estimate
    payer: Payer = Payer.MUNICIPALITY

    @classmethod
    def from_quantity(
        cls,
        expected: "Quantity",
        *,
        kind: PriceKind,
        low: "Quantity | None" = None,
        high: "Quantity | None" = None,
        payer: Payer = Payer.MUNICIPALITY,
    ) -> Self:
        """
        Return the price of a child-year, from any unit of time.

        Args:
            expected: Such as `51000 DKK/child/month`.
            kind: The kind of help.
            low: The lowest that is believed; *expected* if left out.
            high: The highest that is believed; *expected* if left out.
            payer: Whose money it is.

        Raises:
            ValueError: A quantity is of another registry or dimension, or *expected* does not lie
                between the two others.

        Example:
            >>> from herningmodel.core.units import parse
            >>> from herningmodel.model.placements import PlacementKind
            >>> family = PlacementKind.GENERAL_FOSTER_FAMILY
            >>> price = YearlyPrice.from_quantity(parse("51000 DKK/child/month"), kind=family)
            >>> price.per_child_year.expected
            Decimal('612000')
        """
        from herningmodel.core.units import amount_in  # noqa: PLC0415 - imports pint

        low = expected if low is None else low
        high = expected if high is None else high
        estimate = Estimate(*(amount_in(end, _CHILD_YEAR) for end in (low, expected, high)))
        return cls(kind=kind, per_child_year=estimate, payer=payer)

    @property
    def quantity(self) -> "Quantity":
        """The expected price as a `pint.Quantity` in `DKK/child/year`."""
        from herningmodel.core.units import quantity  # noqa: PLC0415 - imports pint

        return quantity(self.per_child_year.expected, _CHILD_YEAR)


@frozen(kw_only=True)
class Investment:
    """
    *Investering*: yearly spending on advisers, preventive help or training.

    Attributes:
        title: What the money is spent on, in both languages.
        yearly: The kroner of each year of the horizon.
        payer: Whose money it is.
    """

    title: Text
    yearly: tuple[Estimate, ...]
    payer: Payer = Payer.MUNICIPALITY
