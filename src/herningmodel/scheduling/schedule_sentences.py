"""A schedule in whole sentences, Danish first."""

from collections.abc import Iterator, Sequence
from typing import Final

from herningmodel.scheduling.entries import Entry
from herningmodel.scheduling.follow_up_counts import Contacts, DutyGroup, FollowUpCounts
from herningmodel.text.formatting import capital, render
from herningmodel.text.texts import Language, Text


_NOTHING: Final = Text(da="Intet står åbent.", en="Nothing is open.")
_KEPT: Final = Text(
    da="{duty}: {held_in_time} til tiden, {held_late} for sent, {missed} ikke holdt, {exempt} undtaget.",
    en="{duty}: {held_in_time} in time, {held_late} late, {missed} not held, {exempt} exempt.",
)
_CONTACTS: Final = Text(
    da="Andre kontakter: {held}, heraf {with_child} med barnet. De tæller ikke som opfølgning.",
    en="Other contacts: {held}, {with_child} of them with the child. They do not count as follow-up.",
)


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
        yield from (f"  {entry.text.get(language)}" for entry in of_the_group)
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
