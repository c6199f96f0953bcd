"""What may be shown of a value that came from data."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from herningmodel.text.privacy import (
    HIDDEN,
    LONGEST_SHOWN,
    looks_like_cpr,
    mask,
    sanitize,
    sanitize_whole,
)


SHAPED = "0203110000"
LONGEST_ESCAPE = len(r"\U000f0000")

near_numbers = st.text(alphabet="0123 -\u2013\u00ad\uff10\uff11/~x\x01\x02\x1b\u202e\ud800…")
"""Texts in which a number of ten digits is never far away."""

texts = st.one_of(
    st.text(),
    st.text(st.characters(categories=["Cc", "Cf", "Cs", "Co", "Cn", "Nd"])),
    near_numbers,
    st.tuples(st.text("x ", max_size=90), near_numbers, st.text("y", max_size=90)).map("".join),
    st.tuples(st.text("x ", max_size=90), st.just(SHAPED), st.text("y", max_size=90)).map("".join),
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("0203110000", id="digits only"),
        pytest.param("020311-0000", id="with a hyphen"),
        pytest.param("020311 0000", id="with a space"),
        pytest.param("020311  0000", id="with two spaces"),
        pytest.param("020311\u00a00000", id="with a space that does not break"),
        pytest.param("020311 - 0000", id="with a hyphen between spaces"),
        pytest.param("020311\u00a0-\u00a00000", id="with a hyphen between such spaces"),
        pytest.param("020311\u00ad0000", id="with a soft hyphen"),
        pytest.param("020311\u20100000", id="with a typographic hyphen"),
        pytest.param("020311\u20110000", id="with a hyphen that does not break"),
        pytest.param("020311\u20120000", id="with a figure dash"),
        pytest.param("020311\u20130000", id="with an en dash"),
        pytest.param("020311\u20140000", id="with an em dash"),
        pytest.param("020311\u22120000", id="with a minus sign"),
        pytest.param("\uff10\uff12\uff10\uff13\uff11\uff11-0000", id="in full-width digits"),
        pytest.param("\u0660\u0662\u0660\u0663\u0661\u06610000", id="in Arabic digits"),
    ],
)
def test_a_number_is_hidden_however_it_is_written(text):
    """What is shaped like a CPR number is hidden, with any dash and in any digits."""
    assert looks_like_cpr(text)
    assert HIDDEN == mask(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("310100-0000", id="the last of January"),
        pytest.param("290200-0000", id="29 February of a year 00, which may be 2000"),
        pytest.param("290204-0000", id="29 February of a leap year"),
        pytest.param("290296-0000", id="29 February of another leap year"),
        pytest.param("280201-0000", id="28 February of a common year"),
        pytest.param("300411-0000", id="the last of April"),
        pytest.param("311211-0000", id="the last of December"),
        pytest.param("010111-0000", id="the first of January"),
    ],
)
def test_a_possible_date_is_hidden(text):
    """A number whose first six digits may be a day is hidden."""
    assert HIDDEN == mask(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("000111-0000", id="day 0"),
        pytest.param("320111-0000", id="day 32"),
        pytest.param("310411-0000", id="31 April"),
        pytest.param("300200-0000", id="30 February"),
        pytest.param("290201-0000", id="29 February of a common year"),
        pytest.param("290203-0000", id="29 February of another common year"),
        pytest.param("010011-0000", id="month 0"),
        pytest.param("011311-0000", id="month 13"),
        pytest.param("020311-000", id="three digits after the hyphen"),
        pytest.param("020311-00000", id="five digits after the hyphen"),
        pytest.param("02031-0000", id="five digits before the hyphen"),
        pytest.param("02031100001", id="eleven digits"),
        pytest.param("10203110000", id="eleven digits, the last ten of which are a possible date"),
        pytest.param("020311--0000", id="two hyphens"),
        pytest.param("020311   0000", id="three spaces"),
        pytest.param("2011-03-02", id="a day"),
        pytest.param("child-0001", id="a pseudonymous id"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_number_of_another_form_is_shown(text):
    """A text without the shape, or without a possible date, is left as it is."""
    assert not looks_like_cpr(text)
    assert text == mask(text)


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        pytest.param("x0203110000y", f"x{HIDDEN}y", id="letters on both sides"),
        pytest.param("_0203110000_", f"_{HIDDEN}_", id="underscores on both sides"),
        pytest.param("-020311-0000-", f"-{HIDDEN}-", id="hyphens on both sides"),
        pytest.param("(020311-0000).", f"({HIDDEN}).", id="punctuation"),
        pytest.param("barn:0203110000/sag", f"barn:{HIDDEN}/sag", id="inside a path"),
        pytest.param(
            "020311-0000 020311-0000", f"{HIDDEN} {HIDDEN}", id="two with a space between"
        ),
        pytest.param("0203110000,0203110000", f"{HIDDEN},{HIDDEN}", id="two with a comma between"),
        pytest.param(
            "330211-0000 020311-0000", f"330211-0000 {HIDDEN}", id="one possible, one not"
        ),
        pytest.param("\uff11020311-0000", "\uff11020311-0000", id="a full-width digit before it"),
        pytest.param("020311-0000\uff11", "020311-0000\uff11", id="a full-width digit after it"),
    ],
)
def test_the_text_around_a_number_is_unchanged(text, masked):
    """Only the number itself is hidden; a digit on either side makes it another number."""
    assert masked == mask(text)


@given(texts)
def test_nothing_is_left_to_hide_in_a_masked_text(text):
    """What has been masked no longer looks like a CPR number, and masking it again changes nothing."""
    assert not looks_like_cpr(mask(text))
    assert mask(text) == mask(mask(text))


@given(texts)
def test_a_text_looks_like_a_number_exactly_when_masking_changes_it(text):
    """The question and the masking are about the same texts."""
    assert looks_like_cpr(text) == (mask(text) != text)


def test_a_text_of_the_greatest_length_is_shown_whole():
    """80 characters are shown; the 81st turns the last one into an ellipsis."""
    assert "x" * LONGEST_SHOWN == sanitize("x" * LONGEST_SHOWN)
    assert "x" * (LONGEST_SHOWN - 1) + "…" == sanitize("x" * (LONGEST_SHOWN + 1))


def test_the_length_that_is_shown_can_be_chosen():
    """A caller with less room gets less."""
    assert "ab…" == sanitize("abcdef", longest=3)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        pytest.param("\x1b[31m", r"\x1b[31m", id="an escape sequence of a terminal"),
        pytest.param("a\nb\tc\x00", r"a\nb\tc\x00", id="line break, tab, zero"),
        pytest.param("a\u202eb", r"a\u202eb", id="a mark that turns the direction of writing"),
        pytest.param("a\u200bb", r"a\u200bb", id="a space without width"),
        pytest.param("a\u2028b", r"a\u2028b", id="a line separator"),
        pytest.param("a\ud800b", r"a\ud800b", id="half of a surrogate pair"),
        pytest.param("a\u00a0b", r"a\xa0b", id="a space that does not break"),
        pytest.param("a\U000e0001b", r"a\U000e0001b", id="a tag character"),
        pytest.param("æøå 🙂 §", "æøå 🙂 §", id="what can be printed"),
        pytest.param(r"C:\x1b", r"C:\x1b", id="a backslash of its own"),
    ],
)
def test_what_cannot_be_printed_is_written_as_an_escape(text, written):
    """Control characters, direction marks and halves of characters are shown as escapes."""
    assert written == sanitize(text)


@pytest.mark.parametrize("before", range(60, 90))
@pytest.mark.parametrize("number", ["0203110000", "020311-0000", "020311 - 0000"])
def test_a_number_across_the_cut_is_never_shown_in_part(before, number):
    """A number at the cut of a long text is hidden whole; no digit of it is left."""
    cut = sanitize(f"{'x' * before}{number}{'y' * 100}")
    assert re.search(r"\d", cut) is None


@pytest.mark.parametrize("before", range(150, 180))
def test_a_number_across_the_cut_before_masking_is_never_shown_in_part(before):
    """Only the beginning of a long text is masked; a number on that edge is not shown either."""
    cut = sanitize(f"{'x' * before}020311 - 0000{'y' * 100}")
    assert re.search(r"\d", cut) is None


def test_many_numbers_before_the_cut_do_not_bring_one_into_view():
    """Masking may make a text shorter, and what is then shown is masked as well."""
    assert re.search(r"\d", sanitize("020311 - 0000," * 100)) is None


def test_a_longer_number_that_is_cut_down_to_the_shape_is_not_shown_as_one():
    """Eleven digits are no CPR number; cut after ten of them, they would look like one."""
    assert not looks_like_cpr(sanitize(f"{'x' * 69}02031100001{'y' * 100}"))


def test_an_escape_and_the_digits_after_it_do_not_look_like_a_number():
    r"""The character 2 is written `\x02`; with eight digits after it, that would have the shape."""
    assert not looks_like_cpr(sanitize("\x020311-0000"))


@given(texts, st.integers(1, 200))
@example(f"{'x' * 69}02031100001{'y' * 100}", 80)
@example("\x020311-0000", 80)
@example("\U000f0203110000", 80)
def test_whatever_is_shown_is_safe_to_show(text, longest):
    """
    For any text and any length, what is shown has no number, no control character and no half one.

    "Whatever is shaped `DDMMYY[-]SSSS` with a possible date is shown as `******-****` in every
    value, path, id and text of every output."
    """
    safe = sanitize(text, longest=longest)
    assert not looks_like_cpr(safe)
    assert safe.isprintable()
    assert safe.encode().decode() == safe


@given(texts, st.integers(1, 200))
def test_what_is_shown_is_never_much_longer_than_was_asked_for(text, longest):
    """Each character that is shown is one character, or the escape of one."""
    assert longest * LONGEST_ESCAPE + len(HIDDEN) >= len(sanitize(text, longest=longest))


@given(st.text(st.characters(categories=["L", "P"]), max_size=LONGEST_SHOWN))
def test_an_ordinary_short_text_is_shown_as_it_is(text):
    """Letters and punctuation are not touched."""
    assert text == sanitize(text)


@pytest.mark.parametrize(
    "unit", ["x", SHAPED, f"{SHAPED}-", "020311-", "\x1b", "\ud800", "0 ", " ", "-"]
)
def test_a_text_of_ten_megabytes_is_shown_like_any_other(unit):
    """What a long text costs to show does not depend on how long it is."""
    text = unit * (10_000_000 // len(unit))
    assert sanitize(text[: 10 * LONGEST_SHOWN]) == sanitize(text)


@given(texts, st.integers(1, 90))
@example(f"{SHAPED}{'1' * 80}", 80)
@example(f"{'x' * 70}{SHAPED}", 80)
def test_what_was_sanitized_is_not_changed_again(text, longest):
    """What was written once is written the same when it has been read back."""
    shown = sanitize(text, longest=longest)
    assert len(shown) <= longest
    assert shown == sanitize(shown, longest=longest)


@given(texts)
def test_a_text_can_be_sanitized_whole(text):
    """Nothing is cut off, and a second time changes nothing."""
    shown = sanitize_whole(text)
    assert shown == sanitize_whole(shown)
    assert not looks_like_cpr(shown)
    assert "…" not in shown or "…" in text
