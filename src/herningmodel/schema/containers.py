"""Readers of lists, pairs and tables; unreadable parts are cut out."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from attrs import frozen

from herningmodel.core.json_values import is_json_object, is_list
from herningmodel.core.member_paths import MemberPath
from herningmodel.schema.faults import FaultCollector, FaultKind, Wanted, kind_of, note_unknown_code
from herningmodel.schema.records import FrozenDict, PartialList
from herningmodel.schema.scalars import INVALID, Reader, TextReader
from herningmodel.text.texts import Text


@frozen
class ListReader(Reader):
    """
    A list of values of one kind.

    Attributes:
        item: The reader of each item.
        nullable: Whether an item may be null.
    """

    item: Reader
    nullable: bool = False

    def _wanted(self) -> Wanted:
        return Wanted(f"list of ({self.item.notation})", Text(da="en liste", en="a list"))

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a list; an unreadable item is cut out."""
        if not is_list(value):
            return self._wrong_type(value, trail, log)
        items = [
            None if item is None and self.nullable else self.item.read(item, (*trail, number), log)
            for number, item in enumerate(value)
        ]
        for number, item in enumerate(items):
            if item is INVALID:
                readable = ((at, kept) for at, kept in enumerate(items) if kept is not INVALID)
                return PartialList(readable, (*trail, number))
        return tuple(items)


@frozen
class PairReader(Reader):
    """
    A list of a fixed length, one reader for each position.

    Attributes:
        items: The reader of each position.
    """

    items: tuple[Reader, ...]

    def _wanted(self) -> Wanted:
        count = len(self.items)
        label = Text(da=f"en liste med {count} værdier", en=f"a list of {count} values")
        return Wanted(f"[{', '.join(item.notation for item in self.items)}]", label)

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read such a list; it is read whole or not at all."""
        if not is_list(value):
            return self._wrong_type(value, trail, log)
        if len(value) != len(self.items):
            log.add(
                FaultKind.WRONG_LENGTH,
                trail,
                seen=value,
                wanted=self._wanted(),
                values={"count": len(value), "length": len(self.items)},
            )
            return INVALID
        items = tuple(
            reader.read(item, (*trail, number), log)
            for number, (reader, item) in enumerate(zip(self.items, value, strict=True))
        )
        return INVALID if INVALID in items else items


@frozen
class MappingReader(Reader):
    """
    An object whose keys are codes.

    Attributes:
        keys: The codes that may be keys, by their notation.
        entry: The reader of each value.
    """

    keys: Mapping[str, StrEnum]
    entry: Reader

    def _wanted(self) -> Wanted:
        return Wanted(f"object of ({self.entry.notation})", Text(da="et objekt", en="an object"))

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a table; an unreadable entry is cut out."""
        if not is_json_object(value):
            return self._wrong_type(value, trail, log)
        doubled = log.note_names(value, trail)
        entries: dict[object, object] = {}
        cut: dict[object, MemberPath] = {key: (*trail, key) for key in doubled}
        for key, item in named_items(value, trail, log):
            place = (*trail, key)
            if key in doubled:
                log.scan(item, place)
            elif item is None:
                continue
            elif (code := self.keys.get(key)) is None:
                note_unknown_code(key, [*self.keys], place, log)
                cut[key] = place
            elif (entry := self.entry.read(item, place, log)) is INVALID:
                cut[code] = place
            else:
                entries[code] = entry
        return FrozenDict(entries, cut)


def named_items(
    value: dict[object, object], trail: MemberPath, log: FaultCollector
) -> Iterator[tuple[str, object]]:
    """Yield the members of *value*; note names that are not text."""
    # Only an object that was made in Python, and not read from text, can have other keys than text.
    for name, item in value.items():
        if isinstance(name, str):
            yield name, item
        else:
            log.add(
                FaultKind.WRONG_TYPE,
                trail,
                seen=name,
                wanted=TextReader(),
                values={"found": kind_of(name)},
            )
