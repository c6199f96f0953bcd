"""
*Ungestøtte uden for alderen*: it began before the 18th birthday, or goes on after the 23rd.

It may be decided before the young person turns 18. It may end on the 23rd birthday itself.
"""

from herningmodel.case_view.bases_over_time import carried_since
from herningmodel.law import ages
from herningmodel.law.bases import YOUTH_SUPPORT, rests_on_one_of
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import AGE_UNKNOWN


def check(view: v.View, measure: v.Measure) -> v.Outcomes:
    """Yield support for young people that runs before 18 or after 23."""
    decision = view.decision_of(measure)
    if decision is None or not rests_on_one_of(decision.legal_basis, YOUTH_SUPPORT):
        return
    # A placement may rest on another decision before the birthday, and on this one after it.
    begun = carried_since(measure, decision.id)
    age = view.age_on(begun)
    ends = ages.reached_on(ages.YOUTH_SUPPORT_ENDS, view.full_case.child.born)
    if age is None:
        yield AGE_UNKNOWN
        return
    yield v.APPLIES
    if not ages.is_reached(ages.OF_AGE, age, begun):
        yield v.Fact(
            where=(view.place(measure, "started"), view.place(decision, "legal_basis")),
            seen=begun,
            expected=f"age {ages.OF_AGE.on(begun)} or older",
            values={"kind": measure.kind, "what": BEFORE},
            day=begun,
        )
    if ends is not None and ends < min(measure.ended or view.on, view.on):
        yield v.Fact(
            where=(view.place(measure, "ended"), view.place(decision, "legal_basis")),
            seen=measure.ended,
            expected=f"{ends.isoformat()} or earlier",
            values={"kind": measure.kind, "what": AFTER},
            day=ends,
        )


BEFORE = v.Text(da="begyndte før 18-årsdagen", en="began before the 18th birthday")
AFTER = v.Text(da="fortsatte efter 23-årsdagen", en="went on after the 23rd birthday")

GOOD = v.example(
    child={"id": "child-1", "born": "2007-06-02"},
    decisions=[v.decision("d1", "2024-11-20", "BL § 114 stk. 1 nr. 2")],
    interventions=[v.measure("i1", "youth_support_contact", "2025-06-02", decision="d1")],
)

RULE = v.CaseRule(
    code="ANB016",
    name="youth_support_outside_ages",
    **v.sentences(
        title_da="Ungestøtte uden for alderen",
        title_en="Support for young people outside the ages",
        why_da="Ungestøtten er til for overgangen til et voksent liv, fra 18 til 23 år. Før og efter er der anden hjælp med andre rettigheder.",
        why_en="Support for young people is there for the passage into adult life, from 18 to 23. Before and after there is other help, with other rights.",
        message_da="Ungestøtten ({kind}) {what}.",
        message_en="The support for young people ({kind}) {what}.",
        hint_da="Se efter, om datoerne og fødselsdagen er rigtige, eller om hjælpen hviler på en anden paragraf.",
        hint_en="See whether the dates and the birthday are right, or whether the help rests on another provision.",
    ),
    **v.statutory(
        v.Severity.WARNING, v.barnets_lov("114"), v.barnets_lov("116"), v.serviceloven("76")
    ),
    reference=YOUTH_SUPPORT[0],
    each=v.View.measures,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("i1", started="2025-06-01"),
)
