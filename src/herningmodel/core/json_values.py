"""Types of the values in a parsed document."""

from math import isfinite
from typing import TypeGuard


def is_json_object(value: object) -> TypeGuard[dict[object, object]]:
    """Tell whether *value* is a JSON object, with keys of any type."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[object]]:
    """Tell whether *value* is a list of JSON."""
    return isinstance(value, list)


def is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    """Tell whether *value* is a list as the model holds it."""
    return isinstance(value, tuple)


def is_json(value: object) -> bool:
    """Tell whether JSON can hold *value*."""
    if is_json_object(value):
        return all(isinstance(name, str) and is_json(item) for name, item in value.items())
    if is_list(value):
        return all(is_json(item) for item in value)
    if isinstance(value, float):
        return isfinite(value)
    return value is None or isinstance(value, str | int)


def copied(value: object) -> object:
    """Return *value* with objects and lists of its own."""
    if is_json_object(value):
        return {name: copied(item) for name, item in value.items()}
    if is_list(value):
        return [copied(item) for item in value]
    return value
