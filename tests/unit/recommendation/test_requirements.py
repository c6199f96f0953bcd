"""What the law of the day asks for around the recommended step."""

import json
from datetime import date
from typing import Any

import pytest

from herningmodel.loading.load_case import load_case
from herningmodel.recommendation.recommend import recommend
from herningmodel.recommendation.recommendation import Recommendation
from herningmodel.recommendation.requirement import Requirement
from herningmodel.testing import example_text
from support.documents import DECIDING
from support.profiles import PROFILES


ON = date(2026, 1, 15)
HELPED: dict[str, Any] = {"ratings": {"education": 4}}
PLACED: dict[str, Any] = {"safety": "unsafe"}
IN_AN_INSTITUTION: dict[str, Any] = {
    "round_the_clock_treatment": True,
    "treatment_provider": "residential",
}
BORN_15_YEARS_BEFORE = "2011-01-05"


def advice(
    need: dict[str, Any],
    *decisions: dict[str, Any],
    on: date = ON,
    assessed: str = "2026-01-02",
    **members: Any,
) -> Recommendation:
    """Return the recommendation for a child with a *need*, and decisions of 5 January."""
    assessment = {
        "id": "a1",
        "kind": "child_assessment",
        "on": assessed,
        "safety": "safe",
        "acute": False,
        "round_the_clock_treatment": False,
        "network_search": {
            "done": assessed,
            "candidates": [{"id": "n", "relation": "sibling", "willing": True, "suitable": True}],
        },
        **need,
        "ratings": {**dict.fromkeys(DECIDING, 0), **need.get("ratings", {})},
    }
    document = {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": "2014-05-02"},
        "opened": "2020-01-02",
        "assessments": [assessment],
        "decisions": [
            {"id": f"d{number}", "on": "2026-01-05", **decision}
            for number, decision in enumerate(decisions, start=1)
        ],
        **members,
    }
    return recommend(load_case(document), on=on)


def named(advised: Recommendation, name: str) -> Requirement:
    (one,) = [requirement for requirement in advised.requirements if requirement.name == name]
    return one


def state(advised: Recommendation, name: str) -> str:
    return named(advised, name).state.value


def names(advised: Recommendation) -> list[str]:
    return [requirement.name for requirement in advised.requirements]


CONSENTED = {"legal_basis": "BL § 46", "consents": ["custody_holder"]}
SUPPORTED = {"legal_basis": "BL § 32 stk. 1 nr. 2", "consents": ["custody_holder"]}
DECIDED = {"legal_basis": "BL § 47 stk. 1 nr. 1"}
PROVISIONAL = {"legal_basis": "BL § 143, jf. § 47 stk. 1 nr. 1"}


def test_the_first_step_and_help_by_section_30_ask_for_nothing() -> None:
    """Step 1 and § 30: nothing."""
    assert () == advice({}).requirements
    assert () == advice({"ratings": {"health": 2}}).requirements
    by_30 = {"legal_basis": "BL § 30 stk. 1 nr. 1", "granted_step": 2}
    assert () == advice({"ratings": {"health": 2}}, by_30).requirements
    assert "Det kræver loven" not in advice({}).explain("da")


def test_support_on_step_2_asks_for_what_support_asks_for() -> None:
    """A contact person is on step 2, and is decided by § 32."""
    advised = advice(
        {"ratings": {"health": 2}}, {"legal_basis": "BL § 32 stk. 1 nr. 3", "granted_step": 2}
    )
    assert "whether_to_plan" in names(advised)


def test_support_without_a_decision() -> None:
    """§ 32: assessment, consent, purpose, duration, the decision whether to make a plan."""
    advised = advice(HELPED)
    assert [
        "child_heard",
        "assessment",
        "consent_of_custody_holders",
        "purpose_and_duration",
        "party",
        "explained",
        "whether_to_plan",
        "first_follow_up",
    ] == names(advised)
    assert all(
        requirement.paths == () and requirement.decision is None
        for requirement in advised.requirements
    )
    assert ("met", "BL § 32 stk. 4") == (
        state(advised, "assessment"),
        str(named(advised, "assessment").reference),
    )
    assert ".decisions" == named(advised, "child_heard").place.path
    assert "Der er ingen afgørelse om dette trin endnu." in advised.explain("da")


