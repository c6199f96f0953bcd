"""The laws of money: what is divided adds up, what is missing is said, and order does not matter."""

import json
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from herningmodel.core.spans import Span
from herningmodel.costs.case_costs import Costs, cost
from herningmodel.costs.caseload_costs import cost_caseload
from herningmodel.costs.meters import OneOff, meter_of
from herningmodel.costs.price_list import DayCount, PriceList
from herningmodel.formats.costs_csv import rows
from herningmodel.formats.costs_text import caseload_text, costs_text
from herningmodel.loading.load_case import load_case
from herningmodel.model.case import Case
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Per, Rate
from herningmodel.recommendation.recommend import recommend
from herningmodel.text.texts import LANGUAGES
from support.documents import documents
from support.money import case_of, cases, days, exact, price, price_list, price_lists, rates, spans


@given(cases(), price_lists(), st.lists(days, min_size=2, max_size=6, unique=True))
@settings(max_examples=300)
def test_a_period_may_be_split_anywhere(case: Case, prices: PriceList, at: list[date]) -> None:
    """Splitting a period anywhere never changes the total."""
    whole = cost(case, over=Span(min(at), max(at)), prices=prices)
    parts = [cost(case, over=Span(*pair), prices=prices) for pair in pairwise(sorted(at))]
    assert whole.total == sum(part.total for part in parts)
    for step, amount in whole.by_step().items():
        assert amount == sum(part.by_step().get(step, Decimal(0)) for part in parts)


@given(rates, st.sampled_from([*DayCount]), spans(), st.data())
@settings(max_examples=300)
def test_a_stay_may_be_split_anywhere(
    rate: Rate, counting: DayCount, span: Span, data: st.DataObject
) -> None:
    """A stay at one price costs the same when it is written as two that follow one another."""
    assume(rate.per is not None)
    day = span.start + timedelta(data.draw(st.integers(0, span.days)))
    prices = price_list(price("private_residential", rate), counting=counting)
    ends = [(span.start, span.until), (span.start, day), (day, span.until)]
    whole, first, second = (
        cost(
            case_of(
                placements=[
                    {
                        "id": "p1",
                        "kind": "private_residential",
                        "started": start.isoformat(),
                        "ended": end.isoformat(),
                    }
                ]
            ),
            over=Span(date(2020, 1, 1), date(2030, 1, 1)),
            prices=prices,
        ).total
        for start, end in ends
    )
    assert whole == first + second


@given(cases(), price_lists(), spans(), st.randoms(use_true_random=False))
@settings(max_examples=200)
def test_the_order_does_not_matter(
    case: Case, prices: PriceList, span: Span, chance: st.randoms
) -> None:
    """The order of placements does not matter, and neither does that of prices."""
    placements, listed = [*case.placements], [*prices.prices]
    chance.shuffle(placements)
    chance.shuffle(listed)
    other = cost(
        evolve(case, placements=tuple(placements), costs=case.costs[::-1]),
        over=span,
        prices=evolve(prices, prices=tuple(listed)),
    )
    costs = cost(case, over=span, prices=prices)
    assert costs.total == other.total
    assert costs.by_kind() == other.by_kind()
    assert costs.by_month() == other.by_month()
    assert costs.incomplete == other.incomplete


@given(cases(), price_lists(), spans())
@settings(max_examples=300)
def test_every_view_of_the_lines_adds_up(case: Case, prices: PriceList, span: Span) -> None:
    """The total is the sum of the lines to the øre, and of the months, steps, kinds and payers."""
    costs = cost(case, over=span, prices=prices)
    assert costs.total == sum(line.amount for line in costs.lines)
    for view in (
        costs.by_month(),
        costs.by_step(),
        costs.by_kind(),
        costs.by_status(),
        costs.by_payer(),
    ):
        assert costs.total == sum(view.values())
    assert all(line.amount >= 0 for line in costs.lines)
    assert all(line.amount == line.amount.quantize(Decimal("0.01")) for line in costs.lines)


@given(rates, st.sampled_from([*DayCount]), spans())
@settings(max_examples=200)
def test_no_amount_is_a_whole_ore_from_the_exact_one(
    rate: Rate, counting: DayCount, span: Span
) -> None:
    """What some days cost is the exact amount, day by day, to less than an øre."""
    assume(rate.per is not None)
    meter = meter_of(rate, counting, minutes_per_week=210)
    counted = Fraction(meter.between(span.start, span.until), 100)
    assert abs(counted - exact(rate, span, counting, minutes=210)) < Fraction(1, 100)


