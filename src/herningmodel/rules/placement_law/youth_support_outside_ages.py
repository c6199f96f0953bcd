"""
*Ungestøtte uden for alderen*: it began before the 18th birthday, or goes on after the 23rd.

It may be decided before the young person turns 18. It may end on the 23rd birthday itself.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.view import Measure, View
from herningmodel.core.findings import Severity
from herningmodel.core.legal_versions import cited
from herningmodel.core.sources import Basis
from herningmodel.law import ages
from herningmodel.law.bases import YOUTH_SUPPORT, rests_on_one_of
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.unchecked_reasons import AGE_UNKNOWN
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, measure: Measure) -> Iterator[Outcome]:
    """Yield support for young people that runs before 18 or after 23."""
    decision = view.decision_of(measure)
    if decision is None or not rests_on_one_of(decision.legal_basis, YOUTH_SUPPORT):
        return
    age = view.age_on(measure.started)
    ends = ages.reached_on(ages.YOUTH_SUPPORT_ENDS, view.full_case.child.born)
    if age is None:
        yield AGE_UNKNOWN
        return
    yield APPLIES
    if not ages.is_reached(ages.OF_AGE, age, measure.started):
        yield Fact(
            where=(view.place(measure, "started"), view.place(decision, "legal_basis")),
            seen=measure.started,
            expected=f"age {ages.OF_AGE.on(measure.started)} or older",
            values={"kind": measure.kind, "what": BEFORE},
            day=measure.started,
        )
    if ends is not None and ends < min(measure.ended or view.on, view.on):
        yield Fact(
            where=(view.place(measure, "ended"), view.place(decision, "legal_basis")),
            seen=measure.ended,
            expected=f"{ends.isoformat()} or earlier",
            values={"kind": measure.kind, "what": AFTER},
            day=ends,
        )


BEFORE: Final = Text(da="begyndte før 18-årsdagen", en="began before the 18th birthday")
AFTER: Final = Text(da="fortsatte efter 23-årsdagen", en="went on after the 23rd birthday")

RULE = CaseRule(
    code="ANB016",
    name="youth_support_outside_ages",
    title=Text(da="Ungestøtte uden for alderen", en="Support for young people outside the ages"),
    why=Text(
        da="Ungestøtten er til for overgangen til et voksent liv, fra 18 til 23 år. Før og efter er der anden hjælp med andre rettigheder.",
        en="Support for young people is there for the passage into adult life, from 18 to 23. Before and after there is other help, with other rights.",
    ),
    message=Text(
        da="Ungestøtten ({kind}) {what}.",
        en="The support for young people ({kind}) {what}.",
    ),
    hint=Text(
        da="Se efter, om datoerne og fødselsdagen er rigtige, eller om hjælpen hviler på en anden paragraf.",
        en="See whether the dates and the birthday are right, or whether the help rests on another provision.",
    ),
    severity=Severity.WARNING,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("114"),
        barnets_lov("116"),
        serviceloven("76"),
    ),
    reference=cited("SEL § 76", "BL § 113"),
    each=View.measures,
    check=check,
    good=example(
        date(2026, 1, 15),
        child={"id": "child-1", "born": "2007-06-02"},
        decisions=[{"id": "d1", "on": "2024-11-20", "legal_basis": "BL § 114 stk. 1 nr. 2"}],
        interventions=[
            {
                "id": "i1",
                "kind": "youth_support_contact",
                "started": "2025-06-02",
                "decision": "d1",
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        child={"id": "child-1", "born": "2007-06-02"},
        decisions=[{"id": "d1", "on": "2024-11-20", "legal_basis": "BL § 114 stk. 1 nr. 2"}],
        interventions=[
            {
                "id": "i1",
                "kind": "youth_support_contact",
                "started": "2025-06-01",
                "decision": "d1",
            }
        ],
    ),
)
