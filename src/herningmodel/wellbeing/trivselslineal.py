"""
The trivselslineal: a professional's judgement, 1 (thriving) to 5 (threatened).

It is an order and not a measure: from 1 to 2 need not be as far as from 4 to 5. So there are
medians and shares, never means, and no reliable change.

Source: KL (certain).
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
from herningmodel.wellbeing.wellbeing_sources import TRIVSELSLINEAL_SCALE


@frozen(kw_only=True)
class Trivselslineal:
    """
    *Trivselslineal*: one judgement, from 1, thriving, to 5, threatened.

    Attributes:
        id: The code of the instrument in the case format.
        label: The name of the instrument, in both languages.
        lowest: The lowest score: thriving.
        highest: The highest score: threatened wellbeing.
        direction: Whether a higher score is better or worse.
        is_ordinal: Whether the scores are an order only, without equal distances.
        source: Where the scale was read.
    """

    id: str = "trivselslineal"
    label: Text = Text(da="trivselslinealen", en="the trivselslineal")
    lowest: int = 1
    highest: int = 5
    direction: ScoreDirection = ScoreDirection.HIGHER_IS_WORSE
    is_ordinal: bool = True
    source: Source = TRIVSELSLINEAL_SCALE

    def score(self, measurement: WellbeingMeasurement) -> Scored | NotScored:
        """Return the judgement."""
        return ready_made(measurement, self.lowest, self.highest)

    def reliabilities(self, _: Informant) -> Sequence[Reliability]:
        """Return none: no source gives one."""
        return ()


TRIVSELSLINEAL: Final = Trivselslineal()
