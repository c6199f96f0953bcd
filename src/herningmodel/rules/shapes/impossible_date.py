"""
*Umulig dato*: a date that does not exist, or is written in another way.

Only `YYYY-MM-DD` is read; a time has no offset, because it is the Danish wall clock.
"""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import ShapeRule, example
from herningmodel.rules.shapes.shape_sources import FORMAT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT012",
    name="impossible_date",
    kind=FaultKind.IMPOSSIBLE_DATE,
    title=Text(
        da="En dato findes ikke eller er skrevet forkert",
        en="A date does not exist or is written wrongly",
    ),
    why=Text(
        da="Frister regnes fra datoer. 03-04-2025 kan være to forskellige dage, og derfor er der kun én måde at skrive en dag på.",
        en="Deadlines are counted from dates. 03-04-2025 can be two different days, so there is one way only to write a day.",
    ),
    message=Text(
        da="{seen} er ikke en dag, der findes. Her skal stå {wanted}.",
        en="{seen} is not a day that exists. It should be {wanted}.",
    ),
    hint=Text(
        da="En dag skrives yyyy-MM-dd i .NET og i Java. Et tidspunkt skrives yyyy-MM-ddTHH:mm i .NET og yyyy-MM-dd'T'HH:mm i Java, i dansk tid og uden tidszone.",
        en="A day is written yyyy-MM-dd in .NET and in Java. A time is written yyyy-MM-ddTHH:mm in .NET and yyyy-MM-dd'T'HH:mm in Java, in Danish time and without an offset.",
    ),
    safe_placeholders=frozenset({"expected", "wanted"}),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(FORMAT,),
    good=example(date(2026, 1, 15), closed="2025-12-31"),
    bad=example(date(2026, 1, 15), closed="2025-13-40"),
)
