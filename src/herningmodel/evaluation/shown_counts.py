"""Combine the counts of a period with the hidden cells."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from herningmodel.evaluation.counting import Counts, Group
from herningmodel.evaluation.equations import equations
from herningmodel.evaluation.figures import HIDDEN, NOTHING, Figure
from herningmodel.evaluation.indicators import average_prices
from herningmodel.evaluation.indicators.indicator import (
    NUMBER,
    TOTAL,
    Address,
    AveragePrice,
    Unit,
)
from herningmodel.evaluation.spending_change import Side
from herningmodel.evaluation.suppression import suppress_cells
from herningmodel.profile.profile import Profile


DECIMALS: Final = 1


class ShownCounts:
    """
    *Viste tal*: the counts of a period, without hidden numbers.

    Attributes:
        over: The days of the period.
        counts: The counts before suppression; they are not to be published.
    """

    def __init__(self, counts: Counts, profile: Profile, smallest: int) -> None:
        self.over: Final = counts.over
        self.counts: Final = counts
        children = {
            (group, address): cell.children
            for group, cells in counts.groups.items()
            for address, cell in cells.cells.items()
        }
        self._hidden: Final = suppress_cells(
            children, equations(counts, profile), smallest=smallest
        )

    def figure(self, group: Group, address: Address, unit: Unit) -> Figure:
        """Return a cell as a `Figure`."""
        value = self.value(group, address)
        if value is None:
            return HIDDEN
        match unit:
            case Unit.AVERAGE:
                return Figure(Fraction(value, self.over.days), decimals=DECIMALS)
            case Unit.MONEY:
                return Figure(Fraction(value, 100))
            case _:
                return Figure(Fraction(value))

    def price(self, group: Group, key: str, price: AveragePrice) -> Figure:
        """Return the average cost of a full year of a help."""
        (money, ore_in), (days, days_in) = price.money, price.days
        times = Fraction(self.over.days, 100)
        over, under = [(money, key, ore_in)], [(days, key, days_in)]
        return self.ratio(group, over, under, times, decimals=0)

    def side(self, group: Group) -> Side:
        """Return cost and days of each kind of help, None where hidden."""
        return Side(
            days=self.over.days,
            total=self.value(group, (average_prices.BY_KIND, TOTAL, NUMBER)),
            kinds={
                kind: (
                    self.value(group, (average_prices.BY_KIND, kind.value, NUMBER)),
                    self.value(group, (average_prices.CODE, kind.value, average_prices.PRICED)),
                )
                for kind in average_prices.KINDS
            },
        )

    def ratio(
        self,
        group: Group,
        over: Sequence[Address],
        under: Sequence[Address],
        times: Fraction,
        *,
        decimals: int = DECIMALS,
    ) -> Figure:
        """Return the quotient of two sums; hidden if a part is."""
        upper, lower = (
            [self.value(group, address) for address in addresses] for addresses in (over, under)
        )
        counted = [value for value in (*upper, *lower) if value is not None]
        if len(counted) < len(upper) + len(lower):
            return HIDDEN
        below = sum(counted[len(upper) :])
        if not below:
            return NOTHING
        return Figure(Fraction(sum(counted[: len(upper)]), below) * times, decimals=decimals)

    def value(self, group: Group, address: Address) -> int | None:
        """Return the value of a cell, or None if it is hidden."""
        if (group, address) in self._hidden:
            return None
        counts = self.counts.groups.get(group)
        return 0 if counts is None else counts.cell(address).value
