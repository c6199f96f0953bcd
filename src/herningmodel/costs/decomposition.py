"""Decomposition of a change in costs: volume, mix and price."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Final

from attrs import frozen

from herningmodel.core.findings import Json
from herningmodel.core.library_version import VERSION
from herningmodel.core.money import ORE, kroner, shares
from herningmodel.costs.caseload_costs import CaseloadCosts, to_four_decimals
from herningmodel.costs.change_effects import Amount, Mix, children_in, children_of, effects
from herningmodel.costs.price_list import PriceKind
from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.model.decisions import DecisionStatus
from herningmodel.text.texts import Text


FORMAT: Final = "herningmodel-decomposition/1"

VOLUME: Final = Text(da="Antal børn", en="Volume")
MIX: Final = Text(da="Sammensætning", en="Mix")
PRICE: Final = Text(da="Pris", en="Price")


@frozen(kw_only=True)
class KindChange:
    """
    *Ændring for en slags hjælp*: child-years, shares and costs of a kind.

    Attributes:
        kind: The kind of placement, help or casework.
        children_before: The child-years of it before.
        children_after: The child-years of it afterwards.
        share_before: Its share of all child-years before, from 0 to 1.
        share_after: Its share of all child-years afterwards, from 0 to 1.
        before: What it cost before, in kroner.
        after: What it cost afterwards, in kroner.
    """

    kind: PriceKind
    children_before: Fraction
    children_after: Fraction
    share_before: Fraction
    share_after: Fraction
    before: Decimal
    after: Decimal

    @property
    def change(self) -> Decimal:
        """By how much the cost changed."""
        return self.after - self.before


@frozen(kw_only=True)
class Decomposition:
    """
    *Opdeling*: a change of costs in three parts, to the øre.

    Attributes:
        before: What help cost before, in kroner.
        after: What it cost afterwards.
        volume: What is due to more or fewer children.
        mix: What is due to other kinds of help.
        price: What is due to other prices of the same help.
        outside: The change of what is not counted by the child, such as casework. It is not in the
            change.
        kinds: Each kind of help by itself. A share can rise while hardly a child more has it.
        incomplete: Whether prices are missing, or are of several years within one of the spans.
        price_years: The years whose prices are compared, before and after. Where they differ, the
            part of the price holds the general rise of prices too.
        wellbeing: What is known of the children's wellbeing. Without it nothing is a saving.
    """

    before: Decimal
    after: Decimal
    volume: Decimal
    mix: Decimal
    price: Decimal
    outside: Decimal
    kinds: tuple[KindChange, ...]
    incomplete: bool
    price_years: tuple[tuple[int, ...], tuple[int, ...]]
    wellbeing: WellbeingBeside = WellbeingBeside.NOT_ASSESSED

    @property
    def change(self) -> Decimal:
        """By how much the cost of help changed."""
        return self.after - self.before

    def as_dict(self) -> dict[str, Json]:
        """Return it in the format `herningmodel-decomposition/1`; amounts are decimal text."""
        return {
            "format": FORMAT,
            "library": VERSION,
            "before": str(self.before),
            "after": str(self.after),
            "change": str(self.change),
            "volume": str(self.volume),
            "mix": str(self.mix),
            "price": str(self.price),
            "outside": str(self.outside),
            "incomplete": self.incomplete,
            "wellbeing": self.wellbeing.value,
            "price_years": [[*years] for years in self.price_years],
            "kinds": [
                {
                    "kind": kind.kind.value,
                    "children": [
                        str(to_four_decimals(kind.children_before)),
                        str(to_four_decimals(kind.children_after)),
                    ],
                    "share": [
                        str(to_four_decimals(kind.share_before)),
                        str(to_four_decimals(kind.share_after)),
                    ],
                    "before": str(kind.before),
                    "after": str(kind.after),
                    "change": str(kind.change),
                }
                for kind in self.kinds
            ],
        }


def decompose(
    before: CaseloadCosts,
    after: CaseloadCosts,
    *,
    wellbeing: WellbeingBeside = WellbeingBeside.NOT_ASSESSED,
) -> Decomposition:
    """
    Return the change's parts: volume, mix and price.

    Only granted help counts. All six orders of changing the three are taken, and the mean of each
    part, so that none goes first; the parts add up to the change, to the øre.

    Args:
        before: What a caseload cost.
        after: What it cost in another span; compare spans of the same length.
        wellbeing: What is known of the children's wellbeing over the same time.
    """
    return decompose_mixes(
        mix_of(before),
        mix_of(after),
        incomplete=before.incomplete or after.incomplete,
        price_years=(before.price_years, after.price_years),
        wellbeing=wellbeing,
    )


def decompose_mixes(
    before: Mix,
    after: Mix,
    *,
    incomplete: bool = False,
    price_years: tuple[tuple[int, ...], tuple[int, ...]] = ((), ()),
    wellbeing: WellbeingBeside = WellbeingBeside.NOT_ASSESSED,
) -> Decomposition:
    """
    Return the parts of a change between numbers from elsewhere.

    Args:
        before: Child-years and øre of each kind of help.
        after: The same, afterwards.
        incomplete: Whether something is missing in them.
        price_years: The years whose prices they are in.
        wellbeing: What is known of the children's wellbeing over the same time.

    Example:
        >>> from herningmodel.model.placements import PlacementKind
        >>> family = PlacementKind.GENERAL_FOSTER_FAMILY
        >>> home = PlacementKind.PRIVATE_RESIDENTIAL
        >>> change = decompose_mixes(
        ...     {home: Amount(Fraction(10), 1_160_000_000), family: Amount(Fraction(10), 470_000_000)},
        ...     {home: Amount(Fraction(8), 928_000_000), family: Amount(Fraction(12), 564_000_000)},
        ... )
        >>> change.volume, change.mix, change.price
        (Decimal('0.00'), Decimal('-1380000.00'), Decimal('0.00'))
        >>> change.wellbeing.label.en
        'not assessed'
    """
    found = effects(before, after)
    # Whole øre: what they add up to is whole, and so the parts are shared out to it.
    volume, mix, price = shares(part / ORE for part in (found.volume, found.mix, found.price))
    costs, outside = zip(*(_inside_and_outside(side) for side in (before, after)), strict=True)
    return Decomposition(
        before=kroner(costs[0]),
        after=kroner(costs[1]),
        volume=kroner(volume),
        mix=kroner(mix),
        price=kroner(price),
        outside=kroner(outside[1] - outside[0]),
        kinds=tuple(_kinds(before, after)),
        incomplete=incomplete,
        price_years=price_years,
        wellbeing=wellbeing,
    )


def mix_of(costs: CaseloadCosts) -> Mix:
    """Return the child-years and costs of each kind of granted help."""
    sums: dict[PriceKind, int] = dict.fromkeys(costs.equivalents, 0)
    for cell in costs.cells:
        if cell.status is DecisionStatus.GRANTED:
            sums[cell.kind] = sums.get(cell.kind, 0) + cell.ore
    return {
        kind: Amount(costs.equivalents.get(kind, Fraction(0)), ore) for kind, ore in sums.items()
    }


def _inside_and_outside(mix: Mix) -> tuple[int, int]:
    inside = sum(part.ore for part in mix.values() if part.children)
    return inside, sum(part.ore for part in mix.values()) - inside


def _kinds(before: Mix, after: Mix) -> Iterable[KindChange]:
    def share(mix: Mix, kind: PriceKind) -> Fraction:
        return children_of(mix, kind) / (children_in(mix) or 1)

    def cost(mix: Mix, kind: PriceKind) -> Decimal:
        return kroner(mix[kind].ore if children_of(mix, kind) else 0)

    for kind in dict.fromkeys([*before, *after]):
        if children_of(before, kind) or children_of(after, kind):
            yield KindChange(
                kind=kind,
                children_before=children_of(before, kind),
                children_after=children_of(after, kind),
                share_before=share(before, kind),
                share_after=share(after, kind),
                before=cost(before, kind),
                after=cost(after, kind),
            )
