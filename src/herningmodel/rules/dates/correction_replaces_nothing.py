"""
*Rettelsen erstatter intet*: a correction that cannot replace what it names.

It corrects itself, leads into a circle, names a record of another list, or names none. A record that is
not there at all has a rule of its own. Such a correction replaces nothing, so both are read.
"""

from herningmodel.case_view.view import Located
from herningmodel.model.correction_chains import firsts
from herningmodel.model.corrections import Correction, CorrectionStatus
from herningmodel.rulebook import vocabulary as v
from herningmodel.schema.records import readable


_NO_RECORD = v.Text(da="siger ikke, hvad den retter", en="does not say what it corrects")
_ITSELF = v.Text(da="retter sig selv", en="corrects itself")
_CIRCLE = v.Text(
    da="retter en post, hvis rettelser går i ring",
    en="corrects a record whose corrections go in a circle",
)
_ANOTHER_KIND = v.Text(
    da="retter en post af en anden slags", en="corrects a record of another kind"
)

Key = tuple[object, object]
"""The name of a list, and the id of a record in it."""


def check(view: v.View, _: v.View) -> v.Outcomes:
    """Yield each correction that cannot replace what it names."""
    records = {key: each for each in view.located if (key := _key(each)) is not None}
    targets = {key: _target(located) for key, located in records.items()}
    leads_to = firsts(targets)
    names = {name for _, name in records}
    for key, located in records.items():
        correction = readable(located.record, "correction")
        if not isinstance(correction, Correction):
            continue
        yield v.APPLIES
        why: v.Text | None = None
        if correction.of is None:
            why = _NO_RECORD if correction.status is CorrectionStatus.CORRECTS else None
        elif targets[key] == key:
            why = _ITSELF
        elif leads_to[key] is None:
            why = _CIRCLE
        elif targets[key] not in targets and correction.of in names:
            why = _ANOTHER_KIND
        if why is not None:
            yield v.Fact(
                where=(located.place("correction"),),
                seen=correction.of,
                values={"on": correction.on, "why": why},
            )


def _key(located: Located) -> Key | None:
    if not hasattr(type(located.record), "correction"):
        return None
    return (located.trail[-2], readable(located.record, "id"))


def _target(located: Located) -> Key | None:
    correction = readable(located.record, "correction")
    of = readable(correction, "of") if isinstance(correction, Correction) else None
    return None if of is None else (located.trail[-2], of)


GOOD = v.example(
    follow_ups=[
        {"id": "f1", "on": "2025-11-05", "outcome": "continue"},
        {
            "id": "f2",
            "on": "2025-11-06",
            "outcome": "continue",
            "correction": {
                "status": "corrects",
                "of": "f1",
                "on": "2025-11-10",
                "by": "adviser-0001",
            },
        },
    ]
)

RULE = v.CaseRule(
    code="DAT021",
    name="correction_replaces_nothing",
    **v.sentences(
        title_da="Rettelsen erstatter intet",
        title_en="The correction replaces nothing",
        why_da="En rettelse gælder i stedet for det, den retter. Kan det ikke ses, hvad det er, bliver både det gamle og det nye regnet med.",
        why_en="A correction holds instead of what it corrects. Where that cannot be seen, both the old and the new are counted.",
        message_da="Rettelsen fra {on} {why}.",
        message_en="The correction of {on} {why}.",
        hint_da="Skriv id'et på den post, der rettes, i of.",
        hint_en="Write the id of the record that is corrected in of.",
        advice_da="Angiv, hvilken registrering der rettes.",
        advice_en="State which record is corrected.",
    ),
    **v.by_data(v.Severity.ERROR),
    each=v.whole_case,
    check=check,
    good=GOOD,
    bad=GOOD.but_record(
        "f2",
        correction={"status": "corrects", "of": "f2", "on": "2025-11-10", "by": "adviser-0001"},
    ),
)
