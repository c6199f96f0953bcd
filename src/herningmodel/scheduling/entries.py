"""Entries of a schedule: deadlines, as values and as sentences."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Final, NotRequired, TypedDict, cast

from attrs import field, frozen

from herningmodel.core.fields import WrittenAs
from herningmodel.core.findings import (
    Location,
    LocationDict,
    TextDict,
    text_as_dict,
    without_nulls,
)
from herningmodel.core.periods import Interval
from herningmodel.core.references import Act
from herningmodel.core.sources import Basis, Certainty
from herningmodel.core.written_values import WrittenName, WrittenRule
from herningmodel.law.duties import permanent
from herningmodel.law.duties.deadline import DeadlineStatus, DutyCode
from herningmodel.law.duties.duty_catalogue import DUTY_CODES
from herningmodel.scheduling.follow_up_counts import DutyGroup
from herningmodel.text.formatting import capital, join, render
from herningmodel.text.texts import Text, verbatim


_SENTENCES: Final[Mapping[DeadlineStatus, Text]] = {
    DeadlineStatus.OVERDUE: Text(
        da="Overskredet: {what} skulle have været der senest {due}.",
        en="Overdue: {what} should have been there by {due}.",
    ),
    DeadlineStatus.DUE_SOON: Text(
        da="Snart: {what} senest {due}.",
        en="Soon: {what} by {due}.",
    ),
    DeadlineStatus.NOT_DECIDED: Text(
        da="Ikke afgjort: {what}. {why}", en="Not decided: {what}. {why}"
    ),
    DeadlineStatus.UPCOMING: Text(da="{what} senest {due}.", en="{what} by {due}."),
    DeadlineStatus.EXEMPT: Text(
        da="Undtaget: {what}, der ellers skulle have været der senest {due}.",
        en="Exempt: {what}, which otherwise would have been due by {due}.",
    ),
    DeadlineStatus.MISSED: Text(
        da="Udeblev: {what} skulle have været der senest {due}.",
        en="Missed: {what} should have been there by {due}.",
    ),
    DeadlineStatus.HELD_LATE: Text(
        da="For sent: {what} kom {answered} og skulle have været der senest {due}.",
        en="Late: {what} came on {answered} and should have been there by {due}.",
    ),
    DeadlineStatus.HELD_IN_TIME: Text(
        da="Til tiden: {what} kom {answered}, senest {due}.",
        en="In time: {what} came on {answered}, due by {due}.",
    ),
}
_AHEAD: Final = (DeadlineStatus.DUE_SOON, DeadlineStatus.UPCOMING)
_POSSIBLE: Final = Text(da="{what} fra {due}.", en="{what} from {due}.")
_PLAN_BY: Final = Text(
    da="Den dag er ikke en arbejdsdag; planlæg det senest {plan_by}.",
    en="That is not a working day; plan it for {plan_by} at the latest.",
)
_TRANSITION: Final = Text(
    da="Fristen begyndte {triggered}, før barnets lov trådte i kraft, og udløber {due}, efter. Overgangsreglen er ikke efterprøvet.",
    en="The deadline began on {triggered}, before barnets lov came into force, and ends on {due}, after it. The transition clause is unverified.",
)
_AMENDED: Final = Text(
    da="Fristen begyndte {triggered} og udløber {due}, og loven blev ændret imellem. Overgangsreglen er ikke efterprøvet.",
    en="The deadline began on {triggered} and ends on {due}, and the law changed in between. The transition clause is unverified.",
)
_WITH_SOURCES: Final = Text(da="{sentences} [{sources}]", en="{sentences} [{sources}]")
_OF_A_KIND: Final = Text(da="{duty} ({kind})", en="{duty} ({kind})")
_UNVERIFIED: Final = Text(da="fristen er ikke efterprøvet", en="the deadline is unverified")


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
        text: The deadline as a sentence.
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
    text: NotRequired[TextDict]


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
        written: The sentence of an entry that was read back; None: it is made of the values.
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
    written: Text | None = field(default=None, eq=False)

    @property
    def text(self) -> Text:
        """The deadline as a sentence, with its rule and provision."""
        return self.written or _sentence(self)

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
                "text": text_as_dict(self.text),
            }
        )
        return cast("EntryDict", members)


def urgency(entry: Entry) -> tuple[int, date, int]:
    """Return the sort key of an entry: status, due day, duty."""
    due = date.max if entry.due is None else entry.due
    return _STATUSES[entry.status], due, _DUTIES[entry.duty]


_STATUSES: Final = {status: place for place, status in enumerate(DeadlineStatus)}
_DUTIES: Final = {duty: place for place, duty in enumerate(DUTY_CODES.values())}


def _written(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _sentence(entry: Entry) -> Text:
    is_possible = entry.duty == permanent.CODE
    values = {
        "what": _what(entry),
        "due": entry.due,
        "plan_by": entry.plan_by,
        "answered": entry.answered,
        "why": why(entry),
    }
    parts = [render(_POSSIBLE if is_possible else _SENTENCES[entry.status], values)]
    if entry.status in _AHEAD and not is_possible and entry.plan_by != entry.due:
        parts.append(render(_PLAN_BY, values))
    sources = _behind(entry)
    return render(_WITH_SOURCES, {"sentences": join(parts).map(capital), "sources": sources})


def why(entry: Entry) -> Text | None:
    """Return why *entry* is not decided."""
    if entry.why is not None or entry.status is not DeadlineStatus.NOT_DECIDED:
        return entry.why
    is_between_acts = not Act.BL.in_force.holds(entry.triggered)
    template = _TRANSITION if is_between_acts else _AMENDED
    return render(template, {"triggered": entry.triggered, "due": entry.due})


def _what(entry: Entry) -> Text:
    duty, kind = entry.duty.label, entry.kind
    return duty if kind is None else render(_OF_A_KIND, {"duty": duty, "kind": kind})


def _behind(entry: Entry) -> Text:
    parts = [verbatim(entry.code)]
    parts += [entry.basis.label if entry.reference is None else verbatim(entry.reference)]
    parts += [_UNVERIFIED] if entry.certainty is Certainty.UNVERIFIED else []
    return join(parts, ", ")
