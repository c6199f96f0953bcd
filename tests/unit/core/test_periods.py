"""Days, intervals and half-open periods, counted as a calendar counts them."""

from datetime import date, timedelta
from itertools import islice

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, example, given
from hypothesis import strategies as st

from herningmodel.core.periods import (
    ALWAYS,
    Interval,
    Period,
    days_after,
    easter_sunday,
    is_within,
    years_between,
)


UNITS = ("years", "months", "weeks")
ordinary_days = st.dates(date(1900, 1, 1), date(2200, 1, 1))
single_intervals = st.builds(
    lambda unit, count: Interval(**{unit: count}), st.sampled_from(UNITS), st.integers(1, 9999)
)
short_intervals = st.builds(
    Interval,
    years=st.integers(0, 20),
    months=st.integers(0, 40),
    weeks=st.integers(0, 100),
)


@pytest.mark.parametrize(
    ("start", "interval", "end"),
    [
        (date(2025, 1, 31), Interval(months=1), date(2025, 2, 28)),
        (date(2024, 1, 31), Interval(months=1), date(2024, 2, 29)),
        (date(2025, 3, 31), Interval(months=1), date(2025, 4, 30)),
        (date(2025, 8, 31), Interval(months=6), date(2026, 2, 28)),
        (date(2025, 12, 31), Interval(months=2), date(2026, 2, 28)),
        (date(2025, 1, 15), Interval(months=12), date(2026, 1, 15)),
        (date(2024, 2, 29), Interval(years=1), date(2025, 2, 28)),
        (date(2024, 2, 29), Interval(years=4), date(2028, 2, 29)),
        (date(2096, 2, 29), Interval(years=4), date(2100, 2, 28)),
        (date(2024, 2, 22), Interval(weeks=1), date(2024, 2, 29)),
        (date(2025, 2, 22), Interval(weeks=1), date(2025, 3, 1)),
        (date(2025, 12, 29), Interval(weeks=1), date(2026, 1, 5)),
        (date(2025, 10, 20), Interval(weeks=4), date(2025, 11, 17)),
        (date(2024, 1, 31), Interval(years=1, months=1), date(2025, 2, 28)),
        (date(2025, 1, 31), Interval(months=1, weeks=1), date(2025, 3, 7)),
        (date(2025, 5, 5), Interval(), date(2025, 5, 5)),
    ],
)
def test_an_interval_is_counted_by_the_calendar(start, interval, end):
    """A month is added by its name, and where it has no such day its last day is taken."""
    assert end == interval.after(start)


def test_three_months_are_not_ninety_days():
    """A quarter has 90 to 92 of them."""
    quarters = [date(2025, 1, 1), date(2025, 4, 1), date(2025, 7, 1)]
    assert [90, 91, 92] == [(Interval(months=3).after(day) - day).days for day in quarters]


@pytest.mark.parametrize(
    ("times", "end"),
    [
        (0, date(2024, 1, 31)),
        (1, date(2024, 2, 29)),
        (2, date(2024, 3, 31)),
        (3, date(2024, 4, 30)),
        (13, date(2025, 2, 28)),
        (-2, date(2023, 11, 30)),
    ],
)
def test_an_interval_is_counted_from_the_anchor(times, end):
    """31 January and twice one month is 31 March, not 29 March."""
    assert end == Interval(months=1).after(date(2024, 1, 31), times=times)


@pytest.mark.parametrize(
    ("end", "interval", "start"),
    [
        (date(2025, 3, 31), Interval(months=1), date(2025, 2, 28)),
        (date(2026, 1, 15), Interval(months=12), date(2025, 1, 15)),
        (date(2025, 2, 28), Interval(years=1), date(2024, 2, 28)),
        (date(2024, 3, 7), Interval(weeks=1), date(2024, 2, 29)),
        (date(2026, 1, 5), Interval(weeks=1), date(2025, 12, 29)),
    ],
)
def test_an_interval_is_counted_backwards_by_the_same_rules(end, interval, start):
    """What lies a month before 31 March is the last of February."""
    assert start == interval.before(end)


