"""The values of unions, lists and tables."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import cast

from herningmodel.core.errors import WrongTypeError, WrongValueError
from herningmodel.core.fields import Constraint, Prose
from herningmodel.core.json_values import is_list, is_tuple
from herningmodel.core.value_kinds import Keep, Kind, Refused, shown, wrong_type


def union(kinds: Sequence[Kind]) -> Kind:
    """Return the values of any of *kinds*."""
    expected = " or ".join(kind.expected for kind in kinds)
    others = [kind for kind in kinds if kind.expected != "None"]
    may_be_none = len(others) < len(kinds)

    def keep(value: object) -> object:
        if value is None and may_be_none:
            return None
        refusals: list[Refused] = []
        for kind in others:
            try:
                return kind.keep(value)
            except Refused as refused:
                refusals.append(refused)
        # A value of one of the types that is wrong inside is described in the words of that type.
        for refusal in refusals:
            if refusal.path or refusal.error is WrongValueError:
                raise refusal
        raise Refused(expected, refusals[0].seen, WrongTypeError)

    return Kind(expected, keep)


def literal(values: tuple[object, ...]) -> Kind:
    """Return just *values*."""
    expected = " or ".join(repr(value) for value in values)

    def keep(value: object) -> object:
        for allowed in values:
            if type(value) is type(allowed) and value == allowed:
                return value
        if any(type(value) is type(allowed) for allowed in values):
            raise Refused(expected, shown(value), WrongValueError)
        raise wrong_type(expected, value)

    return Kind(expected, keep)


def constrained(kind: Kind, marks: tuple[object, ...]) -> Kind:
    """Return the values of *kind* that every constraint among *marks* allows."""
    constraints = [mark for mark in marks if isinstance(mark, Constraint)]
    if not constraints:
        return kind
    is_private = any(isinstance(mark, Prose) for mark in marks)

    def keep(value: object) -> object:
        result = kind.keep(value)
        for constraint in constraints:
            if not constraint.allows(result):
                seen = "a text" if is_private else shown(value)
                raise Refused(constraint.expected, seen, WrongValueError)
        return result

    return Kind(kind.expected, keep)


def items(kind: Kind) -> Kind:
    """Return tuples of any length; a list is kept as a tuple."""
    expected = f"tuple of {kind.expected}"
    keep_item = kind.keep

    def keep(value: object) -> object:
        if not (is_tuple(value) or is_list(value)):
            raise wrong_type(expected, value)
        values: Sequence[object] = value
        found = [_kept_at(number, item, keep_item) for number, item in enumerate(values)]
        if type(value) is tuple and all(map(_is, found, values)):
            return value
        return tuple(found)

    return Kind(expected, keep)


def _is(first: object, second: object) -> bool:
    return first is second


def _kept_at(step: object, value: object, keep: Keep) -> object:
    try:
        return keep(value)
    except Refused as refused:
        raise refused.inside(step) from None


def positions(kinds: Sequence[Kind]) -> Kind:
    """Return tuples with one value of each of *kinds*."""
    expected = f"tuple of {', '.join(kind.expected for kind in kinds)}"

    def keep(value: object) -> object:
        if not (is_tuple(value) or is_list(value)):
            raise wrong_type(expected, value)
        values: Sequence[object] = value
        if len(values) != len(kinds):
            raise Refused(expected, f"{len(values)} values", WrongValueError)
        return tuple(
            _kept_at(number, item, kind.keep)
            for number, (item, kind) in enumerate(zip(values, kinds, strict=True))
        )

    return Kind(expected, keep)


def table(kind: type, key: Kind, entry: Kind) -> Kind:
    """Return mappings; a class of the library takes the entries of any."""
    expected = f"mapping of {key.expected} to {entry.expected}"
    # `Mapping` and `dict` are kept as they are; a mapping of the library's own takes its entries.
    is_own = not kind.__module__.startswith(("collections", "builtins"))

    def keep(value: object) -> object:
        if not isinstance(value, Mapping if is_own else kind):
            raise wrong_type(expected, value)
        entries_of = cast("Mapping[object, object]", value)
        entries = {
            _kept_key(name, key.keep): _kept_at(name, item, entry.keep)
            for name, item in entries_of.items()
        }
        make = cast("Callable[[Mapping[object, object]], object]", kind)
        return make(entries) if is_own and not isinstance(value, kind) else value

    return Kind(expected, keep)


def _kept_key(key: object, keep: Keep) -> object:
    try:
        return keep(key)
    except Refused as refused:
        expected = f"key {refused.expected}"
        raise Refused(expected, refused.seen, refused.error) from None


def collection(kind: type, item: Kind) -> Kind:
    """Return the values of an abstract collection such as `Sequence`."""
    expected = f"{kind.__name__.lower()} of {item.expected}"

    def keep(value: object) -> object:
        if not isinstance(value, kind) or isinstance(value, str | bytes):
            raise wrong_type(expected, value)
        for number, entry in enumerate(cast("Iterable[object]", value)):
            _kept_at(number, entry, item.keep)
        return value

    return Kind(expected, keep)
