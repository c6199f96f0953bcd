"""
*Foreløbig afgørelse*: approved by the committee within seven days, the day of effect being day 1.

The day of effect is the day on which the child moved, the first day of the placement that the
decision carries. Sundays and holidays count, and nothing extends it.
"""

from collections.abc import Iterator
from typing import Final

from herningmodel.case_view.placed import carried_by
from herningmodel.case_view.view import View
from herningmodel.core.periods import days_after
from herningmodel.core.sources import Certainty
from herningmodel.law.bases import PROVISIONAL, rests_on
from herningmodel.law.duties.duty import Deadline, Duty, Undetermined
from herningmodel.model.decisions import Decision
from herningmodel.text.texts import Text


AFTER_THE_DAY_OF_EFFECT: Final = 6
"""Barnets lov § 143 and serviceloven § 75: seven days (certain), of which this many come after."""

NO_EFFECT: Final = Text(
    da="Den foreløbige afgørelse fra {on} bærer ingen anbringelse, så ingen kan se, hvornår barnet flyttede.",
    en="The provisional decision of {on} carries no placement, so nobody can see when the child moved.",
)


def deadline(view: View, decision: Decision) -> Deadline | None:
    """Return by when the committee must approve *decision*, None where it need not."""
    if not decision.is_granted or not rests_on(decision.legal_basis, PROVISIONAL):
        return None
    carried = carried_by(view, decision)
    effect = carried[0].started if carried else decision.on
    return Deadline(
        duty=Duty.COMMITTEE,
        about=decision,
        triggered=effect,
        due=days_after(effect, AFTER_THE_DAY_OF_EFFECT),
        answered=decision.committee,
        unsure=None if carried else Undetermined(NO_EFFECT, {"on": decision.on}),
        # That the day of effect is day 1 rests on one source.
        certainty=Certainty.ONE_SOURCE,
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every provisional decision."""
    found = (deadline(view, decision) for decision in view.case.decisions)
    yield from (one for one in found if one is not None)
