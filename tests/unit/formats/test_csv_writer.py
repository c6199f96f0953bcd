"""One guarded writer for every table of comma-separated values."""

import csv
from datetime import date
from decimal import Decimal
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.spans import Span
from herningmodel.costs.case_costs import cost
from herningmodel.evaluation.evaluate import evaluate
from herningmodel.formats import costs_csv, evaluation_csv, report_csv
from herningmodel.formats.csv_writer import csv_row
from herningmodel.formats.work_list_csv import as_csv
from herningmodel.loading.load_case import load_case
from herningmodel.scheduling.plan_case import schedule
from herningmodel.scheduling.work_list import tasks_of
from herningmodel.testing.example_prices import example_prices
from herningmodel.validation.check import check


ON = date(2026, 3, 1)
FORMULAS = ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"]


def case_called(name: str) -> dict[str, object]:
    return {
        "format": "herningmodel-case/1",
        "id": name,
        "child": {"id": "child-1", "born": "2014-05-02"},
        "opened": "2022-01-03",
        "decisions": [{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 32 stk. 1 nr. 5"}],
        "interventions": [
            {"id": "i1", "kind": "family_treatment", "started": "2025-01-06", "decision": "d1"}
        ],
    }


def reports(name: str) -> str:
    return "".join(report_csv.csv_table([check(case_called(name), on=ON)]))


def costs(name: str) -> str:
    costed = cost(load_case(case_called(name)), over=Span.parse("2025"), prices=example_prices())
    return costs_csv.heading() + "".join(costs_csv.rows(costed))


def work_list(name: str) -> str:
    return as_csv(tasks_of(schedule(load_case(case_called(name)), on=ON)), "da")


def evaluations(name: str) -> str:
    cases = [load_case(case_called(f"case-{number}")) for number in range(12)]
    evaluated = evaluate(cases, over=Span.parse("2025"), group=lambda _: name)
    return "".join(evaluation_csv.csv_table(evaluated.published(), "da"))


@pytest.mark.parametrize("door", [reports, costs, work_list, evaluations])
@pytest.mark.parametrize("formula", FORMULAS)
def test_no_output_lets_a_formula_out(door, formula):
    """An id that a spreadsheet would run is text everywhere, and every line ends as RFC 4180 says."""
    name = f"{formula}HYPERLINK(1)"
    written = door(name)
    cells = [cell for row in csv.reader(StringIO(written, newline="")) for cell in row]
    assert f"'{name}" in cells
    assert not any(cell.lstrip().startswith(formula) for cell in cells if "HYPERLINK" in cell)
    assert written.count("\r\n") == written.count("\n")
    assert written.endswith("\r\n")


@pytest.mark.parametrize("text", ["\t=1", "\r1", "  =1", "\u00a0@a"])
def test_what_hides_a_formula_is_guarded_too(text):
    """A spreadsheet skips blanks, and takes a tab or a carriage return for the end of a cell."""
    [[cell]] = csv.reader(StringIO(csv_row([text]), newline=""))
    assert f"'{text}" == cell


def test_numbers_are_numbers():
    """A negative amount is no formula."""
    assert "-5,-1.50,-0.5,\r\n" == csv_row([-5, Decimal("-1.50"), -0.5, None])


@given(st.lists(st.text(st.characters(exclude_characters="\x00\r")), min_size=2))
def test_what_is_written_is_read_back(cells):
    """Behind the apostrophe of a formula, every text is what it was."""
    [read] = csv.reader(StringIO(csv_row(cells), newline=""))
    assert cells == [
        cell[1:] if cell != text else cell for cell, text in zip(read, cells, strict=True)
    ]
