"""
*Aldrig undersøgt*: an urgent placement, and the child assessment that runs in parallel never came.

It is finished four months after the decision at the latest; the municipality may have known of the
need before. A preliminary assessment is an answer, and so is any child assessment of the case. So
the rule errs on the side of missing.
"""

from herningmodel.law.duties.child_assessment import WITHIN, after_urgent
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import breach_of


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield an urgent placement that no child assessment followed."""
    due = after_urgent(view, decision)
    if due is None:
        return
    yield v.APPLIES
    if due.answered is not None or not due.is_past(view.on):
        return
    yield breach_of(
        due,
        where=(view.place(view.case, "assessments"), view.place(decision, "on")),
        expected=f"child assessment by {v.to_display(due.due)}",
        values={"on": decision.on, "due": due.due},
    )


GOOD = v.example(
    on="2025-05-31",
    decisions=[v.decision("d1", "2025-01-31", "BL § 46", urgent=True)],
)

RULE = v.CaseRule(
    code="ANB019",
    name="never_assessed",
    **v.sentences(
        title_da="En hastende anbringelse blev aldrig fulgt af en undersøgelse",
        title_en="An urgent placement was never followed by an assessment",
        why_da="Når det haster, må barnet flytte først og blive undersøgt bagefter. Kommer undersøgelsen aldrig, kan det ikke afgøres, om barnet kunne være kommet hjem.",
        why_en="When it cannot wait, the child may move first and be assessed afterwards. If the assessment never comes, it cannot be determined whether the child could have come home.",
        message_da="Den hastende anbringelse er besluttet {on}, og der er ingen børnefaglig undersøgelse. Den skulle være færdig senest {due}.",
        message_en="The urgent placement was decided on {on}, and there is no child assessment. It was to be finished by {due}.",
        hint_da="Gør undersøgelsen færdig, eller medsend den. Er det undtagelsesvis ikke muligt, så lav en foreløbig vurdering (preliminary).",
        hint_en="Finish the assessment, or send it along. If that is exceptionally not possible, make a preliminary one.",
        advice_da="Gør undersøgelsen færdig. Er det undtagelsesvis ikke muligt, så lav en foreløbig vurdering.",
        advice_en="Finish the assessment. If that is exceptionally not possible, make a preliminary one.",
    ),
    **v.by_duty(v.Severity.ERROR, WITHIN),
    may_err=v.ErrorDirection.UNDER,
    each=lambda view: view.case.decisions,
    check=check,
    good=GOOD,
    bad=GOOD.but(on="2025-06-01"),
)
