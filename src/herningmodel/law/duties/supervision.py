"""
*Personrettet tilsyn*: two visits a year where the child lives.

Which year the law means was not read. Here it is each year of the stay: the days are then as late as
they can be, and a stay of less than a year is not held to any. Every visit counts; whether the child
was spoken with is another question.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from herningmodel.case_view.recurrence import LOOKING_BACK
from herningmodel.case_view.view import View
from herningmodel.core.legal_versions import version, versions
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.deadline import Deadline, DutyCode
from herningmodel.law.duties.duty import Duty, worded
from herningmodel.model.placements import Placement
from herningmodel.text.texts import Text


CODE: Final = DutyCode(
    "supervision", Text(da="to tilsynsbesøg på et år", en="two supervision visits in a year")
)


VISITS: Final = versions(
    version(None, "SEL § 148", 2, Certainty.UNVERIFIED),
    version("2024-01-01", "BL § 156 stk. 5", 2, Certainty.CERTAIN),
)
"""How many visits a year has."""

A_YEAR: Final = Interval(years=1)


def years_of(view: View, placement: Placement) -> Iterator[Deadline]:
    """Yield the deadline of each year of *placement*, oldest first."""
    visits = sorted(
        visit.on for visit in view.case.supervision_visits if visit.placement == placement.id
    )
    first = max(0, LOOKING_BACK.before(view.on).year - placement.started.year)
    ended = placement.ended
    for number in range(first, view.on.year - placement.started.year + 1):
        begins = A_YEAR.after(placement.started, number)
        next_begins = A_YEAR.after(placement.started, number + 1)
        in_force = VISITS.version_on(begins)
        if in_force is None or in_force.value is None:
            continue
        if begins <= view.on and (ended is None or begins < ended):
            held = [day for day in visits if begins <= day < next_begins]
            due = next_begins - _A_DAY
            yield Deadline(
                duty=CODE,
                about=placement,
                triggered=begins,
                due=due,
                every=A_YEAR,
                answered=_last_of(in_force.value, held),
                closes=due,
                ends=ended,
                transition=VISITS.changed_between(begins, due),
                certainty=in_force.certainty,
            )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadlines of every placement."""
    for placement in view.case.placements:
        yield from years_of(view, placement)


def _last_of(number: int, held: list[date]) -> date | None:
    return held[number - 1] if len(held) >= number else None


_A_DAY: Final = timedelta(days=1)

DUTY: Final = Duty(
    name="supervision",
    versions=worded(VISITS),
    code=CODE,
    rule="OPF005",
    deadlines=deadlines,
)
