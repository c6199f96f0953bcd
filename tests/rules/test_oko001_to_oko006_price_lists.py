"""What the rules find in a price list: the edges."""

from datetime import date
from typing import Any

import pytest

from herningmodel.costs.cost_rule import PriceRule
from herningmodel.costs.cost_rules import (
    gap_between_prices,
    list_of_several_years,
    price_buys_nothing,
    price_ends_before_it_begins,
    price_of_nothing,
    prices_overlap,
)
from herningmodel.costs.price_list import Price
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Rate
from support.money import price


DAILY = Rate.parse("100 DKK/day")
NEW_YEAR = date(2026, 1, 1)


def listed(**members: Any) -> Price:
    return price("own_room", DAILY, **members)


def found(rule: PriceRule, *prices: Price) -> list[str]:
    """Return the first place of each finding; every price is twenty places further on."""
    return [fact.where[0].path for fact in rule.check([*enumerate(prices, start=20)])]


def test_a_price_names_one_thing() -> None:
    """None is too few and two are too many."""
    both = listed(service=price("adviser", DAILY).service)
    assert [".prices[20]", ".prices[21]"] == found(
        price_of_nothing.RULE, both, listed(placement=None), listed()
    )
    assert ["placement + service", None] == [
        fact.seen for fact in price_of_nothing.RULE.check([(0, both), (1, listed(placement=None))])
    ]


@pytest.mark.parametrize(
    ("members", "places"),
    [
        ({"until": date(1999, 12, 31)}, [".prices[20].until"]),
        ({"until": date(2000, 1, 1)}, [".prices[20].until"]),
        ({"until": date(2000, 1, 2)}, []),
        ({"age_from": 10, "age_until": 9}, [".prices[20].age_until"]),
        ({"age_from": 10, "age_until": 10}, [".prices[20].age_until"]),
        ({"age_from": 10, "age_until": 11}, []),
        ({"age_until": 1}, []),
        ({"age_from": 10}, []),
    ],
)
def test_a_price_is_for_some_day_and_some_age(members: dict[str, Any], places: list[str]) -> None:
    """The first day without it lies after its first day."""
    assert places == found(price_ends_before_it_begins.RULE, listed(**members))


@pytest.mark.parametrize(
    ("one", "other", "competes"),
    [
        ({"until": NEW_YEAR}, {"from_": NEW_YEAR}, False),
        ({"until": date(2026, 1, 2)}, {"from_": NEW_YEAR}, True),
        ({}, {}, True),
        ({"place": "a"}, {"place": "b"}, False),
        ({"place": "a"}, {}, False),
        ({"siblings_from": 2}, {"siblings_from": 3}, False),
        ({"siblings_from": 2}, {"siblings_from": 2}, True),
        ({"age_from": 10}, {}, False),
        ({"age_from": 10}, {"age_until": 10}, False),
        ({"age_from": 10}, {"age_until": 11}, True),
        ({"age_from": 23}, {"age_from": 23}, True),
        ({"placement": PlacementKind.BOARDING_SCHOOL}, {}, False),
        ({"placement": None}, {"placement": None}, False),
    ],
)
def test_two_prices_compete_where_nothing_sets_them_apart(
    one: dict[str, Any], other: dict[str, Any], competes: bool
) -> None:
    """The days, the ages, the siblings, the place or the kind may."""
    prices = (listed(**one), listed(**other))
    assert ([".prices[21]"] if competes else []) == found(prices_overlap.RULE, *prices)


def test_a_gap_begins_where_the_longest_price_has_ended() -> None:
    """Days on which an earlier price still runs are no gap, and neither are other children's."""
    long = listed(until=NEW_YEAR)
    short = listed(from_=date(2001, 1, 1), until=date(2002, 1, 1))
    assert [] == found(gap_between_prices.RULE, listed(from_=NEW_YEAR), short, long)
    late = listed(from_=date(2026, 1, 2))
    assert [".prices[20].from"] == found(gap_between_prices.RULE, late, short, long)
    assert [] == found(gap_between_prices.RULE, listed(from_=late.from_, age_from=3), long)
    assert [] == found(gap_between_prices.RULE, listed(), late)


@pytest.mark.parametrize(
    ("kind", "rate", "minutes", "places"),
    [
        ("own_room", "100 DKK/hour", None, [".prices[20].minutes_per_week"]),
        ("own_room", "100 DKK/hour", 60, []),
        ("own_room", "100 DKK/day", None, []),
        ("follow_up", "100 DKK", None, []),
        ("follow_up", "100 DKK/hour", 60, [".prices[20].rate"]),
        ("supervision_visit", "100 DKK/month", None, [".prices[20].rate"]),
        ("adviser", "100 DKK/month", None, []),
    ],
)
def test_a_price_says_what_it_buys(
    kind: str, rate: str, minutes: int | None, places: list[str]
) -> None:
    """Hours must be given, and what is held on a day is paid each time."""
    made = price(kind, Rate.parse(rate), minutes_per_week=minutes)
    assert places == found(price_buys_nothing.RULE, made)


def test_prices_of_the_same_days_are_of_the_same_year() -> None:
    """Each price that is not is reported once; consecutive prices may be of different years."""
    old = listed(price_year=2024, until=NEW_YEAR)
    new = listed(price_year=2026, from_=NEW_YEAR)
    assert [] == found(list_of_several_years.RULE, old, new, old)
    beside = listed(price_year=2025)
    assert [".prices[22].price_year"] == found(list_of_several_years.RULE, old, new, beside)
