"""The scenarios in `tests/rules`: boundary days and hard cases that a caseworker can read."""

from typing import Any

import pytest

from herningmodel.loading.load_case import load_case
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.recommend import recommend
from herningmodel.validation.check import check
from support.documents import DECIDING
from support.scenarios import as_json, document, scenarios


def named(kind: str) -> list[Any]:
    """Return the scenarios of a kind as parameters of a test, each with its name."""
    return [pytest.param(scenario, id=name) for name, scenario in scenarios(kind)]


@pytest.mark.parametrize("scenario", named("rule"))
def test_a_rule_judges_the_scenario_as_it_says(scenario: dict[str, Any]) -> None:
    """The rule comes to the state that is written, and finds just what is written."""
    profile = shipped(scenario.get("profile", "standard"))
    report = check(document(scenario), on=scenario["on"], profile=profile, strict=True)
    of_the_rule = [finding for finding in report.findings if finding.code == scenario["rule"]]
    assert [] == [finding for finding in report.findings if finding.code.startswith("FMT")]
    assert scenario["state"] == report.state_of(scenario["rule"]).value
    assert scenario.get("finds", []) == [finding.where[0].path for finding in of_the_rule]
    for finding in of_the_rule:
        for words in scenario.get("says", []):
            assert words in finding.message.da
        if "weighs" in scenario:
            assert scenario["weighs"] == finding.severity.value
        if "law" in scenario:
            assert scenario["law"] == finding.reference


@pytest.mark.parametrize("scenario", named("range"))
def test_the_recommendation_is_what_the_scenario_says(scenario: dict[str, Any]) -> None:
    """The range, the missing questions and the conditions are those that are written."""
    profile = shipped(scenario.get("profile", "standard"))
    advice = recommend(load_case(document(scenario)), on=scenario["on"], profile=profile)
    ends = [] if advice.range is None else [advice.range.lowest, advice.range.highest]
    assert scenario["range"] == ends
    if "urgent" in scenario:
        assert scenario["urgent"] is advice.urgent
    if "until" in scenario:
        assert scenario["until"] == advice.until_answered
    if "missing" in scenario:
        assert scenario["missing"] == [question.question.value for question in advice.missing]
    for step, codes in scenario.get("conditions", {}).items():
        verdict = advice.verdicts[int(step) - 1]
        assert codes == [condition.code for condition in verdict.conditions]
    for step, codes in scenario.get("against", {}).items():
        verdict = advice.verdicts[int(step) - 1]
        assert codes == [reason.code for reason in verdict.reasons if reason.certain]
    for step, words in scenario.get("tells", {}).items():
        said = " ".join(
            condition.text.da for condition in advice.verdicts[int(step) - 1].conditions
        )
        assert [] == [word for word in words if word not in said]
    explanation = " ".join(advice.explain("da").split())
    for words in scenario.get("explains", []):
        assert words in explanation
    for words in scenario.get("never_says", []):
        assert words not in explanation


WELL: dict[str, Any] = {
    "id": "a1",
    "kind": "child_assessment",
    "on": "2026-01-05",
    "ratings": dict.fromkeys(DECIDING, 0),
    "safety": "safe",
    "acute": False,
    "round_the_clock_treatment": False,
    "network_search": {
        "done": "2026-01-02",
        "candidates": [{"id": "n", "relation": "sibling", "willing": True, "suitable": True}],
    },
}


def with_need(scenario: dict[str, Any], *assessments: dict[str, Any]) -> dict[str, Any]:
    """Return the case of a scenario in which all is well but for its need, and *assessments*."""
    need = as_json(scenario["need"])
    ratings = WELL["ratings"] | need.pop("ratings", {})
    # TOML has no null: what is written as nothing was not answered.
    answers = {name: value for name, value in {**WELL, **need}.items() if value != ""}
    return {
        **document(scenario),
        "assessments": [{**answers, "ratings": ratings}, *assessments],
    }


@pytest.mark.parametrize("scenario", named("fact"))
def test_a_reader_can_name_the_one_fact_that_would_change_the_step(
    scenario: dict[str, Any],
) -> None:
    """It is the first open question, or a goal on the first way down, and a new answer moves the step."""
    fact, on = scenario["fact"], scenario["on"]
    advice = recommend(load_case(with_need(scenario)), on=on)
    assert scenario.get("step") == advice.step
    assert scenario["tells"] in " ".join(advice.explain("da").split())
    if "question" in fact:
        assert fact["question"] == advice.missing[0].question.value
    else:
        changes = advice.step_down()[0].ways[0].as_dict()["changes"]
        assert any(fact.items() <= change.items() for change in changes)
    found = {"id": "a2", "kind": "child_assessment", "on": "2026-01-14"}
    found |= as_json(scenario["after"])
    then = recommend(load_case(with_need(scenario, found)), on=on)
    assert scenario["then"] == then.step
