"""Evaluate every ladder rule on a situation."""

from collections.abc import Sequence

from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.ladder_rule import evaluate
from herningmodel.ladder.situation import Situation
from herningmodel.profile.profile import Profile


def evaluate_ladder_rules(
    situation: Situation, profile: Profile
) -> tuple[list[Bound], list[Condition]]:
    """Return the bounds and conditions of the ladder rules."""
    bounds: list[Bound] = []
    conditions: list[Condition] = []
    for claim in evaluate(LADDER_RULES, situation, profile):
        if isinstance(claim, Bound):
            bounds.append(claim)
        else:
            conditions.append(claim)
    return bounds, conditions


def deduplicate(conditions: Sequence[Condition]) -> tuple[Condition, ...]:
    """Return *conditions* without repeats: two domains may need the same."""
    # Compared by template and values, so that no sentence is rendered before it is needed.
    by_sentence = {
        (condition.template, condition.values): condition for condition in reversed(conditions)
    }
    return tuple(by_sentence.values())[::-1]
