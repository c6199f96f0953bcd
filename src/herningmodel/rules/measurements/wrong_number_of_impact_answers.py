"""
*Forkert antal svar om belastning*: an SDQ whose impact answers are not as many as the form asks.

Parents and young people answer five, teachers and preschool teachers three. A question that was
not answered is null, in its place; so a teacher's form may also be written with five.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.model.measurements import SDQ, WellbeingMeasurement
from herningmodel.model.people import Informant
from herningmodel.rulebook.rule_sources import SDQ_SCORING
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import OR, Text, enumerate_in


_TEACHERS: Final = (Informant.TEACHER, Informant.PRESCHOOL_TEACHER)
_FIVE: Final = (5,)
_THREE_OR_FIVE: Final = (3, 5)


def check(view: View, measurement: WellbeingMeasurement) -> Iterator[Outcome]:
    """Yield an SDQ with another number of impact answers than its form has."""
    if measurement.instrument != SDQ or not measurement.impact:
        return
    yield APPLIES
    counts = _THREE_OR_FIVE if measurement.informant in _TEACHERS else _FIVE
    if len(measurement.impact) not in counts:
        numbers = [str(count) for count in counts]
        yield Fact(
            where=(view.place(measurement, "impact"),),
            seen=f"{len(measurement.impact)} answers",
            expected=f"{' | '.join(numbers)} answers",
            values={
                "count": len(measurement.impact),
                "informant": measurement.informant,
                "counts": Text(
                    da=enumerate_in(numbers, "da", OR), en=enumerate_in(numbers, "en", OR)
                ),
            },
        )


RULE = CaseRule(
    code="TRI005",
    name="wrong_number_of_impact_answers",
    title=Text(
        da="SDQ med et forkert antal svar om belastning",
        en="SDQ with a wrong number of impact answers",
    ),
    why=Text(
        da="Svarene om, hvor meget vanskelighederne fylder, tælles efter deres plads. Mangler ét, bliver resten til svar på andre spørgsmål.",
        en="The answers about how much the difficulties weigh are counted by their place. If one is missing the rest become answers to other questions.",
    ),
    message=Text(
        da="Antal svar om belastning: {count}. Skemaet har {counts} ({informant}).",
        en="Impact answers: {count}. The form has {counts} ({informant}).",
    ),
    hint=Text(
        da="Skriv null for et spørgsmål, der ikke er besvaret.",
        en="Write null for a question that was not answered.",
    ),
    severity=Severity.ERROR,
    basis=Basis.DATA,
    sources=(SDQ_SCORING,),
    each=lambda view: view.full_case.wellbeing,
    check=check,
    good=example(
        date(2026, 1, 15),
        wellbeing=[
            {
                "id": "w1",
                "on": "2025-09-15",
                "instrument": "sdq",
                "informant": "teacher",
                "value": 12,
                "impact": [1, 0, 2],
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        wellbeing=[
            {
                "id": "w1",
                "on": "2025-09-15",
                "instrument": "sdq",
                "informant": "parent",
                "value": 12,
                "impact": [1, 0, 2],
            }
        ],
    ),
)
