"""*For få svar*: an SDQ in which so many answers are missing that a scale has no score."""

from herningmodel.model.measurements import (
    SDQ,
    SDQ_FEWEST_ANSWERS,
    SDQ_ITEMS,
    SDQ_SCALES,
    WellbeingMeasurement,
)
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, measurement: WellbeingMeasurement) -> v.Outcomes:
    """Yield an SDQ with the scales that cannot be scored."""
    answers = measurement.answers
    if measurement.instrument != SDQ or len(answers) != SDQ_ITEMS:
        return
    yield v.APPLIES
    too_few = [
        name
        for name, items in SDQ_SCALES
        if sum(answers[item - 1] is not None for item in items) < SDQ_FEWEST_ANSWERS
    ]
    if too_few:
        yield v.Fact(
            where=(view.place(measurement, "answers"),),
            seen=f"{sum(answer is not None for answer in answers)} answered",
            expected=f"{SDQ_FEWEST_ANSWERS} of 5 in each scale",
            values={"scales": too_few, "fewest": SDQ_FEWEST_ANSWERS},
        )


GOOD = v.example(
    wellbeing=[
        v.wellbeing(
            "w1", "2025-09-15", "sdq", informant="teacher", answers=[None, 1, 1, None] + [1] * 21
        )
    ]
)

RULE = v.CaseRule(
    code="TRI007",
    name="too_few_answers",
    **v.sentences(
        title_da="SDQ med for få svar",
        title_en="SDQ with too few answers",
        why_da="En skala med færre end tre svar kan ikke tælles sammen, og så er der heller intet samlet tal. Barnets trivsel er ikke målt, selv om der ligger et skema.",
        why_en="A scale with fewer than three answers cannot be added up, and then there is no total either. The child's wellbeing was not measured, although a form is there.",
        message_da="Der er under {fewest} svar i {scales}, så det kan ikke tælles sammen.",
        message_en="There are fewer than {fewest} answers in {scales}, so it cannot be added up.",
        hint_da="Spørg informanten om de svar, der mangler, mens det stadig er den samme måling.",
        hint_en="Ask the informant for the answers that are missing, while it is still the same measurement.",
    ),
    **v.by_data(v.Severity.WARNING, v.sources.SDQ_SCORING),
    adaptable=True,
    each=lambda view: view.full_case.wellbeing,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("w1", answers=[None, 1, 1, None, 1, 1, 1, 1, None] + [1] * 16),
)
