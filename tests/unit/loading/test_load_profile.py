"""Profiles: from TOML to a `Profile`."""

import pytest

from herningmodel.core.errors import CaseError, ProfileError
from herningmodel.loading.load_profile import load_profile, read_profile_of_rules
from herningmodel.profile.profile_reader import SHIPPED, shipped_text
from herningmodel.profile.shipped import shipped
from herningmodel.rules.catalogue import RULES_BY_CODE


FRAME = """
schema = 1
name = "our-town"
title = { da = "Vores by", en = "Our town" }
valid_from = 2026-01-15
based_on = "standard"
"""


def findings_of(source: str | bytes) -> list[tuple[str, str]]:
    """Return code and path of everything that a profile is refused for."""
    with pytest.raises(ProfileError) as refused:
        load_profile(source)
    return [(finding.code, finding.where[0].path) for finding in refused.value.findings]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_profile_is_loaded_like_any_other(name):
    """From its text, and from its bytes."""
    assert shipped(name) == load_profile(shipped_text(name))
    assert shipped(name) == load_profile(shipped_text(name).encode())


def test_a_profile_of_ones_own_is_loaded_over_its_base():
    """It says only what is different."""
    profile = load_profile(f"{FRAME}[disputed_placements]\nown_room = 3\n")
    assert 3 == profile.disputed_placements.own_room
    assert shipped("standard").thresholds == profile.thresholds


def test_a_bad_profile_is_refused_with_every_fault():
    """And with an error that is no case's."""
    assert [("FMT013", ".schema"), ("FMT008", ".disputed_placements.own_room")] == findings_of(
        f'{FRAME.replace("schema = 1", "schema = 2")}[disputed_placements]\nown_room = "3"\n'
    )
    assert not issubclass(ProfileError, CaseError)


def test_a_document_that_is_no_profile_at_all_is_refused():
    """With the one fault that it has."""
    assert [("FMT003", ".")] == findings_of("schema = ")
    assert [("FMT001", ".")] == findings_of("schema = 1".encode("utf-16"))


def test_a_member_that_is_not_known_does_not_hinder_a_profile():
    """It is a warning here as in a case."""
    assert load_profile(FRAME) == load_profile(f'colour = "red"\n{FRAME}')


def test_a_setting_of_a_rule_that_does_not_exist_is_an_unknown_code():
    """At the place of the setting."""
    source = f'{FRAME}[[rules]]\ncode = "XYZ001"\nseverity = "info"\n'
    assert [("FMT011", ".rules[0].code")] == findings_of(source)


def test_a_misspelt_code_of_a_rule_is_named():
    """Codes of rules are written in capitals; the near miss is found all the same."""
    source = f'{FRAME}[[rules]]\ncode = "OPF04"\nseverity = "info"\n'
    (fault,) = read_profile_of_rules(source).log.faults
    assert fault.values["suggestion"] is not None
    assert fault.values["suggestion"].en in RULES_BY_CODE


@pytest.mark.parametrize("code", ["OPF004", "TRN001", "FMT001", "PRO001"])
def test_a_setting_of_any_rule_can_be_read(code):
    """Whether it has an effect is for the rules about profiles to say."""
    assert code in RULES_BY_CODE
    profile = load_profile(f'{FRAME}[[rules]]\ncode = "{code}"\nseverity = "info"\n')
    assert [code] == [setting.code for setting in profile.rules]


@pytest.mark.parametrize(
    ("toml", "path"),
    [
        ('[[rules]]\nseverity = "info"\n', ".rules[0].code"),
        ('[[rules]]\ncode = 7\nseverity = "info"\n', ".rules[0].code"),
        ("rules = [7]\n", ".rules[0]"),
        ("rules = 7\n", ".rules"),
    ],
)
def test_a_setting_that_could_not_be_read_is_one_fault(toml, path):
    """It is of no rule, known or unknown."""
    assert [path] == [place for _, place in findings_of(f"{FRAME}{toml}")]


def test_a_profile_with_a_number_of_five_thousand_digits_is_refused():
    """No document makes it raise anything but what is documented."""
    assert findings_of(FRAME.replace("schema = 1", f"schema = {'9' * 5000}"))
