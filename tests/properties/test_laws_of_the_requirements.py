"""The laws of what the law asks for: dated, sourced, and nothing where the law asks for nothing."""

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import DecisionRoute, route_of
from herningmodel.law.duties.duty import State
from herningmodel.loading.load_case import load_case
from herningmodel.model.steps import Step
from herningmodel.recommendation.explanation_details import certainty_of
from herningmodel.recommendation.recommend import recommend
from herningmodel.testing.shape_values import LEGAL_BASES
from support.documents import ON, needs


near_2024 = st.dates(date(2023, 6, 1), ON)
decisions = st.lists(
    st.fixed_dictionaries(
        {"on": near_2024.map(date.isoformat)},
        optional={
            "legal_basis": st.sampled_from(LEGAL_BASES),
            "granted_step": st.integers(1, 6),
            "urgent": st.booleans(),
            "status": st.sampled_from(["draft", "expected", "granted"]),
            "committee": near_2024.map(date.isoformat),
            "consents": st.lists(st.sampled_from(["custody_holder", "young_person"]), max_size=2),
        },
    ),
    max_size=3,
).map(lambda items: [{"id": f"d{number}", **item} for number, item in enumerate(items)])


@given(needs(oldest=300), decisions)
@settings(max_examples=500)
def test_a_requirement_is_of_the_law_of_its_day(
    document: dict[str, Any], decided: list[dict[str, Any]]
) -> None:
    """
    Dated: a case from 2022 is judged by the law of 2022.

    A requirement is of the act that was in force on the day of the decision, or today while there is
    none. One decision is judged, and beside it help with a disability and the committee's newest.
    """
    case = load_case({**document, "decisions": decided})
    advised = recommend(case, on=ON)
    judged = {requirement.decision for requirement in advised.requirements}
    beside = (DecisionRoute.DISABILITY, DecisionRoute.BY_THE_COMMITTEE)
    running = [
        each for each in case.decisions if each.id in judged and route_of(each) not in beside
    ]
    assert len(running) <= 1
    for requirement in advised.requirements:
        day = next(
            (decision.on for decision in case.decisions if decision.id == requirement.decision), ON
        )
        by_model = requirement.reference is None
        assert by_model or requirement.reference.act.in_force.holds(day)


@given(needs(oldest=300), decisions)
@settings(max_examples=500)
def test_what_is_not_certain_says_so(
    document: dict[str, Any], decided: list[dict[str, Any]]
) -> None:
    """
    Sourced.

    Every requirement that the case does not show to be met is shown with its provision, and one that
    is not certain says how sure it is; what the model asks for has none.
    """
    advised = recommend(load_case({**document, "decisions": decided}), on=ON)
    explanation = " ".join(advised.explain("en").split())
    for requirement in advised.requirements:
        if requirement.state is not State.MET:
            certainty = certainty_of(requirement).en
            assert (requirement.certainty is Certainty.CERTAIN) is (certainty == "")
            if requirement.reference is not None:
                assert f"({requirement.reference}{certainty})" in explanation
            assert requirement.text.en in explanation


@given(needs(oldest=300), decisions)
@settings(max_examples=500)
def test_the_first_step_asks_for_nothing(
    document: dict[str, Any], decided: list[dict[str, Any]]
) -> None:
    """Step 1: nothing; and nothing where neither the step nor that it is a placement is known."""
    advised = recommend(load_case({**document, "decisions": decided}), on=ON)
    found = advised.range
    settled = found is not None and (
        found.lowest is found.highest or found.lowest >= Step.KIN_OR_NETWORK
    )
    coming = [asked for asked in advised.requirements if asked.decision is None]
    if not settled or advised.step is Step.UNIVERSAL:
        assert [] == coming
    elif found is not None and found.lowest >= Step.HOME_BASED:
        assert advised.requirements
