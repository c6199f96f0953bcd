"""
Cost lines of a case: help, days, rate and payer.

An agreement in the case (`costs`) goes before the price list, day by day, and the line says so. An
agreed one-off cost is added to a running price of the list, and replaces a one-off one. Without a
price there is no line, but a gap.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from attrs import evolve, field, frozen

from herningmodel.case_view.bases_over_time import stretches
from herningmodel.case_view.view import Measure
from herningmodel.core.codes import Code
from herningmodel.core.display import to_display
from herningmodel.core.member_paths import ROOT, MemberPath
from herningmodel.core.money import kroner
from herningmodel.core.spans import Span
from herningmodel.costs.meters import Meter, OneOff, meter_of, one_off
from herningmodel.costs.price_choice import GapReason, PriceBook, choices, choose
from herningmodel.costs.price_list import Occasion, Payer, Price, PriceKind, Service
from herningmodel.model.case import Case
from herningmodel.model.corrected import corrected
from herningmodel.model.decisions import Decision, DecisionStatus
from herningmodel.model.placements import Placement
from herningmodel.model.rates import Cost, Per, Rate
from herningmodel.model.steps import Step
from herningmodel.profile.profile import Profile


_SHOWN: Final = Decimal("0.0001")


class Origin(Code):
    """*Prisens oprindelse*: where a rate is from."""

    LIST = "price_list", "prislisten", "the price list"
    CONTRACT = "contract", "aftalt i sagen", "agreed in the case"


@frozen(kw_only=True)
class CostLine:
    """
    *Udgiftslinje*: what one thing costs from a day until another.

    Attributes:
        what: The id of the intervention, placement or follow-up; of the case for an adviser's time.
        kind: What it is.
        step: The step it is on; None where it has no step, or the step is not known.
        status: Whether it is granted, expected, or a draft.
        span: The days that the line covers.
        rate: Kroner per unit of time, or once.
        origin: Whether the rate is from the price list or agreed in the case.
        price_year: The year whose prices it is in; None for what is agreed.
        source: The name of its source in the price list.
        payer: Whose money it is.
        meter: What counts it.
    """

    what: str = field(repr=to_display)
    kind: PriceKind
    step: Step | None
    status: DecisionStatus
    span: Span
    rate: Rate
    origin: Origin
    price_year: int | None
    source: str | None = field(repr=to_display)
    payer: Payer
    meter: Meter | OneOff = field(repr=False)

    @property
    def ore(self) -> int:
        """What it costs, in whole øre."""
        return self.meter.between(self.span.start, self.span.until)

    @property
    def amount(self) -> Decimal:
        """What it costs, in kroner."""
        return kroner(self.ore)

    @property
    def quantity(self) -> Decimal:
        """The number of the rate's units, to four decimals."""
        if isinstance(self.meter, OneOff):
            return Decimal(1)
        units = self.meter.units(self.span.start, self.span.until)
        return (Decimal(units.numerator) / Decimal(units.denominator)).quantize(_SHOWN)

    def ore_in(self, span: Span) -> int:
        """Return what falls in *span*, in whole øre."""
        common = span.meet(self.span.start, self.span.until)
        return 0 if common is None else self.meter.between(common.start, common.until)


@frozen(kw_only=True)
class RateGap:
    """
    *Manglende takst*: days on which something had no price, and why.

    Attributes:
        what: The id of the intervention, placement or follow-up; of the case for an adviser's time.
        kind: The kind of help; None for an agreed price of help that the case does not have.
        step: The step of the ladder; None where it has no step, or the step is not known.
        status: Whether the help is granted, expected or a draft.
        span: The days without a price.
        why: Why there is no price.
        trail: The place of the record in the case.
    """

    what: str = field(repr=to_display)
    kind: PriceKind | None
    step: Step | None
    status: DecisionStatus
    span: Span
    why: GapReason
    trail: MemberPath


def lines_of(
    case: Case, over: Span, book: PriceBook, profile: Profile
) -> Iterator[CostLine | RateGap]:
    """Yield the cost lines of *case* as corrected, and the gaps, with their places in it."""
    newest = corrected(case, date.max)
    for line in _lines_of(newest.case, over, book, profile):
        if isinstance(line, RateGap):
            yield evolve(line, trail=newest.trail_of(line.trail))
        else:
            yield line


