"""List all instruments; they must be registered here to be checked."""

from collections.abc import Mapping
from typing import Final

from herningmodel.wellbeing.instruments import Instrument
from herningmodel.wellbeing.sdq import SDQ
from herningmodel.wellbeing.trivselslineal import TRIVSELSLINEAL
from herningmodel.wellbeing.who5 import WHO5


INSTRUMENTS: Final[tuple[Instrument, ...]] = (SDQ, WHO5, TRIVSELSLINEAL)
INSTRUMENTS_BY_ID: Final[Mapping[str, Instrument]] = {
    instrument.id: instrument for instrument in INSTRUMENTS
}
