"""Why costs changed: volume, mix and price add up, and none goes first."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel.core.spans import Span
from herningmodel.costs.caseload_costs import cost_caseload
from herningmodel.costs.change_effects import Amount, Mix
from herningmodel.costs.decomposition import Decomposition, decompose, decompose_mixes, mix_of
from herningmodel.costs.price_list import PriceList, Service
from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.model.case import Case
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Rate
from support.money import case_of, cases, price, price_list, price_lists


FAMILY, HOME = PlacementKind.GENERAL_FOSTER_FAMILY, PlacementKind.PRIVATE_RESIDENTIAL
SCHOOL, ROOM = PlacementKind.BOARDING_SCHOOL, PlacementKind.OWN_ROOM
KINDS = (FAMILY, HOME, SCHOOL, ROOM)
YEAR = Span.parse("2025")

amounts = st.builds(
    Amount,
    st.just(Fraction(0)) | st.fractions(Fraction(1, 365), 500, max_denominator=365),
    st.integers(0, 10**12),
)
mixes = st.dictionaries(st.sampled_from(KINDS), amounts)


def amount(children: str, kroner: str) -> Amount:
    return Amount(Fraction(children), int(Decimal(kroner) * 100))


def at(price_each: int, children: Fraction) -> Amount:
    """Return so many children at so many kroner each."""
    return Amount(children, int(children * price_each * 100))


@given(mixes, mixes)
@settings(max_examples=500)
def test_the_parts_add_up_exactly(before: Mix, after: Mix) -> None:
    """Decomposition adds up exactly: volume + mix + price = change, to the øre."""
    found = decompose_mixes(before, after)
    assert found.change == found.volume + found.mix + found.price
    assert found.change == sum(kind.change for kind in found.kinds)
    everything = [sum(group.ore for group in mix.values()) for mix in (before, after)]
    assert found.change + found.outside == Decimal(everything[1] - everything[0]) / 100


@given(mixes, mixes)
def test_before_and_after_swapped_turn_every_sign(before: Mix, after: Mix) -> None:
    """The order effect is handled symmetrically: no year goes first."""
    there, back = decompose_mixes(before, after), decompose_mixes(after, before)
    for name in ("volume", "mix", "price"):
        # Each way is rounded by itself.
        assert abs(getattr(there, name) + getattr(back, name)) <= Decimal("0.01")


@given(mixes)
def test_nothing_changes_when_nothing_does(mix: Mix) -> None:
    """The same twice has no parts."""
    found = decompose_mixes(mix, mix)
    assert [Decimal(0)] * 3 == [found.volume, found.mix, found.price]


@given(mixes.filter(lambda mix: any(group.children for group in mix.values())), st.integers(2, 9))
def test_more_of_the_same_is_volume(mix: Mix, times: int) -> None:
    """Twice as many children with the same help at the same prices is volume, and nothing else."""
    more = {kind: Amount(group.children * times, group.ore * times) for kind, group in mix.items()}
    found = decompose_mixes(mix, more)
    assert found.change == found.volume
    assert [Decimal(0)] * 2 == [found.mix, found.price]


@given(mixes.filter(lambda mix: any(group.children for group in mix.values())), st.integers(2, 9))
def test_the_same_at_other_prices_is_price(mix: Mix, times: int) -> None:
    """The same children with the same help at other prices is price, and nothing else."""
    dearer = {kind: Amount(group.children, group.ore * times) for kind, group in mix.items()}
    found = decompose_mixes(mix, dearer)
    assert found.change == found.price
    assert [Decimal(0)] * 2 == [found.volume, found.mix]


def test_a_kind_that_comes_is_mix_and_never_price() -> None:
    """It has no price before; the children that move to it are a change of mix."""
    found = decompose_mixes(
        {HOME: amount("10", "11600000")},
        {HOME: amount("8", "9280000"), FAMILY: amount("2", "940000")},
    )
    assert (Decimal(0), Decimal(-1_380_000), Decimal(0)) == (found.volume, found.mix, found.price)


def test_without_children_before_or_after_everything_is_volume() -> None:
    """The same holds where no child is left."""
    mix = {HOME: amount("10", "11600000"), FAMILY: amount("1", "470000")}
    assert Decimal(12_070_000) == decompose_mixes({}, mix).volume
    assert Decimal(-12_070_000) == decompose_mixes(mix, {}).volume
    assert Decimal(0) == decompose_mixes({}, {}).change


def test_the_six_orders_are_all_taken() -> None:
    """Two children at 10 become three at 20: by hand, 2 x 10 = 20 becomes 60."""
    found = decompose_mixes({HOME: amount("2", "20")}, {HOME: amount("3", "60")})
    # Volume first: 10; price first: 20. The mean is 15; price is the rest of 40.
    assert (Decimal(15), Decimal(25)) == (found.volume, found.price)


def herning() -> Decomposition:
    """Return Herning 2013 to 2015 in the same prices; the numbers of children are invented."""
    home, school, family = Fraction(20), Fraction(5), Fraction(60)
    moved, came = Fraction(7_700_000, 1_160_000), Fraction(1_000_000, 500_000)
    return decompose_mixes(
        {HOME: at(1_160_000, home), SCHOOL: at(500_000, school), FAMILY: at(470_000, family)},
        {
            HOME: at(1_160_000, home - moved),
            SCHOOL: at(500_000, school + came),
            FAMILY: at(470_000, family),
        },
    )


def test_the_pilot_of_herning_is_a_matter_of_volume_and_mix() -> None:
    """
    KORA 2013 to 2015 in the same prices: institutions -7.7 million, schools and rooms +1.0 million.

    Together -6.7 million; foster families about 0; and no part of it is price.
    """
    found = herning()
    assert {HOME: Decimal(-7_700_000), SCHOOL: Decimal(1_000_000), FAMILY: Decimal(0)} == {
        kind.kind: kind.change for kind in found.kinds
    }
    assert Decimal(-6_700_000) == found.change == found.volume + found.mix
    assert Decimal(0) == found.price
    # Against the requirement of 2.5 million: more than double.
    assert -found.change / Decimal(2_500_000) == Decimal("2.68")
    # The wellbeing was measured too thinly, so it is not called a saving.
    assert not found.wellbeing.allows_saving


def test_a_share_can_rise_while_the_count_barely_moves() -> None:
    """
    Herning 2015 to 2018, index 100 to 92: foster families 74 to 86 percent, institutions 17 to 5.

    Foster families rose by a sixth of their share, but only from 74 to 79 children; institutions
    fell from 17 to under 5.
    """
    shares = {FAMILY: (74, 86), HOME: (17, 5), ROOM: (9, 9)}
    before, after = (
        {
            kind: Amount(Fraction(total * percent[side], 100), 100)
            for kind, percent in shares.items()
        }
        for side, total in enumerate((100, 92))
    )
    by_kind = {group.kind: group for group in decompose_mixes(before, after).kinds}
    family, home = by_kind[FAMILY], by_kind[HOME]
    assert (Fraction(74, 100), Fraction(86, 100)) == (family.share_before, family.share_after)
    assert Decimal("79.12") == Decimal(float(family.children_after)).quantize(Decimal("0.01"))
    assert 7 == round(100 * (family.children_after / family.children_before - 1))
    assert Decimal("4.6") == Decimal(float(home.children_after)).quantize(Decimal("0.1"))
    assert -73 == round(100 * (home.children_after / home.children_before - 1))
    assert 1 == sum(group.share_before for group in by_kind.values())
    assert 1 == sum(group.share_after for group in by_kind.values())


def test_published_changes_are_what_they_say() -> None:
    """6,712 to 6,380 kroner for each 0-22-year-old is -332, five percent; Hedensted rose by 71."""
    assert Decimal("-4.9") == (Decimal(-332) / 6712 * 100).quantize(Decimal("0.1"))
    # Published as 70.7; the two prices are rounded to thousands.
    assert abs(Decimal(1175 - 688) / 688 * 100 - Decimal("70.7")) < Decimal("0.15")
    # 3.7 million in 2014 against 2.0 million of salaries.
    assert Decimal("1.85") == Decimal("3.7") / Decimal("2.0")


@given(st.lists(cases(), max_size=4), st.lists(cases(), max_size=4), price_lists(), price_lists())
@settings(max_examples=60)
def test_caseloads_are_decomposed_exactly(
    earlier: list[Case], later: list[Case], old: PriceList, new: PriceList
) -> None:
    """What was costed case by case is decomposed to the øre, casework and drafts beside it."""
    before = cost_caseload(earlier, over=Span.parse("2024"), prices=old)
    after = cost_caseload(later, over=YEAR, prices=new)
    found = decompose(before, after)
    assert found.change == found.volume + found.mix + found.price
    assert after.total - before.total == found.change + found.outside
    assert WellbeingBeside.NOT_ASSESSED is found.wellbeing


def test_what_is_less_than_whole_stays_so() -> None:
    """A missing price, and the years of prices, are carried on; so is a verdict on wellbeing."""
    prices = price_list(
        price("private_residential", Rate.parse("100 DKK/day"), price_year=2024),
        price("adviser", Rate.parse("365 DKK/year"), price_year=2024),
        without=(Service.FOLLOW_UP, Service.SUPERVISION_VISIT),
    )
    stay = {"id": "p1", "kind": "private_residential", "started": "2025-01-01"}
    draft = {**stay, "id": "p2", "decision": "d1"}
    decisions = [{"id": "d1", "on": "2024-12-01", "status": "draft"}]
    whole = cost_caseload(
        [case_of(placements=[stay, draft], decisions=decisions)], over=YEAR, prices=prices
    )
    missing = cost_caseload(
        [case_of(placements=[{**stay, "kind": "own_room"}])], over=YEAR, prices=prices
    )
    assert Amount(Fraction(1), 3_650_000) == mix_of(whole)[HOME]
    found = decompose(whole, missing, wellbeing=WellbeingBeside.WORSENED)
    assert found.incomplete
    assert ((2024,), (2024,)) == found.price_years
    document = found.as_dict()
    assert "worsened" == document["wellbeing"]
    assert "-36500.00" == document["change"]
    assert "0.00" == document["outside"]
    assert {
        "kind": "private_residential",
        "children": ["1.0000", "0.0000"],
        "share": ["1.0000", "0.0000"],
        "before": "36500.00",
        "after": "0.00",
        "change": "-36500.00",
    } == document["kinds"][0]
    assert decompose(whole, whole).as_dict()["incomplete"] is False
