"""
Meters: what has been paid by a day, in whole øre.

A meter has the same reading on a day, however often it is read. The cost of some days is the
difference of two readings. So a period can be divided anywhere, and a stay at one price into two,
and the sum does not move by an øre.

A reading is counted from the first day of the calendar, exact, and rounded half up once. What is a
whole number of øre, such as a whole year of a price per year, is therefore never off by one.

The price of a year is spread over 365 days and that of a month over a twelfth of them (`even`), or
over the months (`calendar`). With `even` a leap year costs 366 days, and a month with 31 days more
than one with 28; with `calendar` every month costs the same.
"""

from datetime import date
from fractions import Fraction
from math import lcm
from typing import Final

from attrs import frozen

from herningmodel.core.money import rounded
from herningmodel.core.spans import days_in_month
from herningmodel.costs.price_list import DayCount
from herningmodel.model.rates import Per, Rate


_PARTS: Final = 10_000
"""A rate has at most four decimals."""
_PARTS_OF_ORE: Final = 100
_MONTH: Final = lcm(28, 29, 30, 31)
"""Parts of a month, divisible by the days of any month."""
_MONTHS_OF_YEAR: Final = 12
_DAYS: Final = {Per.DAY: (1, 1), Per.WEEK: (1, 7), Per.MONTH: (12, 365), Per.YEAR: (1, 365)}
"""The part of each unit in a day, when days are alike."""
_MINUTES: Final = 7 * 60
"""A minute a week is this part of an hour a day."""


@frozen
class Meter:
    """
    *Måler*: runs from day to day at one rate.

    Attributes:
        parts: The rate, in ten thousandths of a krone.
        numerator: The numerator of how much of the rate's unit one step of the position is.
        denominator: The denominator of how much of the rate's unit one step of the position is.
        by_month: Whether the position advances by months of equal price; otherwise by days.

    Example:
        >>> meter = meter_of(Rate.parse("470000 DKK/year"), DayCount.EVEN)
        >>> meter.between(date(2025, 1, 1), date(2026, 1, 1))
        47000000
        >>> first = meter.between(date(2025, 1, 1), date(2025, 5, 17))
        >>> first + meter.between(date(2025, 5, 17), date(2026, 1, 1))
        47000000
    """

    parts: int
    numerator: int
    denominator: int
    by_month: bool

    def at(self, day: date) -> int:
        """Return what the meter shows at the beginning of *day*, in øre."""
        return rounded(
            self.parts * self.numerator * self._position(day), _PARTS_OF_ORE * self.denominator
        )

    def between(self, start: date, until: date) -> int:
        """Return what the days from *start* until *until* cost, in øre."""
        return self.at(until) - self.at(start)

    def exact(self, start: date, until: date) -> Fraction:
        """Return what these days cost in kroner, before anything is rounded."""
        return Fraction(self.parts, _PARTS) * self.units(start, until)

    def units(self, start: date, until: date) -> Fraction:
        """Return how many of the rate's units these days are."""
        return Fraction(
            self.numerator * (self._position(until) - self._position(start)), self.denominator
        )

    def _position(self, day: date) -> int:
        if not self.by_month:
            return day.toordinal()
        months = _MONTHS_OF_YEAR * day.year + day.month - 1
        return months * _MONTH + (day.day - 1) * (_MONTH // days_in_month(day))


@frozen
class OneOff:
    """
    *Engangsudgift*: all of it falls on one day.

    Attributes:
        ore: The amount, in øre.
        due: The day that it falls on.
    """

    ore: int
    due: date

    def between(self, start: date, until: date) -> int:
        """Return what falls from *start* until *until*, in øre."""
        return self.ore if start <= self.due < until else 0


def meter_of(rate: Rate, counting: DayCount, *, minutes_per_week: int = 0, cases: int = 1) -> Meter:
    """
    Return the meter of a running rate.

    Args:
        rate: Kroner per unit of time.
        counting: How prices per month and year are spread.
        minutes_per_week: How much a rate per hour buys.
        cases: How many share it.

    Raises:
        ValueError: The rate is paid once, and so does not run.
    """
    parts = int(rate.amount * _PARTS)
    match rate.per:
        case None:
            message = f"expected a rate per unit of time, got {rate}"
            raise ValueError(message)
        case Per.HOUR:
            return Meter(parts, minutes_per_week, _MINUTES * cases, by_month=False)
        case Per.MONTH | Per.YEAR if counting is DayCount.CALENDAR:
            months = _MONTHS_OF_YEAR if rate.per is Per.YEAR else 1
            return Meter(parts, 1, _MONTH * months * cases, by_month=True)
        case _:
            days, of = _DAYS[rate.per]
            return Meter(parts, days, of * cases, by_month=False)


def one_off(rate: Rate, due: date) -> OneOff:
    """Return what is paid once, on the day *due*."""
    return OneOff(rounded(int(rate.amount * _PARTS), _PARTS_OF_ORE), due)
