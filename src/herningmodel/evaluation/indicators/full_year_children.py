"""*Helårspersoner*: average number of children with each kind of help."""

from collections.abc import Iterator
from typing import Final

from herningmodel.core.sources import Certainty, Source
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    NO_CHILD_LEFT_OUT,
    NUMBER,
    Counted,
    Indicator,
    Unit,
)
from herningmodel.evaluation.indicators.row_sets import HELP_ROWS
from herningmodel.text.texts import Text


CODE: Final = "averages"


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield the days of the period with each kind of help."""
    for measure in in_period.measures:
        if days := in_period.days_of(measure):
            yield Counted(measure.kind.value, NUMBER, days)


INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Helårspersoner pr. indsats", en="Full-year equivalents by kind of help"),
    unit=Unit.AVERAGE,
    definition=Text(
        da="Dage med hver slags hjælp i perioden, divideret med periodens dage. To indsatser på samme tid tæller hver for sig, så rækkerne kan ikke lægges sammen til børn.",
        en="Days with each kind of help in the period, divided by the days of the period. Two measures at the same time count one each, so the rows do not add up to children.",
    ),
    left_out=NO_CHILD_LEFT_OUT,
    source=Source(
        title=Text(
            da="Ledelsesinformation til Socialstyrelsen 2015: gennemsnitligt antal børn pr. foranstaltning",
            en="Management report to Socialstyrelsen, 2015: average number of children by measure",
        ),
        certainty=Certainty.CERTAIN,
    ),
    rows=HELP_ROWS,
    rows_add_up=False,
    count=count,
)
