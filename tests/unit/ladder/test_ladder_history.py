"""The way over the ladder: stretches, moves, and what was recorded beside what follows from measures."""

from datetime import date, timedelta
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.periods import ALWAYS, Period
from herningmodel.ladder.bounds import Range
from herningmodel.ladder.ladder_history import (
    LadderHistory,
    StepChange,
    StepChangeDirection,
    StepUpAfterStepDown,
    ladder_history,
)
from herningmodel.loading.load_case import load_case
from herningmodel.model.case import Case
from herningmodel.model.steps import Step
from herningmodel.profile.shipped import shipped


YEAR = Period(date(2025, 1, 1), date(2026, 1, 1))


def case(**members: Any) -> Case:
    return load_case(
        {
            "format": "herningmodel-case/1",
            "id": "case-1",
            "child": {"id": "child-1", "born": "2014-05-02"},
            "opened": "2020-01-01",
            **members,
        }
    )


def help_at_home(
    number: int, started: str, ended: str | None = None, **more: Any
) -> dict[str, Any]:
    support = {"id": f"i{number}", "kind": "support_at_home", "started": started, "ended": ended}
    return {**support, **more}


def placed(number: int, kind: str, started: str, ended: str | None = None, **more: Any) -> Any:
    return {"id": f"p{number}", "kind": kind, "started": started, "ended": ended, **more}


def stretches(way: LadderHistory) -> list[tuple[str, str | None, int | None]]:
    return [
        (
            stretch.start.isoformat(),
            None if stretch.until is None else stretch.until.isoformat(),
            stretch.step,
        )
        for stretch in way.stretches
    ]


def moves(way: LadderHistory) -> list[tuple[str, str]]:
    return [(move.on.isoformat(), move.direction.value) for move in way.moves]


def test_the_highest_step_of_what_runs_counts() -> None:
    """Help at home continues during a placement, and counts again when that has ended."""
    way = ladder_history(
        case(
            interventions=[help_at_home(1, "2025-02-01")],
            placements=[placed(1, "network_foster_family", "2025-04-01", "2025-09-01")],
        ),
        over=YEAR,
    )
    assert [
        ("2025-02-01", "2025-04-01", 3),
        ("2025-04-01", "2025-09-01", 4),
        ("2025-09-01", "2026-01-01", 3),
    ] == stretches(way)
    assert [59, 153, 122] == [stretch.days for stretch in way.stretches]
    assert [("2025-04-01", "up"), ("2025-09-01", "down")] == moves(way)
    assert () == way.followed
    assert {"derived"} == {stretch.source.value for stretch in way.stretches}


def test_a_move_down_may_be_followed_by_a_move_up() -> None:
    """The first move up after it counts; nothing is said about why."""
    way = ladder_history(
        case(
            placements=[
                placed(1, "residential_institution", "2025-01-01", "2025-03-01"),
                placed(2, "general_foster_family", "2025-03-01", "2025-05-01"),
                placed(3, "network_foster_family", "2025-05-01", "2025-05-02"),
                placed(4, "general_foster_family", "2025-05-02"),
            ]
        ),
        over=YEAR,
    )
    assert ["down", "down", "up"] == [direction for _, direction in moves(way)]
    assert [("2025-03-01", "2025-05-02", 62), ("2025-05-01", "2025-05-02", 1)] == [
        (follow_up_step.down.on.isoformat(), follow_up_step.up.on.isoformat(), follow_up_step.days)
        for follow_up_step in way.followed
    ]
    assert way.sentences[-1].da == (
        "Skiftet ned 1. maj 2025 blev fulgt af et skift op 2. maj 2025, 1 dag efter."
    )
    assert way.sentences[-2].en == (
        "The move down on 1 March 2025 was followed by a move up on 2 May 2025, 62 days later."
    )


def test_a_move_up_before_a_move_down_follows_nothing() -> None:
    """Followed by is a matter of days."""
    up, down = (
        StepChange(
            on=date(2025, 1, day),
            before=Range(Step(a), Step(a)),
            after=Range(Step(b), Step(b)),
            days_between=0,
        )
        for day, a, b in ((1, 3, 4), (2, 4, 3))
    )
    way = evolve(ladder_history(case(), over=YEAR), moves=(up, down))
    assert () == way.followed
    assert (StepUpAfterStepDown(down=down, up=evolve(up, on=date(2025, 1, 3))),) == evolve(
        way, moves=(up, down, evolve(up, on=date(2025, 1, 3)))
    ).followed