def acts(advised: Recommendation) -> set[str]:
    """Return the acts of the requirements that a provision asks for."""
    cited = (requirement.reference for requirement in advised.requirements)
    return {reference.act.value for reference in cited if reference is not None}


def test_without_a_decision_both_routes_are_shown_where_they_differ() -> None:
    """With no decision yet: the requirements with consent, and without."""
    advised = advice(PLACED)
    ways = {
        (requirement.name, str(requirement.reference)): [path.value for path in requirement.paths]
        for requirement in advised.requirements
    }
    assert [] == ways["child_heard", "BL § 5 stk. 3"]
    assert ["with_consent"] == ways["consent_of_custody_holders", "BL § 46"]
    assert ["without_consent"] == ways["committee", "BL § 142 stk. 1"]
    assert ["without_consent"] == ways["heard_by_committee", "BL § 142 stk. 2"]
    whens = {
        requirement.paths[0].value: requirement.when.value
        for requirement in advised.requirements
        if requirement.name == "plan"
    }
    assert {"without_consent": "before", "with_consent": "after"} == whens
    explanation = " ".join(advised.explain("da").split())
    assert (
        "Børne- og ungeudvalget skal have truffet afgørelsen. Gælder kun ved anbringelse uden samtykke. (BL § 142 stk. 1)"
        in explanation
    )
    assert (
        "at betingelserne for at anbringe er opfyldt (BL § 46 med samtykke, BL § 47 uden)."
        in explanation
    )


def test_in_acute_danger_both_ways_are_those_of_the_acute() -> None:
    """With consent at once, with the assessment in parallel; without it by the chair."""
    advised = advice({"acute": True})
    assert {"with_consent_at_once", "by_the_chair"} == {
        path.value for requirement in advised.requirements for path in requirement.paths
    }
    assert ("after", ()) == (
        named(advised, "assessment").when.value,
        named(advised, "assessment").paths,
    )
    assert "one_source" == named(advised, "committee_within_seven_days").certainty.value
    assert None is named(advised, "committee_within_seven_days").due


@pytest.mark.parametrize(
    ("heard", "expected"),
    [
        (None, "missing"),
        ({"on": "2026-01-04", "how": "conversation"}, "met"),
        ({"on": "2026-01-04", "how": "not_heard"}, "missing"),
        ({"on": "2026-01-04", "how": "not_heard", "reason": " "}, "missing"),
        ({"on": "2026-01-04", "how": "not_heard", "reason": "for lille"}, "unknown"),
    ],
)
def test_the_child_is_heard_on_this_decision(heard: Any, expected: str) -> None:
    """Whether a reason not to hear the child is good is for a person to say."""
    advised = advice(PLACED, {**CONSENTED, "child_heard": heard})
    assert expected == state(advised, "child_heard")
    assert ".decisions[0].child_heard" == named(advised, "child_heard").place.path


@pytest.mark.parametrize(
    ("view", "words", "is_first"),
    [
        ("disagrees", "Barnet er uenig.", True),
        ("agrees", "Barnet er enig.", False),
        ("mixed", "Barnet er i tvivl.", False),
        ("not_expressed", "Barnet har ikke givet sin mening til kende.", False),
    ],
)
def test_a_view_against_the_step_comes_first(view: str, words: str, *, is_first: bool) -> None:
    """The child's view on this decision; if it goes against the step, that is said first."""
    heard = {"on": "2026-01-04", "how": "conversation", "view": view}
    advised = advice(PLACED, {**CONSENTED, "child_heard": heard})
    assert words in named(advised, "child_heard").text.da
    before = advised.explain("da").split("ANBEFALING")[0]
    assert is_first == ("Barnet siger nej (4. januar 2026" in before)


