"""
*Undersøgelsen tog for lang tid*: a child assessment that was not finished within four months.

The four months count from the day the municipality became aware of the need. That is the newest
notification before the assessment began, or the day the case was opened; where another assessment
than a screening was finished since, the need that this one is about became known later, and its
start is the latest day that it can have been. So the rule errs on the side of missing. A
preliminary assessment in time is an answer. An urgent placement asks for the assessment too, which
then runs in parallel; an earlier one of the case counts.
"""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Final

from herningmodel.base.findings import MayErr, Severity
from herningmodel.base.periods import Interval
from herningmodel.base.sources import Basis
from herningmodel.base.texts import Text
from herningmodel.model.bases import (
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    PROVISIONAL,
    rests_on_one_of,
)
from herningmodel.model.decisions import Decision
from herningmodel.model.law import by_day
from herningmodel.model.needs import Assessment, AssessmentKind
from herningmodel.reckoning.view import View
from herningmodel.rules.kinds import LOOKED, CaseRule, Fact, Outcome, example
from herningmodel.rules.sources import barnets_lov, serviceloven
from herningmodel.rules.unchecked import crosses, in_transition


WITHIN: Final = Interval(months=4)
"""Barnets lov § 20 stk. 3 and serviceloven § 50 (certain)."""

ASSESSED: Final = (AssessmentKind.CHILD_ASSESSMENT, AssessmentKind.YOUTH_ASSESSMENT)


def check(view: View, subject: Assessment | Decision) -> Iterator[Outcome]:
    """Yield a child assessment that came too late, or did not come."""
    if isinstance(subject, Decision):
        yield from _urgent(view, subject)
    elif subject.kind is AssessmentKind.CHILD_ASSESSMENT and subject.started is not None:
        yield from _finished(view, subject, aware=_aware(view, subject.started))


def _finished(view: View, assessment: Assessment, *, aware: date) -> Iterator[Outcome]:
    yield LOOKED
    due = WITHIN.after(aware)
    if assessment.on <= due or _has_answer(view, aware, due, (AssessmentKind.PRELIMINARY,)):
        return
    if crosses(aware, due):
        yield in_transition(aware)
        return
    yield Fact(
        where=(view.place(assessment, "on"),),
        seen=assessment.on,
        expected=f"{due.isoformat()} or earlier",
        values={"aware": aware, "due": due},
        day=aware,
    )


def _urgent(view: View, decision: Decision) -> Iterator[Outcome]:
    places = (PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT)
    may_run_in_parallel = rests_on_one_of(decision.legal_basis, (PROVISIONAL,)) or (
        bool(decision.urgent) and rests_on_one_of(decision.legal_basis, places)
    )
    if not decision.is_granted or not may_run_in_parallel:
        return
    yield LOOKED
    due = WITHIN.after(decision.on)
    answers = (*ASSESSED, AssessmentKind.PRELIMINARY)
    if view.on <= due or _has_answer(view, date.min, view.on, answers):
        return
    if crosses(decision.on, due):
        yield in_transition(decision.on)
        return
    yield Fact(
        where=(view.place(view.case, "assessments"), view.place(decision, "on")),
        expected=f"child assessment by {due.isoformat()}",
        values={"aware": decision.on, "due": due},
        day=decision.on,
    )


def _aware(view: View, start: date) -> date:
    known = [view.case.opened, *(one.received.date() for one in view.case.notifications)]
    newest = max((day for day in known if day <= start), default=start)
    assessed_since = _has_answer(view, newest, start, (*ASSESSED, AssessmentKind.FOCUSED))
    return start if assessed_since else newest


def _has_answer(view: View, since: date, until: date, kinds: tuple[AssessmentKind, ...]) -> bool:
    return any(one.kind in kinds and since <= one.on <= until for one in view.case.assessments)


RULE = CaseRule(
    code="PLN003",
    name="child_assessment_late",
    title=Text(
        da="Den børnefaglige undersøgelse tog mere end fire måneder",
        en="The child assessment took more than four months",
    ),
    why=Text(
        da="Fire måneder er lang tid i et barns liv. Så længe ingen ved, hvad barnet har brug for, får det heller ikke den rigtige hjælp.",
        en="Four months are a long time in the life of a child. As long as nobody knows what the child needs, it does not get the right help either.",
    ),
    message=Text(
        da="Kommunen kendte til behovet senest {aware}, og en børnefaglig undersøgelse skulle have været færdig senest {due}.",
        en="The municipality knew of the need by {aware}, and a child assessment should have been finished by {due}.",
    ),
    hint=Text(
        da="Gør undersøgelsen færdig. Er det undtagelsesvis ikke muligt, så lav en foreløbig vurdering (preliminary).",
        en="Finish the assessment. If that is exceptionally not possible, make a preliminary one.",
    ),
    severity=Severity.ERROR,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("20"),
        serviceloven("50"),
    ),
    reference=by_day(sel="SEL § 50", bl="BL § 20 stk. 3"),
    may_err=MayErr.UNDER,
    each=lambda view: chain(view.case.assessments, view.case.decisions),
    check=check,
    good=example(
        date(2026, 1, 15),
        opened="2025-01-31",
        assessments=[
            {"id": "a1", "kind": "child_assessment", "started": "2025-02-10", "on": "2025-05-31"}
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        opened="2025-01-31",
        assessments=[
            {"id": "a1", "kind": "child_assessment", "started": "2025-02-10", "on": "2025-06-01"}
        ],
    ),
)
