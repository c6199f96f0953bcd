"""
*Forkert antal svar*: an SDQ with another number of answers than it has items.

An item that was not answered is null, in its place. Then the order of the items is kept.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.model.measurements import SDQ, SDQ_ITEMS, WellbeingMeasurement
from herningmodel.rulebook.rule_sources import SDQ_SCORING
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, measurement: WellbeingMeasurement) -> Iterator[Outcome]:
    """Yield an SDQ whose answers are not as many as its items."""
    if measurement.instrument != SDQ or (not measurement.answers and measurement.value is not None):
        return
    yield APPLIES
    if len(measurement.answers) != SDQ_ITEMS:
        yield Fact(
            where=(view.place(measurement, "answers"),),
            seen=f"{len(measurement.answers)} answers",
            expected=f"{SDQ_ITEMS} answers",
            values={"count": len(measurement.answers), "items": SDQ_ITEMS},
        )


RULE = CaseRule(
    code="TRI001",
    name="wrong_number_of_answers",
    title=Text(da="SDQ med et forkert antal svar", en="SDQ with a wrong number of answers"),
    why=Text(
        da="Svarene tælles efter deres plads. Mangler ét, bliver resten til svar på andre spørgsmål, og barnets trivsel bliver til et forkert tal.",
        en="Answers are counted by their place. If one is missing the rest become answers to other questions, and the child's wellbeing becomes a wrong number.",
    ),
    message=Text(
        da="Der er {count} svar, men SDQ har {items}.",
        en="There are {count} answers, but SDQ has {items}.",
    ),
    hint=Text(
        da="Skriv null for et spørgsmål, der ikke er besvaret.",
        en="Write null for a question that was not answered.",
    ),
    safe_placeholders=frozenset({"expected", "items"}),
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
                "answers": [1] * 24 + [None],
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
                "informant": "teacher",
                "answers": [0, 1, 2],
            }
        ],
    ),
)
