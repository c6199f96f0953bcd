"""Danger and safety plans where a profile names no days."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from herningmodel.profile.shipped import shipped
from herningmodel.validation.check import check


STANDARD = shipped("standard")
WITHOUT_DAYS = evolve(
    STANDARD,
    thresholds=evolve(
        STANDARD.thresholds,
        acute_danger_acted_on=None,
        unsafe_acted_on=None,
        safety_plan_agreed=None,
        safety_plan_looked_at=None,
    ),
)


def codes(on: str, **answers: Any) -> list[str]:
    """Return what is found about one assessment of 20 December, by a profile without days."""
    document = {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": "2016-05-05"},
        "opened": "2025-11-01",
        "assessments": [{"id": "a1", "kind": "focused", "on": "2025-12-20", **answers}],
    }
    report = check(document, on=date.fromisoformat(on), profile=WITHOUT_DAYS, strict=True)
    wanted = ("ANB024", "PLN009", "PLN010", "PLN011")
    return [each.code for each in report.findings if each.code in wanted]


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ({"acute": True}, "ANB024"),
        ({"safety": "unsafe"}, "ANB024"),
        ({"safety": "safe_with_plan"}, "PLN009"),
    ],
)
def test_a_profile_without_days_allows_none(answers: dict[str, Any], code: str) -> None:
    """On the day of the answer nothing is late; on the next it is."""
    assert [] == codes("2025-12-20", **answers)
    assert [code] == codes("2025-12-21", **answers)


def test_a_profile_without_weeks_asks_for_no_look() -> None:
    """A plan may run as long as it is agreed to."""
    plan = {"on": "2025-12-20"}
    assert [] == codes("2026-12-01", safety="safe_with_plan", safety_plan=plan)
