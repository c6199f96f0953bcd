"""
*Priser*: cost by kind of help, cost per child-year, and changes.

An average price covers the days that have a price. Days without a price are counted as such, never
as 0.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from herningmodel.core.sources import Certainty, Source
from herningmodel.costs.price_list import Service
from herningmodel.evaluation.indicators import full_year_children, step_spending
from herningmodel.evaluation.indicators.case_in_period import CaseInPeriod
from herningmodel.evaluation.indicators.indicator import (
    NUMBER,
    TOTAL,
    AveragePrice,
    CellRelation,
    Counted,
    Indicator,
    Line,
    Unit,
)
from herningmodel.evaluation.indicators.row_sets import HELP_ROWS, NO_STEP, SERVICE_ROWS, key_of
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.placements import PlacementKind
from herningmodel.profile.profile import Profile
from herningmodel.text.texts import Text


BY_KIND: Final = "spending_kinds"
CODE: Final = "unit_costs"
CHANGE: Final = "spending_change"

PRICED, UNPRICED = "priced", "unpriced"
BEFORE, VOLUME, MIX, PRICE, REST, AFTER = "before", "volume", "mix", "price", "rest", "after"
KINDS: Final[tuple[InterventionKind | PlacementKind, ...]] = (*InterventionKind, *PlacementKind)
"""The kinds of help that a child has day after day."""


def count_by_kind(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield each kind of help's cost in øre, and missing prices."""
    for spending in in_period.spent:
        if spending.ore and spending.kind is not None:
            yield Counted(spending.kind.value, NUMBER, spending.ore)
    yield from step_spending.unpriced(in_period)


def count(in_period: CaseInPeriod) -> Iterator[Counted]:
    """Yield the days of each kind of help, with and without price."""
    if not in_period.has_prices:
        return
    for kind in dict.fromkeys(measure.kind for measure in in_period.measures):
        days = sum(
            in_period.days_of(measure) for measure in in_period.measures if measure.kind is kind
        )
        without = sum(
            spending.days_without for spending in in_period.spent if spending.kind is kind
        )
        if days > without:
            yield Counted(kind.value, PRICED, days - without)
        if without:
            yield Counted(kind.value, UNPRICED, without)
    yield from step_spending.unpriced(in_period)


def relations_by_kind(profile: Profile) -> Iterable[CellRelation]:
    """Relate costs by kind of help to costs by step."""
    yield CellRelation((step_spending.CODE, TOTAL, NUMBER), ((BY_KIND, TOTAL, NUMBER),))
    on_step: dict[str, list[str]] = {NO_STEP: [service.value for service in Service]}
    for kind in KINDS:
        on_step.setdefault(_step_of(kind, profile), []).append(kind.value)
    for step, kinds in on_step.items():
        parts = tuple((BY_KIND, kind, NUMBER) for kind in kinds)
        yield CellRelation((step_spending.CODE, step, NUMBER), parts, is_exact=False)


def relations(_: Profile) -> Iterable[CellRelation]:
    """Relate days with and without price to all days, if priced."""
    for kind in KINDS:
        parts = tuple((CODE, kind.value, column) for column in (PRICED, UNPRICED))
        yield CellRelation((full_year_children.CODE, kind.value, NUMBER), parts, is_exact=False)


def _step_of(kind: InterventionKind | PlacementKind, profile: Profile) -> str:
    if isinstance(kind, PlacementKind):
        return key_of(profile.step_of(kind))
    return key_of(kind.steps[0]) if len(kind.steps) == 1 else NO_STEP


_REPORT: Final = Source(
    title=Text(
        da="Ledelsesinformation til Socialstyrelsen 2015: gennemsnitlig pris pr. foranstaltning. Hvordan den er regnet, er vores eget valg",
        en="Management report to Socialstyrelsen, 2015: average price by measure. How it is reckoned is our own choice",
    ),
    certainty=Certainty.ONE_SOURCE,
)
_NO_PRICE: Final = Text(
    da="Sager med hjælp, der ikke er nogen pris for: {number}. Er der ikke givet priser, er tabellen tom.",
    en="Cases with help that has no price: {number}. Where no prices were given, the table is empty.",
)

