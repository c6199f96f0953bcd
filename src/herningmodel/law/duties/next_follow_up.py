"""
*Næste opfølgning*: as it was decided at the follow-ups held so far.

Barnets lov has no interval of its own: the municipality decides at the first follow-up (§ 95 stk. 3,
certain), and it counts from the one that was held last. Serviceloven § 70 (one source): at most six
months apart.
"""

from collections.abc import Iterator
from typing import Final

from herningmodel.case_view.view import Measure, View
from herningmodel.core.periods import Interval
from herningmodel.core.references import BL_IN_FORCE
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.duty import Deadline, Duty, Undetermined
from herningmodel.law.follow_up_by_law import (
    decided_rhythm,
    exemption_of,
    held,
    is_followed_up_by_law,
)
from herningmodel.model.follow_ups import FollowUp
from herningmodel.text.texts import Text


WITHIN_UNTIL_2024: Final = Interval(months=6)
"""Serviceloven § 70 (one source)."""

NO_RHYTHM: Final = Text(
    da="Der blev fulgt op {held} ({kind}), men det er ikke besluttet, hvordan der skal følges op derefter.",
    en="There was a follow-up on {held} ({kind}), but how follow-up is to go on has not been decided.",
)


def after_each(view: View, measure: Measure) -> Iterator[Deadline]:
    """Yield the deadline that each follow-up of *measure* set for the one after it, oldest first."""
    if is_followed_up_by_law(view, measure) is False:
        return
    follow_ups = held(view, measure)
    for number, follow_up in enumerate(follow_ups, start=1):
        following = follow_ups[number] if number < len(follow_ups) else None
        every = _every(follow_ups[:number])
        if every is not None or following is None:
            yield _after(view, measure, follow_up, following, every)


def deadline(view: View, measure: Measure) -> Deadline | None:
    """Return by when *measure* must be followed up again, None where nothing has been held yet."""
    return next((one for one in after_each(view, measure) if one.answered is None), None)


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the later deadlines of every measure."""
    for measure in view.measures():
        yield from after_each(view, measure)


def _after(
    view: View,
    measure: Measure,
    follow_up: FollowUp,
    following: FollowUp | None,
    every: Interval | None,
) -> Deadline:
    due = None if every is None else every.after(follow_up.on)
    told = {"held": follow_up.on, "kind": measure.kind}
    return Deadline(
        duty=Duty.NEXT_FOLLOW_UP,
        about=measure,
        triggered=follow_up.on,
        due=due,
        every=every,
        answered=None if following is None else following.on,
        ends=measure.ended,
        exemption=None if due is None else exemption_of(view, measure, due),
        unsure=Undetermined(NO_RHYTHM, told) if due is None else None,
        certainty=Certainty.ONE_SOURCE if follow_up.on < BL_IN_FORCE else Certainty.CERTAIN,
    )


def _every(follow_ups: list[FollowUp]) -> Interval | None:
    return WITHIN_UNTIL_2024 if follow_ups[-1].on < BL_IN_FORCE else decided_rhythm(follow_ups)
