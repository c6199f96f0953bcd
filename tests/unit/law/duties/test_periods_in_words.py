"""Periods in words: a sentence about a duty follows the version of the law."""

from datetime import date

import pytest

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.periods_in_words import days_of, in_words, period_of
from herningmodel.text.texts import Text


DAY = date(2026, 1, 15)
BEFORE = date(2023, 12, 31)


@pytest.mark.parametrize(
    ("period", "da", "en"),
    [
        (Interval(months=1), "1 måned", "1 month"),
        (Interval(months=2), "to måneder", "two months"),
        (Interval(weeks=12), "tolv uger", "twelve weeks"),
        (Interval(weeks=13), "13 uger", "13 weeks"),
        (Interval(years=3), "tre år", "three years"),
    ],
)
def test_a_period_is_written_in_words_up_to_twelve(period: Interval, da: str, en: str) -> None:
    """One has a gender in Danish, so it stays a figure."""
    assert Text(da=da, en=en) == in_words(period)


@pytest.mark.parametrize(
    ("number", "da", "en"),
    [(1, "1 dag", "1 day"), (7, "syv dage", "seven days"), (14, "14 dage", "14 days")],
)
def test_days_are_written_in_words_up_to_twelve(number: int, da: str, en: str) -> None:
    rule = versions(version("2024-01-01", "BL § 143", number, Certainty.CERTAIN))
    assert Text(da=da, en=en) == days_of(rule)(DAY)


def test_without_a_version_there_is_no_period() -> None:
    """Before the first version the law says none."""
    rule = versions(version("2024-01-01", "BL § 95", Interval(months=3), Certainty.CERTAIN))
    numbers = versions(version("2024-01-01", "BL § 143", 7, Certainty.CERTAIN))
    assert [None, None] == [period_of(rule)(BEFORE), days_of(numbers)(BEFORE)]
    assert Text(da="tre måneder", en="three months") == period_of(rule)(DAY)
