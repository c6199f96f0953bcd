"""Business cases: the published arithmetic, and what must hold of every one."""

from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel.costs.business_case import BusinessCase, business_case
from herningmodel.costs.estimates import End, Estimate, Failure, Investment, Shift, YearlyPrice
from herningmodel.costs.investments import CashFlowTiming, Discount, InvestmentPlan, Scenario
from herningmodel.costs.price_list import Payer
from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.placements import PlacementKind
from herningmodel.text.texts import Text


HOME, FAMILY = PlacementKind.PRIVATE_RESIDENTIAL, PlacementKind.GENERAL_FOSTER_FAMILY
HELP = InterventionKind.FAMILY_TREATMENT
TITLE = Text(da="Plejefamilie i stedet", en="A foster family instead")
exactly = Estimate.exactly
ALWAYS, INSTITUTION, FOSTER = exactly(1), exactly(1_160_000), exactly(470_000)


def prices(home: Estimate = INSTITUTION, family: Estimate = FOSTER) -> Any:
    """Return the national averages of 2019: an institution, and a foster family."""
    return (
        YearlyPrice(kind=HOME, per_child_year=home),
        YearlyPrice(kind=FAMILY, per_child_year=family),
    )


def move(*child_years: Estimate, succeeds: Estimate = ALWAYS, **members: Any) -> Shift:
    known: dict[str, Any] = {"title": TITLE, "from_": HOME, "to": FAMILY}
    return Shift(**{**known, **members}, child_years=child_years, succeeds=succeeds)


def spent(*yearly: Estimate, payer: Payer = Payer.MUNICIPALITY) -> Investment:
    return Investment(title=Text(da="Rådgivere", en="Advisers"), yearly=yearly, payer=payer)


def made(**members: Any) -> BusinessCase:
    known: dict[str, Any] = {
        "moves": [move(exactly(1))],
        "prices": prices(),
        "investments": [],
        "first_year": 2026,
        "years": 1,
    }
    return business_case(**{**known, **members})


def test_a_child_year_moved_is_the_difference_of_the_prices() -> None:
    """2019: 1,160,000 - 470,000 = 690,000; break-even of 2.0 million is about 2.9 child-years."""
    assert Decimal(690_000) == made().gross
    assert Decimal("2.9") == (Decimal(2_000_000) / made().gross).quantize(Decimal("0.1"))
    three = made(moves=[move(exactly(3))], investments=[spent(exactly(2_000_000))])
    two = made(moves=[move(exactly(2))], investments=[spent(exactly(2_000_000))])
    assert (2026, None) == (three.payback_year, two.payback_year)


def test_the_pilot_of_herning_paid_its_advisers_in_the_second_year() -> None:
    """
    KORA: 2 million a year for four advisers; 3.7 million less in 2014, the second year.

    What 2013 gave is not published: here nothing. The ratio of 2014 is 1.85.
    """
    child_years = Decimal(3_700_000) / Decimal(690_000)
    case = made(
        moves=[move(exactly(0), exactly(child_years.quantize(Decimal("0.0000001"))))],
        investments=[spent(exactly(2_000_000), exactly(2_000_000))],
        first_year=2013,
        years=2,
    )
    year = case.years[1]
    assert abs(year.gross - Decimal(3_700_000)) < 1
    assert Decimal("1.85") == (year.gross / year.invested).quantize(Decimal("0.01"))
    assert year.gross > year.invested
    # By the end of 2014 the two years together were not yet paid back.
    assert case.payback_year is None


