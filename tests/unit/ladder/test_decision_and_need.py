"""The granted step beside the assessed need: which help counts, and where a step lies."""

import json
from datetime import date
from typing import Any

import pytest

from herningmodel.ladder.bounds import Range
from herningmodel.ladder.decision_and_need import AssessedNeed, standing, step_in_force
from herningmodel.loading.load_case import load_case
from herningmodel.model.steps import Step
from herningmodel.profile.shipped import shipped
from herningmodel.testing import example_text


DAY = date(2025, 10, 1)


def need(lowest: int, highest: int) -> AssessedNeed:
    """Return a need that lies between two steps."""
    step = Step(lowest) if lowest == highest else None
    return AssessedNeed(range=Range(Step(lowest), Step(highest)), step=step, is_assessed=True)


@pytest.mark.parametrize(
    ("granted", "in_force", "expected"),
    [
        (None, None, "not_decidable"),
        (2, None, "below"),
        (2, 2, "below"),
        (2, 3, "beside"),
        (2, 6, "beside"),
        (3, 6, "not_decidable"),
        (5, 6, "not_decidable"),
        (6, 6, "above"),
    ],
)
def test_where_a_granted_step_lies(
    granted: int | None, in_force: int | None, expected: str
) -> None:
    """Steps 3 to 5 may fit: below, inside, above, and beside help that is high enough."""
    found = standing(
        None if granted is None else Step(granted),
        need(3, 5),
        None if in_force is None else Step(in_force),
    )
    assert expected == found.value


def test_without_a_range_nothing_is_compared() -> None:
    """Where every step is ruled out, and after 18, no step is above or below."""
    conflict = AssessedNeed(range=None, step=None, is_assessed=True)
    grown = AssessedNeed(range=None, step=None, is_assessed=True, is_in_scope=False)
    assert "not_decidable" == standing(Step(2), conflict).value
    assert "out_of_scope" == standing(Step(2), grown).value


def in_force(on: date = DAY, **members: Any) -> int | None:
    """Return the highest step in force for Mads, whose members are changed as said."""
    case = load_case({**json.loads(example_text("mads")), **members})
    return step_in_force(case, on=on, profile=shipped("standard"))


STAY = {"id": "p1", "kind": "general_foster_family", "started": "2025-09-01"}
DECISION = {"id": "d1", "on": "2025-09-01", "granted_step": 6}


@pytest.mark.parametrize(
    ("decision", "stay", "expected"),
    [
        ({}, {"decision": "d1"}, 6),
        ({}, {"decision": "d1", "ended": "2025-10-02"}, 6),
        ({}, {"decision": "d1", "ended": "2025-10-01"}, None),
        ({}, {"decision": "d1", "started": "2025-11-01"}, 6),
        ({}, {}, 5),
        ({}, {"ended": "2025-10-01"}, None),
        ({}, {"started": "2025-10-02"}, None),
        ({"granted_step": None}, {"decision": "d1"}, 5),
        ({"granted_step": None, "status": "draft"}, {"decision": "d1"}, None),
        ({"status": "draft"}, {"decision": "d1"}, None),
        ({"on": "2025-10-01"}, {"ended": "2025-09-20"}, 6),
        ({"on": "2025-10-02"}, {"decision": "d1"}, None),
    ],
)
def test_which_help_is_in_force(
    decision: dict[str, Any], stay: dict[str, Any], expected: int | None
) -> None:
    """Granted and not ended, decided the same day, or a placement whose decision names no step."""
    members: dict[str, Any] = {
        "decisions": [{**DECISION, **decision}],
        "placements": [{**STAY, **stay}],
        "interventions": [],
    }
    assert expected == in_force(**members)