@given(ordinary_days, short_intervals, st.integers(-20, 20))
def test_dateutil_counts_in_the_same_way(day, interval, times):
    """Many times an interval is an interval of many times each of its units."""
    step = relativedelta(years=interval.years, months=interval.months, weeks=interval.weeks)
    assert day + step * times == interval.after(day, times=times)


@given(ordinary_days, st.integers(0, 3000))
def test_weeks_are_counted_one_by_one(day, count):
    """Where no month is named, a calendar counts like a ruler."""
    assert day + timedelta(weeks=count) == Interval(weeks=count).after(day)


@given(ordinary_days, short_intervals)
def test_an_interval_before_is_that_interval_taken_minus_once(day, interval):
    """Counting back is counting on, minus one time."""
    assert interval.after(day, times=-1) == interval.before(day)


@given(st.dates(), st.dates(), single_intervals)
def test_a_later_day_never_has_an_earlier_end(one, other, interval):
    """An interval keeps the order of the days that it is counted from."""
    first, second = sorted((one, other))
    assert interval.after(first) <= interval.after(second)
    assert interval.before(first) <= interval.before(second)


@pytest.mark.parametrize("unit", UNITS)
def test_a_day_beyond_the_calendar_is_its_last_or_first_day(unit):
    """9999-12-31, which systems use for "no end", can be counted from like any other day."""
    assert date.max == Interval(**{unit: 1}).after(date.max)
    assert date.min == Interval(**{unit: 1}).before(date.min)


@pytest.mark.parametrize("unit", UNITS)
def test_the_longest_interval_ends_with_the_calendar(unit):
    """No interval is too long, and none taken too often."""
    assert date.max == Interval(**{unit: 9999}).after(date(2026, 1, 15), times=10**9)
    assert date.min == Interval(**{unit: 9999}).after(date(2026, 1, 15), times=-(10**9))


def test_the_calendar_can_be_counted_to_its_very_ends():
    """A day that is just there is reached exactly."""
    assert date(9999, 12, 31) == Interval(weeks=1).after(date(9999, 12, 24))
    assert date(1, 1, 1) == Interval(weeks=1).before(date(1, 1, 8))
    assert date(9999, 12, 31) == Interval(months=1).after(date(9999, 12, 1))
    assert date(9999, 12, 30) == Interval(months=1).after(date(9999, 11, 30))


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("4 weeks", Interval(weeks=4)),
        ("3 months", Interval(months=3)),
        ("2 years", Interval(years=2)),
        ("9999 months", Interval(months=9999)),
    ],
)
def test_an_interval_is_a_number_a_space_and_a_unit(text, interval):
    """The notation is read, and written back as it was."""
    assert interval == Interval.parse(text)
    assert text == str(interval)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3",
        "months",
        "3months",
        "3  months",
        "3 month",
        "3 Months",
        " 3 months",
        "3 months ",
        "3 months\n",
        "0 months",
        "03 months",
        "-3 months",
        "3.5 months",
        "10000 months",
        "3 måneder",
        "\u0663 months",
        "P3M",
        "1 years 2 months",
        "3 days",
    ],
)
def test_what_is_not_in_the_notation_is_refused(text):
    """The error says how an interval is written."""
    with pytest.raises(ValueError, match=r"expected an interval \(N weeks"):
        Interval.parse(text)


@given(st.sampled_from(["weeks", "months", "years"]), st.integers(1, 9999))
def test_writing_and_reading_an_interval_are_inverse(unit, count):
    """`str(value)` and `parse` are each other's inverse, in the units that the notation has."""
    interval = Interval(**{unit: count})
    assert interval == Interval.parse(str(interval))
    assert f"{count} {unit}" == str(Interval.parse(f"{count} {unit}"))


