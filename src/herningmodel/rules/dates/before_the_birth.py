"""
*Før fødslen*: a placement or a measurement of wellbeing from a time before the child was born.

Help and decisions can come before the birth. A stay and a measurement cannot.
"""

from collections.abc import Iterable
from itertools import chain

from herningmodel.model.measurements import WellbeingMeasurement
from herningmodel.model.placements import Placement
from herningmodel.rulebook import vocabulary as v


def of_the_child(view: v.View) -> Iterable[Placement | WellbeingMeasurement]:
    """Return the placements and the measurements of the whole document."""
    return chain(view.full_case.placements, view.full_case.wellbeing)


def check(view: v.View, record: Placement | WellbeingMeasurement) -> v.Outcomes:
    """Yield a record that is dated before the child was born."""
    born = view.full_case.child.born
    if born is None:
        return
    yield v.APPLIES
    member = "started" if isinstance(record, Placement) else "on"
    day = record.started if isinstance(record, Placement) else record.on
    if day < born:
        yield v.Fact(
            where=(view.place(record, member), view.place(view.full_case.child, "born")),
            seen=day,
            expected=f"{v.to_display(born)} or later",
            values={"day": day, "born": born},
        )


BAD = v.example(placements=[v.measure("p1", "general_foster_family", "2014-05-01")])

RULE = v.CaseRule(
    code="DAT015",
    name="before_the_birth",
    **v.sentences(
        title_da="Noget ligger før barnets fødsel",
        title_en="Something lies before the child's birth",
        why_da="Alderen afgør samtykke, partsstatus og skema. Ligger en anbringelse før fødslen, er en af de to dage forkert, og så er alt det andet det også.",
        why_en="Age decides consent, standing as a party, and form. Where a placement lies before the birth one of the two days is wrong, and then so is all the rest.",
        message_da="Dateret {day}, men barnet er født {born}.",
        message_en="Dated {day}, but the child was born on {born}.",
        hint_da="Ret datoen eller fødselsdagen. Et årstal med to cifre kan være læst som et andet århundrede.",
        hint_en="Correct the day or the day of birth. A year with two digits may have been read as another century.",
    ),
    **v.by_data(v.Severity.ERROR),
    each=of_the_child,
    check=check,
    good=BAD.but_record("p1", started="2014-05-02"),
    bad=BAD,
)
