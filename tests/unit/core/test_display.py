"""How a value is written down in a notation that both languages share."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.display import OddNumber, to_display
from herningmodel.core.findings import Severity
from herningmodel.core.periods import Interval
from herningmodel.model.steps import Step
from herningmodel.text.privacy import HIDDEN, looks_like_cpr


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param(None, "null", id="nothing"),
        pytest.param(True, "true", id="true"),
        pytest.param(False, "false", id="false"),
        pytest.param("screning", "screning", id="a text"),
        pytest.param("", "", id="an empty text"),
        pytest.param("0203110000", "******-****", id="a text like a CPR number"),
        pytest.param(203110000, "203110000", id="a number"),
        pytest.param(2203110000, "******-****", id="a number like a CPR number"),
        pytest.param(-7, "-7", id="a negative number"),
        pytest.param(4.0, "4.0", id="a number with a fraction"),
        pytest.param(1e300, "1e+300", id="a large number with a fraction"),
        pytest.param(float("nan"), "nan", id="no number"),
        pytest.param(2**80 - 1, "1208925819614629174706175", id="the longest whole number"),
        pytest.param(2**80, "…", id="a longer whole number"),
        pytest.param(-(2**80), "…", id="a longer negative number"),
        pytest.param(10**1_000_000, "…", id="a number of a million digits"),
        pytest.param(OddNumber("NaN"), "NaN", id="NaN"),
        pytest.param(OddNumber("9" * 5000), f"{'9' * 79}…", id="a number of 5,000 digits"),
        pytest.param(date(2026, 1, 15), "2026-01-15", id="a day"),
        pytest.param(datetime(2026, 1, 15, 9, 5), "2026-01-15T09:05", id="a time"),
        pytest.param(
            datetime(2026, 1, 15, 9, 5, 7),
            "2026-01-15T09:05:07",
            id="a time with seconds",
        ),
        pytest.param([], "[]", id="an empty list"),
        pytest.param(["secret"], "[…]", id="a list"),
        pytest.param({}, "{}", id="an empty object"),
        pytest.param({"secret": 1}, "{…}", id="an object"),
        pytest.param(Severity.ERROR, "error", id="a code"),
        pytest.param(Step.FOSTER_FAMILY, "5", id="a step"),
        pytest.param(Interval(weeks=4), "4 weeks", id="a value with a notation of its own"),
        pytest.param(Decimal("1.50"), "1.50", id="another value"),
        pytest.param((), "", id="no values"),
        pytest.param((1, "a", None), "1, a, null", id="several values"),
    ],
)
def test_a_value_is_written_as_the_format_writes_it(value, written):
    """It can be read in either language, and is short enough to be shown."""
    assert written == to_display(value)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner),
    )
)
def test_a_value_can_always_be_printed(value):
    """No value shows a number, a control character, or half a character."""
    written = to_display(value)
    assert written.isprintable()
    assert not looks_like_cpr(written)


def test_tuples_inside_tuples_without_end_are_written_all_the_same():
    """A mapping made in Python can hold what no JSON reader makes; it is shown, and is no crash."""
    nested: object = 1
    for _ in range(100_000):
        nested = (nested,)
    assert to_display(nested).isprintable()


def test_a_tuple_of_any_length_is_short_when_it_is_shown():
    """Ten values are shown; the eleventh becomes an ellipsis."""
    assert "0, 1, 2, 3, 4, 5, 6, 7, 8, 9" == to_display(tuple(range(10)))
    assert "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …" == to_display(tuple(range(11)))
    assert "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …" == to_display(tuple(range(100_000)))


def test_a_tuple_inside_another_is_written_like_a_list():
    """What it holds is not shown."""
    assert "1, […], []" == to_display((1, ("secret",), ()))


@pytest.mark.parametrize(
    ("value", "written"),
    [
        pytest.param({10**5000}, "set", id="a set of a number that cannot be written out"),
        pytest.param(range(10**5000), "range", id="a range up to such a number"),
        pytest.param(type("_0203110000", (), {})(), f"_{HIDDEN}", id="a class with such a name"),
        pytest.param(b"0203110000", "bytes", id="bytes"),
    ],
)
def test_of_what_the_format_does_not_know_only_the_type_is_named(value, written):
    """It is never asked how it looks."""
    assert written == to_display(value)
