"""Types of the values in a parsed document."""

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
