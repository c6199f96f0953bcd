"""Reimbursement of expensive single cases: the worked examples, and the months."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.sources import Source, own_choice
from herningmodel.core.spans import Span
from herningmodel.costs.case_costs import Costs, cost
from herningmodel.costs.price_list import DayCount, Payer
from herningmodel.costs.reimbursement import reimbursement
from herningmodel.costs.reimbursement_limits import LIMITS, RefusionLimits, ReimbursementBand
from herningmodel.model.rates import Rate
from support.money import case_of, price, price_list


OWN: Source = own_choice(da="Valgt til prøven", en="Chosen for the test")


def household(
    rate: str,
    *,
    over: str = "2022",
    counting: DayCount = DayCount.CALENDAR,
    payer: Payer = Payer.MUNICIPALITY,
    **members: Any,
) -> Costs:
    prices = price_list(
        price("private_residential", Rate.parse(rate), payer=payer),
        price("follow_up", Rate.parse("900000 DKK")),
        counting=counting,
        without=(),
    )
    placement = {"id": "p1", "kind": "private_residential", "started": "2020-01-01", **members}
    case = case_of(
        placements=[placement],
        closed="2022-11-01",
        child={"id": "child-1", "born": "2014-05-02"},
        follow_ups=[{"id": "f1", "on": "2022-03-01"}],
    )
    return cost(case, over=Span.parse(over), prices=prices)


@pytest.mark.parametrize(
    ("yearly", "back"),
    [
        (860_000, "0"),
        (1_000_000, "35000"),
        (1_160_000, "75000"),
        (1_680_000, "205000"),
        (2_000_000, "365000"),
        (2_120_000, "425000"),
        (2_880_000, "995000"),
    ],
)
def test_a_whole_year_gives_what_the_worked_examples_give(yearly: int, back: str) -> None:
    """Limits of 2022, barnets lov § 198: 25, 50 and 75 percent of what lies in each band."""
    assert Decimal(back) == reimbursement([household(f"{yearly} DKK/year")]).total


@pytest.mark.parametrize(
    ("monthly", "back"), [("86141", "3618.58"), ("100000", "7083.33"), ("240000", "82916.67")]
)
def test_a_month_gives_what_the_worked_examples_give(monthly: str, back: str) -> None:
    """One month of it is reimbursed against a twelfth of each limit."""
    result = reimbursement(
        [household(f"{monthly} DKK/month", started="2022-01-01", ended="2022-02-01")]
    )
    assert Decimal(back) == result.total
    assert 12 == len(result.months)


def test_it_is_counted_by_the_month_and_not_by_the_year() -> None:
    """Half a year at 2,000,000 a year gives 182,500; the year's total of 1,000,000 would give 35,000."""
    half = household("2000000 DKK/year", started="2022-01-01", ended="2022-07-01")
    assert Decimal(1_000_000) == half.by_step()[half.lines[0].step]
    assert Decimal(182_500) == reimbursement([half]).total


def test_siblings_of_one_household_are_pooled() -> None:
    """Two at 612,000 each: separately nothing, together 1,224,000 gives 91,000."""
    costs = household("612000 DKK/year")
    assert Decimal(0) == reimbursement([costs]).total
    assert Decimal(91_000) == reimbursement([costs, costs]).total


def test_a_one_off_cost_is_spread_over_its_year() -> None:
    """1,200,000 paid in March counts 100,000 in each month, also in those before it."""
    once = household("1200000 DKK", started="2022-03-01", ended="2022-04-01")
    result = reimbursement([once])
    assert {10_000_000} == {month.counted for month in result.months}
    assert Decimal("85000.00") == result.total
    two_years = household(
        "1200000 DKK", started="2021-03-01", ended="2022-04-01", over="2021-01-01..2023-01-01"
    )
    counted = [month.counted for month in reimbursement([two_years]).months]
    assert [10_000_000] * 12 + [0] * 12 == counted


