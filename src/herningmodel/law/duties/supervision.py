"""
*Personrettet tilsyn*: at least two visits in a year to the place where the child lives.

Which year the law means was not read. Here it is each year of the stay: the days are then as late as
they can be, and a stay of less than a year is not held to any. Every visit counts; whether the child
was spoken with is another question.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from herningmodel.case_view.recurrence import LOOKING_BACK
from herningmodel.case_view.view import View
from herningmodel.core.periods import Interval
from herningmodel.core.references import BL_IN_FORCE
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.duty import Deadline, Duty
from herningmodel.model.placements import Placement


VISITS: Final = 2
"""Barnets lov § 156 stk. 5 (certain); serviceloven § 148 (unverified)."""

A_YEAR: Final = Interval(years=1)


def years_of(view: View, placement: Placement) -> Iterator[Deadline]:
    """Yield the deadline of each year of *placement*, the oldest first, until the one that runs."""
    visits = sorted(
        visit.on for visit in view.case.supervision_visits if visit.placement == placement.id
    )
    first = max(0, LOOKING_BACK.before(view.on).year - placement.started.year)
    ended = placement.ended
    for number in range(first, view.on.year - placement.started.year + 1):
        begins = A_YEAR.after(placement.started, number)
        next_begins = A_YEAR.after(placement.started, number + 1)
        if begins <= view.on and (ended is None or begins < ended):
            held = [day for day in visits if begins <= day < next_begins]
            yield Deadline(
                duty=Duty.SUPERVISION,
                about=placement,
                triggered=begins,
                due=next_begins - _A_DAY,
                every=A_YEAR,
                answered=_second(held),
                closes=next_begins - _A_DAY,
                ends=ended,
                certainty=Certainty.UNVERIFIED if begins < BL_IN_FORCE else Certainty.CERTAIN,
            )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadlines of every placement."""
    for placement in view.case.placements:
        yield from years_of(view, placement)


def _second(held: list[date]) -> date | None:
    return held[VISITS - 1] if len(held) >= VISITS else None


_A_DAY: Final = timedelta(days=1)
