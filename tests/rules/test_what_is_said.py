"""What the rules and the ladder say, word for word, as it was read and kept."""

import json
from typing import Any

import pytest

from herningmodel.rulebook.vocabulary import AnyRule, CaseRule
from herningmodel.rules.catalogue import ALL_RULES, CASE_RULES
from herningmodel.validation.check import check
from support.said import SAID, Scenario, said_of_examples, said_of_scenario, scenarios


KEPT: dict[str, Any] = {
    name: said
    for path in sorted(SAID.glob("*.json"))
    for name, said in json.loads(path.read_text(encoding="utf-8")).items()
}
SCENARIOS = [*scenarios("rule"), *scenarios("range")]


@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.code)
def test_a_rule_says_of_its_examples_what_it_has_always_said(rule: AnyRule) -> None:
    """Its page, and every place, value, sentence and provision of its findings and bounds."""
    assert KEPT[rule.code] == said_of_examples(rule)


@pytest.mark.parametrize(("name", "scenario"), SCENARIOS, ids=[name for name, _ in SCENARIOS])
def test_a_scenario_is_answered_as_it_has_always_been(name: str, scenario: Scenario) -> None:
    """Every place, value, sentence and provision; of a recommendation also the explanation."""
    assert KEPT[name] == said_of_scenario(scenario)


def test_nothing_is_kept_that_nobody_says() -> None:
    """A rule or a scenario that is gone leaves nothing behind, and no two share a name."""
    names = [*(rule.code for rule in ALL_RULES), *(name for name, _ in SCENARIOS)]
    assert sorted(KEPT) == sorted(names)


@pytest.mark.parametrize("rule", CASE_RULES, ids=lambda rule: rule.code)
def test_an_example_of_a_rule_about_cases_has_no_fault_of_shape(rule: CaseRule[Any]) -> None:
    """Neither the good one nor the bad one, so that nothing hides behind an unreadable value."""
    for example in (rule.good, rule.bad):
        report = check(example.source, on=example.on)
        assert [] == [one for one in report.findings if one.code.startswith("FMT")]