@pytest.mark.parametrize(
    ("interval", "danish", "english"),
    [
        (Interval(weeks=1), "1 uge", "1 week"),
        (Interval(weeks=4), "4 uger", "4 weeks"),
        (Interval(months=1), "1 måned", "1 month"),
        (Interval(months=3), "3 måneder", "3 months"),
        (Interval(years=1), "1 år", "1 year"),
        (Interval(years=2), "2 år", "2 years"),
        (Interval(years=1, months=6), "1 år 6 måneder", "1 year 6 months"),
    ],
)
def test_an_interval_is_worded_in_both_languages(interval, danish, english):
    """One is said otherwise than several."""
    assert (danish, english) == (interval.label.da, interval.label.en)


def test_a_period_holds_its_first_day_and_not_the_day_it_runs_until():
    """Periods are half-open: `until` is the first day outside."""
    january = Period(date(2024, 1, 1), date(2024, 2, 1))
    assert not january.holds(date(2023, 12, 31))
    assert january.holds(date(2024, 1, 1))
    assert january.holds(date(2024, 1, 31))
    assert not january.holds(date(2024, 2, 1))


def test_a_period_may_be_open_at_either_end():
    """Without a start it has always been, without an end it goes on."""
    assert Period(until=date(2024, 1, 1)).holds(date.min)
    assert not Period(until=date(2024, 1, 1)).holds(date(2024, 1, 1))
    assert Period(start=date(2024, 1, 1)).holds(date.max)
    assert not Period(start=date(2024, 1, 1)).holds(date(2023, 12, 31))


@given(st.dates())
def test_always_holds_every_day(day):
    """The period without ends has no day outside it."""
    assert ALWAYS.holds(day)


@given(st.dates(), st.dates())
def test_two_periods_that_meet_hold_each_day_once(boundary, day):
    """What ends on the day on which the next begins leaves no day out and none twice."""
    assert Period(until=boundary).holds(day) != Period(start=boundary).holds(day)


@given(st.dates())
def test_a_period_that_ends_where_it_starts_holds_no_day(day):
    """From a day until the same day is no time at all."""
    assert not Period(day, day).holds(day)


def test_a_year_after_15_january_begins_on_15_january():
    """On the same date a year later, the day lies a year back, and is no longer within the year."""
    year = Interval(months=12)
    assert is_within(year, of=date(2025, 1, 15), on=date(2026, 1, 14))
    assert not is_within(year, of=date(2025, 1, 15), on=date(2026, 1, 15))


@pytest.mark.parametrize(
    ("of", "on", "expected"),
    [
        (date(2025, 1, 15), date(2025, 1, 15), True),
        (date(2025, 1, 16), date(2025, 1, 15), False),
        (date(2024, 2, 29), date(2025, 2, 27), True),
        (date(2024, 2, 29), date(2025, 2, 28), False),
        (date(2023, 2, 28), date(2024, 2, 27), True),
        (date(2023, 2, 28), date(2024, 2, 28), False),
        (date(2023, 2, 28), date(2024, 2, 29), False),
        (date(9999, 1, 1), date(9999, 6, 1), True),
    ],
)
def test_a_day_is_within_a_year_until_its_date_comes_again(of, on, expected):
    """A day after the day of judgement is never within; 29 February comes again on 28 February."""
    assert expected is is_within(Interval(months=12), of=of, on=on)


@given(st.dates(), single_intervals)
@example(date.max, Interval(months=12))
def test_a_day_is_always_within_an_interval_of_itself(day, interval):
    """No time has passed, on the last day of the calendar as on any other."""
    assert is_within(interval, of=day, on=day)


@pytest.mark.parametrize(
    ("of", "expected"),
    [(date(9998, 12, 31), False), (date(9999, 1, 1), True), (date(9999, 12, 30), True)],
)
def test_on_the_last_day_of_the_calendar_a_year_ends_as_ever(of, expected):
    """What has its end on that day has ended; what would end after it has not."""
    assert expected is is_within(Interval(months=12), of=of, on=date.max)


