"""
Small numbers are hidden, and so much beside them that no sum gives them away.

A number that fewer children than a limit stand behind could point at one of them. It is hidden; 0 is
not, because it points at nobody. But whoever knows a total and all of its parts but one knows the
last one too. So others are hidden with it, until this holds:

- Where a total is shown, its hidden parts are at least two, more children than the limit stand behind
  them together, and more than one behind each on average. Otherwise their sum alone would tell.
- No hidden number is determined by all the equations taken together. That is asked of linear algebra:
  a number is determined if the equations can be turned into one that holds it alone. And none is
  squeezed to one value by what every reader can see, that nothing hidden is 0.

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

_ROUNDS: Final = 30
"""How often the sums squeeze each other. Bounds of thousands creep; what is small is soon caught."""


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


def suppress_cells(
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
        >>> sorted(suppress_cells(table, [Sum("all", ("a", "b", "c"))]))
        ['a', 'c']
    """
    out = {key for key, count in children.items() if 0 < count < smallest}
    told = [_without_nothing(children, one) for one in sums]
    told = [one for one in told if one.parts and children.get(one.whole)]
    most = max(children.values(), default=0)
    # What shares no number tells nothing of each other, and a table at a time is solved far sooner.
    for linked in _linked(told):
        numbers = {key: children[key] for one in linked for key in _numbers(one)}
        while more := _more(numbers, linked, out, smallest, most):
            out |= more
    return frozenset(out)


def _linked(sums: Iterable[Sum[Key]]) -> list[list[Sum[Key]]]:
    """Return *sums* in groups, of which no two share a number."""
    groups: dict[Key, list[Sum[Key]]] = {}
    for one in sums:
        met = {id(group): group for key in _numbers(one) if (group := groups.get(key))}
        joined = [one, *(other for group in met.values() for other in group)]
        groups.update((key, joined) for other in joined for key in _numbers(other))
    return [*{id(group): group for group in groups.values()}.values()]


def _numbers(one: Sum[Key]) -> tuple[Key, ...]:
    return (*one.parts, one.whole)


def _without_nothing(children: Mapping[Key, int], one: Sum[Key]) -> Sum[Key]:
    # What nobody stands behind is shown as 0, and is known to everybody.
    return Sum(one.whole, tuple(part for part in one.parts if children.get(part)), one.is_exact)


def _more(
    children: Mapping[Key, int],
    sums: Sequence[Sum[Key]],
    out: set[Key],
    smallest: int,
    most: int,
) -> set[Key]:
    by_sum = {key for one in sums if (key := _by_sum(children, one, out, smallest)) is not None}
    if by_sum:
        return by_sum
    known = determined(_unknowns(one, out) for one in sums) or _squeezed(children, sums, out, most)
    return _beside(children, sums, out, known)


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


def _beside(
    children: Mapping[Key, int], sums: Sequence[Sum[Key]], out: set[Key], known: set[Key]
) -> set[Key]:
    """Return one number to hide beside those that are hidden in vain, the nearest in the sums."""
    near = known
    while near:
        keys = {
            key
            for one in sums
            for key in (*one.parts, one.whole)
            if not near.isdisjoint((*one.parts, one.whole))
        }
        if shown := keys - out:
            return {_least(children, [*shown])}
        # Nothing is shown in their own sums; then it is in the sums of what stands in those.
        near = keys if keys > near else set[Key]()
    return set()


def _squeezed(
    children: Mapping[Key, int], sums: Sequence[Sum[Key]], out: set[Key], most: int
) -> set[Key]:
    """Return what is told by no hidden number being 0, squeezed from sum to sum."""
    exact = [
        one
        for one in sums
        if not out.isdisjoint((*one.parts, one.whole))
        and sum(children[part] for part in one.parts) == children[one.whole]
    ]
    low = {key: 1 if key in out else count for key, count in children.items()}
    high = {key: most if key in out else count for key, count in children.items()}
    for _ in range(_ROUNDS):
        moved = [_squeeze(one, low, high) for one in exact]
        if not any(moved):
            break
    return {key for key in children if key in out and low[key] == high[key]}


def _squeeze(one: Sum[Key], low: dict[Key, int], high: dict[Key, int]) -> bool:
    """Narrow the bounds of a sum and its parts by each other; tell whether any has moved."""
    lowest = sum(low[part] for part in one.parts)
    highest = sum(high[part] for part in one.parts)
    bounds = {one.whole: (lowest, highest)}
    for part in one.parts:
        bounds[part] = (
            low[one.whole] - (highest - high[part]),
            high[one.whole] - (lowest - low[part]),
        )
    moved = False
    for key, (least, most) in bounds.items():
        if least > low[key] or most < high[key]:
            low[key], high[key] = max(low[key], least), min(high[key], most)
            moved = True
    return moved


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
