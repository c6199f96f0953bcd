"""The way down: its changes, its sentences, and what a single hindrance takes."""

import json
from typing import Any

import pytest

from herningmodel.core.findings import Location
from herningmodel.ladder.life_changes import ChangeKind, LifeChange
from herningmodel.loading.load_case import load_case
from herningmodel.model.needs import Dimension
from herningmodel.model.steps import Step
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.goals import COUNTS, WITH_HELP, goal
from herningmodel.recommendation.recommend import recommend
from herningmodel.recommendation.recommendation import Recommendation
from herningmodel.recommendation.step_down import StepDown
from herningmodel.testing import example_text
from herningmodel.text.texts import LANGUAGES
from support.documents import DECIDING, ON, date
from support.profiles import PROFILES


SAFE_AND_WELL: dict[str, Any] = {
    "id": "a1",
    "kind": "child_assessment",
    "on": "2026-01-05",
    "ratings": dict.fromkeys(DECIDING, 0),
    "safety": "safe",
    "acute": False,
    "round_the_clock_treatment": False,
    "network_search": {
        "done": "2026-01-02",
        "candidates": [{"id": "n", "relation": "sibling", "willing": True, "suitable": True}],
    },
}
FAILED_SUPPORT = {
    "id": "i1",
    "kind": "support_at_home",
    "started": "2025-01-06",
    "ended": "2025-10-06",
    "end_reasons": ["new_decision"],
    "outcome": "not_helped",
}


def advice(*, interventions: tuple[Any, ...] = (), **answers: Any) -> Recommendation:
    """Return the recommendation for a child who is safe and well but for *answers*."""
    ratings = {**SAFE_AND_WELL["ratings"], **answers.pop("ratings", {})}
    document = {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": "2015-03-04"},
        "opened": "2024-12-01",
        "assessments": [{**SAFE_AND_WELL, **answers, "ratings": ratings}],
        "interventions": [*interventions],
    }
    return recommend(load_case(document), on=ON)


def planned(*plans: dict[str, Any], on: date = ON) -> Recommendation:
    """Return the recommendation for a child with poor basic care, and *plans*."""
    document = {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": "2015-03-04"},
        "opened": "2024-12-01",
        "assessments": [
            {**SAFE_AND_WELL, "ratings": {**SAFE_AND_WELL["ratings"], "basic_care": 3}}
        ],
        "plans": [{"kind": "childs_plan", "on": "2025-12-01", **plan} for plan in plans],
    }
    return recommend(load_case(document), on=on)


def goal_of_plan(name: str, **members: Any) -> dict[str, Any]:
    return {"id": name, "text": "Zløjfe sover", "dimension": "basic_care", **members}


@pytest.mark.parametrize(
    ("goals", "da", "en"),
    [
        (
            [goal_of_plan("g1", reached="partly", on="2026-01-10")],
            "Målet i barnets plan er delvist nået.",
            "The goal in the child's plan is partly reached.",
        ),
        (
            [goal_of_plan("g1")],
            "Målet i barnets plan er ikke vurderet endnu.",
            "The goal in the child's plan has not been judged yet.",
        ),
        (
            [goal_of_plan("g1", reached="yes"), goal_of_plan("g2", reached="no")],
            "Af 2 mål i barnets plan er 1 nået.",
            "Of 2 goals in the child's plan 1 are reached.",
        ),
    ],
)
def test_the_way_down_says_how_far_the_plan_is(goals: list[Any], da: str, en: str) -> None:
    """Beside the change that the goals are about; their words are never printed."""
    advised = planned({"goals": goals})
    assert da in " ".join(advised.explain("da").split())
    assert en in " ".join(advised.explain("en").split())
    shown = json.dumps(advised.as_dict(), ensure_ascii=False)
    assert "Zløjfe" not in "\n".join([shown, advised.explain("da"), repr(advised.step_down())])


def test_a_goal_that_is_reached_moves_no_step() -> None:
    """A new assessment does."""
    reached = planned({"goals": [goal_of_plan("g1", reached="yes", on="2026-01-10")]})
    assert planned().range == reached.range
    first = reached.step_down()[0].as_dict()
    assert [
        {
            "dimension": "basic_care",
            "path": ".plans[0].goals[0]",
            "reached": "yes",
            "on": "2026-01-10",
        }
    ] == first["plan_goals"]
    assert "plan_goals" not in planned().step_down()[0].as_dict()


