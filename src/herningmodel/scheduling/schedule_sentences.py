"""A schedule in whole sentences, Danish first."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from herningmodel.core.references import Act
from herningmodel.core.sources import Certainty
from herningmodel.law.duties import permanent
from herningmodel.law.duties.deadline import DeadlineStatus
from herningmodel.scheduling.entries import Contacts, DutyGroup, Entry, FollowUpCounts
from herningmodel.text.formatting import capital, join, render
from herningmodel.text.texts import Language, Text, verbatim


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
_NOTHING: Final = Text(da="Intet står åbent.", en="Nothing is open.")
_KEPT: Final = Text(
    da="{duty}: {held_in_time} til tiden, {held_late} for sent, {missed} ikke holdt, {exempt} undtaget.",
    en="{duty}: {held_in_time} in time, {held_late} late, {missed} not held, {exempt} exempt.",
)
_CONTACTS: Final = Text(
    da="Andre kontakter: {held}, heraf {with_child} med barnet. De tæller ikke som opfølgning.",
    en="Other contacts: {held}, {with_child} of them with the child. They do not count as follow-up.",
)


def sentence(entry: Entry) -> Text:
    """Return *entry* as a sentence, with its rule and provision."""
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


def explain(
    entries: Sequence[Entry],
    tallies: Sequence[FollowUpCounts],
    contacts: Contacts,
    language: Language,
) -> str:
    """Return *entries* in sentences by group, with follow-up counts."""
    lines = _lines(entries, tallies, contacts, language)
    return "\n".join(lines) + "\n"


def _lines(
    entries: Sequence[Entry],
    tallies: Sequence[FollowUpCounts],
    contacts: Contacts,
    language: Language,
) -> Iterator[str]:
    if not entries:
        yield _NOTHING.get(language)
    for group in DutyGroup:
        of_the_group = [entry for entry in entries if entry.group is group]
        counted = [tally for tally in tallies if tally.group is group]
        if of_the_group or counted:
            yield capital(group.label.get(language))
        yield from (f"  {sentence(entry).get(language)}" for entry in of_the_group)
        yield from (f"  {_kept(tally).get(language)}" for tally in counted)
    yield render(_CONTACTS, {"held": contacts.held, "with_child": contacts.with_child}).get(
        language
    )


def _kept(tally: FollowUpCounts) -> Text:
    return render(
        _KEPT,
        {
            "duty": tally.duty,
            "held_in_time": tally.held_in_time,
            "held_late": tally.held_late,
            "missed": tally.missed,
            "exempt": tally.exempt,
        },
    ).map(capital)


def _what(entry: Entry) -> Text:
    duty, kind = entry.duty.label, entry.kind
    return duty if kind is None else render(_OF_A_KIND, {"duty": duty, "kind": kind})


def _behind(entry: Entry) -> Text:
    parts = [verbatim(entry.code)]
    parts += [entry.basis.label if entry.reference is None else verbatim(entry.reference)]
    parts += [_UNVERIFIED] if entry.certainty is Certainty.UNVERIFIED else []
    return join(parts, ", ")
