"""The words for a measure in a sentence: placement or intervention."""

from typing import Final

from herningmodel.case_view.view import Measure
from herningmodel.model.placements import Placement
from herningmodel.text.texts import Text


PLACEMENT: Final = Text(da="Anbringelsen", en="The placement")
INTERVENTION: Final = Text(da="Indsatsen", en="The intervention")


def subject_of(measure: Measure) -> Text:
    """
    Return what a sentence about *measure* begins with.

    A foster family is no *hjælp*, and support at home is no placement.
    """
    return PLACEMENT if isinstance(measure, Placement) else INTERVENTION
