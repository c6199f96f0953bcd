"""The municipality that does not exist: in order, the same everywhere, with faults on request."""

import json
from collections import Counter
from datetime import date, timedelta
from hashlib import sha256
from itertools import islice
from typing import Any

import pytest

from herningmodel.core.findings import Severity
from herningmodel.loading.case_schema import case_schema
from herningmodel.loading.load_case import dump_case, load_case
from herningmodel.model.case import Case
from herningmodel.model.corrections import Correction, CorrectionStatus
from herningmodel.model.decisions import Decision
from herningmodel.model.endings import BROKE_DOWN
from herningmodel.model.placements import PlacementKind
from herningmodel.model.snapshot import snapshot
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.recommend import recommend
from herningmodel.schema.records import walk
from herningmodel.testing.municipality import assumptions as assumed
from herningmodel.testing.municipality.export import synthetic_lines
from herningmodel.testing.municipality.rare_corrections import with_a_withdrawn_record
from herningmodel.testing.municipality.seeded_faults import (
    CASE_FAULTS,
    LINE_FAULTS,
    LineFault,
    SeededFault,
    faulty,
)
from herningmodel.testing.municipality.seeded_random import SeededRandom
from herningmodel.testing.municipality.synthetic_cases import synthetic_cases
from herningmodel.validation.check import check
from herningmodel.validation.check_lines import check_lines
from herningmodel.validation.report import RuleState
from herningmodel.validation.validate import validate


ON = date(2026, 1, 15)
COUNT = 400


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    return [*synthetic_cases(COUNT, on=ON)]


@pytest.mark.parametrize("profile", ["standard", "herning"])
@pytest.mark.parametrize(
    ("on", "seed"), [(ON, 0), (ON, 1), (date(2024, 2, 29), 2), (date(2022, 6, 30), 3)]
)
@pytest.mark.no_cover  # hundreds of cases by every rule
def test_its_cases_are_in_order(on: date, seed: int, profile: str) -> None:
    """By every rule, also those over a caseload, there are neither errors nor warnings on the day."""
    lines = (line.encode() for line in synthetic_lines(150, on=on, seed=seed))
    reports = [*check_lines(lines, on=on, profile=shipped(profile))]
    assert 150 <= len(reports)
    assert [] == [
        (report.case, finding.code, finding.message.en)
        for report in reports
        for finding in report.findings
        if finding.severity is not Severity.INFO
    ]
    assert RuleState.CRASHED not in {rule.state for report in reports for rule in report.rules}


def test_the_same_seed_gives_the_same_bytes_everywhere() -> None:
    """What is pinned here may change in a new version, and is the same on every platform."""
    made = "\n".join(synthetic_lines(50, on=ON, seed=7, faults=0.3))
    assert "6c2bdc97a0977318" == sha256(made.encode()).hexdigest()[:16]


def test_it_streams() -> None:
    """A municipality of any size takes no more room than a case: the first ones come at once."""
    assert 3 == len([*islice(synthetic_cases(10**9, on=ON), 3)])


def test_a_smaller_municipality_is_the_beginning_of_a_larger_one() -> None:
    """But for the last family, which is cut."""
    small = [*synthetic_cases(20, on=ON)]
    assert small[:17] == [*synthetic_cases(60, on=ON)][:17]


@pytest.mark.parametrize("count", [0, 1, 7])
def test_there_are_as_many_as_asked_for(count: int) -> None:
    """Also where a family would have had more children."""
    for seed in range(12):
        ids = [case.id for case in synthetic_cases(count, on=ON, seed=seed)]
        assert [f"case-{number:06d}" for number in range(1, count + 1)] == ids


@pytest.mark.parametrize("day", [date(2017, 12, 31), date(2100, 1, 1), date.min, date.max])
def test_a_day_without_known_law_is_refused(day: date) -> None:
    """The library makes no cases for a time whose law it does not know."""
    with pytest.raises(ValueError, match="from 2018-01-01 to 2099-12-31"):
        next(synthetic_cases(1, on=day))


