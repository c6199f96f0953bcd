"""The sentences of the rules and the ladder are those of the snapshots."""

from typing import Any

import pytest

from herningmodel.core.library_version import VERSION
from herningmodel.rulebook.vocabulary import CaseRule
from herningmodel.rules.catalogue import CASE_RULES
from herningmodel.rules.rule_set import rule_set
from herningmodel.validation.check import check
from support.snapshots import SNAPSHOTS, names, snapshot_of


@pytest.mark.no_cover  # each rule again on examples that its own tests run
@pytest.mark.parametrize("name", names())
def test_sentences_match_the_snapshot(name: str) -> None:
    """Every sentence, place, value and provision; if it is meant: `nox -s rule -- CODE`."""
    assert (SNAPSHOTS / f"{name}.md").read_text(encoding="utf-8") == snapshot_of(name)


def test_each_snapshot_belongs_to_a_rule_or_to_the_ladder() -> None:
    assert {f"{name}.md" for name in names()} == {path.name for path in SNAPSHOTS.iterdir()}


def test_a_snapshot_holds_no_version_and_no_identity() -> None:
    """Otherwise a new rule would change the snapshots of others."""
    for path in SNAPSHOTS.iterdir():
        text = path.read_text(encoding="utf-8")
        assert VERSION not in text
        assert rule_set() not in text


@pytest.mark.parametrize("rule", CASE_RULES, ids=lambda rule: rule.code)
def test_an_example_of_a_rule_about_cases_has_no_fault_of_shape(rule: CaseRule[Any]) -> None:
    """Neither the good one nor the bad one, so that nothing hides behind an unreadable value."""
    for example in (rule.good, rule.bad):
        report = check(example.source, on=example.on)
        assert [] == [found.code for found in report.findings if found.code.startswith("FMT")]
