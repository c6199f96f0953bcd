"""
*Forkert type*: a value of another type than belongs there.

Nothing is coerced: `"7"` is no number, `true` is no 1, and `4.0` is no whole number.
"""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import ShapeRule, example
from herningmodel.rules.shapes.shape_sources import FORMAT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT008",
    name="wrong_type",
    kind=FaultKind.WRONG_TYPE,
    title=Text(da="Værdien har forkert type", en="The value has the wrong type"),
    why=Text(
        da="Et tal i anførselstegn eller 1 i stedet for true kan betyde noget andet, end afsenderen tror. Derfor gættes der ikke.",
        en="A number in quotation marks, or 1 for true, may mean something else than the sender believes. So nobody guesses.",
    ),
    message=Text(
        da="Her står {found}, men her skal stå {wanted}.",
        en="This is {found}, but {wanted} belongs here.",
    ),
    hint=Text(
        da="Skriv tal uden anførselstegn og sandhedsværdier som true eller false.",
        en="Write numbers without quotation marks, and truth values as true or false.",
    ),
    safe_placeholders=frozenset({"expected", "found", "wanted"}),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(FORMAT,),
    good=example(date(2026, 1, 15), custody_holders=1),
    bad=example(date(2026, 1, 15), custody_holders="1"),
)
