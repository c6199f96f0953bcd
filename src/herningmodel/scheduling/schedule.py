"""The schedule: every deadline of a case, most urgent first."""

from collections import Counter
from datetime import date
from typing import Final

from attrs import field, frozen

from herningmodel.core.display import to_display
from herningmodel.core.findings import Json
from herningmodel.core.library_version import VERSION
from herningmodel.law.duties.deadline import DeadlineStatus
from herningmodel.scheduling.entries import Contacts, DutyGroup, Entry, FollowUpCounts
from herningmodel.scheduling.schedule_sentences import explain
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Language


FORMAT: Final = "herningmodel-schedule/1"


@frozen(kw_only=True)
class Schedule:
    """
    *Plan for opfølgning og frister*: due, late and held follow-ups.

    It can be read as values, as sentences (`explain`) and as JSON (`as_dict`).

    Attributes:
        case: The id of the case.
        on: The day that the statuses are of.
        profile: The name of the profile.
        rule_set: Which rules it was made by.
        due_soon: How many days before a due day it is near; the profile's.
        entries: Every deadline: overdue first, then what is near, not decided, ahead, and kept.
        tallies: How follow-up was kept, by kind.
        contacts: The adviser's other contacts.
    """

    case: str = field(repr=to_display)
    on: date
    profile: str = field(repr=to_display)
    rule_set: str
    due_soon: int
    entries: tuple[Entry, ...]
    tallies: tuple[FollowUpCounts, ...]
    contacts: Contacts

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

    def as_dict(self) -> dict[str, Json]:
        """Return the schedule in the format `herningmodel-schedule/1`."""
        return {
            "format": FORMAT,
            "library": VERSION,
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
