"""Cost as a reason is accepted by name, case by case, and is seen and counted all the same."""

import json
from collections import Counter
from datetime import date

import pytest

from herningmodel.core.errors import AcceptanceError
from herningmodel.core.spans import Span
from herningmodel.evaluation.evaluate import evaluate
from herningmodel.formats.registry import REPORT_FORMATS
from herningmodel.loading.load_acceptances import load_acceptances
from herningmodel.loading.load_case import load_case
from herningmodel.model.acceptance import Acceptance
from herningmodel.validation.accepting import AcceptanceState
from herningmodel.validation.check import check
from herningmodel.validation.check_lines import check_lines


ON = date(2026, 1, 15)
CASES = [
    json.dumps(
        {
            "format": "herningmodel-case/1",
            "id": f"case-{number}",
            "child": {"id": f"child-{number}", "born": "2014-05-05"},
            "opened": "2025-11-01",
            "assessments": [
                {"id": "a1", "kind": "child_assessment", "on": "2025-12-20", "safety": "unsafe"}
            ],
            "decisions": [
                {
                    "id": "d1",
                    "on": "2025-12-22",
                    "legal_basis": "BL § 30 stk. 1 nr. 1",
                    "needed_step": 5,
                    "granted_step": 2,
                    "deviation_code": "cost",
                    "deviation_reason": "for dyrt",
                }
            ],
        }
    )
    for number in range(6)
]


def acceptance(number: int | None = 0, **members: str) -> Acceptance:
    case = None if number is None else f"case-{number}"
    given = {"by": "adviser-7", "reason": "Chefen er orienteret."} | members
    return Acceptance(code="TRN023", case=case, **given)


@pytest.mark.parametrize("written", [form.name for form in REPORT_FORMATS])
@pytest.mark.parametrize("language", ["da", "en"])
def test_an_accepted_cost_is_visible_in_every_form(written: str, language: str) -> None:
    """The code, the place, who answers for it and why."""
    report = check(CASES[0], on=ON, acceptances=[acceptance()])
    (form,) = (form for form in REPORT_FORMATS if form.name == written)
    shown = "".join(form.write([report], language))
    for piece in ("TRN023", "deviation_code", "adviser-7", "Chefen er orienteret."):
        assert piece in shown
    redacted = "".join(form.write([report.redacted()], language))
    assert "TRN023" in redacted
    assert "adviser-7" not in redacted


def test_an_accepted_cost_stays_in_the_counts_of_many_cases() -> None:
    """Six of six are found; the one that is accepted is counted by itself."""
    by_case = [
        report
        for report in check_lines(CASES, on=ON, acceptances=[acceptance()])
        if report.cases is None
    ]
    findings = Counter(finding.code for report in by_case for finding in report.findings)
    assert 6 == findings["TRN023"]
    assert [1, 0, 0, 0, 0, 0] == [report.accepted for report in by_case]
    assert [1, 0, 0, 0, 0, 0] == [report.as_dict()["counts"]["accepted"] for report in by_case]


def test_an_acceptance_changes_no_figure_of_an_evaluation() -> None:
    """The reasons for another step are counted from the cases: cost is a row of its own."""
    result = evaluate([load_case(case) for case in CASES], over=Span.parse("2025"))
    sheet = result.published().sheet("deviations", Span.parse("2025"))
    (row,) = (row for row in sheet.rows if row.label.en == "cost")
    assert "6" == row.figures[-1].text("en")


def test_cost_is_not_accepted_for_all_cases_at_once() -> None:
    """A line of the file must name its case, and so must an acceptance made in Python."""
    with pytest.raises(AcceptanceError) as caught:
        load_acceptances('[[acceptances]]\ncode = "TRN023"\nby = "adviser-7"\nreason = "x"\n')
    assert [".acceptances[0].case"] == [finding.where[0].path for finding in caught.value.findings]
    report = check(CASES[0], on=ON, acceptances=[acceptance(None)])
    assert (0, [AcceptanceState.REFUSED]) == (
        report.accepted,
        [accepted.state for accepted in report.acceptances],
    )


@pytest.mark.parametrize("member", ["by", "reason"])
def test_an_acceptance_without_name_or_reason_is_refused(member: str) -> None:
    """Spaces are no name."""
    report = check(CASES[0], on=ON, acceptances=[acceptance(**{member: " "})])
    assert (0, [AcceptanceState.REFUSED]) == (
        report.accepted,
        [accepted.state for accepted in report.acceptances],
    )


def test_an_accepted_cost_does_not_silence_the_gap() -> None:
    """TRN022 asks about the child; that cost was accepted answers nothing."""
    report = check(CASES[0], on=ON, acceptances=[acceptance()])
    open_codes = {finding.code for finding in report.findings if finding.accepted is None}
    assert "TRN023" not in open_codes
    assert "TRN022" in open_codes
    assert not report.is_clean
