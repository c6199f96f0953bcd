"""*Værdi i forkert form*: a legal reference, a rhythm or a rate that cannot be read."""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import ShapeRule, example
from herningmodel.rules.shapes.shape_sources import FORMAT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT015",
    name="malformed_value",
    kind=FaultKind.MALFORMED_VALUE,
    title=Text(
        da="En værdi er skrevet på en måde, der ikke kan læses",
        en="A value is written in a way that cannot be read",
    ),
    why=Text(
        da="En paragraf, der ikke kan læses, kan ingen regel holde op mod loven.",
        en="No rule can hold a provision that cannot be read against the law.",
    ),
    message=Text(
        da="{seen} kan ikke læses. Det skrives {wanted}.",
        en="{seen} cannot be read. It is written {wanted}.",
    ),
    hint=Text(
        da="Eksempler: BL § 32 stk. 1 nr. 5, 3 months, 3859 DKK/day.",
        en="Examples: BL § 32 stk. 1 nr. 5, 3 months, 3859 DKK/day.",
    ),
    safe_placeholders=frozenset({"expected", "wanted"}),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(FORMAT,),
    good=example(
        date(2026, 1, 15), decisions=[{"id": "d1", "on": "2025-10-01", "legal_basis": "BL § 46"}]
    ),
    bad=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-10-01", "legal_basis": "Barnets lov 46"}],
    ),
)
