"""
The values that a type allows, checked.

Python does not check annotations, and a value from a database or a form is often of a neighbouring
type: a text for a truth value, a number for a code, a time for a day. `kind_of_type` turns an
annotation, with the marks of `core.fields`, into a check that returns the value to keep: a list
where a tuple belongs becomes one, a mapping becomes the immutable mapping of the type.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from types import UnionType
from typing import Annotated, Literal, Union, get_args, get_origin

from herningmodel.core.container_kinds import (
    collection,
    constrained,
    items,
    literal,
    positions,
    table,
    union,
)
from herningmodel.core.value_kinds import ANYTHING, Kind, Refused, plain_kind
from herningmodel.text.caching import cached


def kept(name: str, value: object, annotation: object) -> object:
    """
    Return *value* as a value of the type *annotation*.

    Args:
        name: The member or the argument, for the message.
        value: The value.
        annotation: The type, with its marks.

    Raises:
        WrongTypeError: The value is of another type.
        WrongValueError: The type is right, and the value is not one that it allows.

    Example:
        >>> kept("on", [2, 3], tuple[int, ...])
        (2, 3)
        >>> kept("acute", "nej", bool | None)
        Traceback (most recent call last):
        ...
        herningmodel.text.base_errors.WrongTypeError: acute: expected bool or None, got 'nej' (str)
    """
    try:
        return kind_of_type(annotation).keep(value)
    except Refused as refused:
        raise refused.raised_for(name) from None


@cached
def kind_of_type(annotation: object) -> Kind:
    """Return the check of values of the type *annotation*."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return union([kind_of_type(argument) for argument in arguments])
    if origin is Annotated:
        return constrained(kind_of_type(arguments[0]), arguments[1:])
    if origin is Literal:
        return literal(arguments)
    if origin is tuple:
        if arguments[-1:] == (Ellipsis,):
            return items(kind_of_type(arguments[0]))
        return positions([kind_of_type(argument) for argument in arguments])
    if isinstance(origin, type):
        return _generic(origin, arguments)
    if isinstance(annotation, type):
        return plain_kind(annotation)
    # A type variable, a name that is not resolved: nothing is known of it.
    return ANYTHING


def _generic(origin: type, arguments: tuple[object, ...]) -> Kind:
    if _is_below(origin, Mapping):
        return table(origin, *map(kind_of_type, arguments))
    if _is_below(origin, Sequence) or _is_below(origin, AbstractSet):
        return collection(origin, kind_of_type(arguments[0]))
    return plain_kind(origin)


def _is_below(kind: type, parent: type) -> bool:
    return issubclass(kind, parent)
