"""Money with units: exact, and never a float."""

import subprocess
import sys
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.units import parse, quantity


@pytest.mark.parametrize(
    ("text", "unit", "amount"),
    [
        # KL's guideline of 2023 (facts: one day's fee is 154.31, a month's 4,694).
        ("154.31 DKK/day", "DKK/month", "4693.60"),
        # KL 2020: 145.42 a day, 4,423 a month; 2019: 141.59 and 4,307.
        ("145.42 DKK/day", "DKK/month", "4423.19"),
        ("141.59 DKK/day", "DKK/month", "4306.70"),
        ("470000 DKK/year", "DKK/day", "1287.67"),
        ("100 DKK/week", "DKK/day", "14.29"),
        ("1 DKK/hour", "kr/day", "24.00"),
        ("500000 DKK / fte", "DKK/full_time_equivalent", "500000.00"),
    ],
)
def test_a_quantity_is_converted_as_municipalities_count(text: str, unit: str, amount: str) -> None:
    """KL month from day: a month is 365/12 days, and not pint's 30.4375."""
    converted = parse(text).to(unit).magnitude
    assert isinstance(converted, Decimal)
    assert Decimal(amount) == converted.quantize(Decimal("0.01"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "470000",
        "DKK/year",
        "470.000,00 DKK/year",
        "1e5 DKK",
        "1 DKK/",
        "1 EUR",
        "1  DKK",
        "1 DKK^2",
    ],
)
def test_what_is_no_quantity_is_refused(text: str) -> None:
    """The notation is a number, a space and units that the library has."""
    with pytest.raises(ValueError, match="a quantity is written"):
        parse(text)


@given(st.text(max_size=40))
def test_no_text_raises_anything_else(text: str) -> None:
    """Any text is a quantity or a `ValueError`."""
    try:
        parse(text)
    except ValueError:
        return


def test_quantities_of_different_things_are_not_added() -> None:
    """Kroner per day and kroner are two things."""
    with pytest.raises(Exception, match="Cannot convert"):
        quantity(Decimal(1), "DKK/day") + quantity(Decimal(1), "DKK")


NO_UNITS = """
import sys
from herningmodel.costs.case_costs import cost
from herningmodel.loading.load_case import load_case
from herningmodel.core.spans import Span
from herningmodel.testing import example_text
from herningmodel.testing.example_prices import example_prices
costs = cost(load_case(example_text("mads")), over=Span.parse("2025"), prices=example_prices())
assert costs.total and costs.as_dict()
assert not {"pint", "typer", "matplotlib"} & set(sys.modules), "too much"
"""


def test_a_total_needs_no_units() -> None:
    """A cost is reckoned without importing pint."""
    subprocess.run([sys.executable, "-c", NO_UNITS], check=True)
