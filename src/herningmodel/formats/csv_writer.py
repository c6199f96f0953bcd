"""
Write rows of CSV, guarded against formulas.

A spreadsheet runs a cell that looks like a formula. So a text that begins with one of `= + - @`,
with one of their wide forms, with a tab or with a carriage return gets an apostrophe in front;
numbers are written as they are.

Sources: RFC 4180 for the form (certain); OWASP, *CSV Injection*, for what begins a formula (certain).
"""

import csv
from collections.abc import Iterable
from decimal import Decimal
from typing import Final


_BEGINS_A_FORMULA: Final = tuple("=+-@\uff1d\uff0b\uff0d\uff20")
_CONTROLS: Final = ("\t", "\r")


class _Row:
    """Hand the row back that a `csv.writer` writes."""

    def write(self, row: str) -> str:
        return row


def csv_row(cells: Iterable[str | float | Decimal | None]) -> str:
    r"""
    Return a row of CSV with its line end.

    Example:
        >>> csv_row(["case-1", "=HYPERLINK(1)", -5, None])
        "case-1,'=HYPERLINK(1),-5,\r\n"
    """
    row: str = csv.writer(_Row(), lineterminator="\r\n").writerow(map(_guarded, cells))
    return row


def _guarded(cell: str | float | Decimal | None) -> str:
    if not isinstance(cell, str):
        return "" if cell is None else str(cell)
    is_formula = cell.startswith(_CONTROLS) or cell.lstrip().startswith(_BEGINS_A_FORMULA)
    return f"'{cell}" if is_formula else cell
