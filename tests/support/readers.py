"""Types that the reader of JSON is tried on, and the faults it finds in a value."""

from datetime import date
from enum import IntEnum
from typing import Annotated

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import (
    Agreed,
    Between,
    Dated,
    FreeText,
    Id,
    LocalCode,
    OneOf,
    RecordId,
    RequiredInJson,
)
from herningmodel.core.member_paths import ROOT
from herningmodel.schema.faults import FaultCollector, FaultKind
from herningmodel.schema.json_reader import reader_for
from herningmodel.schema.records import (
    FrozenDict,
    Record,
)
from herningmodel.schema.scalars import INVALID
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
    """Return what *value* is read as, and kind, place, seen and expected of every fault."""
    log = FaultCollector()
    result = reader_for(annotation).read(value, trail, log)
    return result, [(fault.kind, fault.trail, fault.seen, fault.expected) for fault in log.faults]


def value_of(annotation: object, value: object) -> object:
    """Return what *value* is read as when it has no fault."""
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
