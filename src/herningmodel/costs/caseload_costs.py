"""Costs of a caseload, in memory that does not grow."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Final, TypeVar

from attrs import frozen

from herningmodel.case_view.bases_over_time import stretches
from herningmodel.case_view.view import Measure
from herningmodel.core.arguments import argument, each
from herningmodel.core.findings import Json
from herningmodel.core.library_version import VERSION
from herningmodel.core.money import in_ore, kroner
from herningmodel.core.spans import Span, days_in_year
from herningmodel.costs.cost_counter import CostCell, CostCounter, GapTally, Presence
from herningmodel.costs.cost_lines import lines_of
from herningmodel.costs.price_choice import PriceBook
from herningmodel.costs.price_list import DayCount, Payer, PriceKind, PriceList, Service
from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.model.case import Case
from herningmodel.model.corrected import corrected
from herningmodel.model.decisions import DecisionStatus
from herningmodel.model.placements import PlacementKind
from herningmodel.model.steps import Step
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import profile_of
from herningmodel.schema.records import FrozenDict


FORMAT: Final = "herningmodel-caseload-cost/1"

Key = TypeVar("Key", bound=Hashable)


@frozen(kw_only=True)
class CaseloadCosts:
    """
    *Udgifter for alle sager*: the costs of a caseload over a span.

    It is for the municipality's own desk. A kind of help that few children have shows what one of
    them costs; do not publish it as it is.

    Attributes:
        over: The days that are costed.
        cases: How many cases were counted.
        cells: What each kind of help costs, by month, step, status and payer.
        equivalents: Full-year equivalents (*helårspersoner*) of each kind of help that is granted.
        gaps: What had no price, and is not in the total.
        price_years: The years whose prices are added.
        left_out: What the price list leaves out on purpose.
        counting: How prices per month and year were spread over days.
        wellbeing: What is known of the children's wellbeing.
    """

    over: Span
    cases: int
    cells: tuple[CostCell, ...]
    equivalents: FrozenDict[PriceKind, Fraction]
    gaps: tuple[GapTally, ...]
    price_years: tuple[int, ...]
    left_out: tuple[Service, ...]
    counting: DayCount
    wellbeing: WellbeingBeside = WellbeingBeside.NOT_ASSESSED

    @property
    def total(self) -> Decimal:
        """What everything adds up to, in kroner."""
        return kroner(sum(cell.ore for cell in self.cells))

    @property
    def incomplete(self) -> bool:
        """Whether something has no price, or prices of several years are added."""
        return bool(self.gaps) or len(self.price_years) > 1

    @property
    def placed(self) -> Fraction:
        """Full-year equivalents of all placements together (*helårsanbragte*)."""
        return sum(
            (
                children
                for kind, children in self.equivalents.items()
                if isinstance(kind, PlacementKind)
            ),
            Fraction(0),
        )

    def by_month(self) -> dict[Span, Decimal]:
        """Return what falls in each month, also those in which nothing does."""
        return {month: Decimal("0.00") for month in self.over.months()} | self._by(
            lambda cell: cell.month
        )

    def by_step(self) -> dict[Step | None, Decimal]:
        """Return the cost of each step; None: no step, or undetermined."""
        return self._by(lambda cell: cell.step)

    def by_step_and_month(self) -> dict[tuple[Step | None, Span], Decimal]:
        """Return what each step costs in each month."""
        return self._by(lambda cell: (cell.step, cell.month))

    def by_kind(self) -> dict[PriceKind, Decimal]:
        """Return what each kind of help costs."""
        return self._by(lambda cell: cell.kind)

    def by_status(self) -> dict[DecisionStatus, Decimal]:
        """Return what is granted, expected, and only drafted."""
        return self._by(lambda cell: cell.status)

    def by_payer(self) -> dict[Payer, Decimal]:
        """Return what each payer pays, before any reimbursement."""
        return self._by(lambda cell: cell.payer)

    def unit_costs(self) -> dict[PriceKind, Decimal]:
        """Return the cost of a full-year equivalent of granted help, by kind."""
        granted = self._by(
            lambda cell: cell.kind if cell.status is DecisionStatus.GRANTED else None
        )
        return {
            kind: kroner(in_ore(Fraction(granted[kind]) / children))
            for kind, children in self.equivalents.items()
            if kind in granted
        }

    def as_dict(self) -> dict[str, Json]:
        """Return the costs in the format `herningmodel-caseload-cost/1`; amounts are decimal text."""
        return {
            "format": FORMAT,
            "library": VERSION,
            "over": str(self.over),
            "cases": self.cases,
            "total": str(self.total),
            "incomplete": self.incomplete,
            "wellbeing": self.wellbeing.value,
            "counting": self.counting.value,
            "left_out": [service.value for service in self.left_out],
            "price_years": [*self.price_years],
            "by_month": {str(month): str(amount) for month, amount in self.by_month().items()},
            "by_step": {
                "none" if step is None else str(step.value): str(amount)
                for step, amount in self.by_step().items()
            },
            "by_kind": {kind.value: str(amount) for kind, amount in self.by_kind().items()},
            "by_status": {status.value: str(amount) for status, amount in self.by_status().items()},
            "by_payer": {payer.value: str(amount) for payer, amount in self.by_payer().items()},
            "full_year_equivalents": {
                kind.value: str(to_four_decimals(children))
                for kind, children in self.equivalents.items()
            },
            "full_year_placed": str(to_four_decimals(self.placed)),
            "gaps": [
                {
                    "kind": None if gap.kind is None else gap.kind.value,
                    "why": gap.why.value,
                    "cases": gap.cases,
                    "days": gap.days,
                }
                for gap in self.gaps
            ],
        }

    def _by(self, key: Callable[[CostCell], Key]) -> dict[Key, Decimal]:
        sums: dict[Key, int] = {}
        for cell in self.cells:
            name = key(cell)
            sums[name] = sums.get(name, 0) + cell.ore
        return {name: kroner(ore) for name, ore in sums.items()}


def cost_caseload(
    cases: Iterable[Case], *, over: Span, prices: PriceList, profile: Profile | str | None = None
) -> CaseloadCosts:
    """
    Return what *cases* cost together over a span of time.

    They are read one by one and not kept, so they may come from a file of any size.

    Args:
        cases: The cases.
        over: The time.
        prices: The prices. Prices that are agreed in a case go before them.
        profile: The municipality's profile, for the step of a placement; the national ladder if left
            out.

    Example:
        >>> from herningmodel import load_case
        >>> from herningmodel.testing import example_text
        >>> from herningmodel.testing.example_prices import example_prices
        >>> cases = (load_case(example_text(name)) for name in ("mads", "freja", "emil"))
        >>> costs = cost_caseload(cases, over=Span.parse("2025"), prices=example_prices())
        >>> costs.cases, costs.incomplete, costs.wellbeing.label.en
        (3, True, 'not assessed')
    """
    over = argument("over", over, Span)
    book = PriceBook(argument("prices", prices, PriceList))
    tally, presence = CostCounter(over), Presence(over)
    chosen = profile_of(profile)
    count = 0
    for case in each("cases", cases, Case):
        count += 1
        tally.add(lines_of(case, over, book, chosen))
        newest = corrected(case, date.max).case
        not_granted = {decision.id for decision in newest.decisions if not decision.is_granted}
        measures: list[Measure] = [*newest.placements, *newest.interventions]
        for measure in measures:
            for days in stretches(measure):
                if days.decision not in not_granted:
                    presence.add(measure.kind, days.start, days.until)
    return CaseloadCosts(
        over=over,
        cases=count,
        cells=tuple(tally.cells()),
        equivalents=_equivalents(presence),
        gaps=tally.gaps(),
        price_years=tally.price_years(),
        left_out=prices.without,
        counting=prices.counting,
    )


def to_four_decimals(number: Fraction) -> Decimal:
    """Return a number of children with four decimals."""
    return Decimal(round(number * 10_000)).scaleb(-4)


def _equivalents(presence: Presence) -> FrozenDict[PriceKind, Fraction]:
    sums: dict[PriceKind, Fraction] = {}
    for (kind, year), days in presence.days.items():
        share = Fraction(days, days_in_year(presence.over.start.replace(year=year, month=1, day=1)))
        sums[kind] = sums.get(kind, Fraction(0)) + share
    return FrozenDict(sums)
