"""A core rule that a profile switches off, or weakens."""

import pytest
from attrs import evolve

from herningmodel.profile.profile import RuleSetting, Setting
from herningmodel.profile.shipped import shipped
from herningmodel.rulebook.vocabulary import APPLIES, Fact
from herningmodel.rules.catalogue import RULES_BY_CODE
from herningmodel.rules.profile_checks.core_rule_switched_off import check


@pytest.mark.parametrize(
    ("code", "severity", "expected"),
    [
        ("DAT001", Setting.OFF, [("rules", 0, "severity")]),
        ("DAT001", Setting.ERROR, []),
        ("TRN001", Setting.ERROR, [("rules", 0, "severity")]),
        ("XYZ999", Setting.OFF, []),
    ],
    ids=["switched off", "taken seriously", "a rule of the ladder", "no such rule"],
)
def test_only_what_weakens_a_core_rule_is_found(
    code: str, severity: Setting, expected: list[tuple[str | int, ...]]
) -> None:
    """A rule that does not exist is a fault of another kind, and weakens nothing."""
    setting = RuleSetting(code=code, severity=severity)
    profile = evolve(shipped("standard"), rules=(setting,))
    looked, *facts = check(profile, RULES_BY_CODE)
    assert APPLIES is looked
    assert expected == [
        place.trail for fact in facts if isinstance(fact, Fact) for place in fact.where
    ]
