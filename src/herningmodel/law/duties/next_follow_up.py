"""
*Næste opfølgning*: as it was decided at the follow-ups held so far.

Barnets lov has no interval of its own: the municipality decides at the first follow-up (§ 95 stk. 3,
certain), and it counts from the one that was held last, unless a day was agreed there. Serviceloven § 70 (one source): at most six
months apart. Where the provision of the help is unknown, it is undetermined whether the law asks for
any.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import evolve

from herningmodel.case_view.view import Measure, View
from herningmodel.core.legal_versions import Versions, version, versions
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.deadline import Deadline, DutyCode, Undetermined
from herningmodel.law.duties.duty import Duty, worded
from herningmodel.law.duties.first_follow_up import no_basis
from herningmodel.law.follow_up_by_law import (
    decided_rhythm,
    exemption_of,
    held,
    is_followed_up_by_law,
)
from herningmodel.model.follow_ups import FollowUp
from herningmodel.text.texts import Text


CODE: Final = DutyCode("next_follow_up", Text(da="næste opfølgning", en="next follow-up"))


AT_MOST: Final[Versions[Interval]] = versions(
    version(None, "SEL § 70", Interval(months=6), Certainty.ONE_SOURCE),
    version("2024-01-01", "BL § 95 stk. 3", None, Certainty.CERTAIN),
)
"""The statutory interval; without one the municipality decides the rhythm."""

NO_RHYTHM: Final = Text(
    da="Der blev fulgt op {held} ({kind}), men det er ikke besluttet, hvordan der skal følges op derefter.",
    en="There was a follow-up on {held} ({kind}), but how follow-up is to go on has not been decided.",
)


def after_each(view: View, measure: Measure) -> Iterator[Deadline]:
    """Yield the deadline after each follow-up of *measure*, oldest first."""
    asked_for = is_followed_up_by_law(view, measure)
    if asked_for is False:
        return
    follow_ups = held(view, measure)
    for number, follow_up in enumerate(follow_ups, start=1):
        following = follow_ups[number] if number < len(follow_ups) else None
        at_most = AT_MOST.on(follow_up.on)
        every = at_most or decided_rhythm(follow_ups[:number])
        agreed = follow_up.next if at_most is None else None
        if every is not None or agreed is not None or following is None:
            due = _after(view, measure, follow_up, following, every=every, agreed=agreed)
            # Help by § 30 has none, and that may be the provision that is missing.
            is_unsure = asked_for is None and due.undetermined is None
            yield evolve(due, undetermined=no_basis(measure)) if is_unsure else due


def deadline(view: View, measure: Measure) -> Deadline | None:
    """Return the next deadline of *measure*, None before the first follow-up."""
    return next((due for due in after_each(view, measure) if due.answered is None), None)


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the later deadlines of every measure."""
    for measure in view.measures():
        yield from after_each(view, measure)


def _after(
    view: View,
    measure: Measure,
    follow_up: FollowUp,
    following: FollowUp | None,
    *,
    every: Interval | None,
    agreed: date | None,
) -> Deadline:
    due = agreed or (None if every is None else every.after(follow_up.on))
    values = {"held": follow_up.on, "kind": measure.kind}
    in_force = AT_MOST.version_on(follow_up.on)
    return Deadline(
        duty=CODE,
        about=measure,
        triggered=follow_up.on,
        due=due,
        every=None if agreed is not None else every,
        answered=None if following is None else following.on,
        ends=measure.ended,
        exemption=None if due is None else exemption_of(view, measure, due),
        undetermined=Undetermined(NO_RHYTHM, values) if due is None else None,
        transition=None if due is None else AT_MOST.changed_between(follow_up.on, due),
        certainty=Certainty.CERTAIN if in_force is None else in_force.certainty,
    )


DUTY: Final = Duty(
    name="next_follow_up",
    versions=worded(AT_MOST),
    code=CODE,
    rule="OPF002",
    deadlines=deadlines,
)