def test_a_recorded_step_counts_and_the_derived_one_is_beside_it() -> None:
    """Until the next record, or until the case is closed."""
    way = ladder_history(
        case(
            closed="2025-11-01",
            step_history=[
                {"on": "2025-06-01", "step": 3},
                {"on": "2025-02-01", "step": 2},
                {"on": "2025-06-01", "step": 4},
            ],
            interventions=[help_at_home(1, "2025-01-15", "2025-03-01")],
        ),
        over=YEAR,
    )
    assert [
        ("2025-01-15", 3, "derived", None, 3, False),
        ("2025-02-01", 2, "recorded", 2, 3, True),
        ("2025-03-01", 2, "recorded", 2, None, False),
        ("2025-06-01", 4, "recorded", 4, None, False),
    ] == [
        (
            stretch.start.isoformat(),
            stretch.step,
            stretch.source.value,
            stretch.recorded,
            None if stretch.derived is None else stretch.derived.highest,
            stretch.differs,
        )
        for stretch in way.stretches
    ]
    assert way.stretches[-1].until == date(2025, 11, 1)
    assert [("2025-02-01", "down"), ("2025-06-01", "up")] == moves(way)
    assert way.sentences[2].da == (
        "1. februar 2025 til 1. marts 2025: trin 2 (registreret af kommunen). Efter indsatserne var det trin 3."
    )
    assert way.sentences[2].en == (
        "1 February 2025 to 1 March 2025: step 2 (recorded by the municipality). By the measures it was step 3."
    )


def test_a_record_after_the_case_was_closed_holds_no_day() -> None:
    """It would end before it begins."""
    late = case(closed="2025-01-01", step_history=[{"on": "2025-06-01", "step": 3}])
    assert () == ladder_history(late, over=ALWAYS).stretches


def test_a_recorded_step_that_the_measures_bear_out_is_one_stretch() -> None:
    """Beginning and end of the measure change nothing that counts."""
    way = ladder_history(
        case(
            step_history=[{"on": "2025-02-01", "step": 3}],
            interventions=[help_at_home(1, "2025-03-01", "2025-05-01")],
        ),
        over=YEAR,
    )
    assert [("2025-02-01", "2026-01-01", 3)] == stretches(way)
    assert [] == moves(way)


def test_the_same_step_from_another_source_or_after_a_while_is_a_change_on_the_same_step() -> None:
    """Half a year without help is listed, with its days."""
    way = ladder_history(
        case(
            interventions=[
                help_at_home(1, "2025-01-01", "2025-03-01"),
                help_at_home(2, "2025-09-01", "2025-10-01"),
            ],
            step_history=[{"on": "2025-09-11", "step": 3}],
        ),
        over=YEAR,
    )
    assert [("2025-09-01", "same"), ("2025-09-11", "same")] == moves(way)
    assert [184, 0] == [move.days_between for move in way.moves]
    assert "184 dage uden et trin" in way.sentences[-2].da
    assert (
        way.sentences[-1].en
        == "11 September 2025: a change on the same step, from step 3 to step 3."
    )


def test_the_step_that_was_granted_counts_before_the_step_of_the_kind() -> None:
    """A decision that was not granted, or that is not there, carries nothing."""
    decisions = [
        {"id": "d1", "on": "2024-12-01", "granted_step": 5},
        {"id": "d2", "on": "2024-12-01", "granted_step": 5, "status": "draft"},
        {"id": "d3", "on": "2024-12-01"},
    ]
    for decision, expected in (("d1", 5), ("d2", 6), ("d3", 6), (None, 6)):
        way = ladder_history(
            case(
                decisions=decisions,
                placements=[placed(1, "own_room", "2025-01-01", decision=decision)],
            ),
            over=YEAR,
        )
        assert [expected] == [stretch.step for stretch in way.stretches]


def test_the_conventions_come_from_the_profile_and_are_shown() -> None:
    """A room of one's own is step 6 for one municipality and step 3 for another."""
    room = case(placements=[placed(1, "own_room", "2025-01-01")])
    for name, step in (("standard", 6), ("herning", 3)):
        way = ladder_history(room, over=YEAR, profile=shipped(name))
        assert [step] == [stretch.step for stretch in way.stretches]
        assert f"Eget værelse tæller som trin {step}" in way.convention.da
        assert f"room of one's own counts as step {step}" in way.convention.en
        assert name == way.profile


