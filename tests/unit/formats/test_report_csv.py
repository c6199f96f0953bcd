"""Reports as a table for a spreadsheet."""

import csv
import json
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.formats.report_csv import COLUMNS, csv_table
from herningmodel.model.acceptance import Acceptance
from herningmodel.testing import example_text
from herningmodel.text.texts import Text
from herningmodel.validation.check import check
from herningmodel.validation.report import Report, RuleReport, RuleState, UncheckedReason


ON = date(2026, 1, 15)
FAULTY = check(example_text("faulty"), on=ON, document="export.ndjson", line=2)


def rows_of(*reports: Report) -> list[dict[str, str]]:
    text = "".join(csv_table(reports))
    return [*csv.DictReader(StringIO(text, newline=""), strict=True)]


def case(**members: Any) -> Report:
    document = {"format": "herningmodel-case/1", "id": "c", "child": {"id": "x"}}
    return check(document | {"opened": "2025-01-01"} | members, on=ON)


def test_the_header_is_there_without_any_report() -> None:
    """A program that reads the table finds its columns."""
    assert [",".join(COLUMNS) + "\r\n"] == [*csv_table([])]


def test_a_finding_is_a_row() -> None:
    """Its document, line and case, what it is and where, in both languages."""
    row = next(row for row in rows_of(FAULTY) if row["code"] == "DAT004")
    assert {
        "document": "export.ndjson",
        "line": "2",
        "case": "case-0002",
        "state": "found",
        "code": "DAT004",
        "name": "end_before_start",
        "severity": "error",
        "basis": "data",
        "path": ".closed",
        "pointer": "/closed",
        "record": "case-0002",
        "other_paths": ".opened",
        "seen": "2025-08-01",
        "expected": "2025-08-18 or later",
        "message_da": "Slutter 1. august 2025, men begynder først 18. august 2025.",
        "message_en": "It ends on 1 August 2025, but begins only on 18 August 2025.",
        "hint_da": "Ret den dato, der er forkert.",
        "hint_en": "Correct the date that is wrong.",
        "reference": "",
        "may_err": "exact",
        "accepted_by": "",
        "accepted_reason": "",
        "accepted_until": "",
    } == row


def test_a_finding_without_a_hint_has_empty_cells() -> None:
    """The columns are there, and the sentence about what is wrong is in its own."""
    finding = evolve(FAULTY.findings[0], hint_template=None, suggestion_template=None)
    [row] = rows_of(evolve(FAULTY, findings=(finding,), rules=()))
    assert ("", "") == (row["hint_da"], row["hint_en"])
    assert finding.message.da == row["message_da"]


def test_every_finding_and_every_rule_that_could_not_be_checked_is_there() -> None:
    """A missing row would make an unchecked rule look clean."""
    rows = rows_of(FAULTY)
    unchecked = [rule.code for rule in FAULTY.rules if rule.state is RuleState.COULD_NOT_BE_CHECKED]
    assert [finding.code for finding in FAULTY.findings] + unchecked == [
        row["code"] for row in rows
    ]
    assert ".placements[0].started kunne ikke læses." in [row["message_da"] for row in rows]


def test_a_crash_is_a_row() -> None:
    """It is never hidden."""
    why = Text(da="Reglen gik ned.", en="The rule crashed.")
    crashed = RuleReport(
        code="DAT001", state=RuleState.CRASHED, reasons=(UncheckedReason(template=why),)
    )
    [row] = rows_of(evolve(FAULTY, findings=(), rules=(crashed,)))
    assert ("crashed", "DAT001", "Reglen gik ned.") == (
        row["state"],
        row["code"],
        row["message_da"],
    )


def test_a_clean_case_is_a_row() -> None:
    """Without a row it would look unchecked."""
    [row] = rows_of(check(example_text("mads"), on=ON))
    assert ("case-0001", "clean", "") == (row["case"], row["state"], row["code"])


def test_an_acceptance_is_listed_used_or_not() -> None:
    """On the finding who, why and until when; a row of its own where it accepts nothing."""
    used = Acceptance(
        code="INV001", case="case-0002", by="adviser-7", reason="Aftalt.", until=date(2026, 6, 1)
    )
    expired = evolve(used, until=ON)
    report = check(example_text("faulty"), on=ON, acceptances=[used, expired])
    rows = rows_of(report)
    [row] = [row for row in rows if row["state"] == "accepted"]
    assert ("adviser-7", "Aftalt.", "2026-06-01") == (
        row["accepted_by"],
        row["accepted_reason"],
        row["accepted_until"],
    )
    last = rows[-1]
    assert ("expired", "INV001", ".acceptances[1]") == (last["state"], last["code"], last["path"])


@pytest.mark.parametrize(
    "value", ["=1+1", "+45 1234", "-5", "@SUM(A1)", "  =x", "\t=x", "\uff1dx", "\u00a0@x", "\r\n=x"]
)
def test_nothing_from_data_begins_a_formula(value: str) -> None:
    """A spreadsheet may not run text from a case."""
    for row in rows_of(case(target_group=value, id=value)):
        for cell in row.values():
            assert not cell.lstrip().startswith(tuple("=+-@\uff1d\uff0b\uff0d\uff20"))
            assert "\t" not in cell


@given(st.text(), st.text(min_size=1))
def test_any_text_comes_back_in_its_own_cell(name: str, value: str) -> None:
    """Commas, quotes and line ends from data never begin a new cell or row (RFC 4180)."""
    report = check(json.dumps({name: value, "child": value}), on=ON, document=value)
    text = "".join(csv_table([report]))
    assert len(report.findings) + len([*unchecked(report)]) == len(rows_of(report))
    assert {len(COLUMNS)} == {
        len(row) for row in csv.reader(StringIO(text, newline=""), strict=True)
    }
    assert text.endswith("\r\n")
    assert text.isascii() or text.encode()


def unchecked(report: Report) -> Iterator[RuleReport]:
    return (rule for rule in report.rules if rule.state is RuleState.COULD_NOT_BE_CHECKED)
