"""*Sager trin for trin*: children's steps at the end of months."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from herningmodel.case_view.case_spans import is_open
from herningmodel.core.spans import Span
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    KORA,
    CellRelation,
    Counted,
    Indicator,
    Line,
    Unit,
)
from herningmodel.evaluation.indicators.row_sets import (
    NO_STEP,
    NO_STEP_ROW,
    OPEN,
    OPEN_ROW,
    STEP_ROWS,
    key_of,
)
from herningmodel.model.steps import STEPS
from herningmodel.profile.profile import Profile
from herningmodel.text.texts import Text


CODE: Final = "ladder"


def days(over: Span) -> tuple[date, ...]:
    """Return the counted days: the last of months and period."""
    return tuple(month.until - timedelta(days=1) for month in over.months())


def columns(over: Span) -> tuple[Line, ...]:
    """Return a column for each day that is counted on."""
    return tuple(
        Line(day.isoformat(), Text(da=day.isoformat(), en=day.isoformat())) for day in days(over)
    )


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield the step on each day, or its absence if open."""
    for day in days(in_period.over):
        spell = in_period.spell_on(day)
        if spell is not None:
            step = spell.step
            yield Counted(OPEN if step is None else key_of(step), day.isoformat())
        elif is_open(in_period.case, day):
            yield Counted(NO_STEP, day.isoformat())


def relations(_: Profile) -> Iterable[CellRelation]:
    """Relate the steps above home to placed children, without missing data."""
    for step in STEPS:
        if step.is_placement:
            yield CellRelation(
                (CODE, key_of(step), LAST),
                (("placement_steps", key_of(step), "number"),),
                is_exact=False,
            )


LAST: Final = "last"
"""In a relation: the last day of the period, whichever it is."""

INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Sager trin for trin", en="Cases by step"),
    unit=Unit.STOCK,
    definition=Text(
        da="Barnets trin ultimo hver måned: det trin, kommunen har registreret, og ellers det højeste af de indsatser, der løb. Et højere trin er ikke dårligere.",
        en="The child's step at the end of each month: the step that the municipality recorded, or else the highest of the measures that ran. A higher step is not a worse one.",
    ),
    left_out=Text(
        da="Lukkede sager, hvor ingen indsats løb.", en="Closed cases in which no measure ran."
    ),
    not_measured=Text(
        da="Sager, hvor trinnet ikke kan afgøres, har en række for sig.",
        en="Cases whose step cannot be determined have a row of their own.",
    ),
    source=KORA,
    rows=(*STEP_ROWS, NO_STEP_ROW, OPEN_ROW),
    columns=columns,
    count=count,
    relations=relations,
)
