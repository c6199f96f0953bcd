"""What a case costs: which price applies on which day, and what is missing."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from herningmodel import load_costs
from herningmodel.core.spans import Span
from herningmodel.costs.case_costs import Costs, cost
from herningmodel.costs.cost_lines import Origin
from herningmodel.costs.price_choice import GapReason
from herningmodel.costs.price_list import DayCount, Payer, Price, Service
from herningmodel.loading.load_case import load_case
from herningmodel.model.decisions import DecisionStatus
from herningmodel.model.placements import PlacementKind
from herningmodel.model.rates import Rate
from herningmodel.model.steps import Step
from herningmodel.profile.shipped import shipped
from herningmodel.testing import example_text
from herningmodel.testing.example_prices import example_prices
from support.money import case_of, price, price_list


HOME, FAMILY = "private_residential", "general_foster_family"
YEAR = Span.parse("2025")


def placed(kind: str = HOME, **members: Any) -> dict[str, Any]:
    return {"id": "p1", "kind": kind, "started": "2025-01-01", **members}


def costed(
    *prices: Price, over: Span = YEAR, counting: DayCount = DayCount.EVEN, **members: Any
) -> Costs:
    members = {"placements": [placed()], **members}
    return cost(case_of(**members), over=over, prices=price_list(*prices, counting=counting))


def lines_of(costs: Costs) -> list[tuple[str, str, str]]:
    return [(str(line.span.start), str(line.span.until), str(line.rate)) for line in costs.lines]


def missing(costs: Costs) -> list[tuple[str, str, GapReason]]:
    return [(str(gap.span.start), str(gap.span.until), gap.why) for gap in costs.gaps]


def daily(kroner: int, kind: str = HOME, **members: Any) -> Price:
    return price(kind, Rate.parse(f"{kroner} DKK/day"), **members)


def test_a_price_applies_from_its_first_day_until_its_last() -> None:
    """There is no price the day before, one on the day, and no price again on `until`."""
    costs = costed(daily(100, from_=date(2025, 3, 1), until=date(2025, 3, 3)))
    assert [("2025-03-01", "2025-03-03", "100 DKK/day")] == lines_of(costs)
    assert [
        ("2025-01-01", "2025-03-01", GapReason.NO_PRICE),
        ("2025-03-03", "2026-01-01", GapReason.NO_PRICE),
    ] == missing(costs)
    assert Decimal("200.00") == costs.total
    assert costs.incomplete


def test_a_new_price_takes_over_on_its_day() -> None:
    """Two prices that follow one another leave no day out, and count none twice."""
    costs = costed(
        daily(100, until=date(2025, 7, 1)),
        daily(200, from_=date(2025, 7, 1)),
    )
    assert not costs.incomplete
    assert Decimal(181 * 100 + 184 * 200) == costs.total


def test_a_price_for_the_place_goes_before_one_for_the_kind() -> None:
    """The place has its price; another place has that of its kind."""
    prices = (daily(100), daily(300, place="place-1"))
    at_the_place = costed(*prices, placements=[placed(place="place-1")])
    elsewhere = costed(*prices, placements=[placed(place="place-2")])
    assert [Decimal(365 * 300), Decimal(365 * 100)] == [at_the_place.total, elsewhere.total]


def test_the_provider_is_the_place_of_an_intervention() -> None:
    """Help by a provider has the price of the provider."""
    costs = costed(
        price("contact_person", Rate.parse("636 DKK/week"), place="house"),
        placements=[],
        interventions=[
            {
                "id": "i1",
                "kind": "contact_person",
                "started": "2025-01-01",
                "ended": "2025-01-15",
                "provider": "house",
            }
        ],
    )
    assert Decimal(1272) == costs.total
    assert {None: Decimal(1272)} == costs.by_step()


def test_an_age_begins_and_ends_on_the_birthday() -> None:
    """A child born 2 May 2014 is 11 from 2 May 2025: the day before has the price of the younger."""
    costs = costed(
        daily(100, age_until=11),
        daily(200, age_from=11),
    )
    assert [
        ("2025-01-01", "2025-05-02", "100 DKK/day"),
        ("2025-05-02", "2026-01-01", "200 DKK/day"),
    ] == lines_of(costs)


def test_a_price_for_some_ages_goes_before_one_for_all() -> None:
    """Outside those ages the price for all applies."""
    costs = costed(daily(100), daily(200, age_from=11))
    assert ["100 DKK/day", "200 DKK/day"] == [rate for *_, rate in lines_of(costs)]


@pytest.mark.parametrize("child", [{"id": "c"}, {"id": "c", "expected": "2025-06-01"}])
def test_an_age_that_is_not_known_is_asked_for(child: dict[str, str]) -> None:
    """Where the price depends on an unknown age, there is no price."""
    costs = costed(daily(100), daily(200, age_from=11), child=child)
    assert [("2025-01-01", "2026-01-01", GapReason.AGE_UNKNOWN)] == missing(costs)
    assert () == costs.lines


def test_a_day_on_which_nothing_turns_divides_no_line() -> None:
    """A birthday, or the beginning of another child's price, leaves a line whole."""
    costs = costed(
        daily(100), daily(80, siblings_from=2, from_=date(2025, 6, 1)), daily(1, age_until=3)
    )
    assert [("2025-01-01", "2026-01-01", "100 DKK/day")] == lines_of(costs)


