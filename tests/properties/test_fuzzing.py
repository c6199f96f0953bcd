"""No input, however broken, raises anything but what is documented, or leaves anything unsaid."""

from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel.profiles.reading import SHIPPED
from support.documents import any_days
from support.invariants import hold_for
from support.mutations import SEEDS, garbled, mutated


seeds = st.sampled_from(SEEDS)
profiles = st.sampled_from(SHIPPED)
randoms = st.randoms(use_true_random=False)


@given(seeds, any_days, profiles, randoms)
@settings(max_examples=400)
def test_the_invariants_hold_for_changed_examples(
    seed: dict[str, Any], on: date, profile: str, random: Random
) -> None:
    """Wrong values in whole cases: in every place, of every kind."""
    hold_for(mutated(seed, random), on, profile)


@given(seeds, any_days, profiles, randoms)
@settings(max_examples=300)
def test_the_invariants_hold_for_garbled_bytes(
    seed: dict[str, Any], on: date, profile: str, random: Random
) -> None:
    """Broken files: cut, mixed up, in other encodings."""
    hold_for(garbled(seed, random), on, profile)


@given(st.binary(max_size=200), any_days)
@settings(max_examples=100)
def test_the_invariants_hold_for_any_bytes(raw: bytes, on: date) -> None:
    """What is no document at all."""
    hold_for(raw, on)


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: str(seed["id"]))
def test_the_invariants_hold_for_the_examples_themselves(seed: dict[str, Any]) -> None:
    """The measure is not wrong before anything is changed."""
    hold_for(seed, date(2026, 1, 15))
