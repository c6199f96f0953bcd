"""A case in which one object lies twice."""

from datetime import date

from herningmodel import Case, validate
from herningmodel.model.follow_ups import FollowUp
from herningmodel.model.people import Child


def test_one_record_twice_is_found_in_both_places():
    """As if there were two of it: the same id in two places is a finding."""
    held = FollowUp(id="f1", on=date(2025, 11, 1))
    case = Case(
        id="case-1",
        child=Child(id="child-1"),
        opened=date(2025, 8, 18),
        follow_ups=(held, held),
    )
    report = validate(case, on=date(2026, 1, 15))
    [double] = [found for found in report.findings if found.code == "DAT016"]
    assert [".follow_ups[0].id", ".follow_ups[1].id"] == sorted(
        place.path for place in double.where
    )
