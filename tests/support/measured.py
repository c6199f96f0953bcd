"""Measurements and pairs, short to write."""

from datetime import date, timedelta
from typing import Any

from herningmodel.model.measurements import WellbeingMeasurement
from herningmodel.model.people import Informant
from herningmodel.wellbeing.pairing import Measured, Pair


STARTED = date(2025, 1, 15)


def measurement(on: date = STARTED, **members: Any) -> WellbeingMeasurement:
    """Return a measurement with an SDQ by a parent, unless it says otherwise."""
    return WellbeingMeasurement(
        **{"id": "w1", "on": on, "instrument": "sdq", "informant": Informant.PARENT, **members}
    )


def pair(first: float, second: float, *, days: int = 180, **members: Any) -> Pair:
    """Return a pair of scores by a parent, half a year apart, unless it says otherwise."""
    given = {"informant": Informant.PARENT, **members}
    return Pair(
        Measured(on=STARTED, value=first, **given),
        Measured(on=STARTED + timedelta(days=days), value=second, **given),
    )
