"""
Law in versions: rows with first day, source and certainty.

An amendment is one more row. Whatever the law sets is held this way: a provision, a period, an age.

Example:
    >>> from herningmodel.core.periods import Interval
    >>> within = versions(
    ...     version(None, "SEL § 70", Interval(months=3), Certainty.ONE_SOURCE),
    ...     version("2024-01-01", "BL § 95 stk. 2", Interval(months=3), Certainty.CERTAIN),
    ... )
    >>> amended = within.amended(
    ...     version("2027-07-01", "BL § 95 stk. 2", Interval(months=2), Certainty.UNVERIFIED)
    ... )
    >>> str(amended.on(date(2027, 6, 30))), str(amended.on(date(2027, 7, 1)))
    ('3 months', '2 months')
    >>> amended.changed_between(date(2027, 5, 1), date(2027, 8, 1))
    datetime.date(2027, 7, 1)
"""

from datetime import date
from enum import Enum
from itertools import pairwise
from typing import Final, Generic, TypeVar

from attrs import Factory, field, frozen

from herningmodel.core.references import LegalReference, law
from herningmodel.core.sources import Certainty


T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


class NotRead(Enum):
    """*Ikke læst*: a version that was not read and cannot be checked."""

    NOT_READ = "not_read"


NOT_READ: Final = NotRead.NOT_READ
"""A version whose wording was not read: its rules are not checked."""


@frozen
class Version(Generic[T_co]):
    """
    *Lovversion*: what the law says from a day on.

    Attributes:
        first_day: The first day in force, None where it holds for every earlier day.
        references: The provisions that say so.
        value: What they say, None where the rule ends.
        certainty: How sure it is that the value holds from that day.
    """

    first_day: date | None
    references: tuple[LegalReference, ...]
    value: T_co | None
    certainty: Certainty = Certainty.CERTAIN

    def has_begun(self, day: date) -> bool:
        """Tell whether *day* is the first day or later."""
        return self.first_day is None or self.first_day <= day

    def is_before(self, day: date) -> bool:
        """Tell whether the first day is earlier than *day*."""
        return self.first_day is None or self.first_day < day


def _must_ascend(_: object, _attribute: object, rows: tuple[Version[object], ...]) -> None:
    for earlier, later in pairwise(rows):
        if later.first_day is None or not earlier.is_before(later.first_day):
            message = (
                "versions must be ascending by first day, "
                f"got {later.first_day} after {earlier.first_day}"
            )
            raise ValueError(message)


def _references(made: "Versions[object]") -> tuple[LegalReference, ...]:
    return tuple(dict.fromkeys(cited for row in made.rows for cited in row.references))


@frozen
class Versions(Generic[T_co]):
    """
    *Lov efter dag*: the versions of one rule of the law, ascending by first day.

    Attributes:
        rows: The versions, each with its first day.
        references: The provisions of all versions, each once, oldest first.

    Raises:
        ValueError: The rows are not ascending, or an open first day is not that of the first row.
    """

    rows: tuple[Version[T_co], ...] = field(validator=_must_ascend)
    # Computed once: every rule about decisions reads it for every decision.
    references: tuple[LegalReference, ...] = field(
        default=Factory(_references, takes_self=True), init=False, eq=False, repr=False
    )

    def version_on(self, day: date) -> Version[T_co] | None:
        """Return the version in force on *day*, None before the first."""
        for row in reversed(self.rows):
            if row.has_begun(day):
                return row
        return None

    def on(self, day: date) -> T_co | None:
        """Return the value in force on *day*, None without a rule."""
        version_of_day = self.version_on(day)
        return None if version_of_day is None else version_of_day.value

    def certainty_on(self, day: date) -> Certainty:
        """Return the certainty of the value on *day*, or unverified without one."""
        version_of_day = self.version_on(day)
        return Certainty.UNVERIFIED if version_of_day is None else version_of_day.certainty

    def changed_between(self, start: date, end: date) -> date | None:
        """
        Return the first day in (*start*, *end*] with a new version.

        What was triggered on *start* and is due on *end* runs over the transition of that day.
        """
        return next(
            (
                row.first_day
                for row in self.rows
                if row.first_day is not None and start < row.first_day <= end
            ),
            None,
        )

    def amended(self, *rows: Version[T_co]) -> "Versions[T_co]":
        """Return the versions with *rows* added, sorted by first day."""
        return Versions(tuple(sorted((*self.rows, *rows), key=_first_day)))


def _first_day(row: Version[object]) -> date:
    return row.first_day or date.min


def version(
    first_day: str | None,
    references: str | tuple[str, ...],
    value: T | None,
    certainty: Certainty,
) -> Version[T]:
    """
    Return a version from an ISO day and references in field notation.

    Example:
        >>> version("2024-01-01", "BL § 98", 12, Certainty.CERTAIN).first_day
        datetime.date(2024, 1, 1)
    """
    written = (references,) if isinstance(references, str) else references
    return Version(
        first_day=_day(first_day),
        references=tuple(law(text) for text in written),
        value=value,
        certainty=certainty,
    )


def versions(*rows: Version[T]) -> Versions[T]:
    """Return the versions made of *rows*, ascending by first day."""
    return Versions(rows)


def since(first_day: str, reference: str) -> Version[LegalReference]:
    """Return *reference* as the provision from *first_day*: an amendment within an act."""
    return _cited(_day(first_day), law(reference))


def cited(*provisions: str | Version[LegalReference]) -> Versions[LegalReference]:
    """
    Return the provisions of one rule, from each act's first day.

    An amendment within an act is a row of its own, made by `since`.

    Example:
        >>> placed = cited("SEL § 52 stk. 3 nr. 7", "BL § 46", since("2027-07-01", "BL § 46 a"))
        >>> [str(placed.on(date(year, 12, 31))) for year in (2023, 2024, 2027)]
        ['SEL § 52 stk. 3 nr. 7', 'BL § 46', 'BL § 46 a']
        >>> cited("SEL § 66").on(date(2024, 1, 1))
    """
    rows: list[Version[LegalReference]] = []
    for provision in provisions:
        if isinstance(provision, Version):
            rows.append(provision)
        else:
            reference = law(provision)
            rows.append(_cited(reference.act.in_force.start, reference))
    last = rows[-1].value if rows else None
    if last is not None and (until := last.act.in_force.until) is not None:
        rows.append(Version(until, (), None))
    return Versions(tuple(rows))


def _cited(first_day: date | None, reference: LegalReference) -> Version[LegalReference]:
    return Version(first_day, (reference,), reference)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
