"""From a document to a report."""

import json
from collections.abc import Iterator, Mapping
from datetime import date

import pytest

from herningmodel.core.findings import Severity
from herningmodel.loading.load_case import load_case
from herningmodel.rules.catalogue import CASE_RULES
from herningmodel.rules.format_rules import SHAPE_RULES
from herningmodel.testing import example_text
from herningmodel.validation.check import check
from herningmodel.validation.report import RuleState
from herningmodel.validation.validate import validate


ON = date(2026, 1, 15)
FAULTY = {
    ("FMT011", ".municipality.acting", "999"),
    ("FMT011", ".assessments[0].kind", "screning"),
    ("FMT013", ".assessments[0].ratings.health", "7"),
    ("FMT011", ".assessments[0].ratings.educaton", "educaton"),
    ("FMT012", ".placements[0].started", "2025-13-40"),
    ("DAT001", ".placements[1].id", "p1"),
    ("DAT002", ".placements[0].decision", "d9"),
    ("DAT002", ".follow_ups[0].concerns[0]", "i7"),
    ("DAT003", ".child.id", "******-****"),
    ("DAT004", ".closed", "2025-08-01"),
    ("DAT004", ".placements[1].ended", "2025-10-01"),
    ("DAT010", ".placements[0].ended", None),
    ("DAT010", ".placements[1].ended", "2025-10-01"),
    ("TRN011", ".placements[1].kind", "residential_institution"),
    ("TRN014", ".decisions[0].granted_step", "3"),
    ("ANB004", ".placements[1].approved", None),
    ("ANB020", ".placements[0].matched", None),
    ("ANB020", ".placements[0].support", None),
    ("ANB005", ".placements[1].end_reasons", None),
    ("ANB017", ".decisions[0].schooling", None),
    ("PLN001", ".plans", None),
    ("PLN002", ".decisions[0].purpose", None),
    ("PLN002", ".decisions[0].expected_months", None),
    ("INV001", ".decisions[0].child_heard", None),
    ("TRI001", ".wellbeing[0].answers", "3 answers"),
}


def test_every_fault_of_the_faulty_case_is_a_finding_of_its_own() -> None:
    """All faults at once: the code, the place and the value of each, and no other finding."""
    report = check(example_text("faulty"), on=ON, strict=True)
    assert FAULTY == {
        (finding.code, finding.where[0].path, finding.seen) for finding in report.findings
    }
    assert len(FAULTY) == len(report.findings)


def test_similar_names_are_suggested() -> None:
    """A misspelt code comes with the one that was probably meant, in both languages."""
    hints = {
        finding.seen: finding.hint
        for finding in check(example_text("faulty"), on=ON).findings
        if finding.hint
    }
    assert "Mente du »screening«?" == hints["screning"].da
    assert "Did you mean “education”?" == hints["educaton"].en


def test_rules_that_the_faulty_case_leaves_unchecked_are_listed() -> None:
    """A rule that reads what cannot be read says so; it does not call it missing."""
    report = check(example_text("faulty"), on=ON)
    unchecked = {rule.code for rule in report.rules if rule.state is RuleState.COULD_NOT_BE_CHECKED}
    assert {
        *("ANB001", "ANB002", "ANB004", "ANB012", "ANB018", "ANB022", "ANB025", "DAT004", "DAT006"),
        "DAT011",
        *(
            "DAT015",
            "DAT016",
            "INV002",
            "INV003",
            "INV005",
            "INV006",
            "OPF001",
            "OPF002",
            "OPF003",
            "OPF005",
            "OPF008",
            "PLN003",
            "PLN005",
        ),
        *("TRI002", "TRN019", "TRN022"),
    } == unchecked


