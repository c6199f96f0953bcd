"""
The ladder (*indsatstrappen*): six steps, from universal services to institution.

Number and order are fixed; they *are* the model. A higher step is not a worse one: it is further
from an ordinary everyday life, and the right one where the child needs it.

Source: Social- og Boligstyrelsen, Indsatstrappen for udsatte børn og unge (certain).
"""

from collections.abc import Sequence
from enum import Enum, IntEnum
from typing import Final, Self

from herningmodel.text.formatting import render
from herningmodel.text.texts import Text, verbatim


class Step(IntEnum):
    """
    *Trin*: a step of the ladder.

    Attributes:
        label: What the step is called, in both languages.
        numbered: The step by its number, as it is written inside a sentence.

    Example:
        >>> Step.KIN_OR_NETWORK.label.en
        'Placement with kin or network'
        >>> Step(4).numbered.da
        'trin 4'
        >>> Step.HOME_BASED < Step.FOSTER_FAMILY
        True
    """

    label: Text
    numbered: Text

    UNIVERSAL = 1, "Tidlige indsatser i almenområdet", "Early efforts in the universal services"
    PREVENTIVE = 2, "Forebyggende indsatser", "Preventive interventions"
    HOME_BASED = 3, "Hjemmebaserede foranstaltninger", "Home-based measures"
    KIN_OR_NETWORK = 4, "Anbringelse i slægt eller netværk", "Placement with kin or network"
    FOSTER_FAMILY = 5, "Anbringelse i plejefamilie", "Placement in a foster family"
    INSTITUTION = 6, "Anbringelse på institution", "Placement in an institution"

    def __new__(cls, number: int, da: str = "", en: str = "") -> Self:
        """Create a step from number and names; a look-up passes the number."""
        step = int.__new__(cls, number)
        step._value_ = number
        step.label = Text(da=da, en=en)
        step.numbered = Text(da=f"trin {number}", en=f"step {number}")
        return step

    @property
    def is_placement(self) -> bool:
        """Whether children on this step live outside their home."""
        return self >= Step.KIN_OR_NETWORK


class ByProfile(Enum):
    """*Afgøres af profilen*: marks a step that the model leaves to the municipality's profile."""

    BY_PROFILE = "by_profile"


BY_PROFILE: Final = ByProfile.BY_PROFILE
STEPS: Final = tuple(Step)
LOWEST: Final = Step.UNIVERSAL
HIGHEST: Final = Step.INSTITUTION
_ONE_STEP: Final = Text(da="trin {numbers}", en="step {numbers}")
_SEVERAL_STEPS: Final = Text(da="trin {numbers}", en="steps {numbers}")


def named(steps: Sequence[Step]) -> Text:
    """
    Return *steps* by their numbers, for use inside a sentence.

    Example:
        >>> named([Step(1), Step(2), Step(3)])
        Text(da='trin 1, 2 og 3', en='steps 1, 2 and 3')
    """
    template = _SEVERAL_STEPS if len(steps) > 1 else _ONE_STEP
    return render(template, {"numbers": [step.value for step in steps]})


def runs_named(steps: Sequence[Step]) -> Text:
    """
    Return *steps* by their numbers, three and more in a row as a run.

    Example:
        >>> runs_named([Step(1), Step(2), Step(3), Step(5)])
        Text(da='trin 1-3 og 5', en='steps 1-3 and 5')
    """
    runs: list[list[Step]] = []
    for step in steps:
        if runs and step.value - runs[-1][-1].value == 1:
            runs[-1].append(step)
        else:
            runs.append([step])
    numbers: list[Text] = []
    for run in runs:
        is_long = len(run) >= _RUN
        ends = (
            (f"{run[0].value}-{run[-1].value}",) if is_long else [str(each.value) for each in run]
        )
        numbers += [verbatim(end) for end in ends]
    template = _SEVERAL_STEPS if len(steps) > 1 else _ONE_STEP
    return render(template, {"numbers": numbers})


_RUN: Final = 3
"""How many steps in a row are named by the first and the last."""
