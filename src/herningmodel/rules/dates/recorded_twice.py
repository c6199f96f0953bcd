"""
*Registreret to gange*: two records of a list that say the same in everything but the id.

Errs on the side of reporting: two notifications in the same minute can be two. Records without an
id are left alone, and so is what only looks alike.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.view import View, id_of
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.rule_sources import DATA_QUALITY
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.schema.records import Record, fields_of
from herningmodel.text.texts import Text


_WITH_IDS: Final = (
    "notifications",
    "assessments",
    "decisions",
    "interventions",
    "placements",
    "follow_ups",
    "wellbeing",
    "complaints",
)


def check(view: View, name: str) -> Iterator[Outcome]:
    """Yield each record of a list that says what an earlier one says."""
    records: tuple[Record, ...] = getattr(view.full_case, name)
    if len(records) <= 1:
        return
    yield APPLIES
    firsts: dict[tuple[object, ...], Record] = {}
    for record in records:
        first = firsts.setdefault(_said_by(record), record)
        if first is not record:
            yield Fact(
                where=(view.place(record, "id"), view.place(first, "id")),
                seen=id_of(record),
                values={"first": id_of(first)},
            )


def _said_by(record: Record) -> tuple[object, ...]:
    return tuple(
        getattr(record, member.name) for member in fields_of(type(record)) if member.name != "id"
    )


RULE = CaseRule(
    code="DAT016",
    name="recorded_twice",
    title=Text(da="Registreret to gange", en="Recorded twice"),
    why=Text(
        da="En post, der er kommet med to gange, tælles to gange: to underretninger, to opfølgninger, dobbelt udgift.",
        en="A record that came along twice is counted twice: two notifications, two follow-ups, double the cost.",
    ),
    message=Text(
        da="{seen} siger det samme som {first} i alt andet end id'et.",
        en="{seen} says the same as {first} in everything but the id.",
    ),
    hint=Text(
        da="Fjern den ene, eller skriv det, der skiller dem ad, for eksempel leverandøren.",
        en="Take one of them away, or write what tells them apart, for instance the provider.",
    ),
    severity=Severity.WARNING,
    basis=Basis.DATA,
    sources=(DATA_QUALITY,),
    may_err=ErrorDirection.OVER,
    adaptable=True,
    each=lambda _: _WITH_IDS,
    check=check,
    good=example(
        date(2026, 1, 15),
        follow_ups=[
            {"id": "f1", "on": "2025-11-05", "outcome": "continue"},
            {"id": "f2", "on": "2025-11-05", "outcome": "adjust"},
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        follow_ups=[
            {"id": "f1", "on": "2025-11-05", "outcome": "continue"},
            {"id": "f2", "on": "2025-11-05", "outcome": "continue"},
        ],
    ),
)
