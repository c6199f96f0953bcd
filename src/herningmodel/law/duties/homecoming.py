"""
*Hjemgivelsesperiode*: at most six months from the decision until the child is home.

The period is a part of the placement. It is over when the stay that ran on the day of the decision
has ended, or when a new decision has placed the child again.
"""

from collections.abc import Iterator
from typing import Final

from herningmodel.case_view.placed import runs_on
from herningmodel.case_view.view import View
from herningmodel.core.periods import Interval
from herningmodel.law.bases import HOMECOMING, PLACED_AS_A_CHILD, rests_on, rests_on_one_of
from herningmodel.law.duties.duty import Deadline, Duty
from herningmodel.model.decisions import Decision


AT_MOST: Final = Interval(months=6)
"""Barnets lov § 100 and serviceloven § 68 stk. 2 (certain)."""


def deadline(view: View, decision: Decision) -> Deadline | None:
    """Return by when a child must be home by *decision*, None where it sends nobody home."""
    if not decision.is_granted or not rests_on(decision.legal_basis, HOMECOMING):
        return None
    stays = [one for one in view.case.placements if runs_on(one, decision.on)]
    if not stays:
        return None
    placed_again = any(
        other.is_granted
        and other.on > decision.on
        and rests_on_one_of(other.legal_basis, PLACED_AS_A_CHILD)
        for other in view.case.decisions
    )
    if placed_again:
        return None
    ended = [one.ended for one in stays if one.ended is not None]
    return Deadline(
        duty=Duty.HOMECOMING,
        about=stays[0],
        triggered=decision.on,
        due=AT_MOST.after(decision.on),
        every=AT_MOST,
        answered=max(ended) if len(ended) == len(stays) else None,
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every decision that sends a child home."""
    found = (deadline(view, decision) for decision in view.case.decisions)
    yield from (one for one in found if one is not None)
