"""*Klager*: complaints in the period, by outcome."""

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
from herningmodel.model.case import ComplaintResult
from herningmodel.text.texts import Text


CODE: Final = "complaints"
_NO_RESULT: Final = "no_result"


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield each complaint of the period by its result."""
    for complaint in in_period.case.complaints:
        if in_period.is_in_period(complaint.on):
            result = complaint.result
            yield Counted(_NO_RESULT if result is None else result.value, NUMBER)


INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Klager", en="Complaints"),
    unit=Unit.FLOW,
    definition=Text(
        da="Klager i perioden efter deres resultat, så langt det står i sagen. Få klager er ikke det samme som god kvalitet: de kræver, at nogen klager.",
        en="Complaints of the period by their result, as far as the case holds it. Few complaints are not the same as good quality: it takes someone to complain.",
    ),
    left_out=NO_CHILD_LEFT_OUT,
    source=KORA,
    rows=(
        *(Line(result.value, result.label) for result in ComplaintResult),
        Line(_NO_RESULT, Text(da="intet resultat endnu", en="no result yet")),
    ),
    count=count,
)
