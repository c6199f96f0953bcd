"""Short forms of a schedule: what is open, and until when."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from herningmodel.core.glance import Glance, counted, shown_id
from herningmodel.law.duties.deadline import DeadlineStatus
from herningmodel.scheduling.entries import Entry
from herningmodel.text.formatting import capital, join
from herningmodel.text.texts import Text, verbatim


if TYPE_CHECKING:
    from herningmodel.scheduling.schedule import Schedule


_SCHEDULE: Final = Text(da="Plan for opfølgning og frister", en="Schedule")
_NOTHING: Final = Text(da="intet åbent", en="nothing open")
_HEADS: Final = (
    Text(da="Status", en="Status"),
    Text(da="Senest", en="Due"),
    Text(da="Frist", en="Deadline"),
)


def schedule_glance(schedule: "Schedule") -> Glance:
    """Return what is shown of *schedule*: the open deadlines."""
    return Glance(
        kind=_SCHEDULE,
        facts=tuple(_facts(schedule)),
        heads=_HEADS,
        rows=tuple(_row(entry) for entry in schedule.open),
    )


def _facts(schedule: "Schedule") -> Iterator[Text]:
    yield shown_id(schedule.case)
    yield verbatim(schedule.on.isoformat())
    numbers = {
        status: sum(entry.status is status for entry in schedule.open) for status in DeadlineStatus
    }
    open_now = [
        counted(number, (status.label, status.label))
        for status, number in numbers.items()
        if number
    ]
    yield join(open_now, ", ") if open_now else _NOTHING


def _row(entry: Entry) -> tuple[Text, ...]:
    due = "" if entry.due is None else entry.due.isoformat()
    return entry.status.label.map(capital), verbatim(due), entry.text
