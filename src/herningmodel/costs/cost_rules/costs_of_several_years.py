"""
*Udgiften er i flere års priser*: a total that adds kroner of different years.

What is agreed in a case is in the prices of the years in which it is paid. Errs on the side of
reporting: a municipality that counts what it paid, year by year, means it so.
"""

from collections.abc import Sequence

from herningmodel.core.member_paths import ROOT
from herningmodel.costs import cost_rule as c
from herningmodel.costs.cost_lines import CostLine
from herningmodel.costs.cost_totals import price_years
from herningmodel.rulebook import vocabulary as v


def check(lines: Sequence[CostLine]) -> v.Facts:
    """Yield the years, where there are several."""
    years = price_years(lines)
    if len(years) > 1:
        yield v.Fact(
            where=(v.Location(trail=ROOT),),
            seen=years,
            values={"years": v.Text(da=_listed(years), en=_listed(years))},
        )


def _listed(years: Sequence[int]) -> str:
    return ", ".join(map(str, years))


RULE = c.CostRule(
    code="OKO008",
    name="costs_of_several_years",
    **v.sentences(
        title_da="Udgiften er i flere års priser",
        title_en="The cost is in the prices of several years",
        why_da="Kroner fra forskellige år kan ikke lægges sammen. Det, der ligner en besparelse, kan være forskellen på to års priser.",
        why_en="Kroner of different years cannot be added. What looks like a saving may be the difference between the prices of two years.",
        message_da="Summen lægger priser fra disse år sammen: {years}.",
        message_en="The total adds the prices of these years: {years}.",
        hint_da="Regn prislisten om til ét års priser med et prisindeks, eller gør hvert år op for sig.",
        hint_en="Convert the list to the prices of one year with a price index, or count each year by itself.",
    ),
    **v.by_data(v.Severity.WARNING, c.COUNTED_WRONG),
    may_err=v.ErrorDirection.OVER,
    check=check,
    good=c.cost_example(
        c.price_row("51000 DKK/month", "2025-01-01"),
        placements=[v.measure("p1", "general_foster_family", "2025-03-01")],
    ),
    bad=c.cost_example(
        c.price_row("470000 DKK/year", "2019-01-01")
        + c.price_row("4867 DKK/day", "2025-01-01", placement="residential_institution"),
        placements=[
            v.measure("p1", "residential_institution", "2025-01-01", ended="2025-03-01"),
            v.measure("p2", "general_foster_family", "2025-03-01"),
        ],
    ),
)