@given(st.integers(1, 2_000_000), st.integers(2020, 2030), st.sampled_from([*DayCount]))
def test_a_whole_year_of_a_price_per_year_is_that_price(
    amount: int, year: int, counting: DayCount
) -> None:
    """A year of 365 days costs a year's price, and a leap year a day more unless months are alike."""
    span = Span.parse(str(year))
    meter = meter_of(Rate(amount=Decimal(amount), per=Per.YEAR), counting)
    days_counted = 365 if counting is DayCount.CALENDAR else span.days
    whole = Fraction(amount * days_counted, 365) * 100
    assert abs(meter.between(span.start, span.until) - whole) < 1
    if days_counted == 365:
        assert meter.between(span.start, span.until) == whole


@given(cases(), price_lists(), spans(), st.data())
@settings(max_examples=300)
def test_a_rate_that_is_removed_is_missed(
    case: Case, prices: PriceList, span: Span, data: st.DataObject
) -> None:
    """A rate removed always yields a finding, never a lower total presented as complete."""
    removed = data.draw(st.sampled_from(prices.prices))
    left = evolve(prices, prices=tuple(price for price in prices.prices if price is not removed))
    before, after = (cost(case, over=span, prices=price_list) for price_list in (prices, left))
    used = [line for line in before.lines if line.source and line.kind is removed.kind]
    if not used:
        assert before.total == after.total
        return
    assert after.incomplete
    assert removed.kind in {gap.kind for gap in after.gaps}
    assert any(finding.code == "OKO007" for finding in after.findings)
    assert before.total == after.total + sum(line.amount for line in used)


@given(cases(), price_lists(), spans())
@settings(max_examples=100)
def test_the_same_input_gives_the_same_costs(case: Case, prices: PriceList, span: Span) -> None:
    """Same input, same output, byte for byte; and every amount is beside wellbeing."""
    one, other = (cost(case, over=span, prices=prices) for _ in range(2))
    assert one == other
    assert one.as_dict() == other.as_dict()
    assert one.as_dict()["wellbeing"] == "not_assessed"


@pytest.mark.parametrize("day", ["2025-12-31", "2026-01-01", "2026-01-02"])
def test_what_is_paid_once_falls_on_one_day(day: str) -> None:
    """On the last day of a span it counts, on the first day after it does not, and never twice."""
    case = case_of(
        placements=[{"id": "p1", "kind": "private_residential", "started": day}],
    )
    prices = price_list(price("private_residential", Rate.parse("45500 DKK")))
    totals = [cost(case, over=Span.parse(year), prices=prices).total for year in ("2025", "2026")]
    assert [Decimal("45500.00"), Decimal("0.00")] == sorted(totals, reverse=True)
    assert (day < "2026") == (totals[0] > 0)
    (line,) = lines(cost(case, over=Span.parse(day[:4]), prices=prices))
    assert isinstance(line.meter, OneOff)
    assert Decimal(1) == line.quantity


def lines(costs: Costs):
    return costs.lines


near_days = st.dates(date(2015, 1, 1), date(2035, 12, 31))
ALL_KINDS = [*PlacementKind, *InterventionKind]
EVERYTHING = price_list(
    *(price(kind.value, Rate.parse("1234.5678 DKK/month")) for kind in ALL_KINDS[::2]),
    *(price(kind.value, Rate.parse("99 DKK/week"), age_from=3) for kind in ALL_KINDS[::3]),
    *(price(kind.value, Rate.parse("5000 DKK"), place="p1") for kind in ALL_KINDS[::5]),
    *(price(kind.value, Rate.parse("7 DKK/hour"), siblings_from=2) for kind in ALL_KINDS[::7]),
    price("adviser", Rate.parse("500000 DKK/year"), cases=25),
    without=(),
)


@given(documents, st.lists(near_days, min_size=2, max_size=2, unique=True).map(sorted))
@settings(max_examples=300)
def test_no_case_makes_a_cost_raise(document: dict[str, Any], at: list[date]) -> None:
    """
    No input, however odd, raises anything: days before the birth, ends before starts, the last day.

    A case that makes no sense has costs all the same, and they add up; none has negative days.
    """
    case, over = load_case(document), Span(*at)
    for prices in (EVERYTHING, evolve(EVERYTHING, counting=DayCount.CALENDAR)):
        costs = cost(case, over=over, prices=prices)
        together = cost_caseload([case], over=over, prices=prices)
        assert costs.total == sum(line.amount for line in costs.lines) == together.total
        for line in (*costs.lines, *costs.gaps):
            assert over.start <= line.span.start < line.span.until <= over.until
        assert json.dumps(costs.as_dict())
        assert json.dumps(together.as_dict())
        for language in LANGUAGES:
            assert costs_text(costs, language)
            assert caseload_text(together, language)
        assert all(rows(costs))


@given(documents)
@settings(max_examples=50)
def test_a_cost_never_moves_a_recommendation(document: dict[str, Any]) -> None:
    """
    Cost is never a reason.

    What a case costs, and what was agreed in it, changes nothing in what is recommended.
    """
    case = load_case(document)
    on = date(2026, 1, 15)
    assert recommend(case, on=on) == recommend(evolve(case, costs=()), on=on)