INDICATOR_BY_KIND: Final = Indicator(
    code=BY_KIND,
    title=Text(da="Udgifter pr. indsats", en="Spending by kind of help"),
    unit=Unit.MONEY,
    definition=Text(
        da="Hvad hver slags hjælp kostede i perioden, efter de priser, kommunen har givet. Sagsarbejdet står for sig selv, hvis priserne rummer det.",
        en="What each kind of help cost in the period, by the prices that the municipality gave. Casework is shown by itself, if the prices include it.",
    ),
    left_out=step_spending.INDICATOR.left_out,
    not_measured=_NO_PRICE,
    source=_REPORT,
    rows=(*HELP_ROWS, *SERVICE_ROWS),
    count=count_by_kind,
    is_of_parts=True,
    needs_wellbeing=True,
    relations=relations_by_kind,
)
INDICATOR: Final = Indicator(
    code=CODE,
    title=Text(da="Gennemsnitlig pris pr. indsats", en="Average price by kind of help"),
    unit=Unit.PRICE,
    definition=Text(
        da="Hvad hver slags hjælp kostede i perioden, divideret med de dage, der er en pris for, og ganget med periodens dage. Priserne er løbende: de er ikke regnet om med et prisindeks.",
        en="What each kind of help cost in the period, by the days that have a price, times the days of the period. The prices are current ones: no price index was applied.",
    ),
    left_out=Text(
        da="Dage uden pris, og sagsarbejde.", en="Days that have no price, and casework."
    ),
    not_measured=_NO_PRICE,
    source=_REPORT,
    rows=HELP_ROWS,
    rows_add_up=False,
    count=count,
    price=AveragePrice(money=(BY_KIND, NUMBER), days=(CODE, PRICED)),
    needs_wellbeing=True,
    relations=relations,
)
INDICATOR_CHANGE: Final = Indicator(
    code=CHANGE,
    title=Text(da="Hvorfor udgiften ændrede sig", en="Why spending changed"),
    unit=Unit.MONEY,
    definition=Text(
        da="Ændringen fra den ene periode til den anden, delt i antal børn, sammensætning og pris. Ingen af de tre går forud: hver er gennemsnittet over alle rækkefølger. En ændring er hverken god eller dårlig i sig selv, og delene siger ikke, hvad der var skyld i den.",
        en="The change from one period to the other, in volume, mix and price. None of the three goes first: each is the mean over all orders. A change is neither good nor bad in itself, and the parts do not say what caused it.",
    ),
    left_out=Text(
        da="Sagsarbejde, og hjælp, hvor noget er skjult eller der kun er engangsbeløb, er ikke delt op. Det står samlet i sin egen række.",
        en="Casework, and help of which something is hidden or that has one-off amounts only, is not taken apart. It is shown together in a row of its own.",
    ),
    not_measured=Text(
        da="Sager i den seneste periode med hjælp, der ikke er nogen pris for: {number}. Dage uden pris er ikke med på nogen af siderne, så er der flere eller færre af dem end før, ligner det en ændring i antal børn.",
        en="Cases of the later period with help that has no price: {number}. Days that have no price are on neither side, so more or fewer of them than before look like a change of volume.",
    ),
    source=Source(
        title=Text(
            da="11. nøgletal og Sverigesprogrammets evaluering: udgifterne i forhold til et basisår. Opdelingen er vores eget valg",
            en="Key figure 11 and the evaluation of the programme: spending against a base year. How it is taken apart is our own choice",
        ),
        certainty=Certainty.ONE_SOURCE,
    ),
    rows=(
        Line(BEFORE, Text(da="før", en="before")),
        Line(VOLUME, Text(da="antal børn", en="volume")),
        Line(MIX, Text(da="sammensætning", en="mix")),
        Line(PRICE, Text(da="pris", en="price")),
        Line(REST, Text(da="ikke delt op", en="not taken apart")),
        Line(AFTER, Text(da="efter", en="after")),
    ),
    rows_add_up=False,
    count=step_spending.unpriced,
    is_change=True,
    needs_wellbeing=True,
)
