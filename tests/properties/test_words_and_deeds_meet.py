"""The law that what was decided is compared with what was assessed."""

from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel.loading.load_case import load_case
from herningmodel.recommendation.comparison import Comparison
from herningmodel.recommendation.recommend import recommend
from support.documents import ON, needs
from support.profiles import PROFILES, profiles


STEPS = st.integers(1, 6)


def comparisons(document: dict[str, Any], granted: list[int], profile: str) -> list[Comparison]:
    """Return decisions of the last days, one for each granted step, beside the recommendations."""
    document["decisions"] = [
        {
            "id": f"granted-{number}",
            "on": (ON - timedelta(days=number)).isoformat(),
            "granted_step": step,
        }
        for number, step in enumerate(granted)
    ]
    return [*recommend(load_case(document), on=ON, profile=PROFILES[profile]).decisions]


@settings(max_examples=200)
@given(needs(), st.lists(STEPS, min_size=1, max_size=3), profiles)
def test_words_and_deeds_meet(document: dict[str, Any], granted: list[int], profile: str) -> None:
    """
    Words and deeds meet.

    What was decided is compared with what was assessed, and what was found dangerous with what was
    done. A gap between them is always a finding.
    """
    found = comparisons(document, granted, profile)
    case = load_case(document)
    assert granted == [comparison.granted for comparison in found]
    for comparison in found:
        advised = recommend(case, on=comparison.on, profile=PROFILES[profile])
        assert advised.range == comparison.recommended
        assert advised.out_of_scope is (comparison.standing.value == "out_of_scope")
        assert comparison.granted is not None
        if advised.range is None:
            assert not comparison.is_gap
            continue
        lowest, highest = advised.range.lowest, advised.range.highest
        # Inside the range no step is a gap, and outside it no step is silent.
        is_inside = lowest <= comparison.granted <= highest
        is_beside = comparison.standing.value == "beside"
        assert is_inside is not (comparison.is_gap or is_beside)
        if comparison.granted > highest:
            assert "above" == comparison.standing.value
        if comparison.granted is advised.step:
            assert "same" == comparison.standing.value
