"""
Find the way down: changes in life before a lower step fits.

On every step the aim is a step nearer an ordinary everyday life. The obstacles are the subject of
the child's plan. The search evaluates the ladder rules themselves: a set of changes is a way if the
step fits after it and no proper subset is enough.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import evolve, frozen

from herningmodel.case_view.view import View
from herningmodel.core.findings import Json, text_as_dict, without_nulls
from herningmodel.ladder.bounds import Bound, Condition, Open, Range
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.ladder_rule import rules_out
from herningmodel.ladder.life_changes import LifeChange, applied, changes_towards
from herningmodel.ladder.questions import Question
from herningmodel.ladder.situation import Situation, situation
from herningmodel.model.steps import HIGHEST, Step
from herningmodel.profile.profile import Profile
from herningmodel.recommendation.goals import COUNTS, WITH_HELP, goal
from herningmodel.recommendation.ladder_findings import deduplicate, evaluate_ladder_rules
from herningmodel.recommendation.planned_goals import PlannedGoal, planned_goals
from herningmodel.text.texts import Text


@frozen(kw_only=True)
class Way:
    """
    *Vej*: a smallest set of changes that is enough for a step.

    Attributes:
        changes: What must be different; empty if only answers are missing.
        conditions: What must be in place for the step to hold after the changes.
    """

    changes: tuple[LifeChange, ...]
    conditions: tuple[Condition, ...]

    @property
    def goals(self) -> tuple[Text, ...]:
        """The changes as goals of the child's plan, in whole sentences."""
        return tuple(goal(change) for change in self.changes)

    def as_dict(self) -> dict[str, Json]:
        """Return the way as JSON for a journal."""
        return {
            "changes": [
                without_nulls(
                    {
                        "change": change.kind.value,
                        "dimension": None if change.dimension is None else change.dimension.value,
                        "path": change.place.path,
                        "text": text_as_dict(text),
                    }
                )
                for change, text in zip(self.changes, self.goals, strict=True)
            ],
            "conditions": [condition.as_dict() for condition in self.conditions],
        }


@frozen(kw_only=True)
class StepDown:
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
    """

    step: Step
    label: Text
    below: Range | None
    answer_first: tuple[Open, ...]
    ways: tuple[Way, ...]
    planned: tuple[PlannedGoal, ...] = ()

    @property
    def help(self) -> Text:
        """The help with which the goals are to be reached."""
        return WITH_HELP[self.step]

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

    def as_dict(self) -> dict[str, Json]:
        """Return the way down as JSON for a journal."""
        return {
            "step": self.step.value,
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
            **without_nulls({"plan_goals": [goal.as_dict() for goal in self.planned] or None}),
        }


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
