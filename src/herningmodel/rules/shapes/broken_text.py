"""
*Ødelagt tekst*: a text with half of a surrogate pair.

It cannot be written as UTF-8, so it could not be shown or passed on either.
"""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import Example, ShapeRule, example
from herningmodel.rules.shapes.shape_sources import JSON_TEXT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT007",
    name="broken_text",
    kind=FaultKind.BROKEN_TEXT,
    title=Text(da="En tekst indeholder et halvt tegn", en="A text holds half a character"),
    why=Text(
        da="Et halvt tegn opstår, når en tekst er klippet over midt i et tegn. Teksten kan hverken vises eller sendes videre.",
        en="Half a character arises when a text was cut in the middle of one. The text can neither be shown nor passed on.",
    ),
    message=Text(
        da="Teksten indeholder et halvt tegn (en enlig surrogat) og kan ikke skrives som UTF-8.",
        en="The text holds half a character (a lone surrogate) and cannot be written as UTF-8.",
    ),
    hint=Text(
        da="Klip tekster mellem hele tegn.",
        en="Cut texts between whole characters.",
    ),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(JSON_TEXT,),
    good=example(date(2026, 1, 15)),
    bad=Example(source=r'{"id": "case-\ud800"}', on=date(2026, 1, 15)),
)
