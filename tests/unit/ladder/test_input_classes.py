"""The inputs of the ladder in classes, derived from the rules under any profile."""

from collections.abc import Iterator

import pytest
from attrs import evolve

from herningmodel.ladder.bounds import Bound, conclude
from herningmodel.ladder.input_classes import input_classes
from herningmodel.ladder.inputs import NEEDS, Input, InputClass, answered_needs, together
from herningmodel.ladder.ladder_catalogue import LADDER_RULES
from herningmodel.ladder.ladder_rule import Claim, evaluate
from herningmodel.ladder.situation import Situation
from herningmodel.model.needs import Dimension, Rating
from herningmodel.model.steps import Step
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import shipped


STANDARD = shipped("standard")


def claims(seen: Situation, profile: Profile) -> Iterator[Claim]:
    return evaluate(LADDER_RULES, seen, profile)


def classes(profile: Profile = STANDARD) -> dict[Input, tuple[InputClass, ...]]:
    return input_classes(profile, claims)


def codes(which: Input, profile: Profile = STANDARD) -> list[str]:
    return [input_class.code for input_class in classes(profile)[which]]


def test_ratings_that_bind_alike_are_one_class() -> None:
    """Reach and thresholds of the profile decide which; open answers are separate."""
    assert ["0_to_1", "emotional_warmth_2", "emotional_warmth_3", "basic_care_4"] == [
        code for code in codes(Input.PARENTING) if "open" not in code
    ]
    assert [
        *("0_to_1", "emotional_and_behavioural_development_2"),
        *("emotional_and_behavioural_development_3", "education_2", "education_3"),
        "education_3+emotional_and_behavioural_development_3",
    ] == [code for code in codes(Input.CHILD) if "open" not in code]


def test_a_domain_is_rated_in_full_in_part_or_not_at_all() -> None:
    """What is rated in part has a code that says what is open."""
    for which in (Input.PARENTING, Input.CHILD):
        still_open = [code for code in codes(which) if "open" in code]
        assert "open" in still_open
        assert len(still_open) > 2
        assert all(code == "open" or "_open" in code for code in still_open)


def test_a_single_dimension_is_rated_or_open() -> None:
    """The environment has one deciding dimension, and nothing can be known beside what is open."""
    assert ["0_to_1", "family_functioning_2", "family_functioning_3", "open"] == codes(
        Input.ENVIRONMENT
    )


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
    assert ["0_to_1", "basic_care_2", "basic_care_3", "basic_care_4", "open"] == codes(
        Input.PARENTING, narrow
    )


def test_a_threshold_without_a_bound_divides_a_class_too() -> None:
    """A condition from 4 is not the same as one from 3."""
    thresholds = evolve(
        STANDARD.thresholds,
        support_package_from=evolve(
            STANDARD.thresholds.support_package_from, rating=Rating.COMPLETE
        ),
    )
    other = evolve(STANDARD, thresholds=thresholds)
    assert "emotional_and_behavioural_development_4" in codes(Input.CHILD, other)
    assert "emotional_and_behavioural_development_4" not in codes(Input.CHILD)


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
        if other.code == "below_1":
            # An infant needs close help only where care is strained.
            strained = classes()[Input.PARENTING][1].situation.ratings
            calm = [*claims(evolve(first.situation, ratings=strained), STANDARD)]
            assert calm != [*claims(evolve(other.situation, ratings=strained), STANDARD)]
        else:
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
                own = {rated.dimension: rated for rated in input_class.situation.ratings}
                domain = input_class.input.value
                for rated in child.ratings:
                    if rated.dimension.domain.value == domain:
                        assert own[rated.dimension] == rated
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
    singles = ["none", *(f"{step}_open" for step in range(1, 7))]
    assert [*singles, "+".join(singles[1:])] == attempts


def test_attempts_come_on_every_step_and_all_together() -> None:
    """Each answer that makes a difference to a bound on its step; and an attempt on every step."""
    labels = {input_class.code: input_class.label for input_class in classes()[Input.ATTEMPTS]}
    assert 1 + 3 + 3 + 2 + 2 + 2 + 1 + 2 == len(labels)
    assert labels["2_not_different"].get("da") == "på trin 2: intet er anderledes"
    assert "5_not_different" not in labels


def test_answered_needs_come_smallest_first() -> None:
    """First no need at all, then one class off in one input, the care of the parents first."""
    of = classes()
    combinations = answered_needs(of)
    assert 4 * 6 * 3 * 3 * 2 * 3 * 2 == len(combinations) == len({*combinations})
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
