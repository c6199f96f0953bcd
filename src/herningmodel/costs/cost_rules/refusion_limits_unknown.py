"""*Refusionsgrænser mangler*: a year in which something counts, and whose limits are not known."""

from collections.abc import Sequence

from herningmodel.core.member_paths import ROOT
from herningmodel.costs import cost_rule as c
from herningmodel.rulebook import vocabulary as v


def check(years: Sequence[int]) -> v.Facts:
    """Yield each of the years."""
    for year in years:
        yield v.Fact(where=(v.Location(trail=ROOT),), seen=year, values={"year": year})


RULE = c.CostRule(
    code="OKO009",
    name="refusion_limits_unknown",
    **v.sentences(
        title_da="Refusionsgrænserne er ikke kendt",
        title_en="The limits of reimbursement are not known",
        why_da="Grænserne reguleres hvert år. Et gammelt års grænser ville give en refusion, som staten ikke betaler.",
        why_en="The limits are regulated every year. Those of an old year would give a reimbursement that the state does not pay.",
        message_da="Refusionen for {year} er ikke regnet ud, for årets grænser er ikke kendt.",
        message_en="The reimbursement of {year} is not counted, because the limits of the year are not known.",
        hint_da="Giv årets grænser fra ministeriets vejledning om satser.",
        hint_en="Give the limits of the year, from the ministry's guidance on rates.",
    ),
    **v.statutory(v.Severity.WARNING, v.barnets_lov("198"), v.serviceloven("176")),
    check=check,
    good=c.cost_example(
        c.price_row("1160000 DKK/year", "2022-01-01", placement="private_residential"),
        over="2022",
        with_refusion=True,
        placements=[v.measure("p1", "private_residential", "2022-02-01")],
    ),
    bad=c.cost_example(
        c.price_row("1160000 DKK/year", "2023-01-01", placement="private_residential"),
        over="2023",
        with_refusion=True,
        placements=[v.measure("p1", "private_residential", "2023-02-01")],
    ),
)
