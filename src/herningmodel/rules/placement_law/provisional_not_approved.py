"""
*Foreløbig afgørelse uden godkendelse*: the committee did not approve it within seven days.

The day of effect is day 1, and Sundays and holidays count. It is the day on which the child moved,
the first day of the placement that the decision carries. That the day of effect counts rests on
one source, so a decision that is late by that way of counting only is a warning.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.placed import carried_by
from herningmodel.case_view.view import View
from herningmodel.core.display import to_display
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.law.bases import PROVISIONAL
from herningmodel.law.duties.committee import AFTER_THE_DAY_OF_EFFECT, deadline
from herningmodel.model.decisions import Decision
from herningmodel.rulebook.rule_sources import ACUTE_DECISIONS, barnets_lov, serviceloven
from herningmodel.rulebook.unchecked_reasons import in_transition, unchecked
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, decision: Decision) -> Iterator[Outcome]:
    """Yield a provisional decision that was not approved in time."""
    due = deadline(view, decision)
    if due is None:
        return
    yield APPLIES
    if not due.is_late and (due.answered is not None or not due.is_past(view.on)):
        return
    if due.unsure is not None:
        yield unchecked(due.unsure)
    elif due.crosses:
        yield in_transition(due.triggered)
    else:
        days = ((decision.committee or view.on) - due.triggered).days
        moved = carried_by(view, decision)[0]
        yield Fact(
            where=(view.place(decision, "committee"), view.place(moved, "started")),
            seen=decision.committee,
            expected=f"{to_display(due.due)} or earlier",
            values={"effect": due.triggered, "due": due.due},
            day=due.triggered,
            at_most=Severity.WARNING if days == AFTER_THE_DAY_OF_EFFECT + 1 else None,
        )


RULE = CaseRule(
    code="ANB006",
    name="provisional_not_approved",
    title=Text(
        da="En foreløbig afgørelse er ikke godkendt inden for syv dage",
        en="A provisional decision was not approved within seven days",
    ),
    why=Text(
        da="Når det haster, kan udvalgets formand flytte et barn alene. Inden syv dage skal hele udvalget have taget stilling, så ingen bor væk hjemmefra på én persons ord.",
        en="When it cannot wait, the chair of the committee can move a child alone. Within seven days the whole committee must have considered it, so that nobody lives away from home on one person's word.",
    ),
    message=Text(
        da="Den foreløbige afgørelse fik virkning {effect}, og det fremgår ikke, at børne- og ungeudvalget godkendte den senest {due}.",
        en="The provisional decision took effect on {effect}, and nothing shows that the children and young people's committee approved it by {due}.",
    ),
    hint=Text(
        da="Skriv datoen for udvalgets godkendelse i committee. Virkningsdagen er dag 1, og søn- og helligdage tæller med.",
        en="Write the date of the committee's approval in committee. The day of effect is day 1, and Sundays and holidays count.",
    ),
    severity=Severity.ERROR,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("143"),
        serviceloven("75"),
        ACUTE_DECISIONS,
    ),
    reference=PROVISIONAL,
    each=lambda view: view.case.decisions,
    check=check,
    good=example(
        date(2026, 1, 15),
        decisions=[
            {
                "id": "d1",
                "on": "2025-01-03",
                "legal_basis": "BL § 143, jf. § 47 stk. 1 nr. 2",
                "committee": "2025-01-09",
            }
        ],
        placements=[
            {"id": "p1", "kind": "general_foster_family", "started": "2025-01-03", "decision": "d1"}
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        decisions=[
            {
                "id": "d1",
                "on": "2025-01-03",
                "legal_basis": "BL § 143, jf. § 47 stk. 1 nr. 2",
                "committee": "2025-01-14",
            }
        ],
        placements=[
            {"id": "p1", "kind": "general_foster_family", "started": "2025-01-03", "decision": "d1"}
        ],
    ),
)
