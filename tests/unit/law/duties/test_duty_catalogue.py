"""The catalogue of duties: the only list, complete, and each duty with its rule."""

from datetime import date
from types import ModuleType
from typing import Any

import pytest
from attrs import evolve

from herningmodel import load_case, shipped_profile
from herningmodel.case_view.view import View
from herningmodel.core.legal_versions import Versions, version
from herningmodel.core.sources import Certainty
from herningmodel.law.duties import (
    after_18,
    child_assessment,
    committee_approval,
    first_follow_up,
    homecoming,
    network_considered,
    notification,
    party_rights,
    permanent,
    plan,
    renewal,
    supervision,
)
from herningmodel.law.duties.deadline import DutyCode
from herningmodel.law.duties.decision_routes import EVERY_ROUTE
from herningmodel.law.duties.duty import Duty, DutyContext
from herningmodel.law.duties.duty_catalogue import DUTIES, DUTY_CODES, FOLLOW_UPS
from herningmodel.model.steps import Step
from herningmodel.rules.catalogue import CASE_RULES, CASELOAD_RULES


ON = date(2026, 1, 15)
CASE: dict[str, Any] = {
    "format": "herningmodel-case/1",
    "id": "case-1",
    "child": {"id": "child-1", "born": "2012-05-02"},
    "opened": "2025-01-02",
    "notifications": [{"id": "n1", "received": "2025-01-02T09:00"}],
    "assessments": [
        {"id": "a1", "kind": "child_assessment", "started": "2025-01-05", "on": "2025-02-01"}
    ],
    "decisions": [
        {"id": "d1", "on": "2025-02-01", "legal_basis": "BL § 47", "urgent": True},
        {"id": "d2", "on": "2025-02-02", "legal_basis": "BL § 143"},
        {"id": "d3", "on": "2025-12-01", "legal_basis": "BL § 100"},
    ],
    "placements": [
        {"id": "p1", "kind": "own_room", "started": "2025-02-01", "decision": "d1"},
        {"id": "p2", "kind": "own_room", "started": "2025-02-03", "decision": "d2"},
    ],
}


def seen(document: dict[str, Any] = CASE) -> View:
    """Return the case on the day."""
    return View(load_case(document), on=ON, profile=shipped_profile("standard"))


def test_every_code_of_a_schedule_has_a_duty_with_deadlines() -> None:
    found = {deadline.duty for duty in DUTIES for deadline in duty.deadlines(seen())}
    assert (
        {committee_approval.CODE, plan.CODE, first_follow_up.CODE}
        <= found
        <= {*DUTY_CODES.values()}
    )


def test_the_codes_of_a_schedule_are_kept() -> None:
    """None is renamed or removed, and they keep their order; more may come."""
    released = [
        "notification",
        "child_assessment",
        "plan",
        "youth_plan",
        "committee",
        "renewal",
        "first_follow_up",
        "next_follow_up",
        "practice_follow_up",
        "supervision",
        "after_18",
        "homecoming",
        "permanent",
    ]
    assert released == [code for code in DUTY_CODES if code in released]
    assert {*FOLLOW_UPS} <= {*DUTY_CODES.values()}


@pytest.mark.parametrize("code", DUTY_CODES.values(), ids=lambda code: code.value)
def test_the_duties_with_one_code_share_its_definition(code: DutyCode) -> None:
    """A code has one name, whichever duty it is read from."""
    assert [code] == [
        *{duty.code for duty in DUTIES if duty.code and duty.code.value == code.value}
    ]


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.name)
def test_a_duty_has_deadlines_of_its_own_code(duty: Duty) -> None:
    assert {deadline.duty for deadline in duty.deadlines(seen())} <= {duty.code}


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.name)
def test_a_duty_with_a_day_names_its_rule_and_a_rule_that_exists(duty: Duty) -> None:
    codes = {rule.code for rule in (*CASE_RULES, *CASELOAD_RULES)}
    assert duty.rule is None or duty.rule in codes
    assert duty.code is None or duty.rule is not None


@pytest.mark.parametrize("duty", DUTIES, ids=lambda duty: duty.name)
def test_a_duty_of_a_decision_has_words_in_both_languages(duty: Duty) -> None:
    for row in duty.versions.rows:
        wording = row.value
        assert wording is not None
        assert bool(wording.routes) == (wording.sentence is not None)
        assert {*wording.routes} <= {*EVERY_ROUTE}
        # What only the model asks for has no provision.
        assert row.references or duty is network_considered.DUTY


def test_a_duty_is_assessed_only_where_the_law_of_the_day_has_it() -> None:
    """Neither a duty of the schedule only, nor one that serviceloven did not have."""
    view = seen()
    today = DutyContext(view=view, step=Step.FOSTER_FAMILY, decision=None)
    assert None is notification.DUTY.assess(today)
    assert None is not party_rights.DUTY.assess(today)
    old = evolve(view.case.decisions[0], on=date(2023, 12, 31))
    assert None is party_rights.DUTY.assess(evolve(today, decision=old))


def test_no_duty_is_listed_twice() -> None:
    assert len({id(duty) for duty in DUTIES}) == len(DUTIES)


@pytest.mark.parametrize(
    ("module", "name"),
    [
        (after_18, "BEFORE"),
        (child_assessment, "WITHIN"),
        (committee_approval, "WITHIN_DAYS"),
        (first_follow_up, "WITHIN"),
        (homecoming, "AT_MOST"),
        (notification, "WITHIN"),
        (permanent, "AT_LEAST"),
        (renewal, "FIRST"),
        (supervision, "VISITS"),
    ],
)
def test_a_rule_of_the_law_that_has_ended_sets_no_deadline(
    module: ModuleType, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Dated: an amendment is one row of data, also one that ends the rule."""
    duties = [
        duty
        for duty in DUTIES
        if any(duty is value for value in vars(module).values()) and duty.code is not None
    ]
    before = [deadline for duty in duties for deadline in duty.deadlines(seen())]
    rule: Versions[Any] = getattr(module, name)
    ended = rule.amended(version("2024-06-01", (), None, Certainty.CERTAIN))
    monkeypatch.setattr(module, name, ended)
    assert before
    assert [] == [deadline for duty in duties for deadline in duty.deadlines(seen())]
