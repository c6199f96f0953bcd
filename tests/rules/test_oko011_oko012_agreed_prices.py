"""Prices that are agreed in a case: two at once, and one without help."""

from datetime import date
from typing import Any

import pytest

from herningmodel.validation.check import check
from herningmodel.validation.report import RuleState
from herningmodel.validation.validate import validate
from support.money import case_of


ON = date(2026, 1, 15)
STAY = {"id": "p1", "kind": "own_room", "started": "2025-03-01", "ended": "2025-07-01"}


def agreed(amount: str = "700 DKK/day", **members: Any) -> dict[str, Any]:
    return {"concerns": "p1", "amount": amount, "from": "2025-03-01", **members}


def found(code: str, *costs: dict[str, Any]) -> list[str]:
    case = case_of(
        placements=[{**STAY, "end_reasons": ["planned_move"]}],
        interventions=[{"id": "i1", "kind": "respite_stay", "started": "2025-03-01"}],
        costs=list(costs),
    )
    report = validate(case, on=ON, strict=True)
    return [finding.where[0].path for finding in report.findings if finding.code == code]


@pytest.mark.parametrize(
    ("other", "overlaps"),
    [
        ({"from": "2025-04-01"}, True),
        ({"from": "2025-05-31"}, True),
        ({"from": "2025-06-01"}, False),
        ({"from": "2025-02-01", "until": "2025-03-01"}, False),
        ({"from": "2025-02-01", "until": "2025-03-02"}, True),
        ({"amount": "700 DKK"}, False),
        ({"concerns": "i1"}, False),
    ],
)
def test_two_running_prices_overlap_when_they_share_a_day(
    other: dict[str, Any], overlaps: bool
) -> None:
    """The last day of one is the first of the other at the earliest."""
    first = agreed(until="2025-06-01")
    places = [".costs[1].from"] if overlaps else []
    assert places == found("OKO011", first, agreed(**other))


@pytest.mark.parametrize(
    ("members", "places"),
    [
        ({"from": "2025-06-30"}, []),
        ({"from": "2025-07-01"}, [".costs[0].from"]),
        ({"from": "2025-01-01", "until": "2025-03-02"}, []),
        ({"from": "2025-01-01", "until": "2025-03-01"}, [".costs[0].until"]),
        ({"from": "2025-08-01", "amount": "700 DKK"}, []),
        ({"from": "2025-08-01", "concerns": "i1"}, []),
        ({"from": "2025-08-01", "concerns": "p9"}, []),
    ],
)
def test_a_running_price_shares_a_day_with_its_help(
    members: dict[str, Any], places: list[str]
) -> None:
    """A bill that is paid once may come after the stay."""
    assert places == found("OKO012", agreed(**members))


def test_a_case_without_agreed_prices_has_nothing_to_look_at() -> None:
    """The rules do not apply, which is not the same as clean."""
    report = check(
        {"format": "herningmodel-case/1", "id": "c", "child": {"id": "d"}, "opened": "2025-01-01"},
        on=ON,
    )
    for code in ("OKO011", "OKO012"):
        assert RuleState.NOT_APPLICABLE is report.state_of(code)
