"""Periods of the law in words, for the sentences about duties."""

from collections.abc import Callable
from datetime import date

from herningmodel.core.legal_versions import Versions
from herningmodel.core.periods import Interval
from herningmodel.text.formatting import Value, number_in_words, number_of_days
from herningmodel.text.texts import Language, Text


def in_words(period: Interval) -> Text:
    """
    Return *period* with its number in words, as a letter writes it.

    Example:
        >>> in_words(Interval(months=3)).da, in_words(Interval(weeks=20)).en
        ('tre måneder', '20 weeks')
    """
    return _first_in_words(period.label)


def period_of(rule: Versions[Interval]) -> Callable[[date], Value]:
    """Return a function that words the period of *rule* on a day."""

    def on(day: date) -> Value:
        period = rule.on(day)
        return None if period is None else in_words(period)

    return on


def days_of(rule: Versions[int]) -> Callable[[date], Value]:
    """Return a function that words the days of *rule* on a day."""

    def on(day: date) -> Value:
        number = rule.on(day)
        return None if number is None else _first_in_words(number_of_days(number))

    return on


def _first_in_words(text: Text) -> Text:
    def write(language: Language) -> str:
        number, _, unit = text.get(language).partition(" ")
        return f"{number_in_words(int(number), language)} {unit}"

    return Text.of(write)