def test_a_child_is_not_heard_before_birth() -> None:
    """An unborn child has no view yet; it is not asked for."""
    unborn = {"child": {"id": "child-1", "expected": "2026-05-01"}}
    assert "child_heard" not in names(advice(PLACED, CONSENTED, **unborn))


@pytest.mark.parametrize(
    ("holders", "consents", "expected"),
    [
        (2, [], "missing"),
        (2, ["one_custody_holder"], "missing"),
        (1, ["one_custody_holder"], "met"),
        (None, ["one_custody_holder"], "missing"),
        (2, ["custody_holder"], "met"),
        (None, ["custody_holder"], "unknown"),
    ],
)
def test_all_custody_holders_consent(holders: Any, consents: list[str], expected: str) -> None:
    """How many hold custody must be known to tell whether all of them did."""
    decision = {**CONSENTED, "consents": consents}
    advised = advice(PLACED, decision, custody_holders=holders)
    assert expected == state(advised, "consent_of_custody_holders")


@pytest.mark.parametrize(
    ("born", "consents", "expected"),
    [
        ("2011-01-06", [], None),
        (BORN_15_YEARS_BEFORE, [], "missing"),
        (BORN_15_YEARS_BEFORE, ["young_person"], "met"),
        (None, [], "unknown"),
        (None, ["young_person"], "met"),
    ],
)
def test_the_young_person_consents_from_15(
    born: str | None, consents: list[str], expected: str | None
) -> None:
    """On the day of the decision: the day before the birthday is too early."""
    child = {"id": "child-1"} if born is None else {"id": "child-1", "born": born}
    advised = advice(PLACED, {**CONSENTED, "consents": consents}, child=child)
    found = [
        requirement.state.value
        for requirement in advised.requirements
        if "young" in requirement.name
    ]
    assert ([] if expected is None else [expected]) == found


@pytest.mark.parametrize(
    ("born", "is_party"), [("2016-01-06", False), ("2016-01-05", True), (None, True)]
)
def test_the_child_is_a_party_from_10(born: str | None, *, is_party: bool) -> None:
    """Party from 10; where the age is not known it is asked for."""
    child = {"id": "child-1"} if born is None else {"id": "child-1", "born": born}
    assert is_party == ("party" in names(advice(PLACED, CONSENTED, child=child)))


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ({}, "missing"),
        ({"purpose": "ro", "expected_months": None}, "missing"),
        ({"purpose": " ", "expected_months": 12}, "missing"),
        ({"purpose": "ro", "expected_months": 12}, "met"),
    ],
)
def test_the_decision_says_purpose_and_duration(members: Any, expected: str) -> None:
    """Both are asked for."""
    assert expected == state(advice(HELPED, {**SUPPORTED, **members}), "purpose_and_duration")


def test_without_consent_the_committee_decides_and_the_plan_is_made_before() -> None:
    """§ 47: the committee, and the plan on the day of the decision at the latest."""
    plans = [{"kind": "childs_plan", "on": "2026-01-05"}]
    decided = advice(PLACED, {**DECIDED, "committee": "2026-01-05"}, plans=plans)
    assert ("met", "met") == (state(decided, "committee"), state(decided, "plan"))
    plans[0]["on"] = "2026-01-06"
    late = advice(PLACED, DECIDED, plans=plans)
    assert ("missing", "met_late") == (state(late, "committee"), state(late, "plan"))
    assert "consent_of_custody_holders" not in names(late)


def test_a_plan_is_ready_within_three_months_and_says_by_when() -> None:
    """§ 91: three months after the decision; from 16 it is a youth plan by § 108."""
    waiting = named(advice(PLACED, CONSENTED), "plan")
    assert ("not_due", date(2026, 4, 5), "BL § 91 stk. 2") == (
        waiting.state.value,
        waiting.due,
        str(waiting.reference),
    )
    plans = [{"kind": "youth_plan", "on": "2026-01-10"}]
    child = {"id": "child-1", "born": "2010-01-05"}
    older = named(advice(PLACED, CONSENTED, child=child, plans=plans), "plan")
    assert ("met", "BL § 108") == (older.state.value, str(older.reference))
    younger = {"id": "child-1", "born": "2010-01-06"}
    assert "BL § 91 stk. 2" == str(
        named(advice(PLACED, CONSENTED, child=younger), "plan").reference
    )


