"""
*Hjemgivelsen trækker ud*: a homecoming was decided, and the child has not come home six months later.

The period between the decision and the homecoming is at most six months. Where a later decision has
placed the child again there is no period any more. A shorter period that the municipality set itself
cannot be seen in the case, so the rule errs on the side of missing.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.display import to_display
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.legal_versions import cited
from herningmodel.core.sources import Basis
from herningmodel.law.duties.homecoming import deadline
from herningmodel.model.decisions import Decision
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.unchecked_reasons import in_transition
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, decision: Decision) -> Iterator[Outcome]:
    """Yield a decision on homecoming after which the child stayed on too long."""
    due = deadline(view, decision)
    if due is None:
        return
    yield APPLIES
    if not due.is_late and (due.answered is not None or not due.is_past(view.on)):
        return
    if due.crosses:
        yield in_transition(decision.on)
        return
    yield Fact(
        where=(view.place(decision, "on"), view.place(due.about, "ended")),
        seen=decision.on,
        expected=f"home by {to_display(due.due)}",
        values={"on": decision.on, "due": due.due},
        day=decision.on,
    )


RULE = CaseRule(
    code="PLN008",
    name="homecoming_too_long",
    title=Text(
        da="Hjemgivelsen har trukket ud i mere end seks måneder",
        en="The homecoming has taken more than six months",
    ),
    why=Text(
        da="Et barn, der har fået at vide, at det skal hjem, skal ikke vente i det uvisse.",
        en="A child that has been told that it is going home shall not be kept waiting in uncertainty.",
    ),
    message=Text(
        da="Hjemgivelsen blev besluttet {on}. Barnet skulle have været hjemme senest {due}.",
        en="The homecoming was decided on {on}. The child should have been home by {due}.",
    ),
    hint=Text(
        da="Registrer, hvornår opholdet sluttede, eller den nye afgørelse.",
        en="Record when the stay ended, or the new decision.",
    ),
    severity=Severity.WARNING,
    basis=Basis.STATUTORY,
    sources=(barnets_lov("100"), serviceloven("68")),
    reference=cited("SEL § 68 stk. 2", "BL § 100"),
    may_err=ErrorDirection.UNDER,
    each=lambda view: view.case.decisions,
    check=check,
    good=example(
        date(2026, 1, 15),
        decisions=[{"id": "d2", "on": "2025-07-15", "legal_basis": "BL § 100"}],
        placements=[{"id": "p1", "kind": "own_room", "started": "2025-01-10"}],
    ),
    bad=example(
        date(2026, 1, 16),
        decisions=[{"id": "d2", "on": "2025-07-15", "legal_basis": "BL § 100"}],
        placements=[{"id": "p1", "kind": "own_room", "started": "2025-01-10"}],
    ),
)
