"""An evaluation as one long table, a row for each number."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from herningmodel.evaluation.figures import Figure
from herningmodel.evaluation.published import Published, Row, Sheet
from herningmodel.formats.csv_writer import csv_row
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Language


COLUMNS: Final = (
    "indicator",
    "period",
    "unit",
    "group",
    "row",
    "column",
    "value",
    "missing",
    "wellbeing",
)


def csv_table(published: Published, language: Language) -> Iterator[str]:
    """Yield *published* as rows of CSV (RFC 4180), labelled in *language*."""
    yield csv_row(COLUMNS)
    for sheet in published.sheets:
        beside = published.wellbeing_beside(sheet)
        verdict = "" if beside is None else beside.verdict.value
        for row in sheet.rows:
            for head, figure in zip(sheet.header, row.figures, strict=True):
                yield csv_row(_cells(sheet, row, head.get(language), figure, language, verdict))


def _cells(
    sheet: Sheet, row: Row, head: str, figure: Figure, language: Language, verdict: str
) -> tuple[str | float | Decimal | None, ...]:
    value = figure.rounded
    return (
        sheet.indicator.code,
        "" if sheet.period is None else str(sheet.period),
        sheet.indicator.unit.value,
        "" if row.group is None else sanitize(row.group),
        row.label.get(language),
        head,
        value,
        figure.missing.value if value is None else "",
        verdict,
    )