def test_before_a_decision_the_plan_of_a_young_person_is_a_youth_plan() -> None:
    """§ 108 on both routes, without a day while there is no decision."""
    child = {"id": "child-1", "born": "2010-01-15"}
    plans = [need for need in advice(PLACED, child=child).requirements if need.name == "plan"]
    assert [("missing", None, "BL § 108"), ("not_due", None, "BL § 108")] == [
        (plan.state.value, plan.due, str(plan.reference)) for plan in plans
    ]


def test_a_plan_for_other_help_is_no_plan_for_this() -> None:
    """A plan that names measures is of them; one that names none is of the whole case."""
    members: dict[str, Any] = {
        "interventions": [
            {"id": "i1", "kind": "support_at_home", "decision": "d1", "started": "2026-01-07"},
            {"id": "i2", "kind": "contact_person", "started": "2025-12-01"},
        ],
        "plans": [{"kind": "childs_plan", "on": "2026-01-10", "concerns": ["i2"]}],
    }
    assert "unknown" == state(advice(HELPED, SUPPORTED, **members), "whether_to_plan")
    members["plans"][0]["concerns"] = ["i1"]
    assert "met" == state(advice(HELPED, SUPPORTED, **members), "whether_to_plan")


@pytest.mark.parametrize(
    ("plan", "on", "expected"),
    [
        pytest.param({"on": "2026-01-10", "make": False}, "2026-06-01", "met", id="a no"),
        pytest.param({"on": "2026-01-10", "make": True}, "2026-04-10", "not_due", id="last day"),
        pytest.param({"on": "2026-01-10", "make": True}, "2026-04-11", "missing", id="day after"),
        pytest.param({"on": "2026-01-04", "make": True}, "2026-04-06", "missing", id="before help"),
        pytest.param({"on": "2026-06-02", "make": True}, "2026-06-01", "unknown", id="later"),
    ],
)
def test_a_plan_that_was_decided_on_is_due(plan: dict[str, Any], on: str, expected: str) -> None:
    """Three months after the later of the two decisions; a no leaves nothing to be made."""
    advised = advice(
        HELPED,
        SUPPORTED,
        on=date.fromisoformat(on),
        plans=[{"kind": "childs_plan", "decided": plan}],
    )
    assert expected == state(advised, "whether_to_plan")


@pytest.mark.parametrize(
    ("committee", "expected"),
    [(None, "missing"), ("2026-01-11", "met"), ("2026-01-12", "unknown")],
)
def test_the_committee_approves_within_seven_days(committee: str | None, expected: str) -> None:
    """The day of effect counts; without a placement a later approval may be in time or not."""
    advised = advice({"acute": True}, {**PROVISIONAL, "committee": committee})
    requirement = named(advised, "committee_within_seven_days")
    assert (expected, date(2026, 1, 11)) == (requirement.state.value, requirement.due)
    assert "met" == state(advised, "decision_by_the_chair")
    assert "told_in_writing" in names(advised)


@pytest.mark.parametrize(
    ("effect", "due", "says"),
    [
        (
            "2026-01-05T16:30",
            date(2026, 1, 6),
            "inden for 24 timer: senest 6. januar 2026 kl. 16.30.",
        ),
        (None, None, "inden for 24 timer."),
        ("9999-12-31T12:00", None, "inden for 24 timer."),
    ],
)
def test_the_24_hours_run_from_the_hour_of_effect(
    effect: str | None, due: date | None, says: str
) -> None:
    """The requirement says by when the parents have it in writing, and not whether."""
    decision = {"on": "9999-12-31"} if str(effect).startswith("9999") else {}
    advised = advice({"acute": True}, {**PROVISIONAL, **decision, "effect": effect})
    requirement = named(advised, "told_in_writing")
    assert ("unknown", due) == (requirement.state.value, requirement.due)
    assert requirement.text.da.endswith(says)


