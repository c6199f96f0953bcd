"""A core rule that a profile switches off, or weakens."""

import pytest
from attrs import evolve

from herningmodel.profile.profile import RuleSelection, RuleSetting, Setting
from herningmodel.profile.shipped import shipped
from herningmodel.rulebook.vocabulary import APPLIES, Fact
from herningmodel.rules.catalogue import RULES_BY_CODE
from herningmodel.rules.profile_checks.core_rule_switched_off import WHOLE_FAMILY as WHOLE
from herningmodel.rules.profile_checks.core_rule_switched_off import check
from herningmodel.text.texts import Text


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


@pytest.mark.parametrize(
    ("ignore", "expected"),
    [
        (("OPF004", "OPF", "TRI002", "XYZ", "XYZ001"), []),
        (("OPF004", "DAT001"), [(1, "DAT001", RULES_BY_CODE["DAT001"].title)]),
        (("TRN001",), [(0, "TRN001", RULES_BY_CODE["TRN001"].title)]),
        (("FMT", "FMT009"), [(0, "FMT", WHOLE), (1, "FMT009", RULES_BY_CODE["FMT009"].title)]),
        (("PRO",), [(0, "PRO", WHOLE)]),
    ],
)
def test_a_choice_that_has_no_effect_is_found(
    ignore: tuple[str, ...], expected: list[tuple[int, str, Text]]
) -> None:
    """A core rule, or a family of nothing else; a family leaves out those that may be."""
    profile = evolve(shipped("standard"), selection=RuleSelection(ignore=ignore))
    found = [fact for fact in check(profile, RULES_BY_CODE) if isinstance(fact, Fact)]
    assert [("selection", "ignore", number) for number, _, _ in expected] == [
        fact.where[0].trail for fact in found
    ]
    assert [(Text(da=code, en=code), title) for _, code, title in expected] == [
        (fact.values["code"], fact.values["title"]) for fact in found
    ]