@pytest.mark.parametrize("day", [date(2018, 1, 1), date(2099, 12, 31)])
def test_the_first_and_the_last_day_are_among_them(day: date) -> None:
    """Both ends belong."""
    assert 30 == len([*synthetic_cases(30, on=day)])


def test_nothing_lies_after_the_day(cases: list[Case]) -> None:
    """A case is what was known on the day; of a record that was withdrawn by then it holds both."""
    for case in cases:
        assert snapshot(case, ON).later == ()
        if not any(isinstance(each, Correction) for _, each in walk(case)):
            assert case.as_of(ON) == case


@pytest.fixture(scope="module")
def many() -> list[Case]:
    """Return so many cases that each rare course is among them."""
    return [*synthetic_cases(1000, on=ON)]


def test_the_members_that_few_cases_hold_occur(many: list[Case]) -> None:
    """A program that reads the format meets them before it meets a municipality."""
    made = many
    assert any(case.opened_spans for case in made)
    assert any(case.contact_decisions for case in made)
    assert any(case.child.disability_known and case.family_adviser for case in made)
    assert any(each.aware for case in made for each in case.assessments)
    assert any(each.asked_on for case in made for each in case.decisions)
    assert any(each.reasons for case in made for each in case.decisions)
    assert any(each.decisions for case in made for each in case.placements)
    assert any(each.next for case in made for each in case.follow_ups)
    corrections = [each.correction for case in made for each in case.follow_ups if each.correction]
    assert {*CorrectionStatus} == {correction.status for correction in corrections}
    assert any(each.decided for case in made for each in case.plans)
    assert any(each.goals for case in made for each in case.plans)


def by_basis(cases: list[Case], basis: str) -> list[tuple[Case, Decision]]:
    """Return the decisions under *basis* that hold, with their cases."""
    return [
        (case, made)
        for case in cases
        for made in case.decisions
        if str(made.legal_basis) == basis and made.correction is None
    ]


def test_a_hurried_placement_is_decided_twice(many: list[Case]) -> None:
    """First by the chair, approved within a week, and then for good; the child stays where it is."""
    hurried = by_basis(many, "BL § 143")
    assert hurried
    for case, first in hurried:
        assert first.committee is not None
        assert first.effect is not None
        assert (first.committee - first.effect.date()).days < 7
        (stay,) = [each for each in case.placements if each.decision == first.id]
        assert first.on == stay.started == stay.decisions[0].from_
        (second,) = [each for each in case.decisions if each.id == stay.decisions[1].decision]
        assert first.on < second.on == stay.decisions[1].from_
        assert second.committee or second.consents


def test_a_long_stay_becomes_permanent_on_a_new_assessment(many: list[Case]) -> None:
    """After three years, with the papers, by the committee; a young person has said yes."""
    permanent = by_basis(many, "BL § 67")
    assert permanent
    for case, made in permanent:
        (stay,) = [
            each for each in case.placements if made.id in {b.decision for b in each.decisions}
        ]
        assert stay.started + timedelta(days=3 * 365) <= made.on == made.committee
        assert made.papers
        newest = max(each.on for each in case.assessments if each.on <= made.on)
        assert (made.on - newest).days < 30


def test_a_closed_case_is_opened_again(many: list[Case]) -> None:
    """Between the spans nothing is recorded, and the second ends as the case does."""
    reopened = [case for case in many if len(case.opened_spans) == 2]
    assert reopened
    for case in reopened:
        first, second = case.opened_spans
        assert first.from_ == case.opened
        assert first.until is not None
        assert first.until < second.from_
        assert second.until == case.closed
        assert case.notifications[-1].received.date() == second.from_


def test_help_is_asked_for_where_it_is_given_by_consent(many: list[Case]) -> None:
    """A placement, a homecoming and a decision of the committee answer no request."""
    asked = [made for case in many for made in case.decisions if made.asked_on]
    assert asked
    for made in asked:
        assert made.consents
        assert made.granted_step is not None
        assert not made.granted_step.is_placement


