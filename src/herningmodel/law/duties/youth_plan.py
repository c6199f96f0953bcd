"""
*Ungeplan*: for a placed young person of 16.

Ready three months after the decision or after the 16th birthday, whichever is later; without consent
before the decision. A decision that carries no placement asks for one too, until another decision to
place replaces it. What holds for a placement that was decided before 2024 and runs on depends on a
transition clause that has not been read: the due day is undetermined.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.placed import carried_by, runs_on
from herningmodel.case_view.view import View
from herningmodel.core.legal_versions import version, versions
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty
from herningmodel.law.ages import YOUTH_PLAN, is_reached, reached_on
from herningmodel.law.bases import (
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    rests_on,
    rests_on_one_of,
)
from herningmodel.law.duties.deadline import Deadline, DutyCode, Undetermined
from herningmodel.law.duties.decision_routes import CONSENTED, UNCONSENTED
from herningmodel.law.duties.duty import (
    Duty,
    DutyContext,
    DutyResult,
    RequirementPhase,
    State,
    Wording,
    of_deadlines,
    worded,
)
from herningmodel.law.duties.periods_in_words import period_of
from herningmodel.model.decisions import Decision
from herningmodel.model.follow_ups import PlanKind
from herningmodel.model.placements import Placement
from herningmodel.schema.records import Record
from herningmodel.text.texts import Text


CODE: Final = DutyCode("youth_plan", Text(da="ungeplan", en="youth plan"))


PLACES: Final = (PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT)
WITHIN: Final = versions(
    version("2024-01-01", "BL § 108", Interval(months=3), Certainty.CERTAIN),
)

TRANSITION: Final = Text(
    da="Anbringelsen blev besluttet {on}, før barnets lov trådte i kraft. Overgangsreglen er ikke efterprøvet.",
    en="The placement was decided on {on}, before barnets lov came into force. The transition clause is unverified.",
)


def is_of_age_for_it(context: DutyContext) -> bool:
    """Tell whether the decision's plan is a youth plan."""
    age, day = context.age, context.day
    is_asked_for = WITHIN.on(day) is not None
    return is_asked_for and age is not None and bool(is_reached(YOUTH_PLAN, age, day))


def placing_decision(view: View, placement: Placement) -> Decision | None:
    """Return the newest decision to place of *placement*, or another."""
    # A renewal, or a decision that the child stays, asks for no new plan and ends no duty.
    placing = [each for each in view.decisions_of(placement) if _is_to_place(each)]
    return placing[-1] if placing else view.decision_of(placement)


def deadline(view: View, placement: Placement) -> Deadline | None:
    """Return the youth plan's deadline, None without a duty or age."""
    birthday = reached_on(YOUTH_PLAN, view.full_case.child.born)
    decision = placing_decision(view, placement)
    if birthday is None or decision is None or not _is_to_place(decision):
        return None
    return _deadline_of(view, decision, birthday, placement)


def deadline_without_placement(view: View, decision: Decision) -> Deadline | None:
    """Return the deadline without a placement yet, None without a duty."""
    birthday = reached_on(YOUTH_PLAN, view.full_case.child.born)
    if birthday is None or decision.on < birthday or not _is_to_place(decision):
        return None
    if carried_by(view, decision):
        return None
    return _deadline_of(view, decision, birthday, None)


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of each placement, and of each decision without one."""
    found = (
        *(deadline(view, placement) for placement in view.case.placements),
        *(deadline_without_placement(view, decision) for decision in view.case.decisions),
    )
    yield from (due for due in found if due is not None)


def _is_to_place(decision: Decision) -> bool:
    return decision.is_granted and rests_on_one_of(decision.legal_basis, PLACES)


def _deadline_of(
    view: View, decision: Decision, birthday: date, placement: Placement | None
) -> Deadline | None:
    within = WITHIN.on(decision.on)
    if within is None:
        return None if placement is None else _in_transition(view, placement, decision, birthday)
    triggered = max(decision.on, birthday)
    at_once = rests_on(decision.legal_basis, PLACED_WITHOUT_CONSENT) and birthday <= decision.on
    due = triggered if at_once else within.after(triggered)
    if not (at_once or placement is None or runs_on(placement, due)):
        return None
    about: Record = decision if placement is None else placement
    return Deadline(
        duty=CODE,
        about=about,
        triggered=triggered,
        due=due,
        every=None if at_once else within,
        answered=_answered(view, placement, due),
        ends=_replaced(view, decision) if placement is None else None,
        transition=WITHIN.changed_between(triggered, due),
    )


def _in_transition(
    view: View, placement: Placement, decision: Decision, birthday: date
) -> Deadline | None:
    changed = WITHIN.changed_between(decision.on, view.on)
    if changed is None or view.on < birthday or not runs_on(placement, view.on):
        return None
    return Deadline(
        duty=CODE,
        about=placement,
        triggered=decision.on,
        due=None,
        undetermined=Undetermined(TRANSITION, {"on": decision.on}),
    )


def _replaced(view: View, decision: Decision) -> date | None:
    later = (
        other.on for other in view.case.decisions if other.on > decision.on and _is_to_place(other)
    )
    return min(later, default=None)


def _answered(view: View, placement: Placement | None, due: date) -> date | None:
    made = [
        plan.made
        for plan in view.case.plans
        if plan.kind is PlanKind.YOUTH_PLAN
        and plan.made is not None
        # Without a placement any youth plan answers: which one it would be for is not known.
        and (not plan.concerns or placement is None or placement.id in plan.concerns)
    ]
    in_time = [day for day in made if day <= due]
    return max(in_time) if in_time else min(made, default=None)


def _examine(context: DutyContext) -> DutyResult | None:
    if not is_of_age_for_it(context):
        return None
    view, decision, location = context.view, context.decision, context.of_case("plans")
    birthday = reached_on(YOUTH_PLAN, view.full_case.child.born)
    if decision is None or birthday is None:
        return DutyResult(state=State.MISSING, location=location)
    carried: list[Placement | None] = [*carried_by(view, decision)]
    found = (_deadline_of(view, decision, birthday, placement) for placement in carried or [None])
    return of_deadlines(context, location, found)


BEFORE_THE_DECISION: Final = Duty(
    name="plan",
    versions=worded(
        WITHIN,
        Wording(
            UNCONSENTED,
            Text(
                da="Ungeplanen skal være lavet før afgørelsen.",
                en="The youth plan must be made before the decision.",
            ),
        ),
    ),
    phase=RequirementPhase.BEFORE,
    code=CODE,
    rule="PLN004",
    examine=_examine,
)

WITHIN_MONTHS: Final = Duty(
    name="plan",
    versions=worded(
        WITHIN,
        Wording(
            CONSENTED,
            Text(
                da="Ungeplanen skal være klar senest {within} efter afgørelsen.",
                en="The youth plan must be ready within {within} of the decision.",
            ),
            {"within": period_of(WITHIN)},
        ),
    ),
    code=CODE,
    rule="PLN004",
    deadlines=deadlines,
    examine=_examine,
)
