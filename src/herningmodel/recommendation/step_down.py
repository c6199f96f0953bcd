"""
Find the way down: changes in life before a lower step fits.

On every step the aim is a step nearer an ordinary everyday life. The obstacles are the subject of
the child's plan. The search evaluates the ladder rules themselves: a set of changes is a way if the
step fits after it and no proper subset is enough.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Annotated, NotRequired, TypedDict, cast

from attrs import evolve, field, frozen

from herningmodel.case_view.view import View
from herningmodel.core.fields import Between, WrittenAs
from herningmodel.core.findings import TextDict, text_as_dict, without_nulls
from herningmodel.core.written_results import WrittenResult
from herningmodel.core.written_values import WrittenPath
from herningmodel.ladder.bounds import Bound, Condition, ConditionDict, Open, Range
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.ladder_rule import rules_out
from herningmodel.ladder.life_changes import ChangeKind, LifeChange, applied, changes_towards
from herningmodel.ladder.questions import Question
from herningmodel.ladder.situation import Situation, situation
from herningmodel.model.needs import Dimension
from herningmodel.model.steps import HIGHEST, Step
from herningmodel.profile.profile import Profile
from herningmodel.recommendation.goals import COUNTS, WITH_HELP, goal
from herningmodel.recommendation.ladder_findings import deduplicate, evaluate_ladder_rules
from herningmodel.recommendation.planned_goals import PlannedGoal, PlannedGoalDict, planned_goals
from herningmodel.text.texts import Text


class LifeChangeDict(TypedDict):
    """
    A change in the child's life, as it is written.

    Attributes:
        change: What becomes different.
        dimension: What is carried, for a change of that kind.
        path: The location of the answer that it would change.
        text: The change as a goal of the child's plan.
    """

    change: Annotated[str, WrittenAs(ChangeKind)]
    dimension: NotRequired[Annotated[str, WrittenAs(Dimension)]]
    path: Annotated[str, WrittenAs(WrittenPath)]
    text: TextDict


class WayDict(TypedDict):
    """
    A smallest set of changes, as it is written.

    Attributes:
        changes: What must be different; empty if only answers are missing.
        conditions: What must be in place for the step to hold after the changes.
    """

    changes: list[LifeChangeDict]
    conditions: list[ConditionDict]


class OpenDict(TypedDict):
    """
    A question to answer first, as it is written.

    Attributes:
        question: The question that is open.
        path: Where the answer belongs in the case.
        text: The question in a whole sentence, with what it is about.
    """

    question: Annotated[str, WrittenAs(Question)]
    path: Annotated[str, WrittenAs(WrittenPath)]
    text: TextDict


class StepDownDict(TypedDict):
    """
    The way to a lower step, as it is written.

    Attributes:
        step: The lower step.
        label: What the profile calls it.
        below: The range whose upper end the step lies below; null if every step is ruled out.
        answer_first: The open questions that the step also depends on, a new assessment first.
        help: The help with which the goals are to be reached.
        ways: Every smallest set of changes that is enough, the shortest first.
        text: When a change counts.
        plan_goals: The goals of the child's plan about what the ways change.
    """

    step: Annotated[int, WrittenAs(Step)]
    label: NotRequired[TextDict]
    below: Annotated[list[Annotated[int, WrittenAs(Step)]], Between(2, 2)] | None
    answer_first: list[OpenDict]
    help: TextDict
    ways: list[WayDict]
    text: TextDict
    plan_goals: NotRequired[list[PlannedGoalDict]]


@frozen(kw_only=True, eq=False)
class Way(WrittenResult):
    """
    *Vej*: a smallest set of changes that is enough for a step.

    Attributes:
        changes: What must be different; empty if only answers are missing.
        conditions: What must be in place for the step to hold after the changes.
        kept: The goals as they were written, where they were read back.
    """

    changes: tuple[LifeChange, ...]
    conditions: tuple[Condition, ...]
    kept: tuple[Text, ...] | None = field(default=None, repr=False)

    @property
    def goals(self) -> tuple[Text, ...]:
        """The changes as goals of the child's plan, in whole sentences."""
        if self.kept is not None:
            return self.kept
        return tuple(goal(change) for change in self.changes)

    def as_dict(self) -> WayDict:
        """Return the way as JSON for a journal."""
        return {
            "changes": [
                cast(
                    "LifeChangeDict",
                    without_nulls(
                        {
                            "change": change.kind.value,
                            "dimension": None
                            if change.dimension is None
                            else change.dimension.value,
                            "path": change.place.path,
                            "text": text_as_dict(text),
                        }
                    ),
                )
                for change, text in zip(self.changes, self.goals, strict=True)
            ],
            "conditions": [condition.as_dict() for condition in self.conditions],
        }


