"""
The combination table: results for one class of each input.

What claims leave depends only on the steps that they rule out between them, on those with a
condition and on those kept. So combinations that concern the same steps have one result, and the
rules are evaluated once for each. Two rules read more than their own input: that of failed attempts
reads what today's answers leave, and that of infants reads the parents' capacity beside the age.
"""

from collections.abc import Collection, Iterable, Iterator
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
from herningmodel.recommendation.ladder_findings import evaluate_ladder_rules
from herningmodel.recommendation.recommend import verdict_on
from herningmodel.recommendation.verdicts import Verdict


Classes = tuple[InputClass, ...]
Inputs = tuple[Classes, ...]

_POSSIBLY: Final = "possible"
_SURELY: Final = "certain"

# Marks beside the eighteen bits of the steps.
_NEED: Final = 1 << 18
_NEED_OPEN: Final = 1 << 19
_STRAINED: Final = 1 << 20
_NOT_ASSESSED: Final = 1 << 21
_FLOOR: Final = 22

_ATTEMPTS: Final = [*Input].index(Input.ATTEMPTS)
_PARENTING: Final = [*Input].index(Input.PARENTING)
_AGE: Final = [*Input].index(Input.AGE)


@frozen
class Result:
    """
    *Resultat*: the range of a combination, with a verdict per step.

    Attributes:
        conclusion: The range that the ladder rules leave, and the bounds behind it.
        verdicts: The verdict on each step, from step 1 to step 6.
        until_answered: The step below which the child is not placed until an answer; None without.
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


class CombinationTable:
    """
    *Tabellen*: the result of each distinct combination.

    Attributes:
        assessed: The classes of each input, with a current assessment.
        not_assessed: The same without one; what takes an assessment is left out.
    """

    def __init__(self, profile: Profile) -> None:
        """Read the classes of *profile*."""
        classes = classes_of(profile)
        current, none = classes[Input.ASSESSMENT]
        rest = [classes[each] for each in Input if each is not Input.ASSESSMENT]
        self.assessed: Final[Inputs] = ((current,), *rest)
        self.not_assessed: Final[Inputs] = (
            (none,),
            *(tuple(each for each in its if not each.takes_assessment) for its in rest),
        )
        self._profile: Final = profile
        self._none_tried: Final = classes[Input.ATTEMPTS][0]
        self._packed: Final = {
            id(each): self._pack(each) for its in classes.values() for each in its
        }
        self._results: Final[dict[int, Result]] = {}
        self._needs: Final[dict[int, tuple[tuple[object, ...], NeedOfToday]]] = {}
        self._tried: Final[dict[tuple[str, tuple[object, ...]], int]] = {}
        self._infants: Final[dict[tuple[int, str], int]] = {}

    def result(self, classes: Classes) -> Result:
        """Return the result of one class of each input, in order."""
        packed, tried, aged = 0, classes[_ATTEMPTS], classes[_AGE]
        for each in classes:
            packed |= 0 if each is tried else self._packed[id(each)]
        key, need = self._needs.get(packed) or self._need(packed, classes)
        steps = packed & ~(_NEED | _NEED_OPEN | _STRAINED)
        steps |= self._of_attempts(tried, key, need) | self._of_infants(packed, classes, aged)
        result = self._results.get(steps)
        if result is None:
            result = self._results[steps] = result_of(together(classes), self._profile)
        return result

    def distinct(self, inputs: Inputs, *, without: Collection[Input]) -> list[Classes]:
        """
        Return combinations of *inputs* that concern different steps, one of each.

        Args:
            inputs: The classes of each input.
            without: The inputs left out.
        """
        found: dict[int, Classes] = {0: ()}
        for classes in inputs:
            if classes[0].input not in without:
                longer: dict[int, Classes] = {}
                for packed, chosen in found.items():
                    for each in classes:
                        longer.setdefault(packed | self._packed[id(each)], (*chosen, each))
                found = longer
        return [*found.values()]

    def _pack(self, input_class: InputClass) -> int:
        """Return the steps a class concerns, and its marks, as an integer."""
        now = input_class.situation
        need = need_of_today(now, ()).exists
        return (
            _packed(evaluate(LADDER_RULES, now, self._profile))
            | (_NEED if need else 0)
            | (_NEED_OPEN if need is None else 0)
            | (_STRAINED if infants.is_strained(now) else 0)
            | (0 if now.has_current_assessment else _NOT_ASSESSED)
        )

    def _need(self, packed: int, classes: Classes) -> tuple[tuple[object, ...], NeedOfToday]:
        now = together([self._none_tried if n == _ATTEMPTS else c for n, c in enumerate(classes)])
        bounds, _ = evaluate_ladder_rules(now, self._profile)
        need = need_of_today(now, bounds)
        self._needs[packed] = (need.lowest, need.could_be, need.exists), need
        return self._needs[packed]

    def _of_attempts(self, tried: InputClass, key: tuple[object, ...], need: NeedOfToday) -> int:
        steps = self._tried.get((tried.code, key))
        if steps is None:
            claims = tried_and_failed.bounds(tried.situation, self._profile, need)
            steps = self._tried[tried.code, key] = _packed(claims)
        return steps

    def _of_infants(self, packed: int, classes: Classes, aged: InputClass) -> int:
        steps = self._infants.get((packed & _STRAINED, aged.code))
        if steps is None:
            ratings = classes[_PARENTING].situation.ratings
            claims = infants.bounds(evolve(aged.situation, ratings=ratings), self._profile)
            steps = self._infants[packed & _STRAINED, aged.code] = _packed(claims)
        return steps


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
    return input_classes(profile, _claims)


def _claims(now: Situation, profile: Profile) -> Iterator[Claim]:
    return evaluate(LADDER_RULES, now, profile)


def _packed(said: Iterable[Claim]) -> int:
    """Return the steps excluded, perhaps excluded and conditional, as an integer."""
    packed = 0
    for claim in said:
        if isinstance(claim, Bound):
            row = 0 if claim.certain else 1
            packed |= claim.step << _FLOOR if claim.is_kept else 0
            steps = [step for step in STEPS if claim.rules_out(step)]
        else:
            row, steps = 2, [*claim.steps]
        packed |= sum(1 << (row * len(STEPS) + step - 1) for step in steps)
    return packed
