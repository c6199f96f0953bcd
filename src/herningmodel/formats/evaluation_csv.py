"""An evaluation as one long table, a row for each number: for a spreadsheet or a program."""

from collections.abc import Iterator
from typing import Final

from herningmodel.evaluation.figures import Figure
from herningmodel.evaluation.published import Published, Row, Sheet
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
_FORMULAS: Final = ("=", "+", "-", "@")
"""What a spreadsheet takes for the beginning of a formula."""


def csv_table(published: Published, language: Language) -> Iterator[str]:
    """Yield *published* row by row, as RFC 4180 writes CSV; the labels are in *language*."""
    yield _line(COLUMNS)
    for sheet in published.sheets:
        beside = published.wellbeing_beside(sheet)
        verdict = "" if beside is None else beside.verdict.value
        for row in sheet.rows:
            for head, figure in zip(sheet.header, row.figures, strict=True):
                yield _line(_cells(sheet, row, head.get(language), figure, language, verdict))


def _cells(
    sheet: Sheet, row: Row, head: str, figure: Figure, language: Language, verdict: str
) -> tuple[str, ...]:
    value = figure.rounded
    return (
        sheet.indicator.code,
        "" if sheet.period is None else str(sheet.period),
        sheet.indicator.unit.value,
        "" if row.group is None else _guarded(row.group),
        row.label.get(language),
        head,
        "" if value is None else str(value),
        figure.missing.value if value is None else "",
        verdict,
    )


def _guarded(name: str) -> str:
    told = sanitize(name)
    return f"'{told}" if told.lstrip().startswith(_FORMULAS) else told


def _line(cells: tuple[str, ...]) -> str:
    return ",".join(map(_quoted, cells)) + "\r\n"


def _quoted(cell: str) -> str:
    doubled = cell.replace('"', '""')
    return f'"{doubled}"' if "," in cell or '"' in cell else cell
