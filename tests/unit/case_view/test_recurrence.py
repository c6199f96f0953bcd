"""Recurrence: stages in calendar units, three ways of counting, and what answers what."""

from datetime import date, timedelta
from itertools import islice, pairwise

import pytest
from dateutil.relativedelta import relativedelta
from dateutil.rrule import MONTHLY, WEEKLY, YEARLY, rrule
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.case_view.recurrence import LOOKING_BACK, grid, turns
from herningmodel.core.periods import Interval
from herningmodel.profile.follow_up_practice import CountedFrom, Rhythm, Stage
from herningmodel.schema.records import whole_record


START = date(2025, 1, 1)
PILOT = (Stage(every=Interval(weeks=4), times=1), Stage(every=Interval(months=3)))
QUARTERLY = (Stage(every=Interval(months=3)),)
BORAAS = (Stage(every=Interval(months=1), times=6), Stage(every=Interval(months=3)))


def rhythm(counted, stages=QUARTERLY):
    """Return a rhythm with a source."""
    return Rhythm(source="ours", stages=stages, counted=counted)


def days(*texts):
    """Return days written as text."""
    return [date.fromisoformat(text) for text in texts]


def turn_days(counted, held, on, *, stages=QUARTERLY, start=START):
    """Return each turn as its due day and the day that answered it."""
    of_the_rhythm = turns(
        rhythm(counted, stages), start=start, held=days(*held), on=date.fromisoformat(on)
    )
    return [
        (turn.due.isoformat(), None if turn.held is None else turn.held.isoformat())
        for turn in of_the_rhythm
    ]


@pytest.mark.parametrize(
    ("start", "stages", "expected"),
    [
        ("2025-01-31", (Stage(every=Interval(months=1)),), ["2025-02-28", "2025-03-31"]),
        ("2024-01-31", (Stage(every=Interval(months=1)),), ["2024-02-29", "2024-03-31"]),
        ("2024-02-29", (Stage(every=Interval(years=1)),), ["2025-02-28", "2026-02-28"]),
        ("2025-01-06", PILOT, ["2025-02-03", "2025-05-03", "2025-08-03"]),
        ("2024-11-30", QUARTERLY, ["2025-02-28", "2025-05-30", "2025-08-30"]),
        (
            "2024-12-31",
            BORAAS,
            [
                *("2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30", "2025-05-31"),
                *("2025-06-30", "2025-09-30", "2025-12-30"),
            ],
        ),
        ("2025-01-01", (Stage(every=Interval(weeks=1), times=2),), ["2025-01-08", "2025-01-15"]),
        ("2025-01-01", (), []),
        ("9999-12-20", (Stage(every=Interval(weeks=1)),), ["9999-12-27"]),
        ("9999-11-20", (Stage(every=Interval(months=1)),), ["9999-12-20"]),
    ],
)
def test_a_stage_is_counted_from_its_anchor(start, stages, expected):
    """The last day of the stage before it; months by their names; until the calendar ends."""
    found = islice(grid(stages, date.fromisoformat(start)), 8)
    assert expected == [turn.due.isoformat() for turn in found][: len(expected) or None]


def test_an_interval_of_nothing_has_no_days():
    """No constructor takes one; built past it, it still comes to an end."""
    nothing = whole_record(Stage, {"every": Interval()})
    assert [] == [*grid([nothing], date(2025, 1, 1))]


def test_the_calendar_ends():
    """And every grid with it."""
    for every in (Interval(weeks=1), Interval(months=1), Interval(years=1)):
        assert [] == [*grid([Stage(every=every)], date(9999, 12, 30))]


def test_a_rhythm_that_is_over_is_over():
    """After the last turn of the last stage there are no more."""
    short = (Stage(every=Interval(weeks=1), times=2),)
    assert [date(2025, 1, 8), date(2025, 1, 15)] == [turn.due for turn in grid(short, START)]
    assert [("2025-01-08", "2025-01-08"), ("2025-01-15", "2025-01-15")] == turn_days(
        CountedFrom.FROM_LAST_HELD, ["2025-01-08", "2025-01-15"], "2025-02-01", stages=short
    )
    assert [("2025-01-08", "2025-01-08"), ("2025-01-15", "2025-01-20")] == turn_days(
        CountedFrom.FROM_START, ["2025-01-08", "2025-01-20"], "2025-02-01", stages=short
    )