def test_a_price_for_siblings_goes_before_one_for_ages() -> None:
    """The child counts itself: two siblings make three."""
    prices = (daily(100, age_from=5), daily(80, siblings_from=3), daily(90, siblings_from=2))
    for siblings, rate in ((0, "100"), (1, "90"), (2, "80"), (3, "80")):
        child = {
            "id": "child-1",
            "born": "2014-05-02",
            "siblings": [f"case-{number}" for number in range(siblings)],
        }
        assert [f"{rate} DKK/day"] == [
            price for *_, price in lines_of(costed(*prices, child=child))
        ]


def test_two_prices_that_compete_are_no_price() -> None:
    """The library does not choose for the municipality, also where both are alike."""
    costs = costed(daily(100), daily(100, from_=date(2025, 7, 1)))
    assert [("2025-07-01", "2026-01-01", GapReason.SEVERAL_PRICES)] == missing(costs)
    assert Decimal(181 * 100) == costs.total


def test_a_price_per_hour_without_hours_is_no_price() -> None:
    """A price per hour is no cost without a number of hours."""
    hourly = Rate.parse("636 DKK/hour")
    without = costed(price(HOME, hourly, minutes_per_week=None))
    assert [("2025-01-01", "2026-01-01", GapReason.HOURS_UNKNOWN)] == missing(without)
    week = Span(date(2025, 1, 1), date(2025, 1, 8))
    assert Decimal(2226) == costed(price(HOME, hourly, minutes_per_week=210), over=week).total


def test_what_is_agreed_goes_before_the_list_and_says_so() -> None:
    """On the days of the contract its price applies, before and after it that of the list."""
    costs = costed(
        daily(100),
        costs=[
            {
                "concerns": "p1",
                "amount": "150 DKK/day",
                "from": "2025-02-01",
                "until": "2025-03-01",
            }
        ],
    )
    assert [
        ("2025-01-01", "2025-02-01", "100 DKK/day"),
        ("2025-02-01", "2025-03-01", "150 DKK/day"),
        ("2025-03-01", "2026-01-01", "100 DKK/day"),
    ] == lines_of(costs)
    assert [Origin.LIST, Origin.CONTRACT, Origin.LIST] == [line.origin for line in costs.lines]
    assert [2025, None, 2025] == [line.price_year for line in costs.lines]


def test_two_agreed_prices_at_once_are_both_counted() -> None:
    """A stay and a school may be paid apart; a rule of the case asks whether it is meant so."""
    agreed = [
        {"concerns": "p1", "amount": "900 DKK/day", "from": "2025-01-01"},
        {"concerns": "p1", "amount": "600 DKK/day", "from": "2025-07-01"},
    ]
    assert Decimal(365 * 900 + 184 * 600) == costed(costs=agreed).total


