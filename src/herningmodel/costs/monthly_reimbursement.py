"""
What the state reimburses in a year, month by month.

It is counted each month against a twelfth of each limit, on what the household costs together. A
one-off cost is spread over the twelve months of its year. So half a year at a high price earns a
reimbursement that the year's total alone would not.

Source: the executive order on serviceloven § 176, BEK 1485/2023 § 3 (certain for serviceloven; that
barnets lov § 198 is counted in the same way is assumed, and unverified).
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Final

from attrs import frozen

from herningmodel.core.money import ORE, shares
from herningmodel.core.spans import Span
from herningmodel.costs.cost_lines import CostLine
from herningmodel.costs.meters import OneOff
from herningmodel.costs.price_list import Payer, Service
from herningmodel.costs.reimbursement_limits import ReimbursementBand
from herningmodel.model.decisions import DecisionStatus


_MONTHS: Final = 12
_PERCENT: Final = 100


@frozen(kw_only=True)
class MonthReimbursed:
    """
    *Refusion i en måned*: eligible costs and the state's share, in øre.

    Attributes:
        month: The calendar month.
        counted: What counts towards the limits, in whole øre.
        reimbursed: What the state pays back, in whole øre.
    """

    month: Span
    counted: int
    reimbursed: int


def reimbursed(
    lines: Iterable[CostLine], year: Span, bands: Sequence[ReimbursementBand]
) -> tuple[MonthReimbursed, ...]:
    """Return what is reimbursed in each month of a whole calendar *year*."""
    months = (*year.months(),)
    counted = counted_by_month(lines, year)
    return tuple(
        MonthReimbursed(month=month, counted=ore, reimbursed=back)
        for month, ore, back in zip(
            months,
            shares(counted),
            shares(share_of(amount, bands) for amount in counted),
            strict=True,
        )
    )


def counted_by_month(lines: Iterable[CostLine], year: Span) -> list[Fraction]:
    """Return eligible kroner by month; one-off costs are spread."""
    counting = [line for line in lines if counts(line)]
    once = sum(line.ore_in(year) for line in counting if isinstance(line.meter, OneOff))
    # In exact kroner, not in øre: a twelfth of a limit is seldom a whole number of them.
    return [
        Fraction(once, ORE * _MONTHS) + sum(_exact(line, month) for line in counting)
        for month in year.months()
    ]


def _exact(line: CostLine, month: Span) -> Fraction:
    common = month.meet(line.span.start, line.span.until)
    if common is None or isinstance(line.meter, OneOff):
        return Fraction(0)
    return line.meter.exact(common.start, common.until)


def counts(line: CostLine) -> bool:
    """Tell whether a line is eligible: granted help paid by the municipality."""
    return (
        line.payer is Payer.MUNICIPALITY
        and line.status is DecisionStatus.GRANTED
        and not isinstance(line.kind, Service)
    )


def share_of(month: Fraction, bands: Sequence[ReimbursementBand]) -> Fraction:
    """
    Return the reimbursed part of a month, band by band.

    Example:
        >>> from herningmodel.costs.reimbursement_limits import LIMITS
        >>> round(float(share_of(Fraction(86141), LIMITS[2022].bands)), 2)
        3618.58
    """
    return sum(
        (
            Fraction(band.percent - below, _PERCENT)
            * max(Fraction(0), month - Fraction(band.above, _MONTHS))
            for below, band in zip((0, *(lower.percent for lower in bands)), bands, strict=False)
        ),
        Fraction(0),
    )
