"""
*Første opfølgning*: three months after the start, or when a parallel assessment is finished.

Barnets lov § 95 stk. 2 (certain): the earlier of the two. Serviceloven § 70 (one source): three
months.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.view import Measure, View
from herningmodel.core.periods import Interval
from herningmodel.core.references import BL_IN_FORCE
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.duty import Deadline, Duty, Undetermined
from herningmodel.law.follow_up_by_law import exemption_of, held, is_followed_up_by_law
from herningmodel.model.needs import AssessmentKind
from herningmodel.text.texts import Text


WITHIN: Final = Interval(months=3)
"""Barnets lov § 95 stk. 2 (certain); serviceloven § 70 (one source)."""

NO_BASIS: Final = Text(
    da="Det fremgår ikke, efter hvilken paragraf hjælpen er givet ({kind}), så ingen kan se, om loven kræver opfølgning.",
    en="It is not said by which provision the help is given ({kind}), so nobody can see whether the law asks for follow-up.",
)

_PARALLEL: Final = (
    AssessmentKind.FOCUSED,
    AssessmentKind.CHILD_ASSESSMENT,
    AssessmentKind.YOUTH_ASSESSMENT,
)


def no_basis(measure: Measure) -> Undetermined:
    """Return that nobody can tell whether the law asks for follow-up of *measure*."""
    return Undetermined(NO_BASIS, {"kind": measure.kind})


def due_by(view: View, measure: Measure) -> tuple[date, Interval | None]:
    """Return by when *measure* is followed up first, and the interval, None where a parallel assessment ends."""
    by_months = WITHIN.after(measure.started)
    if measure.started < BL_IN_FORCE:
        return by_months, WITHIN
    finished = [
        assessment.on
        for assessment in view.case.assessments
        if assessment.kind in _PARALLEL
        and assessment.started is not None
        and assessment.started <= measure.started < assessment.on < by_months
    ]
    return (min(finished), None) if finished else (by_months, WITHIN)


def deadline(view: View, measure: Measure) -> Deadline | None:
    """Return by when *measure* must be followed up first, None where the law does not ask for it."""
    asked_for = is_followed_up_by_law(view, measure)
    if asked_for is False:
        return None
    due, every = due_by(view, measure)
    follow_ups = held(view, measure)
    is_before = measure.started < BL_IN_FORCE
    return Deadline(
        duty=Duty.FIRST_FOLLOW_UP,
        about=measure,
        triggered=measure.started,
        due=due,
        every=every,
        answered=follow_ups[0].on if follow_ups else None,
        ends=measure.ended,
        exemption=exemption_of(view, measure, due),
        unsure=None if asked_for else no_basis(measure),
        certainty=Certainty.ONE_SOURCE if is_before else Certainty.CERTAIN,
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every measure that the law asks to follow up, or may ask."""
    found = (deadline(view, measure) for measure in view.measures())
    yield from (one for one in found if one is not None)
