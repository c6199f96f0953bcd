"""
*Hjemgivelsen trækker ud*: a homecoming was decided, and the child has not come home six months later.

The period between the decision and the homecoming is at most six months. Where a later decision has
placed the child again there is no period any more. A shorter period that the municipality set itself
cannot be seen in the case, so the rule errs on the side of missing.
"""

from herningmodel.law.duties.homecoming import AT_MOST, deadline
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import breach_of


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision on homecoming after which the child stayed on too long."""
    due = deadline(view, decision)
    if due is None:
        return
    yield v.APPLIES
    if not due.is_broken(view.on):
        return
    yield breach_of(
        due,
        where=(view.place(decision, "on"), view.place(due.about, "ended")),
        seen=decision.on,
        expected=f"home by {v.to_display(due.due)}",
        values={"on": decision.on, "due": due.due},
    )


GOOD = v.example(
    decisions=[v.decision("d2", "2025-07-15", "BL § 100")],
    placements=[v.measure("p1", "own_room", "2025-01-10")],
)

RULE = v.CaseRule(
    code="PLN008",
    name="homecoming_too_long",
    **v.sentences(
        title_da="Hjemgivelsen har trukket ud i mere end seks måneder",
        title_en="The homecoming has taken more than six months",
        why_da="Et barn, der har fået at vide, at det skal hjem, skal ikke vente i det uvisse.",
        why_en="A child that knows that it is going home should not be kept waiting in uncertainty.",
        message_da="Hjemgivelsen blev besluttet {on}. Barnet skulle have været hjemme senest {due}.",
        message_en="The homecoming was decided on {on}. The child should have been home by {due}.",
        hint_da="Registrer, hvornår opholdet sluttede, eller den nye afgørelse.",
        hint_en="Record when the stay ended, or the new decision.",
    ),
    **v.by_duty(v.Severity.WARNING, AT_MOST),
    may_err=v.ErrorDirection.UNDER,
    each=lambda view: view.case.decisions,
    check=check,
    good=GOOD,
    bad=GOOD.but(on="2026-01-16"),
)
