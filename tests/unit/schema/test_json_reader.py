"""From a type to a reader of trees: strict, and with every fault at once."""

from collections import OrderedDict
from datetime import date, datetime, time
from decimal import Decimal
from enum import IntEnum
from types import MappingProxyType
from typing import Annotated

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.codes import Code
from herningmodel.core.display import OddNumber
from herningmodel.core.errors import Unreadable
from herningmodel.core.fields import (
    LONGEST_PROSE,
    Agreed,
    Between,
    Dated,
    FreeText,
    Id,
    LocalCode,
    OneOf,
    RecordId,
    Reference,
    RequiredInJson,
)
from herningmodel.core.member_paths import ROOT
from herningmodel.core.periods import Interval
from herningmodel.core.references import LegalReference
from herningmodel.model.rates import Rate
from herningmodel.schema.faults import FaultCollector, FaultKind, TooDeepError, guess
from herningmodel.schema.json_reader import RecordReader, reader_for
from herningmodel.schema.json_text import read_json
from herningmodel.schema.records import (
    FrozenDict,
    PartialList,
    Record,
    is_partial,
    readable,
    unreadable_in,
)
from herningmodel.schema.scalars import INVALID, NumberReader, TextReader
from herningmodel.text.texts import Text


class Colour(Code):
    """A colour."""

    RED = "red", "rød", "red"
    DARK_BLUE = "dark_blue", "mørkeblå", "dark blue"


class Size(IntEnum):
    """A size."""

    SMALL = 1
    LARGE = 3


@frozen(kw_only=True, repr=False)
class Inner(Record):
    """A record inside another."""

    id: RecordId
    from_: Annotated[date, Agreed()] | None = None


@frozen(kw_only=True, repr=False)
class Outer(Record):
    """A record with a member of every kind."""

    id: Id
    day: Annotated[date, Dated()]
    format: Annotated[Colour, RequiredInJson()] = Colour.RED
    colour: Colour | None = None
    colours: tuple[Colour, ...] = ()
    inner: Inner | None = None
    inners: tuple[Inner, ...] = ()
    marks: FrozenDict[Colour, Size] = FrozenDict()
    story: FreeText | None = None


Municipality = Annotated[
    str, OneOf("a code of two letters", Text(da="en kode", en="a code"), frozenset({"aa", "bb"}))
]
Instrument = Annotated[str, LocalCode(("sdq", "who5"))]
Scale = Annotated[int, Between(1, 10)]

DAY = "date YYYY-MM-DD"
TIME = "time YYYY-MM-DDThh:mm[:ss]"
IDENTIFIER = "id: 1-64 printable characters, no spaces"
MINIMAL = {"id": "o", "day": "2026-01-15", "format": "red"}


def read(annotation: object, value: object, trail=ROOT) -> tuple[object, list[tuple[object, ...]]]:
    """Return what *value* stands for, and kind, place, seen and expected of every fault."""
    log = FaultCollector()
    result = reader_for(annotation).read(value, trail, log)
    return result, [(fault.kind, fault.trail, fault.seen, fault.expected) for fault in log.faults]


def value_of(annotation: object, value: object) -> object:
    """Return what *value* stands for, when nothing is wrong with it."""
    result, faults = read(annotation, value)
    assert [] == faults
    return result


def faults_of(annotation: object, value: object) -> list[tuple[object, ...]]:
    """Return kind, place, seen and expected of every fault in a value that is cut out."""
    result, faults = read(annotation, value)
    assert INVALID is result
    return faults


def faults_in(value: object) -> list[tuple[object, ...]]:
    """Return kind, place, seen and expected of every fault in a record, which is read all the same."""
    result, faults = read(Outer, value)
    assert isinstance(result, Outer)
    return faults


def wrong_type(seen: str | None, expected: str, trail=ROOT) -> tuple[object, ...]:
    """Return a fault of type."""
    return FaultKind.WRONG_TYPE, trail, seen, expected


