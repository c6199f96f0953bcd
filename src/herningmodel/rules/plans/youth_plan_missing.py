"""
*Ungeplanen mangler*: a young person of 16 who is placed, and has no youth plan.

The plan is ready three months after the decision or after the 16th birthday, whichever is later;
without consent it is ready before the decision. A decision that carries no placement counts too, and
then any youth plan answers it. A plan that came later is there, so the rule errs on the
side of missing. A placement that was decided before 2024 cannot be checked.
"""

from datetime import date

from herningmodel.law import ages
from herningmodel.law.bases import rests_on_one_of
from herningmodel.law.duties.deadline import Deadline
from herningmodel.law.duties.youth_plan import (
    PLACES,
    WITHIN,
    deadline,
    deadline_without_placement,
    placing_decision,
)
from herningmodel.model.decisions import Decision
from herningmodel.model.placements import Placement
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import AGE_UNKNOWN, in_transition, placed_by_nothing


def check(view: v.View, record: Placement | Decision) -> v.Outcomes:
    """Yield a placement, or a decision without one, that has no youth plan in time."""
    if isinstance(record, Placement):
        yield from _placed(view, record)
    elif (due := deadline_without_placement(view, record)) is not None:
        yield v.APPLIES
        yield from _missing(view, due, view.place(record, "on"))


def _records(view: v.View) -> tuple[Placement | Decision, ...]:
    return (*view.case.placements, *view.case.decisions)


def _placed(view: v.View, placement: Placement) -> v.Outcomes:
    decision = placing_decision(view, placement)
    basis = None if decision is None else decision.legal_basis
    if basis is not None and not rests_on_one_of(basis, PLACES):
        return
    if view.age_on(view.on) is None:
        yield AGE_UNKNOWN
        return
    birthday = ages.reached_on(ages.YOUTH_PLAN, view.full_case.child.born)
    if birthday is None or view.on < birthday or _ended_by(placement, birthday):
        return
    if decision is None or basis is None:
        yield placed_by_nothing(placement)
        return
    if not decision.is_granted:
        return
    if WITHIN.on(decision.on) is None:
        changed = WITHIN.changed_between(decision.on, view.on)
        if changed is not None and not _ended_by(placement, changed):
            yield in_transition(decision.on, changed)
        return
    yield v.APPLIES
    due = deadline(view, placement)
    if due is not None:
        yield from _missing(view, due, view.place(placement, "started"))


def _missing(view: v.View, due: Deadline, where: v.Location) -> v.Outcomes:
    if not due.is_past(view.on):
        return
    # Without consent the plan must be there before the decision; a later one is no answer.
    before = due.every is None
    if due.answered is not None and not (before and due.is_late):
        return
    yield v.Fact(
        where=(view.place(view.case, "plans"), where),
        expected=f"youth_plan by {v.to_display(due.due)}",
        values={"on": due.triggered, "due": due.due},
        day=due.triggered,
    )


def _ended_by(placement: Placement, day: date) -> bool:
    return placement.ended is not None and placement.ended <= day


GOOD = v.example(
    on="2025-06-10",
    child={"id": "child-1", "born": "2009-03-10"},
    decisions=[v.decision("d1", "2024-05-01", "BL § 46")],
    placements=[v.measure("p1", "general_foster_family", "2024-05-06", decision="d1")],
    plans=[{"kind": "youth_plan", "on": "2025-06-10"}],
)

RULE = v.CaseRule(
    code="PLN004",
    name="youth_plan_missing",
    **v.sentences(
        title_da="Ungeplanen mangler",
        title_en="The youth plan is missing",
        why_da="En ung på 16 år, der er anbragt, er på vej mod et liv, hvor andre ikke længere bestemmer. Ungeplanen siger, hvordan den vej ser ud, med uddannelse, arbejde og et sted at bo.",
        why_en="A placed young person of 16 is on the way to a life in which others no longer decide. The youth plan says what that way looks like, with school, work and somewhere to live.",
        message_da="Den unge var fyldt 16 år og besluttet anbragt {on}, og der skulle have været en ungeplan senest {due}.",
        message_en="By {on} the young person was 16 and the placement decided, and there should have been a youth plan by {due}.",
        hint_da="Lav ungeplanen sammen med den unge, eller medsend den som en youth_plan.",
        hint_en="Make the youth plan together with the young person, or send it along as a youth_plan.",
        advice_da="Lav ungeplanen sammen med den unge. Er den lavet, skal den fremgå af sagen.",
        advice_en="Make the youth plan together with the young person. If it is made, it should be part of the case.",
    ),
    **v.by_duty(v.Severity.ERROR, WITHIN),
    may_err=v.ErrorDirection.UNDER,
    each=_records,
    check=check,
    good=GOOD,
    bad=GOOD.but(on="2025-06-11", plans=[{"kind": "childs_plan", "on": "2024-07-01"}]),
)
