"""
*Plan*: ready by a day, for a placement, and for support before 2024.

Since 2024 the plan of a placement is ready within three months of the decision, and before a
decision without consent; support has a plan only when the municipality decides so. Under
serviceloven both had one, before the decision, and within four months if that could not wait; here
the four months count. An earlier plan of the case counts too.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.view import View
from herningmodel.core.periods import Interval
from herningmodel.core.references import BL_IN_FORCE
from herningmodel.law.bases import PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT, SUPPORT, rests_on
from herningmodel.law.duties.duty import Deadline, Duty
from herningmodel.model.decisions import Decision


WITHIN: Final = Interval(months=3)
"""Barnets lov § 91 stk. 2 (certain)."""

WITHIN_UNTIL_2024: Final = Interval(months=4)
"""Serviceloven § 140 (certain)."""


def is_placed_without_consent(decision: Decision) -> bool:
    """Tell whether the plan must be there when *decision* is made."""
    return rests_on(decision.legal_basis, PLACED_WITHOUT_CONSENT)


def is_placed(decision: Decision) -> bool:
    """Tell whether *decision* places the child, with consent or without."""
    with_consent = rests_on(decision.legal_basis, PLACED_WITH_CONSENT)
    return with_consent or is_placed_without_consent(decision)


def deadline(view: View, decision: Decision) -> Deadline | None:
    """Return by when the plan of *decision* must be ready, None where the law asks for none."""
    old_support = decision.on < BL_IN_FORCE and rests_on(decision.legal_basis, SUPPORT)
    if not decision.is_granted or not (is_placed(decision) or old_support):
        return None
    every = WITHIN_UNTIL_2024 if decision.on < BL_IN_FORCE else WITHIN
    at_once = is_placed_without_consent(decision)
    due = decision.on if at_once else every.after(decision.on)
    return Deadline(
        duty=Duty.PLAN,
        about=decision,
        triggered=decision.on,
        due=due,
        every=None if at_once else every,
        answered=_answered(view, decision, due),
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every decision that must have a plan."""
    found = (deadline(view, decision) for decision in view.case.decisions)
    yield from (one for one in found if one is not None)


def _answered(view: View, decision: Decision, due: date) -> date | None:
    carried = [one.id for one in view.measures() if one.decision == decision.id]
    made = [
        plan.on
        for plan in view.case.plans
        if not plan.concerns or any(name in plan.concerns for name in carried)
    ]
    in_time = [day for day in made if day <= due]
    return max(in_time) if in_time else min(made, default=None)
