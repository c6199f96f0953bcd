"""Spans: half-open periods that costs and counts are summed over."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import ClassVar, Final, Self

from attrs import frozen

from herningmodel.core.checked import Checked
from herningmodel.core.errors import WrongValueError
from herningmodel.core.parsed_values import ParsedValue
from herningmodel.text.formatting import render
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Text


_NOTATION: Final = re.compile(
    r"(\d{4})(?:-(\d{2}))?|(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})", re.ASCII
)
_DAY: Final = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
_LABEL: Final = Text(da="fra {start} til {until}", en="from {start} until {until}")
_DECEMBER: Final = 12


@frozen
class Span(ParsedValue):
    """
    *Tidsrum*: from a day until another, half-open. `until` is the first day outside.

    Attributes:
        start: The first day.
        until: The first day after the last.

    Example:
        >>> Span.parse("2025") == Span(date(2025, 1, 1), date(2026, 1, 1))
        True
        >>> str(Span.parse("2025-02")), Span.parse("2024-02").days
        ('2025-02', 29)
    """

    NOTATION: ClassVar[str] = "2025 | 2025-03 | 2025-03-01..2025-07-01"
    PATTERN: ClassVar[str] = rf"^([0-9]{{4}}(-[0-9]{{2}})?|{_DAY}\.\.{_DAY})$"

    start: date
    until: date

    def __attrs_post_init__(self) -> None:
        """
        Check that both are days, and that it ends after it begins.

        Raises:
            WrongTypeError: A member is no `date`.
            WrongValueError: It ends before it begins, or on the same day.
        """
        Checked.__attrs_post_init__(self)
        if self.start >= self.until:
            message = f"a span must end after it begins, got {self.start}..{self.until}"
            raise WrongValueError(message)

    @classmethod
    def parse(cls, text: str) -> Self:
        """
        Return the span of a year, a month, or two days.

        Raises:
            ValueError: The text is not in the notation, or ends before it begins.
        """
        match = _NOTATION.fullmatch(text)
        if match is None:
            message = f"expected a span ({cls.NOTATION}), got '{sanitize(text)}'"
            raise ValueError(message)
        year, month, start, until = match.groups()
        if start is not None:
            span = cls(date.fromisoformat(start), date.fromisoformat(until))
        elif month is not None:
            first = date(int(year), int(month), 1)
            span = cls(first, _next_month(first))
        else:
            first = date(int(year), 1, 1)
            span = cls(first, _new_year(first))
        return span

    def __str__(self) -> str:
        """Return the span in the shortest notation that it has."""
        if self == Span(date(self.start.year, 1, 1), _new_year(self.start)):
            return self.start.isoformat()[:4]
        if self == Span(self.start.replace(day=1), _next_month(self.start)):
            return self.start.isoformat()[:7]
        return f"{self.start.isoformat()}..{self.until.isoformat()}"

    @property
    def label(self) -> Text:
        """The span as it is said."""
        year = str(self)
        if year.isdigit():
            return Text(da=year, en=year)
        return render(_LABEL, {"start": self.start, "until": self.until})

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.until - self.start).days

    @property
    def is_whole_years(self) -> bool:
        """Whether it is one or more whole calendar years."""
        return (self.start.month, self.start.day, self.until.month, self.until.day) == (1, 1, 1, 1)

    def meet(self, start: date, until: date | None) -> "Span | None":
        """Return the overlap with the days *start* to *until*, if any."""
        first, end = max(self.start, start), self.until if until is None else min(self.until, until)
        return Span(first, end) if first < end else None

    def months(self) -> Iterator["Span"]:
        """Yield its calendar months; the first and last may be partial."""
        start = self.start
        while start < self.until:
            end = min(_next_month(start), self.until)
            yield Span(start, end)
            start = end

    def years(self) -> Iterator["Span"]:
        """Yield its calendar years; the first and last may be partial."""
        start = self.start
        while start < self.until:
            end = min(_new_year(start), self.until)
            yield Span(start, end)
            start = end


def days_in_month(day: date) -> int:
    """Return how many days the month of *day* has."""
    return monthrange(day.year, day.month)[1]


def days_in_year(day: date) -> int:
    """Return how many days the year of *day* has."""
    return date(day.year, _DECEMBER, 31).timetuple().tm_yday


def _next_month(day: date) -> date:
    if day.month == _DECEMBER:
        return _new_year(day)
    return date(day.year, day.month + 1, 1)


def _new_year(day: date) -> date:
    # The calendar ends with the year 9999, and the last span with it.
    return date.max if day.year == date.max.year else date(day.year + 1, 1, 1)
