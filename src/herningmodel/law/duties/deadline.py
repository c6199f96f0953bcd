"""Deadlines of duties, and their status on a day."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from attrs import Factory, frozen

from herningmodel.core.codes import Code
from herningmodel.core.periods import Interval, days_after
from herningmodel.core.sources import Certainty
from herningmodel.model.follow_ups import FollowUpExemption
from herningmodel.schema.records import Record
from herningmodel.text.formatting import Value, render
from herningmodel.text.texts import Text


@frozen
class DutyCode:
    """
    *Pligtens kode*: the code of a duty with a day, in schedules.

    The module of the duty defines it; `herningmodel.law.duties.duty_catalogue` lists them all.

    Attributes:
        value: The code.
        label: Its name.
    """

    value: str
    label: Text


NO_BIRTHDAY: Final = Text(
    da="Barnets fødselsdag kendes ikke, så det kan ikke afgøres, hvad loven kræver i den alder.",
    en="The child's birthday is not known, so it cannot be determined what the law requires at that age.",
)


class DeadlineStatus(Code):
    """*Status*: the status of a deadline on a day."""

    OVERDUE = "overdue", "overskredet", "overdue"
    DUE_SOON = "due_soon", "snart", "due soon"
    NOT_DECIDED = "not_decided", "ikke afgjort", "not decided"
    UPCOMING = "upcoming", "kommer", "upcoming"
    EXEMPT = "exempt", "undtaget", "exempt"
    MISSED = "missed", "udeblev", "missed"
    HELD_LATE = "held_late", "holdt for sent", "held late"
    HELD_IN_TIME = "held_in_time", "holdt til tiden", "held in time"

    @property
    def is_open(self) -> bool:
        """Whether work or an answer is still missing."""
        return self in {
            DeadlineStatus.OVERDUE,
            DeadlineStatus.DUE_SOON,
            DeadlineStatus.NOT_DECIDED,
            DeadlineStatus.UPCOMING,
        }


@frozen
class Undetermined:
    """
    *Ukendt*: the reason why a due day is undetermined.

    Attributes:
        template: The sentence, with placeholders.
        values: What fills them.
    """

    template: Text
    values: Mapping[str, Value] = Factory(dict[str, Value])

    @property
    def text(self) -> Text:
        """The reason in a whole sentence."""
        return render(self.template, self.values)


@frozen(kw_only=True)
class Deadline:
    """
    *Frist*: one due day of a duty, and what answered it.

    Attributes:
        duty: What is due.
        about: The record that it is about: a measure, a decision, a notification, the case.
        triggered: The day that triggers the duty; its version of the law applies.
        due: The last day on which it is in time, None where none was decided.
        every: The interval that was counted, where one was.
        answered: The day on which it was done, if it was.
        late: Whether it was done late, where the days alone do not say so.
        closes: The last day on which it can be done at all, where there is one.
        ends: The first day on which the duty is gone, because what it is about has ended.
        exemption: What it is exempt by.
        undetermined: Why the due day is undetermined, if it is.
        transition: The day between trigger and due day on which the law changed, if it did.
        certainty: How sure the length of the deadline is.
    """

    duty: DutyCode
    about: Record
    triggered: date
    due: date | None
    every: Interval | None = None
    answered: date | None = None
    late: bool | None = None
    closes: date | None = None
    ends: date | None = None
    exemption: FollowUpExemption | None = None
    undetermined: Undetermined | None = None
    transition: date | None = None
    certainty: Certainty = Certainty.CERTAIN

    @property
    def crosses(self) -> bool:
        """Whether the law changed between the trigger and the due day."""
        return self.transition is not None

    @property
    def is_late(self) -> bool:
        """Whether it was done, and done late."""
        if self.answered is None or self.due is None:
            return False
        return self.answered > self.due if self.late is None else self.late

    def days_late(self, on: date) -> int:
        """Return the days between the due day and completion or *on*."""
        return 0 if self.due is None else max(0, ((self.answered or on) - self.due).days)

    def is_past(self, on: date) -> bool:
        """Tell whether the due day passed by *on* while the duty applied."""
        if self.due is None:
            return False
        return self.due < (on if self.ends is None else min(on, self.ends))

    def is_broken(self, on: date) -> bool:
        """Tell whether it was done late, or not done by *on*."""
        return self.is_late or (self.answered is None and self.is_past(on))

    def status(self, on: date, *, soon: int) -> DeadlineStatus | None:
        """
        Return the status on *on*, None if the duty ended in time.

        Args:
            on: The day.
            soon: How many days before a due day it is near.
        """
        if self.answered is not None and not self.is_late and self.due is not None:
            return DeadlineStatus.HELD_IN_TIME
        if self.due is None or self.undetermined is not None or self.crosses:
            return DeadlineStatus.NOT_DECIDED if self.ends is None or on < self.ends else None
        if self.answered is not None:
            return DeadlineStatus.HELD_LATE
        if self.exemption is not None:
            return DeadlineStatus.EXEMPT
        if self.is_past(on):
            is_over = self.ends is not None or (self.closes is not None and self.closes < on)
            return DeadlineStatus.MISSED if is_over else DeadlineStatus.OVERDUE
        if self.ends is not None:
            return None
        return (
            DeadlineStatus.DUE_SOON if self.due <= days_after(on, soon) else DeadlineStatus.UPCOMING
        )
