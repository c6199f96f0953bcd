"""From bytes or text to a tree of JSON values, with everything that JSON readers let pass."""

import codecs
import json
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.display import OddNumber
from herningmodel.core.member_paths import ROOT
from herningmodel.schema.faults import DoubledObject, FaultCollector, FaultKind, ShapeFault
from herningmodel.schema.json_text import UnreadableDocumentError, read_json, read_toml
from herningmodel.text.texts import Text


DOCUMENT = '{"id": "sag-æ", "scale": 3}'
TREE = {"id": "sag-æ", "scale": 3}

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**38), 10**39)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
)


def tree_of(source: str | bytes) -> object:
    """Return the tree of a JSON document that has no fault."""
    log = FaultCollector()
    tree = read_json(source, log)
    assert [] == log.faults
    return tree


def refusal_of(source: str | bytes, read=read_json) -> ShapeFault:
    """Return the one fault of a document that has no tree."""
    log = FaultCollector()
    with pytest.raises(UnreadableDocumentError):
        read(source, log)
    (fault,) = log.faults
    return fault


def spot(language: str, line: int, column: int) -> dict[str, object]:
    """Return where in a text a fault of syntax is."""
    return {"language": Text(da=language, en=language), "line": line, "column": column}


# --- What is read ------------------------------------------------------------------------------


@pytest.mark.parametrize("source", [DOCUMENT, DOCUMENT.encode(), f"\r\n \t{DOCUMENT}\r\n"])
def test_a_document_is_read_from_text_and_from_bytes(source):
    """Bytes are UTF-8; space around the document means nothing."""
    assert TREE == tree_of(source)


@pytest.mark.parametrize(
    ("source", "tree"),
    [
        ("null", None),
        ("true", True),
        ("7", 7),
        ("-0", 0),
        ("4.0", 4.0),
        ("1e3", 1000.0),
        ('"text"', "text"),
        ("[]", []),
        ("{}", {}),
        (r'"\ud83d\ude42"', "🙂"),
        (r'"\ud800"', "\ud800"),
        ('{"": {"": 1}}', {"": {"": 1}}),
        ("9" * 40, int("9" * 40)),
    ],
)
def test_every_json_value_has_a_tree(source, tree):
    """The shape of the document is checked later."""
    read = tree_of(source)
    assert tree == read
    assert type(tree) is type(read)


@given(json_values)
def test_what_a_json_writer_writes_is_read_back(value):
    """In every spelling of the same text."""
    assert value == tree_of(json.dumps(value))
    assert value == tree_of(json.dumps(value, ensure_ascii=False, indent=1))


# --- Bytes that are not UTF-8 ------------------------------------------------------------------


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
@pytest.mark.parametrize("text", [DOCUMENT, f"\n {DOCUMENT}", "[1]"])
def test_another_encoding_is_named(encoding, text):
    """UTF-16 and UTF-32 are known by their first bytes, with or without a byte order mark."""
    expected = ShapeFault(
        kind=FaultKind.UNREADABLE_BYTES, seen="UTF-16 / UTF-32", values={"byte": 0}
    )
    assert expected == refusal_of(text.encode(encoding))


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(codecs.BOM_UTF16_LE, id="nothing but a UTF-16 mark"),
        pytest.param(codecs.BOM_UTF16_BE, id="nothing but a UTF-16 mark, the other way round"),
        pytest.param(codecs.BOM_UTF32_BE, id="nothing but a UTF-32 mark"),
        pytest.param(b"\x00", id="a zero byte"),
        pytest.param(b"{}\x00\x00", id="zero bytes behind two characters"),
    ],
)
def test_zero_bytes_at_the_start_are_another_encoding(source):
    """No UTF-8 JSON has them."""
    assert "UTF-16 / UTF-32" == refusal_of(source).seen


@pytest.mark.parametrize(
    ("source", "byte"),
    [
        pytest.param(DOCUMENT.encode("latin-1"), 12, id="Latin-1"),
        pytest.param(DOCUMENT.encode("cp865"), 12, id="the old Danish code page"),
        pytest.param(b'{"id": "\xed\xa0\x80"}', 8, id="half a surrogate pair as bytes"),
        pytest.param(b'{"id": "\xc0\x80"}', 8, id="an overlong zero"),
        pytest.param(b'{"id": "\xf4\x90\x80\x80"}', 8, id="beyond the last character"),
        pytest.param(DOCUMENT.encode()[:13], 12, id="cut in the middle of a character"),
        pytest.param(b"\xff", 0, id="a byte that UTF-8 never has"),
    ],
)
def test_bytes_that_are_not_utf_8_are_counted_to(source, byte):
    """The fault names the byte, without text of the document."""
    expected = ShapeFault(kind=FaultKind.UNREADABLE_BYTES, values={"byte": byte})
    assert expected == refusal_of(source)


