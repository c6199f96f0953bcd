"""
*Henvisning til intet*: an id that refers to a record which is not there.

Where an id or a list of the case could not be read, the record may be there after all. Then the
rule says that it could not be checked; it errs on the side of missing.
"""

from herningmodel.case_view.ids import WrittenId, ids_in, references_in
from herningmodel.core.errors import Unreadable
from herningmodel.core.fields import Reference
from herningmodel.rulebook import vocabulary as v
from herningmodel.schema.faults import guess
from herningmodel.text.formatting import OR, enumerated


_LISTS = {
    "notifications": v.Text(da="underretningerne", en="the notifications"),
    "assessments": v.Text(da="undersøgelserne", en="the assessments"),
    "decisions": v.Text(da="afgørelserne", en="the decisions"),
    "interventions": v.Text(da="indsatserne", en="the interventions"),
    "placements": v.Text(da="anbringelserne", en="the placements"),
    "follow_ups": v.Text(da="opfølgningerne", en="the follow-ups"),
    "candidates": v.Text(da="kandidaterne i netværket", en="the candidates of the network"),
    "goals": v.Text(da="planernes mål", en="the goals of the plans"),
    "wellbeing": v.Text(da="trivselsmålingerne", en="the measurements of wellbeing"),
    "complaints": v.Text(da="klagerne", en="the complaints"),
}


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield every reference that leads nowhere."""
    known, unreadable = _known_ids(view)
    for reference in references_in(view):
        yield v.APPLIES
        if known.get(reference.id, set()).isdisjoint(reference.marker.to):
            if unreadable is not None:
                raise unreadable
            yield _leads_nowhere(reference, known)


def _known_ids(view: v.View) -> tuple[dict[str, set[str]], Unreadable | None]:
    known: dict[str, set[str]] = {}
    try:
        for written in ids_in(view):
            *_, name_of_list, _, _ = ("", "", *written.place.trail)
            known.setdefault(written.id, set()).add(str(name_of_list))
    except Unreadable as unreadable:
        return known, unreadable
    return known, None


def _leads_nowhere(reference: WrittenId[Reference], known: dict[str, set[str]]) -> v.Fact:
    lists = [_LISTS[name] for name in reference.marker.to]
    near = [name for name, found in known.items() if not found.isdisjoint(reference.marker.to)]
    return v.Fact(
        where=(reference.place,),
        seen=reference.id,
        expected=f"id in {' | '.join(reference.marker.to)}",
        values={
            "lists": enumerated(lists, OR),
            "suggestion": guess(reference.id, near),
        },
    )


GOOD = v.example(
    decisions=[{"id": "d1", "on": "2025-01-03"}],
    placements=[v.measure("p1", "own_room", "2025-01-06", decision="d1")],
)

RULE = v.CaseRule(
    code="DAT002",
    name="reference_to_nothing",
    **v.sentences(
        title_da="En henvisning fører ingen steder hen",
        title_en="A reference leads nowhere",
        why_da="En indsats uden den afgørelse, den henviser til, har intet lovgrundlag, nogen kan se. En opfølgning af noget, der ikke findes, er ingen opfølgning.",
        why_en="An intervention without the decision that it refers to has no visible legal basis. A follow-up of something that is not there is no follow-up.",
        message_da="{seen} findes ikke blandt {lists}.",
        message_en="{seen} is not among {lists}.",
        hint_da="Medsend posten, eller ret henvisningen.",
        hint_en="Send the record along, or correct the reference.",
        advice_da="Registrer det, der henvises til, eller ret henvisningen.",
        advice_en="Record what is referred to, or correct the reference.",
    ),
    suggestion=v.Text(da="Mente du »{suggestion}«?", en="Did you mean “{suggestion}”?"),
    safe_placeholders=frozenset({"expected", "lists"}),
    **v.by_data(v.Severity.ERROR),
    each=v.whole_case,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("p1", decision="d9"),
)
