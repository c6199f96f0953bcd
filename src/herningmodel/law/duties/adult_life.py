"""
*Forberedelse af voksenlivet*: begun after the 16th birthday, with a disability.

It is asked for while the young person or the parents get help because of the disability. The law
sets no last day for the beginning; the day is our own choice, in the profile.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.view import View
from herningmodel.law.ages import ADULT_LIFE_PREPARED, OF_AGE, reached_on
from herningmodel.law.duties.deadline import Deadline, DutyCode
from herningmodel.law.duties.duty import Duty, worded
from herningmodel.text.texts import Text


CODE: Final = DutyCode(
    "adult_life",
    Text(da="forberedelse af overgangen til voksenlivet", en="preparation of adult life"),
)


def deadline(view: View) -> Deadline | None:
    """Return the day by which the preparation has begun, None without one."""
    within, born = view.profile.thresholds.adult_life_begun, view.full_case.child.born
    from_, of_age = reached_on(ADULT_LIFE_PREPARED, born), reached_on(OF_AGE, born)
    if within is None or from_ is None or of_age is None:
        return None
    helped = [
        measure
        for measure in view.case.interventions
        if measure.kind.compensates and (measure.ended or date.max) > from_
    ]
    if not helped:
        return None
    first = min(helped, key=lambda measure: measure.started)
    triggered = max(from_, first.started)
    if triggered >= of_age or triggered > view.on:
        return None
    ended = max(measure.ended or date.max for measure in helped)
    begun = view.case.transition
    return Deadline(
        duty=CODE,
        about=first,
        triggered=triggered,
        due=within.interval.after(triggered),
        every=within.interval,
        answered=None if begun is None else begun.begun,
        ends=None if ended == date.max else ended,
        transition=ADULT_LIFE_PREPARED.changed_between(triggered, within.interval.after(triggered)),
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of the case, or nothing."""
    found = deadline(view)
    yield from () if found is None else (found,)


DUTY: Final = Duty(
    name="adult_life",
    versions=worded(ADULT_LIFE_PREPARED),
    code=CODE,
    rule="PLN014",
    deadlines=deadlines,
)
