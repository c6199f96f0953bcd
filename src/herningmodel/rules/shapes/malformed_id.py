"""*Id i forkert form*: an id that is empty, too long, or has spaces or invisible characters."""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import ShapeRule, example
from herningmodel.rules.shapes.shape_sources import FORMAT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT014",
    name="malformed_id",
    kind=FaultKind.MALFORMED_ID,
    title=Text(da="Et id har en forkert form", en="An id is malformed"),
    why=Text(
        da="Poster henviser til hinanden ved id. Et mellemrum, som ingen ser, gør to ens id'er forskellige.",
        en="Records refer to each other by id. A space that nobody sees makes two equal ids different.",
    ),
    message=Text(
        da="{seen} kan ikke være et id.",
        en="{seen} cannot be an id.",
    ),
    hint=Text(
        da="Et id er 1-64 synlige tegn uden mellemrum.",
        en="An id is 1-64 visible characters without spaces.",
    ),
    safe_placeholders=frozenset({"expected"}),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(FORMAT,),
    good=example(date(2026, 1, 15)),
    bad=example(date(2026, 1, 15), id="case 1"),
)
