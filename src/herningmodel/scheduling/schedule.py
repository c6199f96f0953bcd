"""The schedule: every deadline of a case, most urgent first."""

from collections import Counter
from datetime import date
from typing import Annotated, Literal, NotRequired, TypedDict

from attrs import frozen

from herningmodel.core.fields import WrittenAs
from herningmodel.core.glance import Glance, WithGlance
from herningmodel.core.library_version import VERSION
from herningmodel.core.written_results import WrittenResult
from herningmodel.law.duties.deadline import DeadlineStatus
from herningmodel.scheduling.entries import Entry, EntryDict
from herningmodel.scheduling.follow_up_counts import (
    Contacts,
    ContactsDict,
    DutyGroup,
    FollowUpCounts,
    FollowUpCountsDict,
)
from herningmodel.scheduling.schedule_glance import schedule_glance
from herningmodel.scheduling.schedule_sentences import explain
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Language


class ScheduleDict(TypedDict):
    """
    A schedule in the format `herningmodel-schedule/1`.

    Attributes:
        format: The name of the format.
        library: The version of the library that made it.
        rule_set: Which rules it was made by.
        on: The day that the statuses are of.
        profile: The name of the profile.
        case: The id of the case.
        due_soon_days: How many days before a due day it is near; the profile's.
        counts: The number of deadlines of each status.
        entries: Every deadline: overdue first, then what is near, not decided, ahead, and kept.
        follow_up: How follow-up was kept, by kind.
        contacts: The adviser's other contacts.
        caseworkers: The ids of those assigned to the case on the day; absent without one.
    """

    format: Literal["herningmodel-schedule/1"]
    library: str
    rule_set: str
    on: Annotated[str, WrittenAs(date)]
    profile: str
    case: str
    due_soon_days: int
    counts: dict[Annotated[str, WrittenAs(DeadlineStatus)], int]
    entries: list[EntryDict]
    follow_up: list[FollowUpCountsDict]
    contacts: ContactsDict
    caseworkers: NotRequired[list[str]]


@frozen(kw_only=True, eq=False, repr=False)
class Schedule(WithGlance, WrittenResult):
    """
    *Plan for opfølgning og frister*: due, late and held follow-ups.

    It can be read as values, as sentences (`explain`) and as JSON (`as_dict`). Two schedules are
    equal if they say the same, that is if `as_dict` returns the same.

    Attributes:
        case: The id of the case.
        on: The day that the statuses are of.
        profile: The name of the profile.
        rule_set: Which rules it was made by.
        due_soon: How many days before a due day it is near; the profile's.
        entries: Every deadline: overdue first, then what is near, not decided, ahead, and kept.
        tallies: How follow-up was kept, by kind.
        contacts: The adviser's other contacts.
        caseworkers: The ids of those assigned to the case on the day; empty without one.
        library: The version of the library that made it.
    """

    case: str
    on: date
    profile: str
    rule_set: str
    due_soon: int
    entries: tuple[Entry, ...]
    tallies: tuple[FollowUpCounts, ...]
    contacts: Contacts
    caseworkers: tuple[str, ...] = ()
    library: str = VERSION

    @property
    def open(self) -> tuple[Entry, ...]:
        """The open entries, the strictest of each measure's follow-ups."""
        return tuple(entry for entry in self.entries if entry.status.is_open and entry.is_strictest)

    def of(self, group: DutyGroup) -> tuple[Entry, ...]:
        """Return the entries about *group*."""
        return tuple(entry for entry in self.entries if entry.group is group)

    def count(self, status: DeadlineStatus) -> int:
        """Return how many entries have *status*."""
        return Counter(entry.status for entry in self.entries)[status]

    def explain(self, language: Language) -> str:
        """Return open entries in sentences for a caseworker, by group."""
        return explain(self.open, self.tallies, self.contacts, language)

    def as_dict(self) -> ScheduleDict:
        """Return the schedule in the format `herningmodel-schedule/1`."""
        written: ScheduleDict = {
            "format": "herningmodel-schedule/1",
            "library": self.library,
            "rule_set": self.rule_set,
            "on": self.on.isoformat(),
            "profile": sanitize(self.profile),
            "case": sanitize(self.case),
            "due_soon_days": self.due_soon,
            "counts": {status.value: self.count(status) for status in DeadlineStatus},
            "entries": [entry.as_dict() for entry in self.entries],
            "follow_up": [tally.as_dict() for tally in self.tallies],
            "contacts": self.contacts.as_dict(),
        }
        if self.caseworkers:
            written["caseworkers"] = [sanitize(worker) for worker in self.caseworkers]
        return written

    def _glance(self) -> Glance:
        return schedule_glance(self)
