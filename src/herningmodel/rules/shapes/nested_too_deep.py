"""
*Indlejret for dybt*: more than 64 levels of nesting.

The format needs six. Nothing in the document is read.
"""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import Example, ShapeRule, example
from herningmodel.rules.shapes.shape_sources import JSON_TEXT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT004",
    name="nested_too_deep",
    kind=FaultKind.NESTED_TOO_DEEP,
    title=Text(da="Dokumentet er indlejret for dybt", en="The document is nested too deeply"),
    why=Text(
        da="Formatet har seks niveauer. Et dokument med mange flere er en fejl i det program, der skrev det, eller et forsøg på at vælte modtageren.",
        en="The format has six levels. A document with many more is a fault of the program that wrote it, or an attempt to bring the receiver down.",
    ),
    message=Text(
        da="Dokumentet er indlejret i mere end 64 niveauer og er ikke læst.",
        en="The document is nested more than 64 levels deep and has not been read.",
    ),
    hint=Text(
        da="Se efter et objekt, der er skrevet ind i sig selv.",
        en="Look for an object that is written into itself.",
    ),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(JSON_TEXT,),
    good=example(date(2026, 1, 15)),
    bad=Example(source="[" * 100 + "]" * 100, on=date(2026, 1, 15)),
)
