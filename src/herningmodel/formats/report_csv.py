"""
Reports as a table of comma-separated values, for a spreadsheet.

One row for each finding, for each rule that could not be checked or that crashed, and for each
acceptance without effect. A case with none of these has one row, which says `clean`: without a row
it would look unchecked.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from herningmodel.core.fields import LONGEST_PROSE
from herningmodel.core.findings import Audience, Finding
from herningmodel.formats.csv_writer import csv_row
from herningmodel.formats.report_text import is_idle, unchecked
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import LANGUAGES, Text
from herningmodel.validation.report import Report, RuleState


COLUMNS: Final = (
    "document",
    "line",
    "case",
    "state",
    "code",
    "name",
    "severity",
    "basis",
    "path",
    "pointer",
    "record",
    "other_paths",
    "seen",
    "expected",
    "message_da",
    "message_en",
    "hint_da",
    "hint_en",
    "reference",
    "may_err",
    "accepted_by",
    "accepted_reason",
    "accepted_until",
)
"""The header. More columns may come, at the end; none is renamed."""

FOUND: Final = "found"
ACCEPTED: Final = "accepted"

Row = Mapping[str, object]


def csv_table(reports: Iterable[Report], reader: Audience = Audience.VENDOR) -> Iterator[str]:
    """Yield the header, and the rows of each report, for *reader*."""
    yield csv_row(COLUMNS)
    for report in reports:
        about = {"document": report.document, "line": report.line, "case": report.case}
        rows = [*_rows(report, reader)] or [{"state": RuleState.CLEAN.value}]
        for row in rows:
            yield _line({**about, **row})


def _rows(report: Report, reader: Audience) -> Iterator[Row]:
    for finding in report.findings:
        yield _row_of(finding, reader)
    for rule in unchecked(report):
        yield {"state": rule.state.value, "code": rule.code, **_both("message", rule.why)}
    for acceptance in report.acceptances:
        if is_idle(acceptance):
            yield {
                "state": acceptance.state.value,
                "code": acceptance.code,
                "path": acceptance.path,
            }


def _row_of(finding: Finding, reader: Audience) -> Row:
    first, *others = finding.where
    accepted = finding.accepted
    return {
        "state": FOUND if accepted is None else ACCEPTED,
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "basis": finding.basis.value,
        "path": first.path,
        "pointer": first.pointer,
        "record": first.id,
        "other_paths": " ".join(place.path for place in others),
        "seen": finding.seen,
        "expected": finding.expected,
        **_both("message", finding.message),
        **_both("hint", finding.hint_for(reader)),
        "reference": finding.reference,
        "may_err": finding.may_err.value,
        "accepted_by": accepted and accepted.by,
        "accepted_reason": accepted and accepted.reason,
        "accepted_until": accepted and accepted.until,
    }


def _both(name: str, text: Text | None) -> Row:
    if text is None:
        return {}
    return {f"{name}_{language}": text.get(language) for language in LANGUAGES}


def _line(row: Row) -> str:
    return csv_row(_cell(row.get(column)) for column in COLUMNS)


def _cell(value: object) -> str | None:
    return None if value is None else sanitize(str(value), longest=LONGEST_PROSE)
