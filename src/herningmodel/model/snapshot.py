"""
Take a snapshot of a case on a day.

A case is judged by what was known then. A record that is dated after the day is left out; an end
after the day, with its reasons and its outcome, is read as not ended; a reference to what was left
out goes with it. What is kept keeps its place in the whole document.

What each member means for a day is said by the markers in its type, and nowhere else: `Dated`,
`KnownLater`, `Agreed`, `KnownWith`, and the `subject` of a `Reference`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Generic, TypeVar, cast, get_type_hints

import attrs
from attrs import Factory, define, frozen

from herningmodel.core.fields import (
    Dated,
    KnownLater,
    KnownWith,
    Reference,
    RequiredInJson,
    markers_of,
)
from herningmodel.core.json_values import is_tuple
from herningmodel.core.member_paths import ROOT, MemberPath
from herningmodel.model.corrected import CORRECTION, corrected
from herningmodel.schema.records import (
    PartialList,
    Record,
    fields_of,
    holding_records,
    is_partial,
    readable,
    readable_items,
    replaced,
)
from herningmodel.text.caching import cached


Whole = TypeVar("Whole", bound=Record)


@frozen(kw_only=True)
class Snapshot(Generic[Whole]):
    """
    A case on a day, its records' paths, and later paths.

    Attributes:
        case: The case without what came after the day.
        document: The whole document as it was corrected by the day.
        trails: The place of each record of a list in the whole document, by the record's identity.
        replaced: The places of the records that a correction had replaced or withdrawn by the day.
        later: The places of what was left out because it came after the day.
    """

    case: Whole
    document: Whole
    trails: Mapping[int, MemberPath]
    replaced: frozenset[MemberPath]
    later: tuple[MemberPath, ...]


def snapshot(case: Whole, on: date) -> Snapshot[Whole]:
    """Return *case* as it was known on the day *on*."""
    known = corrected(case, on)
    document = known.case
    trails: dict[int, MemberPath] = {}
    if document is case and _is_unchanged(case, ROOT, on, trails):
        return Snapshot(case=case, document=case, trails=trails, replaced=known.replaced, later=())
    reader = _SnapshotReader(
        on,
        trails={**known.trails},
        later=[*known.later],
        left_out={*known.withdrawn, *known.unknown},
        withdrawn=known.withdrawn,
    )
    kept = reader.snapshot_of(document, ROOT)
    while reader.left_out:
        there = {*_ids_in(kept)}
        reader.left_out -= there
        kept = reader.without_references(kept)
        # What is left out for being about nothing may be referred to in its turn.
        reader.left_out = there - {*_ids_in(kept)}
    return Snapshot(
        case=cast("Whole", kept),
        document=document,
        trails=reader.trails,
        replaced=known.replaced,
        later=tuple(sorted(reader.later, key=str)),
    )


def _is_unchanged(
    record: Record, trail: MemberPath, on: date, trails: dict[int, MemberPath]
) -> bool:
    """
    Note the paths of records; return False at a later one.

    Most cases hold nothing after the day, and then nothing is rebuilt.
    """
    plan = _plan_of(type(record))
    for name in plan.dates:
        if _is_later(readable(record, name), on):
            return False
    for name in plan.records:
        inner = readable(record, name)
        if isinstance(inner, Record) and not _is_unchanged(inner, (*trail, name), on, trails):
            return False
    for name in plan.lists:
        items = readable(record, name)
        if not is_tuple(items):
            return False
        for number, item in enumerate(items):
            place = trails[id(item)] = (*trail, name, number)
            if not isinstance(item, Record) or not _is_unchanged(item, place, on, trails):
                return False
    return True


def _is_later(value: object, on: date) -> bool:
    if value is None:
        return False
    day = value.date() if isinstance(value, datetime) else value
    return isinstance(day, date) and day > on


@define
class _SnapshotReader:
    on: date
    trails: dict[int, MemberPath] = Factory(dict[int, MemberPath])
    later: list[MemberPath] = Factory(list[MemberPath])
    left_out: set[str] = Factory(set[str])
    withdrawn: frozenset[str] = frozenset()

    def snapshot_of(self, record: Record, trail: MemberPath) -> Record:
        """Return *record* without what came later inside it."""
        plan = _plan_of(type(record))
        changes: dict[str, object] = {}
        for name in plan.days:
            if _is_later(readable(record, name), self.on):
                self.later.append((*trail, name))
                changes[name] = None
                hidden = plan.known_with.get(name, {})
                changes.update(hidden)
                self.left_out.update(*(_ids_of_items(readable(record, of)) for of in hidden))
        for name in plan.records:
            inner = readable(record, name)
            if isinstance(inner, Record):
                place = (*trail, name)
                kept = self._if_there_yet(inner, place)
                if kept is not inner:
                    changes[name] = kept
                    self.trails.update({} if kept is None else {id(kept): place})
        # A list that is known with a later day is left out whole.
        changes = {**dict(self._lists(record, plan, trail, self._if_there_yet)), **changes}
        return replaced(record, changes) if changes else record

    def without_references(self, record: Record) -> Record:
        """Return *record* without references to what was left out."""
        plan = _plan_of(type(record))
        changes: dict[str, object] = {}
        for name in plan.references:
            value = readable(record, name)
            if isinstance(value, str) and value in self.left_out:
                changes[name] = None
            elif is_tuple(value) and not self.left_out.isdisjoint(value):
                changes[name] = tuple(item for item in value if item not in self.left_out)
        changes.update(self._lists(record, plan, ROOT, self._unless_about_it))
        return replaced(record, changes) if changes else record

    def _if_there_yet(self, record: Record, trail: MemberPath) -> Record | None:
        if self._comes_later(record):
            self.later.append(trail)
            self.left_out.update(_ids_in(record))
            return None
        return self.snapshot_of(record, trail)

    def _comes_later(self, record: Record) -> bool:
        plan = _plan_of(type(record))
        if plan.dated_by is not None:
            return _is_later(readable(record, plan.dated_by), self.on)
        return any(
            self._is_neither(readable(record, day), readable(record, other))
            for day, other in plan.either
        )

    def _is_neither(self, day: object, other: object) -> bool:
        """Tell whether both are still to come, or the one that there is."""
        if isinstance(other, Record):
            return (day is None or _is_later(day, self.on)) and self._comes_later(other)
        return _is_later(day, self.on)

    def _unless_about_it(self, record: Record, _: MemberPath) -> Record | None:
        if self._is_about_nothing(record):
            if not self.withdrawn.issuperset(_subjects_of(record)):
                self.later.append(self.trails[id(record)])
            return None
        return self.without_references(record)

    def _is_about_nothing(self, record: Record) -> bool:
        # A plan that names no measure is about every one. So when all that it names is left out, it
        # must go too: without them it would become a plan about something else.
        named = _subjects_of(record)
        return named != () and self.left_out.issuperset(named)

    def _lists(
        self,
        record: Record,
        plan: "_Plan",
        trail: MemberPath,
        read: Callable[[Record, MemberPath], Record | None],
    ) -> Iterator[tuple[str, object]]:
        """Yield the changed lists of *record*, each by its name."""
        for name in plan.lists:
            items = readable(record, name)
            kept = [*self._kept(readable_items(items), (*trail, name), read)]
            if is_partial(items):
                yield name, PartialList(kept, items.cut)
            elif is_tuple(items) and not _are_the_same(kept, items):
                yield name, tuple(record for _, record in kept)

    def _kept(
        self,
        items: Iterable[tuple[int, object]],
        trail: MemberPath,
        read: Callable[[Record, MemberPath], Record | None],
    ) -> Iterator[tuple[int, Record]]:
        for number, item in items:
            place = self.trails.get(id(item), (*trail, number))
            if isinstance(item, Record) and (kept := read(item, place)) is not None:
                self.trails[id(kept)] = place
                yield number, kept


def _subjects_of(record: Record) -> tuple[object, ...]:
    subject = _plan_of(type(record)).subject
    named = None if subject is None else readable(record, subject)
    if is_tuple(named):
        return named
    return (named,) if isinstance(named, str) else ()


def _are_the_same(kept: Sequence[tuple[int, Record]], items: Sequence[object]) -> bool:
    return len(kept) == len(items) and all(record is items[number] for number, record in kept)


def _ids_of_items(items: object) -> Iterator[str]:
    for _, item in readable_items(items):
        if isinstance(item, Record):
            yield from _ids_in(item)


def _ids_in(record: Record) -> Iterator[str]:
    plan = _plan_of(type(record))
    if plan.identified and isinstance(name := readable(record, "id"), str):
        yield name
    for member in (*plan.records, *plan.lists):
        value = readable(record, member)
        for inner in (value, *(item for _, item in readable_items(value))):
            if isinstance(inner, Record):
                yield from _ids_in(inner)


@frozen(kw_only=True)
class _Plan:
    """The members of a record class that concern dates."""

    dated_by: str | None
    days: tuple[str, ...]
    dates: tuple[str, ...]
    known_with: Mapping[str, Mapping[str, object]]
    """The members that each later day hides, with their replacements."""
    either: tuple[tuple[str, str], ...]
    """The days without which a record must have another member."""
    records: tuple[str, ...]
    lists: tuple[str, ...]
    references: tuple[str, ...]
    subject: str | None
    identified: bool


@cached
def _plan_of(kind: type[Record]) -> _Plan:
    markers = {
        name: [*markers_of(hint)]
        for name, hint in get_type_hints(kind, include_extras=True).items()
    }
    # A correction has been followed before, and nothing of the day is in it.
    inner = {name: is_list for name, is_list in holding_records(kind).items() if name != CORRECTION}
    references = {
        name: marker
        for name, found in markers.items()
        for marker in found
        if isinstance(marker, Reference)
    }
    required = {
        attribute.name for attribute in fields_of(kind) if attribute.default is attrs.NOTHING
    }
    dated_by = next((name for name, found in markers.items() if Dated() in found), None)
    days = tuple(name for name, found in markers.items() if KnownLater() in found)
    return _Plan(
        dated_by=dated_by,
        days=days,
        dates=days if dated_by is None else (dated_by, *days),
        known_with={day: _known_with(kind, day, markers) for day in days},
        either=tuple(
            (day, marker.unless)
            for day in days
            for marker in markers[day]
            if isinstance(marker, RequiredInJson) and marker.unless is not None
        ),
        records=tuple(name for name, is_list in inner.items() if not is_list),
        lists=tuple(name for name, is_list in inner.items() if is_list),
        references=tuple(name for name in references if name not in required),
        subject=next((name for name, marker in references.items() if marker.subject), None),
        identified="id" in markers,
    )


def _known_with(
    kind: type[Record], day: str, markers: Mapping[str, Sequence[object]]
) -> Mapping[str, object]:
    return {
        attribute.name: attribute.default
        for attribute in fields_of(kind)
        if KnownWith(day) in markers[attribute.name]
    }