def test_an_agreed_one_off_adds_to_a_running_price() -> None:
    """It falls on its day; the list goes on counting."""
    once = [{"concerns": "p1", "amount": "5000 DKK", "from": "2025-04-01"}]
    assert Decimal(365 * 100 + 5000) == costed(daily(100), costs=once).total
    assert Decimal(365 * 100) == costed(daily(100), costs=once, over=Span.parse("2026")).total


def test_an_agreed_one_off_counts_on_its_day_after_the_help_has_ended() -> None:
    """The help is outside the year, and what was agreed about it is within."""
    ended = placed(started="2024-01-01", ended="2024-12-01")
    once = [{"concerns": "p1", "amount": "5000 DKK", "from": "2025-04-01"}]
    costs = costed(daily(100), placements=[ended], costs=once)
    assert [("2025-04-01", "2025-04-02", "5000 DKK")] == lines_of(costs)
    assert [] == missing(costs)
    # It is counted by no meter, and is written without one.
    [line] = costs.as_dict()["lines"]
    assert "meter" not in line
    assert costs == load_costs(costs.as_dict())


def test_an_agreed_one_off_adds_to_an_agreed_running_price() -> None:
    """Where the agreed price does not run, a running price of the list still does."""
    agreed = [
        {"concerns": "p1", "amount": "5000 DKK", "from": "2025-04-01"},
        {"concerns": "p1", "amount": "150 DKK/day", "from": "2025-12-31"},
    ]
    assert Decimal(364 * 100 + 150 + 5000) == costed(daily(100), costs=agreed).total


def test_an_agreed_one_off_is_not_taken_for_the_whole_price() -> None:
    """A bill for moving in does not say what the stay costs: the days are asked for."""
    once = {"concerns": "p1", "amount": "5000 DKK", "from": "2025-01-01"}
    alone = costed(costs=[once])
    assert [("2025-01-01", "2026-01-01", GapReason.NO_PRICE)] == missing(alone)
    nothing_more = {"concerns": "p1", "amount": "0 DKK/day", "from": "2025-01-01"}
    assert not costed(costs=[once, nothing_more]).incomplete


def test_of_two_decisions_with_one_id_the_first_counts() -> None:
    """As it does to the rules; that the id is used twice is a finding of the case."""
    costs = costed(
        daily(100),
        decisions=[
            {"id": "d1", "on": "2024-12-01", "granted_step": 5},
            {"id": "d1", "on": "2024-12-02", "granted_step": 3},
        ],
        placements=[placed(decision="d1")],
    )
    assert {Step(5): Decimal(36500)} == costs.by_step()


def test_an_agreed_one_off_replaces_one_of_the_list() -> None:
    """A family group conference has one price."""
    listed = price("family_group_conference", Rate.parse("45500 DKK"))
    members: dict[str, Any] = {
        "placements": [],
        "interventions": [{"id": "i1", "kind": "family_group_conference", "started": "2025-03-01"}],
    }
    agreed = [{"concerns": "i1", "amount": "40000 DKK", "from": "2025-03-01"}]
    assert Decimal(45500) == costed(listed, **members).total
    assert Decimal(40000) == costed(listed, **members, costs=agreed).total


def test_an_agreed_price_per_hour_takes_the_hours_from_the_list() -> None:
    """A contract does not say how many hours; where the list does not either, it is a gap."""
    agreed = [{"concerns": "p1", "amount": "700 DKK/hour", "from": "2025-01-01"}]
    week = Span(date(2025, 1, 1), date(2025, 1, 8))
    listed = price(HOME, Rate.parse("636 DKK/hour"), minutes_per_week=120)
    assert Decimal(1400) == costed(listed, costs=agreed, over=week).total
    for prices in ((), (daily(100),)):
        without = costed(*prices, costs=agreed, over=week)
        assert [("2025-01-01", "2025-01-08", GapReason.HOURS_UNKNOWN)] == missing(without)


