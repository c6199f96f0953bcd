"""
Read a document as it was corrected by a day.

Of a record and all its corrections the newest is read, or none where the newest withdraws it. What
refers to one of the others refers to the newest. A correcting record is not known before the day of
its correction. What can replace nothing is read beside the rest: a correction of itself, in a
circle, or of a record that is not in the same list.

Where a correction cannot be read, it is unknown whether its record still holds, and so the record is
cut out of its list.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter, is_
from typing import Final, Generic, TypeVar, cast, get_type_hints

from attrs import Factory, define, frozen

from herningmodel.core.errors import Unreadable
from herningmodel.core.fields import Reference, markers_of
from herningmodel.core.json_values import is_tuple
from herningmodel.core.member_paths import ROOT, MemberPath
from herningmodel.model.correction_chains import firsts
from herningmodel.model.corrections import Correction, CorrectionStatus
from herningmodel.schema.records import (
    PartialList,
    Record,
    holding_records,
    id_of,
    is_partial,
    readable,
    readable_items,
    replaced,
    unreadable_in,
    walk,
)
from herningmodel.text.caching import cached


CORRECTION: Final = "correction"
"""The member of a record that holds its correction."""

Whole = TypeVar("Whole", bound=Record)


@frozen(kw_only=True)
class Corrected(Generic[Whole]):
    """
    A case as corrected by a day, and what that left out.

    Attributes:
        case: The case with the newest of each record.
        trails: The place of each record of a list in the document, by the record's identity.
        replaced: The places of the records that are no longer read.
        later: The places of the corrections that came after the day.
        withdrawn: The ids of what was withdrawn.
        unknown: The ids of what was not known yet.
    """

    case: Whole
    trails: Mapping[int, MemberPath] = {}
    replaced: frozenset[MemberPath] = frozenset()
    later: tuple[MemberPath, ...] = ()
    withdrawn: frozenset[str] = frozenset()
    unknown: frozenset[str] = frozenset()

    def trail_of(self, trail: MemberPath) -> MemberPath:
        """Return the place in the document of what lies at *trail* of the case."""
        match trail:
            case (str() as name, int() as number):
                return self.trails.get(id(getattr(self.case, name)[number]), trail)
            case _:
                return trail


def corrected(case: Whole, on: date) -> Corrected[Whole]:
    """Return *case* as it was corrected by the day *on*."""
    if not _holds_correction(case):
        return Corrected(case=case)
    correcting = _Correcting(on)
    correcting.read(_correctable(case))
    kept = correcting.kept(case, ROOT)
    return Corrected(
        case=cast("Whole", kept),
        trails=correcting.trails,
        replaced=frozenset(correcting.gone.values()),
        later=tuple(correcting.later),
        withdrawn=frozenset(correcting.withdrawn),
        unknown=frozenset(correcting.unknown),
    )


_CORRECTION_OF: Final = attrgetter(CORRECTION)


def _holds_correction(record: object) -> bool:
    """Look in the few lists that may hold one; most cases hold none."""
    try:
        for name, is_direct in _lists_with_corrections(type(record)):
            items = readable(record, name)
            there = items if is_tuple(items) else [item for _, item in readable_items(items)]
            if any(map(_CORRECTION_OF if is_direct else _holds_correction, there)):
                return True
    except Unreadable:
        # A correction that cannot be read is there all the same.
        return True
    return False


@frozen(kw_only=True, eq=False)
class _Entry:
    """A record that may be corrected, and its correction by the day."""

    record: Record
    trail: MemberPath
    correction: Correction | None

    @property
    def name(self) -> object:
        return readable(self.record, "id")

    @property
    def is_withdrawn(self) -> bool:
        return self.correction is not None and (
            self.correction.status is CorrectionStatus.WITHDRAWN
        )


def _correctable(case: Record) -> Iterator[_Entry]:
    for trail, record in walk(case):
        if _may_be_corrected(type(record)) and _gap_in(record) is None:
            found = readable(record, CORRECTION)
            correction = found if isinstance(found, Correction) else None
            yield _Entry(record=record, trail=trail, correction=correction)


def _gap_in(record: Record) -> MemberPath | None:
    """Return where the correction of *record* cannot be read, if so."""
    if not _may_be_corrected(type(record)):
        return None
    cut = unreadable_in(record).get(CORRECTION)
    inside = unreadable_in(readable(record, CORRECTION))
    return cut or next((trail for name, trail in inside.items() if name != "by"), None)


@define
class _Correcting:
    on: date
    gone: dict[int, MemberPath] = Factory(dict[int, MemberPath])
    """The places of the records that are left out, by the record's identity."""
    newest: dict[str, str] = Factory(dict[str, str])
    trails: dict[int, MemberPath] = Factory(dict[int, MemberPath])
    later: list[MemberPath] = Factory(list[MemberPath])
    withdrawn: set[str] = Factory(set[str])
    unknown: set[str] = Factory(set[str])

    def read(self, entries: Iterable[_Entry]) -> None:
        """Find out which of the records are left out on the day."""
        for group in _groups([*entries]):
            known = [entry for entry in group if self._is_known(entry)]
            for entry in group:
                if not self._is_known(entry):
                    self._leave_out(entry, self.unknown)
                    self.later.append(entry.trail)
                elif entry.correction is not None and entry.correction.on > self.on:
                    self.later.append((*entry.trail, CORRECTION))
            if known:
                # Of corrections of one day the later in the document counts.
                newest = max(reversed(known), key=self._since)
                self._choose(newest, known)

    def _choose(self, newest: _Entry, known: Sequence[_Entry]) -> None:
        is_withdrawn = newest.is_withdrawn and self._since(newest) != date.min
        for entry in known:
            if is_withdrawn:
                self._leave_out(entry, self.withdrawn)
            elif entry is not newest:
                self.gone[id(entry.record)] = entry.trail
                if isinstance(entry.name, str) and isinstance(newest.name, str):
                    self.newest[entry.name] = newest.name

    def _is_known(self, entry: _Entry) -> bool:
        correction = entry.correction
        return correction is None or correction.of is None or correction.on <= self.on

    def _since(self, entry: _Entry) -> date:
        correction = entry.correction
        return date.min if correction is None or correction.on > self.on else correction.on

    def _leave_out(self, entry: _Entry, names: set[str]) -> None:
        self.gone[id(entry.record)] = entry.trail
        names.update(name for _, inner in walk(entry.record) if (name := id_of(inner)) is not None)

    def kept(self, record: Record, trail: MemberPath) -> Record:
        """Return *record* without what is left out, and with references to the newest."""
        changes: dict[str, object] = {}
        for name in _references_of(type(record)):
            value = readable(record, name)
            if isinstance(value, str):
                changes[name] = self.newest.get(value, value)
            elif is_tuple(value) and not self.newest.keys().isdisjoint(value):
                # What names a record and its correction names it once.
                named = (self.newest.get(str(item), item) for item in value)
                changes[name] = tuple(dict.fromkeys(named))
        for name, is_list in holding_records(type(record)).items():
            value = readable(record, name)
            if name == CORRECTION:
                # What is read now corrects nothing any more.
                changes[name] = None
            elif is_list and (is_tuple(value) or is_partial(value)):
                changes[name] = self._list(value, (*trail, name))
            elif isinstance(value, Record):
                changes[name] = self._placed(value, (*trail, name))
        is_changed = any(readable(record, name) is not value for name, value in changes.items())
        return replaced(record, changes) if is_changed else record

    def _list(self, items: object, trail: MemberPath) -> object:
        cut = items.cut if is_partial(items) else None
        kept: list[tuple[int, object]] = []
        for number, item in readable_items(items):
            place = (*trail, number)
            gap = _gap_in(item) if isinstance(item, Record) else None
            cut = cut or gap
            if gap is None and id(item) not in self.gone:
                there = self._placed(item, place) if isinstance(item, Record) else item
                kept.append((number, there))
        if cut is not None:
            return PartialList(kept, cut)
        there_now = tuple(there for _, there in kept)
        before = tuple(item for _, item in readable_items(items))
        is_same = len(before) == len(there_now) and all(map(is_, before, there_now))
        return items if is_same else there_now

    def _placed(self, record: Record, trail: MemberPath) -> Record:
        there = self.kept(record, trail)
        self.trails[id(there)] = trail
        return there


