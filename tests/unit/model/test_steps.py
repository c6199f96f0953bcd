"""The ladder: six steps, from the everyday life of all children to an institution."""

import pytest

from herningmodel.model.steps import HIGHEST, LOWEST, STEPS, Step, named
from herningmodel.text.texts import Text


def test_there_are_six_steps_in_a_fixed_order():
    """Number and order are the Herning model."""
    assert (
        Step.UNIVERSAL,
        Step.PREVENTIVE,
        Step.HOME_BASED,
        Step.KIN_OR_NETWORK,
        Step.FOSTER_FAMILY,
        Step.INSTITUTION,
    ) == STEPS
    assert (1, 2, 3, 4, 5, 6) == tuple(step.value for step in STEPS)
    assert (STEPS[0], STEPS[-1]) == (LOWEST, HIGHEST)


@pytest.mark.parametrize(
    ("step", "danish", "english"),
    [
        (1, "Tidlige indsatser i almenområdet", "Early efforts in the universal services"),
        (2, "Forebyggende indsatser", "Preventive interventions"),
        (3, "Hjemmebaserede foranstaltninger", "Home-based measures"),
        (4, "Anbringelse i slægt eller netværk", "Placement with kin or network"),
        (5, "Anbringelse i plejefamilie", "Placement in a foster family"),
        (6, "Anbringelse på institution", "Placement in an institution"),
    ],
)
def test_a_step_has_its_national_name(step, danish, english):
    """Social- og Boligstyrelsen's, in both languages."""
    assert Text(da=danish, en=english) == Step(step).label


def test_a_step_is_compared_as_a_number():
    """A higher step is further from an ordinary everyday life."""
    assert Step.HOME_BASED < Step.FOSTER_FAMILY
    assert Step.INSTITUTION == max(STEPS)


@pytest.mark.parametrize(("step", "expected"), [*zip(STEPS, [False] * 3 + [True] * 3, strict=True)])
def test_children_on_the_three_highest_steps_live_outside_their_home(step, expected):
    """What is a placement in law is another question."""
    assert expected is step.is_placement


def test_a_step_is_named_by_its_number():
    """Inside a sentence."""
    assert Text(da="trin 4", en="step 4") == Step.KIN_OR_NETWORK.numbered


@pytest.mark.parametrize(
    ("steps", "danish", "english"),
    [
        ([], "trin ingen", "step none"),
        ([3], "trin 3", "step 3"),
        ([1, 2], "trin 1 og 2", "steps 1 and 2"),
        ([4, 5, 6], "trin 4, 5 og 6", "steps 4, 5 and 6"),
    ],
)
def test_steps_are_named_by_their_numbers(steps, danish, english):
    """English has a plural, Danish has none."""
    assert Text(da=danish, en=english) == named([Step(number) for number in steps])
