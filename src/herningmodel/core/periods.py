"""
Days, intervals and half-open periods, counted as a calendar counts them.

Three months are not ninety days. A month is added by its name, and where the month has no such
day the last day of the month is taken: 31 January and one month is 28 or 29 February. That is
how Danish law counts (lov om forældelse § 27, certain) and how `dateutil` counts, against which the
tests hold the arithmetic here. `dateutil` knows when Easter is; to and from its `relativedelta` an
interval is converted here, and `core.recurrence_rules` makes recurrence rules of it.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import TYPE_CHECKING, ClassVar, Final, Self

from attrs import frozen
from dateutil.easter import easter

from herningmodel.core.checked import Checked
from herningmodel.core.parsed_values import ParsedValue
from herningmodel.text.formatting import join
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Text


if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta


_UNITS: Final = ("years", "months", "weeks")
_NOTATION: Final = re.compile(r"([1-9]\d{0,3}) (years|months|weeks)", re.ASCII)
_NAMES: Final = {
    "years": (Text(da="år", en="year"), Text(da="år", en="years")),
    "months": (Text(da="måned", en="month"), Text(da="måneder", en="months")),
    "weeks": (Text(da="uge", en="week"), Text(da="uger", en="weeks")),
}

_NO_MONTH: Final = 12 * (MAXYEAR + 1)
"""The first month after the calendar, counted from year 0."""

_IN_EVERY_MONTH: Final = 28
"""A day that every month has."""


@frozen(kw_only=True)
class Interval(ParsedValue):
    """
    *Interval*: a length of time in one calendar unit. Three months, never ninety days.

    Attributes:
        years: The number of calendar years; 0 where another unit is used.
        months: The number of calendar months; 0 where another unit is used.
        weeks: The number of weeks; 0 where another unit is used.

    Example:
        >>> Interval(months=3) == Interval.parse("3 months")
        True
        >>> Interval(months=1).after(date(2025, 1, 31))
        datetime.date(2025, 2, 28)
    """

    NOTATION: ClassVar[str] = "N weeks | N months | N years"
    PATTERN: ClassVar[str] = r"^[1-9][0-9]{0,3} (years|months|weeks)$"

    years: int = 0
    months: int = 0
    weeks: int = 0

    @classmethod
    def parse(cls, text: str) -> Self:
        """
        Return the interval that *text* represents: number, space, unit.

        Raises:
            ValueError: The text is not in the notation.
        """
        if (match := _NOTATION.fullmatch(text)) is None:
            message = f"expected an interval ({cls.NOTATION}), got '{sanitize(text)}'"
            raise ValueError(message)
        return cls(**{match[2]: int(match[1])})

    @classmethod
    def from_relativedelta(cls, delta: "relativedelta") -> Self:
        """
        Return the interval of *delta*, of years, months or whole weeks.

        Years and months of a `relativedelta` are normalized: 18 months are a year and 6 months.

        Raises:
            ValueError: *delta* is not positive, mixes weeks with months, or has another unit.

        Example:
            >>> from dateutil.relativedelta import relativedelta
            >>> str(Interval.from_relativedelta(relativedelta(months=18)))
            '18 months'
        """
        from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - few callers need it

        months = 12 * delta.years + delta.months
        weeks, days = divmod(delta.days, 7)
        if (
            delta != relativedelta(months=months, days=7 * weeks)
            or days
            or min(months, weeks) < 0
            or (months > 0) == (weeks > 0)
        ):
            message = f"expected positive years, months or whole weeks, got {delta!r}"
            raise ValueError(message)
        if weeks:
            return cls(weeks=int(weeks))
        years, rest = divmod(months, 12)
        return cls(months=months) if rest else cls(years=years)

    def to_relativedelta(self) -> "relativedelta":
        """
        Return the interval as a `dateutil.relativedelta.relativedelta`.

        Example:
            >>> date(2025, 1, 31) + Interval(months=1).to_relativedelta()
            datetime.date(2025, 2, 28)
        """
        from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - few callers need it

        return relativedelta(years=self.years, months=self.months, weeks=self.weeks)

    def __str__(self) -> str:
        """Return the interval in its notation."""
        return " ".join(f"{getattr(self, unit)} {unit}" for unit in _UNITS if getattr(self, unit))

    @property
    def label(self) -> Text:
        """The interval as it is said: *3 måneder*, *3 months*."""
        lengths = (self.years, self.months, self.weeks)
        counted = [
            (count, _NAMES[unit][count != 1])
            for unit, count in zip(_UNITS, lengths, strict=True)
            if count
        ]
        return join(name.map(f"{count} {{}}".format) for count, name in counted)

    def after(self, day: date, times: int = 1) -> date:
        """
        Return the day that lies this interval, taken *times* times, after *day*.

        Always count from the anchor, with *times*, and never from one result to the next:
        31 January and twice one month is 31 March.

        A day beyond the calendar is its last (or first) day: the placeholder 9999-12-31 for an open
        end can be counted from like any other.
        """
        limit = date.max if times > 0 else date.min
        return self._counted(day, times) or limit

    def each_after(self, day: date, first: int = 1) -> Iterator[date]:
        """
        Yield the days at one, two, three … intervals after *day*.

        It ends where the calendar does. Each is counted from *day*, as `after` counts, in a tenth of
        the time.

        Example:
            >>> from itertools import islice
            >>> [f"{day:%d.%m}" for day in islice(Interval(months=1).each_after(date(2025, 1, 31)), 3)]
            ['28.02', '31.03', '30.04']
        """
        if self.weeks:
            times = first
            while (counted := self._counted(day, times)) is not None:
                yield counted
                times += 1
            return
        months, number = 12 * self.years + self.months, day.day
        index = 12 * day.year + day.month - 1 + months * first
        while index < _NO_MONTH:
            year, month = divmod(index, 12)
            yield date(year, month + 1, _in_month(number, year, month + 1))
            index += months

    def before(self, day: date) -> date:
        """Return the day that lies this interval before *day*."""
        return self.after(day, times=-1)

    def has_passed(self, *, since: date, on: date) -> bool:
        """
        Tell whether the interval from *since* is over on *on*.

        One that runs beyond the calendar never is.
        """
        end = self._counted(since, 1)
        return end is not None and end <= on

    def _counted(self, day: date, times: int) -> date | None:
        # By hand, because a caseload has a million due days, and building a `relativedelta` for each
        # takes five times as long.
        months = (12 * self.years + self.months) * times
        year, month = divmod(12 * day.year + day.month - 1 + months, 12)
        if not MINYEAR <= year <= MAXYEAR:
            return None
        if months:
            day = date(year, month + 1, _in_month(day.day, year, month + 1))
        try:
            return day + timedelta(weeks=self.weeks * times) if self.weeks else day
        except OverflowError:
            return None  # beyond the calendar


def _in_month(number: int, year: int, month: int) -> int:
    if number <= _IN_EVERY_MONTH:
        return number
    return min(number, monthrange(year, month)[1])


@frozen
class Period(Checked):
    """
    *Periode*: from a day until another, half-open. `until` is the first day outside.

    Attributes:
        start: The first day; None: it has no beginning.
        until: The first day outside; None: it has no end.

    Example:
        >>> Period(date(2024, 1, 1), date(2024, 2, 1)).holds(date(2024, 2, 1))
        False
    """

    start: date | None = None
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Tell whether *day* lies in the period."""
        return (self.start is None or self.start <= day) and (
            self.until is None or day < self.until
        )


