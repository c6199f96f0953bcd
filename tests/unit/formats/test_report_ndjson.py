"""Reports as JSON and as NDJSON."""

import json
from collections.abc import Iterator
from datetime import date

from herningmodel.formats.report_json import report_json
from herningmodel.formats.report_ndjson import ndjson
from herningmodel.testing import example_text
from herningmodel.validation.check import check
from herningmodel.validation.report import Report


ON = date(2026, 1, 15)
REPORT = check(example_text("faulty"), on=ON)


def test_one_report_is_a_document() -> None:
    """Laid out for people who look at it, with æ, ø and å as they are."""
    text = report_json(REPORT)
    assert REPORT.as_dict() == json.loads(text)
    assert text.endswith("}\n")
    assert "ø" in text


def test_many_reports_are_one_a_line_as_they_come() -> None:
    """The first line is there before the second report is asked for."""
    asked: list[int] = []

    def reports() -> Iterator[Report]:
        for number in range(3):
            asked.append(number)
            yield REPORT

    lines = ndjson(reports())
    first = next(lines)
    assert [0] == asked
    assert 1 == first.count("\n")
    assert REPORT.as_dict() == json.loads(first)
    assert 2 == len([*lines])


def test_a_report_says_which_document_and_which_line() -> None:
    """Where the caller has said so, and not otherwise."""
    written = check("{}", on=ON, document="020311-0000.ndjson", line=3).as_dict()
    assert ("******-****.ndjson", 3) == (written["document"], written["line"])
    assert not {"document", "line", "redacted", "acceptances"} & REPORT.as_dict().keys()
    assert REPORT.redacted().as_dict()["redacted"]
