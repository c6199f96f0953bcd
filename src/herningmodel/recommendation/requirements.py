"""
Legal requirements around the recommended step.

They concern the decision that runs, whatever its step: the newest whose help has not ended, one
that can carry the recommended step before another, a granted one before a draft. Where it cannot
carry the step, or does not exist, the decision to be made is shown as well, on both routes: with and
without consent. What a decision is asked for goes by its provision: help with a disability asks for
nothing that § 32 does, and each decision on it that runs is shown. So is the committee's newest decision about a
placement that runs, such as the one that makes it permanent. The requirements do not depend on whether the legal conditions of a placement are
met, and do not imply it.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from herningmodel.case_view.bases_over_time import decision_carrying
from herningmodel.case_view.placed import runs_on
from herningmodel.case_view.view import View
from herningmodel.ladder.bounds import Range
from herningmodel.law.bases import DISABILITY, SUPPORTED_BY_THE_YOUTH_CRIME_BOARD, rests_on_one_of
from herningmodel.law.duties.decision_routes import (
    AT_ONCE,
    IN_TIME,
    PLACED,
    SUPPORTED,
    DecisionRoute,
    route_of,
)
from herningmodel.law.duties.duty import DutyContext
from herningmodel.law.duties.duty_catalogue import DUTIES
from herningmodel.model.decisions import Decision
from herningmodel.model.steps import Step
from herningmodel.recommendation.requirement import Requirement, requirement_of


def requirements_of(
    view: View, recommended: Range | None, *, urgent: bool
) -> Iterator[Requirement]:
    """
    Yield what the law of the day asks for.

    First around the decision that runs, whatever its step. Then around the one to be made, where the
    decision that runs cannot carry the recommended step: nothing on step 1 and for help by § 30,
    where the law asks for no decision, and nothing where the step is not known. A placement is known
    before its step is, when no lower step is left.

    Args:
        view: The case.
        recommended: The range of the recommendation.
        urgent: Whether the child is in acute danger.
    """
    step = _step_of(recommended)
    fitting = None if step is None else decision_on(view, step)
    running = fitting or running_decision(view)
    if running is not None:
        carried_step = (
            step if fitting is not None and step is not None else _step_of_decision(running)
        )
        yield from _around(view, carried_step, running, _routes_of(running))
    for decision in _decided_beside(view):
        yield from _around(view, _step_of_decision(decision), decision, _routes_of(decision))
    if fitting is None and step is not None and not _is_decided_otherwise(view, step):
        yield from _around(view, step, None, _routes_to(step, urgent=urgent))


def running_decision(view: View) -> Decision | None:
    """Return the newest granted decision that runs, placements before support."""
    placing = [each for each in view.case.decisions if _runs_by(view, each, PLACED)]
    supporting = [each for each in view.case.decisions if _runs_by(view, each, SUPPORTED)]
    return _newest(placing or supporting)


def decision_on(view: View, step: Step) -> Decision | None:
    """Return the newest decision for *step*, granted before planned."""
    return _newest(
        decision
        for decision in view.case.decisions
        if _can_carry(decision, step) and not is_spent(view, decision)
    )


def _step_of(recommended: Range | None) -> Step | None:
    if recommended is None:
        return None
    is_settled = recommended.lowest is recommended.highest or recommended.lowest.is_placement
    return recommended.lowest if is_settled else None


def _decided_beside(view: View) -> Iterator[Decision]:
    """Yield what runs beside the help that the ladder is about."""
    yield from (each for each in view.case.decisions if _runs_by(view, each, _DISABILITY))
    if any(runs_on(placement, view.on) for placement in view.case.placements):
        by_committee = _newest(
            each for each in view.case.decisions if _runs_by(view, each, _BY_THE_COMMITTEE)
        )
        yield from () if by_committee is None else (by_committee,)


def _runs_by(view: View, decision: Decision, routes: tuple[DecisionRoute, ...]) -> bool:
    return decision.is_granted and route_of(decision) in routes and not is_spent(view, decision)


def _can_carry(decision: Decision, step: Step) -> bool:
    route = route_of(decision)
    if step.is_placement:
        return route in PLACED
    # Support beside a placement is not the help of a child at home.
    granted = decision.granted_step
    return route in SUPPORTED and (granted is None or not granted.is_placement)


def is_spent(view: View, decision: Decision) -> bool:
    """Tell whether all help that *decision* carried has ended."""
    carried = view.help_of(decision)
    return bool(carried) and all(measure.ended is not None for measure in carried)


def is_replaced(view: View, decision: Decision) -> bool:
    """Tell whether all help that *decision* carried rests on another one now."""
    carried = view.help_of(decision)
    return bool(carried) and all(
        decision_carrying(measure, view.on) != decision.id for measure in carried
    )


def _is_decided_otherwise(view: View, step: Step) -> bool:
    """Tell whether another provision than § 32 gives help on *step*."""
    return any(
        decision.is_granted
        and decision.granted_step is step
        and rests_on_one_of(decision.legal_basis, _BESIDE_THE_LADDER)
        and not is_spent(view, decision)
        for decision in view.case.decisions
    )


def _newest(decisions: Iterable[Decision]) -> Decision | None:
    # Of two on one day the later in the document is the newer; a granted one comes before a draft.
    newest_last = sorted(decisions, key=lambda decision: (decision.is_granted, decision.on))
    return newest_last[-1] if newest_last else None


def _step_of_decision(decision: Decision) -> Step:
    """Return the step that *decision* granted, or the lowest of its route."""
    if decision.granted_step is not None:
        return decision.granted_step
    return Step.KIN_OR_NETWORK if route_of(decision) in PLACED else Step.PREVENTIVE


def _routes_of(decision: Decision) -> tuple[DecisionRoute, ...]:
    route = route_of(decision)
    return () if route is None else (route,)


def _routes_to(step: Step, *, urgent: bool) -> tuple[DecisionRoute, ...]:
    if step.is_placement:
        return AT_ONCE if urgent else IN_TIME
    # Without a decision, step 2 is help by § 30.
    return (DecisionRoute.SUPPORT,) if step is Step.HOME_BASED else ()


def _around(
    view: View, step: Step, decision: Decision | None, routes: tuple[DecisionRoute, ...]
) -> Iterator[Requirement]:
    context = DutyContext(
        view=view,
        step=step,
        decision=decision,
        measures=() if decision is None else tuple(view.help_of(decision)),
    )
    for duty in DUTIES:
        requirement = requirement_of(duty, context, routes)
        if requirement is not None:
            yield requirement


_DISABILITY: Final = (DecisionRoute.DISABILITY,)
_BY_THE_COMMITTEE: Final = (DecisionRoute.BY_THE_COMMITTEE,)
_BESIDE_THE_LADDER: Final = (*DISABILITY, SUPPORTED_BY_THE_YOUTH_CRIME_BOARD)
