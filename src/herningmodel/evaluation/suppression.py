"""
Small numbers are hidden, and so much beside them that no sum gives them away.

A number that fewer children than a limit stand behind could point at one of them. It is hidden; 0 is
not, because it points at nobody. But whoever knows a total and all of its parts but one knows the
last one too. So others are hidden with it, until two things hold:

- Where a total is shown, its hidden parts are at least two, more children than the limit stand behind
  them together, and more than one behind each on average. Otherwise their sum alone would tell.
- No hidden number is determined by all the equations taken together. That is asked of linear algebra:
  a number is determined if the equations can be turned into one that holds it alone.

Source: counts under 5 are not published by Statistics Denmark (one source); the rest is our own choice.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Final, Generic, TypeVar

from attrs import frozen


Key = TypeVar("Key", bound=Hashable)

SMALLEST: Final = 5
"""How many children must stand behind a number that is shown."""

_PRIME: Final = (1 << 61) - 1
"""The field in which the equations are solved: exact, and without fractions that grow."""


@frozen
class Sum(Generic[Key]):
    """
    *Sum*: a number, and the parts that it is the sum of.

    Attributes:
        whole: The number.
        parts: The parts.
        is_exact: Whether they add up in these data; what only nearly does still tells too much.
    """

    whole: Key
    parts: tuple[Key, ...]
    is_exact: bool = True


def hidden(
    children: Mapping[Key, int], sums: Iterable[Sum[Key]], *, smallest: int = SMALLEST
) -> frozenset[Key]:
    """
    Return which numbers must be hidden, so that none behind which too few children stand is known.

    Args:
        children: How many children stand behind each number; a number that is not there is 0.
        sums: Which numbers add up to which.
        smallest: How many children must stand behind a number that is shown.

    Example:
        >>> table = {"a": 3, "b": 20, "c": 9, "all": 32}
        >>> sorted(hidden(table, [Sum("all", ("a", "b", "c"))]))
        ['a', 'c']
    """
    out = {key for key, count in children.items() if 0 < count < smallest}
    told = [_without_nothing(children, one) for one in sums]
    told = [one for one in told if one.parts]
    while more := _more(children, told, out, smallest):
        out |= more
    return frozenset(out)


def _without_nothing(children: Mapping[Key, int], one: Sum[Key]) -> Sum[Key]:
    # What nobody stands behind is shown as 0, and is known to everybody.
    return Sum(one.whole, tuple(part for part in one.parts if children.get(part)), one.is_exact)


def _more(
    children: Mapping[Key, int], sums: Sequence[Sum[Key]], out: set[Key], smallest: int
) -> set[Key]:
    by_sum = {key for one in sums if (key := _by_sum(children, one, out, smallest)) is not None}
    return by_sum or _by_algebra(children, sums, out)


def _by_sum(children: Mapping[Key, int], one: Sum[Key], out: set[Key], smallest: int) -> Key | None:
    """Return what else must be hidden so that a sum alone tells nothing, None where it does not."""
    parts = [part for part in one.parts if part in out]
    shown = [part for part in one.parts if part not in out]
    if one.whole in out:
        return None if parts or not shown else _least(children, shown)
    if not parts:
        return None
    behind = sum(children[part] for part in parts)
    is_safe = len(parts) > 1 and behind >= smallest and behind > len(parts)
    if is_safe:
        return None
    return _least(children, shown) if shown else one.whole


def _by_algebra(children: Mapping[Key, int], sums: Sequence[Sum[Key]], out: set[Key]) -> set[Key]:
    """Return one number beside each that the equations determine."""
    known = determined(_unknowns(one, out) for one in sums)
    if not known:
        return set()
    shown = {
        key
        for one in sums
        if not known.isdisjoint((*one.parts, one.whole))
        for key in (*one.parts, one.whole)
        if key not in out
    }
    return {_least(children, [*shown])} if shown else set()


def _unknowns(one: Sum[Key], out: set[Key]) -> dict[Key, int]:
    unknowns = {part: 1 for part in one.parts if part in out}
    return {**unknowns, one.whole: -1} if one.whole in out else unknowns


def determined(equations: Iterable[Mapping[Key, int]]) -> set[Key]:
    """
    Return the unknowns that the equations determine.

    Args:
        equations: Of each equation, how often each unknown stands in it.

    Example:
        >>> sorted(determined([{"a": 1, "b": 1}, {"b": 1}]))
        ['a', 'b']
        >>> determined([{"a": 1, "b": 1}, {"b": 1, "c": 1}])
        set()
    """
    rows: dict[Key, dict[Key, int]] = {}
    for equation in equations:
        row = {**equation}
        for pivot, other in rows.items():
            if pivot in row:
                _subtract(row, other, row[pivot])
        if not row:
            continue
        pivot = next(iter(row))
        inverse = pow(row[pivot], -1, _PRIME)
        row = {key: value * inverse % _PRIME for key, value in row.items()}
        for other in rows.values():
            if pivot in other:
                _subtract(other, row, other[pivot])
        rows[pivot] = row
    return {pivot for pivot, row in rows.items() if len(row) == 1}


def _subtract(row: dict[Key, int], other: Mapping[Key, int], times: int) -> None:
    for key, value in other.items():
        left = (row.get(key, 0) - times * value) % _PRIME
        if left:
            row[key] = left
        else:
            row.pop(key, None)


def _least(children: Mapping[Key, int], keys: Sequence[Key]) -> Key:
    # The number whose loss costs the reader least; of equals always the same one.
    return min(keys, key=lambda key: (children.get(key, 0), str(key)))
