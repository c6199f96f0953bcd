"""
*Før fødslen*: a placement or a measurement of wellbeing from a time before the child was born.

Help and decisions can come before the birth. A stay and a measurement cannot.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from herningmodel.case_view.view import View
from herningmodel.core.display import to_display
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.model.measurements import WellbeingMeasurement
from herningmodel.model.placements import Placement
from herningmodel.rulebook.rule_sources import DATA_QUALITY
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def of_the_child(view: View) -> Iterable[Placement | WellbeingMeasurement]:
    """Return the placements and the measurements of the whole document."""
    return chain(view.full_case.placements, view.full_case.wellbeing)


def check(view: View, record: Placement | WellbeingMeasurement) -> Iterator[Outcome]:
    """Yield a record that is dated before the child was born."""
    born = view.full_case.child.born
    if born is None:
        return
    yield APPLIES
    member = "started" if isinstance(record, Placement) else "on"
    day = record.started if isinstance(record, Placement) else record.on
    if day < born:
        yield Fact(
            where=(view.place(record, member), view.place(view.full_case.child, "born")),
            seen=day,
            expected=f"{to_display(born)} or later",
            values={"day": day, "born": born},
        )


RULE = CaseRule(
    code="DAT015",
    name="before_the_birth",
    title=Text(da="Noget ligger før barnets fødsel", en="Something lies before the child's birth"),
    why=Text(
        da="Alderen afgør samtykke, partsstatus og skema. Ligger en anbringelse før fødslen, er en af de to dage forkert, og så er alt det andet det også.",
        en="Age decides consent, standing as a party, and form. Where a placement lies before the birth one of the two days is wrong, and then so is all the rest.",
    ),
    message=Text(
        da="Dateret {day}, men barnet er født {born}.",
        en="Dated {day}, but the child was born on {born}.",
    ),
    hint=Text(
        da="Ret datoen eller fødselsdagen. Et årstal med to cifre kan være læst som et andet århundrede.",
        en="Correct the day or the day of birth. A year with two digits may have been read as another century.",
    ),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(DATA_QUALITY,),
    each=of_the_child,
    check=check,
    good=example(
        date(2026, 1, 15),
        placements=[{"id": "p1", "kind": "general_foster_family", "started": "2014-05-02"}],
    ),
    bad=example(
        date(2026, 1, 15),
        placements=[{"id": "p1", "kind": "general_foster_family", "started": "2014-05-01"}],
    ),
)
