"""
Recurrence rules (RFC 5545) for intervals counted from one day.

`FREQ=MONTHLY` from the 31st skips the months without a 31st, and `Interval` takes their last day.
So a rule from day 29, 30 or 31 names the days from the 28th on and takes the last of them that the
month has: 31 January, 28 February, 31 March, 30 April.

`dateutil.rrule` is imported when a rule is first asked for; no check, recommendation or schedule
needs it.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final, cast

from herningmodel.core.periods import Interval


if TYPE_CHECKING:
    from dateutil.rrule import rrule, rruleset


_IN_EVERY_MONTH: Final = 28
"""A day that every month has."""

Part = tuple[Interval, int | None]
"""An interval, and how often it is counted; None for without end."""


def rule_texts(start: date, parts: Iterable[Part]) -> tuple[str, ...]:
    r"""
    Return the RRULE of each part, with its DTSTART.

    Raises:
        ValueError: An interval has no length, or mixes weeks with months or years.

    Example:
        >>> rule_texts(date(2025, 1, 31), [(Interval(months=1), 3)])
        ('DTSTART:20250228\nRRULE:FREQ=MONTHLY;COUNT=3;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',)
    """
    return tuple(
        f"DTSTART:{first:%Y%m%d}\nRRULE:{_rule(anchor, interval, times)}"
        for anchor, first, interval, times in _runs(start, parts)
    )


def rule_set(start: date, parts: Iterable[Part]) -> "rruleset":
    """
    Return the days of all parts as one `dateutil.rrule.rruleset`, each at midnight.

    Raises:
        ValueError: An interval has no length, or mixes weeks with months or years.

    Example:
        >>> monthly = rule_set(date(2025, 1, 31), [(Interval(months=1), 3)])
        >>> [f"{day:%d.%m}" for day in monthly]
        ['28.02', '31.03', '30.04']
    """
    from dateutil.rrule import rruleset, rrulestr  # noqa: PLC0415 - see the module's docstring

    rules = rruleset()
    for anchor, first, interval, times in _runs(start, parts):
        # A text of one rule is read as that rule, and not as a set of rules.
        rule = cast(
            "rrule",
            rrulestr(_rule(anchor, interval, times), dtstart=datetime.combine(first, time())),
        )
        rules.rrule(rule)
    return rules


def _runs(start: date, parts: Iterable[Part]) -> Iterator[tuple[date, date, Interval, int | None]]:
    anchor = start
    for interval, times in parts:
        _check(interval)
        first = next(interval.each_after(anchor), None)
        if first is None:
            return  # beyond the calendar
        yield anchor, first, interval, times
        if times is None:
            return
        anchor = interval.after(anchor, times)


def _check(interval: Interval) -> None:
    months = 12 * interval.years + interval.months
    if (months > 0) == (interval.weeks > 0):
        message = (
            "a recurrence rule needs an interval of weeks, or of months and years, "
            f"got '{interval}'"
        )
        raise ValueError(message)


def _rule(anchor: date, interval: Interval, times: int | None) -> str:
    months = 12 * interval.years + interval.months
    parts = ["FREQ=MONTHLY" if months else "FREQ=WEEKLY"]
    if (every := months or interval.weeks) != 1:
        parts.append(f"INTERVAL={every}")
    if times is not None:
        parts.append(f"COUNT={times}")
    if months and anchor.day > _IN_EVERY_MONTH:
        days = ",".join(str(day) for day in range(_IN_EVERY_MONTH, anchor.day + 1))
        parts.append(f"BYMONTHDAY={days};BYSETPOS=-1")
    return ";".join(parts)
