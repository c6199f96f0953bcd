"""
*Overgreb er ikke undersøgt*: no child assessment within four months of a suspicion of abuse.

An assessment that was finished late, and counts from the same notification, belongs to the rule
about late assessments. Where the notification led to no further need the suspicion may have been
dismissed, and this weighs as a warning.

Errs on the side of missing: only a notification says that abuse is suspected.
"""

from attrs import evolve

from herningmodel.law.duties import child_assessment
from herningmodel.law.duties.abuse_assessment import WITHIN, deadline
from herningmodel.law.duties.deadline import Deadline
from herningmodel.model.case import Notification, NotificationOutcome
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import breach_of


def check(view: v.View, notification: Notification) -> v.Outcomes:
    """Yield a suspicion of abuse that was not assessed in time."""
    due = deadline(view, notification)
    if due is None:
        return
    yield v.APPLIES
    is_missing = due.answered is None and due.is_past(view.on)
    if not (is_missing or (due.is_late and not _is_found_as_late(view, due))):
        return
    found = breach_of(
        due,
        where=(view.place(notification, "about"), view.place(view.case, "assessments")),
        seen=due.answered,
        expected=f"child_assessment by {v.to_display(due.due)}",
        values={"received": due.triggered, "due": due.due},
    )
    is_dismissed = notification.outcome is NotificationOutcome.NO_FURTHER_NEED
    if isinstance(found, v.Fact) and is_dismissed:
        found = evolve(found, at_most=v.Severity.WARNING)
    yield found


def _is_found_as_late(view: v.View, due: Deadline) -> bool:
    late = (
        child_assessment.deadline(view, assessment)
        for assessment in view.case.assessments
        if assessment.on == due.answered
    )
    return any(other is not None and other.is_late for other in late)


GOOD = v.example(
    on="2025-07-11",
    notifications=[{"id": "n1", "received": "2025-03-10T09:00", "about": ["abuse"]}],
    assessments=[v.assessment("a1", "child_assessment", "2025-07-10")],
)

RULE = v.CaseRule(
    code="PLN016",
    name="abuse_not_assessed",
    **v.sentences(
        title_da="Mistanke om overgreb er ikke undersøgt",
        title_en="A suspicion of abuse was not assessed",
        why_da="Når et barn har været udsat for overgreb, eller der er mistanke om det, skal der altid laves en børnefaglig undersøgelse. Barnet skal ikke vente på, at andre finder ud af, hvad der er sket.",
        why_en="Where a child has been abused, or abuse is suspected, a child assessment must always be made. The child is not to wait for others to find out what happened.",
        message_da="Kommunen er underrettet om overgreb eller mistanke om det {received}, og en børnefaglig undersøgelse skulle have været færdig senest {due}. Det fremgår ikke, at den var det.",
        message_en="The municipality was notified of abuse or a suspicion of it on {received}, and a child assessment was to be finished by {due}. It is not recorded that it was.",
        hint_da="Lav den børnefaglige undersøgelse, eller registrer den. Er den undtagelsesvis ikke færdig i tide, skal der være en foreløbig vurdering.",
        hint_en="Make the child assessment, or record it. Where it is exceptionally not finished in time, there must be a preliminary one.",
    ),
    **v.by_duty(v.Severity.ERROR, WITHIN),
    may_err=v.ErrorDirection.UNDER,
    each=lambda view: view.case.notifications,
    check=check,
    good=GOOD,
    bad=GOOD.but(assessments=[]),
)
