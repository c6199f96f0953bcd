"""
*Ungeplan*: for a placed young person of 16.

Ready three months after the decision or after the 16th birthday, whichever is later; without consent
before the decision. What holds for a placement that was decided before 2024 and runs on depends on a
transition clause that has not been read: nobody can tell.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.placed import runs_on
from herningmodel.case_view.view import View
from herningmodel.core.periods import Interval
from herningmodel.core.references import BL_IN_FORCE
from herningmodel.law.bases import (
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    rests_on,
    rests_on_one_of,
)
from herningmodel.law.duties.duty import Deadline, Duty, Undetermined
from herningmodel.model.decisions import Decision
from herningmodel.model.follow_ups import PlanKind
from herningmodel.model.placements import Placement
from herningmodel.text.texts import Text


FROM: Final = 16
PLACES: Final = (PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT)
WITHIN: Final = Interval(months=3)
"""Barnets lov § 108 (certain)."""

TRANSITION: Final = Text(
    da="Anbringelsen blev besluttet {on}, før barnets lov trådte i kraft. Overgangsreglen er ikke efterprøvet.",
    en="The placement was decided on {on}, before barnets lov came into force. The transition clause is unverified.",
)


def deadline(view: View, placement: Placement) -> Deadline | None:
    """Return by when the youth plan must be ready, None where none is asked for or the age is not known."""
    birthday = view.birthday(FROM)
    decision = view.decision_of(placement)
    if birthday is None or decision is None or not decision.is_granted:
        return None
    if not rests_on_one_of(decision.legal_basis, PLACES):
        return None
    if decision.on < BL_IN_FORCE:
        return _nobody_knows(view, placement, decision, birthday)
    triggered = max(decision.on, birthday)
    at_once = rests_on(decision.legal_basis, PLACED_WITHOUT_CONSENT) and birthday <= decision.on
    due = triggered if at_once else WITHIN.after(triggered)
    if not (at_once or runs_on(placement, due)):
        return None
    return Deadline(
        duty=Duty.YOUTH_PLAN,
        about=placement,
        triggered=triggered,
        due=due,
        every=None if at_once else WITHIN,
        answered=_answered(view, placement, due),
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every placement that asks for a youth plan."""
    found = (deadline(view, placement) for placement in view.case.placements)
    yield from (one for one in found if one is not None)


def _nobody_knows(
    view: View, placement: Placement, decision: Decision, birthday: date
) -> Deadline | None:
    if view.on < max(birthday, BL_IN_FORCE) or not runs_on(placement, view.on):
        return None
    return Deadline(
        duty=Duty.YOUTH_PLAN,
        about=placement,
        triggered=decision.on,
        due=None,
        unsure=Undetermined(TRANSITION, {"on": decision.on}),
    )


def _answered(view: View, placement: Placement, due: date) -> date | None:
    made = [
        plan.on
        for plan in view.case.plans
        if plan.kind is PlanKind.YOUTH_PLAN and (not plan.concerns or placement.id in plan.concerns)
    ]
    in_time = [day for day in made if day <= due]
    return max(in_time) if in_time else min(made, default=None)
