"""Working days in Denmark, held against the `holidays` package."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.working_days import is_working_day, latest_working_day_on_or_before


def test_the_holidays_are_those_that_others_know():
    """1990 to 2050, day by day. 1 May is the one optional day that is a working day here."""
    years = range(1990, 2051)
    public = holidays.Denmark(years=years)
    optional = holidays.Denmark(years=years, categories="optional")
    days = (
        date(1990, 1, 1) + timedelta(days=number)
        for number in range((date(2051, 1, 1) - date(1990, 1, 1)).days)
    )
    expected = {
        day: day.weekday() < 5
        and day not in public
        and (day not in optional or (day.month, day.day) == (5, 1))
        for day in days
    }
    assert expected == {day: is_working_day(day) for day in expected}


@pytest.mark.parametrize(
    ("day", "planned"),
    [
        (date(2026, 3, 2), date(2026, 3, 2)),
        (date(2026, 3, 1), date(2026, 2, 27)),
        (date(2026, 2, 28), date(2026, 2, 27)),
        (date(2023, 5, 5), date(2023, 5, 4)),  # the last store bededag
        (date(2024, 4, 26), date(2024, 4, 26)),  # where the next would have been
        (date(2025, 6, 5), date(2025, 6, 4)),  # grundlovsdag, a Thursday
        (date(2025, 5, 1), date(2025, 5, 1)),  # 1 May, a Thursday
        (date(2024, 12, 24), date(2024, 12, 23)),
        (date(2024, 12, 31), date(2024, 12, 30)),
        (date(2025, 1, 1), date(2024, 12, 30)),
        (date(2026, 12, 27), date(2026, 12, 23)),  # Christmas and a weekend
        (date(2026, 4, 6), date(2026, 4, 1)),  # 2. påskedag
        (date(2026, 5, 14), date(2026, 5, 13)),  # Kristi himmelfartsdag
        (date(2026, 5, 25), date(2026, 5, 22)),  # 2. pinsedag
        (date(2000, 2, 29), date(2000, 2, 29)),
    ],
)
def test_what_falls_on_a_day_off_is_planned_for_the_working_day_before(day, planned):
    assert planned == latest_working_day_on_or_before(day)


@given(st.dates())
def test_the_plan_is_never_after_the_day_and_no_working_day_lies_between(day):
    """For any calendar."""
    planned = latest_working_day_on_or_before(day)
    assert planned <= day
    assert is_working_day(planned) or day < date(1, 1, 8)
    later = (planned + timedelta(days=number) for number in range(1, (day - planned).days + 1))
    assert not any(map(is_working_day, later))


def test_the_calendar_has_a_first_day():
    """Where no working day comes before, the day is kept."""
    assert date.min == latest_working_day_on_or_before(date.min)


def test_every_year_has_an_easter():
    """Every year has one, also year 1."""
    assert all(is_working_day(date(year, 3, 1)) in {True, False} for year in range(1, 10_000))
