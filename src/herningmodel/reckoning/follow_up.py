"""
Follow-up: when the next one of a measure is due, by the law of its day and by local practice.

Barnets lov § 95 (certain): the first follow-up when a parallel assessment is finished, and at the
latest three months after the start; after that as the municipality decides at the first one.
Serviceloven § 70 (one source): three months after the start, then at most six months apart. What
was begun under serviceloven and falls due under barnets lov depends on a transition clause that
has not been read (unverified), and could not be checked.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import frozen

from herningmodel.base.periods import Interval
from herningmodel.model.bases import rests_on
from herningmodel.model.follow_ups import FollowUp
from herningmodel.model.interventions import Intervention
from herningmodel.model.law import BL_IN_FORCE, LawByDay, by_day
from herningmodel.model.needs import AssessmentKind
from herningmodel.profiles.profile import Rhythm
from herningmodel.reckoning.view import Measure, View


FIRST_WITHIN: Final = Interval(months=3)
"""Barnets lov § 95 stk. 2 (certain); serviceloven § 70 (one source)."""

LATER_WITHIN_UNTIL_2024: Final = Interval(months=6)
"""Serviceloven § 70 (one source)."""

FOLLOWED_UP: Final[tuple[LawByDay, ...]] = (
    by_day(sel="SEL § 52", bl="BL § 32"),
    by_day(sel="SEL § 58", bl="BL § 46"),
    by_day(bl="BL § 47"),
    by_day(bl="BL § 114"),
    by_day(bl="BL § 115"),
    by_day(bl="BL § 116"),
    by_day(bl="BL § 120"),
)
"""The provisions whose measures are followed up by law. § 30 is not among them."""

_PARALLEL: Final = (
    AssessmentKind.FOCUSED,
    AssessmentKind.CHILD_ASSESSMENT,
    AssessmentKind.YOUTH_ASSESSMENT,
)


@frozen(kw_only=True)
class Due:
    """
    *Forfalder*: a day on which a follow-up is due.

    Attributes:
        on: The last day on which it is held in time.
        counted_from: The day that triggers the duty, and so says by which act it is judged.
        every: The interval that was counted, None where it is the end of an assessment.
        is_in_transition: Whether it began under serviceloven and falls due under barnets lov.
    """

    on: date
    counted_from: date
    every: Interval | None

    @property
    def is_in_transition(self) -> bool:
        """Whether the duty began under serviceloven and falls due under barnets lov."""
        return self.counted_from < BL_IN_FORCE <= self.on


def is_followed_up_by_law(view: View, measure: Measure) -> bool | None:
    """Return whether the law asks for follow-up of *measure*, or None where nobody can tell."""
    decision = view.decision_of(measure)
    if decision is None or decision.legal_basis is None:
        return None
    return any(rests_on(decision.legal_basis, provision) for provision in FOLLOWED_UP)


def held(view: View, measure: Measure) -> list[FollowUp]:
    """Return the follow-ups of *measure*, oldest first. One that names no measure was of all."""
    return sorted(
        (
            follow_up
            for follow_up in view.case.follow_ups
            if follow_up.on >= measure.started
            and (measure.ended is None or follow_up.on <= measure.ended)
            and (not follow_up.concerns or measure.id in follow_up.concerns)
        ),
        key=lambda follow_up: follow_up.on,
    )


def first_due(view: View, measure: Measure) -> Due:
    """Return when the first follow-up of *measure* is due by law."""
    by_months = Due(
        on=FIRST_WITHIN.after(measure.started),
        counted_from=measure.started,
        every=FIRST_WITHIN,
    )
    if measure.started < BL_IN_FORCE:
        return by_months
    finished = [
        Due(on=assessment.on, counted_from=measure.started, every=None)
        for assessment in view.case.assessments
        if assessment.kind in _PARALLEL
        and assessment.started is not None
        and assessment.started <= measure.started < assessment.on
    ]
    return min([by_months, *finished], key=lambda due: due.on)


def next_due(measures_follow_ups: list[FollowUp]) -> Due | None:
    """Return when the follow-up after those held is due by law, None where nobody has decided."""
    last = measures_follow_ups[-1]
    if last.on < BL_IN_FORCE:
        every = LATER_WITHIN_UNTIL_2024
    elif (decided := decided_rhythm(measures_follow_ups)) is not None:
        every = decided
    else:
        return None
    return Due(on=every.after(last.on), counted_from=last.on, every=every)


def decided_rhythm(follow_ups: list[FollowUp]) -> Interval | None:
    """Return the rhythm that was decided last."""
    decided = [follow_up.rhythm for follow_up in follow_ups if follow_up.rhythm is not None]
    return decided[-1] if decided else None


def practice_of(view: View, measure: Measure) -> Rhythm | None:
    """Return the rhythm that the profile sets for measures of this kind, if it sets one."""
    practice = view.profile.follow_up
    return practice.preventive if isinstance(measure, Intervention) else practice.placement


def due_by_practice(rhythm: Rhythm, measure: Measure, follow_ups: list[FollowUp]) -> Due | None:
    """Return when the next follow-up is due by the profile's rhythm, counted from the last held."""
    stages = list(_stages(rhythm, len(follow_ups) + 1))
    if len(stages) <= len(follow_ups):
        return None
    last = follow_ups[-1].on if follow_ups else measure.started
    every = stages[len(follow_ups)]
    return Due(on=every.after(last), counted_from=last, every=every)


def _stages(rhythm: Rhythm, enough: int) -> Iterator[Interval]:
    for stage in rhythm.stages:
        for _ in range(min(stage.times or enough, enough)):
            yield stage.every


def is_missed(view: View, measure: Measure, due: Due) -> bool:
    """Tell whether a follow-up that nobody held should have been held by the day."""
    day_it_counts = min(view.on, measure.ended or view.on)
    return due.on < day_it_counts and not _is_exempt(view, measure, due.on)


def _is_exempt(view: View, measure: Measure, day: date) -> bool:
    return any(
        (not exemption.concerns or measure.id in exemption.concerns)
        and exemption.from_ <= day
        and (exemption.until is None or view.on < exemption.until)
        for exemption in view.case.follow_up_exemptions
    )
