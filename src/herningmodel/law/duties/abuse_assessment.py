"""
*Undersøgelse ved overgreb*: a child assessment within four months of the suspicion.

It is triggered by the day on which a notification about abuse is received, and answered by an
assessment that is finished on that day or later. A preliminary one in time is an answer. A person of
age has no child assessment.
"""

from collections.abc import Iterator
from typing import Final

from herningmodel.case_view.view import View
from herningmodel.core.legal_versions import version, versions
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty
from herningmodel.law.ages import OF_AGE, reached_on
from herningmodel.law.duties.child_assessment import ASSESSED
from herningmodel.law.duties.deadline import Deadline, DutyCode
from herningmodel.law.duties.duty import Duty, worded
from herningmodel.model.case import Notification, NotificationSubject
from herningmodel.model.needs import AssessmentKind
from herningmodel.text.texts import Text


CODE: Final = DutyCode(
    "abuse_assessment",
    Text(
        da="børnefaglig undersøgelse efter mistanke om overgreb",
        en="child assessment after suspicion of abuse",
    ),
)

WITHIN: Final = versions(
    version(
        "2024-01-01",
        ("BL § 20 stk. 1 nr. 2", "BL § 20 stk. 3"),
        Interval(months=4),
        Certainty.CERTAIN,
    ),
)


def deadline(view: View, notification: Notification) -> Deadline | None:
    """Return the deadline after a *notification* about abuse, None after others."""
    aware = notification.received.date()
    every = WITHIN.on(aware)
    if every is None or NotificationSubject.ABUSE not in notification.about:
        return None
    of_age = reached_on(OF_AGE, view.full_case.child.born)
    if of_age is not None and of_age <= aware:
        return None
    due = every.after(aware)
    finished = [
        assessment.on
        for assessment in view.case.assessments
        if assessment.kind in ASSESSED
        and aware <= assessment.on
        and (assessment.kind is not AssessmentKind.PRELIMINARY or assessment.on <= due)
    ]
    return Deadline(
        duty=CODE,
        about=notification,
        triggered=aware,
        due=due,
        every=every,
        answered=min(finished, default=None),
        ends=of_age if of_age is not None and of_age <= view.on else None,
        transition=WITHIN.changed_between(aware, due),
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every notification about abuse."""
    found = (deadline(view, notification) for notification in view.case.notifications)
    yield from (due for due in found if due is not None)


DUTY: Final = Duty(
    name="abuse_assessment",
    versions=worded(WITHIN),
    code=CODE,
    rule="PLN016",
    deadlines=deadlines,
)
