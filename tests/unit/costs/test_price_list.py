"""Price lists: prices for one child, as quantities."""

from datetime import date

import pytest
from attrs import evolve

from herningmodel.core.units import is_in, parse
from herningmodel.costs.price_list import Price, Service
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
