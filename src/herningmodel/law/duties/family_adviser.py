"""
*Familievejleder*: offered within three months of a known disability.

The day is the one on which the municipality learned that the disability is found. The recorded offer
answers it, and so does a family adviser that has begun or is decided on.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.view import View
from herningmodel.core.legal_versions import cited, version, versions
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty
from herningmodel.law.ages import OF_AGE, reached_on
from herningmodel.law.bases import rests_on
from herningmodel.law.duties.deadline import Deadline, DutyCode
from herningmodel.law.duties.duty import Duty, worded
from herningmodel.model.decisions import DecisionStatus
from herningmodel.model.interventions import InterventionKind
from herningmodel.text.texts import Text


CODE: Final = DutyCode(
    "family_adviser",
    Text(da="tilbud om en familievejleder", en="offer of a family adviser"),
)

WITHIN: Final = versions(
    version(None, "SEL § 11 stk. 8", Interval(months=3), Certainty.ONE_SOURCE),
    version("2024-01-01", "BL § 81 stk. 4", Interval(months=3), Certainty.CERTAIN),
)

PROVISION: Final = cited("SEL § 11 stk. 8", "BL § 81 stk. 4")


def deadline(view: View) -> Deadline | None:
    """Return the deadline of the offer, None where no disability is known."""
    known = view.case.child.disability_known
    in_force = None if known is None else WITHIN.version_on(known)
    if known is None or in_force is None or in_force.value is None:
        return None
    of_age = reached_on(OF_AGE, view.full_case.child.born)
    if of_age is not None and of_age <= known:
        return None
    due = in_force.value.after(known)
    return Deadline(
        duty=CODE,
        about=view.case.child,
        triggered=known,
        due=due,
        every=in_force.value,
        answered=min(_offers(view), default=None),
        ends=of_age if of_age is not None and of_age <= view.on else None,
        transition=WITHIN.changed_between(known, due),
        certainty=in_force.certainty,
    )


def _offers(view: View) -> Iterator[date]:
    case = view.case
    if case.family_adviser is not None:
        yield case.family_adviser.offered
    for intervention in case.interventions:
        if intervention.kind is InterventionKind.FAMILY_ADVISER:
            yield intervention.started
    for decision in case.decisions:
        if decision.status is not DecisionStatus.DRAFT and rests_on(
            decision.legal_basis, PROVISION
        ):
            yield decision.on


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of the case, or nothing."""
    found = deadline(view)
    yield from () if found is None else (found,)


DUTY: Final = Duty(
    name="family_adviser",
    versions=worded(WITHIN),
    code=CODE,
    rule="PLN015",
    deadlines=deadlines,
)
