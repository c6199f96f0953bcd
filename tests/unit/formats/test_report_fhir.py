"""Reports as `OperationOutcome`, read by independent classes of FHIR."""

import json
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from fhir.resources.R4B.operationoutcome import OperationOutcome
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.formats.report_fhir import operation_outcome, operation_outcomes
from herningmodel.model.acceptance import Acceptance
from herningmodel.testing import example_text
from herningmodel.text.texts import LANGUAGES, Text
from herningmodel.validation.check import check
from herningmodel.validation.check_profile import check_profile
from herningmodel.validation.report import Report, RuleReport, RuleState, UncheckedReason


ON = date(2026, 1, 15)
FAULTY = check(example_text("faulty"), on=ON)
SEVERITIES = {"fatal", "error", "warning", "information"}
TYPES = {
    *("invalid", "structure", "required", "value", "invariant"),
    *("code-invalid", "too-long", "business-rule", "informational", "exception", "incomplete"),
}


def issues_of(report: Report, language: Any = "en") -> list[Any]:
    outcome: Any = json.loads(json.dumps(operation_outcome(report, language)))
    OperationOutcome.model_validate(outcome)
    for issue in outcome["issue"]:
        assert issue["severity"] in SEVERITIES
        assert issue["code"] in TYPES
    return outcome["issue"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_finding_is_an_issue_with_its_place(language: Any) -> None:
    """The code of the rule, the sentence with its translation, the place in FHIRPath."""
    issue = next(issue for issue in issues_of(FAULTY, language) if "INV001" in str(issue))
    other = "da" if language == "en" else "en"
    finding = next(finding for finding in FAULTY.findings if finding.code == "INV001")
    assert finding.message.get(language) == issue["details"]["text"]
    [translation] = issue["details"]["_text"]["extension"]
    assert [
        {"url": "lang", "valueCode": other},
        {"url": "content", "valueString": finding.message.get(other)},
    ] == translation["extension"]
    assert ("error", "business-rule") == (issue["severity"], issue["code"])
    assert ["decisions[0].child_heard"] == issue["expression"]
    assert [{"system": "urn:herningmodel:rules", "code": "INV001"}] == issue["details"]["coding"]
    assert issue["diagnostics"].startswith(".decisions[0].child_heard (d1). ")
    assert "BL § 5 stk. 3." in issue["diagnostics"]


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("FMT011", "code-invalid"),
        ("FMT012", "value"),
        ("FMT013", "value"),
        ("DAT001", "invariant"),
        ("PLN001", "business-rule"),
    ],
)
def test_the_type_of_an_issue_says_what_kind_of_rule_it_is(code: str, kind: str) -> None:
    """Shape, data, or what the law and the practice ask for."""
    assert {kind} == {
        issue["code"] for issue in issues_of(FAULTY) if f"'{code}'" in str(issue["details"])
    } - {"incomplete"}


@pytest.mark.parametrize(
    ("source", "kind", "expression"),
    [
        ("{", "structure", None),
        ("{}", "required", ["format"]),
        ('{"a b`c\\\\": 1}', "structure", ["`a b\\`c\\\\`"]),
    ],
)
def test_a_document_that_is_no_case(source: str, kind: str, expression: list[str] | None) -> None:
    """What has no place has no expression; a name that is no identifier is in backticks."""
    issues = issues_of(check(source, on=ON))
    assert (kind, expression) in [(issue["code"], issue.get("expression")) for issue in issues]


def test_a_clean_case_says_so() -> None:
    """An OperationOutcome has at least one issue: here one that says that all is well."""
    [issue] = issues_of(check(example_text("mads"), on=ON))
    assert ("information", "informational") == (issue["severity"], issue["code"])
    assert "0 errors" in issue["details"]["text"]


def test_what_could_not_be_checked_and_what_crashed_are_issues() -> None:
    """Neither is passed over."""
    why = (UncheckedReason(template=Text(da="Reglen gik ned.", en="The rule crashed.")),)
    rules = (
        RuleReport(code="DAT001", state=RuleState.CRASHED, reasons=why),
        RuleReport(code="DAT002", state=RuleState.COULD_NOT_BE_CHECKED),
        RuleReport(code="DAT003", state=RuleState.CLEAN),
    )
    issues = issues_of(evolve(FAULTY, findings=(), rules=rules))
    assert [
        ("error", "exception", "The rule crashed."),
        ("information", "incomplete", "could not be checked"),
    ] == [(issue["severity"], issue["code"], issue["details"]["text"]) for issue in issues]


def test_an_accepted_finding_is_information_and_says_who_accepts_it() -> None:
    """An acceptance without a match is listed as well."""
    used = Acceptance(code="INV001", case="case-0002", by="adviser-7", reason="Aftalt.")
    idle = evolve(used, path=".nowhere")
    issues = issues_of(check(example_text("faulty"), on=ON, acceptances=[used, idle]))
    accepted = next(issue for issue in issues if "INV001" in str(issue.get("details")))
    assert "information" == accepted["severity"]
    assert accepted["diagnostics"].endswith("Accepted by adviser-7: Aftalt.")
    assert "Acceptance 2 (INV001): matched no finding." == issues[-1]["details"]["text"]


def test_many_are_one_a_line() -> None:
    """As FHIR writes resources in bulk."""
    lines = [*operation_outcomes([FAULTY, FAULTY], "da")]
    assert 2 == len(lines)
    assert {"da"} == {json.loads(line)["language"] for line in lines}


def test_a_profile_has_one_too() -> None:
    """Faults of a profile have the same form."""
    assert issues_of(check_profile("schema = 1"))


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.none(), max_size=4))
def test_any_document_has_an_outcome_that_others_can_read(document: dict[str, Any]) -> None:
    """For any document the resource is valid."""
    assert issues_of(check(json.dumps(document), on=ON))
    assert issues_of(check(json.dumps(document), on=ON).redacted())