@pytest.mark.parametrize(
    ("amount", "until"), [("5 DKK", "2025-01-02"), ("5 DKK/day", "2026-01-01")]
)
def test_a_price_agreed_for_nothing_is_reported(amount: str, until: str) -> None:
    """It belongs to help that the case does not have, so the total is not whole."""
    agreed = [{"concerns": "p9", "amount": amount, "from": "2025-01-01"}]
    costs = costed(daily(100), costs=agreed)
    assert [("2025-01-01", until, GapReason.NO_HELP)] == missing(costs)
    assert "(aftalt pris): prisen er aftalt for en hjælp" in costs.findings[0].message.da
    assert () == costed(daily(100), costs=agreed, over=Span.parse("2024")).gaps


def test_the_step_is_that_of_the_decision_else_that_of_the_kind() -> None:
    """A granted step counts; a room of one's own is where the profile puts it."""
    prices = price_list(daily(100, "own_room"), daily(100, "contact_person"))
    case = case_of(
        decisions=[{"id": "d1", "on": "2024-12-01", "granted_step": 5}],
        placements=[
            placed("own_room"),
            {**placed("own_room"), "id": "p2", "decision": "d1"},
            {**placed("own_room"), "id": "p3", "decision": "lost"},
        ],
        interventions=[{"id": "i1", "kind": "contact_person", "started": "2025-01-01"}],
    )
    standard = cost(case, over=YEAR, prices=prices)
    herning = cost(case, over=YEAR, prices=prices, profile=shipped("herning"))
    assert [Step(6), Step(5), Step(6), None] == [line.step for line in standard.lines]
    assert [Step(3), Step(5), Step(3), None] == [line.step for line in herning.lines]
    assert standard.total == herning.total


def test_a_draft_is_not_called_granted() -> None:
    """Draft, expected and granted are separate; without a status it is granted."""
    costs = costed(
        daily(100),
        decisions=[
            {"id": f"d{number}", "on": "2024-12-01", "status": status}
            for number, status in enumerate(["draft", "expected", "granted"])
        ],
        placements=[{**placed(decision=f"d{number}"), "id": f"p{number}"} for number in range(4)],
    )
    assert {
        DecisionStatus.DRAFT: Decimal(36500),
        DecisionStatus.EXPECTED: Decimal(36500),
        DecisionStatus.GRANTED: Decimal(73000),
    } == costs.by_status()
    assert Decimal(73000) == costs.granted
    assert Decimal(146000) == costs.total
    assert Decimal(0) == costed(daily(100), placements=[]).granted


def test_casework_costs() -> None:
    """An adviser at 500,000 for 25 cases is 20,000 a case and year; follow-ups and visits count."""
    prices = price_list(
        daily(100),
        price("adviser", Rate.parse("500000 DKK/year"), cases=25),
        price("follow_up", Rate.parse("1500 DKK")),
        price("supervision_visit", Rate.parse("2000 DKK")),
        without=(),
    )
    case = case_of(
        placements=[placed()],
        follow_ups=[
            {"id": "f1", "on": "2025-01-01"},
            {"id": "f2", "on": "2025-12-31"},
            {"id": "f3", "on": "2026-01-01"},
        ],
        supervision_visits=[{"on": "2025-06-01", "placement": "p1"}],
    )
    costs = cost(case, over=YEAR, prices=prices)
    assert {
        PlacementKind.PRIVATE_RESIDENTIAL: Decimal(36500),
        Service.ADVISER: Decimal(20000),
        Service.FOLLOW_UP: Decimal(3000),
        Service.SUPERVISION_VISIT: Decimal(2000),
    } == costs.by_kind()
    assert not costs.incomplete
    closed = case_of(closed="2025-01-01")
    assert Decimal(0) == cost(closed, over=YEAR, prices=prices).total


def test_casework_without_a_price_is_missed_unless_it_is_left_out() -> None:
    """A list says what it leaves out; a price of a follow-up that runs buys nothing."""
    case = case_of(follow_ups=[{"id": "f1", "on": "2025-03-01"}])
    strict = cost(case, over=YEAR, prices=price_list(daily(90, "follow_up"), without=()))
    assert [Service.FOLLOW_UP, Service.ADVISER] == sorted(
        (gap.kind for gap in strict.gaps), key=str, reverse=True
    )
    left_out = cost(case, over=YEAR, prices=price_list())
    assert not left_out.incomplete
    assert ["adviser", "follow_up", "supervision_visit"] == left_out.as_dict()["left_out"]


