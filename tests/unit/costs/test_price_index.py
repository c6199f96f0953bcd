"""Price indices: the caller's data, chained, and never across a gap."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.errors import HerningmodelError, PriceIndexError
from herningmodel.core.sources import Certainty, Source
from herningmodel.core.spans import Span
from herningmodel.costs.case_costs import cost
from herningmodel.costs.price_index import PriceIndex, in_prices_of
from herningmodel.model.rates import Rate
from herningmodel.text.texts import Text
from support.money import case_of, price, price_list


KL = PriceIndex(
    name=Text(da="KL's PL-skøn", en="KL's estimate"),
    # KL's letters: 2.0 for 2019; 145.42 / 141.59 is 2.7 for 2020.
    steps={2019: Decimal("2.0"), 2020: Decimal("2.7")},
    published=date(2020, 9, 1),
    source=Source(title=Text(da="KL", en="KL"), certainty=Certainty.ONE_SOURCE),
)


def test_the_fee_of_2020_follows_from_that_of_2019() -> None:
    """KL: 141.59 a day in 2019 and 145.42 in 2020."""
    converted = in_prices_of(
        2020,
        price_list(price("own_room", Rate.parse("141.59 DKK/day"), price_year=2019)),
        KL,
    ).prices[0]
    # To 0.01 krone: KL's percentage is rounded.
    assert abs(converted.rate.amount - Decimal("145.42")) <= Decimal("0.01")
    assert 2020 == converted.price_year


def test_a_converted_price_says_so() -> None:
    """From when to when, by which index, published when; beside what its note said before."""
    note = Text(da="Uden moms.", en="Without VAT.")
    old = price("own_room", Rate.parse("100 DKK/day"), price_year=2018, note=note)
    same = price("own_room", Rate.parse("100 DKK/day"), price_year=2020)
    converted, kept = in_prices_of(2020, price_list(old, same), KL).prices
    assert "104.7540 DKK/day" == str(converted.rate)
    assert converted.note == Text(
        da="Uden moms. Omregnet fra 2018- til 2020-priser med KL's PL-skøn, offentliggjort 1. september 2020.",
        en="Without VAT. Converted from prices of 2018 to prices of 2020 with KL's estimate, published on 1 September 2020.",
    )
    assert kept is same


@pytest.mark.parametrize(("old", "new"), [(2017, 2019), (2019, 2021), (2021, 2019), (2013, 2015)])
def test_no_gap_is_bridged(old: int, new: int) -> None:
    """Herning's 2013 to 2015 needs the caller's index; a year that is missing is not guessed."""
    with pytest.raises(PriceIndexError, match="has no step to") as raised:
        KL.factor(old, new)
    assert isinstance(raised.value, HerningmodelError)


@given(st.integers(2018, 2020), st.integers(2018, 2020), st.integers(2018, 2020))
def test_factors_chain(one: int, other: int, third: int) -> None:
    """By way of a year between is the same, and there and back is nothing."""
    assert KL.factor(one, third) == KL.factor(one, other) * KL.factor(other, third)
    assert Fraction(1) == KL.factor(one, one)


def test_what_is_agreed_is_not_converted_in_silence() -> None:
    """A list converted to 2020 beside what is agreed in 2019 is in the prices of two years."""
    prices = in_prices_of(
        2020, price_list(price("own_room", Rate.parse("100 DKK/day"), price_year=2019)), KL
    )
    case = case_of(
        opened="2019-01-01",
        placements=[
            {"id": f"p{number}", "kind": "own_room", "started": "2019-01-01"} for number in (1, 2)
        ],
        costs=[{"concerns": "p1", "amount": "90 DKK/day", "from": "2019-01-01"}],
    )
    costs = cost(case, over=Span.parse("2019"), prices=prices)
    assert ["OKO008"] == [finding.code for finding in costs.findings]
