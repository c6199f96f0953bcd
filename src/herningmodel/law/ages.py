"""
The ages that the law sets, each once, by day.

An age is a condition for a right, a duty or a form of consent. No rule may bar a step by age.
"""

from datetime import date
from typing import Final

from attrs import frozen

from herningmodel.core.legal_versions import (
    NOT_READ,
    NotRead,
    Versions,
    version,
    versions,
)
from herningmodel.core.periods import Interval
from herningmodel.core.sources import Certainty


@frozen
class AgeBetween:
    """
    *Alder, der ikke er læst*: an age limit of which only bounds are known.

    Attributes:
        lowest: The lowest age that the limit may be.
        highest: The highest age that the limit may be.
    """

    lowest: int
    highest: int


AgeLimit = int | AgeBetween | NotRead
"""The age of a version; without a number it may be unchecked."""

PARTY: Final[Versions[int]] = versions(version("2024-01-01", "BL § 3", 10, Certainty.CERTAIN))
"""The child is a party. The age in serviceloven was not read."""

CHILDS_ORDER: Final[Versions[AgeLimit]] = versions(
    version(None, "SEL § 57 b", NOT_READ, Certainty.UNVERIFIED),
    version("2024-01-01", "BL § 39", 10, Certainty.CERTAIN),
)
"""The child may be given an order, until it is of age."""

HEARD_BY_COMMITTEE: Final[Versions[int]] = versions(
    version(None, "SEL § 74 stk. 2", 12, Certainty.CERTAIN),
    version("2024-01-01", "BL § 142 stk. 2", 10, Certainty.CERTAIN),
)
"""The committee hears the child; a younger one may be left out."""

CONSENT_TO_CHANGE_OF_PLACE: Final[Versions[AgeLimit]] = versions(
    # It was 15 once (certain) and 12 in an article of the appeals board from 2017. The day of the
    # amendment was not read.
    version(None, "SEL § 69", AgeBetween(12, 15), Certainty.UNVERIFIED),
    version("2018-01-01", "SEL § 69", 12, Certainty.CERTAIN),
    version("2024-01-01", "BL § 98", 12, Certainty.CERTAIN),
)
"""The child consents to another place."""

CONSENT_TO_PLACEMENT: Final[Versions[int]] = versions(
    # General knowledge of serviceloven.
    version(None, "SEL § 52", 15, Certainty.UNVERIFIED),
    version("2024-01-01", "BL § 46", 15, Certainty.CERTAIN),
)
"""The young person consents to a placement."""

CONSENT_TO_PERMANENT_PLACEMENT: Final[Versions[AgeLimit]] = versions(
    version(None, "SEL § 68 a", NOT_READ, Certainty.UNVERIFIED),
    version("2024-01-01", "BL § 67", 15, Certainty.CERTAIN),
)
"""The young person consents to a permanent placement."""

YOUTH_PLAN: Final[Versions[int]] = versions(version(None, "BL § 108", 16, Certainty.CERTAIN))
"""
The plan of a placed young person is a youth plan.

The duty begins with barnets lov.
"""

ACCOMPANIMENT: Final[Versions[int]] = versions(
    version("2024-01-01", "BL § 89 stk. 1", 12, Certainty.CERTAIN)
)
"""The young person may have accompaniment, until it is of age."""

ADULT_LIFE_PREPARED: Final[Versions[int]] = versions(
    version("2024-01-01", ("BL § 122", "BL § 123"), 16, Certainty.CERTAIN)
)
"""
Adult life with a disability is prepared.

From which day SEL § 19 a asked for it was not read.
"""

OF_AGE: Final[Versions[int]] = versions(
    # The appeals board on the end of placements; BL § 99 itself was not read.
    version(None, (), 18, Certainty.ONE_SOURCE),
)
"""The child is of age, and a placement of a child ends."""

YOUTH_SUPPORT_ENDS: Final[Versions[int]] = versions(
    version(None, "SEL § 76", 23, Certainty.CERTAIN),
    version("2024-01-01", ("BL § 113", "BL § 114", "BL § 115", "BL § 116"), 23, Certainty.CERTAIN),
)
"""Support for young people ends."""


def is_reached(limits: Versions[AgeLimit], age: int, on: date) -> bool | None:
    """
    Tell whether *age* reaches the limit of *on*, None if unread.

    Example:
        >>> [is_reached(CONSENT_TO_CHANGE_OF_PLACE, age, date(2016, 5, 1)) for age in (11, 13, 15)]
        [False, None, True]
    """
    limit = limits.on(on)
    if limit is None:
        return False
    if limit is NOT_READ:
        return None
    if isinstance(limit, AgeBetween):
        return None if limit.lowest <= age < limit.highest else age >= limit.highest
    return age >= limit


def reached_on(limits: Versions[int], born: date | None) -> date | None:
    """
    Return the first day with the age limit of that day.

    None for an unknown day of birth, and where no version is ever reached.

    Example:
        >>> reached_on(OF_AGE, date(2010, 3, 1))
        datetime.date(2028, 3, 1)
    """
    if born is None:
        return None
    for row in limits.rows:
        if row.value is not None:
            day = max(Interval(years=row.value).after(born), row.first_day or date.min)
            if limits.version_on(day) is row:
                return day
    return None
