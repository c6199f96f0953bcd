"""The laws of the way down: what must be different before a lower step fits."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import chain, combinations
from typing import Any

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel.case_view.network import NetworkState
from herningmodel.case_view.view import View
from herningmodel.ladder.bounds import Bound
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.ladder_rule import evaluate
from herningmodel.ladder.life_changes import ChangeKind, LifeChange, applied, changes_towards
from herningmodel.ladder.situation import Situation, situation
from herningmodel.loading.load_case import load_case
from herningmodel.model.needs import Safety
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import shipped
from herningmodel.profile.step_settings import StepOffers
from herningmodel.recommendation.goals import COUNTS
from herningmodel.recommendation.recommend import recommend
from herningmodel.recommendation.step_down import StepDown
from herningmodel.recommendation.verdicts import Verdict
from herningmodel.text.texts import LANGUAGES
from support.documents import ON, changed, needs
from support.profiles import PROFILES, profiles


CONFLICT = 7


def way_down(document: dict[str, Any], profile: Profile) -> tuple[StepDown, ...]:
    return recommend(load_case(document), on=ON, profile=profile).step_down()


def seen(document: dict[str, Any], profile: Profile) -> Situation:
    return situation(View(load_case(document), on=ON, profile=profile))


def against(step: Step, now: Situation, profile: Profile) -> list[Bound]:
    return [
        claim
        for claim in evaluate(LADDER_RULES, now, profile)
        if isinstance(claim, Bound) and claim.rules_out(step)
    ]


def is_enough(changes: Sequence[LifeChange], step: Step, now: Situation, profile: Profile) -> bool:
    return not any(bound.certain for bound in against(step, applied(changes, now), profile))


def subsets(changes: Sequence[LifeChange]) -> list[tuple[LifeChange, ...]]:
    sizes = range(len(changes) + 1)
    return [*chain.from_iterable(combinations(changes, size) for size in sizes)]


@given(needs(), profiles)
@settings(max_examples=500)
def test_applying_a_set_makes_the_step_fit(document: dict[str, Any], name: str) -> None:
    """
    Applying the set makes the step fit (with its conditions).

    What can still be said against it is only possible, and hangs on the questions that are named as
    those to be answered first. Without such questions, nothing can be said against it.
    """
    profile = PROFILES[name]
    now = seen(document, profile)
    for down in way_down(document, profile):
        assert down.ways, "every lower step has a way"
        before = against(down.step, now, profile)
        kept = {change.hangs_on for change in before if change.certain and change.hangs_on}
        for way in down.ways:
            left = against(down.step, applied(way.changes, now), profile)
            assert [] == [change for change in left if change.certain]
            assert {change.hangs_on for change in left} | kept == {*down.answer_first}


@given(needs(), profiles)
@settings(max_examples=500)
def test_no_proper_subset_of_a_set_makes_the_step_fit(document: dict[str, Any], name: str) -> None:
    """No proper subset does."""
    profile = PROFILES[name]
    now = seen(document, profile)
    for down in way_down(document, profile):
        for way in down.ways:
            for part in subsets(way.changes)[:-1]:
                assert not is_enough(part, down.step, now, profile)


@given(needs(), profiles)
@settings(max_examples=500)
def test_all_smallest_sets_are_there_by_size(document: dict[str, Any], name: str) -> None:
    """For each lower step all minimal sets of changes, by size: what brute force finds, no other."""
    profile = PROFILES[name]
    now = seen(document, profile)
    for down in way_down(document, profile):
        certain = [bound for bound in against(down.step, now, profile) if bound.certain]
        possible = [*changes_towards(down.step, certain, now, profile)]
        enough = [
            frozenset(chosen)
            for chosen in subsets(possible)
            if is_enough(chosen, down.step, now, profile)
        ]
        smallest = {
            change_set for change_set in enough if not any(other < change_set for other in enough)
        }
        assert smallest == {frozenset(way.changes) for way in down.ways}
        assert len(smallest) == len(down.ways)
        sizes = [len(way.changes) for way in down.ways]
        assert sorted(sizes) == sizes


@given(needs(), profiles)
@settings(max_examples=500)
def test_the_lower_steps_are_those_below_the_range(document: dict[str, Any], name: str) -> None:
    """
    For each lower step.

    Every step below the upper end of the range, the nearest first, and none above; where every step
    is ruled out, a conflict counts above 6.
    """
    advised = recommend(load_case(document), on=ON, profile=PROFILES[name])
    highest = CONFLICT if advised.range is None else advised.range.highest
    down = advised.step_down()
    assert [step for step in reversed(STEPS) if step < highest] == [
        step_down.step for step_down in down
    ]
    assert all(step_down.below == advised.range for step_down in down)


SAFETY = [Safety.SAFE, Safety.SAFE_WITH_PLAN, Safety.UNSAFE]


@given(needs(), profiles)
@settings(max_examples=500)
def test_a_change_never_worsens_and_answers_nothing(document: dict[str, Any], name: str) -> None:
    """Changes never worsen anything, and what is open stays open."""
    profile = PROFILES[name]
    now = seen(document, profile)
    for down in way_down(document, profile):
        for way in down.ways:
            then = applied(way.changes, now)
            for before, after in zip(now.ratings, then.ratings, strict=True):
                if before.answer.value is None:
                    assert after == before
                else:
                    assert after.answer.value is not None
                    assert after.answer.value <= before.answer.value
            for before, after in ((now.acute, then.acute), (now.treatment, then.treatment)):
                assert before == after or (before.value, after.value) == (True, False)
            if now.safety != then.safety:
                assert now.safety.value is not None
                assert then.safety.value is not None
                assert SAFETY.index(then.safety.value) < SAFETY.index(now.safety.value)
            if now.network != then.network:
                expected = (NetworkState.NONE, NetworkState.FOUND)
                assert expected == (now.network.state, then.network.state)
            assert (now.age, now.on, now.assessments) == (then.age, then.on, then.assessments)


@given(needs(), profiles)
@settings(max_examples=500)
def test_history_and_a_change_from_unsafe_are_never_a_set_by_themselves(
    document: dict[str, Any], name: str
) -> None:
    """History, and a change from `unsafe`, are never a set by themselves."""
    for down in way_down(document, PROFILES[name]):
        for way in down.ways:
            kinds = {change.kind for change in way.changes}
            assert kinds != {ChangeKind.DIFFERENT_THIS_TIME}
            assert kinds != {ChangeKind.DANGER_AT_HOME_GONE}
            assert kinds != {ChangeKind.DANGER_AT_HOME_GONE, ChangeKind.DIFFERENT_THIS_TIME}
            if ChangeKind.DANGER_AT_HOME_GONE in kinds:
                assert kinds & {ChangeKind.SAFETY_PLAN, ChangeKind.PROTECTED_AT_HOME}


@given(needs(), profiles)
@settings(max_examples=500)
def test_a_goal_is_about_the_childs_life_and_no_number(document: dict[str, Any], name: str) -> None:
    """
    Each change is worded as what must be different in the child's life, never as a number to re-rate.

    Every text says that it counts only when a new assessment has found it.
    """
    for down in way_down(document, PROFILES[name]):
        written = down.as_dict()
        assert {"da": COUNTS.da, "en": COUNTS.en} == written["text"]
        for way in down.ways:
            for goal in way.goals:
                for language in LANGUAGES:
                    assert not re.search(r"\d|vurdering|rating|rate", goal.get(language))
                    assert goal.get(language).endswith(".")
                    assert goal.get(language)[0].isupper()


@given(needs(), st.dates(date(2008, 1, 16), ON), st.sets(st.sampled_from(STEPS)))
@settings(max_examples=500)
def test_neither_age_nor_supply_is_in_the_way(
    document: dict[str, Any], born: Any, emptied: set[Step]
) -> None:
    """
    Age is never a bar, and cost and supply are never a reason.

    The same needs have the same way down at any age, whatever the municipality offers.
    """
    standard = shipped("standard")
    offers = {step.name.lower(): StepOffers(source="own_offers") for step in emptied}
    poorer = evolve(standard, steps=evolve(standard.steps, **offers))
    other = changed(document, "child", value={"id": "child-1", "born": born.isoformat()})
    expected = way_down(document, standard)
    actual = way_down(other, poorer)
    assert [
        (down.step, down.answer_first, [way.changes for way in down.ways]) for down in expected
    ] == [(down.step, down.answer_first, [way.changes for way in down.ways]) for down in actual]


def found_anew(document: dict[str, Any], changes: Sequence[LifeChange]) -> dict[str, Any]:
    """Return *document* with an assessment of today that has found *changes*, written by hand."""
    kinds = {change.kind for change in changes}
    assessment: dict[str, Any] = {"id": "a9", "kind": "child_assessment", "on": ON.isoformat()}
    for change in changes:
        match change.kind:
            case ChangeKind.ACUTE_DANGER_OVER:
                assessment["acute"] = False
            case ChangeKind.TREATMENT_DONE:
                assessment["round_the_clock_treatment"] = False
            case ChangeKind.SAFE_WITHOUT_PLAN | ChangeKind.PROTECTED_AT_HOME:
                assessment["safety"] = "safe"
            case ChangeKind.SAFETY_PLAN:
                assessment["safety"] = "safe_with_plan"
            case ChangeKind.CARRIED:
                assert change.dimension is not None
                ratings = assessment.setdefault("ratings", {})
                ratings[change.dimension.value] = change.to
            case ChangeKind.NETWORK_FOUND:
                found = {"id": "net-9", "relation": "sibling", "willing": True, "suitable": True}
                assessment["network_search"] = {"done": ON.isoformat(), "candidates": [found]}
            case _:
                pass
    if ChangeKind.DIFFERENT_THIS_TIME in kinds:
        assessment["changed_circumstances"] = {"on": ON.isoformat(), "different": True}
    return {**document, "assessments": [*document["assessments"], assessment]}


@given(needs(), profiles)
@settings(max_examples=500)
def test_when_a_new_assessment_has_found_it_the_step_fits(
    document: dict[str, Any], name: str
) -> None:
    """
    It counts only when a new assessment has found it.

    And then it counts: a new assessment that has found the whole set, and nothing else, is read as
    one after which nothing rules the step out.
    """
    profile = PROFILES[name]
    for down in way_down(document, profile):
        for way in down.ways:
            after = found_anew(document, way.changes)
            verdict = recommend(load_case(after), on=ON, profile=profile).verdicts[down.step - 1]
            assert [] == [reason for reason in verdict.reasons if reason.certain]
            if not down.answer_first:
                assert verdict.verdict in (Verdict.FITS, Verdict.FITS_WITH_CONDITIONS)


FIRST = {
    "da": ("skal ikke prøves først", "aldrig først", "tæller først", "Svar først på"),
    "en": ("is not to be tried first", "never first", "Answer first", "first follow-up"),
}


@given(needs(), profiles)
@settings(max_examples=500)
def test_a_lower_step_is_never_demanded_first(document: dict[str, Any], name: str) -> None:
    """
    Direct moves up: a lower step is never demanded first.

    Danger is in the first block, with the words that a lower step is not to be tried first. No other
    sentence says what comes first, except what to answer.
    """
    advised = recommend(load_case(document), on=ON, profile=PROFILES[name])
    lead = " ".join(advised.explain("da").split("\n\n")[0].split())
    if advised.urgent and advised.until_answered is None:
        assert "HASTER: Barnet er i akut fare" in lead
        assert "Et lavere trin skal ikke prøves først." in lead
    assert ("HASTER" in lead) == ("Et lavere trin skal ikke prøves først." in lead)
    for language, word in (("da", "først"), ("en", "first")):
        for sentence in re.split(r"(?<=[.:?]) ", " ".join(advised.explain(language).split())):
            if word in sentence.split():
                assert any(said in sentence for said in FIRST[language]), sentence
