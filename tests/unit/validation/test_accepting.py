"""Accepted findings: visible, counted by themselves, and back again when the time has run out."""

import pickle
from datetime import date, timedelta

import pytest

from herningmodel.core.findings import Accepted
from herningmodel.formats.report_text import report_text
from herningmodel.loading.load_case import load_case
from herningmodel.model.acceptance import Acceptance
from herningmodel.testing import example_text
from herningmodel.text.privacy import HIDDEN
from herningmodel.validation.accepting import AcceptanceState
from herningmodel.validation.check import check
from herningmodel.validation.report import Report, RuleState
from herningmodel.validation.validate import validate


ON = date(2026, 3, 1)
MADS = example_text("mads")
OVERDUE = check(MADS, on=ON)
"""Two follow-ups are overdue on that day, and nothing else is wrong."""


def acceptance(**members: object) -> Acceptance:
    given: dict[str, object] = {"code": "OPF002", "case": "case-0001", "by": "adviser-7"}
    return Acceptance(reason="Aftalt med familien.", **given | members)


def checked(*acceptances: Acceptance, on: date = ON) -> Report:
    return check(MADS, on=on, acceptances=acceptances)


def states(report: Report) -> list[AcceptanceState]:
    return [accepted.state for accepted in report.acceptances]


def test_an_accepted_finding_stays_visible_and_counts_no_more() -> None:
    """It says who accepts it and why, and the report is clean."""
    assert ["OPF002", "OPF002"] == [finding.code for finding in OVERDUE.findings]
    assert not OVERDUE.is_clean
    report = checked(acceptance())
    assert [finding.code for finding in OVERDUE.findings] == [
        finding.code for finding in report.findings
    ]
    assert report.is_clean
    assert {"error": 0, "warning": 0, "info": 0, "accepted": 2} == report.as_dict()["counts"]
    assert {"by": "adviser-7", "reason": "Aftalt med familien."} == report.findings[0].as_dict()[
        "accepted"
    ]
    assert RuleState.FOUND is report.state_of("OPF002")
    assert [AcceptanceState.USED] == states(report)


def test_a_finding_that_is_not_accepted_has_no_acceptance() -> None:
    """Without acceptances the report is as it was."""
    assert OVERDUE == checked()
    assert "accepted" not in OVERDUE.findings[0].as_dict()
    assert "acceptances" not in OVERDUE.as_dict()


@pytest.mark.parametrize(
    ("days", "is_clean", "state"),
    [(1, True, "used"), (0, False, "expired"), (-1, False, "expired")],
)
def test_until_is_the_first_day_on_which_it_counts_again(
    days: int, is_clean: bool, state: str
) -> None:
    """The day before it is accepted; on the day, and after, it is not, and the report says so."""
    report = checked(acceptance(until=ON + timedelta(days=days)))
    assert is_clean is report.is_clean
    assert [state] == [accepted.state.value for accepted in report.acceptances]
    (written,) = report.as_dict()["acceptances"]
    assert written == {
        "path": ".acceptances[0]",
        "code": "OPF002",
        "state": state,
        "names_case": True,
    }


PLACE = OVERDUE.findings[0].where[0]


@pytest.mark.parametrize(
    ("members", "accepted"),
    [
        ({}, 2),
        ({"path": PLACE.path}, 1),
        ({"path": OVERDUE.findings[1].where[0].path}, 1),
        ({"path": PLACE.path.removesuffix("d")}, 0),
        ({"path": PLACE.path, "record": "i99"}, 0),
        ({"record": PLACE.id}, 1),
        ({"record": PLACE.id, "path": OVERDUE.findings[1].where[0].path}, 0),
        ({"record": "p99"}, 0),
        ({"code": "OPF001"}, 0),
        ({"case": "case-0002"}, 0),
        ({"case": None, "code": "TRI002"}, 0),
    ],
)
def test_an_acceptance_accepts_what_it_names_and_nothing_else(
    members: dict[str, object], accepted: int
) -> None:
    """The rule, the case, and one of the places by its path, its record, or both."""
    assert accepted == checked(acceptance(**members)).accepted


