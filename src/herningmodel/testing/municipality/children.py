"""Generate the children of the synthetic municipality: families, ages and caseworkers."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from attrs import frozen

from herningmodel.core.periods import years_between
from herningmodel.model.people import Caseworker, TargetGroup
from herningmodel.testing.municipality import assumptions as assumed
from herningmodel.testing.municipality.seeded_random import SeededRandom


_YEAR: Final = 365
_NUMBERED: Final = 6
"""Digits of the number in an id."""


@frozen(kw_only=True)
class SyntheticChild:
    """
    *Opdigtet barn*: a number, a birthday, siblings and a caseworker's seat.

    Attributes:
        number: The number of the child, from which its ids are made.
        born: The day of birth.
        opened: The day on which the case was opened.
        siblings: The numbers of the siblings.
        custody_holders: How many hold custody.
        group: Family or disability.
    """

    number: int
    born: date
    opened: date
    siblings: tuple[int, ...]
    custody_holders: int
    group: TargetGroup

    @property
    def case(self) -> str:
        """The id of the case."""
        return f"case-{numbered(self.number)}"

    def age_on(self, day: date) -> int:
        """Return the age on *day* in whole years."""
        return years_between(self.born, day)


def numbered(number: int) -> str:
    """Format *number* for an id."""
    return f"{number:0{_NUMBERED}d}"


def children(count: int, *, on: date, seed: int) -> Iterator[SyntheticChild]:
    """Yield *count* children, family by family; the last family may be cut."""
    first = 1
    while first <= count:
        unborn = SeededRandom(seed, "unborn", first)
        family = _family(SeededRandom(seed, "family", first), unborn, first, count, on)
        yield from family
        first += len(family)


def _family(
    rng: SeededRandom, rng_of_the_unborn: SeededRandom, first: int, count: int, on: date
) -> list[SyntheticChild]:
    if rng_of_the_unborn.chance(assumed.NOT_BORN_YET):
        return [_unborn(rng_of_the_unborn, first, on)]
    size = min(rng.weighted(assumed.CHILDREN), count - first + 1)
    opened = on - timedelta(days=rng.between(1, assumed.OPENED_WITHIN))
    holders = rng.weighted(assumed.CUSTODY_HOLDERS)
    group = rng.weighted(assumed.GROUPS)
    numbers = range(first, first + size)
    return [
        SyntheticChild(
            number=number,
            born=born,
            opened=opened,
            siblings=tuple(other for other in numbers if other != number),
            custody_holders=holders,
            group=group,
        )
        for number, born in zip(numbers, _births(rng, opened, size), strict=True)
    ]


def _unborn(rng: SeededRandom, number: int, on: date) -> SyntheticChild:
    """Return a first child that is expected on the day *on*."""
    return SyntheticChild(
        number=number,
        born=rng.later(on, 5, 60),
        opened=rng.later(on, -60, -20),
        siblings=(),
        custody_holders=rng.weighted(assumed.CUSTODY_HOLDERS),
        group=TargetGroup.FAMILY,
    )


def _births(rng: SeededRandom, opened: date, size: int) -> list[date]:
    if rng.chance(assumed.BEFORE_BIRTH):
        eldest_is = -rng.between(10, 100)
    else:
        eldest_is = rng.between(0, assumed.OLDEST * _YEAR)
    ages = [eldest_is]
    for _ in range(size - 1):
        between = rng.between(*assumed.SPACING)
        older, younger = max(ages) + between, min(ages) - between
        ages.append(older if older <= assumed.OLDEST * _YEAR else younger)
    return [opened - timedelta(days=age) for age in ages]


def caseworkers(
    child: SyntheticChild, *, closed: date, on: date, seed: int
) -> tuple[Caseworker, ...]:
    """Return the holder of the seat and any successor."""
    seat = (child.number - 1) // assumed.CASES_OF_A_SEAT + 1
    rng = SeededRandom(seed, "seat", seat)
    first, second = f"adviser-{seat:04d}", f"adviser-{seat:04d}b"
    taken_over = on - timedelta(days=rng.between(1, assumed.OPENED_WITHIN))
    if not rng.chance(assumed.SEAT_IS_TAKEN_OVER) or taken_over >= closed:
        return (Caseworker(worker=first, since=child.opened, until=closed),)
    if taken_over <= child.opened:
        return (Caseworker(worker=second, since=child.opened, until=closed),)
    return (
        Caseworker(worker=first, since=child.opened, until=taken_over),
        Caseworker(worker=second, since=taken_over, until=closed),
    )