@pytest.mark.parametrize(
    ("counted", "held", "on", "expected"),
    [
        # nothing held
        (CountedFrom.FROM_LAST_HELD, [], "2025-12-31", [("2025-04-01", None)]),
        (
            CountedFrom.FROM_START,
            [],
            "2025-07-01",
            [("2025-04-01", None), ("2025-07-01", None)],
        ),
        (
            CountedFrom.WINDOW,
            [],
            "2025-07-02",
            [("2025-04-01", None), ("2025-07-01", None), ("2025-10-01", None)],
        ),
        # one held late: the example of the docs
        (
            CountedFrom.FROM_LAST_HELD,
            ["2025-05-15"],
            "2025-06-01",
            [("2025-04-01", "2025-05-15"), ("2025-08-15", None)],
        ),
        (
            CountedFrom.FROM_START,
            ["2025-05-15"],
            "2025-06-01",
            [("2025-04-01", "2025-05-15"), ("2025-07-01", None)],
        ),
        (
            CountedFrom.WINDOW,
            ["2025-05-15"],
            "2025-06-01",
            [("2025-04-01", None), ("2025-07-01", "2025-05-15"), ("2025-10-01", None)],
        ),
        # held on the boundary, and the day after it
        (
            CountedFrom.WINDOW,
            ["2025-04-01", "2025-04-02"],
            "2025-04-02",
            [("2025-04-01", "2025-04-01"), ("2025-07-01", "2025-04-02"), ("2025-10-01", None)],
        ),
        (
            CountedFrom.FROM_START,
            ["2025-07-01"],
            "2025-07-01",
            [("2025-04-01", "2025-07-01"), ("2025-07-01", None)],
        ),
        (
            CountedFrom.FROM_START,
            ["2025-07-02"],
            "2025-07-02",
            [("2025-04-01", None), ("2025-07-01", "2025-07-02"), ("2025-10-01", None)],
        ),
        # held on the first day
        (
            CountedFrom.WINDOW,
            ["2025-01-01"],
            "2025-01-01",
            [("2025-04-01", "2025-01-01"), ("2025-07-01", None)],
        ),
        # held early, and held twice
        (
            CountedFrom.FROM_LAST_HELD,
            ["2025-02-10", "2025-02-17"],
            "2025-02-17",
            [("2025-04-01", "2025-02-10"), ("2025-05-10", "2025-02-17"), ("2025-05-17", None)],
        ),
        (
            CountedFrom.FROM_START,
            ["2025-02-10", "2025-02-17"],
            "2025-02-17",
            [("2025-04-01", "2025-02-10"), ("2025-07-01", None)],
        ),
        (
            CountedFrom.WINDOW,
            ["2025-02-10", "2025-02-17", "2025-03-31"],
            "2025-04-01",
            [("2025-04-01", "2025-02-10"), ("2025-07-01", None)],
        ),
        # held early for the period after this one
        (
            CountedFrom.WINDOW,
            ["2025-02-10", "2025-04-10"],
            "2025-04-10",
            [("2025-04-01", "2025-02-10"), ("2025-07-01", "2025-04-10"), ("2025-10-01", None)],
        ),
    ],
)
def test_the_three_ways_of_counting(counted, held, on, expected):
    assert expected == turn_days(counted, held, on)


def test_what_is_held_early_does_not_make_a_short_stage_come_sooner():
    """First after six months, then monthly: a follow-up in the first week does not halve the wait."""
    stages = (Stage(every=Interval(months=6), times=1), Stage(every=Interval(months=1)))
    assert [("2025-07-01", "2025-01-08"), ("2025-07-01", None)] == turn_days(
        CountedFrom.FROM_LAST_HELD, ["2025-01-08"], "2025-01-08", stages=stages
    )


@pytest.mark.parametrize("counted", [CountedFrom.FROM_START, CountedFrom.WINDOW])
def test_a_start_in_the_year_1_is_not_paid_for(counted):
    """Only what could be about a child is listed, and the days are those of the grid all the same."""
    weekly = (Stage(every=Interval(weeks=1)),)
    listed = turns(rhythm(counted, weekly), start=date.min, held=[], on=date(2026, 1, 15))
    assert 25 * 52 < len(listed) < 25 * 53 + 3
    assert date(2001, 1, 15) <= listed[0].due <= date(2001, 1, 22)
    assert {0} == {(turn.due - date.min).days % 7 for turn in listed}


def test_stages_that_are_long_over_are_skipped():
    """They still say where the next one begins."""
    stages = (Stage(every=Interval(months=1), times=2), Stage(every=Interval(years=1)))
    found = next(grid(stages, date(1990, 1, 31), since=date(2025, 1, 1)))
    assert (date(2025, 3, 31), date(2024, 3, 31)) == (found.due, found.counted_from)


# --- The laws ----------------------------------------------------------------------------------