@pytest.mark.parametrize(
    "source", [codecs.BOM_UTF8 + DOCUMENT.encode(), f"\ufeff{DOCUMENT}"], ids=["bytes", "text"]
)
def test_a_byte_order_mark_is_noted_and_the_document_read(source):
    """It has no place in JSON, and does no harm."""
    log = FaultCollector()
    assert TREE == read_json(source, log)
    assert [ShapeFault(kind=FaultKind.BYTE_ORDER_MARK)] == log.faults


def test_a_second_byte_order_mark_is_no_json():
    """One is forgiven."""
    log = FaultCollector()
    with pytest.raises(UnreadableDocumentError):
        read_json(f"\ufeff\ufeff{DOCUMENT}", log)
    assert [FaultKind.BYTE_ORDER_MARK, FaultKind.NOT_JSON] == [fault.kind for fault in log.faults]


# --- What is no JSON ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [
        pytest.param("", 1, 1, id="nothing"),
        pytest.param(b"", 1, 1, id="no bytes"),
        pytest.param(" \r\n\t ", 1, 1, id="white space"),
        pytest.param("\u00a0", 1, 1, id="a space that does not break"),
        pytest.param("{", 1, 2, id="cut off"),
        # Python 3.13 and later point at the comma, those before at what follows it.
        pytest.param('{"a": 1,}', 1, 8 + (sys.version_info < (3, 13)), id="a comma too many"),
        pytest.param("{'a': 1}", 1, 2, id="the quotes of another language"),
        pytest.param('{"a": 1} {"b": 2}', 1, 10, id="a second document behind it"),
        pytest.param('{"a": 1}\n{"b": 2}\n', 2, 1, id="a second document on the next line"),
        pytest.param('{"a": 1} // note', 1, 10, id="a comment"),
        pytest.param('{\n  "a": tru\n}', 2, 8, id="a word outside JSON"),
        pytest.param("007", 1, 2, id="zeros before a number"),
        pytest.param("+7", 1, 1, id="a plus sign"),
        pytest.param(".5", 1, 1, id="no digit before the point"),
        pytest.param('"a\nb"', 1, 3, id="a line break in a text"),
        pytest.param('"a\tb"', 1, 3, id="a tab in a text"),
        pytest.param('"\x00"', 1, 2, id="a zero in a text"),
        pytest.param(r'"\x41"', 1, 2, id="an escape that JSON does not have"),
        pytest.param(r'"\u12"', 1, 3, id="an escape cut short"),
        pytest.param("undefined", 1, 1, id="a word of JavaScript"),
        pytest.param("\ud800", 1, 1, id="half a character"),
        pytest.param("<html></html>", 1, 1, id="a page of the web"),
    ],
)
def test_what_is_no_json_is_refused_with_line_and_column(source, line, column):
    """The fault is at the root, and its values say where in the text."""
    expected = ShapeFault(kind=FaultKind.NOT_JSON, trail=ROOT, values=spot("JSON", line, column))
    assert expected == refusal_of(source)


@pytest.mark.parametrize("levels", [100_000, 200_000])
@pytest.mark.parametrize("opening", ["[", '{"a":'])
def test_nesting_without_end_is_refused(opening, levels):
    """Where the standard library gives up with a traceback, there is one fault."""
    assert ShapeFault(kind=FaultKind.NESTED_TOO_DEEP) == refusal_of(opening * levels)


# --- What JSON readers let pass ------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "NaN",
        "Infinity",
        "-Infinity",
        "1e999",
        "-1e999",
        "9" * 41,
        "-" + "9" * 40,
        "9" * 5000,
        f"1{'0' * 400}.0",
    ],
)
def test_a_malformed_number_is_kept_as_written(text):
    """NaN, infinities, and more digits than a number has are no numbers."""
    assert OddNumber(text) == tree_of(text)


@pytest.mark.parametrize(
    ("source", "doubled"),
    [
        pytest.param('{"a": 1, "a": 1}', ("a",), id="the same value twice"),
        pytest.param('{"a": 1, "b": 2, "a": 3}', ("a",), id="two values"),
        pytest.param('{"b": 1, "a": 1, "a": 2, "b": 2, "a": 3}', ("b", "a"), id="two names"),
        pytest.param(r'{"a": 1, "\u0061": 2}', ("a",), id="one of them as an escape"),
        pytest.param('{"": 1, "": 2}', ("",), id="an empty name"),
    ],
)
def test_a_repeated_name_is_kept(source, doubled):
    """The standard library keeps the last one in silence."""
    tree = tree_of(source)
    assert isinstance(tree, DoubledObject)
    assert doubled == tree.doubled


