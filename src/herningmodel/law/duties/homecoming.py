"""
*Hjemgivelsesperiode*: at most six months from decision to homecoming.

The period is a part of the placement. It is over when the stay that ran on the day of the decision
has ended, or when a new decision has placed the child again.
"""

from collections.abc import Iterator
from typing import Final

from herningmodel.case_view.placed import runs_on
from herningmodel.case_view.view import View
from herningmodel.core.legal_versions import version, versions
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty
from herningmodel.law.bases import HOMECOMING, PLACED_AS_A_CHILD, rests_on, rests_on_one_of
from herningmodel.law.duties.deadline import Deadline, DutyCode
from herningmodel.law.duties.duty import Duty, worded
from herningmodel.model.decisions import Decision
from herningmodel.text.texts import Text


CODE: Final = DutyCode(
    "homecoming", Text(da="hjemgivelsesperiodens slutning", en="end of the homecoming period")
)


AT_MOST: Final = versions(
    version(None, "SEL § 68 stk. 2", Interval(months=6), Certainty.CERTAIN),
    version("2024-01-01", "BL § 100", Interval(months=6), Certainty.CERTAIN),
)


def deadline(view: View, decision: Decision) -> Deadline | None:
    """Return the last day of a homecoming *decision*, None for others."""
    if not decision.is_granted or not rests_on(decision.legal_basis, HOMECOMING):
        return None
    every = AT_MOST.on(decision.on)
    stays = [stay for stay in view.case.placements if runs_on(stay, decision.on)]
    if not stays or every is None:
        return None
    placed_again = any(
        other.is_granted
        and other.on > decision.on
        and rests_on_one_of(other.legal_basis, PLACED_AS_A_CHILD)
        for other in view.case.decisions
    )
    if placed_again:
        return None
    ended = [stay.ended for stay in stays if stay.ended is not None]
    due = every.after(decision.on)
    return Deadline(
        duty=CODE,
        about=stays[0],
        triggered=decision.on,
        due=due,
        every=every,
        answered=max(ended) if len(ended) == len(stays) else None,
        transition=AT_MOST.changed_between(decision.on, due),
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every decision that sends a child home."""
    found = (deadline(view, decision) for decision in view.case.decisions)
    yield from (due for due in found if due is not None)


DUTY: Final = Duty(
    name="homecoming",
    versions=worded(AT_MOST),
    code=CODE,
    rule="PLN008",
    deadlines=deadlines,
)
