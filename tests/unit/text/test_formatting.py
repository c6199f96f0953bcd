"""Test how values are formatted in sentences."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.periods import Interval
from herningmodel.text.formatting import (
    OR,
    capital,
    enumerate_in,
    enumerated,
    format_number,
    format_value,
    join,
    number_in_words,
    number_text,
    quoted,
    render,
)
from herningmodel.text.texts import LANGUAGES, Text


HEALTH = Text(da="sundhed", en="health")


@pytest.mark.parametrize(
    ("value", "danish", "english"),
    [
        pytest.param(None, "ikke oplyst", "not given", id="nothing"),
        pytest.param(HEALTH, "sundhed", "health", id="a text"),
        pytest.param(Interval(months=3), "3 måneder", "3 months", id="something with a name"),
        pytest.param(True, "ja", "yes", id="true"),
        pytest.param(False, "nej", "no", id="false"),
        pytest.param("screning", "»screning«", "“screning”", id="a value that was read"),
        pytest.param("", "»«", "“”", id="an empty value that was read"),
        pytest.param(0, "0", "0", id="zero"),
        pytest.param(-3, "-3", "-3", id="a whole number"),
        pytest.param(2.5, "2,5", "2.5", id="a number with a fraction"),
        pytest.param(Decimal("154.31"), "154,31", "154.31", id="an exact number"),
        pytest.param(date(2026, 1, 5), "5. januar 2026", "5 January 2026", id="a day"),
        pytest.param(
            datetime(2025, 8, 15, 9, 5),
            "15. august 2025 kl. 09.05",
            "15 August 2025 at 09:05",
            id="a time",
        ),
        pytest.param([], "ingen", "none", id="an empty list"),
        pytest.param(["a"], "»a«", "“a”", id="a list of one"),
        pytest.param(["a", 2], "»a« og 2", "“a” and 2", id="a list of two"),
        pytest.param((1, 2, 3), "1, 2 og 3", "1, 2 and 3", id="a tuple"),
    ],
)
def test_a_value_is_formatted_for_each_language(value, danish, english):
    """Dates, numbers, lists and names are said otherwise in Danish than in English."""
    assert (danish, english) == (format_value(value, "da"), format_value(value, "en"))


@pytest.mark.parametrize(
    ("month", "danish", "english"),
    [
        (1, "januar", "January"),
        (2, "februar", "February"),
        (3, "marts", "March"),
        (4, "april", "April"),
        (5, "maj", "May"),
        (6, "juni", "June"),
        (7, "juli", "July"),
        (8, "august", "August"),
        (9, "september", "September"),
        (10, "oktober", "October"),
        (11, "november", "November"),
        (12, "december", "December"),
    ],
)
def test_every_month_has_its_name(month, danish, english):
    """No locale is asked."""
    day = date(2026, month, 1)
    assert f"1. {danish} 2026" == format_value(day, "da")
    assert f"1 {english} 2026" == format_value(day, "en")


def test_a_value_that_was_read_is_shown_safely():
    """A plain string is taken for data: masked, shortened, without control characters."""
    assert "»******-****«" == format_value("0203110000", "da")
    assert r"“\x1b[31m”" == format_value("\x1b[31m", "en")
    assert f"“{'x' * 79}…”" == format_value("x" * 81, "en")


@pytest.mark.parametrize("value", [object(), {"an": "object"}, {1}], ids=["object", "dict", "set"])
def test_a_value_that_no_language_has_a_way_to_say_is_a_mistake_in_code(value):
    """A sentence never shows how Python writes a thing."""
    with pytest.raises(TypeError, match="cannot format a value of type"):
        format_value(value, "da")


def test_a_text_is_quoted_by_the_marks_of_each_language():
    """Danish has its own marks."""
    assert Text(da="»sundhed«", en="“health”") == quoted(HEALTH)


@pytest.mark.parametrize(
    ("words", "danish", "english"),
    [
        ([], "ingen", "none"),
        (["a"], "a", "a"),
        (["a", "b"], "a og b", "a and b"),
        (["a", "b", "c"], "a, b og c", "a, b and c"),
    ],
)
def test_words_are_enumerated(words, danish, english):
    """The last word is joined by a word, those before it by commas."""
    assert (danish, english) == (enumerate_in(words, "da"), enumerate_in(words, "en"))


def test_alternatives_are_enumerated_with_or():
    """One of several is said otherwise than all of them."""
    assert "a, b eller c" == enumerate_in(["a", "b", "c"], "da", OR)
    assert "a, b or c" == enumerate_in(["a", "b", "c"], "en", OR)


def test_a_template_is_filled_in_both_languages():
    """Each placeholder is said the way of its language."""
    template = Text(da="Den {day} så {who} {seen}.", en="On {day} {who} saw {seen}.")
    values = {"day": date(2026, 1, 15), "who": Text(da="vi", en="we"), "seen": "x"}
    assert Text(da="Den 15. januar 2026 så vi »x«.", en="On 15 January 2026 we saw “x”.") == (
        render(template, values)
    )


def test_a_placeholder_without_a_value_is_a_mistake_in_code():
    """A sentence is never shown with a hole in it."""
    with pytest.raises(KeyError, match="day"):
        render(Text(da="Den {day}.", en="On {day}."), {})


def test_a_value_without_a_placeholder_is_left_unsaid():
    """A rule may know more than its sentence says."""
    assert HEALTH == render(HEALTH, {"day": date(2026, 1, 15)})


@given(st.text())
def test_data_never_becomes_a_template(text):
    """Braces in a value are shown, and filled with nothing."""
    filled = render(Text(da="{seen}", en="{seen}"), {"seen": text, "0": "hole"})
    assert format_value(text, "da") == filled.da
    assert format_value(text, "en") == filled.en


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("value", [None, True, "a", 2.5, datetime(2026, 1, 5, 9, 5), ["a", 2]])
def test_every_language_formats_every_kind_of_value(language, value):
    """A table of formats without the language would raise a `KeyError`."""
    assert format_value(value, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_numbers_in_words_and_months(language):
    """From two to twelve, and twelve months."""
    words = {number_in_words(number, language) for number in range(2, 13)}
    assert len(words) == 11
    assert not any(word.isdigit() for word in words)
    assert len({format_value(date(2026, month, 1), language) for month in range(1, 13)}) == 12
    assert format_number("1,234.5", language).translate(
        {ord(sign): "" for sign in ".,\u00a0 "}
    ) == ("12345")


def test_numbers_outside_the_words_are_digits():
    """One has a gender in Danish; long words are hard to read."""
    assert [number_in_words(number, "da") for number in (1, 13)] == ["1", "13"]


def test_texts_are_joined_in_each_language():
    """The separator is between the texts, never around them."""
    assert join([HEALTH, HEALTH], "; ") == Text(da="sundhed; sundhed", en="health; health")
    assert join([]) == Text(da="", en="")
    assert number_text("1,234.5") == Text(da="1.234,5", en="1,234.5")
    assert enumerated([HEALTH, HEALTH], OR) == Text(
        da="sundhed eller sundhed", en="health or health"
    )


def test_a_capital_leaves_the_rest_as_it_is():
    """An abbreviation stays one; nothing stays nothing."""
    assert [capital("efter BL § 32"), capital("åben"), capital("")] == ["Efter BL § 32", "Åben", ""]
