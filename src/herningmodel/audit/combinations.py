"""
All combinations (*alle kombinationer*) of input classes, with results.

Inputs are taken in the classes that the rules distinguish, each class of one input combined with
each class of the others. Range and verdicts come from the rules themselves.

A rule depends on its own inputs only, and the remaining steps depend only on the steps that the
rules exclude together. So a combination with the same excluded and conditional steps as an earlier
one has its result. Both are tested; the rules are evaluated once for each distinct set of steps.
"""

from collections.abc import Iterator
from functools import reduce
from itertools import product
from math import prod
from typing import Final

from attrs import frozen

from herningmodel.ladder.bounds import Bound, Conclusion, conclude
from herningmodel.ladder.input_classes import input_classes
from herningmodel.ladder.inputs import Claim, Input, InputClass, together
from herningmodel.ladder.situation import Situation
from herningmodel.model.steps import STEPS
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.ladder_findings import evaluate_ladder_rules
from herningmodel.recommendation.recommend import verdict_on
from herningmodel.recommendation.verdicts import Verdict


_POSSIBLY: Final = "possible"
_SURELY: Final = "certain"


@frozen
class Result:
    """
    *Resultat*: the range of a combination, with a verdict per step.

    Attributes:
        conclusion: The range that the ladder rules leave, and the bounds behind it.
        verdicts: The verdict on each step, from step 1 to step 6.
    """

    conclusion: Conclusion
    verdicts: tuple[Verdict, ...]

    @property
    def conflict(self) -> str:
        """Whether no step is left: `certain`, `possible`, or nothing."""
        if self.conclusion.range is None:
            return _SURELY
        return _POSSIBLY if self.conclusion.is_possible_conflict else ""


@frozen
class Combination:
    """
    *Kombination*: one class of each input, in order, with the result.

    Attributes:
        classes: The class of each input, in the order of `Input`.
        result: The result of the ladder rules for these classes.
    """

    classes: tuple[InputClass, ...]
    result: Result


def combinations(profile: Profile | None = None) -> Iterator[Combination]:
    """
    Yield every combination of classes there can be, one at a time.

    Without a current assessment nothing can be answered, so those inputs are open or kept.

    Args:
        profile: The municipality's profile; the national ladder if left out.

    Example:
        >>> first = next(combinations())
        >>> [input_class.code for input_class in first.classes][:4]
        ['current', '0_to_1', '0_to_1', '0_to_1']
        >>> first.result.conclusion.range
        Range(lowest=<Step.UNIVERSAL: 1>, highest=<Step.UNIVERSAL: 1>)
    """
    profile = profile or shipped("standard")
    results: dict[int, Result] = {}
    for inputs in _tables(profile):
        *heads, before_last, last = (
            [
                (input_class, _packed(_claims_on(input_class.situation, profile)))
                for input_class in classes
            ]
            for classes in inputs
        )
        tails = [
            ((former, latter), steps | other)
            for (former, steps), (latter, other) in product(before_last, last)
        ]
        for head in product(*heads):
            first = tuple(input_class for input_class, _ in head)
            packed = reduce(int.__or__, (steps for _, steps in head))
            for rest, steps in tails:
                classes = first + rest
                result = results.get(packed | steps)
                if result is None:
                    result = results[packed | steps] = result_of(together(classes), profile)
                yield Combination(classes, result)


def count(profile: Profile | None = None) -> int:
    """
    Return how many combinations there are.

    Example:
        >>> f"{count():,}"
        '5,261,928'
    """
    tables = _tables(profile or shipped("standard"))
    return sum(prod(len(classes) for classes in inputs) for inputs in tables)


def result_of(now: Situation, profile: Profile) -> Result:
    """Return what the rules of the ladder say of a situation."""
    bounds, conditions = evaluate_ladder_rules(now, profile)
    return Result(
        conclude(bounds),
        tuple(verdict_on(step, bounds, conditions, profile).verdict for step in STEPS),
    )


def classes_of(profile: Profile) -> dict[Input, tuple[InputClass, ...]]:
    """Return the classes of every input under *profile*."""
    return input_classes(profile, _claims_on)


def _tables(profile: Profile) -> tuple[list[tuple[InputClass, ...]], ...]:
    """Return the inputs with a current assessment, and those without one."""
    classes = classes_of(profile)
    assessed, not_assessed = classes[Input.ASSESSMENT]
    rest = [classes[ladder_input] for ladder_input in Input if ladder_input is not Input.ASSESSMENT]
    without = [
        tuple(input_class for input_class in each if not input_class.takes_assessment)
        for each in rest
    ]
    return [(assessed,), *rest], [(not_assessed,), *without]


def _claims_on(now: Situation, profile: Profile) -> Iterator[Claim]:
    bounds, conditions = evaluate_ladder_rules(now, profile)
    yield from bounds
    yield from conditions


def _packed(claims: Iterator[Claim]) -> int:
    """Return the steps excluded, perhaps excluded and conditional, as an integer."""
    packed = 0
    for claim in claims:
        if isinstance(claim, Bound):
            row = 0 if claim.certain else 1
            steps = [step for step in STEPS if claim.rules_out(step)]
        else:
            row, steps = 2, [*claim.steps]
        packed |= sum(1 << (row * len(STEPS) + step - 1) for step in steps)
    return packed
