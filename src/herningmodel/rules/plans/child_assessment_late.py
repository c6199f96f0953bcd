"""
*Undersøgelsen tog for lang tid*: a child assessment that was not finished within four months.

The four months count from the day the municipality became aware of the need. That is the newest
notification before the assessment began, or the day the case was opened; where another assessment
than a screening was finished since, the need that this one is about became known later, and its
start is the latest day that it can have been. So the rule errs on the side of missing. A
preliminary assessment in time is an answer.
"""

from herningmodel.law.duties.child_assessment import WITHIN, deadline
from herningmodel.model.needs import Assessment
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import breach_of


def check(view: v.View, assessment: Assessment) -> v.Outcomes:
    """Yield a child assessment that was finished too late."""
    due = deadline(view, assessment)
    if due is None:
        return
    yield v.APPLIES
    if not due.is_late:
        return
    yield breach_of(
        due,
        where=(view.place(assessment, "on"),),
        seen=assessment.on,
        expected=f"{v.to_display(due.due)} or earlier",
        values={"on": assessment.on, "aware": due.triggered, "due": due.due},
    )


GOOD = v.example(
    opened="2025-01-31",
    assessments=[v.measure("a1", "child_assessment", "2025-02-10", on="2025-05-31")],
)

RULE = v.CaseRule(
    code="PLN003",
    name="child_assessment_late",
    **v.sentences(
        title_da="Den børnefaglige undersøgelse tog mere end fire måneder",
        title_en="The child assessment took more than four months",
        why_da="Fire måneder er lang tid i et barns liv. Så længe ingen ved, hvad barnet har brug for, får det heller ikke den rigtige hjælp.",
        why_en="Four months are a long time in the life of a child. As long as nobody knows what the child needs, it does not get the right help either.",
        message_da="Kommunen kendte til behovet senest {aware}, så den børnefaglige undersøgelse skulle være færdig senest {due}. Den blev færdig {on}.",
        message_en="The municipality knew of the need by {aware}, so the child assessment was to be finished by {due}. It was finished on {on}.",
        hint_da="Er en undersøgelse undtagelsesvis ikke færdig i tide, så lav en foreløbig vurdering (preliminary) inden fristen.",
        hint_en="Where an assessment is exceptionally not finished in time, make a preliminary one before the deadline.",
    ),
    **v.by_duty(v.Severity.ERROR, WITHIN),
    may_err=v.ErrorDirection.UNDER,
    each=lambda view: view.case.assessments,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("a1", on="2025-06-01"),
)
