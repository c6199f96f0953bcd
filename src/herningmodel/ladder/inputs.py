"""
Inputs of the ladder, and situations composed of their classes.

A class holds values of one input that the ladder rules do not distinguish. `input_classes` finds
them; this module defines and combines them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import product
from typing import Final

from attrs import evolve, field, frozen

from herningmodel.core.codes import Code
from herningmodel.ladder.ladder_rule import Claim
from herningmodel.ladder.situation import Situation
from herningmodel.model.needs import Domain
from herningmodel.profile.profile import Profile
from herningmodel.text.texts import Text


Claims = Callable[[Situation, Profile], Iterable[Claim]]
"""Evaluates the ladder rules for a situation under a profile."""


class Input(Code):
    """*Oplysning*: one input of the ladder rules."""

    ASSESSMENT = "assessment", "aktuel undersøgelse", "current assessment"
    PARENTING = "parenting", "forældrenes kompetencer", "the parents' capacity"
    CHILD = "child", "barnets udvikling", "the child's development"
    ENVIRONMENT = "environment", "familie og omgivelser", "family and environment"
    SAFETY = "safety", "tryghed i hjemmet", "safety at home"
    ACUTE = "acute", "akut fare", "acute danger"
    TREATMENT = "treatment", "brug for døgnbehandling", "need of round-the-clock treatment"
    NETWORK = "network", "slægt og netværk", "kin and network"
    ATTEMPTS = "attempts", "mislykkede forsøg", "failed attempts"
    AGE = "age", "barnets alder", "the child's age"


NEEDS: Final = (
    Input.PARENTING,
    Input.CHILD,
    Input.ENVIRONMENT,
    Input.SAFETY,
    Input.ACUTE,
    Input.TREATMENT,
    Input.NETWORK,
)
"""The inputs about a child's needs today and available carers."""

DOMAINS: Final = {
    Input.PARENTING: Domain.PARENTING,
    Input.CHILD: Domain.CHILD,
    Input.ENVIRONMENT: Domain.ENVIRONMENT,
}


# A class is looked up for each combination, and holds a whole situation.
@frozen(kw_only=True, cache_hash=True)
class InputClass:
    """
    *Klasse*: values of one input that ladder rules do not distinguish.

    Attributes:
        input: The input of the ladder that it is a class of.
        code: The class in a word, unique within its input.
        label: The class as it is said.
        situation: A child of this class that needs nothing else.
        is_answered: Whether nothing about the input is open.
        takes_assessment: Whether it can only be so where there is a current assessment.
    """

    input: Input
    code: str
    label: Text
    situation: Situation = field(repr=False)
    is_answered: bool = True
    takes_assessment: bool = True


def together(classes: Sequence[InputClass]) -> Situation:
    """Return the situation of a child with one class per input."""
    of = {input_class.input: input_class.situation for input_class in classes}
    rated = (
        rated
        for ladder_input, domain in DOMAINS.items()
        for rated in of[ladder_input].rated_in(domain)
    )
    return evolve(
        of[Input.ASSESSMENT],
        ratings=tuple(rated),
        safety=of[Input.SAFETY].safety,
        acute=of[Input.ACUTE].acute,
        treatment=of[Input.TREATMENT].treatment,
        treatment_provider=of[Input.TREATMENT].treatment_provider,
        network=of[Input.NETWORK].network,
        attempts=of[Input.ATTEMPTS].attempts,
        age=of[Input.AGE].age,
    )


def answered_needs(
    classes: Mapping[Input, Sequence[InputClass]],
) -> list[tuple[InputClass, ...]]:
    """Return all combinations of answered needs, smallest need first."""
    numbered = (
        [*enumerate(input_class for input_class in classes[needed] if input_class.is_answered)]
        for needed in NEEDS
    )
    return [
        tuple(input_class for _, input_class in combination)
        for combination in sorted(
            product(*numbered), key=lambda combination: _size([number for number, _ in combination])
        )
    ]


def _size(numbers: list[int]) -> tuple[int, int, list[int]]:
    # First by the number of inputs with a need, then by its size, then in the order of the inputs.
    return sum(number > 0 for number in numbers), sum(numbers), [-number for number in numbers]
