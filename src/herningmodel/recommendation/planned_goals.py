"""Goals of the child's plan, beside the way down."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Final, NotRequired, TypedDict, cast

from attrs import frozen

from herningmodel.case_view.plans import goals_about
from herningmodel.case_view.view import View
from herningmodel.core.fields import WrittenAs
from herningmodel.core.findings import Location, without_nulls
from herningmodel.core.written_results import WrittenResult
from herningmodel.core.written_values import WrittenPath
from herningmodel.ladder.life_changes import LifeChange
from herningmodel.model.follow_ups import GoalReached
from herningmodel.model.needs import Dimension
from herningmodel.text.formatting import render
from herningmodel.text.texts import Text


class PlannedGoalDict(TypedDict):
    """
    A goal of the plan, as it is written.

    Attributes:
        dimension: What in the child's life it is about.
        path: The location of the goal.
        reached: Whether it is reached; absent where that is not judged.
        on: The day on which that was judged, if it is recorded.
    """

    dimension: Annotated[str, WrittenAs(Dimension)]
    path: Annotated[str, WrittenAs(WrittenPath)]
    reached: NotRequired[Annotated[str, WrittenAs(GoalReached)]]
    on: NotRequired[Annotated[str, WrittenAs(date)]]


@frozen(kw_only=True, eq=False)
class PlannedGoal(WrittenResult):
    """
    *Mål i barnets plan*: a goal of the plan that a change answers.

    A goal that is reached changes no step: a new assessment does.

    Attributes:
        dimension: What in the child's life it is about.
        place: The location of the goal.
        reached: Whether it is reached; None where that is not judged.
        on: The day on which that was judged, if it is recorded.
    """

    dimension: Dimension
    place: Location
    reached: GoalReached | None = None
    on: date | None = None

    def as_dict(self) -> PlannedGoalDict:
        """Return the goal as JSON, without its text."""
        members = without_nulls(
            {
                "dimension": self.dimension.value,
                "path": self.place.path,
                "reached": None if self.reached is None else self.reached.value,
                "on": None if self.on is None else self.on.isoformat(),
            }
        )
        return cast("PlannedGoalDict", members)


def planned_goals(view: View, changes: Sequence[LifeChange]) -> Iterator[PlannedGoal]:
    """Yield the goals of the plan about the dimensions of *changes*."""
    carried = (change.dimension for change in changes)
    for dimension in dict.fromkeys(each for each in carried if each is not None):
        for goal in goals_about(view, dimension):
            yield PlannedGoal(
                dimension=dimension,
                place=view.place(goal),
                reached=goal.reached,
                on=goal.on,
            )


def in_the_plan(planned: Sequence[PlannedGoal], change: LifeChange) -> Text | None:
    """Return how far the plan is with a change, None without goals."""
    goals = [goal for goal in planned if goal.dimension is change.dimension]
    if len(goals) == 1:
        reached = goals[0].reached
        return NOT_JUDGED if reached is None else render(ONE_GOAL, {"reached": reached.label})
    if not goals:
        return None
    count = sum(goal.reached is GoalReached.YES for goal in goals)
    return render(GOALS, {"goals": len(goals), "count": count})


NOT_JUDGED: Final = Text(
    da="Målet i barnets plan er ikke vurderet endnu.",
    en="The goal in the child's plan has not been judged yet.",
)
ONE_GOAL: Final = Text(
    da="Målet i barnets plan er {reached}.", en="The goal in the child's plan is {reached}."
)
GOALS: Final = Text(
    da="Af {goals} mål i barnets plan er {count} nået.",
    en="Of {goals} goals in the child's plan {count} are reached.",
)
