"""
An amendment from a day is one more row of data: cases before and after are judged by their law.

Each is judged through check, schedule and recommend. The tests add their rows to the law of 2025,
whatever the data says of later years, so a true amendment leaves them alone.
"""

from datetime import date, timedelta

import pytest

from herningmodel.core.legal_versions import NOT_READ, Versions, since, version, versions
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty
from herningmodel.law import ages, bases
from herningmodel.law.duties import first_follow_up as first_follow_up_duty
from herningmodel.law.duties import plan as plan_duty
from herningmodel.law.duties import youth_plan
from herningmodel.law.duties.deadline import DeadlineStatus
from herningmodel.loading.load_case import load_case
from herningmodel.recommendation.recommend import recommend
from herningmodel.scheduling.entries import why
from herningmodel.scheduling.plan_case import schedule
from herningmodel.validation.check import check
from herningmodel.validation.report import RuleState
from support.amendments import amendment, law_before
from support.documents import DECIDING


FIRST_DAY = "2027-07-01"
EVE, DAY, ON = "2027-06-30", "2027-07-01", date(2027, 12, 31)
TWO_MONTHS = version(FIRST_DAY, "BL § 95 stk. 2", Interval(months=2), Certainty.CERTAIN)


@pytest.fixture(autouse=True)
def _law_of_2025():
    with law_before(date(2026, 1, 1)):
        yield


def document(**members):
    return {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": "2012-01-15"},
        "opened": "2027-01-01",
        **members,
    }


def assessed(**members):
    """An assessment of everything that decides the step, without any need."""
    return {
        "id": "a1",
        "kind": "child_assessment",
        "on": "2027-03-01",
        "ratings": dict.fromkeys(DECIDING, 0),
        "safety": "safe",
        "acute": False,
        "round_the_clock_treatment": False,
        "network_search": {"done": "2027-03-01", "candidates": []},
        **members,
    }


def decided(on, basis="BL § 46", consents=("custody_holder",), born="2012-01-15"):
    """A placement with consent, by default of a child of 15 without its own consent."""
    return document(
        child={"id": "child-1", "born": born},
        custody_holders=1,
        assessments=[assessed(safety="unsafe")],
        decisions=[{"id": "d1", "on": on, "legal_basis": basis, "consents": list(consents)}],
    )


def helped(started):
    """Help at home that was never followed up."""
    return document(
        assessments=[assessed(ratings={**dict.fromkeys(DECIDING, 0), "education": 4})],
        decisions=[{"id": "d1", "on": "2027-02-01", "legal_basis": "BL § 32 stk. 1 nr. 5"}],
        interventions=[
            {"id": "i1", "kind": "family_treatment", "started": started, "decision": "d1"}
        ],
    )


def found(case, code, on=ON):
    report = check(case, on=on)
    state = next(rule.state for rule in report.rules if rule.code == code)
    return state, [finding for finding in report.findings if finding.code == code]


def planned(case, duty, on=ON):
    """Return the entries of a duty in the schedule."""
    return [entry for entry in schedule(load_case(case), on=on).entries if entry.duty == duty]


def required(case, name, on=ON):
    """Return the requirements of a name."""
    advice = recommend(load_case(case), on=on)
    return [requirement for requirement in advice.requirements if requirement.name == name]


@pytest.mark.parametrize(("on", "is_asked"), [(EVE, True), (DAY, False)])
def test_an_age_is_amended_by_a_row(on, is_asked):
    """From the first day on the consent of a child of 15 is not asked for."""
    raised = version(FIRST_DAY, "BL § 46", 16, Certainty.CERTAIN)
    with amendment(ages.CONSENT_TO_PLACEMENT, raised):
        _, findings = found(decided(on), "ANB001")
        requirements = required(decided(on), "consent_of_young_person")
    assert is_asked == bool(findings)
    assert ["missing"] * is_asked == [requirement.state.value for requirement in requirements]


@pytest.mark.parametrize(("on", "age"), [(EVE, "15"), (DAY, "16")])
def test_a_sentence_names_the_age_of_the_day(on, age):
    """A young person of 16 is asked before and after."""
    raised = version(FIRST_DAY, "BL § 46", 16, Certainty.CERTAIN)
    with amendment(ages.CONSENT_TO_PLACEMENT, raised):
        case = decided(on, born="2011-01-15")
        (requirement,) = required(case, "consent_of_young_person")
    assert f"Er den unge fyldt {age} år, skal den unge selv have samtykket." == requirement.text.da


def test_an_amendment_without_a_certain_source_lowers_the_severity():
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


@pytest.mark.parametrize(("on", "basis"), [(EVE, "BL § 46"), (DAY, "BL § 46 a")])
def test_schedule_and_requirements_follow_an_amended_paragraph(on, basis):
    """A decision by it has the plan and the consents of a placement."""
    with amendment(bases.PLACED_WITH_CONSENT, since(FIRST_DAY, "BL § 46 a")):
        case = decided(on, basis, consents=())
        (entry,) = planned(case, plan_duty.CODE)
        (requirement,) = required(case, "consent_of_custody_holders")
    assert Interval(months=3).after(date.fromisoformat(on)) == entry.due
    assert ("d1", "missing") == (requirement.decision, requirement.state.value)


