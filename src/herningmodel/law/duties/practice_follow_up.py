"""*Opfølgning efter kommunens egen rytme*: added by the profile to the law's."""

from collections.abc import Iterator
from typing import Final

from herningmodel.case_view.recurrence import turns
from herningmodel.case_view.view import Measure, View
from herningmodel.core.legal_versions import Versions
from herningmodel.law.duties.deadline import Deadline, DutyCode
from herningmodel.law.duties.duty import Duty
from herningmodel.law.duties.first_follow_up import WITHIN
from herningmodel.law.follow_up_by_law import exemption_of, held
from herningmodel.model.interventions import Intervention
from herningmodel.profile.follow_up_practice import Rhythm
from herningmodel.text.texts import Text


CODE: Final = DutyCode(
    "practice_follow_up",
    Text(
        da="opfølgning efter kommunens egen rytme", en="follow-up by the municipality's own rhythm"
    ),
)


def practice_of(view: View, measure: Measure) -> Rhythm | None:
    """Return the profile's rhythm for this kind of measure, if any."""
    practice = view.profile.follow_up
    return practice.preventive if isinstance(measure, Intervention) else practice.placement


def by_practice(view: View, measure: Measure) -> Iterator[Deadline]:
    """Yield the turns of the profile's rhythm until the next, oldest first."""
    rhythm = practice_of(view, measure)
    if rhythm is None:
        return
    certainty = view.profile.source(rhythm.source).certainty
    days = [follow_up.on for follow_up in held(view, measure)]
    for turn in turns(rhythm, start=measure.started, held=days, on=view.on):
        is_fixed = turn.closes is not None
        yield Deadline(
            duty=CODE,
            about=measure,
            triggered=turn.counted_from,
            due=turn.due,
            every=turn.every,
            answered=turn.held,
            closes=turn.closes,
            ends=measure.ended,
            exemption=exemption_of(view, measure, turn.due, is_fixed=is_fixed),
            # Where the law of follow-up changed in between, the rhythm beside it is open too.
            transition=WITHIN.changed_between(turn.counted_from, turn.due),
            certainty=certainty,
        )


def slipped(view: View, measure: Measure) -> Deadline | None:
    """
    Return the last turn that was due and missed on the day.

    What was held since makes up for it.
    """
    past = [turn for turn in by_practice(view, measure) if turn.is_past(view.on)]
    if not past or past[-1].answered is not None or past[-1].exemption is not None:
        return None
    due = past[-1].due
    made_up_for = any(due is not None and follow_up.on > due for follow_up in held(view, measure))
    return None if made_up_for else past[-1]


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the turns of every measure with a rhythm in the profile."""
    for measure in view.measures():
        yield from by_practice(view, measure)


DUTY: Final = Duty(
    name="practice_follow_up",
    # The profile sets it, so it has no provision.
    versions=Versions(()),
    code=CODE,
    rule="OPF004",
    deadlines=deadlines,
)
