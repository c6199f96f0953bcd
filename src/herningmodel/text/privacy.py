"""
Privacy of shown values: CPR numbers masked, lengths limited.

A CPR number (*personnummer*) is written `DDMMYY-SSSS`. Neither the century nor the check digit
is looked at: numbers without a valid check digit have been given out since 2007, so it proves
nothing. What has the shape and a possible date is hidden; a journal number that happens to have
both is hidden with it. That is the side on which this module errs.

Source: the form of the number as described by `python-stdnum` (certain).
"""

import re
from typing import Final


HIDDEN: Final = "******-****"
LONGEST_SHOWN: Final = 80
"""Most characters shown of a value. Our own choice: a line."""
LONGEST_REPR: Final = 200
"""Most characters of a `repr`. Our own choice: two lines."""

_DASHES: Final = "-\u00ad\u2010\u2011\u2012\u2013\u2014\u2212"
_SHAPED_LIKE_CPR: Final = re.compile(
    rf"(?<!\d)(\d\d)(\d\d)(\d\d)[ \u00a0]?[{_DASHES}]?[ \u00a0]?\d{{4}}(?!\d)"
)
_DAYS_IN_MONTH: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FEBRUARY: Final = 2
_LONGEST_CPR: Final = 16
_LONGEST_ESCAPE: Final = 10


def looks_like_cpr(text: str) -> bool:
    """
    Tell whether *text* holds a CPR-shaped number with a possible date.

    Example:
        >>> looks_like_cpr("0203110000"), looks_like_cpr("020311-0000")
        (True, True)
        >>> looks_like_cpr("3302110000"), looks_like_cpr("child-0001")
        (False, False)
    """
    return any(_is_possible_date(match) for match in _SHAPED_LIKE_CPR.finditer(text))


def mask(text: str) -> str:
    """
    Return *text* with everything that looks like a CPR number hidden.

    Example:
        >>> mask("sag 0203110000, barn 020311-0000")
        'sag ******-****, barn ******-****'
    """
    return _SHAPED_LIKE_CPR.sub(
        lambda match: HIDDEN if _is_possible_date(match) else match[0], text
    )


def sanitize(text: str, *, longest: int = LONGEST_SHOWN) -> str:
    r"""
    Return *text* for printing: masked, shortened, without control characters.

    Control characters, marks that turn the direction of writing, and halves of surrogate pairs
    are written as escapes, so that hostile data can neither hide nor crash an output.

    Args:
        text: The text that was read from data.
        longest: How many characters to show before the rest becomes an ellipsis. What has been
            sanitized is not changed again.

    Example:
        >>> sanitize("red \x1b[31m alert")
        'red \\x1b[31m alert'
    """
    # Masking makes a text shorter, so what is masked is twice what is shown: a number across the
    # cut can then never be shown in part, and a text of ten megabytes costs no more than a short one.
    shown = mask(text[: 2 * longest + _LONGEST_CPR])
    if not shown.isprintable():
        shown = "".join(
            character if character.isprintable() else _escaped(character) for character in shown
        )
    # A cut takes digits away and an escape brings some, so what is left may have the shape only
    # now; and a mask may be longer than what it hides.
    while True:
        shortened = shown if len(shown) <= longest else f"{shown[: longest - 1]}…"
        shown = mask(shortened)
        if shown == shortened:
            return shown


def sanitize_whole(text: str) -> str:
    r"""
    Return *text* for printing, like `sanitize`, however long it is.

    Example:
        >>> sanitize_whole("red \x1b[31m alert")
        'red \\x1b[31m alert'
    """
    return sanitize(text, longest=_LONGEST_ESCAPE * len(text) + len(HIDDEN))


def _is_possible_date(match: re.Match[str]) -> bool:
    day, month, year = (int(part) for part in match.groups())
    if not 1 <= month <= len(_DAYS_IN_MONTH):
        return False
    # The century is not known: a year that ends in 00 may be the leap year 2000.
    february_29_of_a_common_year = month == _FEBRUARY and day == 29 and year % 4 != 0  # noqa: PLR2004 - a date of the calendar
    return 1 <= day <= _DAYS_IN_MONTH[month - 1] and not february_29_of_a_common_year


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
