"""Rounding: half up, once, and parts that add up."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.money import in_ore, kroner, kroner_label, rounded, shares


@pytest.mark.parametrize(
    ("numerator", "denominator", "whole"),
    [
        (1, 2, 1),
        (3, 2, 2),
        (5, 2, 3),
        (-1, 2, 0),
        (-3, 2, -1),
        (49, 100, 0),
        (-51, 100, -1),
        (7, 1, 7),
    ],
)
def test_a_half_is_rounded_up(numerator: int, denominator: int, whole: int) -> None:
    """Not to the even number, as Python's `round` does."""
    assert whole == rounded(numerator, denominator)


@given(st.integers(), st.integers(), st.integers(1, 10**6))
def test_a_whole_number_passes_through_the_rounding(add: int, numerator: int, of: int) -> None:
    """Adding a whole number before or after the rounding gives the same."""
    assert rounded(numerator + add * of, of) == rounded(numerator, of) + add


@given(st.lists(st.fractions(-(10**6), 10**6)))
def test_parts_add_up(parts: list[Fraction]) -> None:
    """The parts of a sum are together the rounded sum, and none is a whole øre off."""
    shared = list(shares(parts))
    assert in_ore(sum(parts, Fraction(0))) == sum(shared)
    assert all(abs(ore - 100 * part) < 1 for ore, part in zip(shared, parts, strict=True))


def test_kroner_have_two_decimals() -> None:
    """Also where they are whole."""
    assert "720.00" == str(kroner(72000))
    assert "-0.05" == str(kroner(-5))
    assert "0,00 kr." == kroner_label(Decimal(0)).da
