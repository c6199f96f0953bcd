"""Entries of a schedule: deadlines, and counts of follow-ups held."""

from datetime import date
from typing import Annotated, Final, NotRequired, TypedDict, cast

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import WrittenAs
from herningmodel.core.findings import (
    Location,
    LocationDict,
    TextDict,
    text_as_dict,
    without_nulls,
)
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Basis, Certainty
from herningmodel.core.written_values import WrittenName, WrittenRule
from herningmodel.law.duties.deadline import DeadlineStatus, DutyCode
from herningmodel.law.duties.duty_catalogue import DUTY_CODES
from herningmodel.text.texts import Text


class DutyGroup(Code):
    """*Gruppe*: the subject of a deadline, shown under its own heading."""

    PREVENTIVE = "preventive", "hjælp i hjemmet og forebyggelse", "help at home and prevention"
    PLACEMENT = "placement", "anbringelse", "placement"
    CASE = "case", "sagen", "the case"


class EntryDict(TypedDict):
    """
    A deadline, as it is written.

    Attributes:
        duty: What is due.
        status: The status on the day, such as overdue or held in time.
        group: What it is about.
        where: The location of that in the case.
        kind: What kind of help it is about, for a measure.
        code: The rule that flags it when it is not kept.
        basis: Whether it is law or the municipality's own.
        reference: The provision of the day that triggered it.
        certainty: How sure the length of the deadline is.
        triggered: The day that it was counted from.
        every: The interval that was counted, where one was.
        due: The last day on which it is in time; absent where none was decided.
        plan_by: The last working day on or before the due day, and not before the day it was
            counted from.
        answered: The day on which it was done, if it was.
        exempt_until: The first day after the exemption, if it has an end.
        why: Why it is not decided.
        strictest: Whether no other open follow-up of the same help is due sooner.
    """

    duty: Annotated[str, WrittenAs(WrittenName)]
    status: Annotated[str, WrittenAs(DeadlineStatus)]
    group: Annotated[str, WrittenAs(DutyGroup)]
    where: LocationDict
    kind: NotRequired[TextDict]
    code: Annotated[str, WrittenAs(WrittenRule)]
    basis: Annotated[str, WrittenAs(Basis)]
    reference: NotRequired[str]
    certainty: Annotated[str, WrittenAs(Certainty)]
    triggered: Annotated[str, WrittenAs(date)]
    every: NotRequired[Annotated[str, WrittenAs(Interval)]]
    due: NotRequired[Annotated[str, WrittenAs(date)]]
    plan_by: NotRequired[Annotated[str, WrittenAs(date)]]
    answered: NotRequired[Annotated[str, WrittenAs(date)]]
    exempt_until: NotRequired[Annotated[str, WrittenAs(date)]]
    why: NotRequired[TextDict]
    strictest: bool


class FollowUpCountsDict(TypedDict):
    """
    The counts of one kind of follow-up, as they are written.

    Attributes:
        group: Placements, or other help.
        duty: First or later follow-up by law, or by the municipality's own rhythm.
        held_in_time: How many were held in time.
        held_late: How many were held late.
        missed: How many were never held, or should have been held by now.
        exempt: How many were exempt.
    """

    group: Annotated[str, WrittenAs(DutyGroup)]
    duty: Annotated[str, WrittenAs(WrittenName)]
    held_in_time: int
    held_late: int
    missed: int
    exempt: int


class ContactsDict(TypedDict):
    """
    The numbers of other contacts, as they are written.

    Attributes:
        held: The number of contacts.
        with_child: The number of contacts with the child among them.
    """

    held: int
    with_child: int


@frozen(kw_only=True)
class Entry:
    """
    *Frist i planen*: one deadline with its status on the day.

    Attributes:
        duty: What is due.
        status: The status on the day, such as overdue or held in time.
        group: What it is about.
        where: The location of that in the case.
        kind: What kind of help it is about, for a measure.
        code: The rule that flags it when it is not kept.
        basis: Whether it is law or the municipality's own.
        reference: The provision of the day that triggered it.
        certainty: How sure the length of the deadline is.
        triggered: The day that it was counted from.
        every: The interval that was counted, where one was.
        due: The last day on which it is in time, None where none was decided.
        plan_by: The last working day on or before the due day, and not before the day it was
            counted from.
        answered: The day on which it was done, if it was.
        exempt_until: The first day after the exemption, if it has an end.
        why: Why it is not decided.
        is_strictest: Whether no other open follow-up of the same help is due sooner.
    """

    duty: DutyCode
    status: DeadlineStatus
    group: DutyGroup
    where: Location
    kind: Text | None
    code: str
    basis: Basis
    reference: str | None
    certainty: Certainty
    triggered: date
    every: Interval | None
    due: date | None
    plan_by: date | None
    answered: date | None
    exempt_until: date | None
    why: Text | None
    is_strictest: bool = True

    def as_dict(self) -> EntryDict:
        """Return the entry as a schedule holds it."""
        members = without_nulls(
            {
                "duty": self.duty.value,
                "status": self.status.value,
                "group": self.group.value,
                "where": self.where.as_dict(),
                "kind": None if self.kind is None else text_as_dict(self.kind),
                "code": self.code,
                "basis": self.basis.value,
                "reference": self.reference,
                "certainty": self.certainty.value,
                "triggered": self.triggered.isoformat(),
                "every": None if self.every is None else str(self.every),
                "due": _written(self.due),
                "plan_by": _written(self.plan_by),
                "answered": _written(self.answered),
                "exempt_until": _written(self.exempt_until),
                "why": None if self.why is None else text_as_dict(self.why),
                "strictest": self.is_strictest,
            }
        )
        return cast("EntryDict", members)


@frozen(kw_only=True)
class FollowUpCounts:
    """
    *Optælling*: how follow-up of one kind was kept.

    Attributes:
        group: Placements, or other help.
        duty: First or later follow-up by law, or by the municipality's own rhythm.
        held_in_time: How many were held in time.
        held_late: How many were held late.
        missed: How many were never held, or should have been held by now.
        exempt: How many were exempt.
    """

    group: DutyGroup
    duty: DutyCode
    held_in_time: int = 0
    held_late: int = 0
    missed: int = 0
    exempt: int = 0

    def as_dict(self) -> FollowUpCountsDict:
        """Return the counts as a schedule holds them."""
        return {
            "group": self.group.value,
            "duty": self.duty.value,
            "held_in_time": self.held_in_time,
            "held_late": self.held_late,
            "missed": self.missed,
            "exempt": self.exempt,
        }


@frozen(kw_only=True)
class Contacts:
    """
    *Kontakter*: the adviser's other contacts, which are no follow-ups.

    Attributes:
        held: The number of contacts.
        with_child: The number of contacts with the child among them.
    """

    held: int = 0
    with_child: int = 0

    def as_dict(self) -> ContactsDict:
        """Return the numbers as a schedule holds them."""
        return {"held": self.held, "with_child": self.with_child}


def urgency(entry: Entry) -> tuple[int, date, int]:
    """Return the sort key of an entry: status, due day, duty."""
    due = date.max if entry.due is None else entry.due
    return _STATUSES[entry.status], due, _DUTIES[entry.duty]


_STATUSES: Final = {status: place for place, status in enumerate(DeadlineStatus)}
_DUTIES: Final = {duty: place for place, duty in enumerate(DUTY_CODES.values())}


def _written(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
