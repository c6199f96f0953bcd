"""The conformance kit, read as a vendor reads it: by its manifest, and nothing but its files."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from conformance.make import KIT, RULES, kit_files, pack
from herningmodel.core.errors import CaseError
from herningmodel.costs.cost_catalogue import COST_RULES, PRICE_RULES
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.loading.load_case import load_case
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.recommend import recommend
from herningmodel.rules.catalogue import ALL_RULES, CASE_RULES, PROFILE_RULES
from herningmodel.rules.format_rules import SHAPE_RULES
from herningmodel.validation.check import check
from herningmodel.validation.check_lines import check_lines
from herningmodel.validation.check_profile import check_profile


MANIFEST = json.loads((KIT / "manifest.json").read_text(encoding="utf-8"))
CASES = MANIFEST["cases"]


def expected_of(case: dict[str, Any]) -> Any:
    return json.loads((KIT / case["expected"]).read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["document"])
def test_the_library_conforms(case: dict[str, Any]) -> None:
    """Each finding, with its weight and its places; the state of the rule; and what is recommended."""
    content = (KIT / case["document"]).read_bytes()
    expected = expected_of(case)
    if case["kind"] == "profile":
        told = check_profile(content).as_dict()
    else:
        on, profile = date.fromisoformat(case["on"]), shipped(case["profile"])
        if case["kind"] == "caseload":
            *_, last = check_lines(content.splitlines(), on=on, profile=profile, strict=True)
            told = last.as_dict()
        else:
            told = check(content, on=on, profile=profile, strict=True).as_dict()
    report: Any = json.loads(json.dumps(told))
    assert expected["findings"] == [
        {
            "code": one["code"],
            "severity": one["severity"],
            "where": [
                {name: at[name] for name in ("path", "pointer", "line") if name in at}
                for at in one["where"]
            ],
        }
        for one in report["findings"]
    ]
    states = {rule["code"]: rule["state"] for rule in report["rules"]}
    assert expected["state"].items() <= states.items()
    unchecked = [code for code, state in states.items() if state == "could_not_be_checked"]
    assert expected["could_not_be_checked"] == unchecked
    if case["kind"] == "case":
        try:
            advice: Any = recommend(load_case(content), on=on, profile=profile).as_dict()
        except CaseError:
            assert expected["recommendation"] is None
            return
        told_of = expected["recommendation"]
        assert told_of["range"] == advice["range"]
        assert (told_of["step"], told_of["urgent"]) == (advice["step"], advice["urgent"])
        assert [(one["question"], one["path"]) for one in told_of["missing"]] == [
            (one["question"], one["path"]) for one in advice["missing"]
        ]
        for wanted, verdict in zip(told_of["verdicts"], advice["verdicts"], strict=True):
            assert (wanted["step"], wanted["verdict"]) == (verdict["step"], verdict["verdict"])
            assert [one["code"] for one in wanted["bounds"]] == [
                one["code"] for one in verdict["bounds"]
            ]
            assert [one["code"] for one in wanted["conditions"]] == [
                one["code"] for one in verdict["conditions"]
            ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_each_rule_has_a_case_that_it_finds_and_one_that_it_has_nothing_against(rule: Any) -> None:
    """Looked at, and clean: a rule that did not look would be *not applicable*."""
    shown = {one["shows"]: expected_of(one) for one in reversed(CASES) if one["rule"] == rule.code}
    if isinstance(rule, LadderRule):
        assert said_by(rule, shown["binds"]) - said_by(rule, shown["compared"])
        return
    assert {rule.code: "found"} == shown["found"]["state"]
    assert rule.code in [one["code"] for one in shown["found"]["findings"]]
    assert {rule.code: "clean"} == shown["clean"]["state"]
    assert rule.code not in [one["code"] for one in shown["clean"]["findings"]]


def test_the_kit_leaves_out_prices_and_costs_and_nothing_else() -> None:
    """What is left out is said in the kit: no rule is missing by oversight."""
    left_out = [rule.code for rule in ALL_RULES if rule not in RULES]
    assert left_out == [rule.code for rule in (*PRICE_RULES, *COST_RULES)]


def said_by(rule: LadderRule, expected: Any) -> Counter[str]:
    """Return what the rule says of each step."""
    return Counter(
        json.dumps([verdict["step"], one], sort_keys=True)
        for verdict in expected["recommendation"]["verdicts"]
        for one in (*verdict["bounds"], *verdict["conditions"])
        if one["code"] == rule.code
    )


def test_the_manifest_names_every_case_once() -> None:
    """A number, a name and a file belong to one case, and the next number is free."""
    for member in ("number", "name", "document", "expected"):
        assert len(CASES) == len({case[member] for case in CASES})
    assert all(case["number"] < MANIFEST["next_number"] for case in CASES)
    rules = len(SHAPE_RULES) + len(CASE_RULES) + len(LADDER_RULES) + len(PROFILE_RULES)
    assert 2 * rules < len(CASES)


def test_a_case_keeps_its_number_and_a_new_one_gets_a_new_number(tmp_path: Path) -> None:
    """Also when the cases before it are gone: a number is never given to another case."""
    before = {**MANIFEST, "cases": [one for one in CASES if one["number"] > 1], "next_number": 5000}
    (tmp_path / "manifest.json").write_text(json.dumps(before), encoding="utf-8")
    files = dict(kit_files(tmp_path / "manifest.json"))
    after = json.loads(files[tmp_path / "manifest.json"])
    numbers = {one["name"]: one["number"] for one in after["cases"]}
    (first,) = [one["name"] for one in CASES if one["number"] == 1]
    assert (5000, 5001) == (numbers.pop(first), after["next_number"])
    assert numbers == {one["name"]: one["number"] for one in CASES if one["number"] > 1}


def test_the_archive_is_the_same_bytes_every_time(tmp_path: Path) -> None:
    """So that two parties can tell by a checksum that they have the same kit."""
    one, other = pack(tmp_path / "one"), pack(tmp_path / "other")
    assert one.read_bytes() == other.read_bytes()
