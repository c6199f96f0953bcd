"""*Tallet findes ikke på skalaen*: a value that the instrument cannot give."""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.model.measurements import RANGES, WellbeingMeasurement
from herningmodel.rulebook.rule_sources import SDQ_SCORING, TRIVSELSLINEAL_SCALE, WHO5_SCORING
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, measurement: WellbeingMeasurement) -> Iterator[Outcome]:
    """Yield a value outside the scale of an instrument that the library knows."""
    if measurement.value is None or measurement.instrument not in RANGES:
        return
    yield APPLIES
    lowest, highest = RANGES[measurement.instrument]
    if measurement.value not in range(lowest, highest + 1):
        yield Fact(
            where=(view.place(measurement, "value"),),
            seen=measurement.value,
            expected=f"whole number {lowest}-{highest}",
            values={"instrument": measurement.instrument, "lowest": lowest, "highest": highest},
        )


RULE = CaseRule(
    code="TRI004",
    name="value_out_of_range",
    title=Text(da="Tallet findes ikke på skalaen", en="The value is not on the scale"),
    why=Text(
        da="Et tal uden for skalaen kommer fra en anden skala eller en forkert indtastning. Regnes det med, viser gennemsnittet noget, intet barn har svaret.",
        en="A value outside the scale comes from another scale or a slip. Counted in, it makes the figures show something that no child answered.",
    ),
    message=Text(
        da="Der står {seen}, men {instrument} går fra {lowest} til {highest} i hele tal.",
        en="It says {seen}, but {instrument} goes from {lowest} to {highest} in whole numbers.",
    ),
    hint=Text(
        da="Skriv WHO-5 som summen gange fire og trivselslinealen fra 1 (trives) til 5 (truet).",
        en="Write WHO-5 as the sum times four, and the trivselslineal from 1 (thriving) to 5 (threatened).",
    ),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(TRIVSELSLINEAL_SCALE, WHO5_SCORING, SDQ_SCORING),
    each=lambda view: view.full_case.wellbeing,
    check=check,
    good=example(
        date(2026, 1, 15),
        wellbeing=[
            {
                "id": "w1",
                "on": "2025-09-15",
                "instrument": "who5",
                "informant": "self",
                "value": 100,
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        wellbeing=[
            {
                "id": "w1",
                "on": "2025-09-15",
                "instrument": "trivselslineal",
                "informant": "adviser",
                "value": 6,
            }
        ],
    ),
)