@pytest.mark.parametrize(
    ("percent", "when", "years", "worth"),
    [
        ("0", CashFlowTiming.END, 10, "10.0000"),
        ("3.5", CashFlowTiming.END, 10, "8.3166"),
        ("4", CashFlowTiming.END, 10, "8.1109"),
        ("3.5", CashFlowTiming.START, 10, "8.6077"),
        ("4", CashFlowTiming.START, 10, "8.4353"),
        ("3.5", CashFlowTiming.END, 5, "4.5151"),
        ("4", CashFlowTiming.END, 5, "4.4518"),
    ],
)
def test_a_krone_a_year_is_worth_what_the_tables_say(
    percent: str, when: CashFlowTiming, years: int, worth: str
) -> None:
    """fm.dk: 3.5 percent since 2021, 4 percent before; no discount unless it is asked for."""
    discount = Discount(percent=Decimal(percent), when=when)
    total = sum(discount.factor(year) for year in range(years))
    assert Decimal(worth) == (Decimal(total.numerator) / total.denominator).quantize(
        Decimal("0.0001")
    )
    case = made(
        moves=[],
        prices=[],
        investments=[spent(*[exactly(10_000)] * years)],
        years=years,
        discount=discount,
    )
    assert Decimal(worth) == (case.invested / 10_000).quantize(Decimal("0.0001"))


def test_a_failed_attempt_costs_the_attempt_and_what_comes_after() -> None:
    """
    Tried at home for six months at 200,000 a year, and then an institution.

    In place of a foster family all the year: 0.5 x 200,000 + 0.5 x 1,160,000 - 470,000 = 210,000.
    """
    case = made(
        moves=[
            move(
                exactly(10),
                from_=FAMILY,
                to=HELP,
                succeeds=exactly(Decimal("0.8")),
                failure=Failure(after_months=Decimal(6), then=HOME),
            )
        ],
        prices=[*prices(), YearlyPrice(kind=HELP, per_child_year=exactly(200_000))],
    )
    assert Decimal(2 * 210_000) == case.failed
    assert Decimal(8 * 270_000 - 2 * 210_000) == case.gross


def test_help_that_comes_on_top_costs_more_and_help_that_goes_costs_less() -> None:
    """None is no help: extra help is no saving, however early it is."""
    more = made(moves=[move(exactly(1), from_=None, to=FAMILY)])
    fewer = made(moves=[move(exactly(1), from_=FAMILY, to=None)])
    assert (Decimal(-470_000), Decimal(470_000)) == (more.gross, fewer.gross)


def test_each_payer_sees_its_own_money() -> None:
    """What the municipality saves and the region pays are separate, and add up."""
    case = made(
        moves=[move(exactly(1), exactly(1))],
        prices=[
            *prices(),
            YearlyPrice(kind=FAMILY, per_child_year=exactly(30_000), payer=Payer.REGION),
        ],
        investments=[spent(exactly(100_000), exactly(0), payer=Payer.STATE)],
        years=2,
    )
    assert {
        Payer.MUNICIPALITY: [Decimal(690_000)] * 2,
        Payer.REGION: [Decimal(-30_000)] * 2,
        Payer.STATE: [Decimal(-100_000), Decimal(0)],
    } == {payer: [year.net for year in years] for payer, years in case.by_payer.items()}
    assert [Decimal(560_000), Decimal(660_000)] == [year.net for year in case.years]
    assert Decimal(1_220_000) == case.net == case.years[-1].cumulated


@pytest.mark.parametrize(
    ("nets", "year"),
    [
        ([-1, 1], 2027),
        ([-1, 2, -3], None),
        ([-1, 2, -2, 1], 2029),
        ([1, -1], 2026),
        ([1, -2, 1], 2028),
        ([-1], None),
        ([0], 2026),
    ],
)
def test_it_is_paid_back_when_nothing_is_owed_any_more(nets: list[int], year: int | None) -> None:
    """A good year that is lost again is no payback; exactly nothing owed is."""
    case = made(
        moves=[move(*(exactly(max(net, 0)) for net in nets), from_=FAMILY, to=None)],
        prices=[YearlyPrice(kind=FAMILY, per_child_year=exactly(1))],
        investments=[spent(*(exactly(max(-net, 0)) for net in nets))],
        years=len(nets),
    )
    assert year == case.payback_year


