"""
Moments of a group, and the interface of a statistics library.

The quantiles of the t distribution come from a library that is handed in: `scipy`, with the extra
`evaluation`. Without one, an interval is *not computed*; the normal distribution would give a
narrower one, and a narrower interval is a bolder claim.
"""

from fractions import Fraction
from math import sqrt
from typing import Protocol

from attrs import frozen

from herningmodel.wellbeing.proportions import CONFIDENCE


class Statistics(Protocol):
    """*Statistik*: provides t-distribution quantiles."""

    @property
    def name(self) -> str:
        """Name and version, as shown in results."""
        ...

    def t_quantile(self, probability: float, degrees: int) -> float:
        """Return the point that *probability* of the t distribution lies below."""
        ...


@frozen
class Moments:
    """
    *Optælling*: exact count, sum and sum of squares of numbers.

    Attributes:
        count: How many numbers there are.
        total: The sum of the numbers.
        squares: The sum of their squares.

    Example:
        >>> tally = Moments().plus(1).plus(2).plus(6)
        >>> tally.count, tally.mean, round(tally.deviation, 3)
        (3, 3.0, 2.646)
    """

    count: int = 0
    total: Fraction = Fraction(0)
    squares: Fraction = Fraction(0)

    def plus(self, number: float) -> "Moments":
        """Return the tally with one number more."""
        exact = Fraction(number)
        return Moments(self.count + 1, self.total + exact, self.squares + exact**2)

    @property
    def mean(self) -> float | None:
        """The mean, None of nothing."""
        return float(self.total / self.count) if self.count else None

    @property
    def deviation(self) -> float | None:
        """The sample standard deviation (n - 1); None below two numbers."""
        return None if self.count < 2 else sqrt(self._variance)  # noqa: PLR2004 - one number does not vary

    def interval(self, statistics: Statistics) -> tuple[float, float] | None:
        """Return the 95 % interval of the mean, None below two numbers."""
        if self.mean is None or self.deviation is None:
            return None
        quantile = statistics.t_quantile(0.5 + CONFIDENCE / 2, self.count - 1)
        half = quantile * sqrt(self._variance / self.count)
        return self.mean - half, self.mean + half

    @property
    def _variance(self) -> Fraction:
        return (self.squares - self.total**2 / self.count) / (self.count - 1)
