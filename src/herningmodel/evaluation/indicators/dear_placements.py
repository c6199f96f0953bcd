"""
*De dyreste anbringelser*: costs of placements in the period, in bands.

A list of the most expensive ones would be one child in each row. In bands no child has a row of its
own, and small bands are hidden like every small number.
"""

from collections.abc import Iterator
from typing import Final

from herningmodel.core.money import ORE
from herningmodel.core.sources import own_choice
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    NOT_MEASURED,
    NUMBER,
    Counted,
    Indicator,
    Line,
    Unit,
)
from herningmodel.model.placements import PlacementKind
from herningmodel.text.texts import Text


CODE: Final = "dear_placements"

_BANDS: Final = (
    (
        0,
        Line("0", Text(da="under 500.000 kr.", en="less than DKK 500,000")),
    ),
    (
        500_000,
        Line(
            "500000",
            Text(da="500.000 kr. til under 1 mio. kr.", en="DKK 500,000 to less than 1 million"),
        ),
    ),
    (
        1_000_000,
        Line(
            "1000000",
            Text(da="1 til under 1,5 mio. kr.", en="DKK 1 million to less than 1.5 million"),
        ),
    ),
    (
        1_500_000,
        Line(
            "1500000",
            Text(da="1,5 til under 2 mio. kr.", en="DKK 1.5 million to less than 2 million"),
        ),
    ),
    (
        2_000_000,
        Line("2000000", Text(da="2 mio. kr. og derover", en="DKK 2 million and over")),
    ),
)


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield the child's cost band; nothing if a price is missing."""
    spent = [spending for spending in in_period.spent if isinstance(spending.kind, PlacementKind)]
    known = [spending.ore for spending in spent if spending.ore is not None]
    if len(known) < len(spent):
        yield Counted(NOT_MEASURED, NUMBER)
    elif known:
        cost = sum(known)
        *_, band = (line for least, line in _BANDS if least * ORE <= cost)
        yield Counted(band.key, NUMBER)


OMISSIONS: Final = (
    Text(
        da="De dyreste anbringelser vises ikke en for en: hver række ville være ét barn.",
        en="The most expensive placements are not shown one by one: each row would be one child.",
    ),
    Text(
        da="Forbrug pr. konto, måned for måned og i forhold til budgettet, kan ikke måles: det står i regnskabet, og ikke i sagerne.",
        en="Spending by account, month by month and against the budget, cannot be measured: it is recorded in the accounts, and not in the cases.",
    ),
    Text(
        da="Børn med refusion i særligt dyre enkeltsager er ikke talt: refusion regnes for en hel husstand, søskende sammen, og her læses én sag ad gangen.",
        en="Children with a reimbursement of especially expensive single cases are not counted: it is reckoned for a whole household, siblings together, and here one case is read at a time.",
    ),
)
INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Hvad et barns anbringelser kostede", en="What the placements of a child cost"),
    unit=Unit.FLOW,
    definition=Text(
        da="Børn, der var anbragt i perioden, efter hvad deres anbringelser kostede i den. De dyreste vises i grupper, aldrig et for et. En pris siger, hvad hjælpen koster, og intet om, hvorvidt barnet har brug for den.",
        en="Children who were placed in the period, by what their placements cost in it. The most expensive ones are shown in groups, never one by one. A price says what help costs, and nothing of whether the child needs it.",
    ),
    left_out=Text(
        da="Børn uden anbringelse i perioden, og hvad anden hjælp til de anbragte kostede.",
        en="Children without a placement in the period, and what other help for the placed ones cost.",
    ),
    not_measured=Text(
        da="Børn, hvis anbringelser der mangler en pris for: {number}. Er der ikke givet priser, står der 0 i alle grupper.",
        en="Children for whose placements a price is missing: {number}. Where no prices were given, every group says 0.",
    ),
    source=own_choice(
        da="Ledelsesinformation til Socialstyrelsen 2015 har de 20 dyreste anbringelser en for en; grupperne, og grænserne mellem dem, er vores",
        en="The management report to Socialstyrelsen of 2015 lists the 20 most expensive placements one by one; the groups, and the limits between them, are ours",
    ),
    rows=tuple(line for _, line in _BANDS),
    count=count,
    is_of_parts=True,
    needs_wellbeing=True,
    omissions=OMISSIONS,
)
