"""
Safety with a plan: the answer about a child at home, and the plans that it rests on.

Rules about safety plans read it, so that each wrong thing is found by one of them: no plan, a plan
that has run out, or a plan that runs without follow-up.
"""

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from herningmodel.case_view.placed import runs_on
from herningmodel.case_view.view import View
from herningmodel.ladder.danger import dangers, is_a_child
from herningmodel.ladder.situation import safety_answer
from herningmodel.model.needs import Assessment, Safety, SafetyPlan


@frozen(kw_only=True)
class AgreedPlan:
    """
    *Aftalt sikkerhedsplan*: a safety plan, with the assessment that holds it.

    Attributes:
        assessment: The assessment in which the plan was made.
        plan: What was agreed, and until when.
    """

    assessment: Assessment
    plan: SafetyPlan


@frozen(kw_only=True)
class SafeWithPlan:
    """
    *Tryg med en sikkerhedsplan*: a child at home who is safe with a plan only.

    Attributes:
        on: The day of the reader.
        assessed: The day of the newest answer about safety.
        assessment: The assessment that answered.
        since: The first day that asks for a plan: that day, or a later one when the child came home.
        plans: The plans that hold after the answer, by their first day.
    """

    on: date
    assessed: date
    assessment: Assessment
    since: date
    plans: tuple[AgreedPlan, ...]

    @property
    def ran_out(self) -> date | None:
        """The day on which the last plan ended, None while one holds or none was made."""
        until = None if self.last is None else self.last.plan.until
        # On the first day without the plan a new one can still be agreed.
        return until if until is not None and until < self.on else None

    @property
    def last(self) -> AgreedPlan | None:
        """The plan that holds longest, None without one."""
        return max(self.plans, key=lambda agreed: agreed.plan.until or date.max, default=None)


def safe_with_plan(view: View) -> SafeWithPlan | None:
    """Return what a child at home needs a safety plan for, None where it needs none."""
    answer = safety_answer(view)
    if answer.value is not Safety.SAFE_WITH_PLAN or answer.on is None:
        return None
    if not _is_at_home(view) or any(dangers(view)):
        return None
    left = (stay.ended for stay in view.case.placements if stay.ended is not None)
    return SafeWithPlan(
        on=view.on,
        assessed=answer.on,
        assessment=next(
            assessment
            for assessment in view.assessments
            if assessment.safety is Safety.SAFE_WITH_PLAN
        ),
        since=max((answer.on, *left)),
        plans=tuple(
            agreed
            for agreed in agreed_plans(view)
            if agreed.plan.until is None or agreed.plan.until > answer.on
        ),
    )


def plan_in_force(view: View) -> AgreedPlan | None:
    """
    Return the plan that protects a child at home on the day, None without one.

    A child that is not safe even with a plan may have one until it is placed; in acute danger no plan
    is enough.
    """
    answer = safety_answer(view)
    if answer.value not in (Safety.SAFE_WITH_PLAN, Safety.UNSAFE) or not _is_at_home(view):
        return None
    if any(danger.is_acute for danger in dangers(view)):
        return None
    in_force = (
        agreed
        for agreed in agreed_plans(view)
        if agreed.plan.until is None or agreed.plan.until > view.on
    )
    return max(in_force, key=lambda agreed: agreed.plan.until or date.max, default=None)


def _is_at_home(view: View) -> bool:
    return (
        view.case.closed is None
        and is_a_child(view, view.on)
        and not any(runs_on(placement, view.on) for placement in view.case.placements)
    )


def agreed_plans(view: View) -> Iterator[AgreedPlan]:
    """Yield the safety plans, the first to begin first."""
    held = (
        AgreedPlan(assessment=assessment, plan=assessment.safety_plan)
        for assessment in view.assessments
        if assessment.safety_plan is not None
    )
    yield from sorted(held, key=lambda agreed: agreed.plan.on)