def test_a_departure_names_the_step_that_was_recommended(many: list[Case]) -> None:
    """The adviser of the case departs on the day of the decision, and says why."""
    departed = [(case, made) for case in many for made in case.decisions if made.override]
    assert departed
    for case, made in departed:
        assert made.override is not None
        assert made.override.recommended == (made.needed_step, made.needed_step)
        assert made.granted_step is not made.needed_step
        assert made.override.by in {worker.worker for worker in case.caseworkers}


def test_a_record_of_the_day_itself_is_not_withdrawn_yet(many: list[Case]) -> None:
    """A mistake is known on the day after; a goal is withdrawn inside its plan."""
    first = next(case for case in many if case.plans and case.plans[0].on and case.plans[0].goals)
    for on in (date.min, ON):
        made = [with_a_withdrawn_record(first, SeededRandom("any", n), on) for n in range(400)]
        withdrawn = [case for case in made if case != first]
        assert bool(withdrawn) is (on == ON)
    assert any(case.plans != first.plans for case in withdrawn)


def test_a_case_can_be_written_and_read(cases: list[Case]) -> None:
    """Each is a document of the format."""
    for case in cases[:100]:
        assert case == load_case(json.dumps(dump_case(case)))


def test_there_is_something_of_everything(cases: list[Case]) -> None:
    """Each step, each kind of help, old law and new, breakdowns, siblings, pairs, open and closed."""
    decided = {decision.granted_step for case in cases for decision in case.decisions}
    assert {None, *STEPS[1:]} == decided
    kinds = {placement.kind for case in cases for placement in case.placements}
    assert {kind for kinds in assumed.PLACES.values() for kind in kinds} == kinds
    helped = {help_.kind for case in cases for help_ in case.interventions}
    assert {kind for kinds in assumed.HELP.values() for kind in kinds} == helped
    assert 20 < sum(len(case.child.siblings) > 0 for case in cases) < COUNT // 2
    assert COUNT // 4 < sum(case.closed is None for case in cases) < COUNT
    assert any(
        BROKE_DOWN & {*placement.end_reasons} for case in cases for placement in case.placements
    )
    assert any(case.child.born and case.opened < case.child.born for case in cases)
    assert any(decision.committee for case in cases for decision in case.decisions)
    assert any(case.complaints for case in cases)
    assert any(len(case.caseworkers) > 1 for case in cases)


def test_the_ladder_reads_the_needs_as_the_step_that_was_decided(cases: list[Case]) -> None:
    """On the day of a decision the recommendation is the step that the decision says is needed."""
    for case in cases:
        for decision in case.decisions:
            if decision.needed_step is not None:
                assert decision.needed_step == recommend(case, on=decision.on).step


def test_siblings_are_in_one_family(cases: list[Case]) -> None:
    """Each names the others, all of them are there, and they were not born in the same year."""
    by_id = {case.id: case for case in cases}
    for case in cases:
        for name in case.child.siblings:
            other = by_id[name]
            assert case.id in other.child.siblings
            assert case.opened == other.opened
            assert case.child.born is not None
            assert other.child.born is not None
            assert abs(case.child.born - other.child.born) > timedelta(days=365)


def test_no_caseworker_has_more_cases_than_a_seat_takes(cases: list[Case]) -> None:
    """On any day, those of one caseworker are few."""
    for day in (ON, date(2024, 1, 1)):
        held = Counter(
            worker.worker
            for case in cases
            for worker in case.caseworkers
            if worker.since <= day and (worker.until is None or day < worker.until)
        )
        assert max(held.values()) <= assumed.CASES_OF_A_SEAT


@pytest.mark.parametrize("fault", CASE_FAULTS, ids=lambda fault: fault.code)
def test_each_fault_is_found_by_its_rule(cases: list[Case], fault: SeededFault) -> None:
    """Wherever there is room for it; and there is room for it in several cases."""
    faulty_cases = [made for case in cases if (made := fault.apply(case, ON)) is not None]
    assert len(faulty_cases) > 10
    for case in faulty_cases[:40]:
        assert fault.code in {finding.code for finding in validate(case, on=ON).findings}


