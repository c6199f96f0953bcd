"""Placements: where a child lives outside its home."""

from datetime import date

import pytest

from herningmodel.core.references import law
from herningmodel.model.endings import BROKE_DOWN, EndReason
from herningmodel.model.placements import Placement, PlacementKind
from herningmodel.model.steps import BY_PROFILE


@pytest.mark.parametrize(
    ("kind", "step", "bl", "statistics_code"),
    [
        ("network_foster_family", 4, "BL § 43 stk. 1 nr. 4", "1"),
        ("general_foster_family", 5, "BL § 43 stk. 1 nr. 1", "23"),
        ("reinforced_foster_family", 5, "BL § 43 stk. 1 nr. 2", "24"),
        ("specialised_foster_family", 5, "BL § 43 stk. 1 nr. 3", "25"),
        ("municipal_foster_family", 5, None, "22"),
        ("ordinary_foster_family", 5, None, "21"),
        ("own_room", BY_PROFILE, "BL § 43 stk. 1 nr. 5", "6"),
        ("boarding_school", BY_PROFILE, "BL § 43 stk. 1 nr. 7", "11"),
        ("private_residential", 6, "BL § 43 stk. 1 nr. 6", "27"),
        ("residential_institution", 6, "BL § 43 stk. 1 nr. 6", "9"),
        ("partly_closed_institution", 6, "BL § 43 stk. 1 nr. 6", "7"),
        ("secure_institution", 6, "BL § 43 stk. 1 nr. 6", "8"),
        ("specially_secure_unit", 6, "BL § 43 stk. 1 nr. 6", None),
    ],
)
def test_a_kind_of_place_has_its_step_its_provision_and_its_code(kind, step, bl, statistics_code):
    """The step of own room and boarding school is for the profile to say."""
    place = PlacementKind(kind)
    assert step == place.step
    assert (law(bl) if bl else None) == place.provision.on(date(2024, 1, 1))
    assert law("SEL § 66") == place.provision.on(date(2023, 12, 31))
    assert statistics_code == place.statistics_code


def test_no_two_kinds_of_place_share_a_statistics_code():
    """A table of Statistics Denmark has one row for each."""
    codes = [kind.statistics_code for kind in PlacementKind if kind.statistics_code]
    assert len(codes) == len({*codes})


def placement(**members: object) -> Placement:
    """Return a placement with *members*."""
    return Placement(
        id="p1", kind=PlacementKind.GENERAL_FOSTER_FAMILY, started=date(2025, 1, 1), **members
    )


@pytest.mark.parametrize("reason", EndReason)
def test_a_placement_broke_down_when_the_child_left_or_the_place_gave_up(reason):
    """A property of the reasons, not of the length."""
    expected = reason in {EndReason.CHILD_LEFT, EndReason.PLACE_GAVE_UP}
    assert expected is placement(ended=date(2025, 1, 2), end_reasons=(reason,)).broke_down
    assert expected is (reason in BROKE_DOWN)


def test_one_such_reason_among_others_is_enough():
    """There may be several reasons."""
    reasons = (EndReason.NEW_DECISION, EndReason.CHILD_LEFT)
    assert placement(ended=date(2025, 6, 1), end_reasons=reasons).broke_down


def test_a_placement_that_has_not_ended_has_not_broken_down():
    """A reason on something that has not ended is a finding, and no breakdown."""
    assert not placement(end_reasons=(EndReason.CHILD_LEFT,)).broke_down
    assert not placement(ended=date(2025, 6, 1)).broke_down
