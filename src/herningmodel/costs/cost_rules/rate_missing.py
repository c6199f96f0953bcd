"""*Takst mangler*: days on which something had no price, so that the total is not whole."""

from collections.abc import Iterator
from typing import Final

from herningmodel.costs.cost_lines import RateGap
from herningmodel.costs.cost_rule import COUNTED_WRONG, CostRule, cost_example
from herningmodel.rulebook import vocabulary as v


AGREED: Final = v.Text(da="aftalt pris", en="agreed price")
"""What is missing where a price was agreed for help that the case does not have."""


def check(gap: RateGap) -> Iterator[v.Fact]:
    """Yield the gap."""
    yield v.Fact(
        where=(v.Location(trail=gap.trail, id=gap.what),),
        seen=gap.kind,
        values={
            "kind": gap.kind or AGREED,
            "start": gap.span.start,
            "until": gap.span.until,
            "days": gap.span.days,
            "why": gap.why,
        },
    )


RULE = CostRule(
    code="OKO007",
    name="rate_missing",
    **v.sentences(
        title_da="Takst mangler",
        title_en="A price is missing",
        why_da="En takst, der mangler, er ikke 0 kroner. Uden den ligner den dyreste hjælp en besparelse.",
        why_en="A price that is missing is not 0 kroner. Without it the most expensive help looks like a saving.",
        message_da="Udgiften fra {start} til {until} er ikke med ({kind}): {why}.",
        message_en="The cost from {start} until {until} is left out ({kind}): {why}.",
        hint_da="Skriv en takst i prislisten, eller den aftalte pris i sagen. Koster hjælpen ikke noget, er taksten 0.",
        hint_en="Write a price in the list, or the agreed price in the case. Where the help costs nothing the price is 0.",
    ),
    severity=v.Severity.ERROR,
    basis=v.Basis.DATA,
    sources=(COUNTED_WRONG,),
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
rate = "51000 DKK/month"
from = 2025-01-01
price_year = 2025
source = "budget"
""",
        placements=[{"id": "p1", "kind": "residential_institution", "started": "2025-03-01"}],
    ),
)
