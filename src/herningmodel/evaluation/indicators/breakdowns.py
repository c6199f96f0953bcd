"""*Sammenbrud*: placement breakdowns by age, and placement-years."""

from collections.abc import Iterator
from typing import Final

from herningmodel.core.sources import Certainty, Source
from herningmodel.core.spans import Span
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    NOT_MEASURED,
    TOTAL,
    Counted,
    Indicator,
    Line,
    Ratio,
    Unit,
)
from herningmodel.evaluation.indicators.row_sets import Ages
from herningmodel.law import ages
from herningmodel.model.placements import Placement
from herningmodel.text.texts import Text


CODE: Final = "breakdowns"
ENDED, BROKE_DOWN, DAYS = "ended", "broke_down", "days"

_AGES: Final = Ages(0, 6, 13, 18)
_YEAR: Final = 365


def columns(_: Span) -> tuple[Line, ...]:
    """Return a column for all ended stays, and one for breakdowns."""
    return (
        Line(ENDED, Text(da="ophold, der sluttede", en="stays that ended")),
        Line(BROKE_DOWN, Text(da="heraf sammenbrud", en="of which broke down")),
    )


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield each stay that ended, and the days of minors' stays."""
    for stay in in_period.placements:
        if (days := in_period.days_of(stay)) and _is_minor_at_start(in_period, stay):
            yield Counted(DAYS, ENDED, days)
        if stay.ended is None or not in_period.is_in_period(stay.ended):
            continue
        age = in_period.view.age_on(stay.ended)
        if age is None or age < 0:
            yield Counted(NOT_MEASURED, ENDED)
            continue
        yield Counted(_AGES.key_of(age), ENDED)
        if stay.broke_down and not ages.is_reached(ages.OF_AGE, age, stay.ended):
            yield Counted(_AGES.key_of(age), BROKE_DOWN)


def _is_minor_at_start(in_period: CaseInPeriod, stay: Placement) -> bool:
    start = max(stay.started, in_period.over.start)
    age = in_period.view.age_on(start)
    return age is not None and age >= 0 and not ages.is_reached(ages.OF_AGE, age, start)


INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Sammenbrud i anbringelser", en="Breakdowns of placements"),
    unit=Unit.FLOW,
    definition=Text(
        da="Ophold, der sluttede i perioden, efter barnets alder den dag; og dem af dem, der brød sammen: barnet under 18 år ville ikke være der, eller stedet gav op. En anbringelse, der blev afbrudt, er ikke nogens skyld.",
        en="Stays that ended in the period, by the child's age on that day; and those of them that broke down: a child under 18 left, or the place gave up. That a placement broke down is not the fault of any one person.",
    ),
    left_out=Text(
        da="Unge på 18 år og derover har en række, men deres ophold regnes ikke som sammenbrud.",
        en="Young people of 18 and over have a row, but their stays are not counted as breakdowns.",
    ),
    not_measured=Text(
        da="Ophold, der sluttede, hvor barnets alder ikke kendes: {number}.",
        en="Stays that ended where the child's age is not known: {number}.",
    ),
    source=Source(
        title=Text(
            da="Ministeriets sociale mål: hvad et sammenbrud er. At ophold tælles pr. anbringelsesår, er vores eget valg",
            en="The ministry's social goals: what a breakdown is. That stays are counted by placement-year is our own choice",
        ),
        certainty=Certainty.ONE_SOURCE,
    ),
    rows=_AGES.lines,
    columns=columns,
    count=count,
    hidden_rows=(DAYS,),
    ratios=(
        Ratio(
            label=Text(
                da="sammenbrud pr. 100 anbringelsesår", en="breakdowns per 100 placement-years"
            ),
            over=(TOTAL, BROKE_DOWN),
            under=(DAYS, ENDED),
            times=100 * _YEAR,
        ),
    ),
)
