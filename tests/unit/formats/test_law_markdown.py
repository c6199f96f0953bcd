"""The page about the law: every provision that a rule cites, and what a lawyer must check."""

import re

import pytest
from attrs import evolve

from herningmodel.core.legal_versions import cited, since
from herningmodel.formats.law_markdown import law_page, provisions_used
from herningmodel.law.concordance import CONCORDANCE
from herningmodel.law.provisions import OPEN_QUESTIONS, provision_of
from herningmodel.rules.catalogue import ALL_RULES, CASE_RULES, RULES_BY_CODE
from herningmodel.text.texts import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_provision_that_a_rule_cites_is_on_the_page(language):
    """With the rules that cite it, in the order of the acts."""
    page = law_page(ALL_RULES, language)
    for rule in CASE_RULES:
        for reference in rule.reference.references if rule.reference else ():
            row = next(line for line in page.splitlines() if line.startswith(f"| {reference} |"))
            assert f"[{rule.code}]" in row
    references = re.findall(r"^\| ((?:BL|SEL) § [^|]+) \|", page, re.MULTILINE)
    assert [str(used.reference) for used in provisions_used(ALL_RULES)] == references
    numbers = [int(reference.split()[2]) for reference in references if reference.startswith("BL")]
    assert sorted(numbers) == numbers


def test_every_provision_that_a_rule_cites_is_known():
    """A rule that cites what the list does not have says less than it knows."""
    references = [used.reference for used in provisions_used(ALL_RULES)]
    assert [] == [str(reference) for reference in references if provision_of(reference) is None]


def test_an_amendment_within_an_act_is_a_row_of_its_own():
    """With the days on which a rule rests on each version."""
    reference = cited("SEL § 70", "BL § 95 stk. 2", since("2027-07-01", "BL § 95 stk. 4"))
    page = law_page([evolve(RULES_BY_CODE["OPF001"], reference=reference)], "en")
    assert [
        "| BL § 95 stk. 2 | follow-up | since 1 January 2024 until 1 July 2027 | certain |",
        "| BL § 95 stk. 4 | follow-up | since 1 July 2027 | certain |",
        "| SEL § 70 | follow-up | until 1 January 2024 | one source |",
    ] == [
        line.partition(" [")[0]
        for line in page.splitlines()
        if line.startswith(("| SEL", "| BL")) and "OPF001" in line
    ]


def test_a_rule_that_ended_leaves_no_row_of_its_end():
    page = law_page([evolve(RULES_BY_CODE["OPF001"], reference=cited("SEL § 70"))], "en")
    cited_by = [line for line in page.splitlines() if "[OPF001]" in line]
    assert ["| SEL § 70 | follow-up | until 1 January 2024 | one source |"] == [
        line.partition(" [")[0] for line in cited_by
    ]


def test_a_provision_of_an_act_without_known_days_has_none():
    reference = cited("UKL § 99")
    page = law_page([evolve(RULES_BY_CODE["OPF001"], reference=reference)], "en")
    assert "| UKL § 99 | not seen |  | not seen |" in page


def test_an_unknown_provision_is_reported_as_not_seen(monkeypatch):
    monkeypatch.setattr("herningmodel.formats.law_markdown.provision_of", lambda _: None)
    assert "| BL § 95 stk. 2 | not seen | since 1 January 2024 | not seen |" in law_page(
        ALL_RULES, "en"
    )


def test_a_row_says_since_when_and_how_certain():
    page = law_page(ALL_RULES, "da")
    assert "| SEL § 70 | opfølgning | indtil 1. januar 2024 | én kilde |" in page
    assert "| BL § 95 stk. 3 | opfølgning | fra 1. januar 2024 | sikker |" in page
    assert "| § 52 stk. 3 nr. 7 | § 46 | sikker |" in page
    assert "| ny | § 49 | sikker |" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_must_be_checked_is_all_there(language):
    page = law_page(ALL_RULES, language)
    assert all(question.get(language) in page for question in OPEN_QUESTIONS)
    assert len(CONCORDANCE) == len(
        re.findall(r"^\| (?:§|ny|new)[^|]* \|[^|]+\|[^|]+\|$", page, re.MULTILINE)
    )
