"""
*Trivsel*: children measured, and those measured twice and comparable.

A child is judged once, in the period in which the time for its second measurement ran out: a year
after its help began. So every child has had the same time to be measured in, and belongs to one
period only. Whether two measurements are a pair is for the plan to say.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.core.sources import own_choice
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    NUMBER,
    Counted,
    Indicator,
    Line,
    Ratio,
    Unit,
)
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.steps import Step
from herningmodel.text.texts import Text
from herningmodel.wellbeing.pairing import NoPair, Pair, pair_of


CODE: Final = "wellbeing"
ELIGIBLE, MEASURED, JUDGED, PAIRED = "eligible", "measured", "judged", "paired"


def is_eligible(in_period: CaseInPeriod) -> bool:
    """Return whether the child had help above step 1 in the period."""
    return any(in_period.days_of(stay) for stay in in_period.placements) or any(
        in_period.days_of(intervention) and _is_above(intervention.kind)
        for intervention in in_period.interventions
    )


def began(in_period: CaseInPeriod) -> date | None:
    """Return the first day of help above step 1."""
    stays = [stay.started for stay in in_period.placements]
    helped = [
        intervention.started
        for intervention in in_period.interventions
        if _is_above(intervention.kind)
    ]
    return min((*stays, *helped), default=None)


def pair(in_period: CaseInPeriod) -> Pair | NoPair | None:
    """
    Return the child's pair, or the reason without one.

    None if the child is not judged in the period.
    """
    started = began(in_period)
    if started is None:
        return None
    _, longest = in_period.pairing.days_between
    run_out = started.toordinal() + longest
    if not in_period.over.start.toordinal() <= run_out < in_period.over.until.toordinal():
        return None
    return pair_of(in_period.case.wellbeing, started=started, pairing=in_period.pairing)


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield whether the child had help and was measured, perhaps twice."""
    if is_eligible(in_period):
        yield Counted(ELIGIBLE, NUMBER)
        if any(in_period.is_in_period(measurement.on) for measurement in in_period.case.wellbeing):
            yield Counted(MEASURED, NUMBER)
    found = pair(in_period)
    if found is not None:
        yield Counted(JUDGED, NUMBER)
    if isinstance(found, Pair):
        yield Counted(PAIRED, NUMBER)


def _is_above(kind: InterventionKind) -> bool:
    return max(kind.steps) > Step.UNIVERSAL


INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Målt trivsel", en="Wellbeing measured"),
    unit=Unit.FLOW,
    definition=Text(
        da="Børn med hjælp ud over almenområdet i perioden, og dem af dem, hvis trivsel blev målt i perioden, med et hvilket som helst skema. Og for sig: børn, hvis frist for at blive målt igen løb ud i perioden, et år efter at hjælpen begyndte, og dem af dem, der blev målt to gange efter planen.",
        en="Children with help beyond the universal services in the period, and those of them whose wellbeing was measured in the period, by any instrument. And by themselves: children whose time for being measured again ran out in the period, a year after their help began, and those of them who were measured twice by the plan.",
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
        da="Evalueringen af piloten målte SDQ og kunne ikke konkludere. At et barn vurderes i den periode, hvor dets frist løber ud, har vi valgt: så har alle haft lige lang tid til at blive målt, og ingen tælles to gange",
        en="The evaluation of the pilot measured SDQ and could not conclude. That a child is judged in the period in which its time runs out we have chosen: so all have had the same time to be measured in, and no child counts twice",
    ),
    rows=(
        Line(ELIGIBLE, Text(da="børn med hjælp", en="children with help")),
        Line(MEASURED, Text(da="heraf målt i perioden", en="of whom measured in the period")),
        Line(
            JUDGED,
            Text(
                da="børn, hvis frist løb ud i perioden",
                en="children whose time ran out in the period",
            ),
        ),
        Line(PAIRED, Text(da="heraf målt to gange", en="of whom measured twice")),
    ),
    rows_add_up=False,
    count=count,
    ratios=(
        Ratio(
            label=Text(
                da="målt to gange, procent af dem, hvis frist løb ud",
                en="measured twice, percent of those whose time ran out",
            ),
            over=(PAIRED, NUMBER),
            under=(JUDGED, NUMBER),
            times=100,
        ),
    ),
)
