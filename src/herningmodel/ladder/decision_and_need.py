"""
The granted step beside the assessed need, on the day of the decision.

What was decided is compared with what the ladder says of that day, as the case knew it then. Help
that is granted beside higher help, such as family treatment during a placement, is no step too low.
It errs towards silence: inside an open range nothing is above or below.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import frozen

from herningmodel.case_view.bases_over_time import decision_carrying
from herningmodel.case_view.placed import runs_on
from herningmodel.case_view.view import Measure, View, find
from herningmodel.core.codes import Code
from herningmodel.ladder.bounds import Bound, Range, conclude
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.ladder_rule import evaluate
from herningmodel.ladder.situation import severe_ratings_beside, situation
from herningmodel.law.ages import OF_AGE, is_reached
from herningmodel.model.case import Case
from herningmodel.model.decisions import Decision
from herningmodel.model.steps import Step
from herningmodel.profile.profile import Profile
from herningmodel.schema.records import whole_record


class Standing(Code):
    """*Forhold til anbefalingen*: where the granted step lies."""

    SAME = "same", "samme trin", "same step"
    ABOVE = "above", "højere trin", "higher step"
    BELOW = "below", "lavere trin", "lower step"
    BESIDE = "beside", "ved siden af højere hjælp", "beside higher help"
    NOT_DECIDABLE = "not_decidable", "kan ikke afgøres", "not decidable"
    OUT_OF_SCOPE = "out_of_scope", "efter det 18. år", "after the age of 18"


@frozen(kw_only=True)
class AssessedNeed:
    """
    *Vurderet behov*: what the ladder says of a day, without its reasons.

    Attributes:
        range: The steps that may fit; None where every step is ruled out, or out of scope.
        step: The step if the case decides it; None while it is open.
        is_assessed: Whether an assessment was recent enough for its answers to hold.
        is_in_scope: Whether the child was under 18.
    """

    range: Range | None
    step: Step | None
    is_assessed: bool
    is_in_scope: bool = True


_READ: Final = (
    "id",
    "child",
    "opened",
    "target_group",
    "assessments",
    "decisions",
    "interventions",
    "placements",
)
"""The members that a ladder rule reads."""


def read_by_the_ladder(case: Case) -> Case:
    """Return *case* without what no ladder rule reads, such as prices."""
    # So no snapshot of it is taken.
    return whole_record(Case, {name: getattr(case, name) for name in _READ})


def assessed_need(case: Case, *, on: date, profile: Profile) -> AssessedNeed:
    """Return what the ladder says of *on*, the same as a recommendation."""
    now = situation(View(read_by_the_ladder(case), on=on, profile=profile))
    if now.age is not None and is_reached(OF_AGE, now.age, on):
        return AssessedNeed(
            range=None, step=None, is_assessed=now.has_current_assessment, is_in_scope=False
        )
    claims = evaluate(LADDER_RULES, now, profile)
    conclusion = conclude([claim for claim in claims if isinstance(claim, Bound)])
    lowest, highest = conclusion.ends
    is_settled = lowest == highest and not conclusion.is_possible_conflict
    return AssessedNeed(
        range=conclusion.range,
        step=conclusion.range.lowest if conclusion.range and is_settled else None,
        is_assessed=now.has_current_assessment,
    )


def step_in_force(case: Case, *, on: date, profile: Profile) -> Step | None:
    """
    Return the highest step granted and not ended on *on*, None without one.

    Help that is granted and has not begun counts; so does a placement whose decision names no step.
    """
    return max(_steps_in_force(case, on, profile), default=None)


def standing(granted: Step | None, need: AssessedNeed, in_force: Step | None = None) -> Standing:
    """Return where *granted* lies, with the highest step in force beside it."""
    if not need.is_in_scope:
        return Standing.OUT_OF_SCOPE
    if granted is None or need.range is None:
        return Standing.NOT_DECIDABLE
    if granted is need.step:
        return Standing.SAME
    if granted < need.range.lowest:
        is_beside = in_force is not None and in_force >= need.range.lowest
        return Standing.BESIDE if is_beside else Standing.BELOW
    return Standing.ABOVE if granted > need.range.highest else Standing.NOT_DECIDABLE


def is_explained_by_rating(view: View, decision: Decision, where: Standing) -> bool:
    """
    Tell whether a severe rating that binds no step explains more help at home.

    Poverty or a poor home can be a reason for more help, never for less, and never for a placement.
    """
    granted = decision.granted_step
    if where is not Standing.ABOVE or granted is None or granted.is_placement:
        return False
    on_its_day = View(view.document, on=decision.on, profile=view.profile)
    return any(severe_ratings_beside(on_its_day))


def _steps_in_force(case: Case, on: date, profile: Profile) -> Iterator[Step]:
    measures: tuple[Measure, ...] = (*case.interventions, *case.placements)
    carried = {
        decision_carrying(measure, on)
        for measure in measures
        if measure.ended is None or measure.ended > on
    }
    for decision in case.decisions:
        is_in_force = decision.on == on or (decision.on < on and decision.id in carried)
        if is_in_force and decision.is_granted and decision.granted_step is not None:
            yield decision.granted_step
    for placement in case.placements:
        decided = find(case.decisions, decision_carrying(placement, on))
        says_no_step = decided is None or (decided.is_granted and decided.granted_step is None)
        if says_no_step and runs_on(placement, on):
            yield profile.step_of(placement.kind)
