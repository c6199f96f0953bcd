"""*Tidligere anbragt på institution*: current step after a stay on step 6."""

from collections.abc import Iterator
from typing import Final

from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import NATIONAL, NUMBER, Counted, Indicator, Unit
from herningmodel.evaluation.indicators.row_sets import (
    NO_STEP,
    NO_STEP_ROW,
    OPEN,
    OPEN_ROW,
    STEP_ROWS,
    key_of,
)
from herningmodel.model.steps import Step
from herningmodel.text.texts import Text


CODE: Final = "after_institution"


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield the last day's step of a child who left step 6."""
    if not any(
        in_period.is_in_period(stay.ended)
        and in_period.profile.step_of(stay.kind) is Step.INSTITUTION
        for stay in in_period.placements
    ):
        return
    spell = in_period.spell_on(in_period.last_day)
    if spell is None:
        yield Counted(NO_STEP, NUMBER)
    else:
        yield Counted(OPEN if spell.step is None else key_of(spell.step), NUMBER)


INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Tidligere anbragt på institution", en="Formerly placed in an institution"),
    unit=Unit.STOCK,
    definition=Text(
        da="Børn, hvis ophold på trin 6 sluttede i perioden, efter deres trin ultimo perioden; også dem, der er på trin 6 igen.",
        en="Children whose stay on step 6 ended in the period, by their step at the end of the period; also those who are on step 6 again.",
    ),
    left_out=Text(
        da="Børn, hvis ophold sluttede før perioden.",
        en="Children whose stay ended before the period.",
    ),
    not_measured=Text(
        da="Børn, hvis trin ikke kan afgøres, har en række for sig.",
        en="Children whose step cannot be determined have a row of their own.",
    ),
    source=NATIONAL,
    rows=(*STEP_ROWS, NO_STEP_ROW, OPEN_ROW),
    count=count,
    is_of_parts=True,
    needs_wellbeing=True,
)