# --- Values of one kind ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("annotation", "value", "expected"),
    [
        pytest.param(FreeText, "", "", id="an empty text"),
        pytest.param(FreeText, "æøå 🙂\n", "æøå 🙂\n", id="a text"),
        pytest.param(str, "x" * LONGEST_PROSE, "x" * LONGEST_PROSE, id="the longest text"),
        pytest.param(Id, "a", "a", id="the shortest id"),
        pytest.param(Id, "x" * 64, "x" * 64, id="the longest id"),
        pytest.param(RecordId, "æ-1/§", "æ-1/§", id="an id of any printable characters"),
        pytest.param(Annotated[str, Reference(("toys",))], "t1", "t1", id="a reference"),
        pytest.param(Colour, "dark_blue", Colour.DARK_BLUE, id="a code"),
        pytest.param(Municipality, "bb", "bb", id="one of a long list of codes"),
        pytest.param(Instrument, "sdq", "sdq", id="a code of the library"),
        pytest.param(Instrument, "our_ruler_2", "our_ruler_2", id="a code of one's own"),
        pytest.param(Instrument, "a" * 64, "a" * 64, id="the longest code of one's own"),
        pytest.param(Scale, 1, 1, id="the lowest number"),
        pytest.param(Scale, 10, 10, id="the highest number"),
        pytest.param(Size, 3, Size.LARGE, id="a number with a name"),
        pytest.param(int | float, 4, 4, id="a whole number"),
        pytest.param(int | float, 4.5, 4.5, id="a number with a fraction"),
        pytest.param(int | float | None, -1e11, -1e11, id="a large negative number"),
        pytest.param(bool, True, True, id="true"),
        pytest.param(bool, False, False, id="false"),
        pytest.param(date, "2024-02-29", date(2024, 2, 29), id="a leap day"),
        pytest.param(date, "0001-01-01", date.min, id="the first day"),
        pytest.param(date, "9999-12-31", date.max, id="the last day"),
        pytest.param(
            datetime,
            "2025-08-15T10:20",
            datetime(2025, 8, 15, 10, 20),  # noqa: DTZ001 - the format has no time zones
            id="a time",
        ),
        pytest.param(
            datetime,
            "2025-08-15T23:59:59",
            datetime(2025, 8, 15, 23, 59, 59),  # noqa: DTZ001
            id="a time with seconds",
        ),
        pytest.param(Interval, "3 months", Interval(months=3), id="an interval"),
        pytest.param(LegalReference, "BL § 46", LegalReference.parse("BL § 46"), id="a provision"),
        pytest.param(Rate, "5 DKK", Rate(amount=Decimal(5)), id="a rate"),
        pytest.param(tuple[Colour, ...], [], (), id="an empty list"),
        pytest.param(
            tuple[Colour, ...], ["red", "red"], (Colour.RED, Colour.RED), id="a list of codes"
        ),
        pytest.param(tuple[Scale | None, ...], [1, None, 2], (1, None, 2), id="a list with nulls"),
        pytest.param(tuple[Size, Size], [1, 3], (Size.SMALL, Size.LARGE), id="a pair"),
        pytest.param(FrozenDict[Colour, Size], {}, FrozenDict(), id="an empty table"),
        pytest.param(
            FrozenDict[Colour, Size], {"red": 1}, FrozenDict({Colour.RED: Size.SMALL}), id="a table"
        ),
        pytest.param(
            FrozenDict[Colour, Size],
            {"red": None},
            FrozenDict(),
            id="a table with an entry that is null",
        ),
    ],
)
def test_a_value_is_read_as_what_it_stands_for(annotation, value, expected):
    """Its type says what may stand there."""
    result = value_of(annotation, value)
    assert expected == result
    assert type(expected) is type(result)


ODD = {
    "a text": ("x", '"x"'),
    "a text that says a number": ("7", '"7"'),
    "a text that says true": ("true", '"true"'),
    "a number": (7, "7"),
    "the number 0": (0, "0"),
    "the number 1": (1, "1"),
    "a number with a fraction": (4.0, "4.0"),
    "true": (True, "true"),
    "false": (False, "false"),
    "null": (None, None),
    "a list": (["x"], "[…]"),
    "an empty list": ([], "[]"),
    "an object": ({"x": 1}, "{…}"),
    "an empty object": ({}, "{}"),
}
OF_TYPE = {
    "text": (FreeText, "text", {"a text", "a text that says a number", "a text that says true"}),
    "id": (Id, IDENTIFIER, {"a text", "a text that says a number", "a text that says true"}),
    "code of one's own": (
        Instrument,
        "sdq | who5 | own lower_snake_case code",
        {"a text", "a text that says a number", "a text that says true"},
    ),
    "code": (
        Colour,
        "red | dark_blue",
        {"a text", "a text that says a number", "a text that says true"},
    ),
    "one of many codes": (
        Municipality,
        "a code of two letters",
        {"a text", "a text that says a number", "a text that says true"},
    ),
    "whole number": (
        Scale,
        "whole number 1-10",
        {"a number", "the number 0", "the number 1"},
    ),
    "step": (Size, "whole number 1-3", {"a number", "the number 0", "the number 1"}),
    "number": (
        int | float,
        "number",
        {"a number", "the number 0", "the number 1", "a number with a fraction"},
    ),
    "truth value": (bool, "true | false", {"true", "false"}),
    "day": (date, DAY, {"a text", "a text that says a number", "a text that says true"}),
    "time": (datetime, TIME, {"a text", "a text that says a number", "a text that says true"}),
    "interval": (
        Interval,
        Interval.NOTATION,
        {"a text", "a text that says a number", "a text that says true"},
    ),
    "list": (tuple[Colour, ...], "list of (red | dark_blue)", {"a list", "an empty list"}),
    "pair": (
        tuple[Size, Size],
        "[whole number 1-3, whole number 1-3]",
        {"a list", "an empty list"},
    ),
    "table": (
        FrozenDict[Colour, Size],
        "object of (whole number 1-3)",
        {"an object", "an empty object"},
    ),
    "record": (Inner, "object", {"an object", "an empty object"}),
}


@pytest.mark.parametrize(
    ("annotation", "expected", "value", "seen"),
    [
        pytest.param(annotation, expected, *ODD[odd], id=f"{odd} for a {kind}")
        for kind, (annotation, expected, fitting) in OF_TYPE.items()
        for odd in ODD
        if odd not in fitting
    ],
)
def test_nothing_is_coerced(annotation, expected, value, seen):
    """Law of the format: structuring is strict, nothing is silently coerced."""
    assert [wrong_type(seen, expected)] == faults_of(annotation, value)


@pytest.mark.parametrize(
    "value",
    [
        (),
        ("red",),
        {"red"},
        b"red",
        Decimal(1),
        date(2026, 1, 15),
        time(9, 5),
        MappingProxyType({}),
        range(3),
        len,
        ...,
        2j,
    ],
    ids=repr,
)
@pytest.mark.parametrize("annotation", [annotation for annotation, *_ in OF_TYPE.values()])
def test_what_json_does_not_know_is_of_the_wrong_type_everywhere(annotation, value):
    """A mapping that was made in Python may hold anything; a date is written as text."""
    ((kind, trail, _, _),) = faults_of(annotation, value)
    assert (FaultKind.WRONG_TYPE, ROOT) == (kind, trail)


