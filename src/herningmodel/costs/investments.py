"""
Cash flows of an investment in earlier help, in exact kroner.

Every number it is counted from is an estimate of the caller's.
"""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import partial
from itertools import product
from typing import Final

from attrs import field, frozen

from herningmodel.core.codes import Code
from herningmodel.costs.estimates import End, Investment, Shift, YearlyPrice
from herningmodel.costs.price_list import Payer, PriceKind


_MONTHS: Final = 12
_CORNERS: Final[tuple[tuple[End, End], ...]] = (
    (End.LOW, End.LOW),
    (End.LOW, End.HIGH),
    (End.HIGH, End.LOW),
    (End.HIGH, End.HIGH),
)


class CashFlowTiming(Code):
    """*Tidspunkt*: the time of year of a cash flow, for discounting."""

    START = "start", "primo året", "start of the year"
    END = "end", "ultimo året", "end of the year"


@frozen(kw_only=True)
class Discount:
    """
    *Diskontering*: the yearly discount rate of later money, in percent.

    A municipal budget counts in constant prices without it, which is the default. The state's
    rate for welfare-economic analysis is 3.5 percent (fm.dk, since 7 January 2021, certain).

    Attributes:
        percent: The yearly rate in percent; 0: all years count the same.
        when: When in a year its money is counted.

    Example:
        >>> rate = Discount(percent=Decimal("3.5"))
        >>> round(float(sum(rate.factor(year) for year in range(10))), 4)
        8.3166
    """

    percent: Decimal = Decimal(0)
    when: CashFlowTiming = CashFlowTiming.END

    def factor(self, year: int) -> Fraction:
        """Return the discount factor of *year*, the first being 0."""
        years = year + 1 if self.when is CashFlowTiming.END else year
        return Fraction(1) / (1 + Fraction(self.percent) / 100) ** years


@frozen
class Flow:
    """
    *Pengestrøm*: a payer's savings and investments in a year.

    Attributes:
        less: What help costs less, in kroner; what failed is deducted.
        failed: What the child-years that did not succeed cost more, in kroner.
        invested: What is invested, in kroner.
    """

    less: Fraction = Fraction(0)
    failed: Fraction = Fraction(0)
    invested: Fraction = Fraction(0)

    def __add__(self, other: "Flow") -> "Flow":
        """Return both together."""
        return Flow(
            self.less + other.less, self.failed + other.failed, self.invested + other.invested
        )

    @property
    def net(self) -> Fraction:
        """What is left when the investment is paid."""
        return self.less - self.invested


@frozen(kw_only=True)
class Scenario:
    """
    *Scenarie*: which value of each estimate is counted with.

    Attributes:
        prices: The value that is used of each price, in the order of the plan.
        moves: The values that are used of each move's child-years and its share that succeeds.
        investments: The value that is used of each investment, in the order of the plan.
    """

    prices: tuple[End, ...]
    moves: tuple[tuple[End, End], ...]
    investments: tuple[End, ...]


