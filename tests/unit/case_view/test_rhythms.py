"""Intervals and rhythms beside each other."""

from datetime import date

import pytest
from attrs import evolve

from herningmodel.case_view.rhythms import first_rarer, is_longer, may_be_longer, rhythms
from herningmodel.core.periods import Interval
from herningmodel.profile.follow_up_practice import FollowUpPractice, Rhythm, Stage
from herningmodel.profile.shipped import shipped


WEEKS_4, MONTHS_3, MONTHS_6 = Interval(weeks=4), Interval(months=3), Interval(months=6)


def rhythm(*stages: tuple[Interval, int | None]) -> Rhythm:
    return Rhythm(
        source="own_time", stages=tuple(Stage(every=every, times=times) for every, times in stages)
    )


PILOT = rhythm((WEEKS_4, 1), (MONTHS_3, None))


@pytest.mark.parametrize(
    ("interval", "other", "on_some_day", "on_every_day"),
    [
        (MONTHS_3, MONTHS_3, False, False),
        (Interval(months=4), MONTHS_3, True, True),
        (WEEKS_4, MONTHS_3, False, False),
        (Interval(weeks=12), MONTHS_3, False, False),  # 84 days against 89 to 92
        (Interval(weeks=13), MONTHS_3, True, False),  # 91 days
        (Interval(weeks=14), MONTHS_3, True, True),  # 98 days
        (Interval(years=1), Interval(months=12), False, False),
        (Interval(weeks=4), Interval(months=1), False, False),  # 28 days against 28 to 31
        (Interval(months=1), Interval(weeks=4), True, False),
        (Interval(years=4), Interval(weeks=208), True, True),
        (Interval(years=9999), Interval(years=9999), False, False),
    ],
)
def test_an_interval_can_be_longer_on_some_days_or_on_every_day(
    interval: Interval,
    other: Interval,
    on_some_day: bool,
    on_every_day: bool,
) -> None:
    """A month has no fixed length, so there are two answers."""
    assert on_some_day is may_be_longer(interval, than=other)
    assert on_every_day is is_longer(interval, than=other)


@pytest.mark.parametrize(
    ("ours", "number", "every"),
    [
        (rhythm((MONTHS_3, None)), 1, MONTHS_3),
        (rhythm((WEEKS_4, 1), (MONTHS_6, None)), 2, MONTHS_6),
        (rhythm((WEEKS_4, 3), (MONTHS_6, None)), 4, MONTHS_6),
        (rhythm((WEEKS_4, 1), (MONTHS_3, 2), (MONTHS_6, None)), 4, MONTHS_6),
        (rhythm((WEEKS_4, 2)), 3, None),
        (rhythm(), 1, None),
        (rhythm((WEEKS_4, 1), (MONTHS_3, 999), (MONTHS_6, None)), 1001, MONTHS_6),
    ],
)
def test_the_first_follow_up_that_comes_later_is_found(
    ours: Rhythm, number: int, every: Interval | None
) -> None:
    """Also where the rhythm comes to its end while the other goes on."""
    rarer = first_rarer(ours, than=PILOT)
    assert rarer is not None
    assert (number, every) == (rarer.number, rarer.every)
    assert rarer.base == (WEEKS_4 if number == 1 else MONTHS_3)


@pytest.mark.parametrize(
    "ours",
    [
        PILOT,
        rhythm((WEEKS_4, None)),
        rhythm((WEEKS_4, 2), (MONTHS_3, None)),
        rhythm((WEEKS_4, 1), (Interval(weeks=13), None)),
        rhythm((Interval(weeks=2), 1), (Interval(weeks=6), 1), (MONTHS_3, None)),
    ],
)
def test_as_often_or_more_often_is_not_rarer(ours: Rhythm) -> None:
    """Thirteen weeks are not rarer than three months: from some days they are shorter."""
    assert first_rarer(ours, than=PILOT) is None


def test_a_rhythm_that_ends_is_not_rarer_than_one_that_has_ended() -> None:
    """What is no longer due is not missed."""
    assert first_rarer(rhythm((WEEKS_4, 2)), than=rhythm((WEEKS_4, 2))) is None
    assert first_rarer(rhythm((WEEKS_4, None)), than=rhythm((WEEKS_4, 2))) is None


def test_a_profile_has_the_rhythms_that_it_sets() -> None:
    """By name, and only those."""
    assert [] == [*rhythms(shipped("standard"))]
    assert ["preventive", "placement"] == [name for name, _ in rhythms(shipped("herning"))]
    profile = evolve(shipped("standard"), follow_up=FollowUpPractice(placement=PILOT))
    assert [("placement", PILOT)] == [*rhythms(profile)]


def test_the_calendar_is_gone_round_with_its_leap_day() -> None:
    """From 29 February a year is shorter than 366 days, and only from days before it longer."""
    assert date(2024, 2, 29) < date(2026, 12, 31)
    assert may_be_longer(Interval(years=1), than=Interval(weeks=52))
    assert is_longer(Interval(years=1), than=Interval(weeks=52))
    assert not may_be_longer(Interval(weeks=52), than=Interval(years=1))
