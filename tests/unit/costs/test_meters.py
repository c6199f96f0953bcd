"""Meters: the published figures of KL, and what runs."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from herningmodel.core.money import kroner, rounded
from herningmodel.core.spans import Span
from herningmodel.costs.meters import meter_of, one_off
from herningmodel.costs.price_list import DayCount
from herningmodel.model.rates import Per, Rate


@pytest.mark.parametrize(
    ("daily", "monthly"),
    [("141.59", 4307), ("145.42", 4423), ("154.31", 4694)],
)
def test_a_month_of_kl_is_a_twelfth_of_365_days(daily: str, monthly: int) -> None:
    """KL's table for foster families, 2019, 2020 and 2023: the fee a month from the fee a day."""
    exact = Fraction(daily) * 365 / 12
    assert monthly == rounded(exact.numerator, exact.denominator)
    # A year of the monthly fee and one of the daily fee are the same, to the øre.
    per_day = meter_of(Rate.parse(f"{daily} DKK/day"), DayCount.EVEN)
    year = Span.parse("2023")
    assert 365 * Decimal(daily) == kroner(per_day.between(year.start, year.until))


@pytest.mark.parametrize(("fees", "yearly"), [(1, 129693), (3, 242349), (5, 355005), (7, 467661)])
def test_a_foster_family_of_kl_costs_so_much_a_year(fees: int, yearly: int) -> None:
    """KL 2023, a child under 10: the fee of 4,694 a month so many times, board of 201 a day."""
    year = Span.parse("2023")
    fee = meter_of(Rate(amount=Decimal(4694 * fees), per=Per.MONTH), DayCount.EVEN)
    board = meter_of(Rate.parse("201 DKK/day"), DayCount.EVEN)
    both = fee.between(year.start, year.until) + board.between(year.start, year.until)
    assert Decimal(yearly) == kroner(both)


def test_days_of_vejle_are_a_year() -> None:
    """Vejle's five categories: 3,859 to 5,309 a day are 1.41 to 1.94 million a year."""
    year = Span.parse("2025")
    yearly = [
        kroner(
            meter_of(Rate.parse(f"{day} DKK/day"), DayCount.EVEN).between(year.start, year.until)
        )
        for day in (3859, 5309)
    ]
    assert [Decimal("1408535.00"), Decimal("1937785.00")] == yearly


def test_what_is_paid_once_does_not_run() -> None:
    """It has no meter, and falls on its day."""
    once = Rate.parse("45500.50 DKK")
    with pytest.raises(ValueError, match=r"expected a rate per unit of time, got 45500\.50 DKK"):
        meter_of(once, DayCount.EVEN)
    assert 4550050 == one_off(once, date(2025, 3, 1)).between(date(2025, 3, 1), date(2025, 3, 2))
    assert 0 == one_off(once, date(2025, 3, 1)).between(date(2025, 3, 2), date(2025, 4, 1))
    assert 0 == one_off(once, date(2025, 3, 1)).between(date(2025, 2, 1), date(2025, 3, 1))


def test_units_are_counted_as_they_are_paid() -> None:
    """Half a year is six months, and a tenth of an adviser is a tenth."""
    half = Span(date(2025, 1, 1), date(2025, 7, 1))
    monthly = meter_of(Rate.parse("100 DKK/month"), DayCount.CALENDAR)
    assert Fraction(6) == monthly.units(half.start, half.until)
    shared = meter_of(Rate.parse("100 DKK/year"), DayCount.CALENDAR, cases=10)
    assert Fraction(1, 20) == shared.units(half.start, half.until)
