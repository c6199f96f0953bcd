"""Hold what an explanation tells beside the step."""

from datetime import date

from attrs import frozen

from herningmodel.ladder.situation import Situation
from herningmodel.profile.profile import Profile
from herningmodel.recommendation.comparison import Comparison, Departure
from herningmodel.recommendation.current_help import CurrentHelp
from herningmodel.recommendation.requirement import Requirement
from herningmodel.recommendation.step_down import StepDown
from herningmodel.recommendation.what_would_change import StepChanges


@frozen(kw_only=True)
class ExplanationParts:
    """
    *Ved siden af*: what an explanation tells beside the step.

    Attributes:
        situation: What the ladder rules know of the child.
        profile: The profile that they read.
        plan_ran_out: The day on which the safety plan of a child at home ended; None where it holds.
        infant_follow_up: The day by which the model asks for an infant's first follow-up; None without
            one.
        now: The help and the decisions that run.
        ways_down: The way to each lower step, the nearest first.
        changes: What would change the step, in sentences: down, home and up.
        requirements: What the law of the day asks for.
        departures: What persons decided otherwise.
        gaps: The decisions on another step than was recommended then, whose help runs.
    """

    situation: Situation
    profile: Profile
    plan_ran_out: date | None
    infant_follow_up: date | None
    now: CurrentHelp
    ways_down: tuple[StepDown, ...]
    changes: StepChanges
    requirements: tuple[Requirement, ...]
    departures: tuple[Departure, ...]
    gaps: tuple[Comparison, ...]
