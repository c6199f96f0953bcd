"""*Tiden efter 18 år*: decided six months before the 18th birthday."""

from collections.abc import Iterator
from typing import Final

from herningmodel.case_view.placed import runs_on
from herningmodel.case_view.view import View
from herningmodel.core.legal_versions import version, versions
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty
from herningmodel.law.ages import OF_AGE, reached_on
from herningmodel.law.bases import AFTER_18, may_rest_on
from herningmodel.law.duties.deadline import NO_BIRTHDAY, Deadline, DutyCode, Undetermined
from herningmodel.law.duties.duty import Duty, worded
from herningmodel.model.decisions import Decision
from herningmodel.text.texts import Text


CODE: Final = DutyCode(
    "after_18", Text(da="afgørelse om tiden efter 18 år", en="decision on the time after 18")
)


BEFORE: Final = versions(
    version(None, "SEL § 68 stk. 11", Interval(months=6), Certainty.CERTAIN),
    version("2024-01-01", "BL § 111", Interval(months=6), Certainty.CERTAIN),
)


def deadline(view: View) -> Deadline | None:
    """Return the deadline of the decision, None without a placement then."""
    birthday = reached_on(OF_AGE, view.full_case.child.born)
    if birthday is None:
        return _undetermined(view)
    every = BEFORE.on(view.on)
    if every is None:
        return None
    due = every.before(birthday)
    placed = [stay for stay in view.case.placements if runs_on(stay, due)]
    if not placed:
        return None
    decided = [
        decision.on
        for decision in view.case.decisions
        if decision.is_granted and _is_about_it(decision)
    ]
    return Deadline(
        duty=CODE,
        about=placed[0],
        triggered=due,
        due=due,
        every=every,
        answered=min(decided, default=None),
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of the case, or nothing."""
    found = deadline(view)
    yield from () if found is None else (found,)


def _undetermined(view: View) -> Deadline | None:
    placed = [stay for stay in view.case.placements if runs_on(stay, view.on)]
    if not placed or view.age_on(view.on) is not None:
        return None
    return Deadline(
        duty=CODE,
        about=placed[0],
        triggered=view.on,
        due=None,
        undetermined=Undetermined(NO_BIRTHDAY),
    )


def _is_about_it(decision: Decision) -> bool:
    basis = decision.legal_basis
    return basis is not None and any(may_rest_on(basis, provision) for provision in AFTER_18)


DUTY: Final = Duty(
    name="after_18",
    versions=worded(BEFORE),
    code=CODE,
    rule="PLN005",
    deadlines=deadlines,
)
