"""Build the parts of a recommendation from their written form."""

from datetime import date

from herningmodel.core.sources import Certainty
from herningmodel.kept.kept_bounds import (
    kept_bound,
    kept_condition,
    kept_place,
    kept_range,
    kept_reference,
    kept_step,
)
from herningmodel.kept.kept_findings import kept_day, text_of
from herningmodel.ladder.bounds import Open, Range
from herningmodel.ladder.decision_and_need import Standing
from herningmodel.ladder.life_changes import ChangeKind, LifeChange
from herningmodel.ladder.questions import Question
from herningmodel.law.duties.decision_routes import DecisionRoute
from herningmodel.law.duties.duty import RequirementPhase, State
from herningmodel.model.decisions import DeviationCode
from herningmodel.model.follow_ups import GoalReached
from herningmodel.model.needs import Dimension, Rating
from herningmodel.model.steps import Step
from herningmodel.recommendation.comparison import (
    Comparison,
    ComparisonDict,
    Departure,
    DepartureDict,
    ReasonGiven,
)
from herningmodel.recommendation.planned_goals import PlannedGoal, PlannedGoalDict
from herningmodel.recommendation.requirement import Requirement, RequirementDict
from herningmodel.recommendation.shown_ratings import ShownRating, ShownRatingDict
from herningmodel.recommendation.step_down import (
    OpenDict,
    StepDown,
    StepDownDict,
    Way,
    WayDict,
)
from herningmodel.recommendation.verdicts import (
    Gap,
    GapDict,
    OpenQuestion,
    OpenQuestionDict,
    Verdict,
    VerdictOnStep,
    VerdictOnStepDict,
)


def kept_verdict(written: VerdictOnStepDict) -> VerdictOnStep:
    """Return the verdict on a step that *written* says."""
    step = Step(written["step"])
    label = written.get("label")
    return VerdictOnStep(
        step=step,
        label=step.label if label is None else text_of(label),
        verdict=Verdict(written["verdict"]),
        reasons=tuple(kept_bound(bound) for bound in written["bounds"]),
        conditions=tuple(kept_condition(each, step) for each in written["conditions"]),
    )


def kept_question(written: OpenQuestionDict) -> OpenQuestion:
    """Return the open question that *written* says."""
    lowest, highest = written["could_change"]
    return OpenQuestion(
        question=Question(written["question"]),
        about=None,
        place=kept_place(written["path"]),
        could_change=(Step(lowest), Step(highest)),
        kept=text_of(written["text"]),
    )


def kept_gap(written: GapDict) -> Gap:
    """Return the gap in what is offered that *written* says."""
    return Gap(step=Step(written["step"]), text=text_of(written["text"]))


def kept_rating(written: ShownRatingDict) -> ShownRating:
    """Return the severe rating that *written* says."""
    return ShownRating(
        dimension=Dimension(written["dimension"]),
        rating=Rating(written["rating"]),
        on=kept_day(written.get("on")),
        place=kept_place(written["path"]),
        kept=text_of(written["text"]),
    )


def kept_requirement(written: RequirementDict) -> Requirement:
    """Return the requirement that *written* says."""
    return Requirement(
        name=written["requirement"],
        state=State(written["state"]),
        when=RequirementPhase(written["when"]),
        paths=tuple(DecisionRoute(path) for path in written["paths"]),
        decision=written.get("decision"),
        reference=kept_reference(written.get("reference")),
        certainty=Certainty(written["certainty"]),
        place=kept_place(written["path"]),
        text=text_of(written["text"]),
        due=kept_day(written.get("due")),
    )


def kept_step_down(written: StepDownDict) -> StepDown:
    """Return the way to a lower step that *written* says."""
    step = Step(written["step"])
    label = written.get("label")
    return StepDown(
        step=step,
        label=step.label if label is None else text_of(label),
        below=kept_range(written["below"]),
        answer_first=tuple(_open(question) for question in written["answer_first"]),
        ways=tuple(_way(way, step) for way in written["ways"]),
        planned=tuple(_goal(goal) for goal in written.get("plan_goals", [])),
        kept_help=text_of(written["help"]),
    )


def kept_departure(written: DepartureDict) -> Departure:
    """Return the departure that *written* says."""
    lowest, highest = written["recommended"]
    return Departure(
        decision=written["decision"],
        by=written["by"],
        on=date.fromisoformat(written["on"]),
        reason=written["reason"],
        recommended=Range(Step(lowest), Step(highest)),
        granted=kept_step(written["granted"]),
        kept=text_of(written["text"]),
    )


def kept_comparison(written: ComparisonDict) -> Comparison:
    """Return the comparison that *written* says."""
    code = written["deviation_code"]
    return Comparison(
        decision=written["decision"],
        on=date.fromisoformat(written["on"]),
        needed=kept_step(written["needed"]),
        granted=kept_step(written["granted"]),
        recommended=kept_range(written["recommended"]),
        recommended_on=date.fromisoformat(written["recommended_on"]),
        standing=Standing(written["standing"]),
        runs=written["runs"],
        reason=ReasonGiven(written["reason"]),
        code=None if code is None else DeviationCode(code),
        made_by=written.get("rule_set"),
        kept=text_of(written["text"]),
    )


def _open(written: OpenDict) -> Open:
    return Open(
        question=Question(written["question"]),
        place=kept_place(written["path"]),
        kept=text_of(written["text"]),
    )


def _way(written: WayDict, step: Step) -> Way:
    return Way(
        changes=tuple(
            LifeChange(
                kind=ChangeKind(change["change"]),
                place=kept_place(change["path"]),
                dimension=None if "dimension" not in change else Dimension(change["dimension"]),
            )
            for change in written["changes"]
        ),
        conditions=tuple(kept_condition(each, step) for each in written["conditions"]),
        kept=tuple(text_of(change["text"]) for change in written["changes"]),
    )


def _goal(written: PlannedGoalDict) -> PlannedGoal:
    return PlannedGoal(
        dimension=Dimension(written["dimension"]),
        place=kept_place(written["path"]),
        reached=None if "reached" not in written else GoalReached(written["reached"]),
        on=kept_day(written.get("on")),
    )
