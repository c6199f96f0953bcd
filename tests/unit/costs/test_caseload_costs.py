"""A caseload: the sum of its cases, to the øre, and how many children it is."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel.core.spans import Span
from herningmodel.costs.case_costs import cost
from herningmodel.costs.caseload_costs import cost_caseload
from herningmodel.costs.price_choice import GapReason
from herningmodel.costs.price_list import DayCount, PriceList, Service
from herningmodel.model.case import Case
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Rate
from herningmodel.testing.example_prices import example_prices
from support.money import case_of, cases, price, price_list, price_lists, spans


FAMILY, HOME = PlacementKind.GENERAL_FOSTER_FAMILY, PlacementKind.PRIVATE_RESIDENTIAL


def placed(kind: PlacementKind, started: str, ended: str | None = None, **members: str) -> Case:
    placement = {"id": "p1", "kind": kind.value, "started": started, **members}
    return case_of(
        opened="2019-01-01",
        placements=[placement if ended is None else {**placement, "ended": ended}],
    )


@given(st.lists(cases(), max_size=5), price_lists(), spans(), st.booleans())
@settings(max_examples=200)
def test_a_caseload_is_the_sum_of_its_cases(
    caseload: list[Case], prices: PriceList, span: Span, without_some: bool
) -> None:
    """To the øre: the total, and every month, step, kind, payer and status."""
    if without_some:
        prices = price_list(*prices.prices[::2], counting=prices.counting, without=())
    together = cost_caseload(iter(caseload), over=span, prices=prices)
    alone = [cost(case, over=span, prices=prices) for case in caseload]
    assert len(caseload) == together.cases
    assert together.total == sum(costs.total for costs in alone)
    for view in ("by_month", "by_step", "by_kind", "by_payer", "by_status"):
        sums: dict[object, Decimal] = {}
        for costs in alone:
            for key, amount in getattr(costs, view)().items():
                sums[key] = sums.get(key, Decimal(0)) + amount
        counted = {key: amount for key, amount in getattr(together, view)().items() if amount}
        assert {key: amount for key, amount in sums.items() if amount} == counted
    assert sum(gap.cases for gap in together.gaps) == sum(
        len({(gap.kind, gap.why) for gap in costs.gaps}) for costs in alone
    )
    assert sum(gap.days for gap in together.gaps) == sum(
        gap.span.days for costs in alone for gap in costs.gaps
    )
    assert together.incomplete or not any(costs.incomplete for costs in alone)


def test_full_year_equivalents_are_counted_by_the_calendar_year() -> None:
    """All of a leap year is one child, half of a year a half, and two years two."""
    prices = price_list(price("private_residential", Rate.parse("100 DKK/day")))

    def children(over: str, *stays: Case) -> dict[object, Fraction]:
        return cost_caseload(stays, over=Span.parse(over), prices=prices).equivalents

    always = placed(HOME, "2019-01-01")
    assert {HOME: Fraction(1)} == children("2024", always)
    assert {HOME: Fraction(2)} == children("2025", always, always)
    assert {HOME: Fraction(2)} == children("2023-01-01..2025-01-01", always)
    assert {HOME: Fraction(181, 365)} == children("2025", placed(HOME, "2025-01-01", "2025-07-01"))
    assert {} == children("2025", placed(HOME, "2026-01-01"))
    draft = case_of(
        decisions=[{"id": "d1", "on": "2024-01-01", "status": "draft"}],
        placements=[
            {"id": "p1", "kind": "private_residential", "started": "2025-01-01", "decision": "d1"}
        ],
    )
    assert {} == children("2025", draft)
    assert {} == cost_caseload([draft], over=Span.parse("2025"), prices=prices).unit_costs()


def test_the_national_figures_of_2019_give_the_published_ratio() -> None:
    """Benchmark 2019: an institution at 1,160,000 is almost 2.5 times a foster family at 470,000."""
    stays = [placed(FAMILY, "2019-01-01"), placed(HOME, "2019-01-01")]
    costs = cost_caseload(stays, over=Span.parse("2019"), prices=example_prices())
    unit = costs.unit_costs()
    assert Decimal(470_000) == unit[FAMILY]
    assert Decimal(1_160_000) == unit[HOME]
    assert Decimal("2.47") == (unit[HOME] / unit[FAMILY]).quantize(Decimal("0.01"))
    assert Decimal(690_000) == unit[HOME] - unit[FAMILY]
    assert Fraction(2) == costs.placed
    # The adviser of the example is counted beside them: 500,000 for 25 cases.
    assert Decimal(40_000) == costs.by_kind()[Service.ADVISER]


def test_what_a_placement_costs_on_average() -> None:
    """9.7 billion for 13,459 full-year placements in 2019 are about 721,000 each."""
    average = Fraction(9_700_000_000, 13_459)
    assert 721_000 == round(average, -3)


@pytest.mark.parametrize(
    ("cases_each", "yearly", "per_child"),
    [
        (50, 500_000, 10_000),
        (50, 600_000, 12_000),
        (25, 500_000, 20_000),
        (25, 600_000, 24_000),
        (20, 500_000, 25_000),
        (20, 600_000, 30_000),
    ],
)
def test_a_child_has_its_share_of_an_adviser(cases_each: int, yearly: int, per_child: int) -> None:
    """Halving the caseload from 50 to 25 costs 10,000 to 12,000 more for each child and year."""
    prices = price_list(
        price("adviser", Rate.parse(f"{yearly} DKK/year"), cases=cases_each),
        without=(Service.FOLLOW_UP, Service.SUPERVISION_VISIT),
    )
    case = case_of(opened="2019-01-01")
    assert Decimal(per_child) == cost(case, over=Span.parse("2025"), prices=prices).total


def test_eight_advisers_with_24_cases_each_are_as_many_cases_as_four_with_48() -> None:
    """Herning: 8 x 24 = 192 cases; with four advisers it was the double each."""
    over = Span.parse("2015")
    caseload = [case_of(opened="2014-01-01") for _ in range(8 * 24)]
    totals = [
        cost_caseload(
            caseload,
            over=over,
            prices=price_list(
                price("adviser", Rate.parse("500000 DKK/year"), cases=each),
                without=(Service.FOLLOW_UP, Service.SUPERVISION_VISIT),
            ),
        ).total
        for each in (24, 48)
    ]
    # Every case is in whole øre, so that 192 of them may be as many øre off.
    for expected, total in zip((4_000_000, 2_000_000), totals, strict=True):
        assert abs(expected - total) < Decimal("1.92")


def test_what_is_missing_is_counted_in_cases_and_days() -> None:
    """And makes the total incomplete, in the document too."""
    stays = [
        placed(PlacementKind.OWN_ROOM, "2025-12-30"),
        placed(PlacementKind.OWN_ROOM, "2025-12-31"),
    ]
    costs = cost_caseload(stays, over=Span.parse("2025"), prices=price_list())
    assert [(PlacementKind.OWN_ROOM, GapReason.NO_PRICE, 2, 3)] == [
        (gap.kind, gap.why, gap.cases, gap.days) for gap in costs.gaps
    ]
    assert costs.incomplete
    document = costs.as_dict()
    assert [{"kind": "own_room", "why": "no_price", "cases": 2, "days": 3}] == document["gaps"]
    assert "not_assessed" == document["wellbeing"]
    nothing = case_of(costs=[{"concerns": "p9", "amount": "1 DKK", "from": "2025-01-01"}])
    (gap,) = cost_caseload([nothing], over=Span.parse("2025"), prices=price_list()).as_dict()[
        "gaps"
    ]
    assert gap["kind"] is None


def test_the_years_of_prices_are_reported() -> None:
    """A caseload in the prices of several years is not whole."""
    prices = price_list(
        price("private_residential", Rate.parse("1 DKK/day"), price_year=2019),
        counting=DayCount.EVEN,
    )
    agreed = case_of(
        placements=[{"id": "p1", "kind": "own_room", "started": "2025-01-01"}],
        costs=[{"concerns": "p1", "amount": "5 DKK/day", "from": "2025-12-31"}],
    )
    costs = cost_caseload([placed(HOME, "2025-01-01")], over=Span.parse("2025"), prices=prices)
    assert ((2019,), False) == (costs.price_years, costs.incomplete)
    both = cost_caseload(
        [placed(HOME, "2025-01-01"), agreed], over=Span.parse("2025"), prices=prices
    )
    assert ((2019, 2025), True) == (both.price_years, both.incomplete)


def test_the_steps_are_listed_month_by_month() -> None:
    """For the plot of costs over time."""
    prices = price_list(price("private_residential", Rate.parse("100 DKK/day")))
    costs = cost_caseload(
        [placed(HOME, "2025-02-27", "2025-03-02")], over=Span.parse("2025"), prices=prices
    )
    assert {
        (6, Span.parse("2025-02")): Decimal(200),
        (6, Span.parse("2025-03")): Decimal(100),
    } == costs.by_step_and_month()
    assert {"general": 12} == {"general": len(costs.by_month())}
    assert "0.0082" == costs.as_dict()["full_year_placed"]
    assert {"private_residential": "0.0082"} == costs.as_dict()["full_year_equivalents"]
    assert costs.over.start == date(2025, 1, 1)
