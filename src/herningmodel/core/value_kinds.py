"""The values of a plain type, and the words of a refusal."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Final

from attrs import frozen

from herningmodel.core.errors import WrongTypeError, WrongValueError
from herningmodel.core.notations import Written
from herningmodel.text.privacy import LONGEST_SHOWN, sanitize


Keep = Callable[[object], object]
"""It returns the value to keep, or raises `Refused`."""

_LONGEST_TEXT: Final = 40
"""
Longest text that a message shows. Our own choice.

A longer one is a document, or tells of a family.
"""

_MOST_CODES: Final = 8
"""Most codes that a message lists. Our own choice: a line."""


class Refused(Exception):  # noqa: N818 - caught where the member or the argument is known
    """
    A value is not what its type allows.

    Attributes:
        expected: What belongs there.
        seen: The value, or only its type where it may be private.
        error: The error to raise: the type or the value is wrong.
        path: The keys and the places of items down to the value.
    """

    def __init__(
        self,
        expected: str,
        seen: str,
        error: type[WrongTypeError | WrongValueError],
        path: tuple[object, ...] = (),
    ) -> None:
        """Keep what the message says."""
        super().__init__(expected)
        self.expected = expected
        self.seen = seen
        self.error = error
        self.path = path

    def inside(self, step: object) -> "Refused":
        """Return the same for the container that holds the value at *step*."""
        return Refused(self.expected, self.seen, self.error, (step, *self.path))

    def raised_for(self, name: str) -> WrongTypeError | WrongValueError:
        """Return the error to raise for the member or argument *name*."""
        steps = "".join(f"[{_step(step)}]" for step in self.path)
        return self.error(f"{name}{steps}: expected {self.expected}, got {self.seen}")


def _step(step: object) -> str:
    return sanitize(str(step.value if isinstance(step, Enum) else step))


@frozen
class Kind:
    """
    The values of a type.

    Attributes:
        expected: The type in words of Python.
        keep: The check.
    """

    expected: str
    keep: Keep


ANYTHING: Final = Kind("any value", lambda value: value)
"""The values of a type of which nothing is known."""


def wrong_type(expected: str, value: object) -> Refused:
    """Return the refusal of a value of another type."""
    return Refused(expected, shown(value), WrongTypeError)


def shown(value: object) -> str:
    """Return *value* shortened and masked; of a container only the type."""
    name = type(value).__name__
    match value:
        case None:
            return "None"
        case Enum():
            return f"{name}.{value.name}"
        case str() if len(value) > _LONGEST_TEXT:
            return f"a text of {len(value)} characters ({name})"
        case str():
            return f"'{sanitize(value)}' ({name})"
        case int() if value.bit_length() > LONGEST_SHOWN:
            return name  # writing out a number of a million digits takes minutes, or is refused
        case int() | float() | date() | Decimal():
            return f"{sanitize(str(value))} ({name})"
        case _:
            return sanitize(name)


def plain_kind(kind: type) -> Kind:
    """Return the values of a class that holds no others."""
    if kind is object:
        return ANYTHING
    if (known := _BUILT_IN.get(kind)) is not None:
        return known
    if issubclass(kind, Enum):
        return _code(kind)
    if issubclass(kind, Written):
        return _written(kind)
    return _kind(kind.__name__, lambda value: isinstance(value, kind))


def _written(kind: type[Written]) -> Kind:
    pattern = re.compile(kind.PATTERN)
    expected = f"{kind.__name__} ({kind.NOTATION})"

    def keep(value: object) -> object:
        if not isinstance(value, kind):
            raise wrong_type(kind.__name__, value)
        if pattern.fullmatch(str(value)) is None:
            raise Refused(expected, f"'{value}'", WrongValueError)
        return value

    return Kind(kind.__name__, keep)


def _kind(expected: str, is_one: Callable[[object], bool]) -> Kind:
    def keep(value: object) -> object:
        if is_one(value):
            return value
        raise wrong_type(expected, value)

    return Kind(expected, keep)


def _code(kind: type[Enum]) -> Kind:
    codes = [str(member.value) for member in kind]
    is_short = len(codes) <= _MOST_CODES
    expected = f"{kind.__name__} ({' | '.join(codes)})" if is_short else kind.__name__

    def keep(value: object) -> object:
        if type(value) is kind:
            return value
        refused = wrong_type(expected, value)
        for member in kind:
            is_code = isinstance(value, str | int) and not isinstance(value, bool | Enum)
            if is_code and value in (member.value, member.name):
                refused.seen += f"; the member is {kind.__name__}.{member.name}"
        raise refused

    return Kind(expected, keep)


def _number(expected: str, kinds: type | tuple[type, ...]) -> Kind:
    def keep(value: object) -> object:
        # To Python a truth value is an `int`, and so is a rating: neither is a number here.
        if not isinstance(value, kinds) or isinstance(value, bool | Enum):
            raise wrong_type(expected, value)
        return value

    return Kind(expected, keep)


def _text(value: object) -> object:
    if type(value) is str:
        return value
    if not isinstance(value, str) or isinstance(value, Enum):
        raise wrong_type(str.__name__, value)
    return str.__str__(value)


def _day(value: object) -> object:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise wrong_type(date.__name__, value)
    return value


def _time(value: object) -> object:
    if not isinstance(value, datetime):
        raise wrong_type(datetime.__name__, value)
    if value.tzinfo is not None or value.microsecond:
        expected = "Danish local time without an offset, in whole seconds"
        raise Refused(expected, shown(value), WrongValueError)
    return value


_BUILT_IN: Final[dict[type, Kind]] = {
    NoneType: _kind("None", lambda value: value is None),
    bool: _kind("bool", lambda value: value is True or value is False),
    int: _number("int", int),
    float: _number("float", (int, float)),
    str: Kind("str", _text),
    date: Kind("date", _day),
    datetime: Kind("datetime", _time),
}
