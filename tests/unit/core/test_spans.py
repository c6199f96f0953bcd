"""Spans: written as they are read, and divided without losing a day."""

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.spans import Span, days_in_month, days_in_year


days = st.dates()


@st.composite
def any_spans(draw: st.DrawFn) -> Span:
    start, until = sorted(draw(st.lists(days, min_size=2, max_size=2, unique=True)))
    return Span(start, until)


@given(any_spans())
def test_what_is_written_is_read_again(span: Span) -> None:
    """`str` and `parse` are each other's inverse."""
    assert span == Span.parse(str(span))


@given(any_spans())
def test_what_is_written_is_of_the_pattern(span: Span) -> None:
    """A schema would accept every span, and nothing that is shaped otherwise."""
    assert re.search(Span.PATTERN, str(span))
    assert not re.search(Span.PATTERN, f"{span}-")
    assert not re.search(Span.PATTERN, f" {span}")


@pytest.mark.parametrize(
    "text", ["2025", "2025-03", "2025-12", "2025-03-01..2025-04-02", "2023-01-01..2025-01-01"]
)
def test_a_span_is_written_as_short_as_can_be(text: str) -> None:
    """A year is a year, and a month a month."""
    assert text == str(Span.parse(text))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25",
        "2025-13",
        "2025-1",
        "0000",
        "2025-01-02..2025-01-02",
        "2025-01-03..2025-01-02",
        "2025-02-30..2025-04-01",
    ],
)
def test_what_is_no_span_is_refused(text: str) -> None:
    """So is one that ends before it begins."""
    with pytest.raises(ValueError, match=r"."):
        Span.parse(text)


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_months_and_years_leave_no_day_out(one: int, other: int) -> None:
    """They begin with the span, end with it, and each begins where the one before it ends."""
    start = date(max(1, one - one % 40), 1 + one % 12, 1 + other % 28)
    span = Span(start, min(date.max, date(min(9999, start.year + other % 3), 12, 31)))
    for parts in ([*span.months()], [*span.years()]):
        assert span.start == parts[0].start
        assert span.until == parts[-1].until
        assert all(before.until == after.start for before, after in pairwise(parts))
        assert span.days == sum(part.days for part in parts)


def test_the_calendar_ends() -> None:
    """The last year that there is can be counted over."""
    assert 12 == len([*Span.parse("9999").months()])
    assert date.max == Span.parse("9999-12").until


@pytest.mark.parametrize(
    ("start", "until", "common"),
    [
        (date(2024, 1, 1), None, "2025"),
        (date(2025, 3, 1), date(2025, 4, 1), "2025-03"),
        (date(2024, 1, 1), date(2025, 1, 1), None),
        (date(2026, 1, 1), None, None),
        (date(2025, 12, 31), None, "2025-12-31..2026-01-01"),
        (date(2025, 3, 1), date(2025, 3, 1), None),
    ],
)
def test_a_span_meets_days(start: date, until: date | None, common: str | None) -> None:
    """The first day outside is not in common."""
    assert common == (None if (met := Span.parse("2025").meet(start, until)) is None else str(met))


def test_a_span_is_worded_in_both_languages() -> None:
    """A year by its number, other spans by their days."""
    assert "2025" == Span.parse("2025").label.da
    assert "fra 1. marts 2025 til 1. april 2025" == Span.parse("2025-03").label.da


def test_whole_years_are_recognised() -> None:
    """From New Year to New Year."""
    assert Span.parse("2023-01-01..2025-01-01").is_whole_years
    assert not Span.parse("2025-01-01..2025-12-31").is_whole_years
    assert not Span.parse("2025-01").is_whole_years


def test_months_and_years_have_their_days() -> None:
    """Also in leap years."""
    assert (29, 28) == (days_in_month(date(2024, 2, 1)), days_in_month(date(2025, 2, 1)))
    assert (366, 365) == (days_in_year(date(2024, 2, 1)), days_in_year(date(2025, 2, 1)))
