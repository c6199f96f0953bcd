"""Periods of the law in words, for the sentences about duties."""

from collections.abc import Callable
from datetime import date
from typing import Final

from herningmodel.core.legal_versions import Versions
from herningmodel.core.periods import Interval
from herningmodel.text.formatting import Value
from herningmodel.text.texts import Text


def in_words(period: Interval) -> Text:
    """
    Return *period* with its number in words, as a letter writes it.

    Example:
        >>> in_words(Interval(months=3)).da, in_words(Interval(weeks=20)).en
        ('tre måneder', '20 weeks')
    """
    return Text(
        da=_first_in_words(period.label.da, _DANISH),
        en=_first_in_words(period.label.en, _ENGLISH),
    )


def period_of(rule: Versions[Interval]) -> Callable[[date], Value]:
    """Return the function from a day to the period of *rule* in words."""

    def on(day: date) -> Value:
        period = rule.on(day)
        return None if period is None else in_words(period)

    return on


def days_of(rule: Versions[int]) -> Callable[[date], Value]:
    """Return the function from a day to the number of days of *rule* in words."""

    def on(day: date) -> Value:
        number = rule.on(day)
        if number is None:
            return None
        da, en = ("dag", "day") if number == 1 else ("dage", "days")
        return Text(
            da=_first_in_words(f"{number} {da}", _DANISH),
            en=_first_in_words(f"{number} {en}", _ENGLISH),
        )

    return on


def _first_in_words(text: str, words: tuple[str, ...]) -> str:
    number, _, unit = text.partition(" ")
    known = dict(enumerate(words, start=_FIRST))
    return f"{known.get(int(number), number)} {unit}"


_FIRST: Final = 2
# One has a gender in Danish, so it stays a figure.
_DANISH: Final = ("to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
_ENGLISH: Final = (
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
)
