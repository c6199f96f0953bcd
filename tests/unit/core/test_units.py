"""Money with units: the library's only door to pint."""

import subprocess
import sys
from decimal import Decimal

import pint
import pytest

from herningmodel.core.units import quantity, registry


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


@pytest.mark.parametrize("unit", ["EUR", "meter", "fortnight"])
def test_a_unit_of_another_world_is_unknown(unit):
    """The registry is our own, and small."""
    with pytest.raises(pint.errors.UndefinedUnitError):
        quantity(Decimal(1), unit)


def test_kroner_are_not_days():
    """What cannot be compared is not compared."""
    with pytest.raises(pint.errors.DimensionalityError):
        quantity(Decimal(1), "DKK").to("day")