def _groups(entries: Sequence[_Entry]) -> Iterator[Sequence[_Entry]]:
    """Yield each record with all its corrections, and theirs."""
    places: dict[tuple[object, object], int] = {}
    for number, entry in enumerate(entries):
        places.setdefault((entry.trail[-2], entry.name), number)
    targets = {
        number: None
        if entry.correction is None or entry.correction.of is None
        else places.get((entry.trail[-2], entry.correction.of))
        for number, entry in enumerate(entries)
    }
    groups: dict[int, list[_Entry]] = {}
    for number, first in firsts(targets).items():
        groups.setdefault(number if first is None else first, []).append(entries[number])
    yield from groups.values()


def _may_be_corrected(kind: type[Record]) -> bool:
    return CORRECTION in holding_records(kind)


@cached
def _lists_with_corrections(kind: type) -> tuple[tuple[str, bool], ...]:
    """Return the lists of *kind* that may hold one, True where their records may be corrected."""
    hints = get_type_hints(kind)
    return tuple(
        (name, _may_be_corrected(item))
        for name, is_list in holding_records(kind).items()
        if is_list
        for item in _kinds_in(hints[name])
        if _may_be_corrected(item) or _lists_with_corrections(item)
    )


def _kinds_in(hint: object) -> Iterator[type[Record]]:
    for argument in getattr(hint, "__args__", ()):
        if isinstance(argument, type) and issubclass(argument, Record):
            yield argument


@cached
def _references_of(kind: type[Record]) -> tuple[str, ...]:
    return tuple(
        name
        for name, hint in get_type_hints(kind, include_extras=True).items()
        if any(isinstance(marker, Reference) for marker in markers_of(hint))
    )
