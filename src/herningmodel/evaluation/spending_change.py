"""
Changes in spending, from the shown numbers of both periods only.

What is made of published numbers gives nothing away that they do not. So a kind of help of which
something is hidden is not decomposed; its effect on the total has a row of its own.
"""

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from herningmodel.core.money import ORE
from herningmodel.costs.change_effects import Amount
from herningmodel.costs.decomposition import decompose_mixes
from herningmodel.costs.price_list import PriceKind
from herningmodel.evaluation.figures import HIDDEN, NOTHING, Figure
from herningmodel.evaluation.indicators.average_prices import (
    AFTER,
    BEFORE,
    MIX,
    PRICE,
    REST,
    VOLUME,
)


@frozen(kw_only=True)
class Side:
    """
    *Den ene side*: the shown costs of a period; None is hidden.

    Attributes:
        days: How many days the period has.
        total: What all help cost, in øre.
        kinds: Of each kind of help, the øre and the days that have a price.
    """

    days: int
    total: int | None
    kinds: Mapping[PriceKind, tuple[int | None, int | None]]

    @property
    def shown(self) -> dict[PriceKind, Amount]:
        """The kinds of help of which both numbers may be shown."""
        return {
            kind: Amount(Fraction(days, self.days), ore)
            for kind, (ore, days) in self.kinds.items()
            if ore is not None and days is not None
        }


def change(before: Side, now: Side) -> dict[str, Figure]:
    """Return the rows of the change from *before* to *now*."""
    if before.total == now.total == 0:
        return dict.fromkeys((BEFORE, VOLUME, MIX, PRICE, REST, AFTER), NOTHING)
    both = before.shown.keys() & now.shown.keys()
    of_before, of_now = (
        {kind: amount for kind, amount in side.shown.items() if kind in both and amount.children}
        for side in (before, now)
    )
    found = decompose_mixes(of_before, of_now)
    parts = {
        VOLUME: Fraction(found.volume),
        MIX: Fraction(found.mix),
        PRICE: Fraction(found.price),
    }
    figures = {
        name: Figure(part, is_change=True) if of_before or of_now else HIDDEN
        for name, part in parts.items()
    }
    rest = HIDDEN
    if before.total is not None and now.total is not None:
        left = Fraction(now.total - before.total, ORE) - sum(parts.values())
        rest = Figure(left, is_change=True)
    return {BEFORE: _kroner(before.total), **figures, REST: rest, AFTER: _kroner(now.total)}


def _kroner(ore: int | None) -> Figure:
    return HIDDEN if ore is None else Figure(Fraction(ore, ORE))
