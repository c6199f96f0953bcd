"""The written form of a recommendation."""

from datetime import date
from typing import Annotated, Literal, NotRequired, TypedDict

from herningmodel.core.fields import Between, WrittenAs
from herningmodel.ladder.bounds import BoundDict
from herningmodel.model.steps import Step
from herningmodel.recommendation.comparison import ComparisonDict, DepartureDict
from herningmodel.recommendation.requirement import RequirementDict
from herningmodel.recommendation.shown_ratings import ShownRatingDict
from herningmodel.recommendation.step_down import StepDownDict
from herningmodel.recommendation.verdicts import GapDict, OpenQuestionDict, VerdictOnStepDict


class RecommendationDict(TypedDict):
    """
    A recommendation in the format `herningmodel-recommendation/1`.

    Attributes:
        format: The name of the format.
        library: The version of the library that made it.
        rule_set: The identity of the rule set it was made by.
        on: The day that the recommendation is for.
        profile: The name of the profile.
        case: The id of the case.
        step: The step if the case decides it; null while it is open.
        range: From the lowest step that is not ruled out to the highest that it could come to; null
            where a person must decide.
        urgent: Whether the child is in acute danger.
        possible_conflict: Whether the open questions could lead to a conflict.
        out_of_scope: Whether the child has turned 18; then there is no range and no verdict.
        until_answered: The step below which the child is not placed until an old danger is answered
            anew.
        shown: The severe ratings in dimensions that bind no step.
        missing: The open questions that could change the range, the most decisive first.
        verdicts: One for each step, lowest first.
        requirements: The legal requirements around the recommended step, on its day.
        gaps: The fitting steps on which the municipality offers nothing.
        conflicts: The certain bounds, where together they rule out every step.
        step_down: The changes in the child's life that lower steps need, the nearest step first.
        departures: The recorded departures from recommendations.
        decisions: Each granted step beside the recommendation of its own day.
    """

    format: Literal["herningmodel-recommendation/1"]
    library: str
    rule_set: str
    on: Annotated[str, WrittenAs(date)]
    profile: str
    case: str
    step: Annotated[int, WrittenAs(Step)] | None
    range: Annotated[list[Annotated[int, WrittenAs(Step)]], Between(2, 2)] | None
    urgent: bool
    possible_conflict: NotRequired[bool]
    out_of_scope: NotRequired[bool]
    until_answered: NotRequired[Annotated[int, WrittenAs(Step)]]
    shown: NotRequired[list[ShownRatingDict]]
    missing: list[OpenQuestionDict]
    verdicts: list[VerdictOnStepDict]
    requirements: list[RequirementDict]
    gaps: list[GapDict]
    conflicts: list[BoundDict]
    step_down: list[StepDownDict]
    departures: list[DepartureDict]
    decisions: NotRequired[list[ComparisonDict]]
