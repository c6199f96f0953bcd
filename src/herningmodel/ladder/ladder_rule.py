"""Define ladder rules: from a situation to bounds on the step."""

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.need_of_today import NeedOfToday, need_of_today
from herningmodel.ladder.situation import Situation
from herningmodel.model.steps import Step
from herningmodel.profile.profile import Profile
from herningmodel.rulebook.vocabulary import AnyRule


Claim = Bound | Condition
"""What a ladder rule yields."""


@frozen(kw_only=True)
class LadderRule(AnyRule):
    """
    *Trapperegel*: turns a child's situation into bounds and conditions.

    No profile can switch a ladder rule off.

    Attributes:
        bounds: Yields bounds and conditions from the situation under a profile.
    """

    bounds: Callable[[Situation, Profile], Iterator[Claim]]


@frozen(kw_only=True)
class HistoryRule(AnyRule):
    """
    *Trapperegel om forløbet*: a ladder rule that also reads what the other rules leave.

    No profile can switch it off.

    Attributes:
        bounds: Yields bounds and conditions from the situation and the need of today.
    """

    bounds: Callable[[Situation, Profile, NeedOfToday], Iterator[Claim]]


AnyLadderRule = LadderRule | HistoryRule


def evaluate(
    rules: Iterable[AnyLadderRule], situation: Situation, profile: Profile
) -> Iterator[Claim]:
    """Yield what *rules* say of *situation*, in their order, each with the code of its rule."""
    in_order = [*rules]
    claims: dict[str, list[Claim]] = {
        rule.code: [*rule.bounds(situation, profile)]
        for rule in in_order
        if isinstance(rule, LadderRule)
    }
    today = need_of_today(
        situation,
        [claim for said in claims.values() for claim in said if isinstance(claim, Bound)],
    )
    for rule in in_order:
        said = (
            rule.bounds(situation, profile, today)
            if isinstance(rule, HistoryRule)
            else claims[rule.code]
        )
        for claim in said:
            yield claim.of_rule(rule.code, rule.basis)


def rules_out(
    rules: Iterable[AnyLadderRule], step: Step, situation: Situation, profile: Profile
) -> bool:
    """Return whether a certain bound of *rules* excludes *step*; stop at the first."""
    bounds: list[Bound] = []
    last: list[HistoryRule] = []
    for rule in rules:
        if isinstance(rule, HistoryRule):
            last.append(rule)
            continue
        for claim in rule.bounds(situation, profile):
            if isinstance(claim, Bound):
                if claim.certain and claim.rules_out(step):
                    return True
                bounds.append(claim)
    if not situation.attempts:
        return False
    today = need_of_today(situation, bounds)
    return any(
        isinstance(claim, Bound) and claim.certain and claim.rules_out(step)
        for rule in last
        for claim in rule.bounds(situation, profile, today)
    )
