"""
Suppress small numbers, and enough others that no sum reveals them.

A number that counts fewer children than a limit could identify one of them, so it is hidden; 0
identifies no child and is shown. But a total and all of its parts except one reveal the last part.
So further numbers are hidden, until this holds:

- Where a total is shown, at least two of its parts are hidden, and together they count more
  children than the limit and more than one each on average. Otherwise their sum alone reveals them.
- No hidden number is determined by the system of all equations: by linear algebra, a number is
  determined if the equations can be combined into one that contains it alone. And no hidden number
  is narrowed to one value by the known fact that no hidden number is 0.

Source: counts under 5 are not published by Statistics Denmark (one source); the rest is our own choice.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Final, Generic, TypeVar

from attrs import frozen


Key = TypeVar("Key", bound=Hashable)

SMALLEST: Final = 5
"""The smallest number of children behind a number that is shown."""

_PRIME: Final = (1 << 61) - 1
"""Prime modulus; arithmetic mod p avoids growing fractions."""

_ROUNDS: Final = 30
"""Limit on narrowing rounds: small numbers converge soon, large ones creep."""


@frozen
class Sum(Generic[Key]):
    """
    *Sum*: a number and the parts that add up to it.

    Attributes:
        whole: The key of the total.
        parts: The keys of the numbers that add up to it.
        is_exact: Whether they always add up; a near sum still reveals too much.
    """

    whole: Key
    parts: tuple[Key, ...]
    is_exact: bool = True


def suppress_cells(
    children: Mapping[Key, int], sums: Iterable[Sum[Key]], *, smallest: int = SMALLEST
) -> frozenset[Key]:
    """
    Return the cells to hide so that no small number follows.

    Args:
        children: The number of children behind each number; 0 if absent.
        sums: Which numbers add up to which.
        smallest: The smallest number of children behind a number that is shown.

    Example:
        >>> table = {"a": 3, "b": 20, "c": 9, "all": 32}
        >>> sorted(suppress_cells(table, [Sum("all", ("a", "b", "c"))]))
        ['a', 'c']
    """
    out = {key for key, count in children.items() if 0 < count < smallest}
    reduced = [_without_zeros(children, equation) for equation in sums]
    reduced = [equation for equation in reduced if equation.parts and children.get(equation.whole)]
    most = max(children.values(), default=0)
    # Sums that share no number reveal nothing of each other, and small systems are solved faster.
    for linked in _linked(reduced):
        numbers = {key: children[key] for equation in linked for key in _numbers(equation)}
        while more := _more(numbers, linked, out, smallest, most):
            out |= more
    return frozenset(out)


def _linked(sums: Iterable[Sum[Key]]) -> list[list[Sum[Key]]]:
    """Return *sums* in groups such that no two groups share a number."""
    groups: dict[Key, list[Sum[Key]]] = {}
    for equation in sums:
        met = {id(group): group for key in _numbers(equation) if (group := groups.get(key))}
        joined = [equation, *(other for group in met.values() for other in group)]
        groups.update((key, joined) for other in joined for key in _numbers(other))
    return [*{id(group): group for group in groups.values()}.values()]


def _numbers(equation: Sum[Key]) -> tuple[Key, ...]:
    return (*equation.parts, equation.whole)


def _without_zeros(children: Mapping[Key, int], equation: Sum[Key]) -> Sum[Key]:
    # A number without children is shown as 0, so its value is public.
    return Sum(
        equation.whole,
        tuple(part for part in equation.parts if children.get(part)),
        equation.is_exact,
    )


def _more(
    children: Mapping[Key, int],
    sums: Sequence[Sum[Key]],
    out: set[Key],
    smallest: int,
    most: int,
) -> set[Key]:
    by_sum = {
        key for equation in sums if (key := _by_sum(children, equation, out, smallest)) is not None
    }
    if by_sum:
        return by_sum
    known = determined(_unknowns(equation, out) for equation in sums) or _squeezed(
        children, sums, out, most
    )
    return _next_to_hide(children, sums, out, known)


def _by_sum(
    children: Mapping[Key, int], equation: Sum[Key], out: set[Key], smallest: int
) -> Key | None:
    """Return one more cell to hide because of a sum, or None."""
    parts = [part for part in equation.parts if part in out]
    shown = [part for part in equation.parts if part not in out]
    if equation.whole in out:
        return None if parts or not shown else _least(children, shown)
    if not parts:
        return None
    behind = sum(children[part] for part in parts)
    is_safe = len(parts) > 1 and behind >= smallest and behind > len(parts)
    if is_safe:
        return None
    return _least(children, shown) if shown else equation.whole


def _next_to_hide(
    children: Mapping[Key, int], sums: Sequence[Sum[Key]], out: set[Key], known: set[Key]
) -> set[Key]:
    """Return the next cell to hide, nearest to those *known*."""
    near = known
    while near:
        keys = {
            key
            for equation in sums
            for key in (*equation.parts, equation.whole)
            if not near.isdisjoint((*equation.parts, equation.whole))
        }
        if shown := keys - out:
            return {_least(children, [*shown])}
        # Their own sums show nothing, so look in the sums that those numbers are part of.
        near = keys if keys > near else set[Key]()
    return set()


def _squeezed(
    children: Mapping[Key, int], sums: Sequence[Sum[Key]], out: set[Key], most: int
) -> set[Key]:
    """Return the cells narrowed to one value, no hidden one being 0."""
    exact = [
        equation
        for equation in sums
        if not out.isdisjoint((*equation.parts, equation.whole))
        and sum(children[part] for part in equation.parts) == children[equation.whole]
    ]
    low = {key: 1 if key in out else count for key, count in children.items()}
    high = {key: most if key in out else count for key, count in children.items()}
    for _ in range(_ROUNDS):
        moved = [_squeeze(equation, low, high) for equation in exact]
        if not any(moved):
            break
    return {key for key in children if key in out and low[key] == high[key]}


def _squeeze(equation: Sum[Key], low: dict[Key, int], high: dict[Key, int]) -> bool:
    """Narrow the bounds of a sum; return whether any changed."""
    lowest = sum(low[part] for part in equation.parts)
    highest = sum(high[part] for part in equation.parts)
    bounds = {equation.whole: (lowest, highest)}
    for part in equation.parts:
        bounds[part] = (
            low[equation.whole] - (highest - high[part]),
            high[equation.whole] - (lowest - low[part]),
        )
    moved = False
    for key, (least, most) in bounds.items():
        if least > low[key] or most < high[key]:
            low[key], high[key] = max(low[key], least), min(high[key], most)
            moved = True
    return moved


def _unknowns(equation: Sum[Key], out: set[Key]) -> dict[Key, int]:
    unknowns = {part: 1 for part in equation.parts if part in out}
    return {**unknowns, equation.whole: -1} if equation.whole in out else unknowns


def determined(equations: Iterable[Mapping[Key, int]]) -> set[Key]:
    """
    Return the unknowns that the equations determine.

    Args:
        equations: For each equation, the coefficient of each unknown.

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
    # Hides the smallest number, which costs the reader least; ties are broken by key.
    return min(keys, key=lambda key: (children.get(key, 0), str(key)))
