"""Acceptances, read from a file: what may be accepted, and every fault at once."""

import json
from datetime import date

import pytest

from herningmodel.core.errors import AcceptanceError
from herningmodel.loading.load_acceptances import load_acceptances


ONE = {
    "case": "case-0001",
    "code": "OPF002",
    "path": ".follow_ups",
    "by": "adviser-7",
    "reason": "Familien er i udlandet.",
    "until": "2026-03-15",
}
TOML = """
[[acceptances]]
case = "case-0001"
code = "OPF002"
path = ".follow_ups"
by = "adviser-7"
reason = "Familien er i udlandet."
until = 2026-03-15
"""


def faults_of(**members: object) -> list[tuple[str, str]]:
    with pytest.raises(AcceptanceError) as caught:
        load_acceptances(json.dumps({"acceptances": [ONE | members]}))
    return [(finding.code, finding.where[0].path) for finding in caught.value.findings]


@pytest.mark.parametrize("space", ["", "\n \t"])
def test_toml_and_json_say_the_same(space: str) -> None:
    """What begins with a brace is JSON; both are read from text and from bytes."""
    text = space + json.dumps({"acceptances": [ONE]})
    from_toml, from_json = load_acceptances(TOML), load_acceptances(text)
    assert from_toml == from_json
    assert from_json == load_acceptances(text.encode()) == load_acceptances(TOML.encode())
    assert date(2026, 3, 15) == from_json[0].until


def test_an_empty_file_has_no_acceptances() -> None:
    """An empty list is a file like any other."""
    assert () == load_acceptances("acceptances = []")


def test_every_fault_is_reported_at_once() -> None:
    """Shape and meaning together, each with its place."""
    with pytest.raises(AcceptanceError) as caught:
        load_acceptances(
            '[[acceptances]]\ncode = "INV01"\nby = " "\nreason = "x"\n'
            '[[acceptances]]\ncode = 7\nuntil = "tomorrow"\nby = "a"\nreason = ""\n'
        )
    assert {
        ("FMT011", ".acceptances[0].code"),
        ("FMT009", ".acceptances[0].by"),
        ("FMT008", ".acceptances[1].code"),
        ("FMT012", ".acceptances[1].until"),
        ("FMT009", ".acceptances[1].reason"),
    } == {(finding.code, finding.where[0].path) for finding in caught.value.findings}


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("acceptances = ", "FMT003"),
        ("{", "FMT003"),
        ("[1]", "FMT009"),
        ('{"acceptances": {}}', "FMT008"),
        ("", "FMT009"),
        ("\ufeffacceptances = []", "FMT002"),
        ('\ufeff{"acceptances": []}', "FMT002"),
        (b"\xff\xfe{", "FMT001"),
        ('{"acceptances": ' + "[" * 70 + "]" * 70 + "}", "FMT004"),
        ('{"acceptances": [], "acceptances": []}', "FMT005"),
    ],
)
def test_what_cannot_be_read_is_refused(source: str | bytes, code: str) -> None:
    """With the code of the fault; nothing else is raised."""
    with pytest.raises(AcceptanceError) as caught:
        load_acceptances(source)
    assert code in {finding.code for finding in caught.value.findings}


@pytest.mark.parametrize("code", ["FMT001", "FMT008", "FMT009", "FMT011", "FMT013"])
def test_an_error_of_shape_cannot_be_accepted(code: str) -> None:
    """It is about a value that could not be read."""
    assert [("FMT013", ".acceptances[0].code")] == faults_of(code=code)


@pytest.mark.parametrize("code", ["FMT002", "FMT010", "DAT001", "INV002", "TRI002"])
def test_a_warning_of_shape_and_every_other_rule_can_be_accepted(code: str) -> None:
    """An unknown member was not read, and hides nothing else."""
    [acceptance] = load_acceptances(json.dumps({"acceptances": [ONE | {"code": code}]}))
    assert code == acceptance.code


@pytest.mark.parametrize("code", ["TRN001", "PRO001", "OPF999", "opf002"])
def test_what_finds_nothing_in_a_case_cannot_be_accepted(code: str) -> None:
    """The rules of the ladder, those about profiles, and codes that do not exist."""
    assert [("FMT011", ".acceptances[0].code")] == faults_of(code=code)


@pytest.mark.parametrize("code", ["INV001", "PLN001", "OPF002"])
def test_what_the_law_asks_for_is_accepted_for_one_case_at_a_time(code: str) -> None:
    """No single line switches a statutory rule off, as no profile does."""
    assert [("FMT009", ".acceptances[0].case")] == faults_of(code=code, case=None)
    assert [("FMT008", ".acceptances[0].case")] == faults_of(code=code, case=3)


def test_other_rules_are_accepted_for_all_cases() -> None:
    """A vendor may answer for what every one of the cases has."""
    [acceptance] = load_acceptances(
        '[[acceptances]]\ncode = "TRI002"\nby = "a"\nreason = "Kommer med næste version."'
    )
    assert acceptance.case is None
    assert acceptance.concerns("any")


def test_a_misspelt_until_is_not_a_permanent_acceptance() -> None:
    """An unknown member is a fault here, and not only a warning."""
    assert [("FMT010", ".acceptances[0].untill")] == faults_of(untill="2026-01-01")


def test_who_and_why_are_shown_by_no_repr() -> None:
    """Both are private."""
    shown = repr(load_acceptances(TOML))
    assert "adviser-7" not in shown
    assert "Familien" not in shown
