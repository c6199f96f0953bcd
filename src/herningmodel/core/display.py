"""Display of values in a notation that both languages share."""

from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from itertools import islice
from typing import Final

from attrs import frozen

from herningmodel.core.json_values import is_tuple
from herningmodel.core.parsed_values import ParsedValue
from herningmodel.text.privacy import LONGEST_SHOWN, sanitize


_MOST_SHOWN: Final = 10
"""Most values shown of several. Our own choice: a line or two."""


@frozen
class OddNumber:
    """
    The value of NaN, Infinity or an over-long number in a tree.

    Attributes:
        text: The number as it is written in the document.
    """

    text: str


def to_display(value: object) -> str:
    """
    Return *value* in the format's notation, shortened and safe to show.

    Several values are written one after another. What the format does not know is never asked how
    it looks, because the answer may be without end, or none: only its type is named.

    Example:
        >>> to_display("screning"), to_display(7), to_display(True), to_display([1, 2])
        ('screning', '7', 'true', '[…]')
        >>> to_display((1, "a")), to_display({1, 2})
        ('1, a', 'set')
    """
    if not is_tuple(value):
        return _notation_of_one(value)
    written = [_notation_of_one(item) for item in islice(value, _MOST_SHOWN)]
    return ", ".join([*written, "…"] if len(value) > _MOST_SHOWN else written)


def _notation_of_one(value: object) -> str:  # noqa: C901, PLR0912 - one branch for each kind of value
    match value:
        case None:
            return "null"
        case Enum():
            return _notation_of_one(value.value)
        case str():
            return sanitize(value)
        case bool():
            return "true" if value else "false"
        case int() if value.bit_length() > LONGEST_SHOWN:
            return "…"  # writing out a number of a million digits takes minutes, or is refused
        case int() | float():
            return sanitize(repr(value))
        case datetime():
            return value.isoformat(timespec="seconds" if value.second else "minutes")
        case date():
            return value.isoformat()
        case dict():
            return "{…}" if value else "{}"
        case list() | tuple():
            return "[…]" if value else "[]"
        case OddNumber():
            return sanitize(value.text)
        case ParsedValue() | Decimal():
            return sanitize(str(value))
        case _:
            return sanitize(type(value).__name__)
