"""*Tiden efter 18 år*: decided at the latest six months before a placed young person turns 18."""

from collections.abc import Iterator
from typing import Final

from herningmodel.case_view.placed import runs_on
from herningmodel.case_view.view import View
from herningmodel.core.periods import Interval
from herningmodel.law.bases import AFTER_18, may_rest_on
from herningmodel.law.duties.duty import NO_BIRTHDAY, Deadline, Duty, Undetermined
from herningmodel.model.decisions import Decision


OF_AGE: Final = 18
BEFORE: Final = Interval(months=6)
"""Barnets lov § 111 and serviceloven § 68 stk. 11 (certain)."""


def deadline(view: View) -> Deadline | None:
    """Return by when the time after 18 must be decided, None where nobody is placed then, or born."""
    birthday = view.birthday(OF_AGE)
    if birthday is None:
        return _nobody_knows(view)
    due = BEFORE.before(birthday)
    placed = [one for one in view.case.placements if runs_on(one, due)]
    if not placed:
        return None
    decided = [one.on for one in view.case.decisions if one.is_granted and _is_about_it(one)]
    return Deadline(
        duty=Duty.AFTER_18,
        about=placed[0],
        triggered=due,
        due=due,
        every=BEFORE,
        answered=min(decided, default=None),
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline, if there is one."""
    found = deadline(view)
    yield from () if found is None else (found,)


def _nobody_knows(view: View) -> Deadline | None:
    placed = [one for one in view.case.placements if runs_on(one, view.on)]
    if not placed or view.age_on(view.on) is not None:
        return None
    return Deadline(
        duty=Duty.AFTER_18,
        about=placed[0],
        triggered=view.on,
        due=None,
        unsure=Undetermined(NO_BIRTHDAY),
    )


def _is_about_it(decision: Decision) -> bool:
    basis = decision.legal_basis
    return basis is not None and any(may_rest_on(basis, provision) for provision in AFTER_18)
