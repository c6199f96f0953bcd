"""What every rule of the ladder says about a situation, and what that makes of one step."""

from collections.abc import Sequence

from herningmodel.ladder.bounds import Bound
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.situation import Situation
from herningmodel.profile.profile import Profile
from herningmodel.recommendation.verdicts import Reason, Requisite


def evaluate_ladder_rules(
    seen: Situation, profile: Profile
) -> tuple[list[Reason], list[Requisite]]:
    """Return what every rule of the ladder says about a situation: reasons, and conditions."""
    reasons: list[Reason] = []
    conditions: list[Requisite] = []
    for rule in LADDER_RULES:
        for claim in rule.bounds(seen, profile):
            if isinstance(claim, Bound):
                reasons.append(Reason(code=rule.code, basis=rule.basis, bound=claim))
            else:
                conditions.append(Requisite(code=rule.code, basis=rule.basis, condition=claim))
    return reasons, conditions


def deduplicate(conditions: Sequence[Requisite]) -> tuple[Requisite, ...]:
    """Return *conditions* without those that say the same: two domains can ask for one support."""
    # Compared by what they are made of, so that no sentence is made before somebody reads it.
    said = {
        (requisite.condition.template, requisite.condition.values): requisite
        for requisite in reversed(conditions)
    }
    return tuple(said.values())[::-1]