@pytest.mark.parametrize(
    ("annotation", "value", "fault"),
    [
        pytest.param(
            str,
            "x" * (LONGEST_PROSE + 1),
            (FaultKind.TEXT_TOO_LONG, ROOT, None, "at most 20000 characters"),
            id="a text of one character too many",
        ),
        pytest.param(
            FreeText,
            "half \ud800",
            (FaultKind.BROKEN_TEXT, ROOT, r"half \ud800", None),
            id="a text with half a character",
        ),
        pytest.param(Id, "", (FaultKind.MALFORMED_ID, ROOT, "", IDENTIFIER), id="an empty id"),
        pytest.param(
            Id,
            "x" * 65,
            (FaultKind.MALFORMED_ID, ROOT, "x" * 65, IDENTIFIER),
            id="an id of one character too many",
        ),
        pytest.param(
            Id, "a b", (FaultKind.MALFORMED_ID, ROOT, "a b", IDENTIFIER), id="an id with a space"
        ),
        pytest.param(
            Id,
            "a\u00a0b",
            (FaultKind.MALFORMED_ID, ROOT, r"a\xa0b", IDENTIFIER),
            id="an id with another space",
        ),
        pytest.param(
            Id,
            "a\n",
            (FaultKind.MALFORMED_ID, ROOT, r"a\n", IDENTIFIER),
            id="an id with a line end",
        ),
        pytest.param(
            Id,
            "\ud800",
            (FaultKind.BROKEN_TEXT, ROOT, r"\ud800", None),
            id="an id of half a character",
        ),
        pytest.param(
            Colour, "green", (FaultKind.UNKNOWN_CODE, ROOT, "green", "red | dark_blue"), id="a code"
        ),
        pytest.param(
            Colour,
            "RED",
            (FaultKind.UNKNOWN_CODE, ROOT, "RED", "red | dark_blue"),
            id="a code in capitals",
        ),
        pytest.param(
            Municipality,
            "cc",
            (FaultKind.UNKNOWN_CODE, ROOT, "cc", "a code of two letters"),
            id="a code of the long list",
        ),
        pytest.param(
            Instrument,
            "Our ruler",
            (
                FaultKind.UNKNOWN_CODE,
                ROOT,
                "Our ruler",
                "sdq | who5 | own lower_snake_case code",
            ),
            id="a code of one's own with a space",
        ),
        pytest.param(
            Instrument,
            "a" * 65,
            (
                FaultKind.UNKNOWN_CODE,
                ROOT,
                "a" * 65,
                "sdq | who5 | own lower_snake_case code",
            ),
            id="a code of one's own that is too long",
        ),
        pytest.param(
            Instrument,
            "sdq\n",
            (
                FaultKind.UNKNOWN_CODE,
                ROOT,
                r"sdq\n",
                "sdq | who5 | own lower_snake_case code",
            ),
            id="a code with a line end",
        ),
        pytest.param(
            Scale,
            0,
            (FaultKind.OUT_OF_RANGE, ROOT, "0", "whole number 1-10"),
            id="below the lowest",
        ),
        pytest.param(
            Scale,
            11,
            (FaultKind.OUT_OF_RANGE, ROOT, "11", "whole number 1-10"),
            id="above the highest",
        ),
        pytest.param(
            Scale,
            10**5000,
            (FaultKind.OUT_OF_RANGE, ROOT, "…", "whole number 1-10"),
            id="a number of 5,000 digits, made in Python",
        ),
        pytest.param(
            Scale,
            OddNumber("NaN"),
            (FaultKind.NOT_A_NUMBER, ROOT, "NaN", "whole number 1-10"),
            id="NaN for a whole number",
        ),
        pytest.param(
            Scale,
            float("inf"),
            (FaultKind.NOT_A_NUMBER, ROOT, "inf", "whole number 1-10"),
            id="infinity for a whole number, made in Python",
        ),
        pytest.param(
            int | float,
            OddNumber("1e999"),
            (FaultKind.NOT_A_NUMBER, ROOT, "1e999", "number"),
            id="1e999 for a number",
        ),
        pytest.param(
            int | float,
            float("nan"),
            (FaultKind.NOT_A_NUMBER, ROOT, "nan", "number"),
            id="NaN for a number, made in Python",
        ),
        pytest.param(
            int | float,
            10**12,
            (FaultKind.OUT_OF_RANGE, ROOT, "1000000000000", "number"),
            id="a number beyond all measure",
        ),
        pytest.param(
            int | float,
            -1e12,
            (FaultKind.OUT_OF_RANGE, ROOT, "-1000000000000.0", "number"),
            id="a negative number beyond all measure",
        ),
        pytest.param(
            Interval,
            "3 måneder",
            (FaultKind.MALFORMED_VALUE, ROOT, "3 måneder", Interval.NOTATION),
            id="an interval in Danish",
        ),
        pytest.param(
            LegalReference,
            "Barnets lov § 46",
            (FaultKind.MALFORMED_VALUE, ROOT, "Barnets lov § 46", LegalReference.NOTATION),
            id="a provision with the whole name of its act",
        ),
        pytest.param(
            Rate,
            "3.859,50 kr.",
            (FaultKind.MALFORMED_VALUE, ROOT, "3.859,50 kr.", Rate.NOTATION),
            id="a rate in Danish",
        ),
        pytest.param(
            tuple[Size, Size],
            [1],
            (FaultKind.WRONG_LENGTH, ROOT, "[…]", "[whole number 1-3, whole number 1-3]"),
            id="half a pair",
        ),
        pytest.param(
            tuple[Size, Size],
            [1, 2, 3],
            (FaultKind.WRONG_LENGTH, ROOT, "[…]", "[whole number 1-3, whole number 1-3]"),
            id="more than a pair",
        ),
        pytest.param(
            tuple[Size, Size],
            [],
            (FaultKind.WRONG_LENGTH, ROOT, "[]", "[whole number 1-3, whole number 1-3]"),
            id="an empty pair",
        ),
    ],
)
def test_a_value_that_cannot_be_read_is_cut_out(annotation, value, fault):
    """There is one fault, and it says what was seen and what was expected."""
    assert [fault] == faults_of(annotation, value)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2025-13-40", id="neither month nor day"),
        pytest.param("2025-02-29", id="29 February of a common year"),
        pytest.param("2025-04-31", id="31 April"),
        pytest.param("0000-01-01", id="year 0"),
        pytest.param("10000-01-01", id="a year of five digits"),
        pytest.param("20240131", id="the compact form of ISO 8601"),
        pytest.param("2024-W05-3", id="a week of ISO 8601"),
        pytest.param("2024-031", id="a day of the year"),
        pytest.param("2024-1-1", id="without zeros"),
        pytest.param("24-01-01", id="a year of two digits"),
        pytest.param("2024-01", id="a month"),
        pytest.param("01-02-2024", id="the day first"),
        pytest.param("31.01.2024", id="the Danish way"),
        pytest.param("2024/01/31", id="slashes"),
        pytest.param("2024-01-31T00:00", id="a time"),
        pytest.param("2024-01-31T00:00:00Z", id="a time with an offset"),
        pytest.param("2024-01-31 ", id="a space behind it"),
        pytest.param("2024-01-31\n", id="a line end behind it"),
        pytest.param("+2024-01-31", id="a sign"),
        pytest.param("\uff12024-01-31", id="a full-width digit"),
        pytest.param("", id="nothing"),
        pytest.param("today", id="a word"),
    ],
)
def test_a_day_is_written_in_one_way_only(text):
    """`YYYY-MM-DD`, and nothing else that ISO 8601 allows."""
    ((kind, trail, _, expected),) = faults_of(date, text)
    assert (FaultKind.IMPOSSIBLE_DATE, ROOT, DAY) == (kind, trail, expected)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2025-08-15", id="a day"),
        pytest.param("2025-08-15T10", id="an hour"),
        pytest.param("2025-08-15T24:00", id="the end of the day"),
        pytest.param("2025-08-15T10:60", id="minute 60"),
        pytest.param("2025-08-15T10:20:60", id="second 60"),
        pytest.param("2025-02-29T10:20", id="a day that does not exist"),
        pytest.param("2025-08-15 10:20", id="a space for the T"),
        pytest.param("2025-08-15t10:20", id="a small t"),
        pytest.param("2025-08-15T10:20Z", id="Greenwich"),
        pytest.param("2025-08-15T10:20+02:00", id="an offset"),
        pytest.param("2025-08-15T10:20:30.5", id="a fraction of a second"),
        pytest.param("2025-08-15T1020", id="without a colon"),
        pytest.param("20250815T10:20", id="a compact day"),
        pytest.param("2025-08-15T10.20", id="the Danish way"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_time_is_written_by_the_danish_wall_clock_without_an_offset(text):
    """`YYYY-MM-DDThh:mm[:ss]`."""
    ((kind, trail, _, expected),) = faults_of(datetime, text)
    assert (FaultKind.IMPOSSIBLE_DATE, ROOT, TIME) == (kind, trail, expected)


@given(st.dates())
def test_every_day_of_the_calendar_can_be_read(day):
    """As it is written."""
    assert day == value_of(date, day.isoformat())


@given(st.text())
def test_a_text_is_a_day_exactly_when_it_is_how_that_day_is_written(text):
    """There is no second way to write a day."""
    result, faults = read(date, text)
    assert (not faults) == (isinstance(result, date) and result.isoformat() == text)


# --- Faults inside a faulty value ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("annotation", "value", "inside"),
    [
        pytest.param(
            date, '[NaN, {"b": 1e999}]', [FaultKind.NOT_A_NUMBER] * 2, id="no numbers in a list"
        ),
        pytest.param(Scale, r'"\ud800"', [FaultKind.BROKEN_TEXT], id="half a character"),
        pytest.param(Id, '{"a": 1, "a": 2}', [FaultKind.DUPLICATE_KEY], id="a name twice"),
        pytest.param(Id, "NaN", [FaultKind.NOT_A_NUMBER], id="NaN for an id"),
        pytest.param(bool, "[[[1]]]", [], id="nothing"),
    ],
)
def test_a_value_of_the_wrong_type_is_searched_all_the_same(annotation, value, inside):
    """All faults at once: what makes it no JSON is found as well."""
    kinds = [kind for kind, *_ in faults_of(annotation, read_json(value, FaultCollector()))]
    assert [FaultKind.WRONG_TYPE, *inside] == kinds


