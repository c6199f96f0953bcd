"""Money with units: the library's only door to pint."""

import subprocess
import sys
from decimal import Decimal

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.units import amount_in, is_in, parse, quantity, registry, units_in
from herningmodel.costs.estimates import YearlyPrice
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Rate
from herningmodel.profile.profile import CaseloadLimit


IMPORTED = """
import sys
import herningmodel.core.units
print("pint" in sys.modules)
"""


def test_the_door_to_pint_is_closed_until_it_is_used():
    """Importing pint costs more than the rest of the library, so importing ours does not do it."""
    ran = subprocess.run(
        [sys.executable, "-I", "-c", IMPORTED], check=True, capture_output=True, text=True
    )
    assert "False" == ran.stdout.strip()


def test_there_is_one_registry():
    """Quantities of two registries cannot be added."""
    assert registry() is registry()
    assert (
        Decimal(5) == (quantity(Decimal(2), "DKK/day") + quantity(Decimal(3), "DKK/day")).magnitude
    )


def test_kls_example_of_a_foster_family_comes_out_to_the_krone():
    """KL's guideline for foster families: 154.31 kroner a day are 4,694 kroner a month."""
    monthly = quantity(Decimal("154.31"), "DKK/day").to("DKK/month").magnitude
    assert Decimal(4694) == monthly.quantize(Decimal(1))


@pytest.mark.parametrize(
    ("amount", "unit", "other", "expected"),
    [
        ("1", "year", "day", "365"),
        ("1", "year", "month", "12"),
        ("12", "month", "day", "365"),
        ("2", "week", "day", "14"),
        ("1", "day", "hour", "24"),
        ("1", "DKK/hour", "DKK/day", "24"),
        ("100", "DKK/day", "DKK/year", "36500"),
        ("3859.50", "DKK/day", "DKK/week", "27016.50"),
        ("7", "kr", "DKK", "7"),
        ("12000", "DKK/child/month", "DKK/case/year", "144000"),
        ("365", "DKK/child/year", "DKK/child/day", "1"),
        ("25", "child/full_time_equivalent", "case/full_time_post", "25"),
        ("2", "fte", "full_time_equivalent", "2"),
    ],
)
def test_a_unit_is_worth_what_municipalities_count_it_as(amount, unit, other, expected):
    """A year is 365 days, a month a twelfth of it; nothing is a float."""
    converted = quantity(Decimal(amount), unit).to(other).magnitude
    assert isinstance(converted, Decimal)
    assert abs(Decimal(expected) - converted) < Decimal("1e-20")


def test_children_are_counted_in_a_unit_of_their_own():
    """A price per child is not a price."""
    per_child = quantity(Decimal(100), "DKK") / quantity(Decimal(4), "child")
    assert quantity(Decimal(25), "DKK/child") == per_child


@pytest.mark.parametrize(
    ("unit", "other", "expected"),
    [
        ("DKK/child/month", "DKK/case/day", True),
        ("DKK/child/month", "DKK/month", False),
        ("child/full_time_equivalent", "case/fte", True),
        ("child/full_time_equivalent", "child", False),
        ("child", "full_time_equivalent", False),
    ],
)
def test_only_what_is_of_one_dimension_is_converted(unit, other, expected):
    """A case is about one child, so `case` and `child` are one unit."""
    assert expected is is_in(quantity(Decimal(1), unit), other)


def test_a_quantity_of_another_registry_is_in_no_unit_of_ours():
    """Even where its unit has the same name."""
    assert not is_in(pint.UnitRegistry().Quantity(1, "day"), "day")


def test_the_units_of_a_quantity_are_named_by_their_full_names():
    """Symbols and aliases are resolved; what is no quantity has none."""
    named = units_in(quantity(Decimal(1), "kr/case/fte"))
    assert {"DKK", "case", "full_time_equivalent"} == named
    assert not units_in(3)


AMOUNTS = st.decimals(0, 999_999_999, places=4)
UNITS = ("DKK/child/month", "child/full_time_equivalent", "case/full_time_post", "DKK/year")


@given(AMOUNTS, st.sampled_from(UNITS))
def test_a_quantity_is_the_same_again_from_its_text(amount, unit):
    """`str` and `parse` are each other's inverse."""
    measured = quantity(amount, unit)
    assert measured == parse(f"{measured:f}")


@given(AMOUNTS, st.sampled_from(["day", "week", "month", "year"]))
def test_a_price_per_child_times_its_children_is_a_price(amount, time):
    """Nothing is lost where the number of children is whole."""
    price = quantity(amount, f"DKK/child/{time}") * quantity(Decimal(25), "case")
    assert 25 * amount == amount_in(price, f"DKK/{time}")


@pytest.mark.parametrize("unit", ["EUR", "meter", "fortnight"])
def test_a_unit_of_another_world_is_unknown(unit):
    """The registry is our own, and small."""
    with pytest.raises(pint.errors.UndefinedUnitError):
        quantity(Decimal(1), unit)


def test_kroner_are_not_days():
    """What cannot be compared is not compared."""
    with pytest.raises(pint.errors.DimensionalityError):
        quantity(Decimal(1), "DKK").to("day")


@pytest.mark.parametrize("amount", ["NaN", "Infinity", "-Infinity"])
def test_what_is_not_finite_is_no_amount(amount: str) -> None:
    """A limit, a rate and an estimate refuse it with the error that they document."""
    for refused in (
        lambda: amount_in(quantity(Decimal(amount), "DKK"), "DKK"),
        lambda: Rate.from_quantity(quantity(Decimal(amount), "DKK/month")),
        lambda: CaseloadLimit.from_quantity(
            quantity(Decimal(amount), "case/full_time_equivalent"), source="kora_2015"
        ),
        lambda: YearlyPrice.from_quantity(
            quantity(Decimal(amount), "DKK/child/year"), kind=PlacementKind.GENERAL_FOSTER_FAMILY
        ),
    ):
        with pytest.raises(ValueError, match="expected a finite quantity in"):
            refused()
