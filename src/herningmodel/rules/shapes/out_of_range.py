"""*Uden for rækkevidde*: a number that is too small or too large for its place."""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import ShapeRule, example
from herningmodel.rules.shapes.shape_sources import FORMAT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT013",
    name="out_of_range",
    kind=FaultKind.OUT_OF_RANGE,
    title=Text(da="Et tal ligger uden for det mulige", en="A number lies outside what is possible"),
    why=Text(
        da="Et trin 7 eller en vurdering på 5 findes ikke. Tallet er en tastefejl eller kommer fra en anden skala.",
        en="There is no step 7 and no rating of 5. The number is a slip, or comes from another scale.",
    ),
    message=Text(
        da="{seen} kan ikke stå her. Her skal stå {wanted}.",
        en="{seen} cannot stand here. It should be {wanted}.",
    ),
    hint=Text(
        da="Se efter, om det kommer fra en anden skala eller liste.",
        en="See whether it comes from another scale or list.",
    ),
    safe_placeholders=frozenset({"expected", "wanted"}),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(FORMAT,),
    good=example(date(2026, 1, 15), custody_holders=2),
    bad=example(date(2026, 1, 15), custody_holders=7),
)
