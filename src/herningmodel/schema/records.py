"""
The parent of every value read from a document; unreadable parts.

When a faulty document is checked, the smallest unreadable value is cut out and every rule runs on
the rest. A cut value is not missing: it exists, but its content is unknown. So reading it raises
`Unreadable`, whether it is a member of a record, an item of a list, or an entry of a table. The
engine catches that and reports the rule as *could not be checked*; rules need no code for it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from inspect import get_annotations
from operator import is_
from types import MappingProxyType
from typing import (
    ClassVar,
    Final,
    Generic,
    Never,
    TypeGuard,
    TypeVar,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs
from attrs import field, frozen

from herningmodel.core.checked import Checked
from herningmodel.core.errors import Unreadable, WrongTypeError, WrongValueError
from herningmodel.core.fields import check_days, is_prose
from herningmodel.core.json_values import is_json, is_tuple
from herningmodel.core.member_paths import ROOT, MemberPath
from herningmodel.text.caching import cached
from herningmodel.text.privacy import LONGEST_REPR, mask, sanitize


Item = TypeVar("Item")
Key = TypeVar("Key")
Entry = TypeVar("Entry")


EXTRA: Final = "extra"
"""The member that holds what the format does not know."""


class FrozenDict(Mapping[Key, Entry], Generic[Key, Entry]):
    """
    An immutable, hashable mapping: the ratings of an assessment.

    Example:
        >>> ratings = FrozenDict({"health": 2})
        >>> ratings["health"], ratings == {"health": 2}
        (2, True)
    """

    __slots__ = ("_cut", "_entries")

    _entries: dict[Key, Entry]
    _cut: Mapping[object, MemberPath]

    def __init__(
        self,
        entries: Mapping[Key, Entry] = {},
        cut: Mapping[object, MemberPath] | None = None,
    ) -> None:
        """Keep *entries*; *cut* maps unreadable keys to their paths."""
        self._entries = dict(entries)
        self._cut = cut or {}

    def __getitem__(self, key: Key) -> Entry:
        """Return the entry; a missing key may be a misspelt one."""
        if key in self._entries:
            return self._entries[key]
        if self._cut:
            raise Unreadable(self._cut.get(key, next(iter(self._cut.values()))))
        raise KeyError(key)

    def __iter__(self) -> Iterator[Key]:
        """Yield the keys, then raise if some could not be read."""
        yield from self._entries
        for trail in self._cut.values():
            raise Unreadable(trail)

    def __len__(self) -> int:
        """Return the number of entries; raise if some could not be read."""
        for trail in self._cut.values():
            raise Unreadable(trail)
        return len(self._entries)

    def __bool__(self) -> bool:
        """Return whether there is an entry; raise if all are unreadable."""
        return bool(self._entries) or len(self) > 0

    def __hash__(self) -> int:
        """Return the same for tables with the same entries."""
        return hash(frozenset(self.items()))

    def __repr__(self) -> str:
        """Return the entries that can be read."""
        entries = ", ".join(f"{_safe(key)}: {_safe(entry)}" for key, entry in self._entries.items())
        return sanitize(f"Table({{{entries}}})", longest=LONGEST_REPR)


@frozen(kw_only=True, repr=False)
class Record(Checked):
    """
    The parent of the model's values.

    A record's `repr` shows codes, dates and numbers, masks ids, and shows no free text. It has at
    most 200 characters.

    Attributes:
        extra: The members of the document that the format does not know, by name, such as a vendor's
            own that begin with `x_`. They are written back, and no rule reads them.
    """

    extra: FrozenDict[str, object] = field(default=FrozenDict(), eq=False, hash=False)

    def __attrs_post_init__(self) -> None:
        """
        Check every member, and that `extra` holds no member of the format.

        Raises:
            WrongTypeError: A member has a value of another type, or JSON cannot hold it.
            WrongValueError: A member has a value that is not allowed.
        """
        super().__attrs_post_init__()
        for name, value in self.extra.items():
            place = f"{type(self).__name__}.{EXTRA}[{sanitize(name)}]"
            if name in _names_in_json(type(self)):
                message = f"{place}: expected a name that the format does not use"
                raise WrongValueError(message)
            if not is_json(value):
                message = f"{place}: expected a value of JSON, got {type(value).__name__}"
                raise WrongTypeError(message)

    _unreadable: ClassVar[Mapping[str, MemberPath]] = MappingProxyType({})
    """Paths of the members that could not be read; empty if whole."""

    def __init_subclass__(cls) -> None:
        """Refuse a class with a day that lacks a `DayMarker`."""
        for name, annotation in get_annotations(cls).items():
            check_days(cls.__name__, name, annotation)

    def __repr__(self) -> str:
        """Return the record without free text and CPR-like numbers."""
        prose = _prose_of(type(self))
        members = (
            f"{name}={'…' if name in prose else _safe(value)}"
            for name, value in members_of(self)
            if value is not None and not (is_tuple(value) and not value)
        )
        return sanitize(f"{type(self).__name__}({', '.join(members)})", longest=LONGEST_REPR)


def members_of(record: object) -> Iterator[tuple[str, object]]:
    """Yield name and value of each readable member of *record*."""
    cut = unreadable_in(record)
    for attribute in fields_of(type(record)):
        if attribute.name not in cut:
            yield attribute.name, getattr(record, attribute.name)


def unreadable_in(record: object) -> Mapping[str, MemberPath]:
    """Return the unreadable members of *record* with their paths."""
    cut: Mapping[str, MemberPath] = getattr(record, "_unreadable", {})
    return cut


@cached
def fields_of(kind: type) -> "tuple[attrs.Attribute[object], ...]":
    """Return the fields of a record or other `attrs` class, without `extra`."""
    return tuple(field for field in _all_fields_of(kind) if field.name != EXTRA)


@cached
def _names_in_json(kind: type) -> frozenset[str]:
    # `from` and `with` are words of Python, so their attributes end in an underscore.
    return frozenset(attribute.name.rstrip("_") for attribute in fields_of(kind))


def _all_fields_of(kind: type) -> "tuple[attrs.Attribute[object], ...]":
    fields: tuple[attrs.Attribute[object], ...] = attrs.fields(
        cast("type[attrs.AttrsInstance]", kind)
    )
    return fields


def readable(record: object, name: str) -> object:
    """Return the member *name* of *record*, or None if unreadable."""
    try:
        return getattr(record, name)
    except Unreadable:
        return None


def id_of(record: Record) -> str | None:
    """Return the id of *record*, if it has a readable one."""
    name = readable(record, "id") if hasattr(type(record), "id") else None
    return name if isinstance(name, str) else None


def walk(record: Record, trail: MemberPath = ROOT) -> Iterator[tuple[MemberPath, Record]]:
    """Yield *record* and every readable record inside it, with paths."""
    yield trail, record
    for name, is_list in holding_records(type(record)).items():
        value = readable(record, name)
        place = (*trail, name)
        if not is_list and isinstance(value, Record):
            yield from walk(value, place)
        for number, item in readable_items(value) if is_list else ():
            if isinstance(item, Record):
                yield from walk(item, (*place, number))


def set_apart(record: Record) -> None:
    """
    Copy each object that lies in *record* twice.

    Places are found by the identity of records, and equal cases must give equal results, whatever
    objects they were made of. It is for constructors: it changes the record.
    """
    seen: set[int] = set()
    for name in holding_records(type(record)):
        value: object = getattr(record, name)
        if (apart := _apart(value, seen)) is not value:
            object.__setattr__(record, name, apart)


def _apart(value: object, seen: set[int]) -> object:
    if is_tuple(value):
        items = tuple(_apart(item, seen) for item in value)
        return value if all(map(is_, items, value)) else items
    if not isinstance(value, Record):
        return value
    members = {name: readable(value, name) for name in holding_records(type(value))}
    apart = {name: _apart(member, seen) for name, member in members.items()}
    changes = {name: member for name, member in apart.items() if member is not members[name]}
    if changes or id(value) in seen:
        value = replaced(value, changes)
    seen.add(id(value))
    return value


def gaps_in(record: Record) -> Iterator[MemberPath]:
    """Yield the paths in *record* where records may be unreadable."""
    for _, inner in walk(record):
        cut = unreadable_in(inner)
        for name, is_list in holding_records(type(inner)).items():
            if name in cut:
                yield cut[name]
            elif is_list and is_partial(items := getattr(inner, name)):
                yield items.cut


@cached
def holding_records(kind: type[Record]) -> Mapping[str, bool]:
    """Return the members of *kind* that hold records, True for lists."""
    return {
        name: get_origin(hint) is tuple
        for name, hint in get_type_hints(kind).items()
        if _holds_records(hint)
    }


def _holds_records(hint: object) -> bool:
    if isinstance(hint, type):
        return issubclass(hint, Record)
    return any(_holds_records(argument) for argument in get_args(hint))


def readable_items(items: object) -> Iterable[tuple[int, object]]:
    """Return the readable items of a list with their places."""
    if is_partial(items):
        return items.readable()
    return enumerate(items) if is_tuple(items) else ()


def is_partial(items: object) -> "TypeGuard[PartialList[object]]":
    """Tell whether *items* is a list from which something was cut out."""
    return isinstance(items, PartialList)


def replaced(record: Item, changes: Mapping[str, object]) -> Item:
    """Return a copy of *record* with *changes*; unreadable members stay."""
    members = {EXTRA: getattr(record, EXTRA), **dict(members_of(record)), **changes}
    return partial_record(type(record), members, unreadable_in(record))


def partial_record(
    kind: type[Item], members: Mapping[str, object], unreadable: Mapping[str, MemberPath]
) -> Item:
    """Return a *kind* record whose *unreadable* members raise `Unreadable`."""
    if not unreadable:
        return whole_record(kind, members)
    record = cast("Item", object.__new__(_partial_kind(cast("type[object]", kind))))
    for name, value in {**_defaults(kind), **members}.items():
        if name not in unreadable:
            object.__setattr__(record, name, value)
    object.__setattr__(record, "_unreadable", dict(unreadable))
    return record


def whole_record(kind: type[Item], members: Mapping[str, object]) -> Item:
    """Return a record past its constructor, which would check *members* once more."""
    record = cast("Item", object.__new__(cast("type[object]", kind)))
    for name, default, put in _slots(kind):
        put(record, members.get(name, default))
    return record


class _Partial:
    """A partial record: reading an unreadable member raises `Unreadable`."""

    __slots__ = ()

    def __getattr__(self, name: str) -> Never:
        # Only called for a member that is not set.
        if (trail := unreadable_in(self).get(name)) is not None:
            raise Unreadable(trail)
        message = f"{type(self).__name__!r} has no member {name!r}"
        raise AttributeError(message)


@cached
def _partial_kind(kind: type[object]) -> type[object]:
    if issubclass(kind, _Partial):
        return kind
    partial: type = type(kind.__name__, (_Partial, kind), {"__slots__": ("_unreadable",)})
    return partial


class PartialList(Generic[Item]):
    """
    A list without its unreadable items, in place of a tuple.

    It yields the readable items and then raises `Unreadable`: a question that an available item
    answers gets its answer, and one that needs all of them does not. It is no tuple, so the gap
    cannot be skipped.
    """

    __slots__ = ("_cut", "_items")

    def __init__(self, items: Iterable[tuple[int, Item]], cut: MemberPath) -> None:
        """Keep the readable items with their places, and the first cut."""
        self._items = tuple(items)
        self._cut = cut

    def numbered(self) -> Iterator[tuple[int, Item]]:
        """Yield the readable items with their places, then raise."""
        yield from self._items
        raise Unreadable(self._cut)

    def readable(self) -> tuple[tuple[int, Item], ...]:
        """Return the readable items with their places in the document."""
        return self._items

    @property
    def cut(self) -> MemberPath:
        """The path of the first unreadable item."""
        return self._cut

    def __iter__(self) -> Iterator[Item]:
        """Yield what could be read, then raise."""
        for _, item in self.numbered():
            yield item

    def __bool__(self) -> bool:
        """Return True if an item is readable; raise otherwise."""
        return any(True for _ in self)

    def __len__(self) -> Never:
        """Raise: how many there are depends on what could not be read."""
        raise Unreadable(self._cut)

    def __getitem__(self, index: object) -> Never:
        """Raise: the item depends on what could not be read."""
        raise Unreadable(self._cut)

    def __add__(self, other: object) -> Never:
        """Raise: the gap may not disappear in a longer list."""
        raise Unreadable(self._cut)

    def __radd__(self, other: object) -> Never:
        """Raise: the gap may not disappear in a longer list."""
        raise Unreadable(self._cut)

    def __eq__(self, other: object) -> Never:
        """Raise: equality depends on what could not be read."""
        raise Unreadable(self._cut)

    def __hash__(self) -> Never:
        """Raise: the hash depends on what could not be read."""
        raise Unreadable(self._cut)


def numbered(items: tuple[Item, ...]) -> Iterator[tuple[int, Item]]:
    """Yield *items* with their places, as `enumerate` does."""
    # A list with unreadable items is a `PartialList`, although the type says tuple.
    untyped: object = items
    yield from untyped.numbered() if isinstance(untyped, PartialList) else enumerate(items)


@cached
def _slots(kind: type) -> tuple[tuple[str, object, Callable[[object, object], None]], ...]:
    return tuple(
        (attribute.name, attribute.default, getattr(kind, attribute.name).__set__)
        for attribute in _all_fields_of(kind)
    )


def _defaults(kind: type) -> dict[str, object]:
    return {
        attribute.name: attribute.default
        for attribute in _all_fields_of(kind)
        if attribute.default is not attrs.NOTHING
    }


@cached
def _prose_of(kind: type) -> frozenset[str]:
    return frozenset(attribute.name for attribute in fields_of(kind) if is_prose(attribute.type))


def _safe(value: object) -> str:
    if is_partial(value):
        return f"({', '.join([*(_safe(item) for _, item in value.readable()), '…'])})"
    if is_tuple(value):
        return f"({', '.join(_safe(item) for item in value)})"
    match value:
        case Record():
            return repr(value)
        case Enum():
            return str(value.value)
        case str():
            return f"'{mask(value)}'"
        case _:
            return mask(str(value))
