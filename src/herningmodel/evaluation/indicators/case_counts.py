"""*Sager*: how many cases there are, and how they came and went."""

from collections.abc import Iterator
from typing import Final

from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    KORA,
    NO_CHILD_LEFT_OUT,
    NUMBER,
    Counted,
    Indicator,
    Line,
    Unit,
)
from herningmodel.text.texts import Text


CODE: Final = "cases"


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield a case's status on the last day, its opening and closing."""
    if in_period.is_open:
        yield Counted("open", NUMBER)
    if in_period.is_in_period(in_period.case.opened):
        yield Counted("opened", NUMBER)
    if in_period.is_in_period(in_period.case.closed):
        yield Counted("closed", NUMBER)


INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Sager", en="Cases"),
    unit=Unit.MIXED,
    definition=Text(
        da="Åbne sager ultimo perioden, og sager, der blev åbnet og lukket i perioden. Hvert barn har én sag.",
        en="Cases that were open at the end of the period, and cases that were opened and closed in it. Each child has one case.",
    ),
    left_out=NO_CHILD_LEFT_OUT,
    source=KORA,
    rows=(
        Line("open", Text(da="åbne ultimo perioden", en="open at the end of the period")),
        Line("opened", Text(da="åbnet i perioden", en="opened in the period")),
        Line("closed", Text(da="lukket i perioden", en="closed in the period")),
    ),
    rows_add_up=False,
    count=count,
)
