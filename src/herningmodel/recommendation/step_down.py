"""
The way down: what must be different in the child's life before a lower step fits.

On every step the aim is a step nearer an ordinary everyday life. What stands in the way is what the
child's plan is about. The search asks the rules of the ladder themselves: a set of changes is a way
when the step fits after it, and when no part of it is enough.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from attrs import frozen

from herningmodel.core.findings import Json, text_as_dict, without_nulls
from herningmodel.ladder.bounds import Bound, Open, Range
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.life_changes import LifeChange, applied, changes_towards
from herningmodel.ladder.questions import Question
from herningmodel.ladder.situation import Situation
from herningmodel.model.steps import HIGHEST, Step
from herningmodel.profile.profile import Profile
from herningmodel.recommendation.goals import COUNTS, WITH_HELP, goal
from herningmodel.recommendation.ladder_findings import deduplicate, evaluate_ladder_rules
from herningmodel.recommendation.verdicts import Reason, Requisite
from herningmodel.text.texts import Text


@frozen(kw_only=True)
class Way:
    """
    *Vej*: changes that together are enough for a step, and of which none can be left out.

    Attributes:
        changes: What must be different. Empty where only answers are missing.
        conditions: What must be in place for the step to hold then.
    """

    changes: tuple[LifeChange, ...]
    conditions: tuple[Requisite, ...]

    @property
    def goals(self) -> tuple[Text, ...]:
        """The changes as goals of the child's plan, in whole sentences."""
        return tuple(goal(change) for change in self.changes)

    def as_dict(self) -> dict[str, Json]:
        """Return the way as it stands in a journal."""
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
        below: The range that it lies below the upper end of; None where every step is ruled out.
        answer_first: The open questions that the step also hangs on, a new assessment first. No
            change answers them.
        ways: Every smallest set of changes that is enough, the shortest first.
    """

    step: Step
    label: Text
    below: Range | None
    answer_first: tuple[Open, ...]
    ways: tuple[Way, ...]

    @property
    def help(self) -> Text:
        """The help with which the goals are to be reached."""
        return WITH_HELP[self.step]

    @property
    def takes_change(self) -> bool:
        """Whether something must be different; otherwise only answers are missing."""
        return any(way.changes for way in self.ways)

    @property
    def common(self) -> tuple[LifeChange, ...]:
        """The changes that every way has."""
        first, *others = self.ways
        return tuple(
            change for change in first.changes if all(change in way.changes for way in others)
        )

    def as_dict(self) -> dict[str, Json]:
        """Return the way down as it stands in a journal."""
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
        }


def steps_down(seen: Situation, profile: Profile, below: Range | None) -> Iterator[StepDown]:
    """
    Yield the way to each step below the upper end of a range, the nearest step first.

    Args:
        seen: The child's situation.
        profile: The profile.
        below: The range; None where every step is ruled out, and then all six are below.
    """
    above = HIGHEST + 1 if below is None else below.highest
    for step in reversed(Step):
        if step < above:
            yield _step_down(step, seen, profile, below)


def _step_down(step: Step, seen: Situation, profile: Profile, below: Range | None) -> StepDown:
    against = _against(step, seen, profile)
    certain = [reason.bound for reason in against if reason.bound.certain]
    candidates = tuple(changes_towards(step, certain, seen, profile))
    ways = tuple(
        _way(step, changes, seen, profile)
        for changes in _smallest_sets(candidates, step, seen, profile)
    )
    # What is kept from long ago may have changed by itself; what is open no change answers.
    kept = [bound.hangs_on for bound in certain]
    after = _against(step, applied(candidates, seen), profile)
    still = [reason.bound.hangs_on for reason in after]
    questions = dict.fromkeys(one for one in (*kept, *still) if one is not None)
    in_order = sorted(questions, key=lambda one: one.question is not Question.NEW_ASSESSMENT)
    return StepDown(
        step=step,
        label=profile.label_of(step),
        below=below,
        answer_first=tuple(in_order),
        ways=ways,
    )


def _way(step: Step, changes: tuple[LifeChange, ...], seen: Situation, profile: Profile) -> Way:
    _, conditions = evaluate_ladder_rules(applied(changes, seen), profile)
    on_it = [requisite for requisite in conditions if step in requisite.condition.steps]
    return Way(changes=changes, conditions=deduplicate(on_it))


def _against(step: Step, seen: Situation, profile: Profile) -> list[Reason]:
    reasons, _ = evaluate_ladder_rules(seen, profile)
    return [reason for reason in reasons if reason.bound.rules_out(step)]


def _is_left(step: Step, seen: Situation, profile: Profile) -> bool:
    # The search asks this many times, so the first certain bound is enough.
    return not any(
        isinstance(claim, Bound) and claim.certain and claim.rules_out(step)
        for rule in LADDER_RULES
        for claim in rule.bounds(seen, profile)
    )


def _smallest_sets(
    candidates: Sequence[LifeChange], step: Step, seen: Situation, profile: Profile
) -> Iterator[tuple[LifeChange, ...]]:
    # Whatever the step does not fit without is in every set. Only the rest has to be searched, and
    # it is never more than the few changes that can stand in for each other.
    needed = [
        one
        for one in candidates
        if not _is_left(step, applied([x for x in candidates if x is not one], seen), profile)
    ]
    others = [one for one in candidates if one not in needed]
    found: list[frozenset[LifeChange]] = []
    for size in range(len(others) + 1):
        for chosen in combinations(others, size):
            changes = frozenset([*needed, *chosen])
            if any(smaller < changes for smaller in found):
                continue
            if _is_left(step, applied(changes, seen), profile):
                found.append(changes)
                yield tuple(one for one in candidates if one in changes)