@frozen(kw_only=True, eq=False)
class StepDown(WrittenResult):
    """
    *Vejen ned*: what it takes for one lower step to fit.

    Attributes:
        step: The lower step.
        label: What the profile calls it.
        below: The range whose upper end the step lies below; None if every step is ruled out.
        answer_first: The open questions that the step also depends on, a new assessment first. No
            change answers them.
        ways: Every smallest set of changes that is enough, the shortest first.
        planned: The goals of the child's plan about what the ways change, and whether they are
            reached.
        kept_help: The sentence about the help as it was written, where it was read back.
    """

    step: Step
    label: Text
    below: Range | None
    answer_first: tuple[Open, ...]
    ways: tuple[Way, ...]
    planned: tuple[PlannedGoal, ...] = ()
    kept_help: Text | None = field(default=None, repr=False)

    @property
    def help(self) -> Text:
        """The help with which the goals are to be reached."""
        return self.kept_help or WITH_HELP[self.step]

    @property
    def takes_change(self) -> bool:
        """Whether something must change; otherwise only answers are missing."""
        return any(way.changes for way in self.ways)

    @property
    def common(self) -> tuple[LifeChange, ...]:
        """The changes that all ways have in common."""
        first, *others = self.ways
        return tuple(
            change for change in first.changes if all(change in way.changes for way in others)
        )

    def as_dict(self) -> StepDownDict:
        """Return the way down as JSON for a journal."""
        members: StepDownDict = {
            "step": self.step.value,
            "label": text_as_dict(self.label),
            "below": None
            if self.below is None
            else [self.below.lowest.value, self.below.highest.value],
            "answer_first": [
                {
                    "question": question.question.value,
                    "path": question.place.path,
                    "text": text_as_dict(question.text),
                }
                for question in self.answer_first
            ],
            "help": text_as_dict(self.help),
            "ways": [way.as_dict() for way in self.ways],
            "text": text_as_dict(COUNTS),
        }
        if self.planned:
            members["plan_goals"] = [goal.as_dict() for goal in self.planned]
        return members


def alternatives(down: StepDown) -> list[tuple[LifeChange, ...]]:
    """Return the changes of each way beyond the common ones."""
    return [
        tuple(change for change in way.changes if change not in down.common) for way in down.ways
    ]


def steps_down(view: View, below: Range | None) -> Iterator[StepDown]:
    """
    Yield the way to each lower step, nearest first.

    Args:
        view: The case.
        below: The range; None if every step is ruled out, and then all six are below.
    """
    above = HIGHEST + 1 if below is None else below.highest
    now = situation(view)
    for step in reversed(Step):
        if step < above:
            down = _step_down(step, now, view.profile, below)
            changes = [change for way in down.ways for change in way.changes]
            yield evolve(down, planned=tuple(planned_goals(view, changes)))


def _step_down(step: Step, now: Situation, profile: Profile, below: Range | None) -> StepDown:
    against = _against(step, now, profile)
    certain = [bound for bound in against if bound.certain]
    candidates = tuple(changes_towards(step, certain, now, profile))
    ways = tuple(
        _way(step, changes, now, profile)
        for changes in _smallest_sets(candidates, step, now, profile)
    )
    # An old answer that is kept may be outdated, and no change answers an open question.
    kept = [bound.hangs_on for bound in certain]
    after = _against(step, applied(candidates, now), profile)
    still = [bound.hangs_on for bound in after]
    questions = dict.fromkeys(question for question in (*kept, *still) if question is not None)
    in_order = sorted(
        questions, key=lambda question: question.question is not Question.NEW_ASSESSMENT
    )
    return StepDown(
        step=step,
        label=profile.label_of(step),
        below=below,
        answer_first=tuple(in_order),
        ways=ways,
    )


def _way(step: Step, changes: tuple[LifeChange, ...], now: Situation, profile: Profile) -> Way:
    _, conditions = evaluate_ladder_rules(applied(changes, now), profile)
    on_step = [condition for condition in conditions if step in condition.steps]
    return Way(changes=changes, conditions=deduplicate(on_step))


def _against(step: Step, now: Situation, profile: Profile) -> list[Bound]:
    bounds, _ = evaluate_ladder_rules(now, profile)
    return [bound for bound in bounds if bound.rules_out(step)]


def _is_left(step: Step, now: Situation, profile: Profile) -> bool:
    # The search asks this many times, so it stops at the first certain bound.
    return not rules_out(LADDER_RULES, step, now, profile)


def _smallest_sets(
    candidates: Sequence[LifeChange], step: Step, now: Situation, profile: Profile
) -> Iterator[tuple[LifeChange, ...]]:
    # A change without which the step does not fit is in every set. Only the rest is searched: the
    # few changes that can replace each other.
    needed = [
        change
        for change in candidates
        if not _is_left(
            step, applied([other for other in candidates if other is not change], now), profile
        )
    ]
    others = [change for change in candidates if change not in needed]
    found: list[frozenset[LifeChange]] = []
    for size in range(len(others) + 1):
        for chosen in combinations(others, size):
            changes = frozenset([*needed, *chosen])
            if any(smaller < changes for smaller in found):
                continue
            if _is_left(step, applied(changes, now), profile):
                found.append(changes)
                yield tuple(change for change in candidates if change in changes)
