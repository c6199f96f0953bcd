"""
*To aftalte priser på én gang*: two contract prices for the same help that run on the same days.

Errs on the side of reporting: a stay and a school may be paid apart, and then both are right.
"""

from datetime import date
from itertools import takewhile

from herningmodel.costs import cost_rule as c
from herningmodel.model.rates import Cost
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, cost: Cost) -> v.Outcomes:
    """Yield a running price that begins while an earlier one for the same help runs."""
    if cost.amount.per is None:
        return
    yield v.APPLIES
    for other in takewhile(lambda earlier: earlier is not cost, view.full_case.costs):
        if (
            other.concerns == cost.concerns
            and other.amount.per is not None
            and max(cost.from_, other.from_) < min(cost.until or date.max, other.until or date.max)
        ):
            yield v.Fact(
                where=(view.place(cost, "from_"), view.place(other, "from_")),
                seen=cost.amount,
                values={
                    "rate": cost.amount,
                    "other": other.amount,
                    "on": max(cost.from_, other.from_),
                },
            )


GOOD = v.example(
    placements=[v.measure("p1", "private_residential", "2025-01-06")],
    costs=[
        {"concerns": "p1", "amount": "3859 DKK/day", "from": "2025-01-06", "until": "2025-07-01"},
        {"concerns": "p1", "amount": "4206 DKK/day", "from": "2025-07-01"},
    ],
)

RULE = v.CaseRule(
    code="OKO011",
    name="contract_prices_overlap",
    **v.sentences(
        title_da="To aftalte priser på én gang",
        title_en="Two agreed prices at once",
        why_da="Begge priser bliver regnet med. Er den ene en rettelse af den anden, bliver hjælpen betalt to gange på papiret.",
        why_en="Both prices are counted. Where one is a correction of the other, the help is paid for twice on paper.",
        message_da="Fra {on} er der aftalt både {other} og {rate} for den samme hjælp.",
        message_en="From {on} both {other} and {rate} are agreed for the same help.",
        hint_da="Lad den gamle pris slutte den dag, den nye begynder. Er der aftalt to ydelser, er alt i orden.",
        hint_en="Let the old price end on the day the new one begins. Where two services were agreed, all is well.",
    ),
    **v.by_data(v.Severity.WARNING, c.COUNTED_WRONG),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=lambda view: view.full_case.costs,
    check=check,
    good=GOOD,
    bad=GOOD.but(
        costs=[
            {"concerns": "p1", "amount": "3859 DKK/day", "from": "2025-01-06"},
            {"concerns": "p1", "amount": "4206 DKK/day", "from": "2025-07-01"},
        ]
    ),
)
