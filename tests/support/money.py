"""Cases and price lists for hypothesis, in which every day of help has exactly one price."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from herningmodel.core.sources import Certainty
from herningmodel.core.spans import Span, days_in_month
from herningmodel.costs.price_list import DayCount, Price, PriceList, PriceSource, Service
from herningmodel.loading.load_case import load_case
from herningmodel.model.case import Case
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Per, Rate
from herningmodel.text.texts import Text


KINDS = ("general_foster_family", "network_foster_family", "private_residential")
HELP = ("support_at_home", "contact_person", "respite_stay")
FIRST, LAST = date(2022, 11, 1), date(2026, 3, 1)
ALL_SERVICES = tuple(Service)
CODES: dict[str, Any] = {
    "placement": PlacementKind,
    "intervention": InterventionKind,
    "service": Service,
}

days = st.dates(FIRST, LAST)
amounts = st.one_of(
    st.integers(1, 2_000_000).map(Decimal),
    st.integers(1, 10**10).map(lambda number: Decimal(number).scaleb(-4)),
)
rates = st.builds(
    lambda amount, per: Rate(amount=amount, per=per), amounts, st.sampled_from([*Per, None])
)


def price(kind: str, rate: Rate, **members: Any) -> Price:
    """Return a price of *kind* for every day there is."""
    what = next(name for name, codes in CODES.items() if kind in {*codes})
    known: dict[str, Any] = {
        what: CODES[what](kind),
        "rate": rate,
        "from_": date(2000, 1, 1),
        "price_year": 2025,
        "source": "budget",
        "minutes_per_week": 210 if rate.per is Per.HOUR else None,
    }
    return Price(**{**known, **members})


def price_list(
    *prices: Price, counting: DayCount = DayCount.EVEN, without: tuple[Service, ...] = ALL_SERVICES
) -> PriceList:
    """Return a list of *prices*, by default without casework."""
    return PriceList(
        schema=1,
        name="our-prices",
        title=Text(da="Vores takster", en="Our prices"),
        counting=counting,
        without=without,
        sources=(
            PriceSource(
                id="budget",
                title=Text(da="Budget 2025", en="Budget 2025"),
                certainty=Certainty.CERTAIN,
            ),
        ),
        prices=prices,
    )


def case_of(**members: Any) -> Case:
    """Return a case with *members*."""
    return load_case(
        {
            "format": "herningmodel-case/1",
            "id": "case-1",
            "child": {"id": "child-1", "born": "2014-05-02"},
            "opened": "2022-11-01",
            **members,
        }
    )


@st.composite
def price_lists(draw: st.DrawFn) -> PriceList:
    """Return lists with one price for each kind, and for casework."""
    counting = draw(st.sampled_from([*DayCount]))
    prices = [price(kind, draw(rates)) for kind in (*KINDS, *HELP)]
    once = st.builds(lambda amount: Rate(amount=amount, per=None), amounts)
    prices += [
        price("adviser", draw(rates), cases=draw(st.integers(1, 50))),
        price("follow_up", draw(once)),
        price("supervision_visit", draw(once)),
    ]
    return price_list(*prices, counting=counting, without=())


@st.composite
def measures(draw: st.DrawFn, kinds: tuple[str, ...], letter: str) -> list[dict[str, Any]]:
    """Return help that runs, or has run, for some days or for none."""
    made = []
    for number in range(draw(st.integers(0, 4))):
        started = draw(days)
        ended = draw(st.none() | st.integers(0, 500).map(lambda n, s=started: s + timedelta(n)))
        made.append(
            {
                "id": f"{letter}{number}",
                "kind": draw(st.sampled_from(kinds)),
                "started": started.isoformat(),
                **({"ended": ended.isoformat()} if ended else {}),
            }
        )
    return made


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Return cases with placements, help, follow-ups and agreed prices."""
    placements = draw(measures(KINDS, "p"))
    interventions = draw(measures(HELP, "i"))
    names = [measure["id"] for measure in (*placements, *interventions)]
    agreed = [
        {"concerns": name, "amount": str(draw(rates)), "from": draw(days).isoformat()}
        for name in names
        if draw(st.integers(0, 3)) == 0
    ]
    agreed = [cost for cost in agreed if not cost["amount"].endswith("hour")]
    return case_of(
        placements=placements,
        interventions=interventions,
        costs=agreed,
        follow_ups=[
            {"id": f"f{number}", "on": draw(days).isoformat()}
            for number in range(draw(st.integers(0, 2)))
        ],
    )


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Return spans of at least a day."""
    start = draw(days)
    return Span(start, start + timedelta(draw(st.integers(1, 900))))


def exact(rate: Rate, span: Span, counting: DayCount, *, minutes: int = 0) -> Fraction:
    """Return what a rate costs over *span* in kroner, day by day, and rounded nowhere."""
    return sum((_of_a_day(rate, day, counting, minutes) for day in _days_of(span)), Fraction(0))


def _days_of(span: Span) -> Iterator[date]:
    return (span.start + timedelta(number) for number in range(span.days))


def _of_a_day(rate: Rate, day: date, counting: DayCount, minutes: int) -> Fraction:
    amount = Fraction(rate.amount)
    by_month = counting is DayCount.CALENDAR
    match rate.per:
        case Per.HOUR:
            return amount * Fraction(minutes, 60) / 7
        case Per.DAY:
            return amount
        case Per.WEEK:
            return amount / 7
        case Per.MONTH:
            return amount / days_in_month(day) if by_month else amount * 12 / 365
        case Per.YEAR:
            return amount / 12 / days_in_month(day) if by_month else amount / 365
        case None:
            raise AssertionError(rate)
