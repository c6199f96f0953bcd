"""*Tallet findes ikke på skalaen*: a value that the instrument cannot give."""

from herningmodel.model.measurements import WellbeingMeasurement
from herningmodel.rulebook import vocabulary as v
from herningmodel.wellbeing.instrument_catalogue import INSTRUMENTS_BY_ID


def check(view: v.View, measurement: WellbeingMeasurement) -> v.Outcomes:
    """Yield a value outside the scale of an instrument that the library knows."""
    instrument = INSTRUMENTS_BY_ID.get(measurement.instrument)
    if measurement.value is None or instrument is None:
        return
    yield v.APPLIES
    lowest, highest = instrument.lowest, instrument.highest
    if measurement.value not in range(lowest, highest + 1):
        yield v.Fact(
            where=(view.place(measurement, "value"),),
            seen=measurement.value,
            expected=f"whole number {lowest}-{highest}",
            values={"instrument": measurement.instrument, "lowest": lowest, "highest": highest},
        )


GOOD = v.example(wellbeing=[v.wellbeing("w1", "2025-09-15", "who5", informant="self", value=100)])

RULE = v.CaseRule(
    code="TRI004",
    name="value_out_of_range",
    **v.sentences(
        title_da="Tallet findes ikke på skalaen",
        title_en="The value is not on the scale",
        why_da="Et tal uden for skalaen kommer fra en anden skala eller en forkert indtastning. Regnes det med, viser gennemsnittet noget, intet barn har svaret.",
        why_en="A value outside the scale comes from another scale or a typing error. Counted in, it makes the figures show something that no child answered.",
        message_da="Der står {seen}, men {instrument} går fra {lowest} til {highest} i hele tal.",
        message_en="It says {seen}, but {instrument} goes from {lowest} to {highest} in whole numbers.",
        hint_da="Skriv WHO-5 som summen gange fire og trivselslinealen fra 1 (trives) til 5 (truet).",
        hint_en="Write WHO-5 as the sum times four, and the trivselslineal from 1 (thriving) to 5 (threatened).",
    ),
    **v.by_data(
        v.Severity.ERROR,
        v.sources.TRIVSELSLINEAL_SCALE,
        v.sources.WHO5_SCORING,
        v.sources.SDQ_SCORING,
    ),
    each=lambda view: view.full_case.wellbeing,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("w1", instrument="trivselslineal", informant="adviser", value=6),
)