def test_the_goals_of_the_newest_plan_that_was_made_count() -> None:
    """Not those of an older one, of one that is not made, or of one about something else."""
    plans: tuple[dict[str, Any], ...] = (
        {"goals": [goal_of_plan("g1", reached="yes")], "on": "2025-11-01"},
        {"goals": [goal_of_plan("g2", reached="no")]},
        {"goals": [goal_of_plan("g3")], "decided": {"on": "2025-12-02", "make": False}},
        {"goals": [goal_of_plan("g4")], "on": "2026-03-01"},
        {"goals": [goal_of_plan("g5", dimension="health")], "on": "2026-01-02"},
    )
    paths = [each.place.path for each in planned(*plans).step_down()[0].planned]
    assert [".plans[1].goals[0]"] == paths


def kinds(down: StepDown) -> list[list[str]]:
    return [[change.kind.value for change in way.changes] for way in down.ways]


def to(step: Step, advised: Recommendation) -> StepDown:
    return next(down for down in advised.step_down() if down.step is step)


def test_a_child_on_the_first_step_has_no_way_down() -> None:
    """There is no step below the first, and none is mentioned."""
    well = advice()
    assert Step.UNIVERSAL is well.step
    assert () == well.step_down()
    assert "Vejen mod hverdagen" not in well.explain("da")


def test_unsafe_alone_takes_that_the_danger_is_gone_and_something_that_protects() -> None:
    """A change from `unsafe` is never a set by itself, and a plan is enough for step 3 only."""
    unsafe = advice(safety="unsafe")
    gone, plan, home = "danger_at_home_gone", "safety_plan", "protected_at_home"
    assert [[gone, plan], [gone, home]] == kinds(to(Step.HOME_BASED, unsafe))
    assert [[gone, home]] == kinds(to(Step.PREVENTIVE, unsafe))
    assert [[gone, home]] == kinds(to(Step.UNIVERSAL, unsafe))


def test_a_plan_that_is_needed_becomes_needless() -> None:
    """A child that is safe with a plan comes further down when the home is safe without one."""
    planned = advice(safety="safe_with_plan")
    assert Step.HOME_BASED is planned.step
    assert [["safe_without_plan"]] == kinds(to(Step.PREVENTIVE, planned))


TRIED_BEFORE = {"on": "2026-01-05", "different": False}
FAILED_PREVENTION = FAILED_SUPPORT | {"kind": "consultant_help"}


def test_history_alone_asks_for_nothing_of_a_child_that_is_well() -> None:
    """A failed attempt lifts no child without a need today."""
    tried = advice(interventions=(FAILED_PREVENTION,), changed_circumstances=TRIED_BEFORE)
    assert Step.UNIVERSAL is tried.step


def test_history_takes_that_the_help_is_another_one() -> None:
    """History is never a set by itself: another kind, another match or more support goes with it."""
    tried = advice(
        interventions=(FAILED_PREVENTION,),
        changed_circumstances=TRIED_BEFORE,
        ratings={"basic_care": 2},
    )
    assert Step.HOME_BASED is tried.step
    down = to(Step.PREVENTIVE, tried)
    different = "different_this_time"
    assert [
        [different, "other_help"],
        [different, "better_match"],
        [different, "support_package"],
    ] == kinds(down)
    explanation = tried.explain("da")
    assert "Og desuden én af disse:" in explanation
    assert "Noget i barnets liv er anderledes end sidst, hvor det blev prøvet med" in explanation


def test_history_takes_no_other_help_where_the_childs_life_is_different() -> None:
    """Care that is carried now is something different, and no more is asked for."""
    tried = advice(
        interventions=(FAILED_PREVENTION,),
        changed_circumstances=TRIED_BEFORE,
        ratings={"basic_care": 3},
    )
    assert [["carried", "different_this_time"]] == kinds(to(Step.PREVENTIVE, tried))


def test_from_a_known_step_its_origin_is_left_out() -> None:
    """Only an open range says what the way down is relative to."""
    assert "Set fra" not in advice(safety="unsafe").explain("da")


def test_every_dimension_that_is_too_severe_is_a_goal() -> None:
    """Not only the severest: all that the lower step cannot carry, to what it can carry."""
    severe = advice(ratings={"basic_care": 4, "ensuring_safety": 3, "stability": 2})
    (way,) = to(Step.PREVENTIVE, severe).ways
    assert [("basic_care", 2), ("ensuring_safety", 2)] == [
        (change.dimension, change.to) for change in way.changes
    ]
    (way,) = to(Step.HOME_BASED, severe).ways
    assert [("basic_care", 3)] == [(change.dimension, change.to) for change in way.changes]


@pytest.mark.parametrize(
    ("answers", "step", "expected"),
    [
        ({"acute": True}, 3, "acute_danger_over"),
        (
            {"round_the_clock_treatment": True, "treatment_provider": "residential"},
            5,
            "treatment_done",
        ),
        (
            {"safety": "unsafe", "network_search": {"done": "2026-01-02", "candidates": []}},
            4,
            "network_found",
        ),
    ],
)
def test_one_hindrance_takes_one_change(answers: Any, step: int, expected: str) -> None:
    """What a single answer rules out, a single change lifts."""
    assert [[expected]] == kinds(to(Step(step), advice(**answers)))


