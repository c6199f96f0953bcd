"""
A schedule as an iCalendar file, with `icalendar`: the extra `ical`.

Each open deadline that has a day is an event of that whole day, with a reminder as many days before
as the profile calls near. The file says the id of the case and what is due, and nothing else: not what
kind of help the child has, and not by which provision. The same schedules give the same bytes.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256
from typing import Final, TypeVar

from icalendar import Alarm, Calendar, Component, Event

from herningmodel.core.library_version import VERSION
from herningmodel.scheduling.entries import Entry
from herningmodel.scheduling.schedule import Schedule
from herningmodel.text.formatting import Value, render
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Language, Text


Part = TypeVar("Part", bound=Component)

_SUMMARY: Final = Text(da="Sag {case}: {duty}", en="Case {case}: {duty}")
_DESCRIPTION: Final = Text(
    da="Frist {due}. Sidste arbejdsdag: {plan_by}. Regel {code}. Loven flytter ikke fristen.",
    en="Due {due}. Last working day: {plan_by}. Rule {code}. The law does not move the deadline.",
)


def calendar(schedules: Iterable[Schedule], *, language: Language = "da") -> bytes:
    """
    Return the open deadlines of *schedules* as an iCalendar file (RFC 5545).

    An event keeps its UID as long as the deadline is the same, so that a file that is read again
    replaces what it brought the last time.

    Args:
        schedules: The schedules, of one case or of many.
        language: The language of the texts.

    Example:
        >>> from datetime import date
        >>> from herningmodel import load_case, schedule
        >>> from herningmodel.testing import example_text
        >>> plan = schedule(load_case(example_text("mads")), on=date(2026, 1, 15))
        >>> calendar([plan]).count(b"BEGIN:VEVENT")
        6
    """
    file = _filled(Calendar(), prodid=f"-//herningmodel//{VERSION}//DA", version="2.0")
    for schedule in schedules:
        for event in _events(schedule, language):
            file.add_component(event)
    return bytes(file.to_ical())


def _events(schedule: Schedule, language: Language) -> Iterator[Event]:
    for entry in schedule.open:
        if entry.due is not None:
            yield _event(schedule, entry, language)


def _event(schedule: Schedule, entry: Entry, language: Language) -> Event:
    values: dict[str, Value] = {
        "case": Text(da=sanitize(schedule.case), en=sanitize(schedule.case)),
        "duty": entry.duty,
        "due": entry.due,
        "plan_by": entry.plan_by,
        "code": Text(da=entry.code, en=entry.code),
    }
    summary = render(_SUMMARY, values).get(language)
    event = _filled(
        Event(),
        uid=_uid(schedule, entry),
        # The day of the schedule, and not the clock: the same schedule gives the same file.
        dtstamp=datetime.combine(schedule.on, time(), tzinfo=UTC),
        dtstart=entry.due,
        summary=summary,
        description=render(_DESCRIPTION, values).get(language),
        transp="TRANSPARENT",
    )
    before = -timedelta(days=schedule.due_soon)
    event.add_component(_filled(Alarm(), action="DISPLAY", description=summary, trigger=before))
    return event


def _filled(component: Part, **properties: object) -> Part:
    for name, value in properties.items():
        component.add(name, value)  # pyright: ignore[reportUnknownMemberType] - icalendar leaves it open
    return component


def _uid(schedule: Schedule, entry: Entry) -> str:
    about = (schedule.case, entry.duty.value, entry.where.id or "", entry.triggered.isoformat())
    return f"{sha256(chr(0).join(about).encode()).hexdigest()[:32]}@herningmodel"
