"""
Python values as JSON: a day as text, a code as value.

The reader then finds every fault at once. Classes are checked afterwards: a `Rating` in place of a
step has a number that could be read as one, and is refused.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Final, TypeGuard

import attrs

from herningmodel.core.json_values import is_list, is_tuple
from herningmodel.core.member_paths import ROOT, MemberPath
from herningmodel.core.parsed_values import ParsedValue
from herningmodel.schema.faults import DEEPEST, FaultCollector, FaultKind, TooDeepError, Wanted
from herningmodel.schema.records import Record, fields_of, members_of
from herningmodel.text.texts import verbatim


_LARGEST: Final = 10**12
_NOT_THERE: Final = object()

Classes = dict[MemberPath, type[object]]
"""The original classes of values, by path."""


def to_tree(value: object, classes: Classes, trail: MemberPath = ROOT) -> object:
    """
    Return *value* as a JSON tree; record original classes in *classes*.

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
        case _:
            return _tree_of(value, classes, trail)


def _tree_of(value: object, classes: Classes, trail: MemberPath) -> object:
    if _is_mapping(value):
        return {name: to_tree(item, classes, (*trail, str(name))) for name, item in _entries(value)}
    if is_list(value) or is_tuple(value):
        return [to_tree(item, classes, (*trail, number)) for number, item in enumerate(value)]
    if attrs.has(type(value)):
        classes[trail] = type(value)
        return {name: to_tree(item, classes, (*trail, name)) for name, item in _members(value)}
    return value


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
