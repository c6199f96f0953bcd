"""Reports as SARIF, by the published schema."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from herningmodel.core.findings import Location
from herningmodel.formats.report_sarif import FINGERPRINT, sarif
from herningmodel.model.acceptance import Acceptance
from herningmodel.rulebook.vocabulary import Rule
from herningmodel.rules.catalogue import ALL_RULES
from herningmodel.testing import example_text
from herningmodel.text.texts import LANGUAGES, Language, Text
from herningmodel.validation.check import check
from herningmodel.validation.check_profile import check_profile
from herningmodel.validation.report import Report, RuleReport, RuleState, UncheckedReason


ON = date(2026, 1, 15)
SCHEMA = Draft4Validator(
    json.loads(
        (Path(__file__).parents[2] / "contract" / "sarif-2.1.0-rtm.5.json").read_text(
            encoding="utf-8"
        )
    )
)
FAULTY = check(example_text("faulty"), on=ON, document="export.ndjson", line=2)
MADS = check(example_text("mads"), on=ON, document="export.ndjson", line=1)


def run_of(*reports: Report, language: Language = "en") -> dict[str, Any]:
    log = json.loads("".join(sarif(reports, language)))
    assert [] == [error.message for error in SCHEMA.iter_errors(log)]
    assert "2.1.0" == log["version"]
    [run] = log["runs"]
    return run


def result_of(report: Report, code: str, language: Language = "en") -> dict[str, Any]:
    results = run_of(report, language=language)["results"]
    return next(result for result in results if result["ruleId"] == code)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reports", [(), (MADS,), (FAULTY,), (MADS, FAULTY, MADS)])
def test_it_is_valid(language: Language, reports: tuple[Report, ...]) -> None:
    """By the published schema, with no report, one, or many; every finding is a result."""
    run = run_of(*reports, language=language)
    assert [finding.code for report in reports for finding in report.findings] == [
        result["ruleId"] for result in run["results"]
    ]


def test_it_is_written_as_the_reports_come() -> None:
    """The first result is there before the second report is asked for."""
    asked: list[int] = []

    def reports() -> Iterator[Report]:
        for number in range(2):
            asked.append(number)
            yield FAULTY

    first = next(piece for piece in sarif(reports(), "en") if '"ruleId"' in piece)
    assert "FMT011" in first
    assert [0] == asked


def test_a_result_says_what_where_and_what_would_make_it_right() -> None:
    """Its document and line, its path, the rule, both languages."""
    result = result_of(FAULTY, "DAT001")
    assert "error" == result["level"]
    assert (
        "The id “p1” is used for two records of the same case. Give each record an id of its own."
        == result["message"]["text"]
    )
    [location] = result["locations"]
    assert {
        "artifactLocation": {"uri": "export.ndjson"},
        "region": {"startLine": 2},
    } == location["physicalLocation"]
    assert [
        {
            "name": "id",
            "fullyQualifiedName": ".placements[1].id",
            "decoratedName": "/placements/1/id",
            "kind": "property",
        }
    ] == location["logicalLocations"]
    [other] = result["relatedLocations"]
    assert 1 == other["id"]
    assert ".placements[0].id" == other["logicalLocations"][0]["fullyQualifiedName"]
    assert {"da", "en"} == result["properties"]["message"].keys()
    assert "p1" == result["properties"]["seen"]
    assert "Giv hver post" in result_of(FAULTY, "DAT001", "da")["message"]["text"]


@pytest.mark.parametrize(
    ("trail", "name", "kind"),
    [((), ".", "property"), (("a", 3), "3", "element"), (("a", "b c"), "b c", "property")],
)
def test_a_place_is_a_logical_location(trail: Any, name: str, kind: str) -> None:
    """The whole document, an item of a list, a member."""
    finding = evolve(FAULTY.findings[0], where=(Location(trail=trail),))
    [result] = run_of(evolve(FAULTY, findings=(finding,), document=None))["results"]
    [location] = result["locations"]
    assert "physicalLocation" not in location
    assert (name, kind) == (
        location["logicalLocations"][0]["name"],
        location["logicalLocations"][0]["kind"],
    )


@pytest.mark.parametrize(
    ("document", "uri"),
    [
        ("cases/mads.json", "cases/mads.json"),
        ("sag æ #1?.json", "sag%20%C3%A6%20%231%3F.json"),
        ("020311-0000.json", "******-****.json"),
    ],
)
def test_the_document_is_a_uri(document: str, uri: str) -> None:
    """What has no place in a URI is written with per cents; a CPR number is hidden first."""
    report = check(example_text("faulty"), on=ON, document=document)
    location = result_of(report, "DAT001")["locations"][0]["physicalLocation"]
    assert {"artifactLocation": {"uri": uri}} == location


def test_every_rule_is_in_the_tool_with_help_in_both_languages() -> None:
    """Those that find something; `ruleIndex` points at the right one."""
    run = run_of(FAULTY)
    rules = run["tool"]["driver"]["rules"]
    assert sorted(rule.code for rule in ALL_RULES if isinstance(rule, Rule)) == [
        rule["id"] for rule in rules
    ]
    for result in run["results"]:
        assert result["ruleId"] == rules[result["ruleIndex"]]["id"]
    rule = next(rule for rule in rules if rule["id"] == "INV001")
    assert ("child_not_heard", "error") == (rule["name"], rule["defaultConfiguration"]["level"])
    assert "The child was not heard" == rule["shortDescription"]["text"]
    for language in ("text", "markdown"):
        assert "The child was not heard" in rule["help"][language]
        assert "Barnet er ikke hørt" in rule["help"][language]
    assert ["INV", "statutory"] == rule["properties"]["tags"]


def fingerprints(document: str, **changed: str) -> list[str]:
    text = example_text(document)
    for old, new in changed.items():
        text = text.replace(f'"{old}"', f'"{new}"')
    report = check(text, on=ON)
    return [result["partialFingerprints"][FINGERPRINT] for result in run_of(report)["results"]]


def test_a_finding_keeps_its_fingerprint_when_something_is_put_before_it() -> None:
    """The next run knows it again by its rule, case, record and path, wherever it has moved."""
    document = json.loads(example_text("faulty"))
    before = result_of(check(document, on=ON), "TRI001")["partialFingerprints"]
    document["wellbeing"].insert(
        0, {"id": "w0", "on": "2025-09-01", "instrument": "who5", "informant": "self"}
    )
    after = result_of(check(document, on=ON), "TRI001")["partialFingerprints"]
    assert before == after
    assert fingerprints("faulty") == fingerprints("faulty")


def test_another_case_or_another_record_has_another_fingerprint() -> None:
    """Two findings are the same one only where they are about the same."""
    plain = fingerprints("faulty")
    assert not {*plain} & {*fingerprints("faulty", **{"case-0002": "case-0003"})}
    assert plain != fingerprints("faulty", d1="d9")


def test_a_fingerprint_holds_nothing_that_is_hidden() -> None:
    """Ten digits can be found again from their hash, so that of two CPR numbers is the same."""
    assert fingerprints("faulty", **{"case-0002": "020311-0000"}) == fingerprints(
        "faulty", **{"case-0002": "030311-0000"}
    )


def test_what_is_accepted_is_suppressed_with_the_reason() -> None:
    """And what is not accepted is not; an acceptance that accepts nothing is a notification."""
    used = Acceptance(code="INV001", case="case-0002", by="adviser-7", reason="Aftalt.")
    report = check(example_text("faulty"), on=ON, acceptances=[used, evolve(used, until=ON)])
    assert [
        {
            "kind": "external",
            "status": "accepted",
            "justification": "Accepted by adviser-7: Aftalt.",
        }
    ] == result_of(report, "INV001")["suppressions"]
    run = run_of(report, report)
    assert 2 == sum("suppressions" in result for result in run["results"])
    [notification] = run["invocations"][0]["toolConfigurationNotifications"]
    assert "Acceptance 2 (INV001): expired." == notification["message"]["text"]


def test_what_could_not_be_checked_is_a_notification_with_its_count() -> None:
    """One for each rule, however many cases there are; the run was executed all the same."""
    [invocation] = run_of(FAULTY, MADS, FAULTY)["invocations"]
    assert invocation["executionSuccessful"]
    reasons = {
        notification["associatedRule"]["id"]: notification["message"]["text"]
        for notification in invocation["toolExecutionNotifications"]
    }
    unchecked = RuleState.COULD_NOT_BE_CHECKED
    assert {rule.code for rule in FAULTY.rules if rule.state is unchecked} == set(reasons)
    assert (
        "ANB002 could not be checked in 2 of 3 cases. The first: .assessments[0].kind could not be read."
        == reasons["ANB002"]
    )
    assert {"on": "2026-01-15", "profile": "standard", "ruleSet": FAULTY.rule_set} == invocation[
        "properties"
    ]


def test_a_crash_is_an_error_of_the_run() -> None:
    """A crash of the tool is never shown as clean."""
    why = Text(da="Reglen gik ned.", en="The rule crashed.")
    crashed = RuleReport(
        code="DAT001", state=RuleState.CRASHED, reasons=(UncheckedReason(template=why),)
    )
    [invocation] = run_of(MADS, evolve(MADS, rules=(crashed,)))["invocations"]
    assert not invocation["executionSuccessful"]
    [notification] = invocation["toolExecutionNotifications"]
    assert "error" == notification["level"]
    assert "DAT001 crashed in 1 of 2 cases" in notification["message"]["text"]


def test_braces_and_links_of_the_data_are_only_text() -> None:
    """In a message of SARIF, braces are places to be filled, and `[…](…)` is a link."""
    document = {**json.loads(example_text("mads")), "target_group": "[x](http://qvx) {0}"}
    message = result_of(check(document, on=ON), "FMT011")["message"]["text"]
    assert "[x] (http://qvx) {{0}}" in message


def test_a_profile_has_a_log_too() -> None:
    """There is no day; a finding of it is a result like any other."""
    run = run_of(check_profile("schema = 1"))
    assert run["results"]
    assert "on" not in run["invocations"][0]["properties"]


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.none(), max_size=4), st.text())
@settings(max_examples=30)
def test_any_document_has_a_log_that_is_valid(document: dict[str, Any], name: str) -> None:
    """For any document under any name."""
    report = check(json.dumps(document), on=ON, document=name, line=1)
    assert run_of(report)["results"]
    assert run_of(report.redacted())["results"]