intervals = st.builds(
    lambda unit, count: Interval(**{unit: count}),
    st.sampled_from(("years", "months", "weeks")),
    st.integers(1, 8),
)
finite = st.builds(Stage, every=intervals, times=st.integers(1, 4))
stages_of = st.builds(
    lambda before, last: (*before, Stage(every=last)), st.lists(finite, max_size=2), intervals
)
starts = st.dates(date(2000, 1, 1), date(2030, 1, 1))
countings = st.sampled_from([*CountedFrom])
gaps = st.lists(st.integers(0, 400), max_size=8)


def held_after(start, gaps_between):
    """Return days, oldest first, that begin with *start*."""
    held = []
    for gap in gaps_between:
        held.append((held[-1] if held else start) + timedelta(days=gap))
    return held


@given(stages_of, starts, countings, gaps)
def test_due_dates_never_decrease(stages, start, counted, gaps_between):
    """Due dates never decrease."""
    held = held_after(start, gaps_between)
    on = held[-1] if held else start
    dues = [turn.due for turn in turns(rhythm(counted, stages), start=start, held=held, on=on)]
    assert sorted(dues) == dues


@given(stages_of, starts, countings, gaps, st.integers(0, 400))
def test_a_held_follow_up_never_creates_an_earlier_due_date(
    stages, start, counted, gaps_between, more
):
    """A held follow-up never creates an earlier due date."""
    *held, last = held_after(start, [*gaps_between, more])

    def open_on_that_day(of):
        listed = turns(rhythm(counted, stages), start=start, held=of, on=last)
        return min(
            turn.due
            for turn in listed
            if turn.held is None and (turn.closes is None or turn.closes >= last)
        )

    assert open_on_that_day(held) <= open_on_that_day([*held, last])


@given(stages_of, starts, st.integers(0, 3000), st.integers(0, 3000))
def test_the_grid_does_not_depend_on_the_day_of_asking(stages, start, earlier, later):
    """The grid does not depend on the day of asking."""
    fixed = rhythm(CountedFrom.FROM_START, stages)
    first, second = (
        [turn.due for turn in turns(fixed, start=start, held=[], on=start + timedelta(days=ahead))]
        for ahead in sorted((earlier, later))
    )
    assert first == second[: len(first)]


@given(stages_of, starts, gaps)
def test_a_follow_up_answers_once(stages, start, gaps_between):
    """However the days lie, no follow-up answers two due days, and none out of its time."""
    held = held_after(start, gaps_between)
    for counted in (CountedFrom.FROM_START, CountedFrom.WINDOW):
        on = held[-1] if held else start
        listed = turns(rhythm(counted, stages), start=start, held=held, on=on)
        answers = [turn.held for turn in listed if turn.held is not None]
        assert sorted(answers) == answers
        assert all(answers.count(day) <= held.count(day) for day in answers)
        assert all(
            turn.counted_from <= turn.held and (turn.closes is None or turn.held <= turn.closes)
            for turn in listed
            if turn.held is not None
        )


@given(starts, intervals, st.integers(1, 40))
def test_dateutil_counts_in_the_same_way(start, every, number):
    """Anchor and n times the interval, with relativedelta as the oracle."""
    found = [turn.due for turn in islice(grid([Stage(every=every)], start), number)]
    step = {"years": every.years, "months": every.months, "weeks": every.weeks}
    assert [
        start + relativedelta(**{unit: count * times for unit, count in step.items()})
        for times in range(1, number + 1)
    ] == found


@given(st.dates(date(2000, 1, 1), date(2030, 1, 1)), intervals, st.integers(1, 40))
def test_a_recurrence_rule_says_the_same_where_it_can(start, every, number):
    """
    Agreement with `dateutil.rrule` where both can say the same.

    A recurrence rule leaves out the months that have no such day; we take their last day.
    """
    if start.day > 28 and not every.weeks:
        start = start.replace(day=28)
    unit, count = next(
        (unit, count)
        for unit, count in ((YEARLY, every.years), (MONTHLY, every.months), (WEEKLY, every.weeks))
        if count
    )
    by_rule = rrule(unit, dtstart=start, interval=count, count=number + 1)
    found = islice(grid([Stage(every=every)], start), number)
    assert [moment.date() for moment in by_rule][1:] == [turn.due for turn in found]


@given(starts, intervals)
def test_turns_follow_each_other(start, every):
    """Each is counted from the one before it."""
    found = list(islice(grid([Stage(every=every)], start), 10))
    assert all(before.due == after.counted_from for before, after in pairwise(found))
    assert LOOKING_BACK.before(date(2026, 2, 28)) == date(2001, 2, 28)
