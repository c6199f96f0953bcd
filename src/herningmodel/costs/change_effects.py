"""
Volume, mix and price: the three effects in a change of costs.

A cost is the number of children, times the share of them with each kind of help, times the cost of
a child-year of it. Each of the three gets its part of a change from one year to another. The order
of changes matters, and no source gives one; so all six orders are taken, and each part is its mean
over them (the Shapley value). The three parts always add up to the change, and swapping before and
after turns every sign and nothing else.

A kind of help that is absent in one of the years has the price of the other: its start or end is a
change of mix, never of price.
"""

from collections.abc import Mapping
from fractions import Fraction
from itertools import permutations
from typing import Final

from attrs import frozen

from herningmodel.costs.price_list import PriceKind


@frozen
class Amount:
    """
    *Mængde og beløb*: the child-years of a kind of help, and their cost.

    Attributes:
        children: The child-years of the kind of help.
        ore: What they cost, in øre.
    """

    children: Fraction
    ore: int


Mix = Mapping[PriceKind, Amount]
"""The amount of each kind of help in a span."""


@frozen(kw_only=True)
class Effects:
    """
    *Virkninger*: the parts of a change, in exact øre.

    Attributes:
        volume: The part that is due to more or fewer child-years.
        mix: The part that is due to other shares of each kind of help.
        price: The part that is due to other prices of a child-year.
    """

    volume: Fraction
    mix: Fraction
    price: Fraction


@frozen
class _Side:
    """One of the two spans: children, shares and prices."""

    volume: Fraction
    mix: tuple[Fraction, ...]
    price: tuple[Fraction, ...]


_ORDERS: Final = (*permutations(range(3)),)


def effects(before: Mix, after: Mix) -> Effects:
    """Return the effects in a change, without kinds without children."""
    kinds = sorted(
        {kind for mix in (before, after) for kind, share in mix.items() if share.children}, key=str
    )
    sides = (_side(before, after, kinds), _side(after, before, kinds))
    parts = [Fraction(0), Fraction(0), Fraction(0)]
    for order in _ORDERS:
        changed = [0, 0, 0]
        cost = _cost(sides, changed)
        for factor in order:
            changed[factor] = 1
            now = _cost(sides, changed)
            parts[factor] += (now - cost) / len(_ORDERS)
            cost = now
    return Effects(volume=parts[0], mix=parts[1], price=parts[2])


def _side(mix: Mix, other: Mix, kinds: list[PriceKind]) -> _Side:
    # Where there are no children there are no shares either; then only the volume changes.
    shared = mix if children_in(mix) else other
    return _Side(
        volume=children_in(mix),
        mix=tuple(children_of(shared, kind) / children_in(shared) for kind in kinds),
        price=tuple(price_of(mix if children_of(mix, kind) else other, kind) for kind in kinds),
    )


def _cost(sides: tuple[_Side, _Side], changed: list[int]) -> Fraction:
    volume, mix, price = (sides[number] for number in changed)
    return volume.volume * sum(
        (share * each for share, each in zip(mix.mix, price.price, strict=True)), Fraction(0)
    )


def children_in(mix: Mix) -> Fraction:
    """Return how many child-years there are of all kinds together."""
    return sum((amount.children for amount in mix.values()), Fraction(0))


def children_of(mix: Mix, kind: PriceKind) -> Fraction:
    """Return how many child-years there are of one kind."""
    return mix[kind].children if kind in mix else Fraction(0)


def price_of(mix: Mix, kind: PriceKind) -> Fraction:
    """Return the cost of a child-year of *kind*, in exact øre."""
    return mix[kind].ore / children_of(mix, kind)
