"""
Chance that falls the same way everywhere: on every platform, and in every version of Python.

Only `Random.random` is promised to give the same sequence permanently. What else `random` offers has
changed before, and a normal distribution asks the platform's logarithm. So everything here is
made from that one number, with whole numbers only.
"""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from itertools import accumulate
from random import Random
from typing import TypeVar


Thing = TypeVar("Thing")

_PERCENT = 100


class SeededRandom:
    """
    *Terninger*: draws that follow from what they are named after, and from nothing else.

    Example:
        >>> SeededRandom(7, "family", 1).between(1, 6) == SeededRandom(7, "family", 1).between(1, 6)
        True
    """

    def __init__(self, *name: int | str) -> None:
        # Not secret: the whole point is that it can be had again.
        self._random = Random("/".join(str(part) for part in name))  # noqa: S311 - made-up cases, no secrets

    def between(self, lowest: int, highest: int) -> int:
        """Return a whole number from *lowest* to *highest*, both included."""
        return lowest + int(self._random.random() * (highest - lowest + 1))

    def chance(self, percent: int) -> bool:
        """Return whether something happens that happens in *percent* of a hundred times."""
        return self.between(1, _PERCENT) <= percent

    def happens(self, rate: float) -> bool:
        """Return whether something happens that happens at *rate*, from 0 to 1."""
        return self._random.random() < rate

    def pick(self, things: Sequence[Thing]) -> Thing:
        """Return one of *things*, each as likely as the next."""
        return things[self.between(0, len(things) - 1)]

    def weighted(self, weights: Mapping[Thing, int]) -> Thing:
        """Return one of the keys of *weights*, as likely as its weight says."""
        rolled = self.between(1, sum(weights.values()))
        reached = zip(weights, accumulate(weights.values()), strict=True)
        return next(thing for thing, up_to in reached if rolled <= up_to)

    def later(self, day: date, fewest: int, most: int) -> date:
        """Return a day that lies from *fewest* to *most* days after *day*."""
        return day + timedelta(days=self.between(fewest, most))
