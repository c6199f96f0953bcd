"""
*Aldrig undersøgt*: an urgent placement, and the child assessment that runs in parallel never came.

It is finished four months after the decision at the latest; the municipality may have known of the
need before. A preliminary assessment is an answer, and so is any child assessment of the case. So
the rule errs on the side of missing.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.base.findings import MayErr, Severity
from herningmodel.base.periods import Interval
from herningmodel.base.sources import Basis
from herningmodel.base.texts import Text
from herningmodel.model.bases import (
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    PROVISIONAL,
    rests_on,
    rests_on_one_of,
)
from herningmodel.model.decisions import Decision
from herningmodel.model.law import by_day
from herningmodel.model.needs import AssessmentKind
from herningmodel.reckoning.view import View
from herningmodel.rules.kinds import LOOKED, CaseRule, Fact, Outcome, example
from herningmodel.rules.sources import barnets_lov, serviceloven
from herningmodel.rules.unchecked import crosses, in_transition


WITHIN: Final = Interval(months=4)
"""Barnets lov § 20 stk. 3 and serviceloven § 50 (certain)."""

ANSWERS: Final = (
    AssessmentKind.CHILD_ASSESSMENT,
    AssessmentKind.YOUTH_ASSESSMENT,
    AssessmentKind.PRELIMINARY,
)


def check(view: View, decision: Decision) -> Iterator[Outcome]:
    """Yield an urgent placement that no child assessment followed."""
    if not decision.is_granted or not _may_run_in_parallel(decision):
        return
    yield LOOKED
    due = WITHIN.after(decision.on)
    if view.on <= due or any(one.kind in ANSWERS for one in view.case.assessments):
        return
    if crosses(decision.on, due):
        yield in_transition(decision.on)
        return
    yield Fact(
        where=(view.place(view.case, "assessments"), view.place(decision, "on")),
        expected=f"child assessment by {due.isoformat()}",
        values={"on": decision.on, "due": due},
        day=decision.on,
    )


def _may_run_in_parallel(decision: Decision) -> bool:
    places = (PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT)
    is_urgent = bool(decision.urgent) and rests_on_one_of(decision.legal_basis, places)
    return is_urgent or rests_on(decision.legal_basis, PROVISIONAL)


RULE = CaseRule(
    code="ANB019",
    name="never_assessed",
    title=Text(
        da="En hastende anbringelse blev aldrig fulgt af en undersøgelse",
        en="An urgent placement was never followed by an assessment",
    ),
    why=Text(
        da="Når det haster, må barnet flytte først og blive undersøgt bagefter. Kommer undersøgelsen aldrig, ved ingen, om barnet kunne være kommet hjem.",
        en="When it cannot wait, the child may move first and be assessed afterwards. If the assessment never comes, nobody knows whether the child could have come home.",
    ),
    message=Text(
        da="Den hastende anbringelse er besluttet {on}, og der er ingen børnefaglig undersøgelse. Den skulle være færdig senest {due}.",
        en="The urgent placement was decided on {on}, and there is no child assessment. It was to be finished by {due}.",
    ),
    hint=Text(
        da="Gør undersøgelsen færdig, eller medsend den. Er det undtagelsesvis ikke muligt, så lav en foreløbig vurdering (preliminary).",
        en="Finish the assessment, or send it along. If that is exceptionally not possible, make a preliminary one.",
    ),
    severity=Severity.ERROR,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("20"),
        serviceloven("50"),
    ),
    reference=by_day(sel="SEL § 50", bl="BL § 20 stk. 3"),
    may_err=MayErr.UNDER,
    each=lambda view: view.case.decisions,
    check=check,
    good=example(
        date(2025, 5, 31),
        decisions=[{"id": "d1", "on": "2025-01-31", "legal_basis": "BL § 46", "urgent": True}],
    ),
    bad=example(
        date(2025, 6, 1),
        decisions=[{"id": "d1", "on": "2025-01-31", "legal_basis": "BL § 46", "urgent": True}],
    ),
)
