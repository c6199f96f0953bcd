"""
*Ikke JSON*: a document that is no JSON (a profile: no TOML), or has nothing in it.

Only the first fault can be told: after it nobody knows where the next value begins.
"""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import Example, ShapeRule, example
from herningmodel.rules.shapes.shape_sources import JSON_TEXT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT003",
    name="not_json",
    kind=FaultKind.NOT_JSON,
    title=Text(da="Dokumentet er ikke gyldig JSON", en="The document is not valid JSON"),
    why=Text(
        da="Uden gyldig JSON er der ingen sag at læse. Resten kan først kontrolleres, når det er rettet.",
        en="Without valid JSON there is no case to read. The rest can be checked only when this is mended.",
    ),
    message=Text(
        da="Dokumentet er ikke gyldig {language}; fejlen står i linje {line}, tegn {column}.",
        en="The document is not valid {language}; the fault is in line {line}, character {column}.",
    ),
    hint=Text(
        da="Skriv dokumentet med et bibliotek, ikke ved at sætte tekst sammen. Mange sager skrives som NDJSON: en sag på hver linje.",
        en="Write the document with a library, not by joining texts. Many cases are written as NDJSON: one case a line.",
    ),
    safe_placeholders=frozenset({"column", "language", "line"}),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(JSON_TEXT,),
    good=example(date(2026, 1, 15)),
    bad=Example(source='{"id": }', on=date(2026, 1, 15)),
)
