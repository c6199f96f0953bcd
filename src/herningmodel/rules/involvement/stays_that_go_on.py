"""Stays that go on: the question of who else could care for the child was asked at the first."""

from herningmodel.case_view.placed import basis_of, placement_changes_of
from herningmodel.case_view.view import View
from herningmodel.law.bases import AFTER_18, PERMANENT, rests_on_one_of
from herningmodel.model.placements import Placement


def goes_on(view: View, placement: Placement) -> bool:
    """Tell whether *placement* continues one, at 18, permanently or in place."""
    return rests_on_one_of(
        basis_of(view, placement, placement.started), (*AFTER_18, PERMANENT)
    ) or any(
        change.came_to is placement and change.is_to_another_place is False
        for change in placement_changes_of(view)
    )
