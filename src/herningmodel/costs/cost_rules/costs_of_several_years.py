"""
*Udgiften er i flere års priser*: a total that adds kroner of different years.

What is agreed in a case is in the prices of the years in which it is paid. Errs on the side of
reporting: a municipality that counts what it paid, year by year, means it so.
"""

from collections.abc import Iterator, Sequence

from herningmodel.core.member_paths import ROOT
from herningmodel.costs.cost_lines import CostLine
from herningmodel.costs.cost_rule import COUNTED_WRONG, CostRule, cost_example
from herningmodel.costs.cost_totals import price_years
from herningmodel.rulebook import vocabulary as v


def check(lines: Sequence[CostLine]) -> Iterator[v.Fact]:
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


RULE = CostRule(
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
    severity=v.Severity.WARNING,
    basis=v.Basis.DATA,
    sources=(COUNTED_WRONG,),
    may_err=v.ErrorDirection.OVER,
    check=check,
    good=cost_example(
        """
[[prices]]
placement = "general_foster_family"
rate = "51000 DKK/month"
from = 2025-01-01
price_year = 2025
source = "budget"
""",
        placements=[{"id": "p1", "kind": "general_foster_family", "started": "2025-03-01"}],
    ),
    bad=cost_example(
        """
[[prices]]
placement = "general_foster_family"
rate = "470000 DKK/year"
from = 2019-01-01
price_year = 2019
source = "budget"

[[prices]]
placement = "residential_institution"
rate = "4867 DKK/day"
from = 2025-01-01
price_year = 2025
source = "budget"
""",
        placements=[
            {
                "id": "p1",
                "kind": "residential_institution",
                "started": "2025-01-01",
                "ended": "2025-03-01",
            },
            {"id": "p2", "kind": "general_foster_family", "started": "2025-03-01"},
        ],
    ),
)
