"""
*Permanent anbringelse*: possible after three years, never a duty.

So there is a day to know of, and nothing to be late with: the day is listed as long as it lies
ahead, and before the child is of age.
"""

from collections.abc import Iterator
from typing import Final

from herningmodel.case_view.placed import placed_since, runs_on
from herningmodel.case_view.view import View
from herningmodel.core.legal_versions import version, versions
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty
from herningmodel.law.ages import OF_AGE, reached_on
from herningmodel.law.duties.deadline import Deadline, DutyCode
from herningmodel.law.duties.duty import Duty, worded
from herningmodel.text.texts import Text


CODE: Final = DutyCode(
    "permanent",
    Text(da="permanent anbringelse kan besluttes", en="a permanent placement can be decided"),
)


AT_LEAST: Final = versions(
    version(None, "SEL § 68 a", Interval(years=3), Certainty.CERTAIN),
    version("2024-01-01", "BL § 67", Interval(years=3), Certainty.CERTAIN),
)


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the first day of a possible permanent placement, if ahead."""
    placed = [stay for stay in view.case.placements if runs_on(stay, view.on)]
    since = placed_since(view, view.on)
    every = AT_LEAST.on(view.on)
    if not placed or since is None or every is None:
        return
    possible = every.after(since)
    grown_up = reached_on(OF_AGE, view.full_case.child.born)
    if possible >= view.on and (grown_up is None or possible < grown_up):
        yield Deadline(
            duty=CODE,
            about=placed[0],
            triggered=possible,
            due=possible,
            every=every,
        )


DUTY: Final = Duty(
    name="permanent",
    versions=worded(AT_LEAST),
    code=CODE,
    rule="ANB011",
    deadlines=deadlines,
)