def test_what_the_municipality_does_not_pay_and_casework_do_not_count() -> None:
    """Neither does a draft; the follow-up of 900,000 belongs to no case."""
    assert Decimal(0) == reimbursement([household("2000000 DKK/year", payer=Payer.REGION)]).total
    prices = price_list(price("private_residential", Rate.parse("2000000 DKK/year")))
    draft = case_of(
        decisions=[{"id": "d1", "on": "2021-01-01", "status": "expected"}],
        placements=[
            {
                "id": "p1",
                "kind": "private_residential",
                "started": "2022-01-01",
                "decision": "d1",
            }
        ],
    )
    assert Decimal(0) == reimbursement([cost(draft, over=Span.parse("2022"), prices=prices)]).total


def test_a_year_without_limits_is_a_finding() -> None:
    """2023 is not counted with the limits of 2022; your own limits are used."""
    over = "2022-01-01..2024-01-01"
    costs = household("2000000 DKK/year", over=over)
    without = [finding for finding in reimbursement([costs]).findings if finding.code == "OKO009"]
    assert ["2023"] == [finding.seen for finding in without]
    assert Decimal(365_000) == reimbursement([costs]).total
    assert [2022] == [limits.year for limits in reimbursement([costs]).limits]
    own = RefusionLimits(year=2023, bands=(ReimbursementBand(1_000_000, 25),), source=OWN)
    result = reimbursement([costs], limits={**LIMITS, 2023: own})
    assert Decimal(365_000 + 250_000) == result.total
    assert [] == [finding for finding in result.findings if finding.code == "OKO009"]


def test_a_year_in_which_nothing_counts_needs_no_limits() -> None:
    """Nothing is claimed, so nothing is missing."""
    costs = household("2000000 DKK/year", started="2022-01-01", ended="2023-01-01", over="2023")
    assert () == reimbursement([costs]).findings


def test_a_sibling_that_is_left_out_is_reported() -> None:
    """The case names one; whether it lives in the household is unknown."""
    prices = price_list()
    costs = [
        cost(
            case_of(id=name, child={"id": name, "born": "2014-05-02", "siblings": [other]}),
            over=Span.parse("2022"),
            prices=prices,
        )
        for name, other in (("case-1", "case-2"), ("case-2", "case-1"))
    ]
    (finding,) = reimbursement(costs[:1]).findings
    assert ("OKO010", "case-2") == (finding.code, finding.seen)
    assert () == reimbursement(costs).findings


@pytest.mark.parametrize("over", ["2022-06", "2022-01-01..2022-12-31"])
def test_only_whole_years_are_reimbursed(over: str) -> None:
    """A one-off cost belongs to its year; the year and a child must be there."""
    with pytest.raises(ValueError, match="whole calendar years"):
        reimbursement([household("1 DKK/year", over=over)])
    with pytest.raises(ValueError, match="whole calendar years"):
        reimbursement([])
    with pytest.raises(ValueError, match="whole calendar years"):
        reimbursement([household("1 DKK/year"), household("1 DKK/year", over="2021")])


@given(st.integers(1, 5_000_000), st.sampled_from([*DayCount]))
def test_the_months_add_up(yearly: int, counting: DayCount) -> None:
    """Every month is in whole øre, none is above what counts, and together they are the total."""
    result = reimbursement([household(f"{yearly} DKK/year", counting=counting)])
    assert 100 * result.total == sum(month.reimbursed for month in result.months)
    assert all(0 <= month.reimbursed <= month.counted for month in result.months)


def test_it_is_written_as_a_document() -> None:
    """With its months, and with wellbeing."""
    document = reimbursement([household("1000000 DKK/year")]).as_dict()
    assert "35000.00" == document["total"]
    assert "not_assessed" == document["wellbeing"]
    assert document["incomplete"] is False
    assert {"month": "2022-01", "counted": "83333.33", "reimbursed": "2916.67"} == document[
        "months"
    ][0]


def test_every_limit_has_a_source() -> None:
    """And the limits of a year rise, as the shares do."""
    for year, limits in LIMITS.items():
        assert year == limits.year
        assert limits.source.title.da
        above, percent = zip(*((band.above, band.percent) for band in limits.bands), strict=True)
        assert sorted(above) == [*above]
        assert sorted(percent) == [*percent]
    assert {2007, 2008, 2009, 2020, 2021, 2022} == LIMITS.keys()
