"""Each indicator against a plain, slow count of the same documents."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel import Span, evaluate, load_case
from herningmodel.evaluation.indicators.indicator_catalogue import ALL_INDICATORS
from support.caseloads import document
from support.reference_counts import counted


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**6), year=st.sampled_from([2023, 2024, 2025]))
def test_every_number_is_what_a_slow_count_gives(seed: int, year: int) -> None:
    """Every number of every indicator is the one that counting day by day gives, and no other is there."""
    rng = Random(seed)
    documents = [document(rng, number) for number in range(12)]
    found = evaluate(map(load_case, documents), over=Span.parse(str(year)))
    cells = {
        address: cell.value for address, cell in found.now.groups[None].cells.items() if cell.value
    }
    assert dict(counted(documents, year)) == cells


def test_the_reference_counts_cover_every_indicator() -> None:
    """No indicator is left out of the comparison, but those that take a rhythm or prices."""
    documents = [document(Random(number), number) for number in range(300)]
    compared = {code for year in (2024, 2025) for code, _, _ in counted(documents, year)}
    assert {indicator.code for indicator in ALL_INDICATORS} - compared == {
        "follow_up_practice",
        "spending",
        "spending_kinds",
        "unit_costs",
        "spending_change",
        "dear_placements",
    }
