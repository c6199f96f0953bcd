"""
Choice of the price that applies on a day.

A price for the place goes before one for the kind of help, one for siblings before one for ages,
and one for some ages before one for all. Two of equal rank leave the days without a price: the
choice is the municipality's.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.periods import Interval, years_between
from herningmodel.core.spans import Span
from herningmodel.costs.meters import Meter, meter_of
from herningmodel.costs.price_list import Price, PriceKind, PriceList
from herningmodel.model.people import Child
from herningmodel.model.rates import Per


class GapReason(Code):
    """*Hvorfor*: why there is no price for some days."""

    NO_PRICE = "no_price", "der er ingen pris", "there is no price"
    SEVERAL_PRICES = (
        "several_prices",
        "flere priser gælder på én gang",
        "several prices apply at once",
    )
    AGE_UNKNOWN = (
        "age_unknown",
        "prisen afhænger af alderen, og fødselsdagen er ikke oplyst",
        "the price hangs on the age, and the birthday is not given",
    )
    NO_HELP = (
        "no_help",
        "prisen er aftalt for en hjælp, som ikke står i sagen",
        "the price was agreed for help that the case does not have",
    )
    HOURS_UNKNOWN = (
        "hours_unknown",
        "prisen er pr. time, og timetallet er ikke oplyst",
        "the price is per hour, and the number of hours is not given",
    )


class PriceBook:
    """
    *Prisliste, slået op*: a price list, indexed for look-up.

    Attributes:
        prices: The list that the prices are from.
    """

    def __init__(self, prices: PriceList) -> None:
        """Arrange the prices by what they are for."""
        self.prices: Final = prices
        self._by_subject: Final[dict[tuple[PriceKind, str | None], list[Price]]] = {}
        for price in prices.prices:
            # A follow-up is paid by the follow-up: a price per hour or month of it buys nothing.
            if price.kind is not None and not (
                price.is_paid_each_time and price.rate.per is not None
            ):
                self._by_subject.setdefault((price.kind, price.place), []).append(price)
        self._meters: Final[dict[int, Meter]] = {}

    def prices_for(self, kind: PriceKind, place: str | None) -> Sequence[Price]:
        """Return every price for *kind* at *place*, on any day."""
        general = self._by_subject.get((kind, None), [])
        if place is None:
            return general
        return [*self._by_subject.get((kind, place), []), *general]

    def meter_of(self, price: Price) -> Meter:
        """Return the meter of a running price, one for each price."""
        meter = self._meters.get(id(price))
        if meter is None:
            meter = self._meters[id(price)] = meter_of(
                price.rate,
                self.prices.counting,
                minutes_per_week=price.minutes_per_week or 0,
                cases=price.cases or 1,
            )
        return meter


@frozen
class Chosen:
    """
    *Valgt pris*: the price for some days, or the reason without.

    Attributes:
        span: The days that the choice holds for.
        choice: The price of these days, or the reason without one.
    """

    span: Span
    choice: Price | GapReason


def choices(candidates: Sequence[Price], span: Span, child: Child) -> Iterator[Chosen]:
    """Yield the price of every day of *span*, equal days together."""
    if len(candidates) == 1 and _is_for_all(candidates[0], span):
        # By far the most help has one price, for all its days.
        yield Chosen(span, candidates[0])
        return
    starts = turns(candidates, span, child)
    chosen = [(day, choose(candidates, day, child)) for day in starts]
    kept = [chosen[0], *(now for before, now in pairwise(chosen) if now[1] is not before[1])]
    ends = [*(day for day, _ in kept[1:]), span.until]
    for (start, choice), until in zip(kept, ends, strict=True):
        yield Chosen(Span(start, until), choice)


def choose(candidates: Iterable[Price], day: date, child: Child) -> Price | GapReason:
    """Return the price that applies on *day*, or why none does."""
    siblings = 1 + len(child.siblings)
    valid = [
        price
        for price in candidates
        if price.from_ <= day
        and (price.until is None or day < price.until)
        and (price.siblings_from or 0) <= siblings
        and _may_be_for_the_age(price, child, day)
    ]
    if not valid:
        return GapReason.NO_PRICE
    first = max(map(_rank, valid))
    best = [price for price in valid if _rank(price) == first]
    if child.born is None and any(price.is_for_some_ages for price in best):
        return GapReason.AGE_UNKNOWN
    if len(best) > 1:
        return GapReason.SEVERAL_PRICES
    (price,) = best
    if price.rate.per is Per.HOUR and price.minutes_per_week is None:
        return GapReason.HOURS_UNKNOWN
    return price


def turns(candidates: Iterable[Price], span: Span, child: Child) -> list[date]:
    """Return the days of *span* on which another price may start."""
    days = {day for price in candidates for day in _turns_of(price, child)}
    return [span.start, *sorted(day for day in days if span.start < day < span.until)]


def _turns_of(price: Price, child: Child) -> Iterator[date]:
    yield price.from_
    if price.until is not None:
        yield price.until
    if child.born is not None and price.is_for_some_ages:
        for age in (price.age_from, price.age_until):
            yield Interval(years=age or 0).after(child.born)


def _may_be_for_the_age(price: Price, child: Child, day: date) -> bool:
    if child.born is None or not price.is_for_some_ages:
        return True
    age = years_between(child.born, day)
    return (price.age_from is None or price.age_from <= age) and (
        price.age_until is None or age < price.age_until
    )


def _is_for_all(price: Price, span: Span) -> bool:
    """Tell whether *price* applies to all children throughout *span*."""
    return (
        price.from_ <= span.start
        and (price.until is None or span.until <= price.until)
        and price.siblings_from is None
        and price.age_from is None
        and price.age_until is None
        and (price.rate.per is not Per.HOUR or price.minutes_per_week is not None)
    )


def _rank(price: Price) -> tuple[bool, int, bool]:
    return price.place is not None, price.siblings_from or 0, price.is_for_some_ages
