"""The laws of the whole that speak of the ladder. They may not be broken by any feature."""

from datetime import date
from itertools import combinations, pairwise
from typing import Any

import pytest
from attrs import evolve, fields
from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel.loading.load_case import load_case
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import shipped
from herningmodel.profile.step_settings import StepOffers, Steps
from herningmodel.profile.thresholds import AgeThreshold, Thresholds
from herningmodel.recommendation.recommend import recommend
from herningmodel.recommendation.recommendation import Recommendation
from herningmodel.recommendation.verdicts import Verdict
from herningmodel.schema.records import fields_of
from support.documents import DECIDING, ON, changed, needs
from support.model_classes import PROFILE_RECORDS
from support.oracle import current, newest_first, range_of, until_answered
from support.profiles import PROFILES, profiles


CONFLICT = 7


def advice(document: dict[str, Any], profile: str = "standard") -> Recommendation:
    return recommend(load_case(document), on=ON, profile=PROFILES[profile])


def ends(advised: Recommendation) -> tuple[int, int]:
    """A conflict counts above 6."""
    if advised.range is None:
        return CONFLICT, CONFLICT
    return advised.range.lowest, advised.range.highest


@given(needs())
@settings(max_examples=1000)
def test_the_table_of_default_rules_is_what_is_calculated(document: dict[str, Any]) -> None:
    """The range is what the published table of default rules gives, read by another program."""
    advised = advice(document)
    expected = range_of(document)
    assert expected == (None if advised.range is None else ends(advised))
    if not advised.out_of_scope:
        assert until_answered(document) == advised.until_answered


@given(needs(), profiles)
@settings(max_examples=500)
def test_fit_first_then_low(document: dict[str, Any], profile: str) -> None:
    """
    Fit first, then low.

    The recommended step fits; no lower step fits; each lower step is shown with what rules it out.
    """
    advised = advice(document, profile)
    lowest, highest = ends(advised)
    for verdict in advised.verdicts:
        certain = [reason for reason in verdict.reasons if reason.certain]
        if verdict.step < lowest:
            assert verdict.verdict is Verdict.RULED_OUT
            assert certain
        assert all(reason.rules_out(verdict.step) for reason in verdict.reasons)
        assert (verdict.verdict is Verdict.RULED_OUT) == bool(certain)
    if advised.step is not None:
        assert lowest == highest == advised.step
        assert advised.verdicts[advised.step - 1].verdict in (
            Verdict.FITS,
            Verdict.FITS_WITH_CONDITIONS,
        )
    elif lowest < CONFLICT:
        assert lowest < highest or advised.is_possible_conflict
        assert advised.missing, "an open range names the question that keeps it open"


@given(needs(fewest=1), profiles, st.data())
@settings(max_examples=500)
def test_a_higher_rating_never_lowers_the_step(
    document: dict[str, Any], profile: str, data: st.DataObject
) -> None:
    """
    More need never lowers the step.

    Raising any deciding rating never lowers either end of the range; a conflict counts above 6.
    """
    number = data.draw(st.integers(0, len(document["assessments"]) - 1))
    name = data.draw(st.sampled_from(DECIDING))
    lower, higher = data.draw(st.sampled_from([*combinations(range(5), 2)]))
    both_ends = [
        ends(
            advice(changed(document, "assessments", number, "ratings", name, value=rating), profile)
        )
        for rating in (lower, higher)
    ]
    for before, after in zip(*both_ends, strict=True):
        assert before <= after


@given(needs(fewest=1), profiles, st.data())
@settings(max_examples=500)
def test_worse_safety_never_lowers_the_step(
    document: dict[str, Any], profile: str, data: st.DataObject
) -> None:
    """
    More need never lowers the step.

    Making safety worse (safe < safe_with_plan < unsafe) never lowers either end of the range.
    """
    number = data.draw(st.integers(0, len(document["assessments"]) - 1))
    along = ("safe", "safe_with_plan", "unsafe")
    both_ends = [
        ends(advice(changed(document, "assessments", number, "safety", value=safety), profile))
        for safety in along
    ]
    for better, worse in pairwise(both_ends):
        assert better[0] <= worse[0]
        assert better[1] <= worse[1]


