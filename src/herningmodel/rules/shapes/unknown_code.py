"""
*Ukendt kode*: a code that is on no list of the format.

What comes near a known one is suggested, and never put in its place.
"""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import ShapeRule, example
from herningmodel.rules.shapes.shape_sources import FORMAT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT011",
    name="unknown_code",
    kind=FaultKind.UNKNOWN_CODE,
    title=Text(da="En kode kendes ikke", en="A code is not known"),
    why=Text(
        da="En kode, ingen kender, siger ikke noget. Den må ikke blive til den nærmeste i stilhed.",
        en="A code that nobody knows says nothing. It may not become the nearest one in silence.",
    ),
    message=Text(
        da="Koden {seen} kendes ikke.",
        en="The code {seen} is not known.",
    ),
    hint=Text(
        da="Skriv {wanted}.",
        en="Write {wanted}.",
    ),
    suggestion=Text(da="Mente du »{suggestion}«?", en="Did you mean “{suggestion}”?"),
    safe_placeholders=frozenset({"expected", "wanted"}),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(FORMAT,),
    good=example(
        date(2026, 1, 15), assessments=[{"id": "a1", "kind": "screening", "on": "2025-08-25"}]
    ),
    bad=example(
        date(2026, 1, 15), assessments=[{"id": "a1", "kind": "screning", "on": "2025-08-25"}]
    ),
)
