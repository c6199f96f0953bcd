"""A report comes back from its JSON, equal to what was written."""

import copy
import json
import pickle
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from herningmodel.core.errors import FindingsError, HerningmodelError, ResultError
from herningmodel.kept.load_report import load_report
from herningmodel.loading.load_acceptances import load_acceptances
from herningmodel.testing import EXAMPLES, example_text
from herningmodel.text.privacy import HIDDEN
from herningmodel.validation.check import check
from herningmodel.validation.check_lines import check_lines
from herningmodel.validation.check_profile import check_profile
from herningmodel.validation.report import Report
from support.kept import through_json
from support.reports import every_form_of


ON = date(2026, 1, 15)
FAULTY = check(example_text("faulty"), on=ON)
ACCEPTANCES = load_acceptances(
    """
    [[acceptances]]
    case = "case-0004"
    code = "OPF002"
    by = "adviser-7"
    reason = "The family is abroad."
    until = 2026-03-15

    [[acceptances]]
    code = "DAT001"
    by = "adviser-7"
    reason = "An old system."
    """
)
REPORTS = [
    *(check(example_text(name), on=ON) for name in EXAMPLES),
    check(example_text("emil"), on=ON, acceptances=ACCEPTANCES),
    check("{", on=ON),
    check({"id": "0203110000", "x y": {"a/b": 1}, "\x1b" * 90: "020311-0000"}, on=ON),
    check_profile("schema = 1"),
    *check_lines([example_text("mads"), "", "{}"], on=ON),
]


def deep() -> Any:
    """Return lists inside each other, deeper than is read."""
    value: Any = []
    for _ in range(100):
        value = [value]
    return value


def altered(**members: Any) -> dict[str, Any]:
    """Return the written report with other *members*."""
    return {**through_json(FAULTY.as_dict()), **members}


def faults_of(source: Any) -> list[tuple[str, str]]:
    """Return code and place of each fault for which *source* is refused."""
    with pytest.raises(ResultError) as raised:
        load_report(source)
    return [(finding.code, finding.where[0].path) for finding in raised.value.findings]


@pytest.mark.parametrize("report", REPORTS, ids=range(len(REPORTS)))
def test_a_report_that_is_read_back_is_equal_to_what_was_written(report: Report) -> None:
    """As text, as bytes and as a mapping; whole and redacted."""
    for written in (report, report.redacted()):
        text = json.dumps(written.as_dict())
        for source in (text, text.encode(), json.loads(text), written.as_dict()):
            again = load_report(source)
            assert written.as_dict() == again.as_dict()
            assert written == again
            assert hash(written) == hash(again)


def test_a_report_that_is_read_back_can_be_written_in_every_form() -> None:
    """Text, tables and exchange formats say the same of it."""
    kept = [load_report(report.as_dict()) for report in REPORTS]
    assert every_form_of(REPORTS) == every_form_of(kept)


def test_what_is_behind_a_report_comes_back_too() -> None:
    """Counts, states and places are values again, and not only text."""
    again = load_report(FAULTY.as_dict())
    assert FAULTY.is_clean is again.is_clean
    assert FAULTY.ignored_members == again.ignored_members
    # An id that is hidden in the written report stays hidden.
    assert [[place.trail for place in finding.where] for finding in FAULTY.findings] == [
        [place.trail for place in finding.where] for finding in again.findings
    ]
    assert FAULTY.on == again.on
    assert FAULTY.rules == again.rules


def test_what_was_accepted_is_still_accepted() -> None:
    """By whom and why, until when, and what became of each acceptance."""
    report = check(example_text("emil"), on=ON, acceptances=ACCEPTANCES)
    again = load_report(report.as_dict())
    assert report.acceptances == again.acceptances
    assert [finding.accepted for finding in report.findings] == [
        finding.accepted for finding in again.findings
    ]
    assert report.accepted == again.accepted


def test_a_report_keeps_the_version_that_made_it() -> None:
    """Read back by a later version it still says which library and which rules it is of."""
    again = load_report(altered(library="0.1.0", rule_set="rules-000000000000"))
    assert ("0.1.0", "rules-000000000000") == (again.library, again.rule_set)
    assert ("0.1.0", "rules-000000000000") == (
        again.as_dict()["library"],
        again.as_dict()["rule_set"],
    )
    assert FAULTY != again


def test_members_of_a_newer_version_are_left_out() -> None:
    """At every depth; null is the same as absent."""
    written = altered(later={"deep": [1]}, document=None)
    written["findings"][0]["later"] = "?"
    written["findings"][0]["where"][0]["column"] = 7
    written["counts"]["later"] = 3
    assert FAULTY == load_report(written)


