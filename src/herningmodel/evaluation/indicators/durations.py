"""*Varighed af ophold på institution*: lengths of ended and running stays."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.core.periods import Interval
from herningmodel.core.spans import Span
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    NATIONAL,
    NO_CHILD_LEFT_OUT,
    TOTAL,
    Counted,
    Indicator,
    Line,
    Ratio,
    Unit,
)
from herningmodel.model.placements import Placement
from herningmodel.model.steps import Step
from herningmodel.text.texts import Text


CODE: Final = "durations"
ENDED, RUNNING, DAYS = "ended", "running", "days"

_LIMITS: Final = (Interval(months=3), Interval(months=6), Interval(years=1), Interval(years=2))
_LAST: Final = "longer"
_ROWS: Final = (
    Line("3 months", Text(da="under 3 måneder", en="less than 3 months")),
    Line("6 months", Text(da="3 måneder til under 6", en="3 months to less than 6")),
    Line("1 years", Text(da="6 måneder til under 1 år", en="6 months to less than 1 year")),
    Line("2 years", Text(da="1 år til under 2", en="1 year to less than 2")),
    Line(_LAST, Text(da="2 år og derover", en="2 years and over")),
)


def length_of(start: date, end: date) -> str:
    """Return the row of a stay that lasted from *start* until *end*."""
    return next(
        (str(limit) for limit in _LIMITS if not limit.has_passed(since=start, on=end)), _LAST
    )


def columns(_: Span) -> tuple[Line, ...]:
    """Return a column for ended stays, and one for running stays."""
    return (
        Line(ENDED, Text(da="sluttet i perioden", en="ended in the period")),
        Line(
            RUNNING,
            Text(
                da="løber ultimo perioden, indtil da", en="running at the end of the period, so far"
            ),
        ),
    )


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield each stay on step 6 that ended or still runs."""
    for stay in in_period.placements:
        if in_period.profile.step_of(stay.kind) is not Step.INSTITUTION:
            continue
        if stay.ended is not None and in_period.is_in_period(stay.ended):
            yield from _counted(stay, stay.ended, ENDED)
        elif in_period.runs(stay):
            yield from _counted(stay, in_period.over.until, RUNNING)


def _counted(stay: Placement, end: date, column: str) -> Iterator[Counted]:
    yield Counted(length_of(stay.started, end), column)
    yield Counted(DAYS, column, (end - stay.started).days)


INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Varighed af ophold på institution", en="Duration of stays in institutions"),
    unit=Unit.MIXED,
    definition=Text(
        da="Ophold på trin 6, der sluttede i perioden, efter hvor længe de varede; og ophold, der løber ultimo perioden, efter hvor længe de har varet. Hvert ophold tælles for sig, også når barnet flytter fra et sted til et andet.",
        en="Stays on step 6 that ended in the period, by how long they lasted; and stays that run at the end of the period, by how long they have lasted. Each stay counts by itself, also when the child moves from one place to another.",
    ),
    left_out=NO_CHILD_LEFT_OUT,
    source=NATIONAL,
    rows=_ROWS,
    columns=columns,
    count=count,
    hidden_rows=(DAYS,),
    ratios=(
        Ratio(
            label=Text(
                da="dage i gennemsnit, sluttede ophold", en="days on average, stays that ended"
            ),
            over=(DAYS, ENDED),
            under=(TOTAL, ENDED),
        ),
        Ratio(
            label=Text(
                da="dage i gennemsnit indtil nu, løbende ophold",
                en="days on average so far, stays that run",
            ),
            over=(DAYS, RUNNING),
            under=(TOTAL, RUNNING),
        ),
    ),
)
