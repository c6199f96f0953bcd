"""Law in versions: rows ascending by first day, looked up by day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.legal_versions import (
    NOT_READ,
    Version,
    Versions,
    cited,
    since,
    version,
    versions,
)
from herningmodel.core.references import law
from herningmodel.core.sources import Certainty


DAYS = st.dates(date(2015, 1, 1), date(2030, 12, 31))


@st.composite
def ascending(draw):
    """Draw versions on a few days, the first of them open or not; a value may end the rule."""
    days = sorted(draw(st.sets(DAYS, max_size=5)))
    first = draw(st.sampled_from([[None], []]))
    values = st.none() | st.integers() | st.just(NOT_READ)
    return Versions(tuple(Version(day, (), draw(values)) for day in [*first, *days]))


def scanned(rows, day):
    """Return the last row that has begun, by reading every row."""
    found = None
    for row in rows:
        if row.first_day is None or row.first_day <= day:
            found = row
    return found


@given(ascending(), DAYS)
def test_the_version_of_a_day_is_the_last_that_has_begun(rule, day):
    """A case from 2022 is judged by the law of 2022."""
    expected = scanned(rule.rows, day)
    assert expected is rule.version_on(day)
    assert (None if expected is None else expected.value) == rule.on(day)


@given(ascending(), DAYS, DAYS)
def test_a_change_lies_between_two_days_where_their_versions_differ(rule, start, end):
    """The day of change is the first with another version than the start."""
    changed = rule.changed_between(start, end)
    if start <= end:
        assert (changed is None) == (rule.version_on(start) is rule.version_on(end))
    if changed is None:
        return
    assert start < changed <= end
    assert rule.version_on(start) is rule.version_on(changed - timedelta(days=1))
    assert rule.version_on(start) is not rule.version_on(changed)


@given(st.lists(st.none() | DAYS, max_size=4))
def test_rows_must_ascend(days):
    """Only the first row may be open, and no two begin on one day."""
    rows = tuple(Version(day, (), 1) for day in days)
    if all(
        later is not None and (earlier is None or earlier < later)
        for earlier, later in pairwise(days)
    ):
        assert rows == Versions(rows).rows
    else:
        with pytest.raises(ValueError, match="versions must be ascending by first day, got"):
            Versions(rows)


@given(ascending(), DAYS)
def test_an_amendment_is_one_more_row(rule, day):
    """It changes nothing before its day."""
    if day in {row.first_day for row in rule.rows}:
        return
    amended = rule.amended(Version(day, (), 7))
    eve = day - timedelta(days=1)
    assert (7, rule.on(eve)) == (amended.on(day), amended.on(eve))


def test_a_version_is_written_as_the_field_writes_it():
    rule = versions(
        version(None, ("SEL § 69", "SEL § 68"), NOT_READ, Certainty.UNVERIFIED),
        version("2024-01-01", "BL § 98", 12, Certainty.CERTAIN),
    )
    assert (NOT_READ, 12) == (rule.on(date(2023, 12, 31)), rule.on(date(2024, 1, 1)))
    assert (law("SEL § 69"), law("SEL § 68"), law("BL § 98")) == rule.references
    assert [Certainty.UNVERIFIED, Certainty.CERTAIN] == [row.certainty for row in rule.rows]


def test_a_provision_is_cited_by_the_act_of_its_day():
    """On the last day of 2023 by one act, on the first of 2024 by the other."""
    duty = cited("SEL § 68 stk. 1", "BL § 90")
    assert law("SEL § 68 stk. 1") == duty.on(date(2023, 12, 31))
    assert law("BL § 90") == duty.on(date(2024, 1, 1))


def test_a_rule_without_a_known_provision_has_none():
    """Nothing is made up, neither before an act nor after it."""
    assert Versions(()) == cited()
    assert cited("BL § 33").on(date(2023, 12, 31)) is None
    assert cited("SEL § 66").on(date(2024, 1, 1)) is None


def test_an_act_without_known_days_is_cited_on_all_days():
    assert law("UKL § 14") == cited("UKL § 14").on(date(2010, 1, 1))


def test_an_amendment_within_an_act_has_a_day_of_its_own():
    """The new paragraph holds from its first day."""
    rule = cited("SEL § 70", "BL § 95", since("2027-07-01", "BL § 95 a"))
    days = (date(2023, 12, 31), date(2024, 1, 1), date(2027, 6, 30), date(2027, 7, 1))
    assert ["SEL § 70", "BL § 95", "BL § 95", "BL § 95 a"] == [str(rule.on(day)) for day in days]
