"""Define a municipality's own rhythms of follow-up."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import Between, Id
from herningmodel.core.periods import Interval
from herningmodel.schema.records import Record


if TYPE_CHECKING:
    from dateutil.rrule import rruleset


class CountedFrom(Code):
    """*Tællemåde*: what a rhythm of follow-up is counted from."""

    FROM_LAST_HELD = (
        "from_last_held",
        "fra den opfølgning, der sidst blev holdt",
        "from the follow-up that was held last",
    )
    FROM_START = "from_start", "fra den dag, hjælpen begyndte", "from the day the help began"
    WINDOW = "window", "én gang i hver periode", "once in each period"


@frozen(kw_only=True, repr=False)
class Stage(Record):
    """
    *Rytme*: an interval and how often it repeats; endless without number.

    Attributes:
        every: The time from one follow-up to the next.
        times: The number of follow-ups at this pace; None: from then on.
    """

    every: Interval
    times: Annotated[int, Between(1, 1000)] | None = None


@frozen(kw_only=True, repr=False)
class Rhythm(Record):
    """
    *Opfølgningsrytme*: the stages of follow-up that the municipality has set itself.

    Attributes:
        source: The id of the source of the rhythm.
        stages: The stages, one after the other.
        counted: What the time is counted from.
    """

    source: Id
    stages: tuple[Stage, ...]
    counted: CountedFrom = CountedFrom.FROM_LAST_HELD

    def rrule(self, start: date) -> "rruleset":
        """
        Return the due days, counted from *start*, as a `dateutil.rrule.rruleset`.

        Raises:
            ValueError: The rhythm is counted from the follow-up held last, which no rule knows.

        Example:
            >>> stages = (Stage(every=Interval(months=1), times=3),)
            >>> rhythm = Rhythm(source="ours", stages=stages, counted=CountedFrom.FROM_START)
            >>> [f"{day:%d.%m}" for day in rhythm.rrule(date(2025, 1, 31))]
            ['28.02', '31.03', '30.04']
        """
        from herningmodel.core.recurrence_rules import rule_set  # noqa: PLC0415 - few need it

        return rule_set(start, self._parts())

    def rrule_texts(self, start: date) -> tuple[str, ...]:
        """
        Return DTSTART and RRULE (RFC 5545) of each stage, counted from *start*.

        Raises:
            ValueError: The rhythm is counted from the follow-up held last, which no rule knows.
        """
        from herningmodel.core.recurrence_rules import rule_texts  # noqa: PLC0415 - few need it

        return rule_texts(start, self._parts())

    def _parts(self) -> list[tuple[Interval, int | None]]:
        if self.counted is CountedFrom.FROM_LAST_HELD:
            message = (
                "a recurrence rule needs a rhythm counted from_start or window, "
                "got from_last_held: its days depend on the follow-ups held"
            )
            raise ValueError(message)
        return [(stage.every, stage.times) for stage in self.stages]


@frozen(kw_only=True, repr=False)
class FollowUpPractice(Record):
    """
    *Opfølgningspraksis*: for interventions and for placements, each by itself.

    Attributes:
        preventive: The rhythm for interventions; None: the municipality has set none.
        placement: The rhythm for placements; None: the municipality has set none.
    """

    preventive: Rhythm | None = None
    placement: Rhythm | None = None
