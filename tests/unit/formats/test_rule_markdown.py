"""A rule as a page."""

import pytest

from herningmodel.costs.cost_rule import CostRule
from herningmodel.formats.rule_markdown import rule_page
from herningmodel.rulebook.vocabulary import AnyRule
from herningmodel.rules.catalogue import ALL_RULES, RULES_BY_CODE
from herningmodel.text.texts import LANGUAGES, Language


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", ALL_RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_page(rule: AnyRule, language: Language) -> None:
    """It says what is flagged, why, by which source, and shows a good and a bad example."""
    page = rule_page(rule, language)
    assert page.startswith(f"# {rule.code} · {rule.title.get(language)}\n\n`{rule.name}`\n")
    assert rule.why.get(language) in page
    for source in rule.sources:
        assert source.label.get(language) in page
    # A rule about costs shows the prices beside the case.
    assert (8 if isinstance(rule, CostRule) else 4) == page.count("```")
    assert page.endswith("\n")


def test_the_page_of_a_rule_of_law() -> None:
    """Severity, basis, doubt, law and force stand at the top."""
    page = rule_page(RULES_BY_CODE["OPF003"], "da")
    for line in (
        "- Alvor: advarsel",
        "- Grundlag: lov",
        "- Kan tage fejl: kan melde for meget",
        "- Lov: ingen til og med 2023, BL § 95 stk. 3 fra 2024",
        "- Gælder: fra 1. januar 2024",
        "- Kan svækkes i en profil: nej",
        "- Status: fast",
    ):
        assert line in page.splitlines()


def test_the_page_of_a_rule_about_profiles_shows_toml() -> None:
    """The example is written as a profile is."""
    page = rule_page(RULES_BY_CODE["PRO003"], "en")
    assert '```toml\n[[rules]]\ncode = "INV001"\nseverity = "off"\n```' in page


def test_the_page_of_a_rule_about_shape_shows_the_text() -> None:
    """What is no JSON is shown as it is."""
    assert "```text\n'{\"custody_holders\": NaN}'\n```" in rule_page(RULES_BY_CODE["FMT006"], "en")


def test_the_page_of_a_rule_of_the_ladder_says_what_it_does_there() -> None:
    """It binds; it flags nothing, and has no severity."""
    page = rule_page(RULES_BY_CODE["TRN001"], "en")
    assert "## What it does on the ladder" in page
    assert "Severity" not in page