def test_a_kind_that_may_stand_on_several_steps_leaves_the_step_open() -> None:
    """Unless something runs beside it that decides, or its decision says."""
    contact = {"id": "i1", "kind": "contact_person", "started": "2025-01-01"}
    alone = ladder_history(case(interventions=[contact]), over=YEAR)
    assert [None] == [stretch.step for stretch in alone.stretches]
    assert Range(Step(2), Step(3)) == alone.stretches[0].derived
    assert "trin 2 eller 3 (efter indsatserne)" in alone.sentences[1].da
    beside = ladder_history(case(interventions=[contact, help_at_home(2, "2025-06-01")]), over=YEAR)
    assert [None, 3] == [stretch.step for stretch in beside.stretches]
    assert [("2025-06-01", "open")] == moves(beside)
    decided = case(
        decisions=[{"id": "d1", "on": "2024-12-01", "granted_step": 2}],
        interventions=[{**contact, "decision": "d1"}],
    )
    assert [2] == [stretch.step for stretch in ladder_history(decided, over=YEAR).stretches]
    recorded = ladder_history(
        case(interventions=[contact], step_history=[{"on": "2025-01-01", "step": 3}]), over=YEAR
    )
    assert [(3, False)] == [(stretch.step, stretch.differs) for stretch in recorded.stretches]


def test_help_that_a_placement_s_decision_carries_has_no_placement_of_its_own() -> None:
    """When the placement has ended and the help goes on, the child is not placed."""
    way = ladder_history(
        case(
            decisions=[{"id": "d1", "on": "2024-12-01", "granted_step": 5}],
            placements=[
                placed(1, "general_foster_family", "2025-01-01", "2025-07-01", decision="d1")
            ],
            interventions=[help_at_home(1, "2025-01-01", decision="d1")],
        ),
        over=YEAR,
    )
    assert [5, 3] == [stretch.step for stretch in way.stretches]


def test_help_that_is_only_given_beside_placements_is_no_step() -> None:
    """A support person for the parents says nothing about where the child lives."""
    support = {"id": "i1", "kind": "parent_support_person", "started": "2025-01-01"}
    assert () == ladder_history(case(interventions=[support]), over=YEAR).stretches


@pytest.mark.parametrize("ended", ["2025-03-01", "2025-02-01"])
def test_help_that_ended_before_it_had_a_day_does_not_count(ended: str) -> None:
    """A fault of the dates is another rule's to find."""
    assert (
        ()
        == ladder_history(
            case(interventions=[help_at_home(1, "2025-03-01", ended)]), over=YEAR
        ).stretches
    )


def test_a_move_counts_on_the_first_day_of_the_period_and_not_after_the_last() -> None:
    """The period is half-open; the child comes from where it was before."""
    moved = case(
        placements=[
            placed(1, "network_foster_family", "2024-05-01", "2025-01-01"),
            placed(2, "general_foster_family", "2025-01-01", "2026-01-01"),
            placed(3, "residential_institution", "2026-01-01"),
        ]
    )
    assert [("2025-01-01", "up")] == moves(ladder_history(moved, over=YEAR))
    assert [("2025-01-01", "2026-01-01", 5)] == stretches(ladder_history(moved, over=YEAR))


def test_a_period_may_be_open() -> None:
    """Then a stretch may have no end yet."""
    running = case(placements=[placed(1, "network_foster_family", "2025-05-01")])
    way = ladder_history(running, over=ALWAYS)
    assert [("2025-05-01", None, 4)] == stretches(way)
    assert way.stretches[0].days is None
    assert "1. maj 2025 til uden slutdato" not in way.sentences[1].da
    assert way.sentences[1].da == "Fra 1. maj 2025, uden slutdato: trin 4 (efter indsatserne)."
    written = way.as_dict()
    assert written["from"] is None
    assert written["until"] is None


def test_the_way_is_written_as_json() -> None:
    """In a format of its own, with the sentences in both languages."""
    way = ladder_history(
        case(
            placements=[
                placed(1, "general_foster_family", "2025-01-01", "2025-02-01"),
                placed(2, "network_foster_family", "2025-02-01", "2025-03-01"),
                placed(3, "general_foster_family", "2025-03-01"),
            ]
        ),
        over=YEAR,
    )
    written = way.as_dict()
    assert written["stretches"][1] == {
        "from": "2025-02-01",
        "until": "2025-03-01",
        "days": 28,
        "step": 4,
        "source": "derived",
        "recorded": None,
        "derived": [4, 4],
    }
    assert written["moves"][0] == {
        "on": "2025-02-01",
        "direction": "down",
        "from": [5, 5],
        "to": [4, 4],
        "days_between": 0,
    }
    assert [{"down": "2025-02-01", "up": "2025-03-01", "days": 28}] == written["followed"]
    assert "herningmodel-path/1" == written["format"]
    assert ("case-1", "standard") == (written["case"], written["profile"])


