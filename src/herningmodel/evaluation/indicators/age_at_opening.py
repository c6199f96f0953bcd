"""*Alder ved sagens åbning*: how early a case is opened."""

from collections.abc import Iterator
from typing import Final

from herningmodel.core.sources import Certainty, Source
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    NO_CHILD_LEFT_OUT,
    NOT_MEASURED,
    NUMBER,
    TOTAL,
    Counted,
    Indicator,
    Line,
    Ratio,
    Unit,
)
from herningmodel.evaluation.indicators.row_sets import Ages
from herningmodel.text.texts import Text


CODE: Final = "openings"
UNBORN: Final = "unborn"
DAYS: Final = "days"

_AGES: Final = Ages(0, 1, 3, 6, 10, 13, 16, 18)


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield the child's age at opening, for cases opened in the period."""
    opened, child = in_period.case.opened, in_period.case.child
    if not in_period.is_in_period(opened):
        return
    age = in_period.view.age_on(opened)
    if age is None:
        yield Counted(NOT_MEASURED, NUMBER)
    elif age < 0:
        yield Counted(UNBORN, NUMBER)
        # Before the birth a child is of no age; the mean counts it as new-born.
        yield Counted(DAYS, NUMBER, 0)
    else:
        assert child.born is not None, "an age is counted from a birth"
        yield Counted(_AGES.key_of(age), NUMBER)
        yield Counted(DAYS, NUMBER, (opened - child.born).days)


INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Alder ved sagens åbning", en="Age when the case is opened"),
    unit=Unit.FLOW,
    definition=Text(
        da="Sager, der blev åbnet i perioden, efter barnets alder den dag.",
        en="Cases that were opened in the period, by the child's age on that day.",
    ),
    left_out=NO_CHILD_LEFT_OUT,
    not_measured=Text(
        da="Åbnede sager, hvor barnets fødsel ikke kendes: {number}.",
        en="Cases opened where the child's birth is not known: {number}.",
    ),
    source=Source(
        title=Text(
            da="Herning Kommune: gennemsnitsalder ved sagens åbning, og andelen før fødslen",
            en="Herning Municipality: mean age when a case is opened, and the share before birth",
        ),
        certainty=Certainty.CERTAIN,
    ),
    rows=(Line(UNBORN, Text(da="før fødslen", en="before birth")), *_AGES.lines),
    count=count,
    is_of_parts=True,
    hidden_rows=(DAYS,),
    ratios=(
        Ratio(
            label=Text(da="år i gennemsnit", en="years on average"),
            over=(DAYS, NUMBER),
            under=(TOTAL, NUMBER),
            times=100,
            divided_by=36525,
        ),
    ),
)
