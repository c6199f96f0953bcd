"""*Refusionsgrænser mangler*: a year in which something counts, and whose limits are not known."""

from collections.abc import Iterator, Sequence

from herningmodel.core.findings import Location, Severity
from herningmodel.core.member_paths import ROOT
from herningmodel.core.sources import Basis
from herningmodel.costs.cost_rule import CostRule, cost_example
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.vocabulary import Fact
from herningmodel.text.texts import Text


def check(years: Sequence[int]) -> Iterator[Fact]:
    """Yield each of the years."""
    for year in years:
        yield Fact(where=(Location(trail=ROOT),), seen=year, values={"year": year})


RULE = CostRule(
    code="OKO009",
    name="refusion_limits_unknown",
    title=Text(
        da="Refusionsgrænserne er ikke kendt", en="The limits of reimbursement are not known"
    ),
    why=Text(
        da="Grænserne reguleres hvert år. Et gammelt års grænser ville give en refusion, som staten ikke betaler.",
        en="The limits are regulated every year. Those of an old year would give a reimbursement that the state does not pay.",
    ),
    message=Text(
        da="Refusionen for {year} er ikke regnet ud, for årets grænser er ikke kendt.",
        en="The reimbursement of {year} is not counted, because the limits of the year are not known.",
    ),
    hint=Text(
        da="Giv årets grænser fra ministeriets vejledning om satser.",
        en="Give the limits of the year, from the ministry's guidance on rates.",
    ),
    severity=Severity.WARNING,
    basis=Basis.STATUTORY,
    sources=(barnets_lov("198"), serviceloven("176")),
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
