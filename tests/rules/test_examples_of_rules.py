"""Every rule carries a good and a bad example, and they say what its page says that they say."""

from string import Formatter

import pytest

from herningmodel.costs.cost_catalogue import COST_RULES, PRICE_RULES
from herningmodel.costs.cost_rule import CostRule, PriceRule
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.ladder_rule import AnyLadderRule
from herningmodel.loading.load_case import load_case
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.recommend import recommend
from herningmodel.rulebook.vocabulary import (
    CaseloadRule,
    CaseRule,
    Example,
    ProfileRule,
    Rule,
    ShapeRule,
)
from herningmodel.rules.catalogue import ALL_RULES, CASE_RULES, CASELOAD_RULES, PROFILE_RULES
from herningmodel.rules.format_rules import SHAPE_RULES
from herningmodel.text.texts import Text
from herningmodel.validation.check import check
from herningmodel.validation.check_lines import check_lines
from herningmodel.validation.check_profile import check_profile
from herningmodel.validation.cost_examples import found_in_example
from herningmodel.validation.report import Report, RuleState


def code(rule: Rule | AnyLadderRule) -> str:
    return rule.code


def checked(example: Example) -> Report:
    profile = shipped(example.profile)
    return check(example.source, on=example.on, profile=profile, strict=True)


@pytest.mark.parametrize("rule", CASE_RULES, ids=code)
def test_a_rule_about_cases_finds_its_bad_example_and_not_its_good_one(rule: CaseRule) -> None:
    """The good example is looked at and clean; the bad one is found."""
    assert RuleState.CLEAN is checked(rule.good).state_of(rule.code)
    assert RuleState.FOUND is checked(rule.bad).state_of(rule.code)


def checked_together(example: Example) -> Report:
    lines = str(example.source).splitlines()
    *_, together = check_lines(lines, on=example.on, profile=shipped(example.profile))
    assert len(lines) == together.cases
    return together


@pytest.mark.parametrize("rule", CASELOAD_RULES, ids=code)
def test_a_rule_about_a_caseload_finds_its_bad_example_and_not_its_good_one(
    rule: CaseloadRule,
) -> None:
    """The good cases are looked at and clean; the bad ones are found."""
    assert RuleState.CLEAN is checked_together(rule.good).state_of(rule.code)
    assert RuleState.FOUND is checked_together(rule.bad).state_of(rule.code)


@pytest.mark.parametrize("rule", SHAPE_RULES, ids=code)
def test_a_rule_about_shape_finds_its_bad_example_and_not_its_good_one(rule: ShapeRule) -> None:
    """The good example is clean; the bad one is found."""
    assert RuleState.CLEAN is checked(rule.good).state_of(rule.code)
    assert RuleState.FOUND is checked(rule.bad).state_of(rule.code)


@pytest.mark.parametrize("rule", PROFILE_RULES, ids=code)
def test_a_rule_about_profiles_finds_its_bad_example_and_not_its_good_one(
    rule: ProfileRule,
) -> None:
    """The good profile is clean for the rule; the bad one is found, and is still a profile."""
    good, bad = (check_profile(str(example.source)) for example in (rule.good, rule.bad))
    assert RuleState.CLEAN is good.state_of(rule.code)
    assert RuleState.FOUND is bad.state_of(rule.code)
    assert [] == [finding for finding in bad.findings if finding.code.startswith("FMT")]


@pytest.mark.parametrize("rule", [*PRICE_RULES, *COST_RULES], ids=code)
def test_a_rule_about_money_finds_its_bad_example_and_not_its_good_one(
    rule: PriceRule | CostRule,
) -> None:
    """Nothing at all is found in the good example, and nothing but the rule's own in the bad one."""
    assert () == found_in_example(rule.good)
    assert {rule.code} == {finding.code for finding in found_in_example(rule.bad)}


@pytest.mark.parametrize("rule", LADDER_RULES, ids=code)
def test_a_rule_of_the_ladder_says_more_of_its_bad_example(rule: AnyLadderRule) -> None:
    """What the bad example shows comes from the rule; the good example gives no certain bound."""

    def said(example: Example) -> list[str]:
        assert isinstance(example.source, dict)
        advice = recommend(load_case(example.source), on=example.on)
        return [
            said.text.en
            for verdict in advice.verdicts
            for said in (*verdict.reasons, *verdict.conditions)
            if said.code == rule.code
        ]

    assert set(said(rule.bad)) - set(said(rule.good))


@pytest.mark.parametrize("rule", ALL_RULES, ids=code)
def test_a_rule_says_everything_in_both_languages(rule: Rule | AnyLadderRule) -> None:
    """Texts are born in pairs, with the same placeholders, and every sentence ends."""
    sentences = [rule.why]
    if isinstance(rule, Rule):
        sentences += [
            text for text in (rule.message, rule.hint, rule.advice, rule.suggestion) if text
        ]
    for text in (rule.title, *sentences):
        assert text.da
        assert text.en
        assert placeholders(text.da) == placeholders(text.en)
    for text in sentences:
        assert text.da.rstrip().endswith((".", "?"))
        assert text.en.rstrip().endswith((".", "?"))
        assert text != Text(da=text.en, en=text.en)
    assert not rule.title.da.endswith(".")


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("rule", ALL_RULES, ids=code)
def test_a_rule_is_the_only_one_with_its_name(rule: Rule | AnyLadderRule) -> None:
    """A name says what is flagged, and flags one thing."""
    assert [rule.code] == [other.code for other in ALL_RULES if other.name == rule.name]
    assert rule.name == rule.name.lower().replace(" ", "_")
