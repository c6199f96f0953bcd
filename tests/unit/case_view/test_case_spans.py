"""When a case was open: its spans, or the one between opening and closing."""

from datetime import date

import pytest

from herningmodel import Case, load_case, shipped_profile
from herningmodel.case_view.case_spans import is_open, opened_by, spans_of
from herningmodel.case_view.view import View
from herningmodel.rules.caseloads import caseload_over_limit


def case_of(**members: object) -> Case:
    """Return a case with the members."""
    return load_case(
        {
            "format": "herningmodel-case/1",
            "id": "case-1",
            "child": {"id": "child-1"},
            "opened": "2022-01-03",
            **members,
        }
    )


TWICE = [{"from": "2024-02-05", "why": "reopened"}, {"from": "2022-01-03", "until": "2023-05-01"}]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2022, 1, 2), False),
        (date(2022, 1, 3), True),
        (date(2023, 4, 30), True),
        (date(2023, 5, 1), False),
        (date(2024, 2, 4), False),
        (date(2024, 2, 5), True),
        (date(9999, 12, 31), True),
    ],
)
def test_a_case_is_open_in_its_spans(day: date, expected: bool) -> None:
    """The first day of a span belongs to it, the day of closing does not."""
    assert expected is is_open(case_of(opened_spans=TWICE), day)


def test_without_spans_the_case_is_open_from_opening_to_closing() -> None:
    """The outer ends are the only span."""
    case = case_of(closed="2023-05-01")
    assert (True, False) == (is_open(case, date(2023, 4, 30)), is_open(case, date(2023, 5, 1)))
    assert [(date(2022, 1, 3), date(2023, 5, 1))] == [
        (span.since, span.until) for span in spans_of(case)
    ]


def test_the_last_span_ends_when_the_case_is_closed() -> None:
    """A span without an end lasts until the case itself was closed."""
    case = case_of(opened_spans=TWICE, closed="2025-06-01")
    assert (True, False) == (is_open(case, date(2025, 5, 31)), is_open(case, date(2025, 6, 1)))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2021, 1, 1), date(2022, 1, 3)),
        (date(2023, 8, 1), date(2022, 1, 3)),
        (date(2024, 2, 4), date(2022, 1, 3)),
        (date(2024, 2, 5), date(2024, 2, 5)),
    ],
)
def test_the_newest_opening_by_a_day(day: date, expected: date) -> None:
    """Before any span it is the first opening."""
    assert expected == opened_by(case_of(opened_spans=TWICE), day)


@pytest.mark.parametrize(("day", "count"), [(date(2023, 8, 1), 0), (date(2024, 8, 1), 1)])
def test_a_closed_time_counts_in_no_caseload(day: date, count: int) -> None:
    """A caseworker who is still named has no open case between two spans."""
    case = case_of(opened_spans=TWICE, caseworkers=[{"worker": "adviser-1", "since": "2022-01-03"}])
    view = View(case, on=day, profile=shipped_profile("herning"))
    assert count == len([*caseload_over_limit.extract(view)])