@given(ordinary_days, ordinary_days, short_intervals)
def test_what_is_within_an_interval_was_within_it_the_day_before(of, on, interval):
    """Days only go out of an interval, never into it again."""
    assume(of < on)
    within = is_within(interval, of=of, on=on)
    assert is_within(interval, of=of, on=on - timedelta(days=1)) >= within


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        (date(2014, 5, 2), date(2026, 5, 1), 11),
        (date(2014, 5, 2), date(2026, 5, 2), 12),
        (date(2014, 5, 2), date(2014, 5, 2), 0),
        (date(2014, 5, 2), date(2014, 5, 1), -1),
        (date(2014, 5, 2), date(2013, 5, 2), -1),
        (date(2014, 5, 2), date(2013, 5, 1), -2),
        (date(2024, 2, 29), date(2025, 2, 27), 0),
        (date(2024, 2, 29), date(2025, 2, 28), 1),
        (date(2024, 2, 29), date(2028, 2, 28), 3),
        (date(2024, 2, 29), date(2028, 2, 29), 4),
        (date(2014, 12, 31), date(2026, 1, 1), 11),
        (date.min, date.max, 9998),
    ],
)
def test_an_age_is_counted_in_whole_years(born, on, age):
    """Who is born on 29 February has a birthday on 28 February in common years."""
    assert age == years_between(born, on)


@given(st.dates(date(1, 1, 2), date(9000, 1, 1)), st.integers(0, 900))
def test_a_child_is_a_year_older_exactly_on_its_birthday(born, years):
    """The age changes on the day that the calendar counts to, and not the day before."""
    birthday = Interval(years=years).after(born)
    assert years == years_between(born, birthday)
    assert years - 1 == years_between(born, birthday - timedelta(days=1))


@given(ordinary_days, short_intervals, st.integers(1, 30))
def test_each_is_counted_from_the_anchor(start, interval, first):
    """As `after` counts, from whichever time on."""
    found = list(islice(interval.each_after(start, first), 5))
    assert [interval.after(start, times) for times in range(first, first + 5)] == found


@pytest.mark.parametrize(
    ("day", "days", "expected"),
    [
        (date(2024, 2, 28), 1, date(2024, 2, 29)),
        (date(2025, 2, 28), 1, date(2025, 3, 1)),
        (date(9999, 12, 30), 1, date.max),
        (date(9999, 12, 30), 14, date.max),
    ],
)
def test_days_are_counted_as_days_until_the_calendar_ends(day, days, expected):
    assert expected == days_after(day, days)


def test_easter_is_the_gregorian_one():
    assert [date(2024, 3, 31), date(2025, 4, 20)] == [easter_sunday(2024), easter_sunday(2025)]


@given(single_intervals)
def test_an_interval_comes_back_from_a_relativedelta(interval):
    """It is as long; 12 months come back as a year."""
    back = Interval.from_relativedelta(interval.to_relativedelta())
    assert back.to_relativedelta() == interval.to_relativedelta()
    assert 1 == sum(map(bool, (back.years, back.months, back.weeks)))


@given(ordinary_days, single_intervals)
def test_a_relativedelta_is_as_long_as_the_interval(day, interval):
    """`dateutil` counts to the same day."""
    assume(interval.after(day) != date.max)
    assert interval.after(day) == day + interval.to_relativedelta()


@pytest.mark.parametrize(
    "delta",
    [
        relativedelta(),
        relativedelta(days=1),
        relativedelta(days=8),
        relativedelta(hours=1),
        relativedelta(months=-1),
        relativedelta(weeks=-1),
        relativedelta(months=1, weeks=1),
        relativedelta(months=1, day=31),
        relativedelta(year=2025),
    ],
)
def test_a_relativedelta_of_another_unit_is_an_error(delta):
    """It names the value."""
    with pytest.raises(
        ValueError, match="positive years, months or whole weeks, got relativedelta"
    ):
        Interval.from_relativedelta(delta)
