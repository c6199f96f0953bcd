"""Totals of cost lines by key, each a sum of øre."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

from herningmodel.core.money import kroner
from herningmodel.core.spans import Span
from herningmodel.costs.cost_lines import CostLine


Key = TypeVar("Key", bound=Hashable)


def total_of(lines: Iterable[CostLine]) -> Decimal:
    """Return the sum of *lines*, in kroner."""
    return kroner(sum(line.ore for line in lines))


def totals_by(lines: Iterable[CostLine], key: Callable[[CostLine], Key]) -> dict[Key, Decimal]:
    """Return the sum of *lines* by *key*, in order of occurrence."""
    sums: dict[Key, int] = {}
    for line in lines:
        sums[key(line)] = sums.get(key(line), 0) + line.ore
    return {name: kroner(ore) for name, ore in sums.items()}


def totals_by_month(lines: Iterable[CostLine], over: Span) -> dict[Span, Decimal]:
    """Return the sum of *lines* for each month, also empty ones."""
    listed = tuple(lines)
    return {month: kroner(sum(line.ore_in(month) for line in listed)) for month in over.months()}


def price_years(lines: Iterable[CostLine]) -> tuple[int, ...]:
    """Return the price years of *lines*; agreements are in paid years."""
    years = {
        year
        for line in lines
        for year in (
            range(line.span.start.year, _last_day(line.span).year + 1)
            if line.price_year is None
            else (line.price_year,)
        )
    }
    return tuple(sorted(years))


def _last_day(span: Span) -> date:
    return span.until - timedelta(days=1)
