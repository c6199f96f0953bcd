"""Recommended and granted steps: which row, which reason, and what is left out."""

from collections.abc import Mapping
from typing import Any

import pytest

from herningmodel import Span, evaluate, load_case
from support.documents import DECIDING
from support.profiles import PROFILES


Cells = dict[tuple[str, str, str], int]

ASSESSED = {
    "id": "a1",
    "kind": "child_assessment",
    "on": "2025-03-01",
    "ratings": dict.fromkeys(DECIDING, 2),
    "safety": "safe",
    "acute": False,
    "round_the_clock_treatment": False,
    "network_search": {"done": "2025-03-01"},
}
"""A child of whom step 2 is recommended."""


def counted(
    decisions: list[dict[str, Any]],
    *,
    assessment: Mapping[str, Any] = ASSESSED,
    child: Mapping[str, Any] | None = None,
    profile: str = "standard",
    **members: Any,
) -> Cells:
    """Return the numbers of the three tables for one child, without totals."""
    document = {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", **(child or {"born": "2015-05-05"})},
        "opened": "2025-01-01",
        "assessments": [assessment] if assessment else [],
        "decisions": [
            {"id": f"d{number}", "on": "2025-06-01", **decision}
            for number, decision in enumerate(decisions)
        ],
        **members,
    }
    found = evaluate([load_case(document)], over=Span.parse("2025"), profile=PROFILES[profile])
    return {
        address: cell.value
        for address, cell in found.now.groups[None].cells.items()
        if address[0] in {"granted", "granted_ages", "deviations"} and "total" not in address[1:]
    }


def test_a_higher_step_than_recommended_is_counted_in_all_three() -> None:
    """Step 5 where step 2 is recommended: in its row, in its age, and without a reason."""
    assert {
        ("granted", "2", "5"): 1,
        ("granted_ages", "6", "above"): 1,
        ("deviations", "none", "above"): 1,
    } == counted([{"granted_step": 5}])


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"deviation_code": "no_offer"}, "no_offer"),
        ({"deviation_reason": "ingen plads"}, "in_words"),
        ({"deviation_code": "waiting", "deviation_reason": "ingen plads"}, "waiting"),
        ({"override": True}, "override"),
        ({"override": True, "deviation_code": "no_offer"}, "no_offer"),
    ],
)
def test_a_missing_offer_is_counted_whatever_else_is_written(
    members: dict[str, Any], reason: str
) -> None:
    """A code is counted first, then a departure, then words."""
    departure = {"by": "w1", "on": "2025-06-01", "reason": "aftalt", "recommended": [2, 2]}
    if "override" in members:
        members = {**members, "override": departure}
    assert 1 == counted([{"granted_step": 1, **members}])["deviations", reason, "below"]


@pytest.mark.parametrize(
    ("born", "row"),
    [
        ("2025-06-02", "unborn"),
        ("2019-06-02", "0"),
        ("2019-06-01", "6"),
        ("2012-06-02", "6"),
        ("2012-06-01", "13"),
        ("2007-06-02", "13"),
    ],
)
def test_the_age_is_that_of_the_day_of_the_decision(born: str, row: str) -> None:
    """The day before a birthday the child is in the younger group."""
    cells = counted([{"granted_step": 2}], child={"born": born})
    assert 1 == cells["granted_ages", row, "same"]


def test_from_the_eighteenth_birthday_a_decision_has_a_row_of_its_own() -> None:
    """It is in no age group, and has no gap: the ladder is out of scope."""
    cells = counted([{"granted_step": 2}], child={"born": "2007-06-01"})
    assert {("granted", "out_of_scope", "2"): 1} == cells


def test_a_child_of_unknown_age_is_counted() -> None:
    """Without a birth the age is not known; the decision is not lost."""
    cells = counted([{"granted_step": 2}], child={"id": "child-1"})
    assert 1 == cells["granted_ages", "unknown", "same"]


def test_help_beside_a_placement_is_in_no_table() -> None:
    """Advice to the parents during a placement that was assessed to be needed is no gap."""
    unsafe = {**ASSESSED, "safety": "unsafe"}
    cells = counted([{"granted_step": 5}, {"granted_step": 2}], assessment=unsafe)
    assert {("granted", "5", "5"): 1, ("granted_ages", "6", "same"): 1} == cells


def test_what_was_not_assessed_and_what_is_open_are_kept_apart() -> None:
    """Neither an old assessment nor a missing rating makes a gap."""
    rated = {name: 2 for name in DECIDING if name != "stability"}
    assert {
        ("granted", "not_assessed", "6"): 1,
        ("granted_ages", "6", "not_decidable"): 1,
    } == counted([{"granted_step": 6}], assessment={})
    assert (
        1
        == counted([{"granted_step": 3}], assessment={**ASSESSED, "ratings": rated})[
            "granted", "open", "3"
        ]
    )


def test_where_no_step_fits_there_is_no_gap() -> None:
    """The bounds rule out every step; a person decides, and the decision has its own row."""
    treated = {
        **ASSESSED,
        "ratings": dict.fromkeys(DECIDING, 4),
        "round_the_clock_treatment": True,
        "treatment_provider": "residential",
    }
    cells = counted(
        [{"granted_step": 5}], assessment=treated, profile="institutions carry little care"
    )
    assert {
        ("granted", "conflict", "5"): 1,
        ("granted_ages", "6", "not_decidable"): 1,
    } == cells


def test_only_what_was_granted_in_the_period_counts() -> None:
    """Drafts and other years are left out; a granted decision without a step is not measured."""
    others = [
        {"granted_step": 5, "status": "draft"},
        {"granted_step": 5, "on": "2024-12-31"},
        {"granted_step": 5, "on": "2026-01-01"},
    ]
    assert {} == counted(others)
    assert {} == counted([{"needed_step": 3}])


def test_no_small_number_can_be_had_from_the_other_tables() -> None:
    """Four of ten decisions are gaps without an offer: their number is hidden everywhere."""
    case = {
        "format": "herningmodel-case/1",
        "opened": "2025-01-01",
        "assessments": [ASSESSED],
    }
    cases = [
        load_case(
            {
                **case,
                "id": f"case-{number}",
                "child": {"id": f"child-{number}", "born": "2015-05-05"},
                "decisions": [
                    {
                        "id": "d1",
                        "on": "2025-06-01",
                        "granted_step": 5 if number < 4 else 2,
                        "deviation_code": "no_offer",
                    }
                ],
            }
        )
        for number in range(20)
    ]
    published = evaluate(cases, over=Span.parse("2025")).published()
    shown = [
        figure.text("en")
        for code in ("granted", "granted_ages", "deviations")
        for row in published.sheet(code, Span.parse("2025")).rows
        for figure in row.figures
    ]
    assert "4" not in shown
    # The whole is known to be 20: with the 16 the 4 could be had.
    assert "16" not in shown
