"""What all forms say in the same words."""

from typing import Final

from herningmodel.evaluation.counting import Group
from herningmodel.evaluation.published import Published
from herningmodel.text.formatting import render
from herningmodel.text.texts import Language, Text


TITLE: Final = Text(da="Evaluering, {over}", en="Evaluation, {over}")
TITLE_WITH_BASE: Final = Text(
    da="Evaluering, {over} over for {base}", en="Evaluation, {over} against {base}"
)
WELLBEING: Final = Text(da="Trivsel", en="Wellbeing")
CORE: Final = Text(da="Modellens kerne", en="The core of the model")
GROUP: Final = Text(da="gruppe", en="group")
ALL_CASES: Final = Text(da="alle", en="all children")
UNIT: Final = Text(da="Enhed: {unit}.", en="Unit: {unit}.")
LEFT_OUT: Final = Text(da="Ikke med: {whom}", en="Left out: {whom}")
SOURCE: Final = Text(da="Kilde: {source}.", en="Source: {source}.")
NOTES: Final = Text(da="Sådan skal tallene læses", en="How to read the numbers")
PART: Final = Text(da="kerneelement", en="core element")
STATE: Final = Text(da="stand", en="state")
WHY: Final = Text(da="hvorfor", en="why")


def title(published: Published) -> Text:
    """Return what the evaluation is called."""
    template = TITLE if published.base is None else TITLE_WITH_BASE
    return render(template, {"over": published.over, "base": published.base})


def name_of(group: Group, language: Language) -> str:
    """Return what a group is called."""
    return ALL_CASES.get(language) if group is None else group
