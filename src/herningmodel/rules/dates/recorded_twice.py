"""
*Registreret to gange*: two records of a list that say the same in everything but the id.

Errs on the side of reporting: two notifications in the same minute can be two. Records without an
id are left alone, and so is what only looks alike.
"""

from herningmodel.rulebook import vocabulary as v
from herningmodel.schema.records import Record, fields_of, id_of


_WITH_IDS = (
    "notifications",
    "assessments",
    "decisions",
    "interventions",
    "placements",
    "follow_ups",
    "wellbeing",
    "complaints",
)


def check(view: v.View, name: str) -> v.Outcomes:
    """Yield each record of a list that says what an earlier one says."""
    records: tuple[Record, ...] = getattr(view.full_case, name)
    if len(records) <= 1:
        return
    yield v.APPLIES
    firsts: dict[tuple[object, ...], Record] = {}
    for record in records:
        first = firsts.setdefault(_said_by(record), record)
        if first is not record:
            yield v.Fact(
                where=(view.place(record, "id"), view.place(first, "id")),
                seen=id_of(record),
                values={"first": id_of(first)},
            )


def _said_by(record: Record) -> tuple[object, ...]:
    return tuple(
        getattr(record, member.name) for member in fields_of(type(record)) if member.name != "id"
    )


GOOD = v.example(
    follow_ups=[
        {"id": "f1", "on": "2025-11-05", "outcome": "continue"},
        {"id": "f2", "on": "2025-11-05", "outcome": "adjust"},
    ]
)

RULE = v.CaseRule(
    code="DAT016",
    name="recorded_twice",
    **v.sentences(
        title_da="Registreret to gange",
        title_en="Recorded twice",
        why_da="En post, der er kommet med to gange, tælles to gange: to underretninger, to opfølgninger, dobbelt udgift.",
        why_en="A record that came along twice is counted twice: two notifications, two follow-ups, double the cost.",
        message_da="{seen} siger det samme som {first} i alt andet end id'et.",
        message_en="{seen} says the same as {first} in everything but the id.",
        hint_da="Fjern den ene, eller skriv det, der skiller dem ad, for eksempel leverandøren.",
        hint_en="Take one of them away, or write what tells them apart, for instance the provider.",
    ),
    **v.by_data(v.Severity.WARNING),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=lambda _: _WITH_IDS,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("f2", outcome="continue"),
)