def placement(**members: Any) -> dict[str, Any]:
    return {
        "placements": [
            {
                "id": "p1",
                "kind": "network_foster_family",
                "decision": "d1",
                "started": "2026-01-08",
                **members,
            }
        ]
    }


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ({}, "missing"),
        (placement(), "missing"),
        (placement(approved="2026-01-08"), "met"),
        (placement(approved="2026-01-09"), "missing"),
    ],
)
def test_the_place_is_approved_before_the_child_moves_in(members: Any, expected: str) -> None:
    """On the day at the latest."""
    assert expected == state(advice(PLACED, CONSENTED, **members), "place_approved")


def test_a_foster_family_is_considered_before_an_institution() -> None:
    """§ 52, on step 6 only: on 4 and 5 the child is to live with a family."""
    institution = advice(IN_AN_INSTITUTION, {**CONSENTED, "schooling": "same_school"})
    assert "unknown" == state(institution, "foster_family_considered")
    assert "met" == state(institution, "network_considered")
    assert "met" == state(institution, "school")
    kin = advice(PLACED, CONSENTED)
    assert not {"foster_family_considered", "network_considered"} & {*names(kin)}
    assert "missing" == state(kin, "school")


def test_a_network_that_was_not_searched_is_missing() -> None:
    """On step 5 and 6 the network must have been searched by the day of the decision."""
    need = {**IN_AN_INSTITUTION, "network_search": {"done": "2026-01-06", "candidates": []}}
    advised = advice(need, CONSENTED)
    assert "missing" == state(advised, "network_considered")


def test_the_search_of_the_network_is_asked_for_by_the_model() -> None:
    """No provision names it, so it is not among what the law asks for."""
    need = {**IN_AN_INSTITUTION, "network_search": {"done": "2026-01-06", "candidates": []}}
    advised = advice(need, CONSENTED)
    asked = named(advised, "network_considered")
    assert asked.reference is None
    assert "reference" not in asked.as_dict()
    explanation = " ".join(advised.explain("da").split())
    assert f"Mangler: {asked.text.da} (Herningmodellens praksis)" in explanation
    assert f"Mangler: {asked.text.da} (BL" not in explanation


@pytest.mark.parametrize(
    ("on", "age", "reference"), [("2024-01-01", "10", "BL"), ("2023-12-31", "12", "SEL")]
)
def test_a_young_child_may_be_left_out_of_the_hearing(on: str, age: str, reference: str) -> None:
    """Under 10 since barnets lov, under 12 before."""
    basis = {"BL": "BL § 47", "SEL": "SEL § 58"}[reference]
    decision = {"on": on, "legal_basis": basis, "committee": on}
    advised = advice(PLACED, decision, on=date(2024, 1, 15), assessed="2023-12-30")
    heard = named(advised, "heard_by_committee")
    assert f"under {age} " in heard.text.en
    assert reference == heard.reference.act.value


def test_the_first_follow_up() -> None:
    """Held or not, and by when; before the help has begun there is no day."""
    waiting = named(advice(PLACED, CONSENTED, **placement()), "first_follow_up")
    assert ("not_due", date(2026, 4, 8)) == (waiting.state.value, waiting.due)
    follow_ups = [{"id": "f1", "on": "2026-01-12"}]
    assert "met" == state(
        advice(PLACED, CONSENTED, **placement(), follow_ups=follow_ups), "first_follow_up"
    )
    assert None is named(advice(PLACED, CONSENTED), "first_follow_up").due
    assert "(BL § 95 stk. 2)" in advice(PLACED, CONSENTED).explain("da")
    assert "Senest 8. april 2026:" in advice(PLACED, CONSENTED, **placement()).explain("da")


