"""What a deadline is, and how it stands on a day."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from attrs import Factory, frozen

from herningmodel.core.codes import Code
from herningmodel.core.periods import Interval, days_after
from herningmodel.core.references import BL_IN_FORCE
from herningmodel.core.sources import Certainty
from herningmodel.model.follow_ups import FollowUpExemption
from herningmodel.schema.records import Record
from herningmodel.text.texts import Text, Value, render


class Duty(Code):
    """*Pligt*: what there is a deadline for."""

    NOTIFICATION = (
        "notification",
        "vurdering af underretningen",
        "assessment of the notification",
    )
    CHILD_ASSESSMENT = "child_assessment", "børnefaglig undersøgelse", "child assessment"
    PLAN = "plan", "barnets plan", "the child's plan"
    YOUTH_PLAN = "youth_plan", "ungeplan", "youth plan"
    COMMITTEE = (
        "committee",
        "børne- og ungeudvalgets godkendelse",
        "approval by the children and young people committee",
    )
    RENEWAL = "renewal", "genbehandling i børne- og ungeudvalget", "renewal by the committee"
    FIRST_FOLLOW_UP = "first_follow_up", "første opfølgning", "first follow-up"
    NEXT_FOLLOW_UP = "next_follow_up", "næste opfølgning", "next follow-up"
    PRACTICE_FOLLOW_UP = (
        "practice_follow_up",
        "opfølgning efter kommunens egen rytme",
        "follow-up by the municipality's own rhythm",
    )
    SUPERVISION = "supervision", "to tilsynsbesøg på et år", "two supervision visits in a year"
    AFTER_18 = "after_18", "afgørelse om tiden efter 18 år", "decision on the time after 18"
    HOMECOMING = "homecoming", "hjemgivelsesperiodens slutning", "end of the homecoming period"
    PERMANENT = (
        "permanent",
        "permanent anbringelse kan besluttes",
        "a permanent placement can be decided",
    )


NO_BIRTHDAY: Final = Text(
    da="Barnets fødselsdag kendes ikke, så ingen kan se, hvad loven kræver i den alder.",
    en="The child's birthday is not known, so nobody can see what the law asks for at that age.",
)

FOLLOW_UPS: Final = (Duty.FIRST_FOLLOW_UP, Duty.NEXT_FOLLOW_UP, Duty.PRACTICE_FOLLOW_UP)


class DeadlineStatus(Code):
    """*Status*: how a deadline stands on a day."""

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
        """Whether something is still to be done, or to be found out."""
        return self in {
            DeadlineStatus.OVERDUE,
            DeadlineStatus.DUE_SOON,
            DeadlineStatus.NOT_DECIDED,
            DeadlineStatus.UPCOMING,
        }


@frozen
class Undetermined:
    """
    *Ukendt*: why nobody can tell, kept as a template, so that it can also be told without the values.

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
    *Frist*: something that is due by a day.

    Attributes:
        duty: What is due.
        about: The record that it is about: a measure, a decision, a notification, the case.
        triggered: The day that triggers the duty, and so says by which act it is judged.
        due: The last day on which it is in time, None where nobody has decided one.
        every: The interval that was counted, where one was.
        answered: The day on which it was done, if it was.
        late: Whether it was done late, where the days alone do not say so.
        closes: The last day on which it can be done at all, where there is one.
        ends: The first day on which the duty is gone, because what it is about has ended.
        exemption: What it is exempt by.
        unsure: Why nobody can tell when it is due, where nobody can.
        certainty: How sure the length of the deadline is.
    """

    duty: Duty
    about: Record
    triggered: date
    due: date | None
    every: Interval | None = None
    answered: date | None = None
    late: bool | None = None
    closes: date | None = None
    ends: date | None = None
    exemption: FollowUpExemption | None = None
    unsure: Undetermined | None = None
    certainty: Certainty = Certainty.CERTAIN

    @property
    def crosses(self) -> bool:
        """Whether it was triggered under serviceloven and falls due under barnets lov."""
        return self.due is not None and self.triggered < BL_IN_FORCE <= self.due

    @property
    def is_late(self) -> bool:
        """Whether it was done, and done late."""
        if self.answered is None or self.due is None:
            return False
        return self.answered > self.due if self.late is None else self.late

    def is_past(self, on: date) -> bool:
        """Tell whether the last day in time was over, by the day *on*, while the duty was there."""
        if self.due is None:
            return False
        return self.due < (on if self.ends is None else min(on, self.ends))

    def status(self, on: date, *, soon: int) -> DeadlineStatus | None:
        """
        Return how the deadline stands on the day *on*, or None where the duty fell away in time.

        Args:
            on: The day.
            soon: How many days before a due day it is near.
        """
        if self.answered is not None and not self.is_late and self.due is not None:
            return DeadlineStatus.HELD_IN_TIME
        if self.due is None or self.unsure is not None or self.crosses:
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
