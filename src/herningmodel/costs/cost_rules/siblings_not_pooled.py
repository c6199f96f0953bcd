"""
*Søskende er ikke regnet med*: a reimbursement without siblings that have cases of their own.

Errs on the side of reporting: the case does not say whether they live in the same household.
"""

from collections.abc import Sequence

from herningmodel.costs import cost_rule as c
from herningmodel.rulebook import vocabulary as v


PRICES = c.price_row("51000 DKK/month", "2022-01-01")


def check(siblings: Sequence[str]) -> v.Facts:
    """Yield the siblings, together."""
    if siblings:
        yield v.Fact(
            where=(v.Location(trail=("child", "siblings")),),
            seen=tuple(siblings),
            values={"siblings": siblings},
        )


RULE = c.CostRule(
    code="OKO010",
    name="siblings_not_pooled",
    **v.sentences(
        title_da="Søskende er ikke regnet med",
        title_en="Siblings are not counted in",
        why_da="Søskende i samme husstand regnes sammen. To børn, der hver for sig ligger under grænsen, kan ligge over den sammen.",
        why_en="Siblings of one household are counted together. Two children below the limit each may be above it together.",
        message_da="Refusionen er regnet uden {siblings}.",
        message_en="The reimbursement is counted without {siblings}.",
        hint_da="Regn søskende i samme husstand sammen. Bor de et andet sted, er alt i orden.",
        hint_en="Count siblings of the same household together. Where they live elsewhere, all is well.",
    ),
    **v.statutory(v.Severity.INFO, v.barnets_lov("198")),
    may_err=v.ErrorDirection.OVER,
    check=check,
    good=c.cost_example(PRICES, over="2022", with_refusion=True),
    bad=c.cost_example(
        PRICES,
        over="2022",
        with_refusion=True,
        child={"id": "child-1", "born": "2014-05-02", "siblings": ["case-2"]},
    ),
)
