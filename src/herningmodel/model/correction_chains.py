"""Follow corrections from one record to the next, to the record that they began with."""

from collections.abc import Hashable, Mapping
from typing import TypeVar


Key = TypeVar("Key", bound=Hashable)


def firsts(targets: Mapping[Key, Key | None]) -> dict[Key, Key | None]:
    """
    Return what each of *targets* leads to in the end, None where it goes in a circle.

    Args:
        targets: What each corrects; None: nothing.

    Example:
        >>> firsts({"d1": None, "d2": "d1", "d3": "d2", "d4": "d5", "d5": "d4"})
        {'d1': 'd1', 'd2': 'd1', 'd3': 'd1', 'd4': None, 'd5': None}
    """
    found: dict[Key, Key | None] = {}
    for start in targets:
        way: dict[Key, None] = {}
        last = start
        at: Key | None = start
        while at is not None and at not in found and at not in way:
            way[at] = None
            last, at = at, targets.get(at)
        first = last if at is None else found.get(at)
        found.update(dict.fromkeys(way, first))
    return {start: found[start] for start in targets}
