"""
*Målt af en anden*: measured again with the same instrument, but never by the same informant.

A parent, a teacher and the young person see different things, so the two numbers say nothing about
change. A parent and a foster parent are two informants.
"""

from collections.abc import Iterable
from itertools import groupby

from herningmodel.model.measurements import WellbeingMeasurement
from herningmodel.rulebook import vocabulary as v


Measured = tuple[WellbeingMeasurement, ...]


def by_instrument(view: v.View) -> Iterable[Measured]:
    """Return the measurements with each instrument, oldest first."""
    in_order = sorted(
        view.case.wellbeing, key=lambda measurement: (measurement.instrument, measurement.on)
    )
    return [
        tuple(measured)
        for _, measured in groupby(in_order, lambda measurement: measurement.instrument)
    ]


def check(view: v.View, measured: Measured) -> v.Outcomes:
    """Yield the second measurement with an instrument where no informant measured twice."""
    first = measured[0]
    second = next((measurement for measurement in measured if measurement.on > first.on), None)
    if second is None:
        return
    yield v.APPLIES
    days = {(measurement.informant, measurement.on) for measurement in measured}
    if len(days) == len({informant for informant, _ in days}):
        yield v.Fact(
            where=(view.place(second, "informant"), view.place(first, "informant")),
            seen=second.informant,
            expected=first.informant.value,
            values={
                "instrument": second.instrument,
                "first": first.informant,
                "on": first.on,
                "second": second.informant,
                "later": second.on,
            },
        )


GOOD = v.example(
    wellbeing=[
        v.wellbeing("w1", "2025-02-03", "sdq", informant="teacher", value=17),
        v.wellbeing("w2", "2025-11-03", "sdq", informant="teacher", value=13),
    ]
)

RULE = v.CaseRule(
    code="TRI003",
    name="no_comparable_pair",
    **v.sentences(
        title_da="Trivslen er målt igen af en anden",
        title_en="Wellbeing was measured again by someone else",
        why_da="Mor, lærer og den unge selv ser hver sit. To tal fra hver sin kan ikke vise, om barnet har fået det bedre eller værre, og så er der ikke målt.",
        why_en="A mother, a teacher and the young person each see something else. Two numbers from two of them cannot show whether the child is better or worse, and then nothing was measured.",
        message_da="{instrument} blev besvaret {on} ({first}) og igen {later} ({second}). Ingen har svaret to gange, så målingerne kan ikke sammenlignes.",
        message_en="{instrument} was answered on {on} ({first}) and again on {later} ({second}). No one answered twice, so the measurements cannot be compared.",
        hint_da="Spørg den samme informant igen. Flytter barnet, så lad både den gamle og den nye svare.",
        hint_en="Ask the same informant again. If the child moves, have both the old and the new one answer.",
    ),
    **v.by_model(v.Severity.WARNING, v.sources.SAME_INFORMANT, v.sources.KORA_2017),
    adaptable=True,
    each=by_instrument,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("w2", informant="parent"),
)