@pytest.mark.parametrize(
    "annotation",
    [annotation for annotation, _, fitting in OF_TYPE.values() if "a list" not in fitting],
)
def test_a_value_of_the_wrong_type_that_is_nested_too_deep_ends_the_reading(annotation):
    """However little of it would have been read."""
    value: object = []
    for _ in range(100):
        value = [value]
    with pytest.raises(TooDeepError):
        reader_for(annotation).read(value, ROOT, FaultCollector())


# --- Lists, pairs and tables ---------------------------------------------------------------------


def test_an_item_that_cannot_be_read_is_cut_out_of_its_list():
    """The others keep their places; the first that was cut is remembered."""
    result, faults = read(tuple[Colour, ...], ["red", "reed", "dark_blue", 7], ("colours",))
    assert isinstance(result, PartialList)
    assert ((0, Colour.RED), (2, Colour.DARK_BLUE)) == result.readable()
    assert ("colours", 1) == result.cut
    assert [
        (FaultKind.UNKNOWN_CODE, ("colours", 1), "reed", "red | dark_blue"),
        wrong_type("7", "red | dark_blue", ("colours", 3)),
    ] == faults


def test_a_null_in_a_list_is_a_fault_unless_the_list_has_nulls():
    """Null is absent, and an item of a list cannot be."""
    _, faults = read(tuple[Colour, ...], [None])
    assert [wrong_type(None, "red | dark_blue", (0,))] == faults


