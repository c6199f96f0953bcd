"""The work list on a terminal."""

from collections.abc import Sequence
from typing import Final

from rich.table import Table
from rich.text import Text as Styled

from herningmodel.formats.work_list_csv import COLUMNS, cells_of
from herningmodel.law.duties.deadline import DeadlineStatus
from herningmodel.scheduling.work_list import Task
from herningmodel.text.texts import Language


_STYLES: Final = {
    DeadlineStatus.OVERDUE: "bold red",
    DeadlineStatus.DUE_SOON: "yellow",
    DeadlineStatus.NOT_DECIDED: "cyan",
}


def as_table(listed: Sequence[Task], language: Language) -> Table:
    """Return the work list as it is shown on a terminal."""
    table = Table.grid(padding=(0, 2))
    table.add_row(*(Styled(column.get(language), style="bold") for column in COLUMNS))
    for task in listed:
        style = _STYLES.get(task.entry.status, "")
        status, *others = cells_of(task, language)
        table.add_row(Styled(status, style=style), *(Styled(cell) for cell in others))
    return table
