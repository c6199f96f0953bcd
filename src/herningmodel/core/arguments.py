"""Arguments of public functions, checked: one sentence names argument, value and expectation."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar, cast

from herningmodel.core.errors import WrongTypeError
from herningmodel.core.typed_values import kept
from herningmodel.core.value_kinds import wrong_type


T = TypeVar("T")
Item = TypeVar("Item")

TextSource = str | bytes | bytearray | memoryview
"""A document as text, or as UTF-8 bytes in whatever holds bytes."""

DocumentSource = TextSource | Mapping[str, object]
"""A document as text, bytes, or a mapping of JSON values."""


def argument(name: str, value: object, kind: type[T]) -> T:
    """
    Return *value*, the argument *name*, as a value of *kind*.

    Raises:
        WrongTypeError: It is of another type; a `datetime` is no `date`, and 1 no truth value.

    Example:
        >>> from datetime import date
        >>> argument("on", "2026-01-15", date)
        Traceback (most recent call last):
        ...
        herningmodel.text.base_errors.WrongTypeError: on: expected date, got '2026-01-15' (str)
    """
    return cast("T", kept(name, value, kind))


def optional(name: str, value: object, kind: type[T]) -> T | None:
    """
    Return *value*, which may be None, as a value of *kind*.

    Raises:
        WrongTypeError: It is neither.
    """
    return None if value is None else argument(name, value, kind)


def text_or_bytes(name: str, value: object) -> str | bytes:
    """
    Return a document as text or bytes; what holds bytes is bytes.

    Raises:
        WrongTypeError: It is neither.
    """
    if isinstance(value, str | bytes):
        return value
    if isinstance(value, bytearray):
        return bytes(value)
    if isinstance(value, memoryview):
        return cast("memoryview[int]", value).tobytes()
    raise wrong_type("str or bytes", value).raised_for(name)


def document(name: str, value: object) -> str | bytes | Mapping[object, object]:
    """
    Return a document as text, bytes or a mapping.

    Raises:
        WrongTypeError: It is of another type.
    """
    if isinstance(value, Mapping):
        return cast("Mapping[object, object]", value)
    try:
        return text_or_bytes(name, value)
    except WrongTypeError:
        raise wrong_type("str, bytes or mapping", value).raised_for(name) from None


def each(
    name: str, values: Iterable[Item], kind: type[Item], *, of: str | None = None
) -> Iterator[Item]:
    """
    Yield *values*, each checked when its turn comes.

    Args:
        name: The argument.
        values: Its value.
        kind: The class of each value.
        of: What the values are called in the message; the name of their class if left out.

    Raises:
        WrongTypeError: It is no iterable, or yields a value of another type.
    """
    if not _holds_several(values):
        raise wrong_type(f"iterable of {of or kind.__name__}", values).raised_for(name)
    return _each(name, values, kind)


def _holds_several(values: object) -> bool:
    # A text and a mapping can be iterated over, and never hold what is meant.
    return isinstance(values, Iterable) and not isinstance(values, str | bytes | Mapping)


def _each(name: str, values: Iterable[Item], kind: type[Item]) -> Iterator[Item]:
    for number, value in enumerate(values):
        if not isinstance(value, kind):
            place = f"{name}[{number}]"
            raise wrong_type(kind.__name__, value).raised_for(place)
        yield value
