"""Estimates: the price of a child-year, from prices per child."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.units import amount_in, parse, quantity
from herningmodel.costs.estimates import Estimate, YearlyPrice
from herningmodel.costs.price_list import Payer
from herningmodel.model.placements import PlacementKind


FAMILY = PlacementKind.GENERAL_FOSTER_FAMILY


def test_the_price_of_a_child_year_is_made_from_a_price_per_month():
    """A month is a twelfth of a year, exactly."""
    price = YearlyPrice.from_quantity(
        parse("51000 DKK/child/month"), kind=FAMILY, payer=Payer.REGION
    )
    assert (
        YearlyPrice(
            kind=FAMILY, per_child_year=Estimate.exactly(Decimal(612_000)), payer=Payer.REGION
        )
        == price
    )


def test_the_price_of_a_child_year_is_a_quantity():
    """Its expected price, in kroner per child and year."""
    estimate = Estimate(Decimal(450_000), Decimal(470_000), Decimal(730_000))
    price = YearlyPrice(kind=FAMILY, per_child_year=estimate)
    assert quantity(Decimal(470_000), "DKK/child/year") == price.quantity


@given(st.decimals(0, 10_000_000, places=2))
def test_a_quantity_of_the_price_of_a_child_year_is_the_identity(amount):
    """Price to quantity to price, and quantity to price to quantity."""
    price = YearlyPrice(kind=FAMILY, per_child_year=Estimate.exactly(amount))
    assert price == YearlyPrice.from_quantity(price.quantity, kind=FAMILY)
    for unit in ("DKK/child/year", "DKK/case/month"):
        measured = quantity(amount, unit)
        back = YearlyPrice.from_quantity(measured, kind=FAMILY).quantity
        assert abs(amount - amount_in(back, unit)) < Decimal("1e-12")


def test_what_is_believed_to_be_lowest_and_highest_may_be_per_another_time():
    """Each is converted by itself."""
    price = YearlyPrice.from_quantity(
        parse("470000 DKK/child/year"),
        low=parse("37500 DKK/child/month"),
        high=parse("2000 DKK/child/day"),
        kind=FAMILY,
    )
    assert Estimate(Decimal(450_000), Decimal(470_000), Decimal(730_000)) == price.per_child_year


@pytest.mark.parametrize(
    "text", ["470000 DKK/year", "470000 DKK/child", "25 child/full_time_equivalent"]
)
def test_a_quantity_that_is_no_price_per_child_and_time_is_an_error(text):
    """It names the quantity and the unit that was expected."""
    with pytest.raises(ValueError, match="expected a quantity in DKK/child/year, got "):
        YearlyPrice.from_quantity(parse(text), kind=FAMILY)
