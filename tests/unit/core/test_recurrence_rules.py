"""Recurrence rules of RFC 5545, held to the days that `Interval` counts."""

from datetime import date, datetime
from itertools import islice

import pytest
from dateutil.rrule import rruleset, rrulestr
from hypothesis import example, given
from hypothesis import strategies as st

from herningmodel.case_view.recurrence import grid
from herningmodel.core.periods import Interval
from herningmodel.core.recurrence_rules import rule_set, rule_texts
from herningmodel.profile.follow_up_practice import CountedFrom, Rhythm, Stage


intervals = st.one_of(
    st.builds(Interval, weeks=st.integers(1, 60)),
    st.builds(Interval, months=st.integers(1, 40)),
    st.builds(Interval, years=st.integers(1, 5)),
)
stages = st.lists(
    st.builds(Stage, every=intervals, times=st.none() | st.integers(1, 12)), min_size=1, max_size=3
).map(tuple)
rhythms = st.builds(
    Rhythm,
    source=st.just("ours"),
    stages=stages,
    counted=st.sampled_from([CountedFrom.FROM_START, CountedFrom.WINDOW]),
)
starts = st.dates(date(1990, 1, 1), date(2090, 12, 31))


def rhythm(*stages: Stage, counted: CountedFrom = CountedFrom.FROM_START) -> Rhythm:
    """Return a rhythm of *stages*."""
    return Rhythm(source="ours", stages=stages, counted=counted)


MONTHLY = rhythm(Stage(every=Interval(months=1)))


@given(rhythms, starts)
@example(MONTHLY, date(2023, 1, 31))
@example(MONTHLY, date(2024, 1, 30))
@example(MONTHLY, date(2023, 1, 29))
@example(rhythm(Stage(every=Interval(years=1))), date(2024, 2, 29))
@example(
    rhythm(Stage(every=Interval(months=1), times=1), Stage(every=Interval(months=1))),
    date(2025, 1, 31),
)
def test_the_days_of_the_rule_are_those_that_the_interval_counts(rhythm, start):
    """For any rhythm and start, also at the end of a month."""
    counted = [turn.due for turn in islice(grid(rhythm.stages, start), 30)]
    assert counted == [day.date() for day in islice(rhythm.rrule(start), 30)]


@given(rhythms, starts)
def test_the_texts_hold_the_same_days(rhythm, start):
    """What another program reads from the texts is what the library counts."""
    read = rruleset()
    for text in rhythm.rrule_texts(start):
        read.rrule(rrulestr(text))
    assert list(islice(read, 30)) == list(islice(rhythm.rrule(start), 30))


@pytest.mark.parametrize(
    ("interval", "times", "start", "text"),
    [
        (Interval(months=1), None, date(2025, 1, 28), "20250228 FREQ=MONTHLY"),
        (
            Interval(months=3),
            None,
            date(2025, 1, 29),
            "20250429 FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29;BYSETPOS=-1",
        ),
        (Interval(years=1), 2, date(2025, 1, 6), "20260106 FREQ=MONTHLY;INTERVAL=12;COUNT=2"),
        (Interval(weeks=1), None, date(2025, 1, 31), "20250207 FREQ=WEEKLY"),
        (Interval(weeks=4), 1, date(2025, 1, 31), "20250228 FREQ=WEEKLY;INTERVAL=4;COUNT=1"),
    ],
)
def test_a_rule_is_written_as_rfc_5545_says(interval, times, start, text):
    """The first due day is its DTSTART."""
    first, rule = text.split()
    assert (f"DTSTART:{first}\nRRULE:{rule}",) == rule_texts(start, [(interval, times)])


def test_a_stage_is_counted_from_the_last_day_of_the_one_before():
    """28 February ends the first stage, so the second is due on the 28th."""
    stages = (Stage(every=Interval(months=1), times=1), Stage(every=Interval(months=1)))
    days = islice(rhythm(*stages).rrule(date(2025, 1, 31)), 3)
    assert [datetime(2025, month, 28) for month in (2, 3, 4)] == list(days)


def test_what_follows_a_stage_without_end_has_no_rule():
    """It is never reached."""
    parts = [(Interval(weeks=1), None), (Interval(weeks=2), None)]
    assert 1 == len(rule_texts(date(2025, 1, 6), parts))


def test_a_rule_beyond_the_calendar_has_no_days():
    """There is no first day to count from."""
    assert () == rule_texts(date(9999, 12, 31), [(Interval(weeks=1), None)])
    assert [] == list(rule_set(date(9999, 12, 31), [(Interval(months=1), 3)]))


@pytest.mark.parametrize("interval", [Interval(), Interval(weeks=1, months=1)])
def test_an_interval_that_no_rule_can_say_is_an_error(interval):
    """It names the interval."""
    with pytest.raises(ValueError, match=f"weeks, or of months and years, got '{interval}'"):
        rule_texts(date(2025, 1, 6), [(interval, None)])


def test_a_rhythm_counted_from_the_last_follow_up_has_no_rule():
    """Its days depend on the follow-ups that were held."""
    stage = Stage(every=Interval(months=3))
    from_last_held = rhythm(stage, counted=CountedFrom.FROM_LAST_HELD)
    with pytest.raises(ValueError, match="got from_last_held"):
        from_last_held.rrule(date(2025, 1, 6))
    with pytest.raises(ValueError, match="got from_last_held"):
        from_last_held.rrule_texts(date(2025, 1, 6))
