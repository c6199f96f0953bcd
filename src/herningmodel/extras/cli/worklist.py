"""The work list: what is open in many cases, the most urgent first."""

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import frozen
from rich.table import Table
from rich.text import Text as Styled

from herningmodel.formats.csv_writer import csv_row
from herningmodel.law.duties.deadline import DeadlineStatus
from herningmodel.scheduling.entries import Entry, urgency
from herningmodel.scheduling.schedule import Schedule
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Language, Text, format_value


_STYLES: Final = {
    DeadlineStatus.OVERDUE: "bold red",
    DeadlineStatus.DUE_SOON: "yellow",
    DeadlineStatus.NOT_DECIDED: "cyan",
}
_COLUMNS: Final = (
    Text(da="status", en="status"),
    Text(da="frist", en="due"),
    Text(da="planlæg senest", en="plan by"),
    Text(da="sag", en="case"),
    Text(da="hvad", en="what"),
    Text(da="hjælp", en="help"),
    Text(da="regel", en="rule"),
    Text(da="lov", en="law"),
)


@frozen
class Task:
    """One line of the work list."""

    case: str
    entry: Entry


def tasks(plan: Schedule) -> list[Task]:
    """Return what is open in a case."""
    return [Task(sanitize(plan.case), entry) for entry in plan.open]


def by_urgency(listed: Iterable[Task]) -> list[Task]:
    """Return the tasks, the most urgent first."""
    return sorted(
        listed, key=lambda task: (*urgency(task.entry)[:2], task.case, urgency(task.entry))
    )


def as_table(listed: Sequence[Task], language: Language) -> Table:
    """Return the work list as it is shown on a terminal."""
    table = Table.grid(padding=(0, 2))
    table.add_row(*(Styled(column.get(language), style="bold") for column in _COLUMNS))
    for task in listed:
        style = _STYLES.get(task.entry.status, "")
        status, *others = _cells(task, language)
        table.add_row(Styled(status, style=style), *(Styled(cell) for cell in others))
    return table


def as_csv(listed: Sequence[Task], language: Language) -> str:
    """Return the work list as CSV, with days as `YYYY-MM-DD`."""
    heading = csv_row(column.get(language) for column in _COLUMNS)
    return heading + "".join(csv_row(_cells(task, language)) for task in listed)


def _cells(task: Task, language: Language) -> list[str]:
    entry = task.entry
    return [
        format_value(entry.status, language),
        "" if entry.due is None else entry.due.isoformat(),
        "" if entry.plan_by is None else entry.plan_by.isoformat(),
        task.case,
        format_value(entry.duty, language),
        "" if entry.kind is None else format_value(entry.kind, language),
        entry.code,
        entry.reference or "",
    ]
