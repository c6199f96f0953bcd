"""
All combinations (*alle kombinationer*) of input classes, with results.

Inputs are taken in the classes that the rules distinguish, each class of one input combined with
each class of the others. Range and verdicts come from the rules themselves.

What claims leave over depends only on the steps that they rule out between them and on those with a
condition. So a combination whose classes rule out the same steps, and set conditions on the same
steps, as one before it comes to the same; the rules are asked anew for each that has not been met.
Two rules read more than their own input: that of failed attempts reads what today's answers leave,
and that of infants reads the parents' capacity beside the age.
"""

from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import product
from math import prod
from typing import Final

from attrs import evolve, frozen

from herningmodel.ladder.bounds import Bound, Conclusion, conclude, until_answered
from herningmodel.ladder.input_classes import input_classes
from herningmodel.ladder.inputs import Input, InputClass, together
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.ladder_rule import Claim, evaluate
from herningmodel.ladder.ladder_rules import infants, tried_and_failed
from herningmodel.ladder.need_of_today import NeedOfToday, need_of_today
from herningmodel.ladder.situation import Situation
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.ladder_findings import evaluate_ladder_rules
from herningmodel.recommendation.recommend import verdict_on
from herningmodel.recommendation.verdicts import Verdict


# Marks beside the eighteen bits of the steps.
_NEED: Final = 1 << 18
_NEED_OPEN: Final = 1 << 19
_STRAINED: Final = 1 << 20
_NOT_ASSESSED: Final = 1 << 21
_KEPT: Final = 22
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
    until_answered: Step | None

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
    table = _Table(profile)
    for inputs in _tables(profile):
        *heads, attempts, ages = (
            [(input_class, table.packed_of(input_class)) for input_class in classes]
            for classes in inputs
        )
        for head in product(*heads):
            today = tuple(input_class for input_class, _ in head)
            packed = reduce(int.__or__, (steps for _, steps in head))
            for (tried, _), (aged, own) in product(attempts, ages):
                yield Combination(
                    (*today, tried, aged), table.result(packed | own, today, tried, aged)
                )


class _Table:
    """What has been met so far: each thing is asked of the rules once."""

    def __init__(self, profile: Profile) -> None:
        self._profile: Final = profile
        self._none_tried: Final = classes_of(profile)[Input.ATTEMPTS][0]
        self._results: Final[dict[int, Result]] = {}
        self._needs: Final[dict[int, NeedOfToday]] = {}
        self._tried: Final[dict[tuple[str, NeedOfToday], int]] = {}
        self._infants: Final[dict[tuple[int, str], int]] = {}

    def packed_of(self, input_class: InputClass) -> int:
        """Return the steps that the claims about a class concern, with its marks, as one number."""
        now = input_class.situation
        need = need_of_today(now, ()).exists
        return (
            _packed(_claims_on(now, self._profile))
            | (_NEED if need else 0)
            | (_NEED_OPEN if need is None else 0)
            | (_STRAINED if infants.is_strained(now) else 0)
            | (0 if now.has_current_assessment else _NOT_ASSESSED)
        )

    def result(
        self, packed: int, today: tuple[InputClass, ...], tried: InputClass, aged: InputClass
    ) -> Result:
        """Return what a combination comes to; *packed* is what the classes but *tried* concern."""
        need = self._needs.get(packed)
        if need is None:
            now = together((*today, self._none_tried, aged))
            bounds, _ = evaluate_ladder_rules(now, self._profile)
            need = self._needs[packed] = need_of_today(now, bounds)
        steps = packed & ~(_NEED | _NEED_OPEN | _STRAINED)
        steps |= self._of_attempts(tried, need) | self._of_infants(packed, today, aged)
        result = self._results.get(steps)
        if result is None:
            now = together((*today, tried, aged))
            result = self._results[steps] = result_of(now, self._profile)
        return result

    def _of_attempts(self, tried: InputClass, need: NeedOfToday) -> int:
        key = (tried.code, evolve(need, depends_on=None))
        if key not in self._tried:
            claims = tried_and_failed.bounds(tried.situation, self._profile, need)
            self._tried[key] = _packed(claims)
        return self._tried[key]

    def _of_infants(self, packed: int, today: tuple[InputClass, ...], aged: InputClass) -> int:
        key = (packed & _STRAINED, aged.code)
        if key not in self._infants:
            parents = next(each for each in today if each.input is Input.PARENTING)
            now = evolve(aged.situation, ratings=parents.situation.ratings)
            self._infants[key] = _packed(infants.bounds(now, self._profile))
        return self._infants[key]


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
        tuple(
            verdict_on(
                step, bounds, conditions, profile, is_assessed=now.has_current_assessment
            ).verdict
            for step in STEPS
        ),
        until_answered(bounds),
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
    return evaluate(LADDER_RULES, now, profile)


def _packed(said: Iterable[Claim]) -> int:
    """Return the steps that claims rule out, may rule out, and set conditions on, as one number."""
    packed = 0
    for claim in claims:
        if isinstance(claim, Bound):
            row = 0 if claim.certain else 1
            packed |= claim.step << _KEPT if claim.is_kept else 0
            steps = [step for step in STEPS if claim.rules_out(step)]
        else:
            row, steps = 2, [*claim.steps]
        packed |= sum(1 << (row * len(STEPS) + step - 1) for step in steps)
    return packed
