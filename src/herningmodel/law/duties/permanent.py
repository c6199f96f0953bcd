"""
*Permanent anbringelse*: possible when a child has been placed for three years. Nobody must decide it.

So there is a day to know of, and nothing to be late with: the day is listed as long as it lies
ahead, and before the child is of age.
"""

from collections.abc import Iterator
from typing import Final

from herningmodel.case_view.placed import placed_since, runs_on
from herningmodel.case_view.view import View
from herningmodel.core.periods import Interval
from herningmodel.law.duties.duty import Deadline, Duty


AT_LEAST: Final = Interval(years=3)
"""Barnets lov § 67 and serviceloven § 68 a (certain)."""

OF_AGE: Final = 18


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the day from which a permanent placement is possible, as long as it lies ahead."""
    placed = [one for one in view.case.placements if runs_on(one, view.on)]
    since = placed_since(view, view.on)
    if not placed or since is None:
        return
    possible = AT_LEAST.after(since)
    grown_up = view.birthday(OF_AGE)
    if possible >= view.on and (grown_up is None or possible < grown_up):
        yield Deadline(
            duty=Duty.PERMANENT,
            about=placed[0],
            triggered=possible,
            due=possible,
            every=AT_LEAST,
        )
