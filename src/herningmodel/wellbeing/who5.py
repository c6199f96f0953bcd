"""
WHO-5: a sum of five answers of 0-5, times four: 0-100.

The sum comes ready made.

Sources: Vidensportalen; Topp 2015 (certain). No source that was read gives a reliability, so no
reliable change is computed for a child.
"""

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from herningmodel.core.sources import Source
from herningmodel.model.measurements import WellbeingMeasurement
from herningmodel.model.people import Informant
from herningmodel.text.texts import Text
from herningmodel.wellbeing.instruments import NotScored, Reliability, Scored, ScoreDirection
from herningmodel.wellbeing.ready_made import ready_made
from herningmodel.wellbeing.wellbeing_sources import WHO5_SCORING


_STEP: Final = 4
NOT_A_SUM: Final = NotScored(
    Text(
        da="Værdien er ikke fire gange en sum af hele svar.",
        en="The value is not four times a sum of whole answers.",
    )
)


@frozen(kw_only=True)
class Who5:
    """
    *WHO-5*: five answers about the last two weeks, 0-100; higher is better.

    Attributes:
        id: The code of the instrument in the case format.
        label: The name of the instrument, in both languages.
        lowest: The lowest score.
        highest: The highest score.
        direction: Whether a higher score is better or worse.
        is_ordinal: Whether the scores are an order only, without equal distances.
        source: Where the scoring was read.
    """

    id: str = "who5"
    label: Text = Text(da="WHO-5", en="WHO-5")
    lowest: int = 0
    highest: int = 100
    direction: ScoreDirection = ScoreDirection.HIGHER_IS_BETTER
    is_ordinal: bool = False
    source: Source = WHO5_SCORING

    def score(self, measurement: WellbeingMeasurement) -> Scored | NotScored:
        """Return the value of a measurement; it is a multiple of four."""
        scored = ready_made(measurement, self.lowest, self.highest)
        if isinstance(scored, Scored) and scored.value % _STEP:
            return NOT_A_SUM
        return scored

    def reliabilities(self, _: Informant) -> Sequence[Reliability]:
        """Return none: no source that was read gives one."""
        return ()


WHO5: Final = Who5()
