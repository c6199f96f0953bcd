"""The law of a basis over time: one entry from the start says the same as `decision`."""

from copy import deepcopy
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from herningmodel.loading.load_case import load_case
from herningmodel.recommendation.recommend import recommend
from herningmodel.testing.shape_values import LEGAL_BASES
from herningmodel.validation.check import check
from support.documents import ON, needs


def written_over_time(document: dict[str, Any]) -> dict[str, Any]:
    """Return *document* with each `decision` of a measure as an entry from its start."""
    changed = deepcopy(document)
    for measure in (*changed.get("placements", ()), *changed.get("interventions", ())):
        if "decision" in measure and not measure.get("decisions"):
            name = measure.pop("decision")
            measure["decisions"] = [{"decision": name, "from": measure["started"]}]
    return changed


near_2024 = st.dates(date(2023, 6, 1), ON).map(date.isoformat)
decisions = st.lists(
    st.fixed_dictionaries(
        {"on": near_2024, "legal_basis": st.sampled_from(LEGAL_BASES)},
        optional={
            "granted_step": st.integers(1, 6),
            "urgent": st.booleans(),
            "status": st.sampled_from(["draft", "expected", "granted"]),
            "committee": near_2024,
        },
    ),
    min_size=1,
    max_size=3,
).map(lambda items: [{"id": f"d{number}", **item} for number, item in enumerate(items)])
placements = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["own_room", "general_foster_family", "private_residential"]),
            "started": near_2024,
            "decision": st.sampled_from(["d0", "d1", "d2"]),
        },
        optional={"ended": near_2024},
    ),
    max_size=2,
).map(lambda items: [{"id": f"p9{number}", **item} for number, item in enumerate(items)])


@given(needs(), decisions, placements)
def test_an_entry_from_the_start_says_the_same_as_the_decision(
    need: dict[str, Any], decided: list[dict[str, Any]], placed: list[dict[str, Any]]
) -> None:
    """The same findings and the same recommendation, whichever way it is written."""
    helped = [
        {**each, "decision": decided[number % len(decided)]["id"]}
        for number, each in enumerate(need.get("interventions", ()))
    ]
    document = {**need, "decisions": decided, "interventions": helped, "placements": placed}
    changed = written_over_time(document)
    # That an entry came after the day is found where it lies; the rest is the same.
    before, after = (
        sorted(
            (each.code, str(each.message))
            for each in check(version, on=ON).findings
            if each.code != "DAT007"
        )
        for version in (document, changed)
    )
    assert before == after
    advised, again = (recommend(load_case(each), on=ON) for each in (document, changed))
    assert advised.as_dict() == again.as_dict()
