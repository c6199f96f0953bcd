"""The work list as CSV: open entries of cases, urgent first."""

from collections.abc import Sequence
from typing import Final

from herningmodel.formats.csv_writer import csv_row
from herningmodel.scheduling.work_list import Task
from herningmodel.text.formatting import format_value
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Language, Text


COLUMNS: Final = (
    Text(da="status", en="status"),
    Text(da="frist", en="due"),
    Text(da="planlæg senest", en="plan by"),
    Text(da="sag", en="case"),
    Text(da="hvad", en="what"),
    Text(da="hjælp", en="help"),
    Text(da="regel", en="rule"),
    Text(da="lov", en="law"),
    Text(da="rådgiver", en="caseworker"),
)


def as_csv(listed: Sequence[Task], language: Language) -> str:
    """Return the work list as CSV, with days as `YYYY-MM-DD`."""
    heading = csv_row(column.get(language) for column in COLUMNS)
    return heading + "".join(csv_row(cells_of(task, language)) for task in listed)


def cells_of(task: Task, language: Language) -> list[str]:
    """Return the cells of a task, one for each of `COLUMNS`."""
    entry = task.entry
    return [
        format_value(entry.status, language),
        "" if entry.due is None else entry.due.isoformat(),
        "" if entry.plan_by is None else entry.plan_by.isoformat(),
        sanitize(task.case),
        format_value(entry.duty, language),
        "" if entry.kind is None else format_value(entry.kind, language),
        entry.code,
        entry.reference or "",
        ", ".join(sanitize(worker) for worker in task.caseworkers),
    ]
