"""
Law 13: one duty, one place.

"Whatever door tells of a duty (rule, schedule, requirement, indicator, calendar), the trigger, the
due day, what answers it and its state are the same."
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel import load_case, recommend, schedule, shipped_profile, validate
from herningmodel.core.findings import Finding
from herningmodel.core.spans import Span
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.follow_ups_held import count_by_law
from herningmodel.evaluation.indicators.indicator import NOT_MEASURED
from herningmodel.extras.ical import calendar
from herningmodel.model.case import Case
from herningmodel.model.decisions import Decision
from herningmodel.model.people import Informant
from herningmodel.recommendation.recommendation import Recommendation
from herningmodel.recommendation.requirement import Requirement
from herningmodel.scheduling.schedule import Schedule
from herningmodel.testing.municipality.seeded_faults import faulty
from herningmodel.testing.municipality.seeded_random import SeededRandom
from herningmodel.testing.municipality.synthetic_cases import synthetic_cases
from herningmodel.text.formatting import format_value
from herningmodel.wellbeing.pairing import Pairing
from herningmodel.wellbeing.sdq import SDQ
from support.caseloads import cases
from support.documents import DECIDING, ON


PAIRING = Pairing(instrument=SDQ, informant=Informant.PARENT)
HERNING = shipped_profile("herning")
LATE = {"overdue", "missed", "held_late"}
STATES = {
    "met": {"held_in_time"},
    "met_late": {"held_late"},
    "missing": {"overdue", "missed", "due_soon", "upcoming", "not_decided"},
    "not_due": {"upcoming", "due_soon", "not_decided"},
    "unknown": {"not_decided"},
}
"""Which statuses of the schedule each state of a requirement agrees with."""

DUTY_OF_RULE = {
    "OPF001": {"first_follow_up"},
    "OPF002": {"next_follow_up"},
    "OPF008": {"first_follow_up", "next_follow_up"},
    "PLN001": {"plan"},
    "PLN013": {"plan"},
    "PLN003": {"child_assessment"},
    "PLN016": {"abuse_assessment"},
    "PLN018": {"drug_treatment"},
    "PLN014": {"adult_life"},
    "PLN015": {"family_adviser"},
    "ANB019": {"child_assessment"},
    "PLN004": {"youth_plan"},
    "PLN005": {"after_18"},
    "ANB006": {"committee"},
}
"""The duties that the findings of a rule are about, for the rules that write the due day."""


def duty_of(requirement: Requirement) -> str | None:
    """Return the duty of the schedule that *requirement* is about, None where it has no day."""
    if requirement.name == "plan":
        return "youth_plan" if requirement.reference.paragraph == "108" else "plan"
    if requirement.name == "assessment":
        return "child_assessment" if requirement.when.value == "after" else None
    return {
        "committee_within_seven_days": "committee",
        "first_follow_up": "first_follow_up",
        "whether_to_plan": "plan",
    }.get(requirement.name)


def carried_by(case: Case, decision: Decision) -> set[str]:
    """Return the ids of the help that *decision* carries."""
    measures = (*case.placements, *case.interventions)
    return {measure.id for measure in measures if measure.decision == decision.id}


def disagreements(case: Case, plan: Schedule, advice: Recommendation) -> Iterator[str]:
    """Yield each requirement of a granted decision that the schedule contradicts."""
    granted = {decision.id: decision for decision in case.decisions if decision.is_granted}
    for requirement in advice.requirements:
        duty = duty_of(requirement)
        decision = granted.get(requirement.decision or "")
        if duty is None or decision is None:
            continue
        ids = {decision.id, *carried_by(case, decision)}
        entries = [e for e in plan.entries if e.duty.value == duty and e.where.id in ids]
        if not any(
            entry.due == requirement.due and entry.status.value in STATES[requirement.state.value]
            for entry in entries
        ) and (entries or requirement.due is not None):
            shown = [f"{entry.due} {entry.status.value}" for entry in entries]
            yield f"{duty}: {requirement.due} {requirement.state.value}, not {shown}"
        if requirement.state.value == "met" and any(e.status.value in LATE for e in entries):
            yield f"{duty}: met, although another is late"


def contradictions(plan: Schedule, findings: tuple[Finding, ...]) -> Iterator[str]:
    """Yield each finding about a due day that the schedule does not show, or not as late."""
    for finding in findings:
        duties = DUTY_OF_RULE.get(finding.code)
        if duties is not None:
            entries = [
                entry
                for entry in plan.entries
                if entry.duty.value in duties
                and entry.status.value in LATE
                and format_value(entry.due, "da") in finding.message.da
            ]
            if not entries:
                yield f"{finding.code}: {finding.message.da}"


def silences(plan: Schedule, findings: tuple[Finding, ...]) -> Iterator[str]:
    """Yield each overdue entry that the rule of its duty does not flag."""
    for entry in plan.entries:
        if entry.status.value == "overdue" and entry.code in {
            "OPF001",
            "OPF002",
            "PLN001",
            "ANB006",
        }:
            due_day = format_value(entry.due, "da")
            if not any(f.code == entry.code and due_day in f.message.da for f in findings):
                yield f"{entry.code}: {entry.due}"


def rows(plan: Schedule, over: Span, duties: dict[str, str]) -> Counter[tuple[str, str]]:
    """Return how the follow-ups of *plan* that fell due in *over* went, as an indicator counts them."""
    columns = {
        "held_in_time": "in_time",
        "held_late": "late",
        "missed": "missed",
        "overdue": "missed",
        "exempt": "exempt",
    }
    return Counter(
        (f"{entry.group.value}_{duties[entry.duty.value]}", columns[entry.status.value])
        for entry in plan.entries
        if entry.duty.value in duties
        and entry.status.value in columns
        and entry.why is None
        and entry.due is not None
        and over.start <= entry.due < over.until
    )


def whole_disagreement(case: Case, on: date) -> list[str]:
    """Return every disagreement of the five doors about *case* on the day *on*."""
    plan = schedule(case, on=on, profile=HERNING)
    findings = validate(case, on=on, profile=HERNING).findings
    seen = case.as_of(on)
    found = [
        *disagreements(seen, plan, recommend(case, on=on, profile=HERNING)),
        *contradictions(plan, findings),
        *silences(plan, findings),
    ]
    events = vobject.readOne(calendar([plan]).decode()) if plan.open else None
    days = [] if events is None else [e.dtstart.value for e in getattr(events, "vevent_list", [])]
    if days != [entry.due for entry in plan.open if entry.due is not None]:
        found.append("calendar")
    return found


def of_the_municipality(on: date) -> Iterator[Case]:
    """Yield made-up cases, a quarter of them with a fault."""
    for number, case in enumerate(synthetic_cases(150, on=on, seed=13)):
        dice = SeededRandom(13, "faults", number)
        yield faulty(case, dice, on) if dice.happens(0.25) else case


def test_every_output_shows_the_same_due_days_for_a_municipality() -> None:
    """One duty, one place: made-up cases, a quarter of them with a fault."""
    for on in (date(2024, 2, 1), ON):
        for case in (*of_the_municipality(on), *cases(60, seed=on.year)):
            assert [] == whole_disagreement(case, on), case.id


near = st.integers(-500, 0).map(lambda days: (ON + timedelta(days=days)).isoformat())


@st.composite
def decided_cases(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a case with one decision about help, what it carries, and what answered its duties."""
    on = date.fromisoformat(
        draw(st.one_of(near, st.dates(date(2023, 8, 1), ON).map(date.isoformat)))
    )

    def later(most: int, fewest: int = 0) -> str:
        return min(ON, on + timedelta(days=draw(st.integers(fewest, most)))).isoformat()

    is_old = on < date(2024, 1, 1)
    bases = (
        ("SEL § 52 stk. 3 nr. 7", "SEL § 58", "SEL § 75", "SEL § 52 stk. 3 nr. 3")
        if is_old
        else ("BL § 46", "BL § 47 stk. 1 nr. 1", "BL § 143", "BL § 32 stk. 1 nr. 3")
    )
    basis = draw(st.sampled_from(bases))
    is_help = basis == bases[3]
    decision: dict[str, Any] = {"id": "d1", "on": on.isoformat(), "legal_basis": basis}
    decision |= draw(
        st.fixed_dictionaries(
            {},
            optional={
                "urgent": st.booleans(),
                "committee": st.just(later(12)),
                "status": st.sampled_from(["granted", "granted", "draft"]),
            },
        )
    )
    measures: list[dict[str, Any]] = []
    for number in range(draw(st.integers(0, 2))):
        started = later(20)
        measure = {
            "id": f"m{number}",
            "kind": "family_treatment" if is_help else "general_foster_family",
            "started": started,
            "decision": "d1",
        }
        if draw(st.integers(0, 3)) == 0:
            ended = date.fromisoformat(started) + timedelta(days=draw(st.integers(1, 200)))
            measure["ended"] = min(ON, ended).isoformat()
        measures.append(measure)
    rated = dict.fromkeys(DECIDING, 0) | ({"education": 4} if is_help else {})
    assessment = {
        "id": "a1",
        "kind": draw(st.sampled_from(["child_assessment", "youth_assessment", "preliminary"])),
        "on": later(150, -20),
        "ratings": rated,
        "safety": "safe" if is_help else "unsafe",
        "acute": draw(st.booleans()) and not is_help,
        "round_the_clock_treatment": False,
        "network_search": {"done": on.isoformat(), "candidates": []},
    }
    if draw(st.booleans()):
        assessment["started"] = on.isoformat()
    concerned = st.sampled_from([[], ["m0"], ["m1"]]) if len(measures) == 2 else st.just([])
    return {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": draw(st.sampled_from(["2014-05-02", "2009-03-01"]))},
        "opened": "2023-01-02",
        "assessments": [assessment],
        "decisions": [decision],
        "interventions" if is_help else "placements": measures,
        "plans": [
            {
                "kind": draw(st.sampled_from(["childs_plan", "youth_plan", "action_plan"])),
                "on": later(130, -10),
                "concerns": draw(concerned),
            }
            for _ in range(draw(st.integers(0, 2)))
        ],
        "follow_ups": [
            {
                "id": f"f{number}",
                "on": later(150),
                "concerns": draw(concerned),
                "rhythm": "3 months",
            }
            for number in range(draw(st.integers(0, 2)))
        ],
        "follow_up_exemptions": [
            {"from": later(60), "reason": "skolelejr", "concerns": draw(concerned)}
            for _ in range(draw(st.sampled_from([0, 0, 0, 1])))
        ],
    }


@given(decided_cases())
@settings(max_examples=400)
def test_every_output_shows_the_same_due_days(document: dict[str, Any]) -> None:
    """One duty, one place: a decision around its due days, with what answered it."""
    assert [] == whole_disagreement(load_case(document), ON)


def test_an_indicator_counts_what_the_schedule_shows() -> None:
    """One duty, one place: what fell due in a year went as the schedule of its last day says."""
    over = Span(date(2025, 1, 1), date(2026, 1, 1))
    last_day = date(2025, 12, 31)
    by_law = {"first_follow_up": "first", "next_follow_up": "later"}
    for case in (*cases(150, seed=7), *of_the_municipality(last_day)):
        plan = schedule(case, on=last_day, profile=HERNING)
        seen = CaseInPeriod(case, over=over, profile=HERNING, pairing=PAIRING)
        # The help of a draft is not given yet.
        if len(seen.measures) < len([*seen.view.measures()]):
            continue
        counted = Counter((cell.row, cell.column) for cell in count_by_law(seen))
        counted = Counter({cell: n for cell, n in counted.items() if cell[0] != NOT_MEASURED})
        assert rows(plan, over, by_law) == counted, case.id
