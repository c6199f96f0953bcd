"""
Python values as JSON: a day as text, a row as object.

The reader then finds every fault at once. Classes are checked afterwards: a `Rating` in place of a
step has a number that could be read as one, and is refused.

What a database or its driver writes otherwise is translated where only one thing can be meant: 0
and 1 for a truth value, a whole number for a code of digits. A row is a mapping, an `attrs` or
dataclass instance, or any object with the members as attributes, as the classes of an
object-relational mapper are; of such an object only what the format knows is read.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Final, TypeGuard

import attrs

from herningmodel.core.json_values import is_list, is_tuple
from herningmodel.core.member_paths import ROOT, MemberPath
from herningmodel.core.parsed_values import ParsedValue
from herningmodel.schema.containers import ListReader, MappingReader
from herningmodel.schema.faults import DEEPEST, FaultCollector, FaultKind, TooDeepError, Wanted
from herningmodel.schema.json_reader import RecordReader
from herningmodel.schema.records import Record, fields_of, members_of
from herningmodel.schema.scalars import OneOfReader, Reader, TruthReader
from herningmodel.text.texts import verbatim


_LARGEST: Final = 10**12
_NOT_THERE: Final = object()

_NO_ROWS: Final = (bytes, bytearray, memoryview, set, frozenset, complex, Iterator)
"""What a value may be that has attributes, and is no row."""

Classes = dict[MemberPath, type[object]]
"""The original classes of values, by path."""


def to_tree(
    value: object, classes: Classes, reader: Reader | None = None, trail: MemberPath = ROOT
) -> object:
    """
    Return *value* as a JSON tree; record original classes in *classes*.

    Args:
        value: The value.
        classes: Where the classes are recorded.
        reader: The reader of the tree; None where nothing will read it.
        trail: The place of the value.

    Raises:
        TooDeepError: The value is nested too deeply.
    """
    if len(trail) > DEEPEST:
        raise TooDeepError
    match value:
        case Enum() | ParsedValue():
            classes[trail] = type(value)
            return value.value if isinstance(value, Enum) else str(value)
        case date():
            return _moment(value)
        case Decimal():
            return _number(value)
        case int():
            return _as_meant(value, reader)
        case None | str() | float():
            return value
        case _:
            return _tree_of(value, classes, reader, trail)


def _tree_of(value: object, classes: Classes, reader: Reader | None, trail: MemberPath) -> object:
    if is_list(value) or is_tuple(value):
        item_reader = reader.item if isinstance(reader, ListReader) else None
        return [
            to_tree(item, classes, item_reader, (*trail, number))
            for number, item in enumerate(value)
        ]
    if (members := _members_of(value, reader)) is None:
        return value
    if isinstance(value, Record):
        classes[trail] = type(value)
    named = dict(members)
    if isinstance(reader, RecordReader) and not _is_mapping(value):
        named = {**dict(_same_in_every_row(reader)), **named}
    return {
        name: to_tree(item, classes, _reader_of(reader, name), (*trail, str(name)))
        for name, item in named.items()
    }


def _same_in_every_row(reader: RecordReader) -> Iterator[tuple[str, object]]:
    """Yield what a document must say, and a row need not."""
    for name, member in reader.members.items():
        if member.required and member.unless is None:
            default = {a.name: a.default for a in fields_of(reader.kind)}[member.attribute]
            if default is not attrs.NOTHING:
                yield name, default


def _members_of(value: object, reader: Reader | None) -> Iterable[tuple[object, object]] | None:
    """Return the members of a mapping or row, None without any."""
    if _is_mapping(value):
        return _entries(value)
    if isinstance(value, type):
        return None
    if attrs.has(type(value)):
        return _members(value)
    if is_dataclass(value):
        return ((field.name.rstrip("_"), getattr(value, field.name)) for field in fields(value))
    if isinstance(reader, RecordReader) and not isinstance(value, _NO_ROWS):
        return _attributes(value, reader)
    return None


def _attributes(row: object, reader: RecordReader) -> Iterable[tuple[object, object]] | None:
    found = {
        name: getattr(row, member.attribute, getattr(row, name, None))
        for name, member in reader.members.items()
    }
    named = {name: item for name, item in found.items() if item is not None}
    # An object without a single member is no row: the reader says what belongs there instead.
    return named.items() or None


def _reader_of(reader: Reader | None, name: object) -> Reader | None:
    if isinstance(reader, RecordReader):
        member = reader.members.get(str(name))
        return None if member is None else member.reader
    return reader.entry if isinstance(reader, MappingReader) else None


def _as_meant(number: int, reader: Reader | None) -> object:
    """Return the truth value or code that a database writes so."""
    if isinstance(reader, TruthReader) and number in (0, 1):
        return bool(number)
    if isinstance(reader, OneOfReader) and not isinstance(number, bool):
        written = str(number)
        return written if reader.marker.allows(written) else number
    return number


def check_classes(result: object, classes: Classes, log: FaultCollector) -> None:
    """Note each value that was read as a different class."""
    for trail, kind in classes.items():
        found = _at(result, trail)
        if found is not _NOT_THERE and not isinstance(found, kind):
            expected = type(found).__name__
            log.add(
                FaultKind.WRONG_TYPE,
                trail,
                seen=kind.__name__,
                wanted=Wanted(expected, verbatim(expected)),
                values={"found": verbatim(kind.__name__)},
            )


def _is_mapping(value: object) -> TypeGuard[Mapping[object, object]]:
    return isinstance(value, Mapping)


def _moment(moment: date) -> str:
    if not isinstance(moment, datetime):
        return moment.isoformat()
    # A part that the format cannot write is kept, so that the reader refuses it.
    if moment.microsecond:
        return moment.isoformat()
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")


def _number(number: Decimal) -> object:
    """Return the JSON number, or the text where it is inexact."""
    if not number.is_finite() or abs(number) >= _LARGEST:
        return str(number)
    if number == number.to_integral_value() and "." not in str(number):
        return int(number)
    nearest = float(number)
    return nearest if Decimal(repr(nearest)) == number else str(number)


def _entries(table: Mapping[object, object]) -> Iterator[tuple[object, object]]:
    for name, item in table.items():
        yield (name.value if isinstance(name, Enum) else name), item


def _members(record: object) -> Iterator[tuple[str, object]]:
    # Also what is empty: inside a profile it replaces what the base says.
    for attribute in fields_of(type(record)):
        yield attribute.name.rstrip("_"), getattr(record, attribute.name)
    if isinstance(record, Record):
        yield from record.extra.items()


def _at(value: object, trail: MemberPath) -> object:
    for part in trail:
        value = _inside(value, part)
    return value


def _inside(value: object, part: str | int) -> object:
    # A list is looked up by place: it is as long as a caller makes it, and each of its codes is
    # looked up.
    if is_tuple(value):
        is_there = isinstance(part, int) and part < len(value)
        return value[int(part)] if is_there else _NOT_THERE
    if _is_mapping(value):
        return dict(_entries(value)).get(part, _NOT_THERE)
    if attrs.has(type(value)):
        members = {name.rstrip("_"): member for name, member in members_of(value)}
        return members.get(str(part), _NOT_THERE)
    return _NOT_THERE