ALWAYS: Final = Period()


def is_within(interval: Interval, *, of: date, on: date) -> bool:
    """
    Tell whether *of* lies at most *interval* before *on*.

    A year after 15 January 2025 begins on 15 January 2026: on that day it lies a year back, and
    is no longer within the year.
    """
    return of <= on and not interval.has_passed(since=of, on=on)


def years_between(born: date, on: date) -> int:
    """
    Return the whole years between two days: an age.

    Negative before the birth. A birthday on 29 February falls on 28 February in common years.
    Before the first birthday, the age is 0.

    Example:
        >>> years_between(date(2014, 5, 2), date(2026, 5, 1))
        11
        >>> years_between(date(2014, 5, 2), date(2026, 5, 2))
        12
    """
    years = on.year - born.year
    return years - (on < Interval(years=years).after(born))


def days_after(day: date, days: int) -> date:
    """
    Return *day* plus *days* days, or the calendar's last day.

    Example:
        >>> days_after(date(2024, 2, 28), 2)
        datetime.date(2024, 3, 1)
    """
    return day + timedelta(days=min(days, (date.max - day).days))


def easter_sunday(year: int) -> date:
    """
    Return the day of Easter in *year*, by the Gregorian calendar.

    Example:
        >>> easter_sunday(2026)
        datetime.date(2026, 4, 5)
    """
    return easter(year)