def test_the_first_follow_up_of_the_help_that_waits_is_shown() -> None:
    """Of several measures the open one is shown; a decision by the chair asks for none."""
    stays = placement()
    stays["placements"].append({**stays["placements"][0], "id": "p2", "started": "2026-01-09"})
    follow_ups = [{"id": "f1", "on": "2026-01-12", "concerns": ["p1"]}]
    open_one = named(advice(PLACED, CONSENTED, **stays, follow_ups=follow_ups), "first_follow_up")
    assert ("not_due", date(2026, 4, 9)) == (open_one.state.value, open_one.due)
    assert "first_follow_up" not in names(advice({"acute": True}, PROVISIONAL, **placement()))


def test_a_plan_or_an_assessment_after_its_day_came_late() -> None:
    """Never met after the due day; what ran over the change of law is not known."""
    plans = [{"kind": "childs_plan", "on": "2025-12-01"}]
    decision = {**CONSENTED, "on": "2025-03-10", "urgent": True}
    late = advice(PLACED, decision, on=ON, assessed="2025-12-01", plans=plans)
    assert ("met_late", date(2025, 6, 10)) == (state(late, "plan"), named(late, "plan").due)
    assert ("met_late", date(2025, 7, 10)) == (
        state(late, "assessment"),
        named(late, "assessment").due,
    )
    assert "Er på plads, men kom for sent: Barnets plan" in late.explain("da")
    over = {"on": "2023-12-01", "legal_basis": "SEL § 52 stk. 3 nr. 7"}
    crossing = advice(PLACED, over, on=date(2024, 6, 1), assessed="2023-11-01")
    assert ("unknown", date(2024, 4, 1)) == (state(crossing, "plan"), named(crossing, "plan").due)


def test_a_support_person_is_offered_to_the_parents() -> None:
    """§ 75 asks for the offer, not for its acceptance."""
    offered = advice(PLACED, CONSENTED, parent_supporter={"offered": "2026-01-06"})
    assert ("met", "certain") == (
        state(offered, "support_person"),
        named(offered, "support_person").certainty.value,
    )
    assert "(BL § 75)" in advice(PLACED, CONSENTED).explain("da")


def test_the_law_before_2024_is_serviceloven() -> None:
    """A decision of 2023 is asked by the law of 2023, with what is unverified marked."""
    decision = {"on": "2023-12-31", "legal_basis": "SEL § 52 stk. 3 nr. 7"}
    on = date(2024, 1, 15)
    child = {"id": "child-1", "born": "2007-01-05"}
    advised = advice(
        PLACED,
        decision,
        on=on,
        assessed="2023-12-30",
        child=child,
        **placement(started="2023-12-31"),
    )
    assert {"SEL"} == acts(advised)
    assert "unverified" == named(advised, "consent_of_young_person").certainty.value
    assert date(2024, 4, 30) == named(advised, "plan").due
    assert "unknown" == state(advised, "first_follow_up")
    assert "party" not in names(advised)
    new = advice(PLACED, {**decision, "on": "2024-01-01"}, on=on, assessed="2023-12-30")
    assert {"BL"} == acts(new)


def test_support_before_2024_takes_a_child_assessment_and_an_action_plan() -> None:
    """SEL §§ 50 and 140; a focused assessment was not enough."""
    need = {**HELPED, "kind": "focused"}
    decision = {"on": "2023-06-01", "legal_basis": "SEL § 52 stk. 3 nr. 2"}
    advised = advice(need, decision, on=date(2023, 6, 15), assessed="2023-05-30")
    assert ("missing", "SEL § 50") == (
        state(advised, "assessment"),
        str(named(advised, "assessment").reference),
    )
    assert ("not_due", date(2023, 10, 1)) == (state(advised, "plan"), named(advised, "plan").due)
    without = {"on": "2023-06-01", "legal_basis": "SEL § 58", "committee": "2023-06-01"}
    placed = advice(PLACED, without, on=date(2023, 6, 15), assessed="2023-05-30")
    assert ("SEL § 140", "before") == (
        str(named(placed, "plan").reference),
        named(placed, "plan").when.value,
    )


