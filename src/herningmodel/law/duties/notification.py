"""*Underretning*: assessed within 24 hours, also over a weekend."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from herningmodel.case_view.view import View
from herningmodel.core.legal_versions import version, versions
from herningmodel.core.periods import days_after
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.deadline import Deadline, DutyCode
from herningmodel.law.duties.duty import Duty, worded
from herningmodel.model.case import Notification, NotificationOutcome
from herningmodel.text.texts import Text


CODE: Final = DutyCode(
    "notification", Text(da="vurdering af underretningen", en="assessment of the notification")
)


WITHIN: Final = versions(
    version(None, "SEL § 155", timedelta(hours=24), Certainty.UNVERIFIED),
    version("2024-01-01", "BL § 136", timedelta(hours=24), Certainty.ONE_SOURCE),
)


HANDLED: Final = versions(
    version(None, "SEL § 155", True, Certainty.UNVERIFIED),  # noqa: FBT003 - the value of the law
    version("2024-01-01", "BL § 136", True, Certainty.CERTAIN),  # noqa: FBT003 - the value of the law
)
"""A notification is handled in time, whatever the hours are."""

SETTLED: Final = versions(
    version(None, "SEL § 155", NotificationOutcome, Certainty.UNVERIFIED),
    version("2024-01-01", ("BL § 18", "BL § 136"), NotificationOutcome, Certainty.CERTAIN),
)
"""What a notification leads to. The law sets no deadline for it."""


def deadline(notification: Notification) -> Deadline | None:
    """
    Return the deadline of the assessment of *notification*.

    Without an assessment only the day counts, because its hour is not known.
    """
    received, assessed = notification.received, notification.assessed
    day = received.date()
    in_force = WITHIN.version_on(day)
    if in_force is None or in_force.value is None:
        return None
    due = days_after(day, in_force.value.days)
    return Deadline(
        duty=CODE,
        about=notification,
        triggered=day,
        due=due,
        answered=None if assessed is None else assessed.date(),
        late=None if assessed is None else assessed - received > in_force.value,
        transition=WITHIN.changed_between(day, due),
        certainty=in_force.certainty,
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every notification."""
    found = map(deadline, view.case.notifications)
    yield from (due for due in found if due is not None)


DUTY: Final = Duty(
    name="notification",
    versions=worded(WITHIN),
    code=CODE,
    rule="PLN006",
    deadlines=deadlines,
)
