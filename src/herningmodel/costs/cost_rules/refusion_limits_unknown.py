"""*Refusionsgrænser mangler*: a year in which something counts, and whose limits are not known."""

from collections.abc import Iterator, Sequence

from herningmodel.core.member_paths import ROOT
from herningmodel.costs.cost_rule import CostRule, cost_example
from herningmodel.rulebook import vocabulary as v


def check(years: Sequence[int]) -> Iterator[v.Fact]:
    """Yield each of the years."""
    for year in years:
        yield v.Fact(where=(v.Location(trail=ROOT),), seen=year, values={"year": year})


RULE = CostRule(
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
    severity=v.Severity.WARNING,
    basis=v.Basis.STATUTORY,
    sources=(v.barnets_lov("198"), v.serviceloven("176")),
    check=check,
    good=cost_example(
        """
[[prices]]
placement = "private_residential"
rate = "1160000 DKK/year"
from = 2022-01-01
price_year = 2022
source = "budget"
""",
        over="2022",
        with_refusion=True,
        placements=[{"id": "p1", "kind": "private_residential", "started": "2022-02-01"}],
    ),
    bad=cost_example(
        """
[[prices]]
placement = "private_residential"
rate = "1160000 DKK/year"
from = 2023-01-01
price_year = 2023
source = "budget"
""",
        over="2023",
        with_refusion=True,
        placements=[{"id": "p1", "kind": "private_residential", "started": "2023-02-01"}],
    ),
)