def test_an_open_question_is_answered_first() -> None:
    """No change answers a question: the step may fit as life is now."""
    open_ = advice(round_the_clock_treatment=None)
    down = to(Step.FOSTER_FAMILY, open_)
    assert open_.range == down.below
    assert not down.takes_change
    assert [()] == [way.changes for way in down.ways]
    assert ["round_the_clock_treatment"] == [
        question.question.value for question in down.answer_first
    ]
    explanation = " ".join(open_.explain("en").split())
    assert "Seen from step 6, the highest step that the answers can lead to." in explanation
    assert (
        "Step 5, Placement in a foster family, may be enough as the child's life is now. That depends on the answers."
        in explanation
    )
    assert COUNTS.en not in explanation


def test_a_danger_without_reassessment_is_asked_about_first() -> None:
    """An old danger is certain of nothing: it is asked about, and is no goal until it is answered."""
    later = recommend(load_case(example_text("mads")), on=date(2027, 1, 15))
    down = to(Step.HOME_BASED, later)
    asked = [question.question.value for question in down.answer_first]
    assert "new_assessment" == asked[0]
    assert "safety" in asked
    assert [[]] == kinds(down)


def test_a_child_in_danger_is_brought_to_safety_before_anything_else() -> None:
    """The way down is marked as later; no lower step is demanded first."""
    explanation = advice(acute=True).explain("da").splitlines()
    lead = " ".join(explanation[: explanation.index("")])
    assert "HASTER: Barnet er i akut fare" in lead
    assert "Et lavere trin skal ikke prøves først." in lead
    way = explanation.index("Vejen mod hverdagen: mål for barnets plan")
    assert "Det her er til senere, når barnet er i sikkerhed." == explanation[way + 1]


def test_the_way_down_in_a_journal() -> None:
    """The optional member `step_down` has every way with its changes, and what counts."""
    written = json.loads(json.dumps(advice(safety="safe_with_plan").as_dict()))["step_down"]
    assert [2, 1] == [text["step"] for text in written]
    first = written[0]
    assert {"step", "label", "below", "answer_first", "help", "ways", "text"} == first.keys()
    assert [3, 3] == first["below"]
    assert {"da": "med forebyggende hjælp", "en": "with preventive help"} == first["help"]
    assert [
        {
            "change": "safe_without_plan",
            "path": ".assessments[0].safety",
            "text": {
                "da": "Barnet er trygt derhjemme i hverdagen, også uden en sikkerhedsplan.",
                "en": "The child is safe at home day by day, also without a safety plan.",
            },
        }
    ] == first["ways"][0]["changes"]


@pytest.mark.parametrize("dimension", Dimension)
def test_every_dimension_has_a_goal(dimension: Dimension) -> None:
    """A profile may let any dimension decide, so each has its goal, in both languages."""
    said = goal(LifeChange(kind=ChangeKind.CARRIED, place=Location(trail=()), dimension=dimension))
    for language in LANGUAGES:
        assert said.get(language).endswith(".")
    assert said.da != said.en


@pytest.mark.parametrize("kind", [kind for kind in ChangeKind if kind is not ChangeKind.CARRIED])
def test_every_change_has_a_goal(kind: ChangeKind) -> None:
    """No change is without its sentence."""
    assert goal(LifeChange(kind=kind, place=Location(trail=()))).da


def test_every_step_has_its_help() -> None:
    """A goal is reached with the help of the step, and every step has one."""
    assert [*Step] == [*WITH_HELP]


def test_where_every_step_is_ruled_out_all_six_are_lower() -> None:
    """A conflict counts above 6: also the institution gets its conditions."""
    document = json.loads(example_text("mads"))
    document["assessments"][0]["round_the_clock_treatment"] = True
    document["assessments"][0]["treatment_provider"] = "residential"
    profile = PROFILES["institutions carry little care"]
    conflict = recommend(load_case(document), on=ON, profile=profile)
    assert conflict.range is None
    down = conflict.step_down()
    assert [6, 5, 4, 3, 2, 1] == [step_down.step for step_down in down]
    assert None is down[0].below
    assert None is down[0].as_dict()["below"]
    assert ["basic_care", "stability"] == [change.dimension for change in down[0].ways[0].changes]


def test_the_profile_is_the_one_of_the_recommendation() -> None:
    """What is asked later is answered by the same profile and the same day."""
    mads = load_case(example_text("mads"))
    herning = recommend(mads, on=ON, profile=shipped("herning"))
    assert [3, 2, 1] == [down.step for down in herning.step_down()]
    assert "Herning" not in herning.step_down()[0].label.da