def test_a_pair_is_read_whole_or_not_at_all():
    """With every fault in it."""
    assert [
        (FaultKind.OUT_OF_RANGE, (0,), "0", "whole number 1-3"),
        wrong_type('"3"', "whole number 1-3", (1,)),
    ] == faults_of(tuple[Size, Size], [0, "3"])


def test_an_entry_that_cannot_be_read_is_cut_out_of_its_table():
    """A misspelt key and a wrong entry are both somewhere; nobody knows what they say."""
    result, faults = read(FrozenDict[Colour, Size], {"red": 9, "drak_blue": 1}, ("marks",))
    assert [
        (FaultKind.OUT_OF_RANGE, ("marks", "red"), "9", "whole number 1-3"),
        (FaultKind.UNKNOWN_CODE, ("marks", "drak_blue"), "drak_blue", "red | dark_blue"),
    ] == faults
    with pytest.raises(Unreadable) as raised:
        _ = result[Colour.RED]
    assert ("marks", "red") == raised.value.trail
    with pytest.raises(Unreadable):
        _ = result[Colour.DARK_BLUE]


def test_the_entries_that_can_be_read_are_kept_in_a_table():
    """One wrong key does not hide the others."""
    result, _ = read(FrozenDict[Colour, Size], {"red": 1, "drak_blue": 1})
    assert result[Colour.RED] is Size.SMALL


def test_a_key_that_stands_twice_in_a_table_counts_as_unreadable():
    """Nobody knows which entry counts."""
    result, faults = read(
        FrozenDict[Colour, Size],
        read_json('{"red": 1, "red": 1, "dark_blue": 3}', FaultCollector()),
        ("marks",),
    )
    assert [(FaultKind.DUPLICATE_KEY, ("marks", "red"), None, None)] == faults
    assert result[Colour.DARK_BLUE] is Size.LARGE
    with pytest.raises(Unreadable):
        _ = result[Colour.RED]


def test_a_key_that_is_no_text_is_a_fault_of_the_table():
    """Only a table made in Python can have one."""
    _, faults = read(FrozenDict[Colour, Size], {7: 1, "red": 1}, ("marks",))
    assert [wrong_type("7", "text", ("marks",))] == faults


# --- Records -------------------------------------------------------------------------------------


def test_a_record_is_read_from_what_must_be_there():
    """Everything else may be absent."""
    outer = value_of(Outer, MINIMAL)
    assert Outer(id="o", day=date(2026, 1, 15)) == outer


def test_null_is_absent():
    """A member that is null is read as if it were not there, required or not."""
    optional = dict.fromkeys(["colour", "colours", "inner", "inners", "marks", "story"])
    assert value_of(Outer, MINIMAL) == value_of(Outer, {**MINIMAL, **optional})
    assert [
        (FaultKind.MISSING_MEMBER, ("id",), None, IDENTIFIER),
        (FaultKind.MISSING_MEMBER, ("day",), None, DAY),
        (FaultKind.MISSING_MEMBER, ("format",), None, "red | dark_blue"),
    ] == faults_in(dict.fromkeys(["id", "day", "format"]))


def test_everything_that_must_be_there_is_missed_at_once():
    """Also what has a value in Python without being named."""
    assert [
        (FaultKind.MISSING_MEMBER, ("id",), None, IDENTIFIER),
        (FaultKind.MISSING_MEMBER, ("day",), None, DAY),
        (FaultKind.MISSING_MEMBER, ("format",), None, "red | dark_blue"),
    ] == faults_in({})


def test_a_missing_member_is_unreadable_in_the_record():
    """A rule that reads it could not be checked."""
    result, _ = read(Outer, {"id": "o", "format": "red"})
    assert ("day",) == unreadable_in(result)["day"]


def test_a_missing_member_of_an_inner_record_is_missed_at_its_own_place():
    """The fault points at the member that should be there."""
    assert [(FaultKind.MISSING_MEMBER, ("inners", 1, "id"), None, IDENTIFIER)] == faults_in(
        {**MINIMAL, "inners": [{"id": "i"}, {}]}
    )


def test_an_inner_record_with_a_fault_is_still_a_record():
    """The smallest unreadable value is cut out, and the rest can be checked."""
    result, _ = read(Outer, {**MINIMAL, "inner": {"id": "i", "from": "soon"}})
    assert "i" == result.inner.id
    assert ("inner", "from") == unreadable_in(result.inner)["from_"]


@frozen(kw_only=True, repr=False)
class Titled(Record):
    """A record with a text in two languages."""

    title: Text | None = None


