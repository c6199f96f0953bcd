"""Our rules: their examples, their edges, and that reports name them."""

from datetime import date

import pytest

from herningmodel import CATALOGUE, RuleSet, RuleState, check, load_profile
from herningmodel.rulebook.rule_examples import Example, example
from herningmodel.rulebook.vocabulary import Rule
from herningmodel.testing import example_text
from municipality_rules.package import PACKAGE


OURS = RuleSet.of(*PACKAGE.rules)
ON = date(2026, 1, 15)


def code_of(rule: Rule) -> str:
    """Return what a test is called by."""
    return rule.code


@pytest.mark.parametrize("rule", PACKAGE.rules, ids=code_of)
def test_a_rule_accepts_its_good_example_and_flags_its_bad_one(rule: Rule) -> None:
    """As the rules of the library are tested."""
    good = check(rule.good.source, on=rule.good.on, rules=OURS, strict=True)
    assert good.state_of(rule.code) is RuleState.CLEAN
    bad = check(rule.bad.source, on=rule.bad.on, rules=OURS, strict=True)
    assert bad.state_of(rule.code) is RuleState.FOUND


@pytest.mark.parametrize(
    ("case", "state"),
    [
        (example(opened="2026-01-01"), RuleState.NOT_APPLICABLE),
        (example(opened="2025-12-31"), RuleState.COULD_NOT_BE_CHECKED),
        (
            example(opened="2025-12-31", contacts=[{"on": "2026-01-02", "with": ["parent"]}]),
            RuleState.FOUND,
        ),
    ],
)
def test_the_first_talk(case: Example, state: RuleState) -> None:
    """The fifteenth day is the first that is late, and no contacts at all say nothing."""
    assert check(case.source, on=ON, rules=OURS).state_of("XOT002") is state


def test_a_report_names_our_rules_and_their_version() -> None:
    """Beside those of the library, which all run as before."""
    report = check(example_text("mads"), on=ON, rules=[*CATALOGUE, PACKAGE])
    assert report.rule_set.endswith(" + our-town-2026.1")
    assert [finding.code for finding in report.findings] == ["XOT001", "XOT002"]


def test_our_profile_can_set_our_rules() -> None:
    """A rule that is `adaptable` can be switched off, or weigh more."""
    profile = load_profile(
        """
        schema = 1
        name = "our-town"
        title = { da = "Vores by", en = "Our town" }
        valid_from = 2026-01-01
        based_on = "standard"

        [[rules]]
        code = "XOT002"
        severity = "off"
        """,
        rules=OURS,
    )
    report = check(example_text("mads"), on=ON, profile=profile, rules=OURS)
    assert report.state_of("XOT002") is RuleState.NOT_APPLICABLE