def test_the_newest_granted_decision_that_still_carries_help_is_asked_about() -> None:
    """Granted before planned, newest before older; what has ended is history."""
    older = {**CONSENTED, "on": "2026-01-03"}
    draft = {**CONSENTED, "on": "2026-01-10", "status": "draft"}
    assert "d1" == advice(PLACED, older, draft).requirements[0].decision
    assert "d2" == advice(PLACED, older, CONSENTED).requirements[0].decision
    assert "d1" == advice(PLACED, draft).requirements[0].decision
    ended = placement(ended="2026-01-12", end_reasons=["returned_home"], outcome="helped")
    assert None is advice(PLACED, CONSENTED, **ended).requirements[0].decision
    running = placement(ended="2026-01-12", end_reasons=["planned_move"], outcome="helped")
    running["placements"].append({**placement()["placements"][0], "id": "p2"})
    assert "d1" == advice(PLACED, CONSENTED, **running).requirements[0].decision


def about(advised: Recommendation) -> list[str | None]:
    """Return the decisions that the requirements are about, None for the one to be made."""
    return [*dict.fromkeys(requirement.decision for requirement in advised.requirements)]


def test_the_decision_that_runs_is_asked_about_whatever_its_step() -> None:
    """It comes first; where it cannot carry the step, the decision to be made comes after it."""
    assert ["d1", None] == about(advice(PLACED, SUPPORTED))
    assert ["d1", None] == about(advice(HELPED, CONSENTED))
    assert ["d1", None] == about(advice(HELPED, {**SUPPORTED, "granted_step": 5}))
    assert ["d1"] == about(advice(HELPED, {**SUPPORTED, "granted_step": 3}))
    assert ["d1"] == about(advice({}, CONSENTED))
    assert ["d1"] == about(advice({"safety": None}, CONSENTED))


def test_a_decision_without_a_route_or_as_a_draft_is_no_decision_that_runs() -> None:
    """A basis without a route asks for nothing here, and a plan is no decision."""
    assert [None] == about(advice(HELPED, {"granted_step": 3}))
    assert [None] == about(advice(HELPED, {"legal_basis": "BL § 35"}))
    assert [None] == about(advice(HELPED, {**CONSENTED, "status": "draft"}))


def test_what_follows_a_decision_is_not_due_before_it() -> None:
    """Without a decision nothing after it is missing, and it has no day."""
    after = [each for each in advice(PLACED).requirements if each.when.value == "after"]
    assert not {"missing"} & {requirement.state.value for requirement in after}
    assert {None} == {requirement.due for requirement in after}


def test_an_urgent_consent_has_its_assessment_in_parallel() -> None:
    """§ 46 stk. 3: the assessment comes after."""
    advised = advice(PLACED, {**CONSENTED, "urgent": True})
    assert "after" == named(advised, "assessment").when.value


def test_while_the_step_is_open_a_placement_may_be_known() -> None:
    """Nothing while even that is open; from step 4 up the law asks for the same."""
    assert () == advice({"safety": None}).requirements
    placed = advice({**PLACED, "round_the_clock_treatment": None})
    assert placed.step is None
    assert placed.requirements
    assert () == recommend(load_case(example_text("freja")), on=date(2030, 1, 1)).requirements


def test_the_law_in_a_journal() -> None:
    """Each requirement is written with its state, its provision, how sure it is, and its place."""
    written = json.loads(json.dumps(advice(PLACED, CONSENTED).as_dict()))["requirements"]
    plan = next(text for text in written if text["requirement"] == "plan")
    text = plan.pop("text")
    assert {
        "requirement": "plan",
        "state": "not_due",
        "when": "after",
        "paths": [],
        "decision": "d1",
        "reference": "BL § 91 stk. 2",
        "certainty": "certain",
        "path": ".plans",
        "due": "2026-04-05",
    } == plan
    assert "Barnets plan skal være klar senest tre måneder efter afgørelsen." == text["da"]


