"""
*Plan*: due for a placement, and for support before 2024.

Since 2024 the plan of a placement is ready within three months of the decision, and before a
decision without consent; support has a plan only when the municipality decides so, and then the
three months count from that decision if it came after the one on the help. Under serviceloven both
had one, before the decision, and within four months if that could not wait; here the four months
count. An earlier plan of the case counts too. A decision not to make a plan ends no duty where the
law asks for one: of a placement, and of support under serviceloven. From 16 the plan that a decision asks
for is the youth plan, `herningmodel.law.duties.youth_plan`.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.plans import plan_decision_of, plans_of
from herningmodel.case_view.view import View
from herningmodel.core.legal_versions import version, versions
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty
from herningmodel.law.bases import PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT, rests_on
from herningmodel.law.duties.deadline import Deadline, DutyCode
from herningmodel.law.duties.decision_routes import CONSENTED, SUPPORTED, UNCONSENTED, route_of
from herningmodel.law.duties.duty import (
    Duty,
    DutyContext,
    DutyResult,
    RequirementPhase,
    State,
    Wording,
    of_deadlines,
)
from herningmodel.law.duties.periods_in_words import period_of
from herningmodel.law.duties.youth_plan import is_of_age_for_it
from herningmodel.model.decisions import Decision
from herningmodel.model.follow_ups import Plan, PlanDecision
from herningmodel.text.texts import Text


CODE: Final = DutyCode("plan", Text(da="barnets plan", en="the child's plan"))


WITHIN: Final = versions(
    version(None, "SEL § 140", Interval(months=4), Certainty.CERTAIN),
    version("2024-01-01", "BL § 91 stk. 2", Interval(months=3), Certainty.CERTAIN),
)
VALUES: Final = {"within": period_of(WITHIN)}
"""What the law fills in the sentences about a plan."""


def is_placed_without_consent(decision: Decision) -> bool:
    """Tell whether the plan must be ready on the day of *decision*."""
    return rests_on(decision.legal_basis, PLACED_WITHOUT_CONSENT)


def is_placed(decision: Decision) -> bool:
    """Tell whether *decision* places the child, with consent or without."""
    with_consent = rests_on(decision.legal_basis, PLACED_WITH_CONSENT)
    return with_consent or is_placed_without_consent(decision)


def deadline(view: View, decision: Decision) -> Deadline | None:
    """Return the plan's deadline for *decision*, None without a duty."""
    route = route_of(decision)
    duty = BEFORE_THE_DECISION if route in UNCONSENTED else WITHIN_MONTHS
    if not decision.is_granted:
        return None
    if route in duty.wording_on(decision.on).routes:
        return _deadline_of(view, decision)
    decided = plan_decision_of(view, decision) if route in SUPPORTED else None
    if decided is None or not decided.make:
        return None
    return _deadline_of(view, decision, decided)


def _deadline_of(
    view: View, decision: Decision, decided: PlanDecision | None = None
) -> Deadline | None:
    # Where a plan is decided on after the help, the plan cannot be late before it was decided on.
    triggered = decision.on if decided is None else max(decision.on, decided.on)
    every = None if is_placed_without_consent(decision) else WITHIN.on(triggered)
    due = triggered if every is None else every.after(triggered)
    return Deadline(
        duty=CODE,
        about=decision,
        triggered=triggered,
        due=due,
        every=every,
        answered=answered(plans_of(view, decision), due),
        transition=WITHIN.changed_between(triggered, due),
    )


def answered(plans: list[Plan], due: date) -> date | None:
    """Return the day of the newest plan in time, else the first."""
    made = [plan.made for plan in plans if plan.made is not None]
    in_time = [day for day in made if day <= due]
    return max(in_time) if in_time else min(made, default=None)


def _deadlines_of(view: View, *, without_consent: bool) -> Iterator[Deadline]:
    for decision in view.case.decisions:
        due = deadline(view, decision)
        if due is not None and without_consent is is_placed_without_consent(decision):
            yield due


def _examine(context: DutyContext) -> DutyResult | None:
    if is_of_age_for_it(context):
        return None
    location = context.of_case("plans")
    if context.decision is None:
        return DutyResult(state=State.MISSING, location=location)
    return of_deadlines(context, location, (_deadline_of(context.view, context.decision),))


BEFORE_THE_DECISION: Final = Duty(
    name="plan",
    versions=versions(
        version(
            None,
            "SEL § 140",
            Wording(
                UNCONSENTED,
                Text(
                    da="Handleplanen skal være lavet før afgørelsen.",
                    en="The action plan must be made before the decision.",
                ),
            ),
            Certainty.CERTAIN,
        ),
        version(
            "2024-01-01",
            "BL § 91 stk. 2",
            Wording(
                UNCONSENTED,
                Text(
                    da="Barnets plan skal være lavet før afgørelsen.",
                    en="The child's plan must be made before the decision.",
                ),
            ),
            Certainty.CERTAIN,
        ),
    ),
    phase=RequirementPhase.BEFORE,
    code=CODE,
    rule="PLN001",
    deadlines=lambda view: _deadlines_of(view, without_consent=True),
    examine=_examine,
)

WITHIN_MONTHS: Final = Duty(
    name="plan",
    versions=versions(
        version(
            None,
            "SEL § 140",
            Wording(
                (*SUPPORTED, *CONSENTED),
                Text(
                    da="Handleplanen skal være lavet før afgørelsen, eller senest {within} efter, hvis hjælpen ikke kan vente.",
                    en="The action plan must be made before the decision, or within {within} if the help cannot wait.",
                ),
                VALUES,
            ),
            Certainty.CERTAIN,
        ),
        version(
            "2024-01-01",
            "BL § 91 stk. 2",
            Wording(
                CONSENTED,
                Text(
                    da="Barnets plan skal være klar senest {within} efter afgørelsen.",
                    en="The child's plan must be ready within {within} of the decision.",
                ),
                VALUES,
            ),
            Certainty.CERTAIN,
        ),
    ),
    code=CODE,
    rule="PLN001",
    deadlines=lambda view: _deadlines_of(view, without_consent=False),
    examine=_examine,
)
