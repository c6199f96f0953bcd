"""Faulty cases, each as a vendor might send it, and every finding that it must have."""

import json
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from herningmodel.formats.report_text import report_text
from herningmodel.rules.catalogue import CASE_RULES
from herningmodel.rules.format_rules import SHAPE_RULES
from herningmodel.testing import example_text
from herningmodel.text.texts import LANGUAGES
from herningmodel.validation.check import check
from support.seeded_faults import SEEDED_FAULTS


FOLDER = Path(__file__).parents[1] / "faulty_cases"
EXPECTED = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", EXPECTED)
def test_every_fault_of_a_faulty_case_is_found(name: str) -> None:
    """The code and the path of each finding, and each rule that could not look; no more, no less."""
    expected = EXPECTED[name]
    text = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    report = check(text, on=date.fromisoformat(expected["on"]), strict=True)
    assert expected["findings"] == [
        [finding.code, finding.where[0].path] for finding in report.findings
    ]
    assert expected["could_not_be_checked"] == [
        rule.code for rule in report.rules if rule.state.value == "could_not_be_checked"
    ]


@pytest.mark.parametrize("name", EXPECTED)
def test_every_sentence_of_a_faulty_case_is_filled_in(name: str) -> None:
    """No placeholder is left over, no sentence says that something is not given, in either language."""
    text = (FOLDER / f"{name}.json").read_text(encoding="utf-8")
    report = check(text, on=date(2026, 1, 15))
    for language in LANGUAGES:
        rendered = report_text(report, language)
        assert "{" not in rendered.replace("{…}", "")
        for finding in report.findings:
            sentence = finding.message.get(language)
            assert sentence[0].isupper() or not sentence[0].isalpha()
            assert "ikke oplyst" not in sentence


def test_the_faulty_cases_cover_most_rules() -> None:
    """Between them and the published faulty case most rules find something."""
    codes = Counter(code for expected in EXPECTED.values() for code, _ in expected["findings"])
    codes.update(
        finding.code for finding in check(example_text("faulty"), on=date(2026, 1, 15)).findings
    )
    # A whole document can be unreadable in one way only, and one rule needs another profile.
    # Others are seeded in the clean cases, and found there.
    seeded = {code for fault in SEEDED_FAULTS for code, _ in fault.expected}
    alone = {"FMT001", "FMT002", "FMT003", "FMT004", "FMT016", "OPF004"}
    assert alone == {rule.code for rule in (*SHAPE_RULES, *CASE_RULES)} - set(codes) - seeded