@given(needs(), st.data())
@settings(max_examples=500)
def test_cost_and_supply_are_never_a_reason(document: dict[str, Any], data: st.DataObject) -> None:
    """
    Cost and supply are never a reason.

    Prices, budgets and what the municipality offers never change the recommended step. A missing
    offer on the fitting step is reported as a gap.
    """
    standard = shipped("standard")
    emptied = data.draw(st.sets(st.sampled_from(STEPS)))
    offers = {step.name.lower(): StepOffers(source="own_offers") for step in emptied}
    poorer = evolve(standard, steps=evolve(standard.steps, **offers))
    priced = document
    for measure in [*document["interventions"], *document["placements"]][:1]:
        price = data.draw(st.integers(0, 10**7))
        cost = {
            "concerns": measure["id"],
            "amount": f"{price} DKK/year",
            "from": measure["started"],
        }
        priced = {**document, "costs": [cost]}
    before = advice(document)
    after = recommend(load_case(priced), on=ON, profile=poorer)
    assert before.range == after.range
    assert before.verdicts == after.verdicts
    assert before.missing == after.missing
    undetermined = [
        verdict.step
        for verdict in after.verdicts
        if verdict.verdict is not Verdict.RULED_OUT and verdict.step <= ends(after)[1]
    ]
    gaps = {gap.step for gap in after.gaps} - {gap.step for gap in before.gaps}
    assert {step for step in undetermined if step in emptied} == gaps | (
        {gap.step for gap in before.gaps} & emptied
    )


@given(needs(), st.dates(date(2008, 1, 16), ON))
@settings(max_examples=500)
def test_age_is_never_a_bar(document: dict[str, Any], born: date) -> None:
    """
    Age is never a bar.

    No rule rules a step out by age: the same needs give the same bounds at any age, born or not.
    """
    other = changed(document, "child", value={"id": "child-1", "born": born.isoformat()})
    before, after = advice(document), advice(other)
    assert before.range == after.range
    assert before.missing == after.missing
    assert [verdict.reasons for verdict in before.verdicts] == [
        verdict.reasons for verdict in after.verdicts
    ]


@pytest.mark.parametrize(("born", "is_out"), [("2008-01-16", False), ("2008-01-15", True)])
def test_the_ladder_ends_on_the_eighteenth_birthday(born: str, *, is_out: bool) -> None:
    """On the day of the eighteenth birthday the ladder is out of scope; a scope is no bar."""
    document = {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": born},
        "opened": "2022-06-01",
        "assessments": [
            {"id": "a1", "kind": "youth_assessment", "on": "2026-01-02", "safety": "unsafe"}
        ],
    }
    advised = advice(document)
    assert is_out == advised.out_of_scope
    assert is_out == (advised.range is None) == (advised.verdicts == ())
    assert ("out_of_scope" in advised.as_dict()) == is_out
    assert not is_out or advised.step_down() == ()


NO_NEED = {
    "ratings": dict.fromkeys(DECIDING, 1),
    "safety": "safe",
    "acute": False,
    "round_the_clock_treatment": False,
}


@given(needs(), st.booleans())
@settings(max_examples=500)
def test_a_failed_attempt_never_places_a_child(document: dict[str, Any], has_no_need: bool) -> None:
    """
    A failed attempt never places a child.

    It never turns help at home into a placement, and where today's assessment finds no need it
    raises nothing. The certain lowest step with failed attempts is at most 3, or what it would be
    without them.
    """
    if has_no_need:
        today = {"id": "a9", "kind": "child_assessment", "on": ON.isoformat(), **NO_NEED}
        answered = [record for record in document["assessments"] if record["on"] < today["on"]]
        document = {**document, "assessments": [*answered, today]}
    with_attempts = ends(advice(document))
    without = ends(advice({**document, "interventions": [], "placements": []}))
    assert with_attempts[0] <= max(Step.HOME_BASED, without[0])
    assert without[0] <= with_attempts[0]
    if has_no_need:
        assert without == with_attempts


