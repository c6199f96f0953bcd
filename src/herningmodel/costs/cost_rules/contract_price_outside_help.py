"""*En aftalt pris uden hjælp*: a contract price for days on which the help does not run."""

from datetime import date

from herningmodel.costs import cost_rule as c
from herningmodel.model.rates import Cost
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, cost: Cost) -> v.Outcomes:
    """Yield a price that lies wholly before or after the help that it is for."""
    document = view.full_case
    measure = v.find(document.placements, cost.concerns) or v.find(
        document.interventions, cost.concerns
    )
    if measure is None:
        return
    yield v.APPLIES
    ended = measure.ended or date.max
    # What is paid once, before or after a stay, is an ordinary bill.
    is_before = cost.until is not None and cost.until <= measure.started
    if cost.amount.per is not None and (is_before or cost.from_ >= ended):
        yield v.Fact(
            where=(
                view.place(cost, "until" if is_before else "from_"),
                view.place(measure, "started" if is_before else "ended"),
            ),
            seen=cost.until if is_before else cost.from_,
            values={"kind": measure.kind, "rate": cost.amount, "from": cost.from_},
        )


GOOD = v.example(
    placements=[v.measure("p1", "private_residential", "2025-01-06")],
    costs=[{"concerns": "p1", "amount": "3859 DKK/day", "from": "2025-01-06"}],
)

RULE = v.CaseRule(
    code="OKO012",
    name="contract_price_outside_help",
    **v.sentences(
        title_da="En aftalt pris uden hjælp",
        title_en="An agreed price without help",
        why_da="Prisen bliver aldrig brugt, og hjælpen får prislistens takst i stedet. Som regel er den skrevet på den forkerte hjælp.",
        why_en="The price is never used, and the help gets the price of the list instead. Mostly it was written on the wrong help.",
        message_da="Prisen {rate} fra {from} gælder ingen af de dage, hjælpen løber ({kind}).",
        message_en="The price {rate} from {from} is for none of the days on which the help runs ({kind}).",
        hint_da="Ret dagene, eller skriv prisen på den hjælp, den er aftalt for.",
        hint_en="Correct the days, or write the price on the help that it was agreed for.",
    ),
    **v.by_data(v.Severity.WARNING, c.COUNTED_WRONG),
    adaptable=True,
    each=lambda view: view.full_case.costs,
    check=check,
    good=GOOD,
    bad=GOOD.but(
        costs=[{"concerns": "p1", "amount": "3859 DKK/day", "from": "2025-07-01"}]
    ).but_record("p1", ended="2025-07-01", end_reasons=["planned_move"]),
)
