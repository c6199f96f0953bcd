"""Documents for hypothesis: well-typed cases made from the shapes, and cases about one child's need."""

import copy
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from herningmodel.model.needs import Dimension
from herningmodel.testing import strategies
from herningmodel.testing.strategies import days


ON = date(2026, 1, 15)
"""The day by which generated cases are judged, unless a test says otherwise."""

DECIDING = (
    "health",
    "education",
    "emotional_and_behavioural_development",
    "family_and_social_relationships",
    "basic_care",
    "ensuring_safety",
    "emotional_warmth",
    "stimulation",
    "guidance_and_boundaries",
    "stability",
    "family_functioning",
)

any_days = days()
documents: st.SearchStrategy[dict[str, Any]] = strategies.documents()
"""Well-typed documents of every kind; most make no sense, and none may crash a rule."""


def one_of_the_last_months(newest: int = 0, oldest: int = 700) -> st.SearchStrategy[str]:
    """Return days before the day of judgement."""
    return st.integers(newest, oldest).map(lambda days: (ON - timedelta(days=days)).isoformat())


ratings = st.dictionaries(st.sampled_from(DECIDING), st.integers(0, 4))
all_ratings = st.fixed_dictionaries({name: st.integers(0, 4) for name in DECIDING})

candidates = st.lists(
    st.fixed_dictionaries(
        {"id": st.sampled_from(["net-1", "net-2"]), "relation": st.just("grandparent")},
        optional={"willing": st.booleans(), "suitable": st.booleans()},
    ),
    max_size=2,
    unique_by=lambda candidate: candidate["id"],
)


def assessments(fewest: int, oldest: int) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Return assessments of a child's need, finished on different days before the judgement."""
    drawn = st.fixed_dictionaries(
        {"kind": st.just("child_assessment"), "on": one_of_the_last_months(oldest=oldest)},
        optional={
            "ratings": ratings | all_ratings,
            "safety": st.sampled_from(["safe", "safe_with_plan", "unsafe", "unknown"]),
            "acute": st.booleans(),
            "round_the_clock_treatment": st.booleans(),
            "treatment_provider": st.sampled_from(["residential", "health_service"]),
            "network_search": st.fixed_dictionaries(
                {"done": one_of_the_last_months(oldest=oldest), "candidates": candidates}
            ),
            "changed_circumstances": st.fixed_dictionaries(
                {"on": one_of_the_last_months(oldest=400), "different": st.booleans()}
            ),
        },
    )
    return st.lists(
        drawn, min_size=fewest, max_size=3, unique_by=lambda assessment: assessment["on"]
    ).map(numbered)


def numbered(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return *items* with ids of their own."""
    return [{"id": f"a{number}", **item} for number, item in enumerate(items)]


endings = st.fixed_dictionaries(
    {"ended": one_of_the_last_months()},
    optional={
        "outcome": st.sampled_from(["helped", "partly", "not_helped", "worsened"]),
        "end_reasons": st.lists(
            st.sampled_from(["child_left", "place_gave_up", "purpose_reached", "other"]),
            max_size=2,
        ),
    },
)
INTERVENTION_KINDS = ("support_at_home", "contact_person", "consultant_help", "universal_offer")
PLACEMENT_KINDS = ("network_foster_family", "general_foster_family", "residential_institution")


def attempts(kinds: tuple[str, ...], letter: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Return help that ended, or has not ended."""
    drawn = st.tuples(st.sampled_from(kinds), endings | st.just({})).map(
        lambda pair: {"kind": pair[0], "started": "2023-02-01", **pair[1]}
    )
    return st.lists(drawn, max_size=2).map(
        lambda items: [
            {"id": f"{letter}{number}", **item} for number, item in enumerate(items, start=1)
        ]
    )


births = st.one_of(
    st.just({}),
    st.dates(date(2008, 1, 16), date(2026, 1, 1)).map(lambda day: {"born": day.isoformat()}),
    st.just({"expected": "2026-05-01"}),
)


@st.composite
def needs(draw: st.DrawFn, *, fewest: int = 0, oldest: int = 700) -> dict[str, Any]:
    """Return a document about one child's need: assessments, attempts, and nothing that is priced."""
    return {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", **draw(births)},
        "opened": "2022-06-01",
        "assessments": draw(assessments(fewest, oldest)),
        "interventions": draw(attempts(INTERVENTION_KINDS, "i")),
        "placements": draw(attempts(PLACEMENT_KINDS, "p")),
    }


def changed(document: Mapping[str, Any], *way: str | int, value: object) -> dict[str, Any]:
    """Return a copy of *document* with *value* at the end of the *way*."""
    copied = copy.deepcopy(dict(document))
    place: Any = copied
    for step in way[:-1]:
        place = place.setdefault(step, {}) if isinstance(place, dict) else place[step]
    place[way[-1]] = value
    return copied


ALL_DIMENSIONS = tuple(Dimension)
