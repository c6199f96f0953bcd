"""The ledger: a code is permanent, keeps its name, and is never used for another rule."""

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.library_version import VERSION
from herningmodel.core.references import Act
from herningmodel.rulebook.vocabulary import AnyRule, Rule, RuleStatus
from herningmodel.rules.catalogue import ALL_RULES, CASE_RULES, RULES_BY_CODE
from herningmodel.rules.ledger import LedgerError, ledger, next_ledger


NAMES = Path(__file__).with_name("released_codes.txt").read_text(encoding="utf-8").splitlines()
"""Code and name of every rule there has been, kept a second time, in case a line of the ledger is lost."""

RULE = CASE_RULES[0]


def after(before: list[Any], rules: list[AnyRule], version: str = "2.0.0") -> dict[str, Any]:
    """Return the entries of the next ledger by code."""
    entries: Any = next_ledger(before, rules, version)["rules"]
    return {entry["code"]: entry for entry in entries}


def test_the_ledger_that_is_shipped_is_the_one_that_the_catalogue_gives() -> None:
    """If this fails, a rule has come, gone or changed: run `nox -s generate`."""
    assert [*ledger()] == next_ledger(ledger(), ALL_RULES, VERSION)["rules"]


def test_every_rule_of_the_catalogue_is_in_the_ledger() -> None:
    """And what is in the ledger alone is removed, with the version that removed it."""
    entries = {entry["code"]: entry for entry in ledger()}
    assert set() == RULES_BY_CODE.keys() - entries.keys()
    for code, entry in entries.items():
        assert (code not in RULES_BY_CODE) == (entry["status"] == "removed") == ("removed" in entry)


def test_a_code_that_was_once_there_is_there_with_the_same_name() -> None:
    """A line of the ledger is removed or renamed only together with this test."""
    assert sorted(NAMES) == [f"{entry['code']} {entry['name']}" for entry in ledger()]


def test_an_entry_says_what_the_rule_says_of_itself() -> None:
    """Status, basis, severity, the days that it judges, and its title in both languages."""
    rule = evolve(RULE, status=RuleStatus.PREVIEW, in_force=Act.BL.in_force)
    assert {
        "code": rule.code,
        "name": rule.name,
        "status": "preview",
        "since": "2.0.0",
        "basis": rule.basis.value,
        "severity": rule.severity.value,
        "in_force": {"from": "2024-01-01"},
        "title": {"da": rule.title.da, "en": rule.title.en},
    } == after([], [rule])[rule.code]
    until = evolve(RULE, in_force=Act.SEL.in_force)
    assert {"until": "2024-01-01"} == after([], [until])[rule.code]["in_force"]


def test_the_rules_of_the_ladder_have_no_severity() -> None:
    """They find no faults."""
    for rule in ALL_RULES:
        entry = after([], [rule])[rule.code]
        assert isinstance(rule, Rule) == ("severity" in entry)


@given(st.lists(st.sets(st.sampled_from(sorted(RULES_BY_CODE)[:12])), min_size=1, max_size=4))
def test_a_code_never_leaves_the_ledger(releases: list[set[str]]) -> None:
    """Rules are added and removed between versions; each code keeps its entry and its name."""
    entries: dict[str, Any] = {}
    living: set[str] = set()
    gone: set[str] = set()
    for number, chosen in enumerate(releases):
        codes = chosen - gone
        now = after([*entries.values()], [RULES_BY_CODE[code] for code in codes], f"{number}.0")
        gone |= living - codes
        living = codes
        assert entries.keys() | codes == now.keys()
        assert gone == {code for code, entry in now.items() if entry["status"] == "removed"}
        for code, before in entries.items():
            assert (before["name"], before["since"]) == (now[code]["name"], now[code]["since"])
            if before["status"] == "removed":
                assert before == now[code]
        entries = now
    assert [*entries] == sorted(entries)


def test_a_rule_that_is_gone_is_removed_in_the_version_in_which_it_went() -> None:
    """The version in which a rule was removed does not change afterwards."""
    first = after([], [RULE], "1.0.0")
    second = after([*first.values()], [], "2.0.0")
    third = after([*second.values()], [], "3.0.0")
    assert ("removed", "2.0.0") == (second[RULE.code]["status"], second[RULE.code]["removed"])
    assert second == third


def test_a_code_cannot_get_another_name() -> None:
    """A rule that flags something else is another rule, and takes another code."""
    before = [*after([], [RULE]).values()]
    with pytest.raises(LedgerError, match="has always been"):
        next_ledger(before, [evolve(RULE, name="something_else")], "2.0.0")


def test_a_code_that_was_removed_cannot_be_used_again() -> None:
    """Not even for the same rule: who ignored it may not notice that it is back."""
    before = [*after([*after([], [RULE]).values()], []).values()]
    with pytest.raises(LedgerError, match=r"removed in 2\.0\.0 and cannot be used again"):
        next_ledger(before, [RULE], "3.0.0")
