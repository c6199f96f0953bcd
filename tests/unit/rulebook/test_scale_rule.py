"""The rule for an instrument from outside."""

import pickle
from datetime import date

import pytest

from herningmodel.rulebook.rule_examples import example
from herningmodel.rulebook.scale_rule import scale_rule
from herningmodel.rules.catalogue import CATALOGUE
from herningmodel.rules.rule_package import RulePackage
from herningmodel.rules.rule_set import RuleSet
from herningmodel.validation.check import check
from herningmodel.validation.report import RuleState
from herningmodel.wellbeing.who5 import Who5


ON = date(2026, 1, 15)
LADDER = Who5(id="life_ladder", lowest=-5, highest=10)
RULE = scale_rule(LADDER, code="XAA010")
PACKAGE = RulePackage(name="ladder", version="1", rules=(RULE,))


@pytest.mark.parametrize(
    ("instrument", "value", "state"),
    [
        ("life_ladder", -5, RuleState.CLEAN),
        ("life_ladder", 9.5, RuleState.CLEAN),
        ("life_ladder", 10, RuleState.CLEAN),
        ("life_ladder", 10.5, RuleState.FOUND),
        ("life_ladder", -6, RuleState.FOUND),
        ("life_ladder", None, RuleState.NOT_APPLICABLE),
        ("who5", 500, RuleState.NOT_APPLICABLE),
    ],
)
def test_a_value_is_held_against_the_scale(
    instrument: str, value: float | None, state: RuleState
) -> None:
    """Both ends are on it; nothing is said of other instruments, or of no value."""
    measured = {"id": "w1", "on": "2025-09-15", "instrument": instrument, "informant": "self"}
    case = example(wellbeing=[measured if value is None else {**measured, "value": value}])
    report = check(case.source, on=ON, rules=[*CATALOGUE, PACKAGE])
    assert state is report.state_of("XAA010")


def test_its_examples_are_what_they_say() -> None:
    """The highest value is good, and one above it is not."""
    rules = RuleSet.of(PACKAGE)
    assert RuleState.CLEAN is check(RULE.good.source, on=ON, rules=rules).state_of("XAA010")
    report = check(RULE.bad.source, on=ON, rules=rules)
    [finding] = report.findings
    assert "Målingen 15. september 2025 har tallet »11«, men WHO-5 går fra -5 til 10." == (
        finding.message.get("da")
    )
    assert ".wellbeing[0].value" == finding.where[0].path


def test_the_scale_counts_in_the_identity_and_can_be_sent() -> None:
    """Another scale is another identity; the instrument goes with the rule."""
    other = scale_rule(Who5(id="life_ladder", lowest=-5, highest=11), code="XAA010")
    assert RuleSet.of(RULE).identity != RuleSet.of(other).identity
    back = pickle.loads(pickle.dumps(RuleSet.of(PACKAGE)))
    assert RuleSet.of(PACKAGE).identity == back.identity
    assert RuleState.FOUND is check(RULE.bad.source, on=ON, rules=back).state_of("XAA010")
