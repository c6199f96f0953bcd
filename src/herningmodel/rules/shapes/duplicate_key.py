"""
*Samme navn to gange*: an object in which a name stands more than once.

Most readers keep the last one in silence. Here nobody guesses: the value counts as unreadable.
"""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import Example, ShapeRule, example
from herningmodel.rules.shapes.shape_sources import JSON_TEXT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT005",
    name="duplicate_key",
    kind=FaultKind.DUPLICATE_KEY,
    title=Text(da="Samme navn står to gange i et objekt", en="A name stands twice in an object"),
    why=Text(
        da="De fleste programmer beholder den sidste værdi og glemmer den første. Så afhænger sagen af, hvem der læser den.",
        en="Most programs keep the last value and forget the first. Then the case depends on who reads it.",
    ),
    message=Text(
        da="{name} står mere end én gang i samme objekt, og ingen ved, hvilken værdi der gælder.",
        en="{name} stands more than once in the same object, and nobody knows which value counts.",
    ),
    hint=Text(
        da="Skriv navnet én gang.",
        en="Write the name once.",
    ),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(JSON_TEXT,),
    good=example(date(2026, 1, 15)),
    bad=Example(source='{"opened": "2025-01-01", "opened": "2026-01-01"}', on=date(2026, 1, 15)),
)
