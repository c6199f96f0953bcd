"""
*Henvisning til intet*: an id that refers to a record which is not there.

Where an id or a list of the case could not be read, the record may be there after all. Then the
rule says that it could not be checked; it errs on the side of missing.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.ids import WrittenId, ids_in, references_in
from herningmodel.case_view.view import View
from herningmodel.core.errors import Unreadable
from herningmodel.core.fields import Reference
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.rule_sources import DATA_QUALITY
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example, whole_case
from herningmodel.schema.json_reader import guess
from herningmodel.text.texts import OR, Text, enumerate_in


_LISTS: Final = {
    "notifications": Text(da="underretningerne", en="the notifications"),
    "assessments": Text(da="undersøgelserne", en="the assessments"),
    "decisions": Text(da="afgørelserne", en="the decisions"),
    "interventions": Text(da="indsatserne", en="the interventions"),
    "placements": Text(da="anbringelserne", en="the placements"),
    "follow_ups": Text(da="opfølgningerne", en="the follow-ups"),
    "candidates": Text(da="kandidaterne i netværket", en="the candidates of the network"),
}


def check(view: View, _: View) -> Iterator[Outcome]:
    """Yield every reference that leads nowhere."""
    known, unreadable = _known_ids(view)
    for reference in references_in(view):
        yield APPLIES
        if known.get(reference.id, set()).isdisjoint(reference.marker.to):
            if unreadable is not None:
                raise unreadable
            yield _leads_nowhere(reference, known)


def _known_ids(view: View) -> tuple[dict[str, set[str]], Unreadable | None]:
    known: dict[str, set[str]] = {}
    try:
        for written in ids_in(view):
            *_, name_of_list, _, _ = ("", "", *written.place.trail)
            known.setdefault(written.id, set()).add(str(name_of_list))
    except Unreadable as unreadable:
        return known, unreadable
    return known, None


def _leads_nowhere(reference: WrittenId[Reference], known: dict[str, set[str]]) -> Fact:
    lists = [_LISTS[name] for name in reference.marker.to]
    near = [name for name, found in known.items() if not found.isdisjoint(reference.marker.to)]
    return Fact(
        where=(reference.place,),
        seen=reference.id,
        expected=f"id in {' | '.join(reference.marker.to)}",
        values={
            "lists": Text(
                da=enumerate_in([text.da for text in lists], "da", OR),
                en=enumerate_in([text.en for text in lists], "en", OR),
            ),
            "suggestion": guess(reference.id, near),
        },
    )


RULE = CaseRule(
    code="DAT002",
    name="reference_to_nothing",
    title=Text(da="En henvisning fører ingen steder hen", en="A reference leads nowhere"),
    why=Text(
        da="En indsats uden den afgørelse, den henviser til, har intet lovgrundlag, nogen kan se. En opfølgning af noget, der ikke findes, er ingen opfølgning.",
        en="An intervention without the decision that it refers to has no legal basis that anybody can see. A follow-up of something that is not there is no follow-up.",
    ),
    message=Text(da="{seen} findes ikke blandt {lists}.", en="{seen} is not among {lists}."),
    hint=Text(
        da="Medsend posten, eller ret henvisningen.",
        en="Send the record along, or correct the reference.",
    ),
    suggestion=Text(da="Mente du »{suggestion}«?", en="Did you mean “{suggestion}”?"),
    safe_placeholders=frozenset({"expected", "lists"}),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(DATA_QUALITY,),
    each=whole_case,
    check=check,
    good=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-03"}],
        placements=[{"id": "p1", "kind": "own_room", "started": "2025-01-06", "decision": "d1"}],
    ),
    bad=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-03"}],
        placements=[{"id": "p1", "kind": "own_room", "started": "2025-01-06", "decision": "d9"}],
    ),
)
