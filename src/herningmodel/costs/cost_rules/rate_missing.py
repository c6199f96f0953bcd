"""*Takst mangler*: days on which something had no price, so that the total is not whole."""

from herningmodel.costs import cost_rule as c
from herningmodel.costs.cost_lines import RateGap
from herningmodel.rulebook import vocabulary as v


AGREED = v.Text(da="aftalt pris", en="agreed price")
"""What is missing where a price was agreed for help that the case does not have."""


def check(gap: RateGap) -> v.Facts:
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


RULE = c.CostRule(
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
    **v.by_data(v.Severity.ERROR, c.COUNTED_WRONG),
    check=check,
    good=c.cost_example(
        c.price_row("51000 DKK/month", "2025-01-01"),
        placements=[v.measure("p1", "general_foster_family", "2025-03-01")],
    ),
    bad=c.cost_example(
        c.price_row("51000 DKK/month", "2025-01-01"),
        placements=[v.measure("p1", "residential_institution", "2025-03-01")],
    ),
)