@pytest.mark.parametrize("version", ["herningmodel-report/2", "herningmodel-case/1", ""])
def test_another_format_is_refused_in_one_sentence(version: str) -> None:
    """It says what is read here, and nothing of members that may be named otherwise there."""
    with pytest.raises(ResultError) as raised:
        load_report({"format": version, "profile": 7})
    (finding,) = raised.value.findings
    assert ".format" == finding.where[0].path
    assert "herningmodel-report/1" == finding.expected
    assert finding.hint is not None
    assert finding.hint.da == (
        "Skriv herningmodel-report/1, det eneste format, som denne version af biblioteket læser her."
    )


def test_every_fault_is_found_at_once() -> None:
    """With its place, as in a case."""
    written = altered(on="2026-02-30", counts={"error": "1"}, ignored=[".x", "x y"])
    del written["rule_set"]
    written["findings"][0].update(severity="heavy", where=[], message={"da": 1}, code="NO")
    assert [
        ("FMT012", ".on"),
        ("FMT008", ".counts.error"),
        ("FMT009", ".counts.warning"),
        ("FMT009", ".counts.info"),
        ("FMT009", ".counts.accepted"),
        ("FMT015", ".findings[0].code"),
        ("FMT011", ".findings[0].severity"),
        ("FMT017", ".findings[0].where"),
        ("FMT008", ".findings[0].message.da"),
        ("FMT009", ".findings[0].message.en"),
        ("FMT015", ".ignored[1]"),
        ("FMT009", ".rule_set"),
    ] == faults_of(written)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("", "FMT003"),
        ("[]", "FMT008"),
        ("null", "FMT008"),
        (b"\xff", "FMT001"),
        ("[" * 100_000, "FMT004"),
        ({"rule_set": deep()}, "FMT004"),
        ('{"format": "a", "format": "b"}', "FMT011"),
        ("{}", "FMT009"),
        ({}, "FMT009"),
        ({1: 2}, "FMT008"),
    ],
)
def test_what_is_no_report_is_refused(source: Any, code: str) -> None:
    """Whatever it is, nothing else is raised."""
    assert code == faults_of(source)[0][0]


def test_a_member_that_is_written_twice_is_refused() -> None:
    """It cannot be known which of the two was meant."""
    text = json.dumps(altered())
    assert [("FMT005", ".on")] == faults_of(text.replace('"on":', '"on": "2026-01-01", "on":', 1))


def test_a_refusal_is_of_the_family_of_errors_and_shows_no_values() -> None:
    """A program catches one class, and logs nothing personal."""
    with pytest.raises(FindingsError) as raised:
        load_report(altered(on="020311-0000"))
    assert isinstance(raised.value, HerningmodelError)
    assert "020311-0000" not in str(raised.value)
    assert str(raised.value) == str(pickle.loads(pickle.dumps(raised.value)))


def test_a_report_from_elsewhere_is_shown_as_safely_as_one_of_ours() -> None:
    """A number or a control character that was put into it is hidden, wherever it is."""
    evil = "020311-0000 \x1b[31m"
    written = altered(case=evil, profile=evil, library=evil, rule_set=evil, document=evil)
    (first, *_) = written["findings"]
    first.update(seen=evil, expected=evil, reference=evil, message={"da": evil, "en": evil})
    first.update(hint={"da": evil, "en": evil}, advice={"da": evil, "en": evil})
    first["accepted"] = {"by": evil, "reason": evil}
    first["where"][0].update(path='["020311-0000"]', pointer=evil, id=evil)
    written["rules"][0]["why"] = {"da": evil, "en": evil}
    again = load_report(written)
    for form in (*every_form_of([again]).values(), json.dumps(again.as_dict()), repr(again)):
        assert "020311-0000" not in form
        assert "\x1b" not in form
        assert HIDDEN in form


def test_a_redacted_report_holds_no_sentence_that_was_read_back() -> None:
    """Which words of a sentence are data is not known any more, so all of them are left out."""
    redacted = load_report(FAULTY.as_dict()).redacted()
    for finding in redacted.findings:
        assert ("…", "…") == (finding.message.da, finding.message.en)
        assert None is finding.seen
        assert None is finding.expected
        assert finding.hint is None or "…" == finding.hint.en
        assert finding.advice is None or "…" == finding.advice.en
    assert {"…"} == {rule.why.en for rule in redacted.rules if rule.why is not None}
    assert FAULTY.redacted().ignored == redacted.ignored
    assert [finding.code for finding in FAULTY.findings] == [
        finding.code for finding in redacted.findings
    ]


def test_reports_are_equal_if_they_say_the_same() -> None:
    """Also after copying and pickling; another day or class is another result."""
    again = load_report(FAULTY.as_dict())
    assert again == copy.deepcopy(again) == pickle.loads(pickle.dumps(again)) == copy.copy(FAULTY)
    assert again != evolve(again, on=date(2026, 1, 16))
    assert again != "a report"
    assert FAULTY.findings[0] != FAULTY.rules[0]
    assert 1 == len({FAULTY, again})
