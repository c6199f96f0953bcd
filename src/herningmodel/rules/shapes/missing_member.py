"""
*Mangler*: a member that must be there for its record to mean anything.

Most members may be absent, and that is a rule's business. These may not.
"""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import ShapeRule, example
from herningmodel.rules.shapes.shape_sources import FORMAT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT009",
    name="missing_member",
    kind=FaultKind.MISSING_MEMBER,
    title=Text(
        da="Noget, der skal være der, mangler", en="Something that must be there is missing"
    ),
    why=Text(
        da="En anbringelse uden startdag eller en afgørelse uden dato kan ingen regel sige noget om.",
        en="No rule can say anything of a placement without a first day, or a decision without a date.",
    ),
    message=Text(
        da="{name} mangler.",
        en="{name} is missing.",
    ),
    hint=Text(
        da="Skriv {wanted}.",
        en="Write {wanted}.",
    ),
    safe_placeholders=frozenset({"expected", "name", "wanted"}),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(FORMAT,),
    good=example(
        date(2026, 1, 15), placements=[{"id": "p1", "kind": "own_room", "started": "2025-01-06"}]
    ),
    bad=example(date(2026, 1, 15), placements=[{"id": "p1", "kind": "own_room"}]),
)
