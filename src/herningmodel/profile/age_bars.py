"""
Age bars in words, which a profile may not contain.

Municipalities have said "we do not place children under 16". No member of a profile can bar an age,
but a label or a note can state it, and its readers will act on it. So such words are found,
flagged, and have no effect: the step keeps its national name.

Errs on the side of finding: a number of years in a label is taken for a bar.
"""

import re
from typing import Final

from herningmodel.text.texts import LANGUAGES, Text


_PLAIN_NUMBER: Final = (
    r"\d{1,2}|"
    r"(?:tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten)(?:[dt]e)?|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen)(?:th)?"
)
_NUMBER: Final = rf"(?:{_PLAIN_NUMBER}|en|et|to|one)"
"""These four are articles and other words first: they need a unit."""

_YEARS: Final = r"(?:års?(?:\s?dagen)?|årig\w*|years?(?:[\s-]olds?)?|yrs?)"
_OTHER_UNITS: Final = (
    r"(?:minut\w*|timer?|døgn|dage?|uger?|måned\w*|gange?|sager?|børn|familier|kr\w*|km|procent|"
    r"minutes?|hours?|days?|weeks?|months?|times?|cases?|children|families|percent|trin|steps?|"
    r"jan\w*|feb\w*|mar\w*|apr\w*|ma[ijy]|jun\w*|jul\w*|aug\w*|sep\w*|o[kc]t\w*|nov\w*|de[cz]\w*)"
)
_BEFORE: Final = (
    r"(?:under|over|yngre end|ældre end|fyldte?|fylder|fra|til og med|indtil|mindst|højst|før|efter|"
    r"below|above|younger than|older than|aged?|from|until|at least|at most|before|after)"
)
_AND_BEYOND: Final = (
    r"(?:og|eller|and|or)\s+(?:derover|derunder|opefter|nedefter|over|under|above|below|"
    r"ældre|yngre|older|younger|up)"
)
_RANKED: Final = "".join(
    rf"(?<!\b{word}\s)"
    for word in ("trin", "step", "steps", "niveau", "level", "grad", "vurdering", "rating")
)
_GROUP: Final = (
    r"(?:teenage\w*|spædbørn|småbørn|små børn|unge|store børn|infants?|toddlers?|adolescents?)"
)
_BARRING: Final = (
    r"(?:ikke|ingen|aldrig|kun|undtagen|bortset fra|not|no|never|only|except|other than)"
)

_AGE_BAR: Final = re.compile(
    rf"\b{_BEFORE}[\s-]+(?:de\s+)?(?:{_PLAIN_NUMBER})s?\b(?!\s*(?:{_OTHER_UNITS}\b|%))(?![\d.,])"
    rf"|\b{_NUMBER}\s*[-–]\s*{_NUMBER}[\s-]*{_YEARS}\b"
    rf"|\b{_NUMBER}\.?[\s-]*{_YEARS}\b"
    rf"|{_RANKED}\b{_NUMBER}\s+{_AND_BEYOND}\b"
    rf"|\b{_NUMBER}\s*\+"
    rf"|\b{_BARRING}\b(?:\W+\w+){{0,4}}?\W+{_GROUP}\b",
    re.IGNORECASE,
)


def names_age_bar(text: Text) -> bool:
    """
    Tell whether *text* names an age as a limit, in either language.

    Example:
        >>> names_age_bar(Text(da="Institution (ikke under 16 år)", en="Institution"))
        True
        >>> names_age_bar(Text(da="Fast kontaktperson i mindst 3 måneder", en="Contact person"))
        False
    """
    return any(_AGE_BAR.search(text.get(language)) is not None for language in LANGUAGES)
