"""Plans of a decision's help: those made, and whether to make one."""

from collections.abc import Iterator

from herningmodel.case_view.view import View
from herningmodel.model.decisions import Decision
from herningmodel.model.follow_ups import Plan, PlanDecision, PlanGoal
from herningmodel.model.needs import Dimension


def plans_of(view: View, decision: Decision) -> list[Plan]:
    """Return the plans made for the help of *decision*."""
    return [plan for plan in _about(view, decision) if plan.made is not None]


def plan_decision_of(view: View, decision: Decision) -> PlanDecision | None:
    """Return the newest decision whether to plan the help of *decision*."""
    decided = [plan.decided for plan in _about(view, decision) if plan.decided is not None]
    # Of two on one day the later in the document is the newer.
    return max(reversed(decided), key=lambda each: each.on, default=None)


def goals_about(view: View, dimension: Dimension) -> tuple[PlanGoal, ...]:
    """Return the goals about *dimension* of the newest plan that has any."""
    made = [(plan.made, plan) for plan in view.case.plans if plan.made is not None]
    for _, plan in sorted(made, key=lambda pair: pair[0])[::-1]:
        about = tuple(goal for goal in plan.goals if goal.dimension is dimension)
        if about:
            return about
    return ()


def _about(view: View, decision: Decision) -> Iterator[Plan]:
    carried = {measure.id for measure in view.help_of(decision)}
    for plan in view.case.plans:
        if not plan.concerns or carried.intersection(plan.concerns):
            yield plan