@pytest.mark.parametrize(
    ("title", "fault"),
    [
        ({"da": "titel"}, (FaultKind.MISSING_MEMBER, ("title", "en"), None, "text")),
        ({"da": "titel", "en": 7}, wrong_type("7", "text", ("title", "en"))),
    ],
    ids=["one language is missing", "one language is no text"],
)
def test_a_value_that_is_no_record_of_ours_is_cut_out_whole(title, fault):
    """A text in two languages is read whole or not at all; half of one is a fault, and no crash."""
    assert Titled(title=Text(da="a", en="b")) == value_of(Titled, {"title": {"da": "a", "en": "b"}})
    result, faults = read(Titled, {"title": title})
    assert [fault] == faults
    with pytest.raises(Unreadable):
        _ = result.title.en


def test_an_inner_record_of_the_wrong_type_is_cut_out():
    """There is nothing of it to keep."""
    result, faults = read(Outer, {**MINIMAL, "inner": 7, "inners": [{"id": "i"}, "x"]})
    assert ("inner",) == unreadable_in(result)["inner"]
    assert is_partial(readable(result, "inners"))
    assert [
        wrong_type("7", "object", ("inner",)),
        wrong_type('"x"', "object", ("inners", 1)),
    ] == faults


def test_a_member_whose_name_is_a_word_of_python_is_written_without_an_underscore():
    """`from_` in Python is `from` in the document, and `from_` there is unknown."""
    assert date(2025, 1, 1) == value_of(Inner, {"id": "i", "from": "2025-01-01"}).from_
    _, faults = read(Inner, {"id": "i", "from_": "2025-01-01"})
    assert [(FaultKind.UNKNOWN_MEMBER, ("from_",), None, None)] == faults


def test_an_unknown_member_is_noted_and_passed_over():
    """The record is read without it."""
    log = FaultCollector()
    result = reader_for(Outer).read({**MINIMAL, "shape": {"a": 1}}, ("outers", 0), log)
    assert value_of(Outer, MINIMAL) == result
    (fault,) = log.faults
    assert (FaultKind.UNKNOWN_MEMBER, ("outers", 0, "shape")) == (fault.kind, fault.trail)
    assert {"name": "shape", "suggestion": None} == fault.values
    assert [("outers", 0, "shape")] == log.ignored


def test_an_unknown_member_with_a_near_name_is_named():
    """Whoever misspelt it wants to know."""
    log = FaultCollector()
    reader_for(Outer).read({**MINIMAL, "coulor": "red"}, ROOT, log)
    (fault,) = log.faults
    assert Text(da="colour", en="colour") == fault.values["suggestion"]


def test_a_member_of_a_vendors_own_is_passed_over_in_silence():
    """Members that begin with `x_` are ignored, and the place is remembered."""
    log = FaultCollector()
    result = reader_for(Outer).read({**MINIMAL, "x_team": {"a": [1]}, "x_": None}, ROOT, log)
    assert value_of(Outer, MINIMAL) == result
    assert [] == log.faults
    assert [("x_team",), ("x_",)] == log.ignored


@pytest.mark.parametrize("name", ["X_team", "_x_team", "x-team", "xteam", " x_team", ""])
def test_only_a_name_that_begins_so_is_a_vendors_own(name):
    """Other unknown members are noted."""
    assert [(FaultKind.UNKNOWN_MEMBER, (name,), None, None)] == faults_in({**MINIMAL, name: 1})


def test_what_is_passed_over_is_searched_for_what_makes_it_no_json():
    """Also a name that stands twice, deep inside what nobody reads."""
    tree = read_json('{"x_a": {"b": {"c": 1, "c": 2}}, "foo": [NaN]}', FaultCollector())
    assert [
        (FaultKind.DUPLICATE_KEY, ("x_a", "b", "c"), None, None),
        (FaultKind.UNKNOWN_MEMBER, ("foo",), None, None),
        (FaultKind.NOT_A_NUMBER, ("foo", 0), "NaN", None),
    ] == faults_in({**MINIMAL, **tree})


def test_a_name_that_stands_twice_counts_as_unreadable():
    """Also when it must be there: it is not missing, nobody knows what it says."""
    tree = read_json(
        '{"id": "o", "day": "2026-01-15", "day": "2026-01-15", "format": "red"}', FaultCollector()
    )
    result, faults = read(Outer, tree)
    assert [(FaultKind.DUPLICATE_KEY, ("day",), None, None)] == faults
    assert ("day",) == unreadable_in(result)["day"]


@pytest.mark.parametrize(
    ("member", "trail"),
    [
        pytest.param('"day": "2026-01-15"', ("day",), id="in the record itself"),
        pytest.param('"inner": {"id": "a", "id": "b"}', ("inner", "id"), id="in a record"),
        pytest.param(
            '"inners": [{"id": "i"}, {"id": "a", "id": "b"}]',
            ("inners", 1, "id"),
            id="in a record of a list",
        ),
        pytest.param('"marks": {"red": 1, "red": 2}', ("marks", "red"), id="in a table"),
        pytest.param('"colours": [{"a": 1, "a": 2}]', ("colours", 0, "a"), id="in a wrong value"),
        pytest.param('"x_a": {"b": 1, "b": 2}', ("x_a", "b"), id="in a vendor's own member"),
        pytest.param('"x_a": 1, "x_a": 2', ("x_a",), id="of a vendor's own member"),
        pytest.param('"foo": 1, "foo": 2', ("foo",), id="of an unknown member"),
    ],
)
def test_a_name_that_stands_twice_is_found_at_every_level(member, trail):
    """The fault points at the name."""
    source = f'{{"id": "o", "day": "2026-01-15", "format": "red", {member}}}'
    faults = faults_in(read_json(source, FaultCollector()))
    assert [trail] == [place for kind, place, *_ in faults if kind is FaultKind.DUPLICATE_KEY]


