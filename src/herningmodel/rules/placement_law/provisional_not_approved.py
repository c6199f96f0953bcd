"""
*Foreløbig afgørelse uden godkendelse*: the committee did not approve it within seven days.

The day of effect is day 1, and Sundays and holidays count. Where it is not recorded it is the day on
which the child moved, the first day of the placement that the decision carries. That the day of effect counts rests on
one source, so a decision that is late by that way of counting only is a warning.
"""

from herningmodel.case_view.placed import carried_by
from herningmodel.law.bases import PROVISIONAL
from herningmodel.law.duties.committee_approval import deadline
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import in_transition, unchecked


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a provisional decision that was not approved in time."""
    due = deadline(view, decision)
    if due is None:
        return
    yield v.APPLIES
    if not due.is_broken(view.on):
        return
    if due.undetermined is not None:
        yield unchecked(due.undetermined)
    elif due.transition is not None:
        yield in_transition(due.triggered, due.transition)
    else:
        yield v.Fact(
            where=(view.place(decision, "committee"), _of_effect(view, decision)),
            seen=decision.committee,
            expected=f"{v.to_display(due.due)} or earlier",
            values={"effect": due.triggered, "due": due.due},
            day=due.triggered,
            at_most=v.Severity.WARNING if due.days_late(view.on) == 1 else None,
        )


def _of_effect(view: v.View, decision: Decision) -> v.Location:
    if decision.effect is not None:
        return view.place(decision, "effect")
    return view.place(carried_by(view, decision)[0], "started")


GOOD = v.example(
    decisions=[
        v.decision("d1", "2025-01-03", "BL § 143, jf. § 47 stk. 1 nr. 2", committee="2025-01-09")
    ],
    placements=[v.measure("p1", "general_foster_family", "2025-01-03", decision="d1")],
)

RULE = v.CaseRule(
    code="ANB006",
    name="provisional_not_approved",
    **v.sentences(
        title_da="En foreløbig afgørelse er ikke godkendt inden for syv dage",
        title_en="A provisional decision was not approved within seven days",
        why_da="Når det haster, kan udvalgets formand flytte et barn alene. Inden syv dage skal hele udvalget have taget stilling, så ingen bor væk hjemmefra på én persons ord.",
        why_en="When it cannot wait, the chair of the committee can move a child alone. Within seven days the whole committee must have considered it, so that no child lives away from home on one person's word.",
        message_da="Den foreløbige afgørelse fik virkning {effect}, og det fremgår ikke, at børne- og ungeudvalget godkendte den senest {due}.",
        message_en="The provisional decision took effect on {effect}, and nothing shows that the children and young people's committee approved it by {due}.",
        hint_da="Skriv datoen for udvalgets godkendelse i committee. Virkningsdagen er dag 1, og søn- og helligdage tæller med.",
        hint_en="Write the date of the committee's approval in committee. The day of effect is day 1, and Sundays and holidays count.",
        advice_da="Angiv, hvornår udvalget godkendte afgørelsen. Virkningsdagen er dag 1, og søn- og helligdage tæller med.",
        advice_en="State when the committee approved the decision. The day of effect is day 1, and Sundays and holidays count.",
    ),
    **v.by_law(v.Severity.ERROR, PROVISIONAL, v.sources.ACUTE_DECISIONS),
    each=lambda view: view.case.decisions,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("d1", committee="2025-01-14"),
)
