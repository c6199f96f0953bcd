"""The report: fixed order, counts, states, and its format."""

from datetime import date

import pytest

from herningmodel.core.findings import Finding, Location, Severity
from herningmodel.core.library_version import VERSION
from herningmodel.core.sources import Basis
from herningmodel.rules.rule_set import rule_set
from herningmodel.testing import example_text
from herningmodel.text.texts import Text
from herningmodel.validation.check import check
from herningmodel.validation.check_profile import check_profile
from herningmodel.validation.report import Report, RuleReport, RuleState, in_order


ON = date(2026, 1, 15)
REPORT = check(example_text("faulty"), on=ON)
FORMAT_OF_A_FINDING = [
    *(
        "code",
        "name",
        "severity",
        "basis",
        "where",
        "seen",
        "expected",
        "message",
        "hint",
        "advice",
    ),
    *("reference", "may_err"),
]


def finding(severity: Severity, *trail: str | int, code: str = "DAT001") -> Finding:
    said = Text(da="Fundet.", en="Found.")
    return Finding(
        code=code,
        name="found",
        severity=severity,
        basis=Basis.DATA,
        where=(Location(trail=trail),),
        template=said,
    )


def test_findings_are_sorted_by_severity_place_and_code() -> None:
    """The order is fixed; items of a list are sorted as numbers, not as texts."""
    ordered = [
        finding(Severity.ERROR),
        finding(Severity.ERROR, "a", 2),
        finding(Severity.ERROR, "a", 10),
        finding(Severity.ERROR, "b", code="DAT001"),
        finding(Severity.ERROR, "b", code="DAT002"),
        finding(Severity.WARNING, "a"),
        finding(Severity.INFO, "a"),
    ]
    assert tuple(ordered) == in_order(ordered[::-1])


def test_the_format_of_a_report() -> None:
    """The members are those of `herningmodel-report/1`, and absent ones are left out."""
    written = REPORT.as_dict()
    assert [
        *("format", "library", "rule_set", "on", "profile", "case", "counts"),
        *("findings", "rules", "ignored"),
    ] == list(written)
    assert "herningmodel-report/1" == written["format"]
    assert VERSION == written["library"]
    assert rule_set() == written["rule_set"]
    assert {"error": 17, "warning": 8, "info": 0, "accepted": 0} == written["counts"]
    assert {"2026-01-15", "standard", "case-0002"} == {
        written["on"],
        written["profile"],
        written["case"],
    }
    for found in REPORT.findings:
        members = list(found.as_dict())
        assert members == [name for name in FORMAT_OF_A_FINDING if name in members]
    states = {rule.as_dict()["state"] for rule in REPORT.rules}
    assert states <= {"clean", "found", "not_applicable", "could_not_be_checked", "crashed"}


def test_the_state_of_a_rule_can_be_asked_for() -> None:
    """A code that no rule has is a `KeyError`."""
    assert RuleState.FOUND is REPORT.state_of("DAT003")
    with pytest.raises(KeyError):
        REPORT.state_of("DAT999")


def report(*findings: Finding, state: RuleState = RuleState.CLEAN) -> Report:
    return Report(
        case="case-1",
        on=ON,
        profile="standard",
        rule_set=rule_set(),
        findings=findings,
        rules=(RuleReport(code="DAT001", state=state),),
    )


@pytest.mark.parametrize(
    ("judged", "is_clean"),
    [
        (report(), True),
        (report(finding(Severity.INFO)), True),
        (report(finding(Severity.WARNING)), False),
        (report(finding(Severity.ERROR)), False),
        (report(state=RuleState.COULD_NOT_BE_CHECKED), True),
        (report(state=RuleState.CRASHED), False),
    ],
)
def test_clean_is_no_error_no_warning_and_no_crash(judged: Report, is_clean: bool) -> None:
    """Information does not count against a case; a crash always does."""
    assert is_clean is judged.is_clean


def test_the_short_forms_of_a_report_leave_ignored_members_out() -> None:
    """The name of an ignored member may be personal as well."""
    ignored_members = check({"x_020311-0000": 1, "020311-0000": 2, "x_olga": 3}, on=ON)
    for form in (repr(ignored_members), ignored_members._repr_html_()):
        assert "020311" not in form
        assert "olga" not in form


def test_a_report_about_a_profile_has_no_day_and_no_case() -> None:
    """What has no day says none."""
    written = check_profile(
        'schema = 1\nname = "x"\ntitle = {da = "x", en = "x"}\n'
        'valid_from = 2026-01-01\nbased_on = "standard"\n'
    ).as_dict()
    assert "on" not in written
    assert "case" not in written
    assert "x" == written["profile"]
    assert [] == written["findings"]


def test_a_profile_that_cannot_be_read_leaves_its_rules_unchecked() -> None:
    """An unchecked rule is not clean."""
    judged = check_profile("schema = ")
    assert {RuleState.FOUND, RuleState.COULD_NOT_BE_CHECKED} == {
        rule.state for rule in judged.rules
    }
    assert "" == judged.profile


def test_a_profile_with_an_unreadable_part_is_checked_as_far_as_it_goes() -> None:
    """The rules that need the part say so; the others look."""
    judged = check_profile(
        'schema = 1\nname = "x"\ntitle = {da = "x", en = "x"}\n'
        'valid_from = 2026-01-01\nbased_on = "standard"\n'
        'rules = [{code = "INV001", severity = "of"}]\n'
        '[steps.universal]\nlabel = {da = "Ikke under 16 år", en = "Not under 16"}\n'
    )
    assert {"FMT011", "PRO001"} == {found.code for found in judged.findings}
    assert RuleState.COULD_NOT_BE_CHECKED is judged.state_of("PRO003")
    assert RuleState.CLEAN is judged.state_of("PRO002")