def test_what_stands_in_a_doubled_member_is_searched_too():
    """Law 6: "One run gives every finding"; the value that is left may have faults of its own."""
    tree = read_json('{"id": "i", "from": 1, "from": [NaN, {"a": 1, "a": 2}]}', FaultCollector())
    _, faults = read(Inner, tree)
    assert [
        (FaultKind.DUPLICATE_KEY, ("from",)),
        (FaultKind.NOT_A_NUMBER, ("from", 0)),
        (FaultKind.DUPLICATE_KEY, ("from", 1, "a")),
    ] == [fault[:2] for fault in faults]


def test_what_stands_in_a_doubled_key_of_a_table_is_searched_too():
    """A table is no different from a record."""
    _, faults = read(
        FrozenDict[Colour, Size], read_json('{"red": 1, "red": [NaN]}', FaultCollector())
    )
    assert [
        (FaultKind.DUPLICATE_KEY, ("red",)),
        (FaultKind.NOT_A_NUMBER, ("red", 0)),
    ] == [fault[:2] for fault in faults]


@pytest.mark.parametrize(
    ("key", "seen"),
    [(7, "7"), (None, None), (True, "true"), (1.5, "1.5"), ((1, "a"), "1, a")],
)
def test_a_name_that_is_no_text_is_a_fault_of_the_record(key, seen):
    """Only an object made in Python can have one."""
    assert [wrong_type(seen, "text")] == faults_in({**MINIMAL, key: 1})


@pytest.mark.parametrize(
    ("member", "expected"),
    [
        (
            {"\ud800": 1},
            [(FaultKind.BROKEN_TEXT, ("\ud800",)), (FaultKind.UNKNOWN_MEMBER, ("\ud800",))],
        ),
        ({"x_\ud800": 1}, [(FaultKind.BROKEN_TEXT, ("x_\ud800",))]),
        (
            {"marks": {"\ud800": 1}},
            [
                (FaultKind.BROKEN_TEXT, ("marks", "\ud800")),
                (FaultKind.UNKNOWN_CODE, ("marks", "\ud800")),
            ],
        ),
    ],
    ids=["an unknown member", "a vendor's own member", "a key of a table"],
)
def test_a_name_with_half_a_character_is_broken_wherever_it_stands(member, expected):
    """Neither a member that is only warned of nor one that nobody reads can be written as UTF-8."""
    assert expected == [fault[:2] for fault in faults_in({**MINIMAL, **member})]


def test_other_kinds_of_dict_are_objects_too():
    """An ordered one reads like any other."""
    assert value_of(Outer, MINIMAL) == value_of(Outer, OrderedDict(MINIMAL))


def test_a_record_that_holds_itself_is_read_as_deep_as_the_type_goes():
    """A cycle made in Python ends where the type ends."""
    endless: dict[str, object] = dict(MINIMAL)
    endless["inner"] = endless
    with pytest.raises(TooDeepError):
        reader_for(Outer).read(endless, ROOT, FaultCollector())


def test_every_fault_of_a_record_is_found_at_once():
    """In the order of the document; what is missing comes last."""
    document = {
        "id": 7,
        "day": "2025-13-40",
        "colour": "rad",
        "colours": "red",
        "inner": {"from": "x"},
        "inners": [3],
        "marks": {"red": 4, "blue": 1},
        "story": ["x"],
        "other": None,
    }
    assert [
        wrong_type("7", IDENTIFIER, ("id",)),
        (FaultKind.IMPOSSIBLE_DATE, ("day",), "2025-13-40", DAY),
        (FaultKind.UNKNOWN_CODE, ("colour",), "rad", "red | dark_blue"),
        wrong_type('"red"', "list of (red | dark_blue)", ("colours",)),
        (FaultKind.IMPOSSIBLE_DATE, ("inner", "from"), "x", DAY),
        (FaultKind.MISSING_MEMBER, ("inner", "id"), None, IDENTIFIER),
        wrong_type("3", "object", ("inners", 0)),
        (FaultKind.OUT_OF_RANGE, ("marks", "red"), "4", "whole number 1-3"),
        (FaultKind.UNKNOWN_CODE, ("marks", "blue"), "blue", "red | dark_blue"),
        wrong_type("[…]", "text", ("story",)),
        (FaultKind.UNKNOWN_MEMBER, ("other",), None, None),
        (FaultKind.MISSING_MEMBER, ("format",), None, "red | dark_blue"),
    ] == faults_in(document)


# --- Nesting -------------------------------------------------------------------------------------


def nested(levels: int) -> object:
    """Return an empty list inside lists, *levels* in all."""
    value: list[object] = []
    for _ in range(levels - 1):
        value = [value]
    return value


@pytest.mark.parametrize("name", ["x_a", "foo", "story", "colour", "inner"])
def test_64_levels_below_the_root_are_read(name):
    """In places that are ignored as in those that are known."""
    reader_for(Outer).read({**MINIMAL, name: nested(64)}, ROOT, FaultCollector())
    with pytest.raises(TooDeepError):
        reader_for(Outer).read({**MINIMAL, name: nested(65)}, ROOT, FaultCollector())


@pytest.mark.parametrize("name", ["x_a", "story"])
def test_levels_are_counted_from_the_root(name):
    """Two levels down, there are two fewer."""
    reader_for(Outer).read(
        {**MINIMAL, "inners": [{"id": "i", name: nested(62)}]}, ROOT, FaultCollector()
    )
    with pytest.raises(TooDeepError):
        reader_for(Outer).read(
            {**MINIMAL, "inners": [{"id": "i", name: nested(63)}]}, ROOT, FaultCollector()
        )