def test_an_object_whose_names_differ_is_an_ordinary_one():
    """Capitals are other letters."""
    assert not isinstance(tree_of('{"a": 1, "A": 2}'), DoubledObject)


# --- TOML ----------------------------------------------------------------------------------------


def toml_of(source: str | bytes) -> object:
    """Return the tree of a TOML document that has no fault."""
    log = FaultCollector()
    tree = read_toml(source, log)
    assert [] == log.faults
    return tree


def test_toml_is_read_as_a_tree_of_json_values():
    """Days and times are written as JSON writes them, also inside lists and objects."""
    source = """
    name = "æ"
    valid_from = 2026-01-15
    at = 2026-01-15T09:05:00
    clock = 09:05:00
    list = [1, 2.5, true, { day = 2026-01-15 }]
    [table]
    day = 2026-01-15
    """
    expected = {
        "name": "æ",
        "valid_from": "2026-01-15",
        "at": "2026-01-15T09:05:00",
        "clock": "09:05:00",
        "list": [1, 2.5, True, {"day": "2026-01-15"}],
        "table": {"day": "2026-01-15"},
    }
    assert expected == toml_of(source)
    assert expected == toml_of(source.encode())


@pytest.mark.parametrize("text", ["nan", "inf", "-inf"])
def test_what_toml_takes_for_a_number_and_json_does_not_is_kept_as_text(text):
    """A threshold cannot be infinite."""
    assert {"a": OddNumber(text)} == toml_of(f"a = {text}")


def test_an_empty_toml_document_is_an_empty_object():
    """It is well written, and says nothing."""
    assert {} == toml_of("")


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [
        pytest.param("a = ", 1, 1, id="cut off, and TOML says only that the end was reached"),
        pytest.param("a = 1\nb = tru\n", 2, 5, id="a word outside TOML"),
        pytest.param("a = 1\na = 2\n", 2, 6, id="a name that occurs twice"),
        pytest.param("a = 2026-02-30", 1, 5, id="a day that does not exist"),
        pytest.param('{"a": 1}', 1, 1, id="JSON"),
    ],
)
def test_what_is_no_toml_is_refused_with_line_and_column(source, line, column):
    """As far as the reader of the standard library says where it is."""
    fault = refusal_of(source, read_toml)
    assert FaultKind.NOT_JSON is fault.kind
    assert "TOML" == fault.values["language"].en
    assert (line, column) == (fault.values["line"], fault.values["column"])


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(f"a = {'9' * 5000}", id="decimal digits"),
        pytest.param(f"a = [1, {{ b = -{'9' * 5000} }}]", id="negative, and deep inside"),
    ],
)
def test_a_toml_number_of_five_thousand_digits_is_refused(source):
    """Python refuses to read so long a number; that is a fault of the document, and no crash."""
    assert refusal_of(source, read_toml).kind in {FaultKind.NOT_JSON, FaultKind.NOT_A_NUMBER}


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(f"a = {'[' * 5000}", id="lists"),
        pytest.param(f"a = {'{ b = ' * 5000}", id="tables"),
        pytest.param(f"{'a.' * 5000}b = 1", id="a dotted name"),
    ],
)
def test_toml_nested_without_end_is_refused(source):
    """However the nesting is written."""
    assert ShapeFault(kind=FaultKind.NESTED_TOO_DEEP) == refusal_of(source, read_toml)


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1"])
def test_toml_in_another_encoding_is_refused(encoding):
    """Bytes are UTF-8 here too."""
    fault = refusal_of('name = "æ"'.encode(encoding), read_toml)
    assert FaultKind.UNREADABLE_BYTES is fault.kind


@given(st.dates())
def test_a_day_in_toml_is_the_day_in_json(day):
    """Both are read by the same shapes."""
    assert {"day": day.isoformat()} == toml_of(f"day = {day.isoformat()}")
    assert day == date.fromisoformat(toml_of(f"day = {day.isoformat()}")["day"])


@given(st.text())
def test_no_text_is_a_surprise(source):
    """There is a tree, or a fault that gives the reason."""
    for read in (read_json, read_toml):
        log = FaultCollector()
        try:
            read(source, log)
        except UnreadableDocumentError:
            assert log.faults


@given(st.binary())
def test_no_bytes_are_a_surprise(source):
    """There is a tree, or a fault that gives the reason."""
    for read in (read_json, read_toml):
        log = FaultCollector()
        try:
            read(source, log)
        except UnreadableDocumentError:
            assert log.faults
