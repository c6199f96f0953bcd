"""No input, however broken, raises anything but what is documented, or leaves anything unsaid."""

from datetime import date
from random import Random
from typing import Any

import pytest
from attrs import define, evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel.core.findings import Location
from herningmodel.core.member_paths import MemberPath
from herningmodel.profile.profile_reader import SHIPPED
from herningmodel.testing import example_text
from herningmodel.text.texts import Text
from herningmodel.validation.check import check
from support.documents import any_days
from support.invariants import (
    hold_for,
    hold_for_profile,
    is_in,
    is_written_alike,
    no_placeholder_is_left,
)
from support.mutations import SEEDS, WHOLE_CASES, changed_profile, garbled, mutated


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


@given(randoms)
@settings(max_examples=300)
def test_the_invariants_hold_for_changed_profiles(random: Random) -> None:
    """A profile that can be read can be used; one that cannot is refused with every fault."""
    hold_for_profile(changed_profile(random))


@given(st.binary(max_size=200), any_days)
@settings(max_examples=100)
def test_the_invariants_hold_for_any_bytes(raw: bytes, on: date) -> None:
    """What is no document at all."""
    hold_for(raw, on)


@pytest.mark.parametrize("seed", WHOLE_CASES, ids=lambda seed: str(seed["id"]))
def test_the_invariants_hold_for_the_examples_themselves(seed: dict[str, Any]) -> None:
    """The measure is not wrong before anything is changed."""
    hold_for(seed, date(2026, 1, 15))


TREE = {"placements": [{"id": "p1", "ended": None}]}


@pytest.mark.parametrize(
    "trail",
    [
        (),
        ("placements", 0, "id"),
        ("placements", 0, "ended"),
        ("placements", 0, "started"),
        ("child",),
        ("child", "born"),
    ],
)
def test_a_place_is_found_where_something_is_or_is_missing(trail: MemberPath) -> None:
    """A member that is absent or null is missing; so is everything in it."""
    is_in(TREE, Location(trail=trail))


@pytest.mark.parametrize(
    "trail",
    [
        ("placements", 1),
        ("placements", "id"),
        ("placements", 0, "id", "on"),
        ("decisions", 0),
        (0,),
    ],
)
def test_a_place_that_leads_nowhere_is_noticed(trail: MemberPath) -> None:
    """An item that is not there, a member of a list or of a text, an item of nothing."""
    with pytest.raises((AssertionError, IndexError)):
        is_in(TREE, Location(trail=trail))


@define
class OddPlace:
    """A place whose path, pointer and trail may be three different ones."""

    trail: MemberPath
    path: str
    pointer: str


@pytest.mark.parametrize(
    ("path", "pointer"),
    [(".a[1]", "/a/0"), (".a[0]", "/a/1"), (".a", "/a"), (".a.[0]", "/a/0"), ('["a"]0', "/a/0")],
)
def test_a_place_that_is_written_in_two_ways_is_noticed(path: str, pointer: str) -> None:
    """Path, pointer and trail are one way through the document."""
    is_written_alike(OddPlace(("a", 0), ".a[0]", "/a/0"))
    with pytest.raises(AssertionError):
        is_written_alike(OddPlace(("a", 0), path, pointer))


def test_a_placeholder_that_is_left_is_noticed() -> None:
    """Unless the braces came from the document itself."""
    report = check(example_text("faulty"), on=date(2026, 1, 15))
    first, *others = report.findings
    left = Text(da="{expected}", en="{expected}")
    hint = Text(da="Skriv {left}.", en="Write {left}.")
    values = {**first.values, "left": left}
    broken = evolve(first, suggestion_template=None, hint_template=hint, values=values)
    report = evolve(report, findings=(broken, *others))
    no_placeholder_is_left(report, '{"id": "{expected}"}')
    with pytest.raises(AssertionError):
        no_placeholder_is_left(report, "{}")
