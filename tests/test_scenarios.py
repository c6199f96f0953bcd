"""The scenarios in `tests/scenarios`: boundary days and hard cases that a caseworker can read."""

from typing import Any

import pytest

from herningmodel.loading.cases import load_case
from herningmodel.profiles.shipped import shipped
from herningmodel.recommendation.cases import recommend
from herningmodel.validation.documents import check
from support.said import document, scenarios


def named(kind: str) -> list[Any]:
    """Return the scenarios of a kind as parameters of a test, each with its name."""
    return [pytest.param(scenario, id=name) for name, scenario in scenarios(kind)]


@pytest.mark.parametrize("scenario", named("rule"))
def test_a_rule_judges_the_scenario_as_it_says(scenario: dict[str, Any]) -> None:
    """The rule comes to the state that is written, and finds just what is written."""
    profile = shipped(scenario.get("profile", "standard"))
    report = check(document(scenario), on=scenario["on"], profile=profile, strict=True)
    of_the_rule = [one for one in report.findings if one.code == scenario["rule"]]
    assert [] == [one for one in report.findings if one.code.startswith("FMT")]
    assert scenario["state"] == report.state_of(scenario["rule"]).value
    assert scenario.get("finds", []) == [one.where[0].path for one in of_the_rule]
    for one in of_the_rule:
        for told in scenario.get("says", []):
            assert told in one.message.da
        if "weighs" in scenario:
            assert scenario["weighs"] == one.severity.value
        if "law" in scenario:
            assert scenario["law"] == one.reference


@pytest.mark.parametrize("scenario", named("range"))
def test_the_recommendation_is_what_the_scenario_says(scenario: dict[str, Any]) -> None:
    """The range, the missing questions and the conditions are those that are written."""
    profile = shipped(scenario.get("profile", "standard"))
    advice = recommend(load_case(document(scenario)), on=scenario["on"], profile=profile)
    ends = [] if advice.range is None else [advice.range.lowest, advice.range.highest]
    assert scenario["range"] == ends
    if "urgent" in scenario:
        assert scenario["urgent"] is advice.urgent
    if "missing" in scenario:
        assert scenario["missing"] == [one.question.value for one in advice.missing]
    for step, codes in scenario.get("conditions", {}).items():
        verdict = advice.verdicts[int(step) - 1]
        assert codes == [one.code for one in verdict.conditions]
    for step, codes in scenario.get("against", {}).items():
        verdict = advice.verdicts[int(step) - 1]
        assert codes == [one.code for one in verdict.reasons if one.bound.certain]
    for step, words in scenario.get("tells", {}).items():
        said = " ".join(one.text.da for one in advice.verdicts[int(step) - 1].conditions)
        assert [] == [word for word in words if word not in said]
    told = advice.explain("da")
    for words in scenario.get("explains", []):
        assert words in told
    for words in scenario.get("never_says", []):
        assert words not in told
