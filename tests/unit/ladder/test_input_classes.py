"""The inputs of the ladder in classes, derived from the rules under any profile."""

from collections.abc import Iterator

import pytest
from attrs import evolve

from herningmodel.ladder.bounds import Bound, conclude
from herningmodel.ladder.input_classes import input_classes
from herningmodel.ladder.inputs import NEEDS, Claim, Input, InputClass, answered_needs, together
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.situation import Situation
from herningmodel.model.needs import Dimension, Rating
from herningmodel.model.steps import Step
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import shipped


STANDARD = shipped("standard")


def claims(seen: Situation, profile: Profile) -> Iterator[Claim]:
    for rule in LADDER_RULES:
        yield from rule.bounds(seen, profile)


def classes(profile: Profile = STANDARD) -> dict[Input, tuple[InputClass, ...]]:
    return input_classes(profile, claims)


def codes(which: Input, profile: Profile = STANDARD) -> list[str]:
    return [input_class.code for input_class in classes(profile)[which]]


def test_ratings_that_bind_alike_are_one_class() -> None:
    """Reach and thresholds of the profile decide which; open answers are separate."""
    known = ["0_to_1", "2", "3", "4"]
    assert [*known, *(f"{code}_and_open" for code in known), "open"] == codes(Input.PARENTING)
    known = ["0_to_1", "2", "3_to_4"]
    assert [*known, *(f"{code}_and_open" for code in known), "open"] == codes(Input.CHILD)


def test_a_single_dimension_is_rated_or_open() -> None:
    """The environment has one deciding dimension, and nothing can be known beside what is open."""
    assert ["0_to_1", "2", "3_to_4", "open"] == codes(Input.ENVIRONMENT)


def test_a_domain_in_which_nothing_decides_has_one_class() -> None:
    """It can be so with an assessment and without one."""
    narrow = evolve(
        STANDARD, deciding=evolve(STANDARD.deciding, dimensions=(Dimension.BASIC_CARE,) * 2)
    )
    (nothing,) = classes(narrow)[Input.CHILD]
    assert ("nothing_decides", True, False) == (
        nothing.code,
        nothing.is_answered,
        nothing.takes_assessment,
    )
    # One that is named twice is still one.
    assert ["0_to_1", "2", "3", "4", "open"] == codes(Input.PARENTING, narrow)


def test_a_threshold_without_a_bound_divides_a_class_too() -> None:
    """A condition from 4 is not the same as one from 3."""
    thresholds = evolve(
        STANDARD.thresholds,
        support_package_from=evolve(
            STANDARD.thresholds.support_package_from, rating=Rating.COMPLETE
        ),
    )
    other = evolve(STANDARD, thresholds=thresholds)
    assert ["0_to_1", "2", "3", "4"] == codes(Input.CHILD, other)[:4]


@pytest.mark.parametrize("which", Input)
def test_the_first_class_of_an_input_needs_nothing(which: Input) -> None:
    """A child of the first class of everything fits on step 1, so what binds is due to the class."""
    first = classes()[which][0]
    assert (first.input, first.is_answered) == (which, True)
    bounds = [claim for claim in claims(first.situation, STANDARD) if isinstance(claim, Bound)]
    assert [] == bounds
    assert conclude(bounds).ends == (Step.UNIVERSAL, Step.UNIVERSAL)


@pytest.mark.parametrize("which", Input)
def test_every_other_class_of_an_input_says_something_else(which: Input) -> None:
    """No class is there for nothing: each but the first binds, sets a condition, or asks."""
    first, *others = classes()[which]
    calm = [*claims(first.situation, STANDARD)]
    for other in others:
        assert calm != [*claims(other.situation, STANDARD)], other.code


def test_a_child_is_put_together_out_of_one_class_of_each_input() -> None:
    """Every part comes from its own class."""
    of = classes()
    chosen = [of[which][-1] for which in Input]
    child = together(chosen)
    for input_class in chosen:
        match input_class.input:
            case Input.ASSESSMENT:
                assert child.has_current_assessment is input_class.situation.has_current_assessment
            case Input.PARENTING | Input.CHILD | Input.ENVIRONMENT:
                assert all(rated.answer.is_open for rated in child.ratings)
            case _:
                name = input_class.input.value
                assert getattr(child, name) == getattr(input_class.situation, name)
    assert {rated.dimension for rated in child.ratings} == {*STANDARD.deciding.dimensions}


def test_without_an_assessment_nothing_is_answered() -> None:
    """What takes none is open, kept from before, or no answer at all."""
    for which, its in classes().items():
        for input_class in its:
            if not input_class.takes_assessment and input_class.is_answered:
                assert which in (Input.ATTEMPTS, Input.AGE)
    attempts = [
        input_class.code
        for input_class in classes()[Input.ATTEMPTS]
        if not input_class.takes_assessment
    ]
    assert ["none", *(f"{step}_open" for step in range(1, 7))] == attempts


def test_attempts_come_on_every_step_and_two_together() -> None:
    """One on each step with each answer; and one that is not different below one that is open."""
    labels = {input_class.code: input_class.label for input_class in classes()[Input.ATTEMPTS]}
    assert 1 + 6 * 3 + 4 + 3 + 2 + 1 == len(labels)
    assert labels["1_not_different+3_open"].da == (
        "på trin 1: intet er anderledes og på trin 3: ikke besvaret, hvad der er anderledes"
    )
    assert "5_not_different+6_open" not in labels


def test_answered_needs_come_smallest_first() -> None:
    """First no need at all, then one class off in one input, the care of the parents first."""
    of = classes()
    combinations = answered_needs(of)
    assert 4 * 3 * 3 * 3 * 2 * 2 * 2 == len(combinations) == len({*combinations})
    assert tuple(of[which][0] for which in NEEDS) == combinations[0]
    sizes = [
        sum(input_class is not of[input_class.input][0] for input_class in combination)
        for combination in combinations
    ]
    assert sorted(sizes) == sizes
    assert of[Input.PARENTING][1] is combinations[1][0]
    assert of[Input.CHILD][1] is combinations[2][1]
    assert all(
        input_class.is_answered for combination in combinations for input_class in combination
    )