def test_a_conflict_has_no_step_for_the_law_to_ask_about() -> None:
    """Where every step is ruled out, a person must decide first; what runs is still asked about."""
    document = json.loads(example_text("mads"))
    document["assessments"][0] |= IN_AN_INSTITUTION
    profile = PROFILES["institutions carry little care"]
    asked = recommend(load_case(document), on=ON, profile=profile).requirements
    assert {"d1"} == {requirement.decision for requirement in asked}
    document["decisions"] = document["placements"] = document["interventions"] = []
    assert () == recommend(load_case(document), on=ON, profile=profile).requirements


def test_a_day_at_the_end_of_the_calendar_has_its_last_days_too() -> None:
    """9999-12-31 is used for "no end", and nothing is counted beyond the calendar."""
    decision = {"on": "9999-12-31", **PROVISIONAL}
    advised = advice({"acute": True}, decision, on=date.max)
    assert date(9999, 12, 31) == named(advised, "committee_within_seven_days").due


def test_a_child_without_a_custody_holder_in_the_country_asks_for_no_consent() -> None:
    """No parent is there to consent, or to be offered a support person."""
    child = {"id": "child-1", "born": "2014-05-02"}
    asked = names(advice(PLACED, CONSENTED, child=child))
    without = names(
        advice(PLACED, CONSENTED, child={**child, "custody_note": "no_holder_in_denmark"})
    )
    assert {*asked} - {*without} == {"consent_of_custody_holders", "support_person"}


def test_each_decision_on_help_with_a_disability_is_asked_for_what_its_provision_asks() -> None:
    """The child heard, the help explained, and nothing that § 32 asks for."""
    heard = {"on": "2026-01-03", "how": "conversation"}
    advised = advice(
        HELPED,
        {"legal_basis": "BL § 90", "granted_step": 3, "child_heard": heard},
        {"legal_basis": "BL § 86", "granted_step": 2},
        target_group="disability",
    )
    asked = [(each.name, each.decision, each.state.value) for each in advised.requirements]
    assert {name for name, _, _ in asked} == {"child_heard", "party", "explained"}
    assert ("child_heard", "d1", "met") in asked
    assert ("child_heard", "d2", "missing") in asked
    said = " ".join(advised.explain("da").split())
    assert (
        "ret op på det, der mangler, selv om afgørelsen er truffet: barnet hørt om afgørelsen (BL § 5 stk. 3)."
        in said
    )
    assert "hjælpen forklaret (BL § 2 stk. 4) ved 2 afgørelser" in said
    assert "På plads: barnet hørt" not in said


def test_support_by_the_youth_crime_board_asks_for_no_other_decision() -> None:
    """UKL § 13 gives the help on the step that fits; § 32 is not asked for beside it."""
    granted = {"legal_basis": "UKL § 13", "granted_step": 3}
    assert () == advice(HELPED, granted).requirements
    assert "assessment" in names(advice(HELPED, {**granted, "granted_step": 2}))


def test_the_committees_newest_decision_about_a_placement_is_shown_beside_it() -> None:
    """A permanent placement that no committee decided; once the child is home nothing is asked."""
    placed = {"id": "p1", "kind": "general_foster_family", "started": "2026-01-06"}
    decided = (
        {**CONSENTED, "granted_step": 5},
        {"legal_basis": "BL § 50"},
        {"legal_basis": "BL § 67"},
    )
    running = advice(PLACED, *decided, placements=[{**placed, "decision": "d1"}])
    asked = [
        (each.name, each.state.value) for each in running.requirements if each.decision == "d3"
    ]
    assert ("committee", "missing") in asked
    assert "d2" not in {each.decision for each in running.requirements}
    assert "udvalgets afgørelse (BL § 142 stk. 1)" in " ".join(running.explain("da").split())
    ended = {**placed, "decision": "d1", "ended": "2026-01-10"}
    home = advice(PLACED, *decided, placements=[ended])
    assert "d3" not in {each.decision for each in home.requirements}
    made = advice(
        PLACED, {**CONSENTED, "granted_step": 5}, placements=[{**placed, "decision": "d1"}]
    )
    assert {"d1"} == {each.decision for each in made.requirements}
