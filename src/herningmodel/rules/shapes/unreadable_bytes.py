"""
*Ikke UTF-8*: a document whose bytes are no UTF-8.

Nothing in it is read, not even what looks right: a wrong guess would turn ø into something else.
"""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import Example, ShapeRule, example
from herningmodel.rules.shapes.shape_sources import JSON_TEXT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT001",
    name="unreadable_bytes",
    kind=FaultKind.UNREADABLE_BYTES,
    title=Text(da="Dokumentet er ikke UTF-8", en="The document is not UTF-8"),
    why=Text(
        da="JSON udveksles i UTF-8. I andre tegnsæt bliver æ, ø og å til noget andet, og navne og tekster bliver forkerte uden at nogen ser det.",
        en="JSON is exchanged in UTF-8. In other encodings æ, ø and å turn into something else, and texts go wrong without anybody noticing.",
    ),
    message=Text(
        da="Dokumentet er ikke skrevet i UTF-8 og kan ikke læses; fejlen står ved byte {byte}.",
        en="The document is not written in UTF-8 and cannot be read; the fault is at byte {byte}.",
    ),
    hint=Text(
        da="Skriv dokumentet i UTF-8. Ældre systemer skriver ofte Windows-1252 eller UTF-16.",
        en="Write the document in UTF-8. Older systems often write Windows-1252 or UTF-16.",
    ),
    safe_placeholders=frozenset({"byte"}),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(JSON_TEXT,),
    good=example(date(2026, 1, 15)),
    bad=Example(source=b'{"id": "\xf8"}', on=date(2026, 1, 15)),
)
