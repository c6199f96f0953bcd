"""List the sums between published numbers, for suppression."""

from collections.abc import Iterator

from herningmodel.core.spans import Span
from herningmodel.evaluation.counting import ALL_CASES, Counts, Group
from herningmodel.evaluation.indicators import steps_by_month
from herningmodel.evaluation.indicators.indicator import TOTAL, Address, Indicator
from herningmodel.evaluation.indicators.indicator_catalogue import ALL_INDICATORS
from herningmodel.evaluation.suppression import Sum
from herningmodel.profile.profile import Profile


Cell = tuple[Group, Address]


def equations(counts: Counts, profile: Profile) -> Iterator[Sum[Cell]]:
    """Yield every sum that readers can form from a period's tables."""
    groups = [group for group in counts.groups if group is not ALL_CASES]
    for group in counts.groups:
        for indicator in ALL_INDICATORS:
            yield from _equations_of(indicator, group, counts.over)
            for relation in indicator.relations(profile):
                whole, *parts = (
                    (group, _on_the_last_day(address, counts.over))
                    for address in (relation.whole, *relation.parts)
                )
                yield Sum(whole, tuple(parts), is_exact=relation.is_exact)
    if groups:
        for address in counts.groups[ALL_CASES].cells:
            yield Sum((ALL_CASES, address), tuple((group, address) for group in groups))


def _equations_of(indicator: Indicator, group: Group, over: Span) -> Iterator[Sum[Cell]]:
    rows = [line.key for line in indicator.rows]
    columns = [line.key for line in indicator.columns(over)]

    def at(row: str, column: str) -> Cell:
        return group, (indicator.code, row, column)

    if indicator.rows_add_up:
        for column in (*columns, TOTAL) if indicator.columns_add_up else columns:
            yield Sum(at(TOTAL, column), tuple(at(row, column) for row in rows))
    if indicator.columns_add_up:
        for row in (*rows, TOTAL) if indicator.rows_add_up else rows:
            yield Sum(at(row, TOTAL), tuple(at(row, column) for column in columns))


def _on_the_last_day(address: Address, over: Span) -> Address:
    code, row, column = address
    return (
        code,
        row,
        steps_by_month.columns(over)[-1].key if column == steps_by_month.LAST else column,
    )
