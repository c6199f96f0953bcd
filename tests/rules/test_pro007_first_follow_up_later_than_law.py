"""A rhythm whose first follow-up comes after the deadline of the law."""

import pytest

from herningmodel.validation.report import RuleState
from support.profile_rules import found, state


def rhythm(name: str, *stages: str) -> str:
    return f'[follow_up.{name}]\nsource = "own_time"\nstages = [{", ".join(stages)}]'


@pytest.mark.parametrize("name", ["preventive", "placement"])
@pytest.mark.parametrize(
    ("every", "is_late"),
    [
        ("4 weeks", False),
        ("12 weeks", False),
        ("3 months", False),
        ("13 weeks", True),  # from 1 December it is a day later than three months
        ("4 months", True),
        ("1 years", True),
    ],
)
def test_three_months_are_the_limit(name: str, every: str, is_late: bool) -> None:
    """Later counted from any day is later than the law."""
    findings = found("PRO007", rhythm(name, f'{{ every = "{every}" }}'))
    assert is_late == bool(findings)
    if findings:
        assert f".follow_up.{name}.stages[0].every" == findings[0].where[0].path
        assert "BL § 95 stk. 2" == findings[0].reference
        assert every == findings[0].seen


def test_only_the_first_counts() -> None:
    """Barnets lov has no interval for the later ones."""
    stages = ('{ every = "3 months", times = 1 }', '{ every = "12 months" }')
    assert [] == found("PRO007", rhythm("placement", *stages))


@pytest.mark.parametrize("toml", ["", rhythm("placement")])
def test_without_a_rhythm_there_is_nothing_to_look_at(toml: str) -> None:
    """Then the law alone counts."""
    assert RuleState.NOT_APPLICABLE is state("PRO007", toml)
