"""
*Byte order mark*: a document that begins with one.

It is read all the same.
"""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import Example, ShapeRule, example
from herningmodel.rules.shapes.shape_sources import JSON_TEXT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT002",
    name="byte_order_mark",
    kind=FaultKind.BYTE_ORDER_MARK,
    title=Text(
        da="Dokumentet begynder med et byte order mark",
        en="The document begins with a byte order mark",
    ),
    why=Text(
        da="Et byte order mark hører ikke hjemme i JSON, og andre systemer kan afvise dokumentet for det.",
        en="A byte order mark has no place in JSON, and other systems may refuse the document for it.",
    ),
    message=Text(
        da="Dokumentet begynder med et byte order mark (BOM).",
        en="The document begins with a byte order mark (BOM).",
    ),
    hint=Text(
        da="Skriv UTF-8 uden BOM. I .NET: new UTF8Encoding(false).",
        en="Write UTF-8 without a BOM. In .NET: new UTF8Encoding(false).",
    ),
    severity=Severity.WARNING,
    basis=Basis.DATA,
    sources=(JSON_TEXT,),
    good=example(date(2026, 1, 15)),
    bad=Example(source='\ufeff{"format": "herningmodel-case/1"}', on=date(2026, 1, 15)),
)