def test_one_estimate_at_a_time() -> None:
    """Each uncertain estimate is taken low and high, and the one that matters most is first."""
    case = made(
        moves=[
            move(
                Estimate(Decimal(2), Decimal(4), Decimal(5)),
                succeeds=Estimate(Decimal("0.5"), Decimal(1), Decimal(1)),
                failure=Failure(after_months=Decimal(0), then=HOME),
            )
        ],
        prices=prices(family=Estimate(Decimal(460_000), Decimal(470_000), Decimal(480_000))),
        investments=[spent(Estimate(Decimal(1_900_000), Decimal(2_000_000), Decimal(2_300_000)))],
    )
    assert [
        ("A foster family instead: child-years", Decimal(-620_000), Decimal(1_450_000)),
        ("A foster family instead: how often it succeeds", Decimal(-620_000), Decimal(760_000)),
        ("Investment: Advisers", Decimal(860_000), Decimal(460_000)),
        ("Price: general foster family", Decimal(800_000), Decimal(720_000)),
    ] == [(assumption.label.en, assumption.low, assumption.high) for assumption in case.sensitivity]
    assert Decimal(760_000) == case.net
    # Two child-years, half of which succeed at 680,000, against 2.3 million.
    assert Decimal(680_000 - 2_300_000) == case.lowest.net
    assert Decimal(5 * 700_000 - 1_900_000) == case.highest.net
    assert (None, 2026) == (case.lowest.payback_year, case.highest.payback_year)


shares = st.integers(0, 10).map(lambda tenths: Decimal(tenths) / 10)


@st.composite
def estimates(draw: st.DrawFn, values: st.SearchStrategy[Decimal]) -> Estimate:
    return Estimate(*sorted(draw(st.lists(values, min_size=3, max_size=3))))


money = st.integers(0, 2_000_000).map(Decimal)
counts = st.integers(0, 40).map(lambda quarters: Decimal(quarters) / 4)
KINDS = (None, HOME, FAMILY, HELP)


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Any]:
    years = draw(st.integers(1, 3))
    return {
        "years": years,
        "first_year": 2026,
        "moves": [
            move(
                *(draw(estimates(counts)) for _ in range(years)),
                succeeds=draw(estimates(shares)),
                from_=draw(st.sampled_from(KINDS)),
                to=draw(st.sampled_from(KINDS)),
                failure=Failure(
                    after_months=draw(st.integers(0, 12).map(Decimal)),
                    then=draw(st.sampled_from(KINDS[1:])),
                ),
            )
            for _ in range(draw(st.integers(0, 2)))
        ],
        "prices": [
            YearlyPrice(
                kind=kind,
                per_child_year=draw(estimates(money)),
                payer=draw(st.sampled_from([*Payer])),
            )
            for kind in KINDS[1:]
        ],
        "investments": [
            spent(
                *(draw(estimates(money)) for _ in range(years)),
                payer=draw(st.sampled_from([*Payer])),
            )
        ],
        "discount": Discount(percent=draw(st.sampled_from([Decimal(0), Decimal("3.5")]))),
    }


@given(plans())
@settings(max_examples=100)
def test_everything_adds_up_and_lies_between_the_extremes(plan: dict[str, Any]) -> None:
    """Payers and years add up to the øre, and no single estimate leads outside low and high."""
    case = business_case(**plan)
    assert case.net == case.gross - case.invested == case.years[-1].cumulated
    assert case.net == sum(year.net for year in case.years)
    for number, year in enumerate(case.years):
        assert year.net == sum(years[number].net for years in case.by_payer.values())
    # Each payer is rounded by itself.
    few_ore = Decimal("0.03")
    for net in (
        case.net,
        *(end for assumption in case.sensitivity for end in (assumption.low, assumption.high)),
    ):
        assert case.lowest.net - few_ore <= net <= case.highest.net + few_ore
    swings = [assumption.swing for assumption in case.sensitivity]
    assert sorted(swings, reverse=True) == swings