@given(needs(fewest=1))
@settings(max_examples=500)
def test_an_old_danger_is_no_certain_bound(document: dict[str, Any]) -> None:
    """An old danger is an open question that holds until answered."""
    advised = advice(document)
    for verdict in advised.verdicts:
        for reason in verdict.reasons:
            if reason.is_kept:
                assert not reason.certain
                assert reason.hangs_on is not None
                assert advised.until_answered is not None
                assert advised.until_answered >= reason.step
    if advised.until_answered is not None:
        assert ends(advised)[1] >= advised.until_answered


def test_no_profile_member_takes_an_age_except_the_condition_for_teenagers() -> None:
    """No profile member takes an age, except the condition of the teenager rule."""

    assert Profile in PROFILE_RECORDS
    spoken_of_age = {"age", "ages", "years", "old", "older", "younger", "born", "birth", "alder"}
    named = [
        (kind, field.name)
        for kind in PROFILE_RECORDS
        for field in fields(kind)
        if spoken_of_age & {*field.name.split("_")} or field.type is AgeThreshold
    ]
    assert [(AgeThreshold, "years"), (Thresholds, "teenagers_from")] == named


ANSWERS: dict[str, list[Any]] = {
    "safety": ["safe", "safe_with_plan", "unsafe"],
    "acute": [True, False],
    "round_the_clock_treatment": [True, False],
    "treatment_provider": ["residential", "health_service"],
}
QUESTIONS = (*ANSWERS, *DECIDING, "network_search")


def open_answers(document: dict[str, Any]) -> list[tuple[tuple[str | int, ...], Any]]:
    """Return ways to answer one open question in the newest assessment, which must be recent."""
    newest = newest_first(document)[0]
    at = ("assessments", document["assessments"].index(newest))
    ways: list[tuple[tuple[str | int, ...], Any]] = []
    for name, values in ANSWERS.items():
        # An answer of more than twelve months ago is open again, an old danger among them.
        if all(assessment.get(name) in (None, "unknown") for assessment in current(document)):
            ways += [((*at, name), value) for value in values]
    for name in DECIDING:
        if all(assessment.get("ratings", {}).get(name) is None for assessment in current(document)):
            ways += [((*at, "ratings", name), value) for value in range(5)]
    if not any("network_search" in assessment for assessment in document["assessments"]):
        for suitable in (True, False):
            candidate = {"id": "net-9", "relation": "sibling", "willing": True}
            found = [{**candidate, "suitable": suitable}]
            ways.append(((*at, "network_search"), {"done": newest["on"], "candidates": found}))
    if not any("changed_circumstances" in assessment for assessment in document["assessments"]):
        for different in (True, False):
            said = {"on": ON.isoformat(), "different": different}
            ways.append(((*at, "changed_circumstances"), said))
    return ways


@st.composite
def open_needs(draw: st.DrawFn, *questions: str) -> dict[str, Any]:
    """Return a document with a recent assessment, in which one of *questions*, if not more, is open."""
    document = draw(needs(fewest=1, oldest=300))
    unanswered = draw(st.sampled_from(questions))
    for assessment in document["assessments"]:
        assessment.pop(unanswered, None)
        assessment.get("ratings", {}).pop(unanswered, None)
    return document


@given(open_needs(*QUESTIONS, "changed_circumstances"), st.data())
@settings(max_examples=1000)
def test_an_answer_never_widens_the_range(document: dict[str, Any], data: st.DataObject) -> None:
    """
    Missing is missing.

    What is not known gives a range, never a silent default. Answering an open question never
    widens the range.
    """
    way, value = data.draw(st.sampled_from(open_answers(document)))
    lowest, highest = ends(advice(document))
    narrower = ends(advice(changed(document, *way, value=value)))
    assert lowest <= narrower[0]
    assert narrower[1] <= highest


