"""
Tallies: what a caseload costs, month by month, without keeping its lines.

What a whole month of a price of the list costs is the same for everybody who has it all the month. So
only how many they are is kept, and what the first and the last month of each line cost. A tally
grows with the months and the kinds of help, not with the number of children.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from attrs import Factory, define, frozen

from herningmodel.core.spans import Span
from herningmodel.costs.cost_lines import CostLine, Origin, RateGap
from herningmodel.costs.cost_totals import price_years
from herningmodel.costs.meters import Meter
from herningmodel.costs.price_choice import GapReason
from herningmodel.costs.price_list import Payer, PriceKind
from herningmodel.model.decisions import DecisionStatus
from herningmodel.model.steps import Step


@frozen(kw_only=True)
class CostCell:
    """
    *Udgiftscelle*: a month's cost of a kind on a step, in øre.

    Attributes:
        month: The calendar month, or the part of it that lies in the period.
        kind: The kind of placement, help or casework.
        step: The step of the ladder; None where it has no step, or the step is not known.
        status: Whether the help is granted, expected or a draft.
        payer: Whose money it is.
        ore: The cost, in whole øre.
    """

    month: Span
    kind: PriceKind
    step: Step | None
    status: DecisionStatus
    payer: Payer
    ore: int


@frozen(kw_only=True)
class GapTally:
    """
    *Manglende takster*: the cases and days of a kind without price.

    Attributes:
        kind: The kind of help; None for an agreed price of help that the case does not have.
        why: Why there was no price.
        cases: The number of cases.
        days: The number of days.
    """

    kind: PriceKind | None
    why: GapReason
    cases: int
    days: int


Group = tuple[PriceKind, Step | None, DecisionStatus, Payer]


class _Covered:
    """Counts the lines of a price that cover whole months."""

    __slots__ = ("_at", "meter", "turns")

    def __init__(self, meter: Meter, months: int) -> None:
        self.meter: Final = meter
        self.turns: Final = [0] * (months + 1)
        self._at: Final[dict[date, int]] = {}

    def at(self, day: date) -> int:
        """Return the reading on *day*; cached, as lines share few days."""
        shown = self._at.get(day)
        if shown is None:
            shown = self._at[day] = self.meter.at(day)
        return shown


class CostCounter:
    """Counts the lines of one case after the other."""

    def __init__(self, over: Span) -> None:
        """Begin with nothing."""
        self._months: Final = (*over.months(),)
        self._first: Final = 12 * over.start.year + over.start.month
        self._parts: Final[dict[Group, list[int]]] = {}
        self._covered: Final[dict[tuple[Group, int], _Covered]] = {}
        self._gaps: Final[dict[tuple[PriceKind | None, GapReason], list[int]]] = {}
        self._years: Final[set[int]] = set()

    def add(self, priced: Iterable[CostLine | RateGap]) -> None:
        """Count the lines and gaps of a case."""
        missing: dict[tuple[PriceKind | None, GapReason], int] = {}
        for entry in priced:
            if isinstance(entry, RateGap):
                key = entry.kind, entry.why
                missing[key] = missing.get(key, 0) + entry.span.days
            else:
                self._add_line(entry)
        for key, days in missing.items():
            counted = self._gaps.setdefault(key, [0, 0])
            counted[0] += 1
            counted[1] += days

    def cells(self) -> Iterator[CostCell]:
        """Yield the counted cells by group and month, without empty months."""
        sums = {group: [*parts] for group, parts in self._parts.items()}
        for (group, _), covered in self._covered.items():
            running = 0
            for number, turn in enumerate(covered.turns[:-1]):
                running += turn
                if running:
                    month = self._months[number]
                    sums[group][number] += running * covered.meter.between(month.start, month.until)
        for (kind, step, status, payer), amounts in sums.items():
            for month, ore in zip(self._months, amounts, strict=True):
                if ore:
                    yield CostCell(
                        month=month, kind=kind, step=step, status=status, payer=payer, ore=ore
                    )

    def gaps(self) -> tuple[GapTally, ...]:
        """Return what had no price."""
        return tuple(
            GapTally(kind=kind, why=why, cases=cases, days=days)
            for (kind, why), (cases, days) in self._gaps.items()
        )

    def price_years(self) -> tuple[int, ...]:
        """Return the years whose prices were counted."""
        return tuple(sorted(self._years))

    def _add_line(self, line: CostLine) -> None:
        group = line.kind, line.step, line.status, line.payer
        parts = self._parts.get(group)
        if parts is None:
            parts = self._parts[group] = [0] * len(self._months)
        if line.price_year is None:
            self._years.update(price_years([line]))
        else:
            self._years.add(line.price_year)
        meter, span = line.meter, line.span
        first, last = self._number(span.start), self._number(span.until)
        if line.origin is Origin.CONTRACT or not isinstance(meter, Meter):
            for number in range(first, min(last + 1, len(self._months))):
                parts[number] += line.ore_in(self._months[number])
            return
        key = group, id(meter)
        covered = self._covered.get(key)
        if covered is None:
            covered = self._covered[key] = _Covered(meter, len(self._months))
        if first == last:
            parts[first] += covered.at(span.until) - covered.at(span.start)
            return
        parts[first] += covered.at(self._months[first].until) - covered.at(span.start)
        if last < len(self._months):
            parts[last] += covered.at(span.until) - covered.at(self._months[last].start)
        covered.turns[first + 1] += 1
        covered.turns[last] -= 1

    def _number(self, day: date) -> int:
        return 12 * day.year + day.month - self._first


@define
class Presence:
    """
    *Helårspersoner*: children by kind of help, in whole years.

    A child that has it all of a calendar year is one; half of it, a half.

    Attributes:
        over: The days that are counted.
        days: The days that children had the help, by kind and calendar year.
    """

    over: Span
    days: dict[tuple[PriceKind, int], int] = Factory(dict[tuple[PriceKind, int], int])

    def add(self, kind: PriceKind, started: date, ended: date | None) -> None:
        """Count the days of one intervention or placement."""
        span = self.over.meet(started, ended)
        if span is None:
            return
        if span.start.year == span.until.year:
            self._add(kind, span)
            return
        for year in span.years():
            self._add(kind, year)

    def _add(self, kind: PriceKind, span: Span) -> None:
        key = kind, span.start.year
        self.days[key] = self.days.get(key, 0) + span.days
