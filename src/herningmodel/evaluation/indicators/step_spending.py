"""
*Udgifter*: what the help of the period cost, step by step.

Prices are the caller's, and so is the function that applies them. An amount is never shown without
the verdict on wellbeing, and what has no price is counted as such, never as 0.
"""

from collections.abc import Iterator
from typing import Final

from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    NATIONAL,
    NOT_MEASURED,
    NUMBER,
    Counted,
    Indicator,
    Unit,
)
from herningmodel.evaluation.indicators.row_sets import NO_STEP, NO_STEP_ROW, STEP_ROWS, key_of
from herningmodel.text.texts import Text


CODE: Final = "spending"


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield the cost on each step in øre, and missing prices."""
    for spending in in_period.spent:
        if spending.ore:
            yield Counted(
                NO_STEP if spending.step is None else key_of(spending.step), NUMBER, spending.ore
            )
    yield from unpriced(in_period)


def unpriced(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield whether a price was missing in the case."""
    if any(spending.ore is None for spending in in_period.spent):
        yield Counted(NOT_MEASURED, NUMBER)


INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Udgifter trin for trin", en="Spending by step"),
    unit=Unit.MONEY,
    definition=Text(
        da="Hvad hjælpen kostede i perioden, på det trin, den står på, efter de priser, kommunen har givet. 11. nøgletal. Flere penge på et trin er hverken godt eller dårligt i sig selv.",
        en="What help cost in the period, on the step that it belongs to, by the prices that the municipality gave. Key figure 11. More money on a step is neither good nor bad in itself.",
    ),
    left_out=Text(
        da="Hvad der ikke står i sager: bygninger, ledelse, rådgivernes løn, hvis priserne ikke rummer den.",
        en="What is recorded in no case: buildings, management, advisers' pay unless the prices hold it.",
    ),
    not_measured=Text(
        da="Sager med hjælp, der ikke er nogen pris for: {number}. Summen er ikke hel, hvis der er nogen. Er der ikke givet priser, er tabellen tom.",
        en="Cases with help that has no price: {number}. The total is not whole if there are any. Where no prices were given, the table is empty.",
    ),
    source=NATIONAL,
    rows=(*STEP_ROWS, NO_STEP_ROW),
    count=count,
    is_of_parts=True,
    needs_wellbeing=True,
)
