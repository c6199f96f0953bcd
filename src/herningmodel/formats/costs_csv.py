"""Costs as rows of a table, one for each line and one for each gap, for a spreadsheet."""

import csv
from collections.abc import Iterator
from typing import Final

from herningmodel.costs.case_costs import Costs
from herningmodel.costs.cost_lines import CostLine, RateGap
from herningmodel.text.privacy import sanitize


COLUMNS: Final = (
    "case",
    "what",
    "kind",
    "step",
    "status",
    "from",
    "until",
    "quantity",
    "rate",
    "amount",
    "payer",
    "origin",
    "price_year",
    "missing",
    "wellbeing",
)
_FORMULAS: Final = ("=", "+", "-", "@")
"""What a spreadsheet takes for the beginning of a formula."""


def heading() -> str:
    """Return the first row."""
    return _row([*COLUMNS])


def rows(costs: Costs) -> Iterator[str]:
    """Yield a row for each line of a case, and for each gap; a gap has no amount, and says why."""
    for line in costs.lines:
        yield _row([*_beginning(costs, line), *_amounts(line), "", costs.wellbeing.value])
    for gap in costs.gaps:
        yield _row([*_beginning(costs, gap), *[""] * 6, gap.why.value, costs.wellbeing.value])


def _beginning(costs: Costs, one: CostLine | RateGap) -> list[str]:
    return [
        _name(costs.case),
        _name(one.what),
        "" if one.kind is None else one.kind.value,
        "" if one.step is None else str(one.step.value),
        one.status.value,
        one.span.start.isoformat(),
        one.span.until.isoformat(),
    ]


def _amounts(line: CostLine) -> list[str]:
    return [
        str(line.quantity),
        str(line.rate),
        str(line.amount),
        line.payer.value,
        line.origin.value,
        "" if line.price_year is None else str(line.price_year),
    ]


def _name(name: str) -> str:
    told = sanitize(name)
    return f"'{told}" if told.startswith(_FORMULAS) else told


class _Row:
    """What a writer of rows writes to: it gives the row back."""

    def write(self, row: str) -> str:
        return row


def _row(cells: list[str]) -> str:
    row: str = csv.writer(_Row(), lineterminator="\n").writerow(cells)
    return row