def test_one_about_another_case_is_left_out_of_this_report() -> None:
    """One that could match here and does not is listed."""
    report = checked(acceptance(case="case-0002"), acceptance(path=".plans"), acceptance())
    assert [(1, "unused"), (2, "used")] == [
        (accepted.number, accepted.state.value) for accepted in report.acceptances
    ]
    assert "Accept 2 (OPF002): ramte ikke noget fund." in report_text(report, "da")
    assert "Acceptance 2 (OPF002): matched no finding." in report_text(report, "en")


def test_one_for_all_cases_need_not_match_in_each() -> None:
    """It is in the report, but not printed case by case."""
    report = checked(acceptance(case=None, code="TRI002"))
    assert [AcceptanceState.UNUSED] == states(report)
    assert "Accept" not in report_text(report, "da")
    expired = checked(acceptance(case=None, code="TRI002", until=ON))
    assert "Accept 1 (TRI002): udløbet." in report_text(expired, "da")


@pytest.mark.parametrize(
    ("document", "refused"),
    [
        ("faulty", acceptance(code="FMT011", case="case-0002")),
        ("mads", acceptance(code="OPF002", case=None)),
    ],
)
def test_what_cannot_be_accepted_is_refused_here_too(document: str, refused: Acceptance) -> None:
    """One that was made in Python has not gone through the reader."""
    report = check(example_text(document), on=ON, acceptances=[refused])
    assert 0 == report.accepted
    assert [AcceptanceState.REFUSED] == states(report)
    assert "Accept 1" in report_text(report, "da")


def test_the_first_that_covers_a_finding_says_who_and_why() -> None:
    """Those after it are used all the same."""
    report = checked(acceptance(by="first"), acceptance(by="second"))
    assert {"first"} == {finding.accepted.by for finding in report.findings if finding.accepted}
    assert [AcceptanceState.USED, AcceptanceState.USED] == states(report)


def test_a_case_in_hand_is_accepted_in_the_same_way() -> None:
    """`validate` takes acceptances as `check` does."""
    assert validate(load_case(MADS), on=ON, acceptances=[acceptance()]).is_clean


def test_an_acceptance_is_shown_with_who_why_and_until_when() -> None:
    """In both languages; a CPR number is hidden there as everywhere."""
    report = checked(acceptance(by="020311-0000", until=date(2026, 4, 1)))
    danish, english = report_text(report, "da"), report_text(report, "en")
    assert "0 fejl, 0 advarsler, 0 oplysninger og 2 accepterede" in danish
    assert 2 == danish.count("fejl, accepteret OPF002 .")
    assert 2 == english.count("error, accepted OPF002 .")
    assert f"    Accepteret af {HIDDEN} indtil 1. april 2026: Aftalt med familien." in danish
    assert f"    Accepted by {HIDDEN} until 1 April 2026: Aftalt med familien." in english
    assert "020311" not in str(report.as_dict())
    assert "020311" not in repr(report)
    assert (
        Accepted(by="…", reason="…", until=date(2026, 4, 1))
        == report.redacted().findings[0].accepted
    )
    written = report_text(checked(acceptance(path=PLACE.path)), "da")
    assert "1 fejl, 0 advarsler, 0 oplysninger og 1 accepteret" in written
    assert "    Accepteret af adviser-7: Aftalt med familien." in written


def test_a_report_with_acceptances_is_hashed_and_sent_like_any_other() -> None:
    """Reports are values: compared, hashed, and sent to another process."""
    report = checked(acceptance())
    assert report == pickle.loads(pickle.dumps(report))
    assert 1 == len({report, checked(acceptance())})
    assert report != OVERDUE
