"""The small documents beside a rule, and how one is varied."""

from datetime import date

import pytest

from herningmodel.rulebook.rule_examples import EXAMPLE_DAY, example, profile_example


GOOD = example(
    custody_holders=2,
    follow_ups=[{"id": "f1", "on": "2025-11-05"}, {"id": "f2", "on": "2025-12-05"}],
)


def test_an_example_is_checked_on_the_same_day_unless_it_names_another() -> None:
    assert EXAMPLE_DAY == GOOD.on == GOOD.but(custody_holders=1).on
    assert date(2026, 3, 1) == GOOD.but(on=date(2026, 3, 1)).on
    assert date(2026, 3, 1) == GOOD.but(on="2026-03-01").on == example(on="2026-03-01").on


def test_a_varied_example_differs_in_the_named_members_alone() -> None:
    varied = GOOD.but(custody_holders=1)
    assert {**GOOD.shows, "custody_holders": 1} == varied.shows
    assert isinstance(GOOD.source, dict)
    assert {**GOOD.source, "custody_holders": 1} == varied.source


def test_an_absent_member_is_left_out() -> None:
    varied = GOOD.but(custody_holders=None)
    assert ["follow_ups"] == [*varied.shows]
    assert isinstance(varied.source, dict)
    assert "custody_holders" not in varied.source


def test_a_member_of_the_smallest_case_is_restored_by_none() -> None:
    varied = GOOD.but(child={"id": "c", "born": "2010-01-01"}).but(child=None)
    assert GOOD == varied


def test_one_record_is_varied_where_it_is() -> None:
    varied = GOOD.but(on=date(2026, 3, 1)).but_record("f2", on="2025-12-24", held=None)
    assert [
        {"id": "f1", "on": "2025-11-05"},
        {"id": "f2", "on": "2025-12-24"},
    ] == varied.shows["follow_ups"]
    assert date(2026, 3, 1) == varied.on


def test_a_record_that_does_not_exist_cannot_be_varied() -> None:
    with pytest.raises(KeyError, match="f3"):
        GOOD.but_record("f3", on="2025-12-24")


def test_lines_of_a_profile_are_added_to_a_shipped_one() -> None:
    varied = profile_example("[reach]", "preventive = 1", based_on="herning")
    assert {"toml": "[reach]\npreventive = 1"} == varied.shows
    assert isinstance(varied.source, str)
    assert varied.source.endswith('based_on = "herning"\n\n[reach]\npreventive = 1\n')


def test_only_an_example_of_a_case_can_be_varied() -> None:
    with pytest.raises(TypeError, match="must be a case to be varied, got str"):
        profile_example("").but(custody_holders=1)
