"""
*Forkert antal svar om belastning*: an SDQ whose impact answers are not as many as the form asks.

Parents and young people answer five, teachers and preschool teachers three. A question that was
not answered is null, in its place; so a teacher's form may also be written with five.
"""

from herningmodel.model.measurements import SDQ, WellbeingMeasurement
from herningmodel.model.people import Informant
from herningmodel.rulebook import vocabulary as v
from herningmodel.text.formatting import OR, enumerated
from herningmodel.text.texts import verbatim


_TEACHERS = (Informant.TEACHER, Informant.PRESCHOOL_TEACHER)
_FIVE = (5,)
_THREE_OR_FIVE = (3, 5)


def check(view: v.View, measurement: WellbeingMeasurement) -> v.Outcomes:
    """Yield an SDQ with another number of impact answers than its form has."""
    if measurement.instrument != SDQ or not measurement.impact:
        return
    yield v.APPLIES
    counts = _THREE_OR_FIVE if measurement.informant in _TEACHERS else _FIVE
    if len(measurement.impact) not in counts:
        yield v.Fact(
            where=(view.place(measurement, "impact"),),
            seen=f"{len(measurement.impact)} answers",
            expected=f"{' | '.join(map(str, counts))} answers",
            values={
                "count": len(measurement.impact),
                "informant": measurement.informant,
                "counts": enumerated([verbatim(str(count)) for count in counts], OR),
            },
        )


GOOD = v.example(
    wellbeing=[
        v.wellbeing("w1", "2025-09-15", "sdq", informant="teacher", value=12, impact=[1, 0, 2])
    ]
)

RULE = v.CaseRule(
    code="TRI005",
    name="wrong_number_of_impact_answers",
    **v.sentences(
        title_da="SDQ med et forkert antal svar om belastning",
        title_en="SDQ with a wrong number of impact answers",
        why_da="Svarene om, hvor meget vanskelighederne fylder, tælles efter deres plads. Mangler ét, bliver resten til svar på andre spørgsmål.",
        why_en="The answers about how much the difficulties weigh are counted by their place. If one is missing the rest become answers to other questions.",
        message_da="Antal svar om belastning: {count}. Skemaet har {counts} ({informant}).",
        message_en="Impact answers: {count}. The form has {counts} ({informant}).",
        hint_da="Skriv null for et spørgsmål, der ikke er besvaret.",
        hint_en="Write null for a question that was not answered.",
        advice_da="Lad et spørgsmål, der ikke er besvaret, stå tomt.",
        advice_en="Leave a question that was not answered empty.",
    ),
    **v.by_data(v.Severity.ERROR, v.sources.SDQ_SCORING),
    each=lambda view: view.full_case.wellbeing,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("w1", informant="parent"),
)
