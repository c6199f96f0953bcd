"""Readers of one value: a text, a code, a number, a day."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.display import OddNumber
from herningmodel.core.fields import (
    LONGEST_PROSE,
    FreeText,
    Id,
    RecordId,
    Reference,
)
from herningmodel.core.member_paths import ROOT
from herningmodel.core.periods import Interval
from herningmodel.core.references import LegalReference
from herningmodel.model.rates import Rate
from herningmodel.schema.faults import FaultCollector, FaultKind
from herningmodel.schema.json_reader import reader_for
from herningmodel.schema.json_text import read_json
from herningmodel.schema.scalars import INVALID
from herningmodel.text.texts import Text
from support.readers import (
    DAY,
    IDENTIFIER,
    TIME,
    Colour,
    Instrument,
    Municipality,
    Scale,
    Size,
    faults_of,
    read,
    value_of,
)


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
            datetime(2025, 8, 15, 10, 20),
            id="a time",
        ),
        pytest.param(
            datetime,
            "2025-08-15T23:59:59",
            datetime(2025, 8, 15, 23, 59, 59),
            id="a time with seconds",
        ),
        pytest.param(Interval, "3 months", Interval(months=3), id="an interval"),
        pytest.param(LegalReference, "BL § 46", LegalReference.parse("BL § 46"), id="a provision"),
        pytest.param(Rate, "5 DKK", Rate(amount=Decimal(5)), id="a rate"),
    ],
)
def test_a_scalar_is_read_by_its_type(annotation, value, expected):
    """Its type decides how it is read."""
    result = value_of(annotation, value)
    assert expected == result
    assert type(expected) is type(result)


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
    ("annotation", "value", "likely"),
    [
        pytest.param(Colour, "dark-blue", "dark_blue", id="a code"),
        pytest.param(Instrument, "SDQ", "sdq", id="a code of the library"),
        pytest.param(Municipality, "ab", None, id="one of a long list"),
    ],
)
def test_an_unknown_code_has_a_suggestion(annotation, value, likely):
    """A list too long to be shown is no source of guesses."""
    log = FaultCollector()
    assert INVALID is reader_for(annotation).read(value, ROOT, log)
    (fault,) = log.faults
    expected = None if likely is None else Text(da=likely, en=likely)
    assert expected == fault.values["suggestion"]
