"""*Forkert antal*: a list with another number of items than belongs there."""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import ShapeRule, example
from herningmodel.rules.shapes.shape_sources import FORMAT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT017",
    name="wrong_length",
    kind=FaultKind.WRONG_LENGTH,
    title=Text(da="En liste har et forkert antal", en="A list has the wrong number of items"),
    why=Text(
        da="Et spænd har to ender. Med én eller tre ved ingen, hvad der er ment.",
        en="A range has two ends. With one or three nobody knows what is meant.",
    ),
    message=Text(
        da="Antallet af værdier er {count}, men skal være {length}.",
        en="The number of values is {count}, but it should be {length}.",
    ),
    hint=Text(
        da="Skriv {wanted}.",
        en="Write {wanted}.",
    ),
    safe_placeholders=frozenset({"expected", "length", "wanted"}),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(FORMAT,),
    good=example(
        date(2026, 1, 15),
        decisions=[
            {
                "id": "d1",
                "on": "2025-10-01",
                "override": {
                    "by": "adviser-1",
                    "on": "2025-10-01",
                    "reason": "se journalen",
                    "recommended": [4, 5],
                },
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        decisions=[
            {
                "id": "d1",
                "on": "2025-10-01",
                "override": {
                    "by": "adviser-1",
                    "on": "2025-10-01",
                    "reason": "se journalen",
                    "recommended": [4],
                },
            }
        ],
    ),
)
