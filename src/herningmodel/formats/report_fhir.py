"""
Reports as FHIR R4 `OperationOutcome`, for systems that exchange FHIR.

Each finding is an issue; so is each rule that could not be checked (`incomplete`) or crashed
(`exception`). An accepted finding is information, and says who accepts it. The sentences are in one
language, with the other as a translation.

Sources: HL7 FHIR R4 (4.0.1), OperationOutcome, the value sets issue-severity and issue-type, and
the extension `translation` (certain).
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from herningmodel.core.findings import Audience, Finding, Json, Severity, without_nulls
from herningmodel.core.member_paths import MemberPath
from herningmodel.core.sources import Basis
from herningmodel.formats.report_text import (
    idle_acceptances,
    place_line,
    remarks,
    summary,
    unchecked,
)
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import LANGUAGES, Language, Text
from herningmodel.validation.report import Report, RuleReport, RuleState


SYSTEM: Final = "urn:herningmodel:rules"
"""The system that the codes of the rules belong to."""

_TRANSLATION: Final = "http://hl7.org/fhir/StructureDefinition/translation"
_SEVERITIES: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "information",
}
_TYPES: Final[Mapping[str, str]] = {
    "missing_member": "required",
    "unknown_code": "code-invalid",
    "impossible_date": "value",
    "malformed_id": "value",
    "malformed_value": "value",
    "not_a_number": "value",
    "out_of_range": "value",
    "text_too_long": "too-long",
    "wrong_length": "value",
}
"""Issue types of shape rules by name; others are `structure`."""


def operation_outcome(
    report: Report, language: Language, reader: Audience = Audience.VENDOR
) -> dict[str, Json]:
    """Return *report* as an `OperationOutcome` in *language*, with hints for *reader*."""
    issues = [*_issues(report, language, reader)]
    all_well = _issue("information", "informational", None, summary(report), language)
    return {
        "resourceType": "OperationOutcome",
        "language": language,
        "issue": issues or [all_well],
    }


def operation_outcomes(
    reports: Iterable[Report], language: Language, reader: Audience = Audience.VENDOR
) -> Iterator[str]:
    """Yield a JSON line for each of *reports*, as it comes."""
    for report in reports:
        yield json.dumps(operation_outcome(report, language, reader), ensure_ascii=False) + "\n"


def _issues(report: Report, language: Language, reader: Audience) -> Iterator[Json]:
    for finding in report.findings:
        yield _issue_of(finding, language, reader)
    for rule in unchecked(report):
        yield _issue_of_rule(rule, language)
    for remark in idle_acceptances(report):
        yield _issue("information", "informational", None, remark, language)


def _issue_of(finding: Finding, language: Language, reader: Audience) -> Json:
    details = [remark.get(language) for remark in remarks(finding, reader)][1:]
    return _issue(
        "information" if finding.accepted else _SEVERITIES[finding.severity],
        _type_of(finding),
        finding.code,
        finding.message,
        language,
        diagnostics=" ".join([f"{place_line(finding)}.", *details]),
        expression=[
            expression for place in finding.where if (expression := _expression(place.trail))
        ],
    )


def _issue_of_rule(rule: RuleReport, language: Language) -> Json:
    has_crashed = rule.state is RuleState.CRASHED
    return _issue(
        "error" if has_crashed else "information",
        "exception" if has_crashed else "incomplete",
        rule.code,
        rule.why or rule.state.label,
        language,
    )


def _issue(
    severity: str,
    kind: str,
    code: str | None,
    text: Text,
    language: Language,
    *,
    diagnostics: str | None = None,
    expression: list[str] | None = None,
) -> dict[str, Json]:
    translations: Json = [
        {
            "url": _TRANSLATION,
            "extension": [
                {"url": "lang", "valueCode": other},
                {"url": "content", "valueString": text.get(other)},
            ],
        }
        for other in LANGUAGES
        if other != language
    ]
    details: dict[str, Json] = without_nulls(
        {
            "coding": None if code is None else [{"system": SYSTEM, "code": code}],
            "text": text.get(language),
            "_text": {"extension": translations},
        }
    )
    return without_nulls(
        {
            "severity": severity,
            "code": kind,
            "details": details,
            "diagnostics": diagnostics,
            "expression": expression or None,
        }
    )


def _type_of(finding: Finding) -> str:
    if finding.code.startswith("FMT"):
        return _TYPES.get(finding.name, "structure")
    return "invariant" if finding.basis is Basis.DATA else "business-rule"


def _expression(trail: MemberPath) -> str:
    """Return *trail* as the simple FHIRPath that FHIR allows here."""
    steps = (
        f"[{step}]"
        if isinstance(step, int)
        else f".{step}"
        if step.isascii() and step.isidentifier()
        else f".`{_escaped(step)}`"
        for step in trail
    )
    return "".join(steps).removeprefix(".")


def _escaped(name: str) -> str:
    return sanitize(name).replace("\\", "\\\\").replace("`", "\\`")
