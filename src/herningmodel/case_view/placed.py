"""
Placed children: stays by decision, first day, and moves.

A *change of place* is seen in the data as a stay at another place that begins when the one before
it ends, or within two weeks of it. A longer time between is a new placement, and a stay that ended
with the child coming home is not followed by a change of place. The two weeks are our own choice:
no source says how long a child may be on its way.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import frozen

from herningmodel.case_view.view import Measure, View
from herningmodel.core.periods import Interval
from herningmodel.core.references import LegalReference
from herningmodel.model.decisions import Decision
from herningmodel.model.endings import EndReason
from herningmodel.model.placements import Placement


ON_ITS_WAY: Final = Interval(weeks=2)


@frozen
class PlacementChange:
    """
    *Ændring af anbringelsessted*: the stay before, and the one after.

    Attributes:
        left: The stay that ended.
        came_to: The stay that followed it.
    """

    left: Placement
    came_to: Placement

    @property
    def is_to_another_place(self) -> bool | None:
        """Whether the place is another one, None where unknown."""
        if self.left.place is not None and self.came_to.place is not None:
            return self.left.place != self.came_to.place
        return True if self.left.kind is not self.came_to.kind else None


def placement_changes_of(view: View) -> Iterator[PlacementChange]:
    """Yield each stay that directly followed another, with that one."""
    for placement in view.case.placements:
        before = [other for other in view.case.placements if _leads_to(other, placement)]
        if before:
            yield PlacementChange(
                max(before, key=lambda stay: stay.ended or stay.started), placement
            )


def _leads_to(left: Placement, placement: Placement) -> bool:
    return (
        left is not placement
        and left.ended is not None
        and left.started <= placement.started
        and left.ended <= placement.started <= ON_ITS_WAY.after(left.ended)
        and EndReason.RETURNED_HOME not in left.end_reasons
    )


def carried_by(view: View, decision: Decision) -> list[Placement]:
    """Return the placements that *decision* carries or carried, oldest first."""
    stays = (each for each in view.help_of(decision) if isinstance(each, Placement))
    return sorted(stays, key=lambda stay: stay.started)


def basis_of(view: View, placement: Placement, on: date | None = None) -> LegalReference | None:
    """Return the provision of *placement* on a day, None without one."""
    decision = view.decision_of(placement, on)
    return None if decision is None else decision.legal_basis


def bases_of(view: View, placement: Placement) -> list[LegalReference]:
    """Return every provision that *placement* has rested on, oldest first."""
    found = (decision.legal_basis for decision in view.decisions_of(placement))
    return [basis for basis in found if basis is not None]


def runs_on(measure: Measure, day: date) -> bool:
    """Tell whether *measure* runs on *day*; its end day is exclusive."""
    return measure.started <= day and (measure.ended is None or day < measure.ended)


def placed_since(view: View, day: date) -> date | None:
    """
    Return the first placed day up to *day*, None without one.

    That is the start of the first stay after the child last came home. Days between two stays do
    not count as being at home.
    """
    stays = [placement for placement in view.case.placements if placement.started <= day]
    came_home = [
        stay.ended
        for stay in stays
        if stay.ended is not None
        and stay.ended <= day
        and EndReason.RETURNED_HOME in stay.end_reasons
    ]
    at_home = max(came_home, default=date.min)
    return min((stay.started for stay in stays if stay.started >= at_home), default=None)
