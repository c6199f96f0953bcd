"""Readers of lists, pairs and mappings: one bad item does not hide the others."""

import pytest

from herningmodel.core.errors import Unreadable
from herningmodel.core.member_paths import ROOT
from herningmodel.schema.faults import FaultCollector, FaultKind
from herningmodel.schema.json_reader import reader_for
from herningmodel.schema.json_text import read_json
from herningmodel.schema.records import (
    FrozenDict,
    PartialList,
)
from herningmodel.text.texts import Text
from support.readers import (
    Colour,
    Scale,
    Size,
    faults_of,
    read,
    value_of,
    wrong_type,
)


@pytest.mark.parametrize(
    ("annotation", "value", "expected"),
    [
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
def test_a_container_is_read_with_what_it_holds(annotation, value, expected):
    """Its type decides how it is read."""
    result = value_of(annotation, value)
    assert expected == result
    assert type(expected) is type(result)


@pytest.mark.parametrize(
    ("annotation", "value", "fault"),
    [
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
def test_a_pair_of_another_length_is_cut_out(annotation, value, fault):
    """There is one fault, and it says what was seen and what was expected."""
    assert [fault] == faults_of(annotation, value)


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
    """Reading either by its key raises `Unreadable`: a misspelt key may be any key."""
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


def test_a_repeated_key_of_a_mapping_is_unreadable():
    """It is not known which entry counts."""
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


def test_the_value_of_a_repeated_key_is_searched():
    """A table is no different from a record."""
    _, faults = read(
        FrozenDict[Colour, Size], read_json('{"red": 1, "red": [NaN]}', FaultCollector())
    )
    assert [
        (FaultKind.DUPLICATE_KEY, ("red",)),
        (FaultKind.NOT_A_NUMBER, ("red", 0)),
    ] == [fault[:2] for fault in faults]


def test_a_misspelt_key_of_a_mapping_has_a_suggestion():
    """As a misspelt code does."""
    log = FaultCollector()
    reader_for(FrozenDict[Colour, Size]).read({"drak_blue": 1}, ROOT, log)
    assert Text(da="dark_blue", en="dark_blue") == log.faults[0].values["suggestion"]


def test_a_fault_describes_what_was_expected():
    """The sentence of a rule is filled with it."""
    log = FaultCollector()
    reader_for(tuple[Size, Size]).read([1], ("recommended",), log)
    (fault,) = log.faults
    wanted = Text(da="en liste med 2 værdier", en="a list of 2 values")
    assert {"count": 1, "length": 2, "wanted": wanted} == fault.values