@pytest.mark.parametrize("levels", [100, 2000, 200_000])
def test_no_depth_is_too_deep_for_the_reader(levels):
    """It does not recurse into what it does not read."""
    with pytest.raises(TooDeepError):
        reader_for(Outer).read({"x_a": nested(levels)}, ROOT, FaultCollector())


# --- Near misses ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "likely"),
    [
        ("screning", "screening"),
        ("Screening", "screening"),
        ("SCREENING", "screening"),
        ("child-assessment", "child_assessment"),
        ("childassessment", "child_assessment"),
        ("focussed", "focused"),
        ("xyz", None),
        ("", None),
        ("undersøgelse", None),
        ("screening" * 8, None),
    ],
)
def test_a_near_miss_is_named(written, likely):
    """Other cases, hyphens and a letter more or less are near; what is longer than any code is not."""
    names = ["screening", "focused", "child_assessment"]
    expected = None if likely is None else Text(da=likely, en=likely)
    assert expected == guess(written, names)


@pytest.mark.parametrize("written", ["OPF04", "opf004", "OPF-004"])
def test_a_near_miss_of_a_name_in_capitals_is_named_too(written):
    """The codes of rules are written so."""
    assert Text(da="OPF004", en="OPF004") == guess(written, ["OPF004", "TRN011"])


@pytest.mark.parametrize(
    ("annotation", "value", "likely"),
    [
        pytest.param(Colour, "dark-blue", "dark_blue", id="a code"),
        pytest.param(Instrument, "SDQ", "sdq", id="a code of the library"),
        pytest.param(Municipality, "ab", None, id="one of a long list"),
    ],
)
def test_an_unknown_code_carries_its_near_miss(annotation, value, likely):
    """A list too long to be shown is no source of guesses."""
    log = FaultCollector()
    assert INVALID is reader_for(annotation).read(value, ROOT, log)
    (fault,) = log.faults
    expected = None if likely is None else Text(da=likely, en=likely)
    assert expected == fault.values["suggestion"]


def test_a_misspelt_key_of_a_table_carries_its_near_miss():
    """As a misspelt code does."""
    log = FaultCollector()
    reader_for(FrozenDict[Colour, Size]).read({"drak_blue": 1}, ROOT, log)
    assert Text(da="dark_blue", en="dark_blue") == log.faults[0].values["suggestion"]


# --- What a shape says of itself -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("annotation", "danish", "english"),
    [
        (FreeText, "en tekst", "a text"),
        (Id, "et id på 1-64 synlige tegn uden mellemrum", "an id of 1-64 visible characters"),
        (Colour, "en af koderne red eller dark_blue", "one of the codes red or dark_blue"),
        (Municipality, "en kode", "a code"),
        (Instrument, "sdq, who5 eller en egen kode", "sdq, who5 or an own code"),
        (Scale, "et helt tal fra 1 til 10", "a whole number from 1 to 10"),
        (int | float, "et tal", "a number"),
        (bool, "true eller false", "true or false"),
        (date, "en dag skrevet YYYY-MM-DD", "a day written YYYY-MM-DD"),
        (datetime, "et tidspunkt skrevet YYYY-MM-DDThh:mm", "a time written YYYY-MM-DDThh:mm"),
        (Interval, Interval.NOTATION, Interval.NOTATION),
        (tuple[Colour, ...], "en liste", "a list"),
        (tuple[Size, Size], "en liste med 2 værdier", "a list of 2 values"),
        (FrozenDict[Colour, Size], "et objekt", "an object"),
        (Inner, "et objekt", "an object"),
    ],
)
def test_a_shape_says_in_words_what_may_stand_there(annotation, danish, english):
    """In both languages."""
    label = reader_for(annotation).label
    assert label.da.startswith(danish)
    assert label.en.startswith(english)


def test_a_kind_of_fault_carries_what_was_wanted_in_words():
    """The sentence of a rule is filled with it."""
    log = FaultCollector()
    reader_for(tuple[Size, Size]).read([1], ("recommended",), log)
    (fault,) = log.faults
    wanted = Text(da="en liste med 2 værdier", en="a list of 2 values")
    assert {"count": 1, "length": 2, "wanted": wanted} == fault.values


def test_a_shape_is_made_once():
    """It is asked for often."""
    assert reader_for(Outer) is reader_for(Outer)


def test_a_member_that_may_be_absent_has_the_shape_of_what_it_holds():
    """What absence means is the record's business."""
    assert TextReader() == reader_for(FreeText | None)
    assert NumberReader() == reader_for(int | float | None)


def test_a_record_knows_which_members_must_be_there():
    """Those without a value in Python, and those that are always written."""
    shape = reader_for(Outer)
    assert isinstance(shape, RecordReader)
    assert {"id", "day", "format"} == {
        name for name, member in shape.members.items() if member.required
    }
    assert "from_" == reader_for(Inner).members["from"].attribute


@pytest.mark.parametrize(
    "annotation",
    [
        pytest.param(Annotated[str, "a note"], id="a marker of somebody else's"),
        pytest.param(list[str], id="a list that can be changed"),
        pytest.param("str", id="a type as text"),
        pytest.param(None, id="nothing"),
        pytest.param(int, id="a number without bounds"),
        pytest.param(float, id="a float"),
        pytest.param(dict, id="any object"),
    ],
)
def test_a_type_that_the_format_does_not_have_is_a_mistake_in_code(annotation):
    """It is refused when the class is first used, and not read in a way of its own."""
    with pytest.raises(TypeError, match="there is no reader for"):
        reader_for(annotation)
