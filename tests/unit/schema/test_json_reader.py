"""From a type to its reader, and the reader of records."""

from collections import OrderedDict
from datetime import date, datetime, time
from decimal import Decimal
from types import MappingProxyType
from typing import Annotated

import pytest
from attrs import frozen

from herningmodel.core.errors import Unreadable
from herningmodel.core.fields import (
    FreeText,
    Id,
)
from herningmodel.core.member_paths import ROOT
from herningmodel.core.periods import Interval
from herningmodel.schema.faults import FaultCollector, FaultKind, TooDeepError
from herningmodel.schema.json_reader import RecordReader, reader_for
from herningmodel.schema.json_text import read_json
from herningmodel.schema.records import (
    FrozenDict,
    Record,
    is_partial,
    readable,
    unreadable_in,
)
from herningmodel.schema.scalars import NumberReader, TextReader
from herningmodel.text.texts import Text
from support.readers import (
    DAY,
    IDENTIFIER,
    MINIMAL,
    TIME,
    Colour,
    Inner,
    Instrument,
    Municipality,
    Outer,
    Scale,
    Size,
    faults_in,
    faults_of,
    read,
    value_of,
    wrong_type,
)


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
    """No part of it can be kept."""
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


def test_an_unknown_member_is_noted_and_ignored():
    """The record is read without it."""
    log = FaultCollector()
    result = reader_for(Outer).read({**MINIMAL, "shape": {"a": 1}}, ("outers", 0), log)
    assert value_of(Outer, MINIMAL) == result
    (fault,) = log.faults
    assert (FaultKind.UNKNOWN_MEMBER, ("outers", 0, "shape")) == (fault.kind, fault.trail)
    assert {"name": "shape", "suggestion": None} == fault.values
    assert [("outers", 0, "shape")] == log.ignored


def test_an_unknown_member_with_a_near_name_is_named():
    """A misspelling gets a suggestion."""
    log = FaultCollector()
    reader_for(Outer).read({**MINIMAL, "coulor": "red"}, ROOT, log)
    (fault,) = log.faults
    assert Text(da="colour", en="colour") == fault.values["suggestion"]


def test_a_vendors_own_member_is_ignored_without_a_fault():
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


def test_ignored_members_are_searched_for_faults_of_json():
    """Also a repeated name, deep inside an ignored member."""
    tree = read_json('{"x_a": {"b": {"c": 1, "c": 2}}, "foo": [NaN]}', FaultCollector())
    assert [
        (FaultKind.DUPLICATE_KEY, ("x_a", "b", "c"), None, None),
        (FaultKind.UNKNOWN_MEMBER, ("foo",), None, None),
        (FaultKind.NOT_A_NUMBER, ("foo", 0), "NaN", None),
    ] == faults_in({**MINIMAL, **tree})


def test_a_repeated_name_is_unreadable():
    """A required member that is repeated is undetermined, not missing."""
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
def test_a_repeated_name_is_found_at_every_level(member, trail):
    """The fault points at the name."""
    source = f'{{"id": "o", "day": "2026-01-15", "format": "red", {member}}}'
    faults = faults_in(read_json(source, FaultCollector()))
    assert [trail] == [place for kind, place, *_ in faults if kind is FaultKind.DUPLICATE_KEY]


def test_the_value_of_a_repeated_member_is_searched():
    """Law 6: "One run gives every finding"; the value that is left may have faults of its own."""
    tree = read_json('{"id": "i", "from": 1, "from": [NaN, {"a": 1, "a": 2}]}', FaultCollector())
    _, faults = read(Inner, tree)
    assert [
        (FaultKind.DUPLICATE_KEY, ("from",)),
        (FaultKind.NOT_A_NUMBER, ("from", 0)),
        (FaultKind.DUPLICATE_KEY, ("from", 1, "a")),
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
def test_a_name_with_half_a_character_is_broken_everywhere(member, expected):
    """Neither an unknown member nor an ignored one can then be written as UTF-8."""
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
def test_a_reader_describes_what_it_accepts(annotation, danish, english):
    """In both languages."""
    label = reader_for(annotation).label
    assert label.da.startswith(danish)
    assert label.en.startswith(english)


def test_a_reader_is_cached():
    """It is asked for often."""
    assert reader_for(Outer) is reader_for(Outer)


def test_an_optional_member_has_the_reader_of_its_value():
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
        pytest.param(Annotated[str, "a note"], id="a marker of another library"),
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
    with pytest.raises(TypeError, match=r"expected a (type|marker) with a reader, got"):
        reader_for(annotation)
