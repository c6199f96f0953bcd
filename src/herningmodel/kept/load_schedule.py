"""Read back schedules."""

from datetime import date

from herningmodel.core.periods import Interval
from herningmodel.core.sources import Basis, Certainty
from herningmodel.kept.kept_findings import kept_day, kept_line, kept_location, kept_text
from herningmodel.kept.read_result import ResultSource, read_result
from herningmodel.law.duties.deadline import DeadlineStatus, DutyCode
from herningmodel.law.duties.duty_catalogue import DUTY_CODES
from herningmodel.scheduling.entries import Entry, EntryDict
from herningmodel.scheduling.follow_up_counts import (
    Contacts,
    DutyGroup,
    FollowUpCounts,
    FollowUpCountsDict,
)
from herningmodel.scheduling.schedule import Schedule, ScheduleDict
from herningmodel.text.privacy import sanitize_whole
from herningmodel.text.texts import verbatim


def load_schedule(source: ResultSource) -> Schedule:
    """
    Return the schedule that a kept document holds.

    It is equal to the schedule that was written, and says which version of the library made it, by
    which rules. Members that a newer version added are left out.

    Args:
        source: JSON in the format `herningmodel-schedule/1`, as text, as UTF-8 bytes, or as a
            mapping of JSON values such as `Schedule.as_dict` returns.

    Raises:
        ResultError: The document is not such a schedule; `findings` has every fault.

    Example:
        >>> from datetime import date
        >>> from herningmodel import load_case, load_schedule, schedule
        >>> from herningmodel.testing import example_text
        >>> plan = schedule(load_case(example_text("mads")), on=date(2026, 1, 15))
        >>> load_schedule(plan.as_dict()) == plan
        True
    """
    written = read_result(source, ScheduleDict, "herningmodel-schedule/1")
    contacts = written["contacts"]
    return Schedule(
        case=written["case"],
        on=date.fromisoformat(written["on"]),
        profile=written["profile"],
        rule_set=sanitize_whole(written["rule_set"]),
        due_soon=written["due_soon_days"],
        entries=tuple(_entry(entry) for entry in written["entries"]),
        tallies=tuple(_counts(counts) for counts in written["follow_up"]),
        contacts=Contacts(held=contacts["held"], with_child=contacts["with_child"]),
        caseworkers=tuple(written.get("caseworkers", ())),
        library=sanitize_whole(written["library"]),
    )


def _entry(written: EntryDict) -> Entry:
    every = written.get("every")
    return Entry(
        duty=_duty(written["duty"]),
        status=DeadlineStatus(written["status"]),
        group=DutyGroup(written["group"]),
        where=kept_location(written["where"]),
        kind=kept_text(written.get("kind")),
        code=written["code"],
        basis=Basis(written["basis"]),
        reference=kept_line(written.get("reference")),
        certainty=Certainty(written["certainty"]),
        triggered=date.fromisoformat(written["triggered"]),
        every=None if every is None else Interval.parse(every),
        due=kept_day(written.get("due")),
        plan_by=kept_day(written.get("plan_by")),
        answered=kept_day(written.get("answered")),
        exempt_until=kept_day(written.get("exempt_until")),
        why=kept_text(written.get("why")),
        is_strictest=written["strictest"],
        written=kept_text(written.get("text")),
    )


def _duty(code: str) -> DutyCode:
    # A duty that the library no longer has keeps its code, which then is all of its name.
    return DUTY_CODES.get(code) or DutyCode(value=code, label=verbatim(code))


def _counts(written: FollowUpCountsDict) -> FollowUpCounts:
    return FollowUpCounts(
        group=DutyGroup(written["group"]),
        duty=_duty(written["duty"]),
        held_in_time=written["held_in_time"],
        held_late=written["held_late"],
        missed=written["missed"],
        exempt=written["exempt"],
    )