def test_another_payer_is_separate() -> None:
    """What the region pays is not the municipality's."""
    costs = costed(daily(100, payer=Payer.REGION))
    assert {Payer.REGION: Decimal(36500)} == costs.by_payer()


def test_a_month_costs_the_same_every_month_where_the_list_counts_so() -> None:
    """Counted by the calendar a month is a month; counted evenly it is its days."""
    monthly = price(HOME, Rate.parse("36500 DKK/month"))
    by_month = costed(monthly, counting=DayCount.CALENDAR).by_month()
    evenly = costed(monthly).by_month()
    assert {Decimal(36500)} == {*by_month.values()}
    assert Decimal(37200) == evenly[Span.parse("2025-01")]
    assert Decimal(33600) == evenly[Span.parse("2025-02")]
    assert sum(by_month.values()) == sum(evenly.values()) == 12 * 36500


def test_years_of_prices_are_not_added_in_silence() -> None:
    """A list in prices of 2019 beside what was agreed in 2025 is a finding, and not whole."""
    costs = costed(
        daily(100, price_year=2019),
        placements=[placed(), {**placed(), "id": "p2"}],
        costs=[{"concerns": "p2", "amount": "150 DKK/day", "from": "2025-01-01"}],
    )
    assert ["OKO008"] == [finding.code for finding in costs.findings]
    assert "2019, 2025" in costs.findings[0].message.da
    assert costs.incomplete
    assert not costed(daily(100), placements=[placed(), {**placed(), "id": "p2"}]).incomplete


def test_what_is_agreed_until_new_year_is_in_the_prices_of_its_year() -> None:
    """The last day counts, and the first day after it does not."""
    agreed = [{"concerns": "p1", "amount": "150 DKK/day", "from": "2024-01-01"}]
    members = {"placements": [placed(started="2024-01-01")], "costs": agreed}
    assert not costed(over=Span.parse("2024"), **members).incomplete
    two_years = Span(date(2024, 12, 31), date(2025, 1, 2))
    assert ["OKO008"] == [finding.code for finding in costed(over=two_years, **members).findings]


def test_the_costs_are_written_as_a_document() -> None:
    """Amounts are decimal text, ids that look like CPR numbers are hidden, wellbeing is there."""
    document = costed(
        daily(100), over=Span.parse("2025-02"), placements=[placed(id="0203110000")]
    ).as_dict()
    assert "2800.00" == document["total"]
    assert {"6": "2800.00"} == document["by_step"]
    assert {"2025-02": "2800.00"} == document["by_month"]
    assert [
        {
            "what": "******-****",
            "kind": "private_residential",
            "step": 6,
            "status": "granted",
            "from": "2025-02-01",
            "until": "2025-03-01",
            "quantity": "28.0000",
            "rate": "100 DKK/day",
            "amount": "2800.00",
            "payer": "municipality",
            "origin": "price_list",
            "price_year": 2025,
            "source": "budget",
            "meter": {"parts": 1_000_000, "numerator": 1, "denominator": 1, "by_month": False},
        }
    ] == document["lines"]
    assert "not_assessed" == document["wellbeing"]


def test_no_repr_shows_what_may_not_be_shown() -> None:
    """Neither a line nor a gap nor the costs show a number that looks like a CPR number."""
    costs = costed(placements=[placed(id="0203110000")])
    assert "0203110000" not in repr(costs)
    assert "0203110000" not in repr(costed(daily(1), placements=[placed(id="0203110000")]))


def test_the_day_is_the_callers() -> None:
    """What runs is counted until the end of the span; `as_of` leaves out what was not known."""
    mads = load_case(example_text("mads"))
    prices = example_prices()
    whole = cost(mads, over=YEAR, prices=prices)
    early = cost(mads.as_of(date(2025, 9, 1)), over=YEAR, prices=prices)
    assert 2 == len(whole.gaps)
    assert () == early.gaps
    assert whole.total == early.total