@pytest.mark.parametrize("fault", LINE_FAULTS, ids=lambda fault: fault.code)
def test_each_fault_of_shape_is_found_by_its_rule(fault: LineFault) -> None:
    """In every line, and nothing else is found there."""
    for line in synthetic_lines(20, on=ON):
        assert {fault.code} == {
            finding.code for finding in check(fault.seeded(line), on=ON).findings
        }


def test_a_case_without_room_for_a_fault_stays_as_it_is() -> None:
    """Nothing is invented to put a fault in."""
    case = next(synthetic_cases(1, on=ON))
    empty = Case(id=case.id, child=case.child, opened=case.opened)
    assert empty == faulty(empty, SeededRandom("any"), ON)


@pytest.mark.no_cover  # hundreds of cases by every rule
def test_the_rate_of_faults_is_the_one_asked_for() -> None:
    """A fifth, give or take; none at 0, and all of them at 1."""

    def found(faults: float) -> int:
        lines = synthetic_lines(200, on=ON, faults=faults)
        return sum(not check(line, on=ON).is_clean for line in lines)

    assert 0 == found(0.0)
    assert 20 <= found(0.2) <= 60
    assert found(1.0) >= 190


def test_dice_stay_within_their_bounds() -> None:
    """Both ends come, nothing beyond does, and a weight of nothing never comes."""
    rng = SeededRandom("bounds")
    assert {1, 2, 3} == {rng.between(1, 3) for _ in range(200)}
    assert {"a", "b"} == {rng.weighted({"a": 1, "b": 3, "c": 0}) for _ in range(200)}
    assert not any(rng.chance(0) for _ in range(200))
    assert all(rng.chance(100) for _ in range(200))
    assert not any(rng.happens(0.0) for _ in range(200))
    assert all(rng.happens(1.0) for _ in range(200))
    assert 120 < sum(rng.weighted({"a": 1, "b": 3}) == "b" for _ in range(200)) < 180


def test_dice_with_one_name_fall_alike() -> None:
    """And with another name otherwise."""
    rolls = [
        [SeededRandom(*name).between(1, 10**9) for _ in range(2)]
        for name in ((1, 2), (1, 3), (12,))
    ]
    assert 3 == len({first for first, _ in rolls})
    assert all(first == second for first, second in rolls)


def test_kinds_without_a_step_of_their_own_are_left_out() -> None:
    """The profiles disagree on them, and the cases are in order by either."""
    disputed = {PlacementKind.OWN_ROOM, PlacementKind.BOARDING_SCHOOL}
    assert not any(disputed & {*kinds} for kinds in assumed.PLACES.values())
    assert {*STEPS} == {*assumed.FIRST_STEP} == {*assumed.LENGTH}
    assert Step.UNIVERSAL in assumed.HELP


@pytest.mark.no_cover  # a thousand cases, looked through member by member
def test_every_member_of_the_format_occurs() -> None:
    """A new member is made up too."""
    schema: Any = case_schema()
    definitions = {"Case": schema, **schema["$defs"]}
    seen: set[str] = set()

    def look(value: Any, shape: Any, kind: str) -> None:
        shape = shape.get("anyOf", [shape])[0]
        if "$ref" in shape:
            kind = shape["$ref"].rsplit("/", 1)[-1]
            shape = definitions[kind]
        for name, inner in value.items() if isinstance(value, dict) else ():
            seen.add(f"{kind}.{name}")
            look(inner, shape.get("properties", {}).get(name, {}), kind)
        for inner in value if isinstance(value, list) else ():
            look(inner, shape.get("items", {}), kind)

    for line in synthetic_lines(1000, on=ON):
        look(json.loads(line), schema, "Case")
    members = {
        f"{kind}.{name}"
        for kind, shape in definitions.items()
        for name in shape.get("properties", ())
    }
    assert members - seen == set()