@given(plans())
@settings(max_examples=25)
def test_the_extremes_are_the_worst_and_the_best_of_all_ends(members: dict[str, Any]) -> None:
    """No combination of ends gives a net outside: every combination is tried."""
    plan = InvestmentPlan(
        moves=tuple(members["moves"][:1]),
        prices=tuple(members["prices"]),
        investments=tuple(members["investments"]),
        years=members["years"],
        discount=members["discount"],
    )
    ends = (End.LOW, End.HIGH)
    pairs = [*product(ends, repeat=2)]
    nets = [
        plan.net(Scenario(prices=of_prices, moves=of_moves, investments=of_investments))
        for of_prices in product(ends, repeat=3)
        for of_moves in product(pairs, repeat=len(plan.moves))
        for of_investments in product(ends, repeat=1)
    ]
    lowest, highest = plan.extremes()
    assert (min(nets), max(nets)) == (plan.net(lowest), plan.net(highest))


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ({"years": 0, "moves": []}, "years must be >= 1, got 0"),
        ({"moves": [], "prices": []}, "expected prices or investments, got neither"),
        (
            {"discount": Discount(percent=Decimal(-100))},
            r"discount\.percent must be > -100, got -100",
        ),
        ({"prices": prices(home=exactly(-1))}, "per_child_year must be >= 0, got -1"),
        ({"investments": [spent()]}, "Advisers: yearly must have 1 values, one a year, got 0"),
        ({"investments": [spent(exactly(-1))]}, "Advisers: yearly must be >= 0, got -1"),
        ({"moves": [move()]}, "A foster family instead: child_years must have 1 values"),
        ({"moves": [move(exactly(-1))]}, "child_years must be >= 0, got -1"),
        ({"moves": [move(exactly(1), succeeds=exactly(2))]}, "from 0 to 1"),
        ({"moves": [move(exactly(1), succeeds=exactly(-1))]}, "from 0 to 1"),
        (
            {"moves": [move(exactly(1), succeeds=exactly(0))]},
            "failure must be given if succeeds may be < 1, got None",
        ),
        ({"moves": [move(exactly(1), to=HELP)]}, "expected a price of family_treatment, got none"),
        (
            {"moves": [move(exactly(1), failure=Failure(after_months=Decimal(13), then=HELP))]},
            "from 0 to 12, got 13; .*expected a price of family_treatment, got none",
        ),
        (
            {
                "prices": [
                    *prices(),
                    *[YearlyPrice(kind=HELP, per_child_year=Estimate(*map(Decimal, (1, 2, 3))))]
                    * 13,
                ]
            },
            "uncertain prices must be <= 12, got 13",
        ),
    ],
)
def test_what_is_missing_or_impossible_is_refused(members: dict[str, Any], reason: str) -> None:
    """Nothing has a default, and the message says all that is wrong."""
    with pytest.raises(ValueError, match=reason):
        made(**members)


def test_an_estimate_lies_between_its_ends() -> None:
    """Low, expected, high."""
    for numbers in ((2, 1, 3), (1, 3, 2), (3, 2, 1)):
        with pytest.raises(ValueError, match="expected must be from"):
            Estimate(*map(Decimal, numbers))
    assert Fraction(2) == Estimate(Decimal(1), Decimal(2), Decimal(3)).at(End.EXPECTED)


def test_it_is_written_as_a_document_with_wellbeing() -> None:
    """Not assessed until measured; less money is a saving only where wellbeing held."""
    case = made(investments=[spent(Estimate(Decimal(1), Decimal(2), Decimal(3)))])
    document = case.as_dict()
    assert "not_assessed" == document["wellbeing"]
    assert "689998.00" == document["net"]
    assert {"percent": "0", "when": "end"} == document["discount"]
    assert (
        [
            {
                "year": 2026,
                "gross": "690000.00",
                "failed": "0.00",
                "invested": "2.00",
                "net": "689998.00",
                "cumulated": "689998.00",
            }
        ]
        == document["years"]
        == document["by_payer"]["municipality"]
    )
    assert {"net": "689997.00", "payback_year": 2026} == document["lowest"]
    assert [
        {
            "label": {"da": "Investering: Rådgivere", "en": "Investment: Advisers"},
            "low": "689999.00",
            "high": "689997.00",
        }
    ] == document["sensitivity"]
    assert not case.wellbeing.allows_saving
    assert evolve(case, wellbeing=WellbeingBeside.NOT_WORSE).wellbeing.allows_saving
    assert not made(wellbeing=WellbeingBeside.WORSENED).wellbeing.allows_saving
