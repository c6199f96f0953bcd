"""
*Underretning ikke vurderet*: a notification that was not assessed within 24 hours.

Twenty-four hours by the clock on the wall, also over a weekend. As long as it has not been assessed
at all only the day counts, and it is flagged from the day after the 24 hours ended: until then
the hour is unknown.
"""

from herningmodel.law.duties.notification import WITHIN, deadline
from herningmodel.model.case import Notification
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, notification: Notification) -> v.Outcomes:
    """Yield a notification that was assessed too late, or not at all."""
    yield v.APPLIES
    due = deadline(notification)
    if due is not None and (due.is_late or (due.answered is None and due.is_past(view.on))):
        yield v.Fact(
            where=(view.place(notification, "assessed"),),
            seen=notification.assessed,
            expected="within 24 hours of received",
            values={"received": notification.received},
            day=due.triggered,
            at_most=v.at_most(due.certainty),
        )


RULE = v.CaseRule(
    code="PLN006",
    name="notification_not_assessed",
    **v.sentences(
        title_da="Underretningen er ikke vurderet inden for 24 timer",
        title_en="The notification was not assessed within 24 hours",
        why_da="En, der kender barnet, har slået alarm. Inden 24 timer skal nogen have set, om barnet er i fare nu.",
        why_en="Somebody who knows the child has raised the alarm. Within 24 hours somebody must have seen whether the child is in danger now.",
        message_da="Underretningen kom {received}, og det fremgår ikke, at den blev vurderet inden for 24 timer.",
        message_en="The notification came on {received}, and nothing shows that it was assessed within 24 hours.",
        hint_da="Vurder den i dag, eller skriv i assessed, hvornår den blev vurderet.",
        hint_en="Assess it today, or write in assessed when it was assessed.",
    ),
    **v.by_duty(v.Severity.WARNING, WITHIN),
    each=lambda view: view.case.notifications,
    check=check,
    good=v.example(
        notifications=[{"id": "n1", "received": "2025-10-10T14:20", "assessed": "2025-10-11T14:20"}]
    ),
    bad=v.example(
        notifications=[{"id": "n1", "received": "2025-10-10T14:20", "assessed": "2025-10-11T14:21"}]
    ),
)