@pytest.mark.parametrize(
    ("started", "due", "within"),
    [("2027-03-31", date(2027, 6, 30), "tre"), (DAY, date(2027, 9, 1), "to")],
)
def test_the_period_of_a_duty_is_amended_by_a_row(started, due, within):
    """Rule, schedule and requirement agree on the due day, and on the first day that is late."""
    case = helped(started)
    case["decisions"][0]["on"] = started
    with amendment(first_follow_up_duty.WITHIN, TWO_MONTHS):
        assert (RuleState.CLEAN, []) == found(case, "OPF001", due)
        (finding,) = found(case, "OPF001", due + timedelta(days=1))[1]
        (entry,) = planned(case, first_follow_up_duty.CODE, due + timedelta(days=1))
        (requirement,) = required(case, "first_follow_up", due + timedelta(days=1))
    assert f"follow-up by {due.isoformat()}" == finding.expected
    assert (due, DeadlineStatus.OVERDUE) == (entry.due, entry.status)
    assert (due, "missing") == (requirement.due, requirement.state.value)
    assert f"skal holdes senest {within} måneder efter" in requirement.text.da


@pytest.mark.parametrize("started", ["2027-05-01", EVE])
def test_a_deadline_that_runs_over_an_amendment_is_undetermined(started):
    """Its transition clause was not read, so rule, schedule and requirement say so."""
    case = helped(started)
    with amendment(first_follow_up_duty.WITHIN, TWO_MONTHS):
        report = check(case, on=ON)
        (entry,) = planned(case, first_follow_up_duty.CODE)
        (requirement,) = required(case, "first_follow_up")
        reason = why(entry)
    rule = next(rule for rule in report.rules if rule.code == "OPF001")
    assert RuleState.COULD_NOT_BE_CHECKED is rule.state
    assert "was triggered before 1 July 2027 and falls due after it" in rule.why.en
    assert DeadlineStatus.NOT_DECIDED is entry.status
    assert "and the law changed in between" in reason.en
    assert "unknown" == requirement.state.value


@pytest.mark.parametrize(
    ("born", "triggered"), [("2011-06-30", date(2027, 6, 30)), ("2011-07-01", date(2028, 7, 1))]
)
def test_the_age_of_a_duty_is_amended_by_a_row(born, triggered):
    """A child that was 16 before the amendment has a youth plan; a later one has it at 17."""
    case = document(
        child={"id": "child-1", "born": born},
        decisions=[{"id": "d1", "on": "2027-02-01", "legal_basis": "BL § 46"}],
        placements=[
            {
                "id": "p1",
                "kind": "general_foster_family",
                "started": "2027-02-01",
                "decision": "d1",
            }
        ],
    )
    due = Interval(months=3).after(triggered)
    with amendment(ages.YOUTH_PLAN, version(FIRST_DAY, "BL § 108", 17, Certainty.CERTAIN)):
        assert [] == found(case, "PLN004", due)[1]
        (finding,) = found(case, "PLN004", due + timedelta(days=1))[1]
        entries = planned(case, youth_plan.CODE, due)
    assert f"youth_plan by {due.isoformat()}" == finding.expected
    assert {due} == {entry.due for entry in entries}


@pytest.mark.parametrize(("on", "reference"), [(EVE, "BL § 108"), (DAY, "BL § 91 stk. 2")])
def test_the_plan_that_is_required_follows_an_amended_age(on, reference):
    """A young person of 16 has a youth plan before, and the plan of a child after."""
    case = decided(on, born="2011-01-15")
    with amendment(ages.YOUTH_PLAN, version(FIRST_DAY, "BL § 108", 17, Certainty.CERTAIN)):
        (requirement,) = required(case, "plan")
    assert reference == str(requirement.reference)


def test_an_amendment_ends_with_its_block():
    """What was added for a test is gone after it."""
    case = decided(DAY, "BL § 46 a", consents=())
    assert [] == found(case, "ANB001")[1]
    assert [] == planned(case, plan_duty.CODE)
    assert {None} == {asked.decision for asked in required(case, "consent_of_custody_holders")}


def test_the_law_of_an_earlier_day_holds_until_its_block_ends():
    """Every version from the day on is left out, and comes back."""
    rule: Versions[int] = versions(
        version(None, "BL § 1", 1, Certainty.CERTAIN),
        version("2030-01-01", "BL § 2", 2, Certainty.CERTAIN),
    )
    with law_before(date(2030, 1, 1)):
        assert 1 == rule.on(date(2030, 1, 1))
    assert 2 == rule.on(date(2030, 1, 1))
    assert ["BL § 1", "BL § 2"] == [*map(str, rule.references)]
