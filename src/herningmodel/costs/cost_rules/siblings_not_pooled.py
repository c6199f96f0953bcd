"""
*Søskende er ikke regnet med*: a reimbursement without siblings that have cases of their own.

Errs on the side of reporting: the case does not say whether they live in the same household.
"""

from collections.abc import Iterator, Sequence

from herningmodel.core.findings import ErrorDirection, Location, Severity
from herningmodel.core.sources import Basis
from herningmodel.costs.cost_rule import CostRule, cost_example
from herningmodel.rulebook.rule_sources import barnets_lov
from herningmodel.rulebook.vocabulary import Fact
from herningmodel.text.texts import Text


PRICES = """
[[prices]]
placement = "general_foster_family"
rate = "51000 DKK/month"
from = 2022-01-01
price_year = 2022
source = "budget"
"""


def check(siblings: Sequence[str]) -> Iterator[Fact]:
    """Yield the siblings, together."""
    if siblings:
        yield Fact(
            where=(Location(trail=("child", "siblings")),),
            seen=tuple(siblings),
            values={"siblings": siblings},
        )


RULE = CostRule(
    code="OKO010",
    name="siblings_not_pooled",
    title=Text(da="Søskende er ikke regnet med", en="Siblings are not counted in"),
    why=Text(
        da="Søskende i samme husstand regnes sammen. To børn, der hver for sig ligger under grænsen, kan ligge over den sammen.",
        en="Siblings of one household are counted together. Two children below the limit each may be above it together.",
    ),
    message=Text(
        da="Refusionen er regnet uden {siblings}.",
        en="The reimbursement is counted without {siblings}.",
    ),
    hint=Text(
        da="Regn søskende i samme husstand sammen. Bor de et andet sted, er alt i orden.",
        en="Count siblings of the same household together. Where they live elsewhere, all is well.",
    ),
    severity=Severity.INFO,
    basis=Basis.STATUTORY,
    sources=(barnets_lov("198"),),
    may_err=ErrorDirection.OVER,
    check=check,
    good=cost_example(PRICES, over="2022", with_refusion=True),
    bad=cost_example(
        PRICES,
        over="2022",
        with_refusion=True,
        child={"id": "child-1", "born": "2014-05-02", "siblings": ["case-2"]},
    ),
)
