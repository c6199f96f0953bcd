"""A rule as a page."""

import pytest
from attrs import evolve

from herningmodel.core.legal_versions import Versions, cited, since
from herningmodel.core.references import LegalReference
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
    """Severity, basis, doubt, law and force are at the top."""
    page = rule_page(RULES_BY_CODE["OPF003"], "da")
    for line in (
        "- Alvor: advarsel",
        "- Grundlag: lov",
        "- Kan tage fejl: kan melde for meget",
        "- Lov: ingen til og med 2023, BL § 95 stk. 3 fra 2024",
        "- Gælder: fra 1. januar 2024",
        "- Kan lempes i en profil: nej",
        "- Status: gældende",
    ):
        assert line in page.splitlines()


@pytest.mark.parametrize(
    ("reference", "da", "en"),
    [
        (
            cited("SEL § 70", "BL § 95 stk. 2", since("2027-07-01", "BL § 95 a")),
            "SEL § 70 til og med 2023, BL § 95 stk. 2 fra 2024, BL § 95 a fra 1. juli 2027",
            "SEL § 70 until 2023, BL § 95 stk. 2 since 2024, BL § 95 a since 1 July 2027",
        ),
        (
            Versions((since("2027-07-01", "BL § 95 a"),)),
            "ingen til og med 30. juni 2027, BL § 95 a fra 1. juli 2027",
            "none until 30 June 2027, BL § 95 a since 1 July 2027",
        ),
        (
            cited("SEL § 70"),
            "SEL § 70 til og med 2023, ingen fra 2024",
            "SEL § 70 until 2023, none since 2024",
        ),
        (cited("UKL § 14"), "UKL § 14", "UKL § 14"),
        (cited(), "ingen", "none"),
    ],
    ids=["amended", "new", "ended", "always", "none"],
)
def test_the_page_of_a_rule_lists_every_version(
    reference: Versions[LegalReference], da: str, en: str
) -> None:
    """Until when the first version holds, and since when each later one."""
    rule = evolve(RULES_BY_CODE["OPF001"], reference=reference)
    assert f"- Lov: {da}" in rule_page(rule, "da").splitlines()
    assert f"- Law: {en}" in rule_page(rule, "en").splitlines()


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
