"""An amendment from a day is one more row of data: cases before and after are judged by their law."""

from datetime import date

import pytest

from herningmodel.core.legal_versions import NOT_READ, since, version
from herningmodel.core.sources import Certainty
from herningmodel.law import ages, bases
from herningmodel.validation.check import check
from herningmodel.validation.report import RuleState
from support.amendments import amendment


FIRST_DAY = "2027-07-01"
EVE, DAY, ON = "2027-06-30", "2027-07-01", date(2027, 12, 31)


def document(**members):
    return {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": "2012-01-15"},
        "opened": "2027-01-01",
        **members,
    }


def decided(on, basis="BL § 46", consents=("custody_holder",)):
    """A placement with consent of a child of 15, without its own consent."""
    decision = {"id": "d1", "on": on, "legal_basis": basis, "consents": list(consents)}
    return document(custody_holders=1, decisions=[decision])


def found(case, code, on=ON):
    report = check(case, on=on)
    state = next(rule.state for rule in report.rules if rule.code == code)
    return state, [finding for finding in report.findings if finding.code == code]


@pytest.mark.parametrize(("on", "is_asked"), [(EVE, True), (DAY, False)])
def test_an_age_is_amended_by_a_row(on, is_asked):
    """From the first day on the consent of a child of 15 is not asked for."""
    raised = version(FIRST_DAY, "BL § 46", 16, Certainty.CERTAIN)
    with amendment(ages.CONSENT_TO_PLACEMENT, raised):
        _, findings = found(decided(on), "ANB001")
    assert is_asked == bool(findings)


def test_an_amendment_without_a_certain_source_weighs_less():
    raised = version(FIRST_DAY, "BL § 46", 15, Certainty.UNVERIFIED)
    with amendment(ages.CONSENT_TO_PLACEMENT, raised):
        severities = [found(decided(on), "ANB001")[1][0].severity.value for on in (EVE, DAY)]
    assert ["error", "info"] == severities


def test_an_amendment_that_was_not_read_could_not_be_checked():
    """The case before it is checked as ever."""
    unread = version(FIRST_DAY, "BL § 67", NOT_READ, Certainty.UNVERIFIED)
    with amendment(ages.CONSENT_TO_PERMANENT_PLACEMENT, unread):
        before, after = (found(decided(on, "BL § 67"), "ANB010") for on in (EVE, DAY))
        report = check(decided(DAY, "BL § 67"), on=ON)
    assert 1 == len(before[1])
    assert (RuleState.COULD_NOT_BE_CHECKED, []) == after
    why = next(rule.why for rule in report.rules if rule.code == "ANB010")
    assert "What barnets lov asked for here is unverified." in why.en


@pytest.mark.parametrize(
    ("on", "basis"), [(EVE, "BL § 46"), (DAY, "BL § 46 a"), ("2023-12-31", "SEL § 52 stk. 3 nr. 7")]
)
def test_a_paragraph_is_amended_by_a_row(on, basis):
    """A decision is found by the new provision, and the finding cites that of its day."""
    with amendment(bases.PLACED_WITH_CONSENT, since(FIRST_DAY, "BL § 46 a")):
        case = decided(on, basis, consents=())
        cited = {finding.reference for finding in found(case, "ANB001")[1]}
    assert {basis} == cited


def test_an_amendment_ends_with_its_block():
    """What was added for a test is gone after it."""
    case = decided(DAY, "BL § 46 a", consents=())
    assert [] == found(case, "ANB001")[1]
