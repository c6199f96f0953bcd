"""
*Børnefaglig undersøgelse*: finished within four months of the day the municipality became aware.

That is the newest notification before the assessment began, or the day the case was opened; where
another assessment than a screening was finished since, the need that this one is about became known
later, and its start is the latest day that it can have been. A preliminary assessment in time is an
answer. An urgent placement asks for the assessment too, which then runs in parallel and is finished
four months after the decision.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.view import View
from herningmodel.core.periods import Interval
from herningmodel.law.bases import (
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    PROVISIONAL,
    rests_on,
    rests_on_one_of,
)
from herningmodel.law.duties.duty import Deadline, Duty
from herningmodel.model.decisions import Decision
from herningmodel.model.needs import Assessment, AssessmentKind


WITHIN: Final = Interval(months=4)
"""Barnets lov § 20 stk. 3 and serviceloven § 50 (certain)."""

ANSWERS: Final = (
    AssessmentKind.FOCUSED,
    AssessmentKind.CHILD_ASSESSMENT,
    AssessmentKind.YOUTH_ASSESSMENT,
)
"""What answers the question of a notification. A screening only opens it."""

ASSESSED: Final = (
    AssessmentKind.CHILD_ASSESSMENT,
    AssessmentKind.YOUTH_ASSESSMENT,
    AssessmentKind.PRELIMINARY,
)
"""What an urgent placement asks for."""


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


def after_urgent(view: View, decision: Decision) -> Deadline | None:
    """
    Return by when a child assessment must follow *decision*, None where it was not urgent.

    Any assessment of the child answers, also an earlier one.
    """
    if not decision.is_granted or not _may_run_in_parallel(decision):
        return None
    finished = [one.on for one in view.case.assessments if one.kind in ASSESSED]
    return Deadline(
        duty=Duty.CHILD_ASSESSMENT,
        about=decision,
        triggered=decision.on,
        due=WITHIN.after(decision.on),
        every=WITHIN,
        answered=min(finished, default=None),
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every child assessment that says when it began, and that must come."""
    started = (deadline(view, assessment) for assessment in view.case.assessments)
    awaited = (after_urgent(view, decision) for decision in view.case.decisions)
    yield from (one for one in (*started, *awaited) if one is not None)


def _may_run_in_parallel(decision: Decision) -> bool:
    places = (PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT)
    is_urgent = bool(decision.urgent) and rests_on_one_of(decision.legal_basis, places)
    return is_urgent or rests_on(decision.legal_basis, PROVISIONAL)


def _aware(view: View, start: date) -> date:
    known = [view.case.opened, *(one.received.date() for one in view.case.notifications)]
    newest = max((day for day in known if day <= start), default=start)
    assessed_since = any(
        one.kind in ANSWERS and newest <= one.on <= start for one in view.case.assessments
    )
    return start if assessed_since else newest
