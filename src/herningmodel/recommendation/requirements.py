"""
Legal requirements around the recommended step.

They concern the newest decision for the step whose help has not ended, a granted one before a
draft. Without one, both routes are shown: with and without consent. What a decision is asked for goes
by its provision: help because of a disability asks for nothing that § 32 does. The requirements do not depend
on whether the legal conditions of a placement are met, and do not imply it.
"""

from collections.abc import Iterator

from herningmodel.case_view.view import Measure, View
from herningmodel.ladder.bounds import Range
from herningmodel.law.bases import DISABILITY, rests_on_one_of
from herningmodel.law.duties.decision_routes import AT_ONCE, IN_TIME, DecisionRoute, route_of
from herningmodel.law.duties.duty import DutyContext
from herningmodel.law.duties.duty_catalogue import DUTIES
from herningmodel.model.decisions import Decision
from herningmodel.model.people import ChildsView
from herningmodel.model.steps import Step
from herningmodel.recommendation.requirement import Requirement, requirement_of


def requirements_of(
    view: View, recommended: Range | None, *, urgent: bool
) -> Iterator[Requirement]:
    """
    Yield what the law of the day asks for.

    Nothing where the step is not known, and nothing on step 1 and for help by § 30: there the law
    asks for no decision. A placement is known before its step is, when no lower step is left.

    Args:
        view: The case.
        recommended: The range of the recommendation.
        urgent: Whether the child is in acute danger.
    """
    step = _step_of(recommended)
    if step is None or step is Step.UNIVERSAL:
        return
    decision = decision_on(view, step)
    routes = _routes(
        step,
        decision,
        urgent=urgent,
        by_other_provision=_is_decided_for_a_disability(view, step),
    )
    context = DutyContext(
        view=view,
        step=step,
        decision=decision,
        measures=() if decision is None else carried_by(view, decision),
    )
    for duty in DUTIES:
        requirement = requirement_of(duty, context, routes)
        if requirement is not None:
            yield requirement


def decision_on(view: View, step: Step) -> Decision | None:
    """Return the newest decision for *step*, granted before planned."""
    standing = [
        decision
        for decision in view.case.decisions
        if _can_carry(decision, step) and not _is_spent(view, decision)
    ]
    # Of two on one day the later in the document is the newer.
    newest_last = sorted(standing, key=lambda decision: (decision.is_granted, decision.on))
    return newest_last[-1] if newest_last else None


def goes_against_the_child(view: View, recommended: Range | None) -> bool:
    """Tell whether the child disagrees with the decision for the step."""
    step = _step_of(recommended)
    decision = None if step is None else decision_on(view, step)
    heard = None if decision is None else decision.child_heard
    return heard is not None and heard.view is ChildsView.DISAGREES


def carried_by(view: View, decision: Decision) -> tuple[Measure, ...]:
    """Return the help that *decision* carries."""
    return tuple(measure for measure in view.measures() if measure.decision == decision.id)


def _step_of(recommended: Range | None) -> Step | None:
    if recommended is None:
        return None
    is_settled = recommended.lowest is recommended.highest or recommended.lowest.is_placement
    return recommended.lowest if is_settled else None


def _can_carry(decision: Decision, step: Step) -> bool:
    route = route_of(decision)
    if route is None:
        return False
    if step.is_placement:
        return route is not DecisionRoute.SUPPORT
    # Support beside a placement is not the help of a child at home.
    granted = decision.granted_step
    return route is DecisionRoute.SUPPORT and (granted is None or not granted.is_placement)


def _is_spent(view: View, decision: Decision) -> bool:
    carried = carried_by(view, decision)
    return bool(carried) and all(measure.ended is not None for measure in carried)


def _is_decided_for_a_disability(view: View, step: Step) -> bool:
    """Tell whether the help on *step* is decided by provisions that ask for none of § 32."""
    return any(
        decision.is_granted
        and decision.granted_step is step
        and rests_on_one_of(decision.legal_basis, DISABILITY)
        and not _is_spent(view, decision)
        for decision in view.case.decisions
    )


def _routes(
    step: Step, decision: Decision | None, *, urgent: bool, by_other_provision: bool
) -> tuple[DecisionRoute, ...]:
    decided = None if decision is None else route_of(decision)
    if decided is not None:
        return (decided,)
    if by_other_provision:
        return ()
    if step.is_placement:
        return AT_ONCE if urgent else IN_TIME
    # Without a decision, step 2 is help by § 30.
    return (DecisionRoute.SUPPORT,) if step is Step.HOME_BASED else ()
