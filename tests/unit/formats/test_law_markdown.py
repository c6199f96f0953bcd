"""The page about the law: every provision that a rule cites, and what a lawyer must check."""

import re

import pytest

from herningmodel.formats.law_markdown import law_page, provisions_used
from herningmodel.law.concordance import CONCORDANCE
from herningmodel.law.provisions import OPEN_QUESTIONS, provision_of
from herningmodel.rules.catalogue import ALL_RULES, CASE_RULES
from herningmodel.text.texts import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_provision_that_a_rule_cites_is_on_the_page(language):
    """With the rules that cite it, in the order of the acts."""
    page = law_page(ALL_RULES, language)
    for rule in CASE_RULES:
        for reference in rule.reference.references if rule.reference else ():
            if reference is not None:
                row = next(one for one in page.splitlines() if one.startswith(f"| {reference} |"))
                assert f"[{rule.code}]" in row
    cited = re.findall(r"^\| ((?:BL|SEL) § [^|]+) \|", page, re.MULTILINE)
    assert [str(one) for one in provisions_used(ALL_RULES)] == cited
    numbers = [int(one.split()[2]) for one in cited if one.startswith("BL")]
    assert sorted(numbers) == numbers


def test_every_provision_that_a_rule_cites_is_known():
    """A rule that cites what the list does not have says less than it knows."""
    assert [] == [str(one) for one in provisions_used(ALL_RULES) if provision_of(one) is None]


def test_a_provision_that_nobody_has_seen_is_told_as_such(monkeypatch):
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
