"""Costs of a case over a span: lines, sums and gaps."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Final

from attrs import field, frozen

from herningmodel.core.arguments import argument
from herningmodel.core.display import to_display
from herningmodel.core.findings import Finding
from herningmodel.core.library_version import VERSION
from herningmodel.core.member_paths import path_text
from herningmodel.core.spans import Span
from herningmodel.core.written_results import WrittenResult
from herningmodel.costs.cost_lines import CostLine, RateGap, lines_of
from herningmodel.costs.cost_rules import costs_of_several_years, rate_missing
from herningmodel.costs.cost_totals import total_of, totals_by, totals_by_month
from herningmodel.costs.costs_dict import NO_STEP, CostLineDict, CostsDict, RateGapDict
from herningmodel.costs.meters import Meter
from herningmodel.costs.price_choice import PriceBook
from herningmodel.costs.price_list import DayCount, Payer, PriceKind, PriceList, Service
from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.model.case import Case
from herningmodel.model.decisions import DecisionStatus
from herningmodel.model.steps import Step
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import profile_of
from herningmodel.rulebook.finding_of_fact import finding
from herningmodel.text.privacy import sanitize


FORMAT: Final = "herningmodel-cost/1"


@frozen(kw_only=True, eq=False)
class Costs(WrittenResult):
    """
    *Udgifter*: what a case costs over a span of time.

    Two costs are equal if they say the same, that is if `as_dict` returns the same.

    Attributes:
        case: The id of the case.
        over: The days that are costed.
        lines: What was priced. The total is the sum of the lines, to the øre.
        gaps: What had no price. It is not in the total.
        findings: What makes the total less than whole: prices that are missing, years that are
            mixed.
        left_out: What the price list leaves out on purpose.
        counting: How prices per month and year were spread over days.
        siblings: The siblings that have cases of their own.
        wellbeing: What is known of the child's wellbeing.
        library: The version of the library that made it.
    """

    case: str = field(repr=to_display)
    over: Span
    lines: tuple[CostLine, ...]
    gaps: tuple[RateGap, ...]
    findings: tuple[Finding, ...]
    left_out: tuple[Service, ...]
    counting: DayCount
    siblings: tuple[str, ...] = field(default=(), repr=False)
    wellbeing: WellbeingBeside = WellbeingBeside.NOT_ASSESSED
    library: str = VERSION

    @property
    def total(self) -> Decimal:
        """The sum in kroner: granted, expected and drafts together."""
        return total_of(self.lines)

    @property
    def granted(self) -> Decimal:
        """What is granted, in kroner."""
        return self.by_status().get(DecisionStatus.GRANTED, Decimal("0.00"))

    @property
    def incomplete(self) -> bool:
        """Whether something has no price, or prices of several years are added."""
        return bool(self.findings)

    def by_month(self) -> dict[Span, Decimal]:
        """Return what falls in each month."""
        return totals_by_month(self.lines, self.over)

    def by_step(self) -> dict[Step | None, Decimal]:
        """Return the cost of each step; None: no step, or undetermined."""
        return totals_by(self.lines, lambda line: line.step)

    def by_kind(self) -> dict[PriceKind, Decimal]:
        """Return what each kind of help costs."""
        return totals_by(self.lines, lambda line: line.kind)

    def by_status(self) -> dict[DecisionStatus, Decimal]:
        """Return what is granted, expected, and only drafted."""
        return totals_by(self.lines, lambda line: line.status)

    def by_payer(self) -> dict[Payer, Decimal]:
        """Return what each payer pays, before any reimbursement."""
        return totals_by(self.lines, lambda line: line.payer)

    def as_dict(self) -> CostsDict:
        """Return the costs in the format `herningmodel-cost/1`; amounts are decimal text."""
        members: CostsDict = {
            "format": FORMAT,
            "library": self.library,
            "case": sanitize(self.case),
            "over": str(self.over),
            "total": str(self.total),
            "incomplete": self.incomplete,
            "wellbeing": self.wellbeing.value,
            "counting": self.counting.value,
            "left_out": [service.value for service in self.left_out],
            "by_status": _amounts((key.value, value) for key, value in self.by_status().items()),
            "by_payer": _amounts((key.value, value) for key, value in self.by_payer().items()),
            "by_step": _amounts(
                (NO_STEP if key is None else str(key.value), value)
                for key, value in self.by_step().items()
            ),
            "by_month": _amounts((str(key), value) for key, value in self.by_month().items()),
            "lines": [_line_as_dict(line) for line in self.lines],
            "findings": [fault.as_dict() for fault in self.findings],
        }
        if self.gaps:
            members["gaps"] = [_gap_as_dict(gap) for gap in self.gaps]
        return members


def cost(
    case: Case, *, over: Span, prices: PriceList, profile: Profile | str | None = None
) -> Costs:
    """
    Return what *case* costs over a span of time.

    What has not ended is counted until the end of the span. To count what was known on a day, give
    `case.as_of(day)`.

    Args:
        case: The case.
        over: The time, for instance `Span.parse("2025")`.
        prices: The prices. Prices that are agreed in the case go before them.
        profile: The municipality's profile, for the step of a placement; the national ladder if left
            out.

    Example:
        >>> from herningmodel import load_case
        >>> from herningmodel.testing import example_text
        >>> from herningmodel.testing.example_prices import example_prices
        >>> mads = load_case(example_text("mads"))
        >>> costs = cost(mads, over=Span.parse("2025"), prices=example_prices())
        >>> costs.total, costs.incomplete, len(costs.gaps)
        (Decimal('7452.05'), True, 2)
    """
    return coster(over=over, prices=prices, profile=profile)(argument("case", case, Case))


def coster(
    *, over: Span, prices: PriceList, profile: Profile | str | None = None
) -> Callable[[Case], Costs]:
    """Return a function that costs cases, with prices looked up once."""
    over = argument("over", over, Span)
    book = PriceBook(argument("prices", prices, PriceList))
    chosen = profile_of(profile)

    def costs_of(case: Case) -> Costs:
        priced = [*lines_of(case, over, book, chosen)]
        lines = tuple(entry for entry in priced if isinstance(entry, CostLine))
        gaps = tuple(entry for entry in priced if isinstance(entry, RateGap))
        return Costs(
            case=case.id,
            over=over,
            lines=lines,
            gaps=gaps,
            findings=tuple(findings_of(lines, gaps)),
            left_out=prices.without,
            counting=prices.counting,
            siblings=case.child.siblings,
        )

    return costs_of


def findings_of(lines: tuple[CostLine, ...], gaps: Iterable[RateGap]) -> list[Finding]:
    """Return what makes a total less than whole."""
    missing, years = rate_missing.RULE, costs_of_several_years.RULE
    return [
        *(finding(missing, fact, missing.severity) for gap in gaps for fact in missing.check(gap)),
        *(finding(years, fact, years.severity) for fact in years.check(lines)),
    ]


def _line_as_dict(line: CostLine) -> CostLineDict:
    members: CostLineDict = {
        "what": sanitize(line.what),
        "kind": line.kind.value,
        "step": line.step,
        "status": line.status.value,
        "from": line.span.start.isoformat(),
        "until": line.span.until.isoformat(),
        "quantity": str(line.quantity),
        "rate": str(line.rate),
        "amount": str(line.amount),
        "payer": line.payer.value,
        "origin": line.origin.value,
        "price_year": line.price_year,
        "source": None if line.source is None else sanitize(line.source),
    }
    if isinstance(line.meter, Meter):
        members["meter"] = {
            "parts": line.meter.parts,
            "numerator": line.meter.numerator,
            "denominator": line.meter.denominator,
            "by_month": line.meter.by_month,
        }
    return members


def _gap_as_dict(gap: RateGap) -> RateGapDict:
    return {
        "what": sanitize(gap.what),
        "kind": None if gap.kind is None else gap.kind.value,
        "step": None if gap.step is None else gap.step.value,
        "status": gap.status.value,
        "over": str(gap.span),
        "why": gap.why.value,
        "path": path_text(gap.trail),
    }


def _amounts(named: Iterable[tuple[str, Decimal]]) -> dict[str, str]:
    return {name: str(amount) for name, amount in named}
