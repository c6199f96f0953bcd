"""Count cases in a period, in total and by group."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Final

from attrs import Factory, define, frozen

from herningmodel.core.spans import Span
from herningmodel.evaluation.indicators import measured_twice
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    NOT_MEASURED,
    TOTAL,
    Address,
    Counted,
    Indicator,
)
from herningmodel.evaluation.indicators.indicator_catalogue import ALL_INDICATORS
from herningmodel.wellbeing.group_verdict import PairedSample as Children
from herningmodel.wellbeing.measurement_plan import MeasurementPlan


ALL_CASES: Final = None
"""The group of all cases."""

Group = str | None


@frozen
class Cell:
    """
    *Celle*: a number, and the count of children behind it.

    Attributes:
        value: The number; money is in øre.
        children: The number of children behind it, by which small numbers are hidden.
    """

    value: int = 0
    children: int = 0


NOTHING: Final = Cell()


@frozen(kw_only=True)
class GroupCounts:
    """
    *Optælling af en gruppe*: what was counted in a group of cases.

    Attributes:
        cells: Every number that is not 0, by its address.
        children: What the measurements of their wellbeing add up to.
    """

    cells: Mapping[Address, Cell]
    children: Children

    def cell(self, address: Address) -> Cell:
        """Return the number at an address; what was never counted is 0."""
        return self.cells.get(address, NOTHING)


@frozen(kw_only=True)
class Counts:
    """
    *Optælling*: what was counted in a period.

    Attributes:
        over: The days of the period, which are counted.
        cases: How many cases had been opened before it ended.
        groups: The counts of the whole caseload (None) and of each group.
        advisers: How many open cases each adviser had on the last day: a number of cases, and how
            many advisers had so many.
        without_adviser: How many open cases had none.
    """

    over: Span
    cases: int
    groups: Mapping[Group, GroupCounts]
    advisers: Mapping[int, int]
    without_adviser: int


@define
class CaseloadCounter:
    """
    Counts one case after the other in one period.

    Attributes:
        over: The days of the period, which are counted.
        plan: The plan of the measurements of wellbeing.
        cases: The number of cases that were counted.
        without_adviser: The number of open cases without a named adviser.
    """

    over: Span
    plan: MeasurementPlan
    cases: int = 0
    without_adviser: int = 0
    _cells: dict[Group, dict[Address, list[int]]] = Factory(dict[Group, dict[Address, list[int]]])
    _children: dict[Group, Children] = Factory(dict[Group, Children])
    _advisers: Counter[str] = Factory(Counter[str])

    def add(self, in_period: CaseInPeriod, group: Group) -> None:
        """Count a case, for the whole caseload and for its group."""
        self.cases += 1
        self._count_advisers(in_period)
        amounts: dict[Address, int] = {}
        for indicator in ALL_INDICATORS:
            for address, amount in _amounts(indicator, in_period):
                amounts[address] = amounts.get(address, 0) + amount
        pair = measured_twice.pair(in_period)
        for counted_group in {ALL_CASES, group}:
            cells = self._cells.setdefault(counted_group, {})
            for address, amount in amounts.items():
                cell = cells.setdefault(address, [0, 0])
                cell[0] += amount
                cell[1] += 1
            children = self._children.get(counted_group, Children(plan=self.plan))
            self._children[counted_group] = children if pair is None else children.plus(pair)

    def counts(self) -> Counts:
        """Return what was counted."""
        groups = {
            group: GroupCounts(
                cells={address: Cell(*cell) for address, cell in cells.items()},
                children=self._children[group],
            )
            for group, cells in self._cells.items()
        }
        all_cases = groups.pop(ALL_CASES, GroupCounts(cells={}, children=Children(plan=self.plan)))
        named = sorted((str(name), counts) for name, counts in groups.items())
        return Counts(
            over=self.over,
            cases=self.cases,
            groups={ALL_CASES: all_cases, **dict(named)},
            advisers=dict(sorted(Counter(self._advisers.values()).items())),
            without_adviser=self.without_adviser,
        )

    def _count_advisers(self, in_period: CaseInPeriod) -> None:
        if not in_period.is_open:
            return
        workers = {
            caseworker.worker
            for caseworker in in_period.case.caseworkers
            if caseworker.since <= in_period.last_day
            and (caseworker.until is None or caseworker.until > in_period.last_day)
        }
        self._advisers.update(workers)
        self.without_adviser += not workers


def _amounts(indicator: Indicator, in_period: CaseInPeriod) -> Iterator[tuple[Address, int]]:
    """Yield a case's amounts in an indicator's cells and totals."""
    for counted in indicator.count(in_period):
        for row, column in _cells_of(indicator, counted):
            yield (indicator.code, row, column), counted.amount


def _cells_of(indicator: Indicator, counted: Counted) -> Iterable[tuple[str, str]]:
    row, column = counted.row, counted.column
    if row == NOT_MEASURED:
        return ((row, TOTAL),)
    if row in indicator.hidden_rows:
        return ((row, column),)
    rows = (row, TOTAL) if indicator.rows_add_up else (row,)
    columns = (column, TOTAL) if indicator.columns_add_up else (column,)
    return product(rows, columns)
