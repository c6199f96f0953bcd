"""Readers of written results."""

from datetime import date
from typing import Annotated, Any, Literal, NotRequired, TypedDict

import pytest

from herningmodel.core.fields import Between, Prose, WrittenAs
from herningmodel.core.member_paths import ROOT
from herningmodel.schema.faults import FaultCollector
from herningmodel.schema.result_reader import result_reader


class Inner(TypedDict):
    """A part of a result."""

    on: Annotated[str, WrittenAs(date)]
    note: NotRequired[str]


class Outer(TypedDict):
    """A result."""

    format: Literal["a/1", "a/2"]
    inner: list[Inner]
    pair: Annotated[list[int], Between(2, 2)]
    months: dict[Annotated[str, WrittenAs(date)], int]
    step: int | None
    text: Annotated[str, Prose()]


GOOD: dict[str, Any] = {
    "format": "a/2",
    "inner": [{"on": "2026-01-15"}],
    "pair": [1, 2],
    "months": {"2026-01-01": 3},
    "step": None,
    "text": "x",
}


def read(value: object) -> tuple[object, list[tuple[str, tuple[str | int, ...]]]]:
    """Return what is read, and the faults."""
    log = FaultCollector()
    result = result_reader(Outer).read(value, ROOT, log)
    return result, [(fault.kind.value, fault.trail) for fault in log.faults]


def test_what_is_read_is_left_as_it_is_written() -> None:
    """Nothing is converted: the type of the result holds."""
    assert (GOOD, []) == read(GOOD)


def test_unknown_members_and_nulls_of_optional_ones_are_left_out() -> None:
    """A null of a member that must be there stays, where the type has it."""
    given = {**GOOD, "later": 1, "inner": [{"on": "2026-01-15", "note": None}]}
    assert (GOOD, []) == read(given)


@pytest.mark.parametrize(
    ("members", "faults"),
    [
        ({"format": "a/3"}, [("unknown_code", ("format",))]),
        ({"format": 1}, [("wrong_type", ("format",))]),
        ({"inner": {}}, [("wrong_type", ("inner",))]),
        ({"inner": [3]}, [("wrong_type", ("inner", 0))]),
        ({"inner": [{}]}, [("missing_member", ("inner", 0, "on"))]),
        ({"inner": [{"on": None}]}, [("wrong_type", ("inner", 0, "on"))]),
        ({"pair": [1]}, [("wrong_length", ("pair",))]),
        ({"pair": [1, 2, -3]}, [("wrong_length", ("pair",)), ("out_of_range", ("pair", 2))]),
        ({"months": []}, [("wrong_type", ("months",))]),
        ({"months": {"x": 1}}, [("impossible_date", ("months", "x"))]),
        ({"months": {"2026-01-01": "1"}}, [("wrong_type", ("months", "2026-01-01"))]),
        ({"step": "4"}, [("wrong_type", ("step",))]),
        ({"step": True}, [("wrong_type", ("step",))]),
    ],
)
def test_every_fault_has_a_place(
    members: dict[str, Any], faults: list[tuple[str, tuple[str | int, ...]]]
) -> None:
    """And the kind that a case has for it."""
    assert faults == read({**GOOD, **members})[1]


def test_each_reader_says_what_it_wants() -> None:
    """In the notation of the format, and in words."""
    reader = result_reader(Outer)
    assert ("object", "et objekt") == (reader.notation, reader.label.da)
    assert "whole number 0-1000000000 | null" == result_reader(int | None).notation
    assert result_reader(int | None).label.en.endswith("or null")
    assert "object of (true | false)" == result_reader(dict[str, bool]).notation
    assert "list of (true | false)" == result_reader(list[bool]).notation


def test_a_type_of_something_else_has_no_reader() -> None:
    """It is refused when the reader is made, and not when a document is read."""
    with pytest.raises(TypeError, match="expected a type of a written result"):
        result_reader(complex)
