"""*For lang tekst*: a free text of more than 20,000 characters."""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import Example, ShapeRule, example
from herningmodel.rules.shapes.shape_sources import FORMAT_OWN
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT016",
    name="text_too_long",
    kind=FaultKind.TEXT_TOO_LONG,
    title=Text(da="En tekst er for lang", en="A text is too long"),
    why=Text(
        da="En tekst på flere sider hører hjemme i journalen og ikke i en sag, der udveksles. Meget lange tekster er oftest en fejl i eksporten.",
        en="A text of many pages belongs in the journal, not in a case that is exchanged. Very long texts are mostly a fault of the export.",
    ),
    message=Text(
        da="Teksten er på {length} tegn; der kan stå {longest}.",
        en="The text has {length} characters; {longest} can stand here.",
    ),
    hint=Text(
        da="Skriv det, der er nødvendigt, og henvis til journalen.",
        en="Write what is needed, and refer to the journal.",
    ),
    safe_placeholders=frozenset({"expected", "longest"}),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(FORMAT_OWN,),
    good=example(
        date(2026, 1, 15), decisions=[{"id": "d1", "on": "2025-10-01", "purpose": "tryghed"}]
    ),
    bad=Example(
        source='{"decisions": [{"id": "d1", "on": "2025-10-01", "purpose": "'
        + "x" * 20_001
        + '"}]}',
        on=date(2026, 1, 15),
    ),
)
