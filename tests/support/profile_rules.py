"""Profiles for tests of the rules about them: a small one, and what a rule finds in it."""

from herningmodel.core.findings import Finding
from herningmodel.validation.check_profile import check_profile
from herningmodel.validation.report import RuleState


def profile(toml: str, *, based_on: str = "standard") -> str:
    return f"""
schema = 1
name = "our-town"
title = {{ da = "Vores by", en = "Our town" }}
valid_from = 2026-01-01
based_on = "{based_on}"
{toml}
"""


def found(code: str, toml: str, *, based_on: str = "standard") -> list[Finding]:
    report = check_profile(profile(toml, based_on=based_on))
    assert [] == [rule for rule in report.rules if rule.state is RuleState.CRASHED]
    return [finding for finding in report.findings if finding.code == code]


def state(code: str, toml: str, *, based_on: str = "standard") -> RuleState:
    return check_profile(profile(toml, based_on=based_on)).state_of(code)
