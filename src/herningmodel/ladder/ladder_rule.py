"""Define a ladder rule: from a situation to bounds on the step."""

from collections.abc import Callable, Iterator

from attrs import frozen

from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.situation import Situation
from herningmodel.profile.profile import Profile
from herningmodel.rulebook.vocabulary import AnyRule


@frozen(kw_only=True)
class LadderRule(AnyRule):
    """
    *Trapperegel*: turns a child's situation into bounds and conditions.

    No profile can switch a ladder rule off.

    Attributes:
        bounds: The function that yields bounds and conditions from a situation and a profile.
    """

    bounds: Callable[[Situation, Profile], Iterator[Bound | Condition]]

    def evaluate(self, situation: Situation, profile: Profile) -> Iterator[Bound | Condition]:
        """Yield the bounds and conditions, each with the code of this rule."""
        for claim in self.bounds(situation, profile):
            yield claim.of_rule(self.code, self.basis)
