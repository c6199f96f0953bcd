"""
*Undersøgelsen tog for lang tid*: a child assessment that was not finished within four months.

The four months count from the day on which the municipality became aware of this need: as the case
says it, or by a notification in the four months before the assessment began. Without either the day
lies between the newest opening of the case, or the last assessment before, and the start of this one. Only
what is late from the last of those days is late for certain, so the rule errs on the side of
missing. A preliminary assessment in time is an answer.
"""

from herningmodel.law.duties.child_assessment import WITHIN, deadline
from herningmodel.model.needs import Assessment
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import breach_of, unchecked


def check(view: v.View, assessment: Assessment) -> v.Outcomes:
    """Yield a child assessment that was finished too late."""
    due = deadline(view, assessment)
    if due is None:
        return
    if due.undetermined is not None:
        yield unchecked(due.undetermined)
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
    notifications=[{"id": "n1", "received": "2025-01-31T09:00"}],
    assessments=[v.measure("a1", "child_assessment", "2025-02-10", on="2025-05-31")],
)

RULE = v.CaseRule(
    code="PLN003",
    name="child_assessment_late",
    **v.sentences(
        title_da="Den børnefaglige undersøgelse tog mere end fire måneder",
        title_en="The child assessment took more than four months",
        why_da="Fire måneder er lang tid i et barns liv. Før det er klart, hvad barnet har brug for, får det heller ikke den rigtige hjælp.",
        why_en="Four months are a long time in the life of a child. Until it is clear what the child needs, it does not get the right help either.",
        message_da="Kommunen kendte til behovet senest {aware}, så den børnefaglige undersøgelse skulle være færdig senest {due}. Den blev færdig {on}.",
        message_en="The municipality knew of the need by {aware}, so the child assessment was to be finished by {due}. It was finished on {on}.",
        hint_da="Er en undersøgelse undtagelsesvis ikke færdig i tide, så lav en foreløbig vurdering inden fristen. Blev behovet kendt en anden dag, så skriv dagen i aware.",
        hint_en="Where an assessment is exceptionally not finished in time, make a preliminary one before the deadline. If the need became known on another day, write that day in aware.",
        advice_da="Er en undersøgelse undtagelsesvis ikke færdig i tide, så lav en foreløbig vurdering inden fristen. Blev behovet kendt en anden dag, så angiv hvilken.",
        advice_en="Where an assessment is exceptionally not finished in time, make a preliminary one before the deadline. If the need became known on another day, state which.",
    ),
    **v.by_duty(v.Severity.ERROR, WITHIN),
    may_err=v.ErrorDirection.UNDER,
    each=lambda view: view.case.assessments,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("a1", on="2025-06-01"),
)
