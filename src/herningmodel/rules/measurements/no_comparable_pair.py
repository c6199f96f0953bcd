"""
*Målt af en anden*: measured again with the same instrument, but never by the same informant.

A parent, a teacher and the young person see different things, so the two numbers say nothing about
change. A parent and a foster parent are two informants.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.model.measurements import WellbeingMeasurement
from herningmodel.rulebook.rule_sources import KORA_2017, SAME_INFORMANT
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


Measured = tuple[WellbeingMeasurement, ...]


def by_instrument(view: View) -> Iterable[Measured]:
    """Return the measurements with each instrument, oldest first."""
    in_order = sorted(view.case.wellbeing, key=lambda one: (one.instrument, one.on))
    return [tuple(measured) for _, measured in groupby(in_order, lambda one: one.instrument)]


def check(view: View, measured: Measured) -> Iterator[Outcome]:
    """Yield the second measurement with an instrument where no informant measured twice."""
    first = measured[0]
    second = next((one for one in measured if one.on > first.on), None)
    if second is None:
        return
    yield APPLIES
    days = {(one.informant, one.on) for one in measured}
    if len(days) == len({informant for informant, _ in days}):
        yield Fact(
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


RULE = CaseRule(
    code="TRI003",
    name="no_comparable_pair",
    title=Text(
        da="Trivslen er målt igen af en anden", en="Wellbeing was measured again by somebody else"
    ),
    why=Text(
        da="Mor, lærer og den unge selv ser hver sit. To tal fra hver sin kan ikke vise, om barnet har fået det bedre eller værre, og så er der ikke målt.",
        en="A mother, a teacher and the young person each see something else. Two numbers from two of them cannot show whether the child is better or worse, and then nothing was measured.",
    ),
    message=Text(
        da="{instrument} blev besvaret {on} ({first}) og igen {later} ({second}). Ingen har svaret to gange, så målingerne kan ikke sammenlignes.",
        en="{instrument} was answered on {on} ({first}) and again on {later} ({second}). Nobody answered twice, so the measurements cannot be compared.",
    ),
    hint=Text(
        da="Spørg den samme informant igen. Flytter barnet, så lad både den gamle og den nye svare.",
        en="Ask the same informant again. If the child moves, have both the old and the new one answer.",
    ),
    severity=Severity.WARNING,
    basis=Basis.MODEL,
    sources=(SAME_INFORMANT, KORA_2017),
    adaptable=True,
    each=by_instrument,
    check=check,
    good=example(
        date(2026, 1, 15),
        wellbeing=[
            {
                "id": "w1",
                "on": "2025-02-03",
                "instrument": "sdq",
                "informant": "teacher",
                "value": 17,
            },
            {
                "id": "w2",
                "on": "2025-11-03",
                "instrument": "sdq",
                "informant": "teacher",
                "value": 13,
            },
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        wellbeing=[
            {
                "id": "w1",
                "on": "2025-02-03",
                "instrument": "sdq",
                "informant": "teacher",
                "value": 17,
            },
            {
                "id": "w2",
                "on": "2025-11-03",
                "instrument": "sdq",
                "informant": "parent",
                "value": 13,
            },
        ],
    ),
)
