"""
Random draws that are the same on every platform and Python.

Only `Random.random` is promised to give the same sequence permanently. The other functions of `random`
have changed before, and a normal distribution uses the platform's logarithm. So every draw here is
computed from that one number, with whole numbers only.
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
    *Terninger*: draws that depend only on the name they are made from.

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
        """Return True with a probability of *percent*."""
        return self.between(1, _PERCENT) <= percent

    def happens(self, rate: float) -> bool:
        """Return True with a probability of *rate*, from 0 to 1."""
        return self._random.random() < rate

    def pick(self, things: Sequence[Thing]) -> Thing:
        """Return one of *things*, each with equal probability."""
        return things[self.between(0, len(things) - 1)]

    def weighted(self, weights: Mapping[Thing, int]) -> Thing:
        """Return one of the keys of *weights*, with a probability by weight."""
        rolled = self.between(1, sum(weights.values()))
        reached = zip(weights, accumulate(weights.values()), strict=True)
        return next(thing for thing, up_to in reached if rolled <= up_to)

    def later(self, day: date, fewest: int, most: int) -> date:
        """Return a day from *fewest* to *most* days after *day*."""
        return day + timedelta(days=self.between(fewest, most))
