"""
Comparison of rhythms and intervals: longer, and rarer.

Thirteen weeks are longer than three months counted from some days, and shorter from others. So
there are two questions, and which one is asked says on which side an answer errs.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from typing import Final

from attrs import frozen

from herningmodel.core.periods import Interval
from herningmodel.profile.follow_up_practice import Rhythm
from herningmodel.profile.profile import Profile


_FIRST_DAY: Final = date(2023, 1, 1)
_DAYS: Final = 4 * 365 + 1
"""The days of one leap-year cycle, 2023 to 2026."""


@frozen(kw_only=True)
class Rarer:
    """
    *Sjældnere*: the first follow-up that one rhythm has later than another.

    Attributes:
        number: Which follow-up it is, counted from 1.
        every: The interval before it, None where the rhythm has come to its end.
        base: The interval of the other rhythm.
    """

    number: int
    every: Interval | None
    base: Interval


def rhythms(profile: Profile) -> Iterator[tuple[str, Rhythm]]:
    """Yield the rhythms that *profile* sets, by name."""
    practice = profile.follow_up
    for name, rhythm in (("preventive", practice.preventive), ("placement", practice.placement)):
        if rhythm is not None:
            yield name, rhythm


def may_be_longer(interval: Interval, *, than: Interval) -> bool:
    """
    Tell whether *interval* is longer from at least one day.

    Example:
        >>> may_be_longer(Interval(weeks=13), than=Interval(months=3))
        True
    """
    return any(_longer_by_day(interval, than))


def is_longer(interval: Interval, *, than: Interval) -> bool:
    """
    Tell whether *interval* is longer, whatever day it is counted from.

    Example:
        >>> is_longer(Interval(weeks=13), than=Interval(months=3))
        False
    """
    return all(_longer_by_day(interval, than))


def first_rarer(rhythm: Rhythm, *, than: Rhythm) -> Rarer | None:
    """Return the first follow-up that *rhythm* has later, or None."""
    for number in sorted({*_beginnings(rhythm), *_beginnings(than)}):
        every, base = _interval_before(number, rhythm), _interval_before(number, than)
        if base is not None and (every is None or is_longer(every, than=base)):
            return Rarer(number=number, every=every, base=base)
    return None


def _longer_by_day(interval: Interval, other: Interval) -> Iterator[bool]:
    for number in range(_DAYS):
        day = _FIRST_DAY + timedelta(days=number)
        yield interval.after(day) > other.after(day)


def _beginnings(rhythm: Rhythm) -> Iterator[int]:
    """Yield the number of each stage's first follow-up, and the next."""
    return accumulate((stage.times or 0 for stage in rhythm.stages), initial=1)


def _interval_before(number: int, rhythm: Rhythm) -> Interval | None:
    for stage in rhythm.stages:
        if stage.times is None or number <= stage.times:
            return stage.every
        number -= stage.times
    return None