@frozen(kw_only=True)
class InvestmentPlan:
    """
    *Plan*: shifts, prices and investments over a horizon of years.

    Attributes:
        moves: The child-years that are to move from one kind of help to another.
        prices: What a child-year costs, kind by kind and payer by payer.
        investments: The money that is spent to make it happen.
        years: The length of the horizon in years.
        discount: How much later money counts less; nothing by default.
    """

    moves: tuple[Shift, ...]
    prices: tuple[YearlyPrice, ...]
    investments: tuple[Investment, ...]
    years: int
    discount: Discount = field(factory=Discount)

    def expected(self) -> Scenario:
        """Return the scenario of every expected value."""
        return Scenario(
            prices=(End.EXPECTED,) * len(self.prices),
            moves=((End.EXPECTED, End.EXPECTED),) * len(self.moves),
            investments=(End.EXPECTED,) * len(self.investments),
        )

    def payers(self) -> tuple[Payer, ...]:
        """Return all payers of the plan."""
        payers = [price.payer for price in self.prices]
        payers += [investment.payer for investment in self.investments]
        return tuple(dict.fromkeys(payers))

    def flows(self, scenario: Scenario, payer: Payer) -> list[Flow]:
        """Return the yearly cash flows of *payer*, undiscounted."""
        prices = self._prices(scenario, payer)
        return [
            sum(
                (
                    flow_of(move, year, prices, ends)
                    for move, ends in zip(self.moves, scenario.moves, strict=True)
                ),
                Flow(
                    invested=sum(
                        (
                            investment.yearly[year].at(end)
                            for investment, end in zip(
                                self.investments, scenario.investments, strict=True
                            )
                            if investment.payer is payer
                        ),
                        Fraction(0),
                    )
                ),
            )
            for year in range(self.years)
        ]

    def net(self, scenario: Scenario) -> Fraction:
        """Return the discounted net of all payers over the horizon."""
        return sum(
            (
                self.discount.factor(year) * flow.net
                for payer in self.payers()
                for year, flow in enumerate(self.flows(scenario, payer))
            ),
            Fraction(0),
        )

    def extremes(self) -> tuple[Scenario, Scenario]:
        """
        Return the scenarios with the lowest and the highest net.

        The net is linear in every estimate, so both lie at ends. Given the prices, the moves do not
        hang on one another; so each move's ends are chosen by themselves, for every choice of prices.
        """
        found = [self._best(prices, sign) for sign in (1, -1) for prices in self._price_ends()]
        lowest = min(found, key=self.net)
        return lowest, max(found, key=self.net)

    def _price_ends(self) -> Iterator[tuple[End, ...]]:
        return product(
            *(
                (End.LOW, End.HIGH)
                if price.per_child_year.low != price.per_child_year.high
                else (End.EXPECTED,)
                for price in self.prices
            )
        )

    def _best(self, prices: tuple[End, ...], sign: int) -> Scenario:
        scenario = Scenario(
            prices=prices,
            moves=self.expected().moves,
            investments=(End.HIGH if sign > 0 else End.LOW,) * len(self.investments),
        )
        all_prices = [self._prices(scenario, payer) for payer in self.payers()]

        def worth(move: Shift, chosen: tuple[End, End]) -> Fraction:
            return sign * sum(
                (
                    self.discount.factor(year) * flow_of(move, year, of_payer, chosen).net
                    for of_payer in all_prices
                    for year in range(self.years)
                ),
                Fraction(0),
            )

        return Scenario(
            prices=prices,
            moves=tuple(min(_CORNERS, key=partial(worth, move)) for move in self.moves),
            investments=scenario.investments,
        )

    def _prices(self, scenario: Scenario, payer: Payer) -> dict[PriceKind | None, Fraction]:
        prices: dict[PriceKind | None, Fraction] = {None: Fraction(0)}
        for price, end in zip(self.prices, scenario.prices, strict=True):
            prices.setdefault(price.kind, Fraction(0))
            if price.payer is payer:
                prices[price.kind] += price.per_child_year.at(end)
        return prices


def flow_of(
    move: Shift,
    year: int,
    prices: dict[PriceKind | None, Fraction],
    ends: tuple[End, End],
) -> Flow:
    """
    Return a shift's change in a year, with the cost of failures.

    A failed child-year costs the lower help as long as it was tried, and what it took afterwards;
    what it would have cost without the attempt is deducted.
    """
    children, succeeds = move.child_years[year].at(ends[0]), move.succeeds.at(ends[1])
    without = prices[move.from_]
    helped = children * succeeds * (without - prices[move.to])
    if move.failure is None:
        return Flow(less=helped)
    tried = Fraction(move.failure.after_months) / _MONTHS
    afterwards = tried * prices[move.to] + (1 - tried) * prices[move.failure.then]
    failed = children * (1 - succeeds) * (afterwards - without)
    return Flow(less=helped - failed, failed=failed)
