"""Ready-made scores: values that were added up elsewhere."""

from herningmodel.model.measurements import WellbeingMeasurement
from herningmodel.text.formatting import render
from herningmodel.wellbeing.instruments import BEYOND, NO_VALUE, NOT_WHOLE, NotScored, Scored


def ready_made(measurement: WellbeingMeasurement, lowest: int, highest: int) -> Scored | NotScored:
    """Return a measurement's value if it is whole and in range."""
    value = measurement.value
    if value is None:
        return NO_VALUE
    if not lowest <= value <= highest:
        return NotScored(render(BEYOND, {"lowest": lowest, "highest": highest}))
    if value != int(value):
        return NOT_WHOLE
    return Scored(int(value))
