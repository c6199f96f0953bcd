"""
*Underretning ikke vurderet*: a notification that was not assessed within 24 hours.

Twenty-four hours by the clock on the wall, also over a weekend. As long as it has not been assessed
at all only the day counts, and it is flagged from the day after the 24 hours ended: until then
the hour is unknown. The 24 hours rest on one source, so they weigh as a warning. That it is handled
in time is certain: one without an assessment for as long as the profile sets is an error.

Errs on the side of reporting: the assessment may be in the journal only.
"""

from herningmodel.core.periods import days_after
from herningmodel.law.duties.notification import HANDLED, deadline
from herningmodel.model.case import Notification
from herningmodel.rulebook import vocabulary as v


LATE = v.Text(da="blev vurderet inden for 24 timer", en="was assessed within 24 hours")
NEVER = v.Text(da="er blevet vurderet endnu", en="has been assessed yet")


def check(view: v.View, notification: Notification) -> v.Outcomes:
    """Yield a notification that was assessed too late, or not at all."""
    yield v.APPLIES
    due = deadline(notification)
    if due is None or not due.is_broken(view.on):
        return
    limit = view.profile.thresholds.notification_handled
    is_left = (
        due.answered is None
        and limit is not None
        and view.on > days_after(due.triggered, limit.days)
    )
    certainty = HANDLED.certainty_on(due.triggered) if is_left else due.certainty
    yield v.Fact(
        where=(view.place(notification, "assessed"),),
        seen=notification.assessed,
        expected="within 24 hours of received",
        values={"received": notification.received, "what": NEVER if is_left else LATE},
        day=due.triggered,
        at_most=v.at_most(certainty),
    )


RULE = v.CaseRule(
    code="PLN006",
    name="notification_not_assessed",
    **v.sentences(
        title_da="Underretningen er ikke vurderet inden for 24 timer",
        title_en="The notification was not assessed within 24 hours",
        why_da="En person med kendskab til barnet har underrettet kommunen. Inden 24 timer skal det være vurderet, om barnet er i fare nu.",
        why_en="A person who knows the child has notified the municipality. Within 24 hours it must be assessed whether the child is in danger now.",
        message_da="Underretningen er modtaget {received}, og det fremgår ikke, at den {what}.",
        message_en="The notification was received on {received}, and it is not recorded that it {what}.",
        hint_da="Vurder den i dag, eller skriv i assessed, hvornår den blev vurderet.",
        hint_en="Assess it today, or write in assessed when it was assessed.",
        advice_da="Vurder underretningen i dag, eller angiv, hvornår den blev vurderet.",
        advice_en="Assess the notification today, or state when it was assessed.",
    ),
    **v.by_duty(
        v.Severity.ERROR,
        HANDLED,
        v.sources.MINISTRY_ON_NOTIFICATIONS,
        v.own_choice(
            da="Ingen kilde siger, hvornår en underretning, der ikke er vurderet, ikke er behandlet rettidigt. Profilen sætter tiden",
            en="No source says when a notification without an assessment has not been handled in time. The profile sets the time",
        ),
    ),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.notifications,
    check=check,
    good=v.example(
        notifications=[{"id": "n1", "received": "2025-10-10T14:20", "assessed": "2025-10-11T14:20"}]
    ),
    bad=v.example(
        notifications=[{"id": "n1", "received": "2025-10-10T14:20", "assessed": "2025-10-11T14:21"}]
    ),
)
