"""Costs as table rows, one for each line and each gap."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from herningmodel.costs.case_costs import Costs
from herningmodel.costs.cost_lines import CostLine, RateGap
from herningmodel.formats.csv_writer import csv_row
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


def heading() -> str:
    """Return the first row."""
    return csv_row([*COLUMNS])


def rows(costs: Costs) -> Iterator[str]:
    """Yield a row for each line and each gap of a case."""
    for line in costs.lines:
        yield csv_row([*_beginning(costs, line), *_amounts(line), "", costs.wellbeing.value])
    for gap in costs.gaps:
        yield csv_row([*_beginning(costs, gap), *[""] * 6, gap.why.value, costs.wellbeing.value])


def _beginning(costs: Costs, priced: CostLine | RateGap) -> list[str]:
    return [
        sanitize(costs.case),
        sanitize(priced.what),
        "" if priced.kind is None else priced.kind.value,
        "" if priced.step is None else str(priced.step.value),
        priced.status.value,
        priced.span.start.isoformat(),
        priced.span.until.isoformat(),
    ]


def _amounts(line: CostLine) -> list[str | Decimal]:
    return [
        line.quantity,
        str(line.rate),
        line.amount,
        line.payer.value,
        line.origin.value,
        "" if line.price_year is None else str(line.price_year),
    ]
