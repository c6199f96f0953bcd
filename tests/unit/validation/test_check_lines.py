"""Many cases, one a line: each by itself, all together, and the same with any number of processes."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from herningmodel.formats.report_text import report_text
from herningmodel.profile.shipped import shipped
from herningmodel.rules.catalogue import CASELOAD_RULES
from herningmodel.testing import EXAMPLES, example_text
from herningmodel.text.privacy import looks_like_cpr
from herningmodel.validation.check import check
from herningmodel.validation.check_lines import LINES_IN_A_CHUNK, check_lines
from herningmodel.validation.report import Report


ON = date(2026, 1, 15)


def case(number: int, **members: Any) -> str:
    frame = {
        "format": "herningmodel-case/1",
        "id": f"case-{number}",
        "child": {"id": f"child-{number}", "born": "2014-05-02"},
        "opened": "2025-01-06",
    }
    return json.dumps(frame | members)


def summary(report: Report) -> tuple[Any, ...]:
    return report.case, report.line, report.cases, [finding.code for finding in report.findings]


def test_each_report_is_the_one_that_check_gives() -> None:
    """A case among many is judged as it is alone, and names its line."""
    lines = [json.dumps(json.loads(example_text(name))) for name in EXAMPLES]
    *reports, together = check_lines(lines, on=ON)
    assert [check(line, on=ON, line=number) for number, line in enumerate(lines, 1)] == reports
    assert (None, None, len(EXAMPLES)) == (together.case, together.line, together.cases)
    assert sorted(rule.code for rule in CASELOAD_RULES) == [rule.code for rule in together.rules]


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
@pytest.mark.parametrize("as_bytes", [False, True])
def test_lines_may_end_in_any_way_and_be_blank(end: str, as_bytes: bool) -> None:
    """CRLF and blank lines are allowed, as text or as bytes; a blank line is counted."""
    lines = [f"{text}{end}" for text in ("", case(1), "  \t", case(2), "")]
    given = [line.encode() for line in lines] if as_bytes else lines
    first, second, together = check_lines(given, on=ON)
    assert [("case-1", 2), ("case-2", 4)] == [(first.case, first.line), (second.case, second.line)]
    assert (None, None, 2, []) == summary(together)


def test_a_byte_order_mark_is_a_warning_on_the_first_line_only() -> None:
    """A file that begins with one has one finding for it."""
    reports = check_lines([b"\xef\xbb\xbf" + case(1).encode(), case(2).encode()], on=ON)
    assert [["FMT002"], [], []] == [
        [finding.code for finding in report.findings] for report in reports
    ]


def test_nothing_is_read_before_it_is_asked_for() -> None:
    """Cases stream: a report comes before the next line is read, and nothing is read ahead."""
    read: list[int] = []

    def lines() -> Iterator[str]:
        for number in range(1, 4):
            read.append(number)
            yield case(number)

    reports = check_lines(lines(), on=ON)
    assert [] == read
    assert "case-1" == next(reports).case
    assert [1] == read


def test_no_lines_are_no_reports() -> None:
    """Where no rule about a caseload applies, no report is made of it."""
    assert [] == [*check_lines([], on=ON)]
    assert [("case-1", 1, None, [])] == [
        summary(report) for report in check_lines([case(1)], on=ON)
    ]


def test_a_line_that_is_no_case_is_reported_and_keeps_nothing_secret() -> None:
    """It has its own findings, and what looks at all the cases says that it saw one less."""
    first, broken, last, together = check_lines([case(1), "{", case(1)], on=ON)
    assert ["FMT003"] == [finding.code for finding in broken.findings]
    assert (None, 2, None) == (broken.case, broken.line, broken.cases)
    assert (first.case, last.case) == ("case-1", "case-1")
    assert (None, None, 3, ["DAT017"]) == summary(together)
    assert {"could_not_be_checked", "not_applicable"} == {
        rule.state.value for rule in together.rules
    }
    (why,) = {rule.why.da for rule in together.rules if rule.why}
    assert "Antal sager, hvor noget, reglen skal bruge, ikke kunne læses: 1." == why


def test_an_id_that_cannot_be_read_leaves_the_cases_together_unchecked() -> None:
    """A case without a name can be anybody's."""
    *_, together = check_lines([case(1), case(2, id="case 2")], on=ON)
    assert "could_not_be_checked" == together.state_of("DAT017").value


def test_a_duplicate_points_at_both_lines() -> None:
    """The second is the fault, and the first is named with it."""
    *_, together = check_lines([case(7), case(8), "", case(7), case(7)], on=ON)
    assert [[4, 1], [5, 1]] == [
        [place.line for place in finding.where] for finding in together.findings
    ]
    assert {".id"} == {place.path for finding in together.findings for place in finding.where}


def test_the_report_on_a_caseload_says_so() -> None:
    """In text and as JSON it differs from the report on a case without an id."""
    *_, together = check_lines([case(1), case(1)], on=ON)
    assert report_text(together, "da").startswith(
        "2 sager set under ét den 15. januar 2026: 1 fejl"
    )
    written = together.as_dict()
    assert 2 == written["cases"]
    assert "case" not in written
    assert "line" not in written


def test_no_case_id_that_looks_like_a_cpr_number_is_shown() -> None:
    """The cases together show no more than each of them alone."""
    lines = [case(1, id="0203110000"), case(1, id="0203110000")]
    *_, together = check_lines(lines, on=ON)
    shown = (json.dumps(together.as_dict()), report_text(together, "da"), repr(together))
    assert ["DAT017"] == [finding.code for finding in together.findings]
    assert not any(looks_like_cpr(finding) for finding in shown)


def test_many_processes_give_what_one_gives() -> None:
    """More processes change nothing in the reports, nor in their order."""
    lines = [
        json.dumps({**json.loads(example_text(EXAMPLES[number % 4])), "id": f"case-{number % 90}"})
        for number in range(2 * LINES_IN_A_CHUNK + 7)
    ]
    lines[3], lines[LINES_IN_A_CHUNK] = "", "{"
    herning = shipped("herning")
    alone = [*check_lines(lines, on=ON, profile=herning)]
    assert alone == [*check_lines(lines, on=ON, profile=herning, workers=2)]
    assert {"herning"} == {report.profile for report in alone}
    assert "DAT017" in {finding.code for finding in alone[-1].findings}


def test_processes_can_be_left_early() -> None:
    """A caller may stop early, and nothing hangs."""
    reports = check_lines([case(number) for number in range(500)], on=ON, workers=2)
    assert "case-0" == next(reports).case
    reports.close()


def test_a_whole_text_is_refused() -> None:
    """A text is many characters, and not many lines."""
    for text in (case(1), case(1).encode()):
        with pytest.raises(
            TypeError, match=r"lines: expected iterable of documents, got (a text of|bytes)"
        ):
            check_lines(text, on=ON)


def test_no_process_is_too_few() -> None:
    """It is said at once, and not when the first report is asked for."""
    with pytest.raises(ValueError, match="workers: expected at least 1, got 0"):
        check_lines([], on=ON, workers=0)
