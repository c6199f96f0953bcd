"""What a log and a notebook show of a report."""

import json
from datetime import date

import pytest
from attrs import evolve

from herningmodel.core.findings import Accepted
from herningmodel.testing import example_text
from herningmodel.validation.check import check
from herningmodel.validation.check_lines import check_lines
from herningmodel.validation.check_profile import check_profile
from herningmodel.validation.report import Report


ON = date(2026, 1, 15)
FAULTY = check(example_text("faulty"), on=ON)
CLEAN = check(example_text("mads"), on=ON)


def accepted(report: Report) -> Report:
    """Return *report* with its first finding accepted."""
    first, *others = report.findings
    by_olga = Accepted(by="Olga", reason="Faderen drikker")
    return evolve(report, findings=(evolve(first, accepted=by_olga), *others))


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (CLEAN, "<Report case-0001 · 2026-01-15 · no findings>"),
        (FAULTY, "<Report case-0002 · 2026-01-15 · 17 errors, 8 warnings>"),
        (
            accepted(FAULTY),
            "<Report case-0002 · 2026-01-15 · 16 errors, 8 warnings, 1 accepted>",
        ),
        (FAULTY.redacted(), "<Report 2026-01-15 · 17 errors, 8 warnings>"),
        (evolve(CLEAN, line=7), "<Report case-0001 · line 7 · 2026-01-15 · no findings>"),
        (check("{", on=ON), "<Report 2026-01-15 · 1 error>"),
    ],
    ids=["clean", "faulty", "accepted", "redacted", "line", "unreadable"],
)
def test_a_line_says_what_was_judged_when_and_how_much_was_found(
    report: Report, expected: str
) -> None:
    """What is accepted is counted apart."""
    assert expected == repr(report)


def test_a_report_on_a_caseload_says_of_how_many_cases() -> None:
    """It has no id."""
    case = json.dumps(json.loads(example_text("mads")))
    *_, together = check_lines([case, case], on=ON)
    assert "<Report 2 cases · 2026-01-15 · " in repr(together)


def test_a_report_on_a_profile_says_its_name() -> None:
    """It has no day."""
    report = check_profile('schema = 1\nname = "town"\nvalid_from = 2026-01-01\n')
    assert repr(report).startswith("<Report town · ")


def test_the_table_shows_each_finding_without_what_was_seen() -> None:
    """Severity, rule and place are enough to go and look."""
    page = FAULTY._repr_html_()
    assert (
        "<tr><td>Fejl</td><td>FMT011 unknown_code</td><td>.assessments[0].kind</td>"
        "<td>Koden … kendes ikke.</td></tr>"
    ) in page
    assert "screning" not in page
    assert "Olga" not in accepted(FAULTY)._repr_html_()


def test_the_note_counts_the_rules() -> None:
    """A clean report says what was checked, and one without rules says nothing."""
    assert "clean" in CLEAN._repr_html_()
    assert "Rules:" not in evolve(CLEAN, rules=())._repr_html_()
