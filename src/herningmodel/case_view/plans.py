"""Plans of a decision's help: those made, and whether to make one."""

from collections.abc import Iterator

from herningmodel.case_view.view import View
from herningmodel.model.decisions import Decision
from herningmodel.model.follow_ups import Plan, PlanDecision


def plans_of(view: View, decision: Decision | None) -> list[Plan]:
    """Return the plans made for the help of *decision*."""
    return [plan for plan in _about(view, decision) if plan.made is not None]


def plan_decision_of(view: View, decision: Decision) -> PlanDecision | None:
    """Return the newest decision whether to plan the help of *decision*."""
    decided = [plan.decided for plan in _about(view, decision) if plan.decided is not None]
    # Of two on one day the later in the document is the newer.
    return max(reversed(decided), key=lambda each: each.on, default=None)


def _about(view: View, decision: Decision | None) -> Iterator[Plan]:
    if decision is None:
        return
    carried = {measure.id for measure in view.measures() if measure.decision == decision.id}
    for plan in view.case.plans:
        if not plan.concerns or carried.intersection(plan.concerns):
            yield plan
