"""
*Forkert antal svar*: an SDQ with another number of answers than it has items.

An item that was not answered is null, in its place. Then the order of the items is kept.
"""

from herningmodel.model.measurements import SDQ, SDQ_ITEMS, WellbeingMeasurement
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, measurement: WellbeingMeasurement) -> v.Outcomes:
    """Yield an SDQ whose answers are not as many as its items."""
    if measurement.instrument != SDQ or (not measurement.answers and measurement.value is not None):
        return
    yield v.APPLIES
    if len(measurement.answers) != SDQ_ITEMS:
        yield v.Fact(
            where=(view.place(measurement, "answers"),),
            seen=f"{len(measurement.answers)} answers",
            expected=f"{SDQ_ITEMS} answers",
            values={"count": len(measurement.answers), "items": SDQ_ITEMS},
        )


GOOD = v.example(
    wellbeing=[
        v.wellbeing("w1", "2025-09-15", "sdq", informant="teacher", answers=[1] * 24 + [None])
    ]
)

RULE = v.CaseRule(
    code="TRI001",
    name="wrong_number_of_answers",
    **v.sentences(
        title_da="SDQ med et forkert antal svar",
        title_en="SDQ with a wrong number of answers",
        why_da="Svarene tælles efter deres plads. Mangler ét, bliver resten til svar på andre spørgsmål, og barnets trivsel bliver til et forkert tal.",
        why_en="Answers are counted by their place. If one is missing the rest become answers to other questions, and the child's wellbeing becomes a wrong number.",
        message_da="Der er {count} svar, men SDQ har {items}.",
        message_en="There are {count} answers, but SDQ has {items}.",
        hint_da="Skriv null for et spørgsmål, der ikke er besvaret.",
        hint_en="Write null for a question that was not answered.",
        advice_da="Lad et spørgsmål, der ikke er besvaret, stå tomt.",
        advice_en="Leave a question that was not answered empty.",
    ),
    safe_placeholders=frozenset({"expected", "items"}),
    **v.by_data(v.Severity.ERROR, v.sources.SDQ_SCORING),
    each=lambda view: view.full_case.wellbeing,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("w1", answers=[0, 1, 2]),
)
