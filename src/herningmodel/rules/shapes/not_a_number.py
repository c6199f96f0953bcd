"""
*Ikke et tal*: NaN, Infinity, or a number beyond all numbers.

JSON has no such numbers, although many libraries write and read them.
"""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import Example, ShapeRule, example
from herningmodel.rules.shapes.shape_sources import JSON_TEXT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT006",
    name="not_a_number",
    kind=FaultKind.NOT_A_NUMBER,
    title=Text(da="Et tal er ikke et tal", en="A number is not a number"),
    why=Text(
        da="NaN og Infinity findes ikke i JSON. De opstår, når noget er delt med nul, og siger ikke noget om barnet.",
        en="NaN and Infinity do not exist in JSON. They arise when something was divided by zero, and say nothing about the child.",
    ),
    message=Text(
        da="{seen} er ikke et tal, som JSON kan skrive.",
        en="{seen} is not a number that JSON can write.",
    ),
    hint=Text(
        da="Lad værdien være væk, hvis den ikke kendes.",
        en="Leave the value out if it is not known.",
    ),
    safe_placeholders=frozenset({"expected"}),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(JSON_TEXT,),
    good=example(date(2026, 1, 15), custody_holders=1),
    bad=Example(source='{"custody_holders": NaN}', on=date(2026, 1, 15)),
)
