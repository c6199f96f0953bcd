"""
*Trivsel*: how many children were measured, and how many twice so that the two can be compared.

A pair is two measurements of one child by the same instrument, the same kind of informant and the
same form, 90 to 365 days apart, the later one in the period (our own choice). Of several pairs the one with the last
follow-up counts, and for it the first baseline. A child counts once.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from herningmodel.base.sources import own_choice
from herningmodel.base.texts import Text
from herningmodel.indicators.kinds import NUMBER, Counted, Indicator, Line, Ratio, Unit
from herningmodel.indicators.seen import Seen
from herningmodel.model.ladder import Step
from herningmodel.model.wellbeing import SDQ, SDQ_FEWEST_ANSWERS, SDQ_SCALES, WellbeingMeasurement


CODE: Final = "wellbeing"
ELIGIBLE, MEASURED, PAIRED = "eligible", "measured", "paired"

SHORTEST: Final = 90
"""Days between two measurements. Our own choice: closer ones look back on the same weeks."""

LONGEST: Final = 365
"""Days between two measurements. Our own choice: over a year, growing up changes the answers."""

_REVERSED: Final = frozenset({7, 11, 14, 21, 25})
_ITEMS: Final = 5
_DIFFICULTIES: Final = SDQ_SCALES[:4]


def is_eligible(seen: Seen) -> bool:
    """Tell whether the child had help above the universal services in the period."""
    return any(seen.days_of(stay) for stay in seen.placements) or any(
        seen.days_of(help_) and max(help_.kind.steps) > Step.UNIVERSAL
        for help_ in seen.interventions
    )


def change(seen: Seen) -> int | None:
    """Return by how many points the child's difficulties rose, None where there is no pair."""
    totals = [
        (one, total)
        for one in sorted(seen.case.wellbeing, key=lambda one: one.on)
        if one.instrument == SDQ and (total := total_of(one)) is not None
    ]
    for after, last in reversed(totals):
        if not seen.is_in_period(after.on):
            continue
        for before, first in totals:
            if _are_comparable(before, after):
                return last - first
    return None


def total_of(measurement: WellbeingMeasurement) -> int | None:
    """
    Return the total of difficulties of an SDQ, 0 to 40, or None where it has none.

    Four scales of five items; with three or four answers a scale is the mean of them times five,
    rounded half up, with fewer it is missing, and so is the total. Source: sdqinfo.org (certain).
    """
    if len(measurement.answers) != _ITEMS * len(SDQ_SCALES):
        value = measurement.value
        return value if isinstance(value, int) else None
    total = 0
    for _, items in _DIFFICULTIES:
        scale = _scale(measurement.answers, items)
        if scale is None:
            return None
        total += scale
    return total


def count(seen: Seen) -> Iterator[Counted]:
    """Yield whether the child had help, was measured, and was measured twice."""
    if not is_eligible(seen):
        return
    yield Counted(ELIGIBLE, NUMBER)
    if any(seen.is_in_period(one.on) for one in seen.case.wellbeing):
        yield Counted(MEASURED, NUMBER)
    if change(seen) is not None:
        yield Counted(PAIRED, NUMBER)


def _scale(answers: Sequence[int | None], items: Sequence[int]) -> int | None:
    given = [
        2 - answer if item in _REVERSED else answer
        for item in items
        if (answer := answers[item - 1]) is not None
    ]
    if len(given) < SDQ_FEWEST_ANSWERS:
        return None
    # The mean times five, rounded half up, in whole numbers.
    return (2 * _ITEMS * sum(given) + len(given)) // (2 * len(given))


def _are_comparable(before: WellbeingMeasurement, after: WellbeingMeasurement) -> bool:
    return (
        before.informant is after.informant
        and before.version is after.version
        and SHORTEST <= (after.on - before.on).days <= LONGEST
    )


INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Målt trivsel", en="Wellbeing measured"),
    unit=Unit.FLOW,
    definition=Text(
        da="Børn med hjælp ud over almenområdet i perioden; dem af dem, hvis trivsel blev målt i perioden, med et hvilket som helst skema; og dem, der blev målt to gange med SDQ af samme slags informant, med 90 til 365 dage imellem.",
        en="Children with help beyond the universal services in the period; those of them whose wellbeing was measured in the period, by any instrument; and those who were measured twice by SDQ and the same kind of informant, 90 to 365 days apart.",
    ),
    left_out=Text(
        da="Børn, der kun havde hjælp i almenområdet.",
        en="Children who only had help in the universal services.",
    ),
    not_measured=Text(
        da="Et barn, der ikke er målt, er ikke et barn, der trives.",
        en="A child who was not measured is not a child who thrives.",
    ),
    source=own_choice(
        da="Evalueringen af piloten målte SDQ og kunne ikke konkludere. Hvad et sammenligneligt par er, har vi valgt: under 90 dage ser målingerne tilbage på de samme uger, og over et år ændrer opvæksten svarene",
        en="The evaluation of the pilot measured SDQ and could not conclude. What a comparable pair is we have chosen: under 90 days the two look back on the same weeks, and over a year growing up changes the answers",
    ),
    rows=(
        Line(ELIGIBLE, Text(da="børn med hjælp", en="children with help")),
        Line(MEASURED, Text(da="heraf målt i perioden", en="of whom measured in the period")),
        Line(PAIRED, Text(da="heraf målt to gange", en="of whom measured twice")),
    ),
    rows_add_up=False,
    count=count,
    ratios=(
        Ratio(
            label=Text(
                da="målt to gange, procent af børn med hjælp",
                en="measured twice, percent of children with help",
            ),
            over=(PAIRED, NUMBER),
            under=(ELIGIBLE, NUMBER),
            times=100,
        ),
    ),
)