def test_the_parts_can_be_read_from_the_recorded_and_the_open() -> None:
    """JSON says null where there is nothing, and both ends where the step is not decided."""
    way = ladder_history(
        case(
            interventions=[{"id": "i1", "kind": "contact_person", "started": "2025-01-01"}],
            step_history=[{"on": "2025-02-01", "step": 1}],
        ),
        over=YEAR,
    )
    first, second = (stretch.as_dict() for stretch in way.stretches)
    assert (None, None, [2, 3]) == (first["step"], first["recorded"], first["derived"])
    assert (1, 1, [2, 3]) == (second["step"], second["recorded"], second["derived"])


DAYS = st.integers(0, 400).map(lambda number: (date(2025, 1, 1) + timedelta(number)).isoformat())
PLACES = ("network_foster_family", "general_foster_family", "residential_institution", "own_room")
HELP = (
    "support_at_home",
    "contact_person",
    "consultant_help",
    "network_meeting",
    "friendship_family",
)


@st.composite
def ways(draw: st.DrawFn) -> Case:
    def some(kinds: tuple[str, ...], letter: str) -> list[dict[str, Any]]:
        return [
            {
                "id": f"{letter}{number}",
                "kind": draw(st.sampled_from(kinds)),
                "started": draw(DAYS),
                "ended": draw(DAYS | st.none()),
            }
            for number in range(draw(st.integers(0, 4)))
        ]

    return case(
        interventions=some(HELP, "i"),
        placements=some(PLACES, "p"),
        closed=draw(DAYS | st.none()),
        step_history=[
            {"on": draw(DAYS), "step": draw(st.integers(1, 6))}
            for _ in range(draw(st.integers(0, 3)))
        ],
    )


def day_by_day(a_case: Case, day: date) -> tuple[int, int] | None:
    """Return the step on a day, read as plainly as can be."""
    records = sorted(
        (record for record in a_case.step_history if record.on <= day), key=lambda record: record.on
    )
    if records and (a_case.closed is None or day < a_case.closed):
        return records[-1].step, records[-1].step
    running = [
        measure
        for measure in (*a_case.interventions, *a_case.placements)
        if measure.started <= day and (measure.ended is None or day < measure.ended)
    ]
    of = {
        "network_foster_family": (4, 4),
        "general_foster_family": (5, 5),
        "residential_institution": (6, 6),
        "own_room": (6, 6),
        "support_at_home": (3, 3),
        "contact_person": (2, 3),
        "consultant_help": (2, 2),
        "network_meeting": (1, 3),
    }
    ends = [of[measure.kind.value] for measure in running if measure.kind.value in of]
    return (max(low for low, _ in ends), max(high for _, high in ends)) if ends else None


@given(ways())
def test_stretches_cover_exactly_the_days_with_a_step(generated: Case) -> None:
    """They do not overlap, they come in order, and on each day they say what that day says."""
    over = Period(date(2024, 12, 20), date(2026, 3, 1))
    way = ladder_history(generated, over=over)
    said: dict[date, tuple[int, int]] = {}
    for stretch in way.stretches:
        assert stretch.days is not None
        assert stretch.days > 0
        for number in range(stretch.days):
            day = stretch.start + timedelta(number)
            assert day not in said
            said[day] = (stretch.steps.lowest, stretch.steps.highest)
    assert [*said] == sorted(said)
    for number in range((date(2026, 3, 1) - date(2024, 12, 20)).days):
        day = date(2024, 12, 20) + timedelta(number)
        assert said.get(day) == day_by_day(generated, day)


@given(ways(), st.integers(0, 430))
def test_a_period_that_is_split_gives_the_same_moves(generated: Case, number: int) -> None:
    """Wherever it is split, no move and no day is lost or repeated."""
    start, until = date(2024, 12, 20), date(2026, 3, 1)
    middle = start + timedelta(number)
    whole = ladder_history(generated, over=Period(start, until))
    first, second = (
        ladder_history(generated, over=Period(start, middle)),
        ladder_history(generated, over=Period(middle, until)),
    )
    assert whole.moves == first.moves + second.moves
    days = [sum(stretch.days or 0 for stretch in way.stretches) for way in (whole, first, second)]
    assert days[0] == days[1] + days[2]


@given(ways())
def test_every_move_goes_from_where_the_child_was_to_where_it_is(generated: Case) -> None:
    """And its direction is that of the steps."""
    for move in ladder_history(generated, over=ALWAYS).moves:
        arrived = day_by_day(generated, move.on)
        left = day_by_day(generated, move.on - timedelta(move.days_between + 1))
        assert arrived == (move.after.lowest, move.after.highest)
        assert left == (move.before.lowest, move.before.highest)
        if move.direction is StepChangeDirection.UP:
            assert left[1] < arrived[0]
        if move.direction is StepChangeDirection.DOWN:
            assert arrived[1] < left[0]
        if move.direction is StepChangeDirection.SAME:
            assert left == arrived