@pytest.mark.parametrize(
    ("day", "codes"),
    [
        (date(2025, 8, 18), ["DAT007"]),
        (date(2026, 1, 15), []),
        (date(2026, 2, 5), []),
        (date(2026, 2, 6), ["OPF002", "OPF002"]),
        (date(2026, 3, 1), ["OPF002", "OPF002"]),
    ],
)
def test_the_case_of_mads_day_by_day(day: date, codes: list[str]) -> None:
    """He is clean on 2026-01-15; on 2026-03-01 the follow-up of 2026-02-05 is overdue."""
    report = check(example_text("mads"), on=day, strict=True)
    assert codes == [finding.code for finding in report.findings]
    assert (not [code for code in codes if code != "DAT007"]) is report.is_clean


def test_a_document_that_is_no_case_leaves_every_rule_unchecked() -> None:
    """An unchecked rule is not clean."""
    for source in ("", "[]", "{", b"\xff\xfe{\x00", "[" * 2000, '"case"', "null"):
        report = check(source, on=ON, strict=True)
        assert {RuleState.FOUND, RuleState.COULD_NOT_BE_CHECKED} == {
            rule.state for rule in report.rules
        }
        assert len(CASE_RULES) + len(SHAPE_RULES) == len(report.rules)
        assert report.case is None
        assert not report.is_clean
        assert 1 == report.count(Severity.ERROR)


class Mine(Mapping[str, object]):
    """A mapping that is no dict."""

    def __init__(self, members: dict[str, object]) -> None:
        self.members = members

    def __getitem__(self, name: str) -> object:
        return self.members[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.members)

    def __len__(self) -> int:
        return len(self.members)


def test_text_bytes_and_mappings_are_judged_alike() -> None:
    """A document is a document, however it is handed over."""
    text = example_text("faulty")
    reports = [
        check(source, on=ON)
        for source in (text, text.encode(), json.loads(text), Mine(json.loads(text)))
    ]
    assert [reports[0]] * 4 == reports


def test_a_line_of_an_ndjson_file_is_named_in_every_place() -> None:
    """Each place names the line of the document in the file."""
    report = check(example_text("faulty"), on=ON, line=17)
    assert {17} == {place.line for finding in report.findings for place in finding.where}
    where = report.as_dict()["findings"][0]["where"][0]
    assert 17 == where["line"]


def test_ignored_members_are_listed() -> None:
    """Members of the sender's own, and unknown ones, are named in the report."""
    document = {**json.loads(example_text("mads")), "x_team": {"a": [1]}, "tem": 1}
    report = check(document, on=ON)
    assert (".x_team", ".tem") == report.ignored
    assert [("FMT010", ".tem")] == [
        (finding.code, finding.where[0].path) for finding in report.findings
    ]


def test_a_case_in_hand_has_no_shape_to_check() -> None:
    """`validate` says of the rules about shape that they do not apply, and the rest alike."""
    text = example_text("mads")
    of_case, of_text = validate(load_case(text), on=ON), check(text, on=ON)
    assert of_text.findings == of_case.findings
    shapes = {rule.code for rule in SHAPE_RULES}
    for in_case, in_text in zip(of_case.rules, of_text.rules, strict=True):
        if in_case.code in shapes:
            assert (RuleState.NOT_APPLICABLE, RuleState.CLEAN) == (in_case.state, in_text.state)
        else:
            assert in_text == in_case


def test_words_in_place_of_numbers_are_one_finding_each() -> None:
    """
    A questionnaire with its answers in words is reported answer by answer.

    What cannot be counted is not taken for missing: the rules about answers say that they could not
    look.
    """
    document = json.loads(example_text("mads"))
    document["wellbeing"][0]["answers"][:3] = ["Passer godt", "1", True]
    document["wellbeing"][1]["value"] = "4"
    report = check(document, on=ON, strict=True)
    answers = [("FMT008", f".wellbeing[0].answers[{place}]") for place in range(3)]
    assert [*answers, ("FMT008", ".wellbeing[1].value")] == [
        (finding.code, finding.where[0].path) for finding in report.findings
    ]
    assert {RuleState.COULD_NOT_BE_CHECKED} == {
        report.state_of(code) for code in ("TRI001", "TRI004", "TRI007")
    }
