"""
*Børnefaglig undersøgelse*: finished within four months of the day the municipality became aware.

That is the newest notification before the assessment began, or the day the case was opened; where
another assessment than a screening was finished since, the need that this one is about became known
later, and its start is the latest day that it can have been. A preliminary assessment in time is an
answer.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.base.periods import Interval
from herningmodel.model.needs import Assessment, AssessmentKind
from herningmodel.reckoning.deadlines.deadline import Deadline, Duty
from herningmodel.reckoning.view import View


WITHIN: Final = Interval(months=4)
"""Barnets lov § 20 stk. 3 and serviceloven § 50 (certain)."""

ANSWERS: Final = (
    AssessmentKind.FOCUSED,
    AssessmentKind.CHILD_ASSESSMENT,
    AssessmentKind.YOUTH_ASSESSMENT,
)
"""What answers the question of a notification. A screening only opens it."""


def deadline(view: View, assessment: Assessment) -> Deadline | None:
    """Return by when *assessment* must be finished, None where no deadline is known for it."""
    if assessment.kind is not AssessmentKind.CHILD_ASSESSMENT or assessment.started is None:
        return None
    aware = _aware(view, assessment.started)
    due = WITHIN.after(aware)
    preliminary = [
        one.on
        for one in view.case.assessments
        if one.kind is AssessmentKind.PRELIMINARY and aware <= one.on <= due
    ]
    return Deadline(
        duty=Duty.CHILD_ASSESSMENT,
        about=assessment,
        triggered=aware,
        due=due,
        every=WITHIN,
        answered=min([assessment.on, *preliminary]),
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every child assessment that says when it began."""
    found = (deadline(view, assessment) for assessment in view.case.assessments)
    yield from (one for one in found if one is not None)


def _aware(view: View, start: date) -> date:
    known = [view.case.opened, *(one.received.date() for one in view.case.notifications)]
    newest = max((day for day in known if day <= start), default=start)
    assessed_since = any(
        one.kind in ANSWERS and newest <= one.on <= start for one in view.case.assessments
    )
    return start if assessed_since else newest
