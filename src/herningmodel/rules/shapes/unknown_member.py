"""
*Ukendt medlem*: a member that the format does not have.

The case is read without it. Members that begin with `x_` are the sender's own and are passed over.
"""

from datetime import date

from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.rulebook.vocabulary import ShapeRule, example
from herningmodel.rules.shapes.shape_sources import FORMAT
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text


RULE = ShapeRule(
    code="FMT010",
    name="unknown_member",
    kind=FaultKind.UNKNOWN_MEMBER,
    title=Text(da="Et medlem kendes ikke", en="A member is not known"),
    why=Text(
        da="Et medlem, der er stavet forkert, bliver ikke læst, og så ser det ud, som om oplysningen mangler.",
        en="A member that is misspelt is not read, and then it looks as if the information were missing.",
    ),
    message=Text(
        da="Medlemmet {name} kendes ikke og er ikke læst.",
        en="The member {name} is not known and has not been read.",
    ),
    hint=Text(
        da="Begynd egne medlemmer med x_.",
        en="Begin members of your own with x_.",
    ),
    suggestion=Text(da="Mente du »{suggestion}«?", en="Did you mean “{suggestion}”?"),
    severity=Severity.WARNING,
    basis=Basis.DATA,
    sources=(FORMAT,),
    good=example(date(2026, 1, 15), x_team="north"),
    bad=example(date(2026, 1, 15), custody_holder=1),
)
