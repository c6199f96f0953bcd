"""Business cases: an investment in earlier help, and its effects."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import accumulate
from typing import Final, TypeVar

from attrs import evolve, frozen

from herningmodel.core.findings import Json, text_as_dict
from herningmodel.core.library_version import VERSION
from herningmodel.core.money import in_ore, kroner, shares
from herningmodel.costs.estimates import End, Estimate, Investment, Shift, YearlyPrice
from herningmodel.costs.investments import Discount, Flow, InvestmentPlan, Scenario
from herningmodel.costs.price_list import Payer, PriceKind
from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.schema.records import FrozenDict
from herningmodel.text.formatting import render
from herningmodel.text.privacy import mask
from herningmodel.text.texts import Text


FORMAT: Final = "herningmodel-business-case/1"

CHILD_YEARS: Final = Text(da="{title}: antal årsbørn", en="{title}: child-years")
SUCCEEDS: Final = Text(da="{title}: hvor ofte det lykkes", en="{title}: how often it succeeds")
PRICE_OF: Final = Text(da="Pris: {kind}", en="Price: {kind}")
INVESTED: Final = Text(da="Investering: {title}", en="Investment: {title}")

_MOST_UNCERTAIN_PRICES: Final = 12
_MONTHS: Final = 12
_NOTHING_LEFT: Final = -100
_ENDS: Final = (End.LOW, End.HIGH)

Item = TypeVar("Item")


@frozen(kw_only=True)
class BusinessYear:
    """
    *År i en business case*: in kroner, discounted.

    Attributes:
        year: The calendar year.
        gross: How much less help costs; negative where it costs more.
        failed: What the attempts that did not succeed cost more; it is deducted in `gross`.
        invested: What is invested.
        cumulated: What is left so far, from the first year on.
    """

    year: int
    gross: Decimal
    failed: Decimal
    invested: Decimal
    cumulated: Decimal

    @property
    def net(self) -> Decimal:
        """What is left when the investment is paid."""
        return self.gross - self.invested


@frozen(kw_only=True)
class ScenarioResult:
    """
    *Yderpunkt*: the net result and payback of the worst or best case.

    Attributes:
        net: What is left over the whole horizon when the investment is paid, discounted, in kroner.
        payback_year: The year in which the investment is paid back; None where it never is.
    """

    net: Decimal
    payback_year: int | None


@frozen(kw_only=True)
class Sensitivity:
    """
    *Følsomhed*: the net result with one estimate low or high.

    Attributes:
        label: The estimate, in both languages.
        low: What is left when it is low, in kroner.
        high: What is left when it is high, in kroner.
    """

    label: Text
    low: Decimal
    high: Decimal

    @property
    def swing(self) -> Decimal:
        """How far apart the two are."""
        return abs(self.high - self.low)


@frozen(kw_only=True)
class BusinessCase:
    """
    *Business case*: cost and effects of an investment, with their uncertainty.

    Attributes:
        years: Year by year, all payers together.
        by_payer: The same for each payer.
        discount: How later years count.
        lowest: The least that the estimates allow, all of them together.
        highest: The most that they allow.
        sensitivity: One estimate at a time, the one that matters most first.
        wellbeing: What is known of the children's wellbeing. Without it nothing is a saving.
    """

    years: tuple[BusinessYear, ...]
    by_payer: FrozenDict[Payer, tuple[BusinessYear, ...]]
    discount: Discount
    lowest: ScenarioResult
    highest: ScenarioResult
    sensitivity: tuple[Sensitivity, ...]
    wellbeing: WellbeingBeside = WellbeingBeside.NOT_ASSESSED

    @property
    def gross(self) -> Decimal:
        """How much less help costs over all the years."""
        return sum((year.gross for year in self.years), Decimal(0))

    @property
    def failed(self) -> Decimal:
        """What the attempts that did not succeed cost more."""
        return sum((year.failed for year in self.years), Decimal(0))

    @property
    def invested(self) -> Decimal:
        """What is invested over all the years."""
        return sum((year.invested for year in self.years), Decimal(0))

    @property
    def net(self) -> Decimal:
        """What is left over all the years."""
        return self.gross - self.invested

    @property
    def payback_year(self) -> int | None:
        """The first year with the investment paid back, None if later."""
        return _payback(self.years)

    def as_dict(self) -> dict[str, Json]:
        """Return it in the format `herningmodel-business-case/1`; amounts are decimal text."""
        return {
            "format": FORMAT,
            "library": VERSION,
            "wellbeing": self.wellbeing.value,
            "gross": str(self.gross),
            "failed": str(self.failed),
            "invested": str(self.invested),
            "net": str(self.net),
            "payback_year": self.payback_year,
            "discount": {
                "percent": str(self.discount.percent),
                "when": self.discount.when.value,
            },
            "lowest": _bound_as_dict(self.lowest),
            "highest": _bound_as_dict(self.highest),
            "years": [_year_as_dict(year) for year in self.years],
            "by_payer": {
                payer.value: [_year_as_dict(year) for year in years]
                for payer, years in self.by_payer.items()
            },
            "sensitivity": [
                {
                    "label": text_as_dict(swing.label),
                    "low": str(swing.low),
                    "high": str(swing.high),
                }
                for swing in self.sensitivity
            ],
        }


def business_case(
    *,
    moves: Sequence[Shift],
    prices: Sequence[YearlyPrice],
    investments: Sequence[Investment],
    first_year: int,
    years: int,
    discount: Discount | None = None,
    wellbeing: WellbeingBeside = WellbeingBeside.NOT_ASSESSED,
) -> BusinessCase:
    """
    Return what an investment costs and changes over some years.

    Every number is yours: no source gives rates at which children move between steps, so there are
    no defaults. A child-year that did not succeed costs the attempt and what it took afterwards.

    Args:
        moves: Child-years on other help than they would have been on, for each year.
        prices: What a child-year of each kind of help costs, in the prices of one year.
        investments: What is spent to make it happen, for each year.
        first_year: The calendar year that the first numbers are of.
        years: How many years.
        discount: How later years count; not at all if left out.
        wellbeing: What is known of the children's wellbeing.

    Raises:
        ValueError: Numbers are missing or impossible; the message says all of them.

    Example:
        >>> from herningmodel.model.placements import PlacementKind
        >>> home = PlacementKind.PRIVATE_RESIDENTIAL
        >>> family = PlacementKind.GENERAL_FOSTER_FAMILY
        >>> case = business_case(
        ...     moves=[
        ...         Shift(
        ...             title=Text(da="Plejefamilie i stedet", en="A foster family instead"),
        ...             from_=home,
        ...             to=family,
        ...             child_years=(Estimate.exactly(2), Estimate.exactly(4)),
        ...             succeeds=Estimate.exactly(1),
        ...         )
        ...     ],
        ...     prices=[
        ...         YearlyPrice(kind=home, per_child_year=Estimate.exactly(1_160_000)),
        ...         YearlyPrice(kind=family, per_child_year=Estimate.exactly(470_000)),
        ...     ],
        ...     investments=[
        ...         Investment(
        ...             title=Text(da="Fire rådgivere", en="Four advisers"),
        ...             yearly=(Estimate.exactly(2_000_000), Estimate.exactly(2_000_000)),
        ...         )
        ...     ],
        ...     first_year=2026,
        ...     years=2,
        ... )
        >>> case.gross, case.invested, case.net, case.payback_year
        (Decimal('4140000.00'), Decimal('4000000.00'), Decimal('140000.00'), 2027)
        >>> case.wellbeing.allows_saving
        False
    """
    plan = InvestmentPlan(
        moves=tuple(moves),
        prices=tuple(prices),
        investments=tuple(investments),
        years=years,
        discount=discount or Discount(),
    )
    if faults := [*_faults(plan)]:
        raise ValueError("; ".join(faults))
    expected = plan.expected()
    lowest, highest = plan.extremes()
    by_payer = {
        payer: _years(plan, plan.flows(expected, payer), first_year) for payer in plan.payers()
    }
    return BusinessCase(
        years=_together(by_payer.values()),
        by_payer=FrozenDict(by_payer),
        discount=plan.discount,
        lowest=_bound(plan, lowest, first_year),
        highest=_bound(plan, highest, first_year),
        sensitivity=tuple(sorted(_sensitivity(plan), key=lambda entry: entry.swing, reverse=True)),
        wellbeing=wellbeing,
    )


def _years(
    plan: InvestmentPlan, flows: Sequence[Flow], first_year: int
) -> tuple[BusinessYear, ...]:
    factors = [plan.discount.factor(number) for number in range(plan.years)]
    gross, failed, invested = (
        [
            kroner(ore)
            for ore in shares(
                factor * amount for factor, amount in zip(factors, amounts, strict=True)
            )
        ]
        for amounts in (
            [flow.less for flow in flows],
            [flow.failed for flow in flows],
            [flow.invested for flow in flows],
        )
    )
    cumulated = accumulate(less - spent for less, spent in zip(gross, invested, strict=True))
    return tuple(
        BusinessYear(
            year=first_year + number,
            gross=gross[number],
            failed=failed[number],
            invested=invested[number],
            cumulated=so_far,
        )
        for number, so_far in enumerate(cumulated)
    )


def _together(payers: Iterable[tuple[BusinessYear, ...]]) -> tuple[BusinessYear, ...]:
    return tuple(
        BusinessYear(
            year=same[0].year,
            gross=sum((flow.gross for flow in same), Decimal(0)),
            failed=sum((flow.failed for flow in same), Decimal(0)),
            invested=sum((flow.invested for flow in same), Decimal(0)),
            cumulated=sum((flow.cumulated for flow in same), Decimal(0)),
        )
        for same in zip(*payers, strict=True)
    )


def _payback(years: Sequence[BusinessYear]) -> int | None:
    owing = [year.year for year in years if year.cumulated < 0]
    if not owing:
        return years[0].year
    return None if owing[-1] == years[-1].year else owing[-1] + 1


def _bound(plan: InvestmentPlan, scenario: Scenario, first_year: int) -> ScenarioResult:
    payers = (_years(plan, plan.flows(scenario, payer), first_year) for payer in plan.payers())
    years = _together(payers)
    return ScenarioResult(net=years[-1].cumulated, payback_year=_payback(years))


def _sensitivity(plan: InvestmentPlan) -> Iterator[Sensitivity]:
    for label, scenarios in _one_at_a_time(plan):
        low, high = (kroner(in_ore(plan.net(scenario))) for scenario in scenarios)
        yield Sensitivity(label=label.map(mask), low=low, high=high)


def _one_at_a_time(plan: InvestmentPlan) -> Iterator[tuple[Text, list[Scenario]]]:
    """Yield each uncertain estimate, with its low and high scenarios."""
    base = plan.expected()
    for at, move in enumerate(plan.moves):
        if any(map(_is_uncertain, move.child_years)):
            yield (
                render(CHILD_YEARS, {"title": move.title}),
                [evolve(base, moves=_put(base.moves, at, (end, End.EXPECTED))) for end in _ENDS],
            )
        if _is_uncertain(move.succeeds):
            yield (
                render(SUCCEEDS, {"title": move.title}),
                [evolve(base, moves=_put(base.moves, at, (End.EXPECTED, end))) for end in _ENDS],
            )
    for at, price in enumerate(plan.prices):
        if _is_uncertain(price.per_child_year):
            yield (
                render(PRICE_OF, {"kind": price.kind}),
                [evolve(base, prices=_put(base.prices, at, end)) for end in _ENDS],
            )
    for at, investment in enumerate(plan.investments):
        if any(map(_is_uncertain, investment.yearly)):
            yield (
                render(INVESTED, {"title": investment.title}),
                [evolve(base, investments=_put(base.investments, at, end)) for end in _ENDS],
            )


def _is_uncertain(estimate: Estimate) -> bool:
    return estimate.low != estimate.high


def _put(items: tuple[Item, ...], at: int, item: Item) -> tuple[Item, ...]:
    return (*items[:at], item, *items[at + 1 :])


def _faults(plan: InvestmentPlan) -> Iterator[str]:
    if plan.years < 1:
        yield f"years must be >= 1, got {plan.years}"
    if not plan.prices and not plan.investments:
        yield "expected prices or investments, got neither"
    if plan.discount.percent <= _NOTHING_LEFT:
        yield f"discount.percent must be > {_NOTHING_LEFT}, got {plan.discount.percent}"
    uncertain = sum(_is_uncertain(price.per_child_year) for price in plan.prices)
    if uncertain > _MOST_UNCERTAIN_PRICES:
        yield f"uncertain prices must be <= {_MOST_UNCERTAIN_PRICES}, got {uncertain}"
    yield from _negative("per_child_year", [price.per_child_year for price in plan.prices])
    for investment in plan.investments:
        faults = (
            *_missing_years("yearly", investment.yearly, plan.years),
            *_negative("yearly", investment.yearly),
        )
        yield from (f"{investment.title.get('en')}: {fault}" for fault in faults)
    priced = {None, *(price.kind for price in plan.prices)}
    for move in plan.moves:
        yield from (
            f"{move.title.get('en')}: {fault}" for fault in _faults_of(move, plan.years, priced)
        )


def _faults_of(move: Shift, years: int, priced: Collection[PriceKind | None]) -> Iterator[str]:
    yield from _missing_years("child_years", move.child_years, years)
    yield from _negative("child_years", move.child_years)
    low, high = move.succeeds.low, move.succeeds.high
    if low < 0 or high > 1:
        yield f"succeeds must be from 0 to 1, got {low} to {high}"
    kinds = [move.from_, move.to]
    if move.failure is not None:
        kinds.append(move.failure.then)
        months = move.failure.after_months
        if not 0 <= months <= _MONTHS:
            yield f"failure.after_months must be from 0 to {_MONTHS}, got {months}"
    elif low < 1:
        yield "failure must be given if succeeds may be < 1, got None"
    for kind in dict.fromkeys(kinds):
        if kind not in priced:
            yield f"expected a price of {kind}, got none"


def _missing_years(name: str, estimates: Sequence[Estimate], years: int) -> Iterator[str]:
    if len(estimates) != years:
        yield f"{name} must have {years} values, one a year, got {len(estimates)}"


def _negative(name: str, estimates: Sequence[Estimate]) -> Iterator[str]:
    lowest = min((estimate.low for estimate in estimates), default=Decimal(0))
    if lowest < 0:
        yield f"{name} must be >= 0, got {lowest}"


def _year_as_dict(year: BusinessYear) -> dict[str, Json]:
    return {
        "year": year.year,
        "gross": str(year.gross),
        "failed": str(year.failed),
        "invested": str(year.invested),
        "net": str(year.net),
        "cumulated": str(year.cumulated),
    }


def _bound_as_dict(bound: ScenarioResult) -> dict[str, Json]:
    return {"net": str(bound.net), "payback_year": bound.payback_year}
