"""Prices per child as quantities: of a list, and of a child-year."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.units import amount_in, is_in, parse, quantity
from herningmodel.costs.investments import Estimate, YearlyPrice
from herningmodel.costs.price_list import Payer, Price, Service
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Rate


PLACE = Price(
    rate=Rate.parse("51000 DKK/month"),
    from_=date(2025, 1, 1),
    price_year=2025,
    source="budget",
    placement=PlacementKind.GENERAL_FOSTER_FAMILY,
)
ADVISER = Price(
    rate=Rate.parse("500000 DKK/year"),
    from_=date(2025, 1, 1),
    price_year=2025,
    source="budget",
    service=Service.ADVISER,
    cases=25,
)


@pytest.mark.parametrize(
    ("price", "expected"),
    [
        (PLACE, "51000 DKK/child/month"),
        (ADVISER, "20000 DKK/child/year"),
        (ADVISER, "20000 DKK/case/year"),
        (evolve(ADVISER, cases=None), "500000 DKK/child/year"),
        (evolve(PLACE, rate=Rate.parse("45500.50 DKK")), "45500.50 DKK/child"),
        (evolve(PLACE, rate=Rate.parse("400 DKK/hour")), "9600 DKK/child/day"),
    ],
)
def test_a_price_is_for_one_child(price, expected):
    """The price of an adviser is shared by the cases that it names."""
    assert parse(expected) == price.per_child


@pytest.mark.parametrize("price", [PLACE, ADVISER])
def test_a_price_per_child_times_the_children_is_its_rate(price):
    """The way back."""
    children = parse(f"{price.cases or 1} child")
    assert price.rate == Rate.from_quantity(price.per_child * children)


def test_a_price_per_child_is_no_price():
    """It is converted to another time, and never to money alone."""
    assert is_in(PLACE.per_child, "DKK/case/year")
    assert not is_in(PLACE.per_child, "DKK/year")
    with pytest.raises(ValueError, match="expected a quantity in DKK/month, got 51000 DKK / child"):
        Rate.from_quantity(PLACE.per_child)


# --- The price of a child-year -------------------------------------------------------------------

FAMILY = PlacementKind.GENERAL_FOSTER_FAMILY


def test_the_price_of_a_child_year_is_made_from_a_price_of_a_list():
    """A month is a twelfth of a year, exactly."""
    price = YearlyPrice.from_quantity(PLACE.per_child, kind=FAMILY, payer=Payer.REGION)
    assert (
        YearlyPrice(
            kind=FAMILY, per_child_year=Estimate.exactly(Decimal(612_000)), payer=Payer.REGION
        )
        == price
    )


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
