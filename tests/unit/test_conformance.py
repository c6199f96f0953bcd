"""The conformance kit: the manifest in the repository, and the archive that is made from it."""

import json
from collections import Counter
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from conformance.make import KIT, RULES, kept_manifest, kit_of, pack
from herningmodel.core.library_version import VERSION
from herningmodel.costs.cost_catalogue import COST_RULES, PRICE_RULES
from herningmodel.ladder.ladder_rule import AnyLadderRule
from herningmodel.rules.catalogue import ALL_RULES
from herningmodel.rules.rule_set import rule_set


pytestmark = pytest.mark.no_cover  # the whole kit, again and again

MANIFEST = kept_manifest()
CASES = MANIFEST["cases"]


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return kit_of(MANIFEST)[1]


def expected(case: dict[str, Any], files: dict[str, bytes]) -> Any:
    return json.loads(files[case["expected"]])


def test_a_result_holds_what_its_case_is_about_and_nothing_else(files: dict[str, bytes]) -> None:
    """A case about a rule names no other rule, so that a new rule changes no result."""
    for case in CASES:
        result = expected(case, files)
        if case["shows"] in {"binds", "compared", "range"}:
            assert ["recommendation"] == [*result]
        elif case["rule"] is None:
            members = ["findings", "could_not_be_checked", "ignored", "recommendation"]
            assert members == [*result]
        else:
            assert {case["rule"]: case["shows"]} == result["state"]
            found = {case["rule"]} if case["shows"] == "found" else set()
            assert found == {finding["code"] for finding in result["findings"]}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_each_rule_has_a_case_that_it_finds_and_one_that_it_has_nothing_against(
    rule: Any, files: dict[str, bytes]
) -> None:
    """Clean, and not merely not applicable; a ladder rule says more of the first than of the second."""
    shown = {
        case["shows"]: expected(case, files)
        for case in reversed(CASES)
        if case["rule"] == rule.code
    }
    if isinstance(rule, AnyLadderRule):
        assert bounds_in(shown["binds"]) - bounds_in(shown["compared"])
    else:
        assert {"found", "clean"} <= shown.keys()


def bounds_in(result: Any) -> Counter[str]:
    """Return the bounds and conditions of each step."""
    return Counter(
        json.dumps([verdict["step"], bound], sort_keys=True)
        for verdict in result["recommendation"]["verdicts"]
        for bound in (*verdict["bounds"], *verdict["conditions"])
    )


def test_the_kit_leaves_out_prices_and_costs_and_nothing_else() -> None:
    left_out = [rule.code for rule in ALL_RULES if rule not in RULES]
    assert left_out == [rule.code for rule in (*PRICE_RULES, *COST_RULES)]


def test_the_manifest_names_every_case_once() -> None:
    """A number, a name and a file belong to one case, and the next number is free."""
    for member in ("number", "name", "document", "expected"):
        assert len(CASES) == len({case[member] for case in CASES})
    assert all(case["number"] < MANIFEST["next_number"] for case in CASES)


def test_a_case_keeps_its_number_and_a_new_one_gets_a_new_number() -> None:
    """Also when the cases before it are gone: a number is never given to another case."""
    first, *others = CASES
    after, _ = kit_of({**MANIFEST, "cases": others, "next_number": 5000}, first["rule"])
    numbers = {case["name"]: case["number"] for case in after["cases"]}
    assert (5000, 5001) == (numbers.pop(first["name"]), after["next_number"])
    assert numbers == {case["name"]: case["number"] for case in others}


def test_the_entries_of_one_rule_are_made_without_the_others() -> None:
    """As the command for one new rule does it: the manifest is the same as when all is made."""
    without = [case for case in CASES if case["rule"] != "OPF001"]
    known = [{**case, "expected_sha256": "?"} for case in CASES if case["rule"] == "OPF001"]
    manifest, made = kit_of({**MANIFEST, "cases": [*without, *known]}, "OPF001")
    assert manifest == MANIFEST
    assert 2 * len(known) == len(made)


def test_a_whole_document_is_judged_by_the_rules_that_the_manifest_lists() -> None:
    """A rule that is not listed changes no result of a whole document."""
    others = [code for code in MANIFEST["rules_of_whole_documents"] if code != "DAT004"]
    _, files = kit_of({**MANIFEST, "rules_of_whole_documents": others})
    faulty = next(case for case in CASES if case["name"] == "faulty days_and_ends")
    of_a_rule = next(case for case in CASES if case["name"] == "DAT004 found")
    assert "DAT004" not in {finding["code"] for finding in expected(faulty, files)["findings"]}
    assert {"DAT004"} == {finding["code"] for finding in expected(of_a_rule, files)["findings"]}


def test_an_empty_list_judges_a_whole_document_by_every_rule() -> None:
    manifest, _ = kit_of({**MANIFEST, "rules_of_whole_documents": []}, "OPF001")
    assert [rule.code for rule in RULES] == manifest["rules_of_whole_documents"]


def test_the_archive_is_the_same_bytes_every_time(tmp_path: Path) -> None:
    """So that two parties can compare their kits by a checksum; it is what the manifest says."""
    archive, other = pack(tmp_path / "one"), pack(tmp_path / "other")
    assert archive.read_bytes() == other.read_bytes()
    with ZipFile(archive) as kit:
        names = {name.partition("/")[2] for name in kit.namelist()}
        manifest = json.loads(kit.read(f"{archive.stem}/manifest.json"))
    assert {**MANIFEST, "library": VERSION, "rule_set": rule_set()} == manifest
    assert {case[part] for case in CASES for part in ("document", "expected")} < names
    assert {"README.md", "LICENSE", "case.schema.json", "rules.json"} < names


def test_the_repository_holds_no_documents_of_the_kit() -> None:
    assert ["README.md", "make.py", "manifest.json"] == sorted(
        path.name for path in KIT.iterdir() if path.name != "__pycache__"
    )
