"""How a value is written down in a notation that both languages share: as the format writes it."""

from datetime import date, datetime
from enum import Enum

from attrs import frozen

from herningmodel.base.privacy import LONGEST_SHOWN, shown
from herningmodel.base.trees import is_tuple


@frozen
class OddNumber:
    """What stands in a tree where the text has NaN, Infinity, or more digits than a number has."""

    text: str


def notation(value: object) -> str:  # noqa: C901, PLR0912 - one branch for each kind of value
    """
    Return *value* as the format writes it, short enough and safe enough to be shown.

    Example:
        >>> notation("screning"), notation(7), notation(True), notation([1, 2])
        ('screning', '7', 'true', '[…]')
    """
    if is_tuple(value):
        return ", ".join(notation(item) for item in value)
    match value:
        case None:
            return "null"
        case Enum():
            return str(value.value)
        case str():
            return shown(value)
        case bool():
            return "true" if value else "false"
        case int() if value.bit_length() > LONGEST_SHOWN:
            return "…"  # writing out a number of a million digits takes minutes, or is refused
        case int() | float():
            return shown(repr(value))
        case datetime():
            return value.isoformat(timespec="seconds" if value.second else "minutes")
        case date():
            return value.isoformat()
        case dict():
            return "{…}" if value else "{}"
        case list():
            return "[…]" if value else "[]"
        case OddNumber():
            return shown(value.text)
        case _:
            return shown(str(value))