def _lines_of(
    case: Case, over: Span, book: PriceBook, profile: Profile
) -> Iterator[CostLine | RateGap]:
    reader = _Reader(case, over, book, profile)
    for number, placement in enumerate(case.placements):
        yield from reader.measure(placement, placement.place, ("placements", number))
    for number, intervention in enumerate(case.interventions):
        yield from reader.measure(intervention, intervention.provider, ("interventions", number))
    yield from reader.agreed_without_help()
    yield from reader.casework()


@frozen(kw_only=True)
class _Priced:
    """The part of a cost line that comes from the case."""

    what: str
    kind: PriceKind
    place: str | None
    step: Step | None
    status: DecisionStatus
    trail: MemberPath


class _Reader:
    """Reads one case."""

    def __init__(self, case: Case, over: Span, book: PriceBook, profile: Profile) -> None:
        self.case = case
        self.over = over
        self.book = book
        self.profile = profile
        # Of two decisions with one id the first counts, as it does to the rules.
        self.decisions = {decision.id: decision for decision in reversed(case.decisions)}

    def measure(
        self, measure: Measure, place: str | None, trail: MemberPath
    ) -> Iterator[CostLine | RateGap]:
        """Yield the lines and gaps of an intervention or a placement."""
        agreed = [cost for cost in self.case.costs if cost.concerns == measure.id]
        span = self.over.meet(measure.started, measure.ended)
        if span is None and not agreed:
            return
        by_basis = [*self._by_basis(measure, place, trail)]
        yield from self._agreed_once(by_basis[0][2], agreed)
        for since, until, priced in by_basis:
            part = self.over.meet(since, until)
            if part is not None and agreed:
                yield from self._running(priced, agreed, part, measure.started)
            elif part is not None:
                yield from self._by_list(priced, part, measure.started)

    def _by_basis(
        self, measure: Measure, place: str | None, trail: MemberPath
    ) -> Iterator[tuple[date, date | None, _Priced]]:
        """Yield what is priced of *measure*, again where another basis changes step or status."""
        changes: list[tuple[date, _Priced]] = []
        for days in stretches(measure):
            decision = self.decisions.get(days.decision or "")
            priced = _Priced(
                what=measure.id,
                kind=measure.kind,
                place=place,
                step=_step(measure, decision, self.profile),
                status=(decision and decision.status) or DecisionStatus.GRANTED,
                trail=trail,
            )
            if not changes or priced != changes[-1][1]:
                changes.append((days.start, priced))
        ends = [*(start for start, _ in changes[1:]), measure.ended]
        for (since, priced), until in zip(changes, ends, strict=True):
            yield since, until, priced

    def agreed_without_help(self) -> Iterator[RateGap]:
        """Yield the agreed prices for help that the case lacks."""
        if not self.case.costs:
            return
        measures: list[Measure] = [*self.case.placements, *self.case.interventions]
        names = {measure.id for measure in measures}
        for number, cost in enumerate(self.case.costs):
            until = cost.until if cost.amount.per else next_day(cost.from_)
            span = self.over.meet(cost.from_, until)
            if cost.concerns not in names and span is not None:
                yield RateGap(
                    what=cost.concerns,
                    kind=None,
                    step=None,
                    status=DecisionStatus.GRANTED,
                    span=span,
                    why=GapReason.NO_HELP,
                    trail=("costs", number),
                )

    def casework(self) -> Iterator[CostLine | RateGap]:
        """Yield what the case itself takes: an adviser's time, follow-ups, visits."""
        for service in Service:
            if service in self.book.prices.without:
                continue
            if service.facts.occasions is None:
                yield from self._lasting(service)
            else:
                for occasion in service.facts.occasions(self.case):
                    yield from self._on_the_day(service, occasion)

    def _lasting(self, service: Service) -> Iterator[CostLine | RateGap]:
        span = self.over.meet(self.case.opened, self.case.closed)
        if span is not None:
            priced = self._service(service, self.case.id, ROOT)
            yield from self._by_list(priced, span, self.case.opened)

    def _on_the_day(self, service: Service, occasion: Occasion) -> Iterator[CostLine | RateGap]:
        span = self.over.meet(occasion.day, next_day(occasion.day))
        if span is not None:
            priced = self._service(service, occasion.what, occasion.trail)
            yield from self._by_list(priced, span, occasion.day)

    def _service(self, service: Service, name: str, trail: MemberPath) -> _Priced:
        return _Priced(
            what=name,
            kind=service,
            place=None,
            step=None,
            status=DecisionStatus.GRANTED,
            trail=trail,
        )

    def _agreed_once(self, priced: _Priced, agreed: list[Cost]) -> Iterator[CostLine]:
        for cost in agreed:
            span = self.over.meet(cost.from_, next_day(cost.from_))
            if cost.amount.per is None and span is not None:
                yield self._contract_line(priced, cost, span, one_off(cost.amount, cost.from_))

    def _running(
        self, priced: _Priced, agreed: list[Cost], span: Span, started: date
    ) -> Iterator[CostLine | RateGap]:
        running = [cost for cost in agreed if cost.amount.per is not None]
        if not running:
            yield from self._by_list(priced, span, started, is_agreed_once=True)
            return
        days = {day for cost in running for day in (cost.from_, cost.until) if day is not None}
        starts = [span.start, *sorted(day for day in days if span.start < day < span.until)]
        for start, until in zip(starts, [*starts[1:], span.until], strict=True):
            part = Span(start, until)
            now = [cost for cost in running if part.meet(cost.from_, cost.until) is not None]
            if not now:
                is_agreed = len(agreed) > len(running)
                yield from self._by_list(priced, part, started, is_agreed_once=is_agreed)
            for cost in now:
                yield self._by_contract(priced, cost, part)

    def _by_contract(self, priced: _Priced, cost: Cost, span: Span) -> CostLine | RateGap:
        minutes = 0
        if cost.amount.per is Per.HOUR:
            # A contract per hour does not say how many: the list may.
            candidates = self.book.prices_for(priced.kind, priced.place)
            listed = choose(candidates, span.start, self.case.child)
            if not isinstance(listed, Price) or listed.minutes_per_week is None:
                return self._gap(priced, span, GapReason.HOURS_UNKNOWN)
            minutes = listed.minutes_per_week
        meter = meter_of(cost.amount, self.book.prices.counting, minutes_per_week=minutes)
        return self._contract_line(priced, cost, span, meter)

    def _by_list(
        self, priced: _Priced, span: Span, started: date, *, is_agreed_once: bool = False
    ) -> Iterator[CostLine | RateGap]:
        candidates = self.book.prices_for(priced.kind, priced.place)
        for chosen in choices(candidates, span, self.case.child):
            price = chosen.choice
            if isinstance(price, GapReason):
                yield self._gap(priced, chosen.span, price)
            elif price.rate.per is not None:
                meter = self.book.meter_of(price)
                yield self._list_line(priced, price, chosen.span, meter)
            elif not is_agreed_once and chosen.span.start <= started < chosen.span.until:
                day = Span(started, next_day(started))
                yield self._list_line(priced, price, day, one_off(price.rate, started))

    def _gap(self, priced: _Priced, span: Span, why: GapReason) -> RateGap:
        return RateGap(
            what=priced.what,
            kind=priced.kind,
            step=priced.step,
            status=priced.status,
            span=span,
            why=why,
            trail=priced.trail,
        )

    def _list_line(
        self, priced: _Priced, price: Price, span: Span, meter: Meter | OneOff
    ) -> CostLine:
        return CostLine(
            what=priced.what,
            kind=priced.kind,
            step=priced.step,
            status=priced.status,
            span=span,
            rate=price.rate,
            origin=Origin.LIST,
            price_year=price.price_year,
            source=price.source,
            payer=price.payer,
            meter=meter,
        )

    def _contract_line(
        self, priced: _Priced, cost: Cost, span: Span, meter: Meter | OneOff
    ) -> CostLine:
        return CostLine(
            what=priced.what,
            kind=priced.kind,
            step=priced.step,
            status=priced.status,
            span=span,
            rate=cost.amount,
            origin=Origin.CONTRACT,
            price_year=None,
            source=None,
            payer=Payer.MUNICIPALITY,
            meter=meter,
        )


def next_day(day: date) -> date:
    """Return the day after *day*, or the calendar's last day."""
    return day if day == date.max else day + timedelta(days=1)


def _step(measure: Measure, decision: Decision | None, profile: Profile) -> Step | None:
    if decision is not None and decision.granted_step is not None:
        return decision.granted_step
    if isinstance(measure, Placement):
        return profile.step_of(measure.kind)
    steps = measure.kind.steps
    return steps[0] if len(steps) == 1 else None
