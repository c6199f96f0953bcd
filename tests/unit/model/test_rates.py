"""Costs as a case carries them: the price in a contract, as decimal text."""

from decimal import Decimal

import pint
import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.units import parse
from herningmodel.model.rates import Per, Rate
from herningmodel.text.texts import Text


rates = st.builds(
    Rate,
    amount=st.decimals(0, 999_999_999_999, places=4) | st.integers(0, 10**12 - 1).map(Decimal),
    per=st.none() | st.sampled_from(Per),
)


@pytest.mark.parametrize(
    ("text", "amount", "per"),
    [
        ("3859 DKK/day", "3859", Per.DAY),
        ("45500.50 DKK", "45500.50", None),
        ("0 DKK/hour", "0", Per.HOUR),
        ("0.5 DKK/week", "0.5", Per.WEEK),
        ("154.3100 DKK/month", "154.3100", Per.MONTH),
        ("999999999999.9999 DKK/year", "999999999999.9999", Per.YEAR),
    ],
)
def test_a_rate_is_read_and_written_as_in_the_contract(text, amount, per):
    """Also the zeros at the end, and never as a float."""
    rate = Rate.parse(text)
    assert Rate(amount=Decimal(amount), per=per) == rate
    assert isinstance(rate.amount, Decimal)
    assert text == str(rate)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "3859",
        "DKK",
        "3859DKK",
        "3859 kr.",
        "3859 DKK/dag",
        "3859 DKK /day",
        "3859 DKK/day ",
        "3859 DKK/day\n",
        "3859 EUR/day",
        "3.859 DKK/day.",
        "3859,50 DKK/day",
        "3,859.50 DKK/day",
        "-3859 DKK/day",
        "+3859 DKK/day",
        "03859 DKK/day",
        ".5 DKK/day",
        "5. DKK/day",
        "1.00001 DKK/day",
        "1000000000000 DKK/day",
        "1e3 DKK/day",
        "NaN DKK",
        "\uff13 DKK",
    ],
)
def test_what_is_not_in_the_notation_is_refused(text):
    """The error says how a rate is written."""
    with pytest.raises(ValueError, match=r"expected a rate \(3859\.50 DKK/day"):
        Rate.parse(text)


@given(rates)
def test_writing_and_reading_a_rate_are_inverse(rate):
    """`str(value)` and `parse` are each other's inverse."""
    assert rate == Rate.parse(str(rate))
    assert str(rate) == str(Rate.parse(str(rate)))


@pytest.mark.parametrize("amount", [Decimal("1E+3"), Decimal("1E-4"), Decimal(10) ** 3 * 5])
def test_a_rate_made_in_python_is_written_in_the_notation_too(amount):
    """However the number came about: a thousand kroner are `1000`, never `1E+3`."""
    assert Rate(amount=amount, per=Per.DAY) == Rate.parse(str(Rate(amount=amount, per=Per.DAY)))


@pytest.mark.parametrize(
    ("text", "danish", "english"),
    [
        ("3859.50 DKK/day", "3859,50 kr. pr. dag", "DKK 3859.50 per day"),
        ("45500 DKK", "45500 kr.", "DKK 45500"),
        ("12 DKK/month", "12 kr. pr. måned", "DKK 12 per month"),
    ],
)
def test_a_rate_is_worded_in_both_languages(text, danish, english):
    """With the decimal comma in Danish."""
    assert Text(da=danish, en=english) == Rate.parse(text).label


@pytest.mark.parametrize(
    "text", ["51000 DKK/month", "3859.50 DKK/day", "45500.50 DKK", "0 DKK/year"]
)
def test_a_rate_is_the_same_again_as_a_quantity(text):
    """Exactly: nothing is a float."""
    rate = Rate.parse(text)
    assert rate == Rate.from_quantity(rate.quantity)


@given(rates)
def test_a_quantity_of_a_rate_is_the_identity(rate):
    """Rate to quantity to rate, and quantity to rate to quantity; zeros at the end are kept."""
    again = Rate.from_quantity(rate.quantity)
    assert str(rate) == str(again)
    assert rate.quantity == again.quantity
    assert str(rate.quantity) == str(again.quantity)


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (parse("100 DKK/child/month") * parse("3 child"), "300 DKK/month"),
        (parse("20000 DKK/child/year") * parse("25 case"), "500000 DKK/year"),
        (parse("154.3100 kr/day"), "154.3100 DKK/day"),
        (parse("3 DKK*month/year"), "0.25 DKK"),
        (parse("24 DKK/day").to("DKK/hour").to("DKK/day"), "24 DKK/day"),
    ],
)
def test_a_quantity_of_money_is_a_rate_per_its_own_unit_of_time(quantity, text):
    """A price per child is one when it is multiplied by the children."""
    assert text == str(Rate.from_quantity(quantity))


@pytest.mark.parametrize(
    ("quantity", "message"),
    [
        (parse("25 child"), "expected a quantity in DKK/day, got 25 child"),
        (
            parse("12000 DKK/child/month"),
            "expected a quantity in DKK/month, got 12000 DKK / child / month",
        ),
        (pint.UnitRegistry().Quantity(3, "meter"), "registry in DKK/day, got 3 meter"),
        (3, "registry in DKK/day, got int"),
        (parse("-3 DKK"), r"that is a rate \(.+\), got -3 DKK"),
        (parse("20000 DKK/year").to("DKK/month"), r"that is a rate \(.+\), got 1666.6666"),
    ],
)
def test_a_quantity_that_is_no_rate_is_an_error(quantity, message):
    """It names the quantity and the unit that was expected."""
    with pytest.raises(ValueError, match=message):
        Rate.from_quantity(quantity)