@given(open_needs(*QUESTIONS), st.data())
@settings(max_examples=500)
def test_a_missing_question_names_what_its_answer_can_move(
    document: dict[str, Any], data: st.DataObject
) -> None:
    """
    Between the steps that a missing question names lies every end that its answers can give.

    "The open questions that could change the range": an answer to any other moves neither end.
    """
    advised = advice(document)
    named = {missing.place.trail: missing.could_change for missing in advised.missing}
    # What is different this time is no question of its own: it answers those about every attempt.
    ways = [
        open_answer
        for open_answer in open_answers(document)
        if "changed_circumstances" not in open_answer[0]
    ]
    way, value = data.draw(st.sampled_from(ways))
    for before, after in zip(
        ends(advised), ends(advice(changed(document, *way, value=value))), strict=True
    ):
        if before != after:
            lowest, highest = named[way]
            assert lowest <= after <= highest


@given(needs(), profiles)
@settings(max_examples=500)
def test_every_reason_names_its_source_and_its_basis(
    document: dict[str, Any], profile: str
) -> None:
    """
    Sourced.

    Every bound and every condition of a recommendation says where its limit comes from; what is
    our own choice is shown as such in the explanation.
    """
    advised = advice(document, profile)
    explanation = " ".join(advised.explain("en").split())
    for verdict in advised.verdicts:
        for reason in verdict.reasons:
            assert reason.source is not None
            assert reason.as_dict()["basis"] in ("model", "statutory", "local")
        for requisite in verdict.conditions:
            assert requisite.source is not None
            if requisite.text.en in explanation:
                assert requisite.source.label.en in explanation


@given(needs())
@settings(max_examples=500)
def test_the_newest_questions_come_first(document: dict[str, Any]) -> None:
    """The open questions are sorted: a new assessment, then the most decisive."""
    missing = advice(document).missing
    spans = [question.could_change[1] - question.could_change[0] for question in missing]
    first = 1 if missing and missing[0].question.value == "new_assessment" else 0
    assert sorted(spans[first:], reverse=True) == spans[first:]


@pytest.mark.parametrize("step", STEPS)
def test_any_step_can_be_recommended_at_any_age(step: Step) -> None:
    """The recommender can return any step at any age."""
    reasons: dict[Step, dict[str, Any]] = {
        Step.UNIVERSAL: {},
        Step.PREVENTIVE: {"ratings": {"health": 3}},
        Step.HOME_BASED: {"ratings": {"education": 4}},
        Step.KIN_OR_NETWORK: {"safety": "unsafe"},
        Step.FOSTER_FAMILY: {
            "safety": "unsafe",
            "network_search": {"done": "2026-01-05", "candidates": []},
        },
        Step.INSTITUTION: {
            "round_the_clock_treatment": True,
            "treatment_provider": "residential",
        },
    }
    for born in ("2026-01-10", "2019-03-04", "2010-01-15", "2008-01-16"):
        assessment = {
            "id": "a1",
            "kind": "child_assessment",
            "on": "2026-01-12",
            "ratings": {},
            "safety": "safe",
            "acute": False,
            "round_the_clock_treatment": False,
            "network_search": {
                "done": "2026-01-05",
                "candidates": [
                    {"id": "n", "relation": "sibling", "willing": True, "suitable": True}
                ],
            },
            **reasons[step],
        }
        assessment["ratings"] = dict.fromkeys(DECIDING, 0) | assessment["ratings"]
        document = {
            "format": "herningmodel-case/1",
            "id": "case-1",
            "child": {"id": "child-1", "born": born},
            "opened": "2026-01-11",
            "assessments": [assessment],
        }
        assert step is advice(document).step


def test_there_is_no_seventh_step() -> None:
    """Six steps and their order are not adaptable."""
    assert [*"123456"] == [str(step.value) for step in STEPS]
    assert [step.name.lower() for step in STEPS] == [field.name for field in fields_of(Steps)]
