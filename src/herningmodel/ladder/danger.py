"""
Danger and protection: what was found dangerous, and the days on which something was done.

A danger is the newest answer that the child is unsafe at home or in acute danger. What protects is a
placement, a stay of the whole family in a residential place, or a decision to place; for a child
that is not in acute danger a safety plan as well. A newer answer that the child is safe at home, with
a plan or without, ends an older acute danger. Errs towards silence: a decision protects until the
child is placed, even if it takes long, and what protects outside the case is not seen.
"""

from collections.abc import Callable, Iterator
from datetime import date

from attrs import frozen

from herningmodel.case_view.placed import carried_by, runs_on
from herningmodel.case_view.view import View
from herningmodel.core.findings import Location
from herningmodel.core.periods import days_after
from herningmodel.ladder.questions import Answer
from herningmodel.ladder.situation import acute_answer, known_safety, safety_answer
from herningmodel.law.ages import OF_AGE, is_reached
from herningmodel.law.bases import is_placement
from herningmodel.law.duties.decision_routes import AT_ONCE, route_of
from herningmodel.model.decisions import Decision
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.needs import Assessment, Safety


Days = tuple[date, date]
"""The first day, and the first day that is no longer within."""


@frozen(kw_only=True)
class Danger:
    """
    *Fare*: that a child is unsafe at home, or in acute danger.

    Attributes:
        is_acute: Whether the danger is acute.
        since: The first day of the answer, however often it was repeated with nothing done.
        place: The location of the newest answer.
    """

    is_acute: bool
    since: date
    place: Location


def dangers(view: View) -> Iterator[Danger]:
    """Yield the dangers of a child that no newer answer ends, acute danger first."""
    if not is_a_child(view, _last_day(view)):
        return
    acute, safety = acute_answer(view), safety_answer(view)
    if acute.value and acute.on is not None and not _is_ended(acute.on, safety):
        first = _first_said(
            view, acute.on, lambda assessment: assessment.acute, what_protects(view, is_acute=True)
        )
        yield Danger(is_acute=True, since=first, place=acute.place)
    if safety.value is Safety.UNSAFE and safety.on is not None:
        first = _first_said(view, safety.on, _is_unsafe, what_protects(view, is_acute=False))
        yield Danger(is_acute=False, since=first, place=safety.place)


def what_protects(view: View, *, is_acute: bool) -> list[Days]:
    """Return the days on which something protected the child, the first first."""
    return sorted(_protected(view, is_acute=is_acute))


def unprotected(view: View, danger: Danger, *, within: int) -> Days | None:
    """
    Return the last days of *danger* on which nothing protected the child, None without any.

    Args:
        view: The case.
        danger: The danger.
        within: After how many days without protection it is too long.
    """
    last = _last_day(view)
    bare = max(danger.since, view.case.child.born or date.min)
    found: Days | None = None
    for first, until in what_protects(view, is_acute=danger.is_acute):
        if first > days_after(bare, within):
            found = (bare, first)
        bare = max(bare, until)
    return (bare, last) if last > days_after(bare, within) else found


def is_a_child(view: View, day: date) -> bool:
    """Tell whether the child is born and under age on *day*, as far as the case says."""
    age = view.age_on(day)
    return age is None or (age >= 0 and not is_reached(OF_AGE, age, day))


def _last_day(view: View) -> date:
    return view.on if view.case.closed is None else min(view.on, view.case.closed)


def _is_ended(acute_on: date, safety: Answer[Safety]) -> bool:
    is_safe = safety.value in (Safety.SAFE, Safety.SAFE_WITH_PLAN)
    return is_safe and safety.on is not None and safety.on > acute_on


def _is_unsafe(assessment: Assessment) -> bool | None:
    safety = known_safety(assessment)
    return None if safety is None else safety is Safety.UNSAFE


def _first_said(
    view: View,
    newest: date,
    is_danger: Callable[[Assessment], bool | None],
    protected: list[Days],
) -> date:
    # To assess the same danger again is not to act on it, so the days count from the first answer.
    since = newest
    for assessment in view.assessments:
        said = is_danger(assessment)
        if said is None:
            continue
        was_helped = any(first < since and assessment.on < until for first, until in protected)
        if not said or was_helped:
            break
        since = assessment.on
    return since


def _protected(view: View, *, is_acute: bool) -> Iterator[Days]:
    case = view.case
    for placement in case.placements:
        yield placement.started, placement.ended or date.max
    for help_ in case.interventions:
        if help_.kind is InterventionKind.FAMILY_RESIDENTIAL_STAY:
            yield help_.started, help_.ended or date.max
    for decision in case.decisions:
        if decision.is_granted and _decides(decision, is_acute=is_acute):
            yield from _until_placed(view, decision)
    if not is_acute:
        for assessment in case.assessments:
            if (plan := assessment.safety_plan) is not None:
                yield plan.on, plan.until or date.max


def _decides(decision: Decision, *, is_acute: bool) -> bool:
    basis = decision.legal_basis
    if basis is None:
        return decision.granted_step is not None and decision.granted_step.is_placement
    return route_of(decision) in AT_ONCE if is_acute else is_placement(basis)


def _until_placed(view: View, decision: Decision) -> Iterator[Days]:
    if carried := carried_by(view, decision):
        yield decision.on, carried[0].started
    elif not any(runs_on(placement, decision.on) for placement in view.case.placements):
        # A decision that was not carried out does not answer the same danger found anew.
        ends = (
            *(stay.started for stay in view.case.placements),
            *(each.on for each in view.assessments if each.acute or _is_unsafe(each)),
        )
        yield decision.on, min((end for end in ends if end > decision.on), default=date.max)
