"""
Readers of trees by type: strict, with every fault at once.

The type of a member is the only place that says what may be written there. `reader_for` turns it
into a reader, which either returns what a value represents, or notes its faults and returns
`INVALID`. A record with a cut member is still a record: the rest of it can be checked.
"""

from collections.abc import Mapping
from datetime import date, datetime
from enum import IntEnum, StrEnum
from types import NoneType, UnionType
from typing import Annotated, Final, Union, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen

from herningmodel.core.fields import (
    Between,
    DayMarker,
    Finite,
    Identifier,
    KnownWith,
    LocalCode,
    OneOf,
    Plain,
    Prose,
    Reference,
    RequiredInJson,
    markers_of,
)
from herningmodel.core.json_values import copied, is_json_object
from herningmodel.core.member_paths import ROOT, MemberPath
from herningmodel.core.parsed_values import ParsedValue
from herningmodel.schema.containers import ListReader, MappingReader, PairReader, named_items
from herningmodel.schema.faults import FaultCollector, FaultKind, TooDeepError, Wanted, guess
from herningmodel.schema.records import EXTRA, FrozenDict, Record, fields_of, partial_record
from herningmodel.schema.scalars import (
    INVALID,
    CodeReader,
    DayReader,
    IdReader,
    LocalCodeReader,
    NumberReader,
    OneOfReader,
    ParsedValueReader,
    Reader,
    TextReader,
    TimeReader,
    TruthReader,
    WholeNumberReader,
)
from herningmodel.text.caching import cached
from herningmodel.text.texts import Text


IGNORED_PREFIX: Final = "x_"
"""Members that begin so are a vendor's own, and are passed over."""


@frozen
class Member:
    """
    A member of a record: name in JSON, name in Python, reader.

    Attributes:
        attribute: The name of the member in Python.
        reader: The reader of its value.
        required: Whether a document must have it.
        unless: The member beside which it may be absent all the same; None: it never may.
    """

    attribute: str
    reader: Reader
    required: bool
    unless: str | None = None


@frozen
class RecordReader(Reader):
    """
    A record.

    Attributes:
        kind: The class of the record.
        members: The members by their names in JSON.
    """

    kind: type[object]
    members: Mapping[str, Member]

    def _wanted(self) -> Wanted:
        return Wanted("object", Text(da="et objekt", en="an object"))

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a record; an unreadable member is cut out."""
        if not is_json_object(value):
            return self._wrong_type(value, trail, log)
        readable: dict[str, object] = {}
        extra: dict[str, object] = {}
        unreadable: dict[str, MemberPath] = {}
        doubled = log.note_names(value, trail)
        for name, item in named_items(value, trail, log):
            place = (*trail, name)
            if (member := self.members.get(name)) is None:
                self._pass_over(name, item, place, log)
                extra[name] = copied(item)
            elif name in doubled:
                log.scan(item, place)
                unreadable[member.attribute] = place
            elif item is None:
                continue
            elif (result := member.reader.read(item, place, log)) is INVALID:
                unreadable[member.attribute] = place
            else:
                readable[member.attribute] = result
        there = readable.keys() | unreadable.keys()
        for name, member in self.members.items():
            if member.required and member.attribute not in there and member.unless not in there:
                place = (*trail, name)
                log.add(
                    FaultKind.MISSING_MEMBER, place, wanted=member.reader, values={"name": name}
                )
                unreadable[member.attribute] = place
        if extra and issubclass(self.kind, Record):
            readable[EXTRA] = FrozenDict(extra)
        return partial_record(self.kind, readable, unreadable)

    def _pass_over(self, name: str, item: object, place: MemberPath, log: FaultCollector) -> None:
        if not name.startswith(IGNORED_PREFIX):
            log.add(
                FaultKind.UNKNOWN_MEMBER,
                place,
                values={"name": name, "suggestion": guess(name, [*self.members])},
            )
        log.ignore(item, place)


def read_tree(tree: object, kind: type[object], log: FaultCollector) -> object:
    """Return *tree* as a value of *kind*; `INVALID` when too deep."""
    try:
        return reader_for(kind).read(tree, ROOT, log)
    except TooDeepError:
        log.faults.clear()
        log.add(FaultKind.NESTED_TOO_DEEP, ROOT)
        return INVALID


@cached
def reader_for(annotation: object) -> Reader:
    """
    Return the reader of values of the type *annotation*.

    Raises:
        TypeError: There is no reader for such a type.
    """
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        kinds = [kind for kind in arguments if kind is not NoneType]
        return NumberReader() if set(kinds) == {int, float} else reader_for(*kinds)
    if origin is Annotated:
        kind, marker = arguments[:2]
        # When a value must be there, and when it is known, changes nothing in how it is read.
        is_read_alike = isinstance(marker, RequiredInJson | DayMarker | KnownWith)
        return reader_for(kind) if is_read_alike else _marked_reader(marker)
    if origin is tuple:
        if arguments[-1] is not Ellipsis:
            return PairReader(tuple(reader_for(kind) for kind in arguments))
        return ListReader(reader_for(arguments[0]), nullable=NoneType in get_args(arguments[0]))
    if origin is FrozenDict:
        return MappingReader(_by_code(arguments[0]), reader_for(arguments[1]))
    if isinstance(annotation, type) and (reader := _plain_reader(annotation)) is not None:
        return reader
    message = f"expected a type with a reader, got {annotation!r}"
    raise TypeError(message)


def _marked_reader(marker: object) -> Reader:
    match marker:
        case Identifier() | Reference():
            return IdReader()
        case Prose() | Plain():
            return TextReader()
        case Finite():
            return NumberReader()
        case Between():
            return WholeNumberReader(marker.lowest, marker.highest)
        case OneOf():
            return OneOfReader(marker)
        case LocalCode():
            return LocalCodeReader(marker)
        case _:
            message = f"expected a marker with a reader, got {marker!r}"
            raise TypeError(message)


def _plain_reader(kind: type[object]) -> Reader | None:
    if attrs.has(kind) and not issubclass(kind, ParsedValue):
        return RecordReader(kind, _members_of(kind))
    if issubclass(kind, StrEnum):
        return CodeReader(_by_code(kind))
    if issubclass(kind, IntEnum):
        return WholeNumberReader(min(kind), max(kind), kind)
    if issubclass(kind, ParsedValue):
        return ParsedValueReader(kind)
    readers: dict[type[object], Reader] = {
        bool: TruthReader(),
        date: DayReader(),
        datetime: TimeReader(),
        str: TextReader(),
    }
    return readers.get(kind)


def _members_of(kind: type) -> dict[str, Member]:
    hints = get_type_hints(kind, include_extras=True)
    members: dict[str, Member] = {}
    for attribute in fields_of(kind):
        markers = markers_of(hints[attribute.name])
        marked = [marker for marker in markers if isinstance(marker, RequiredInJson)]
        # `from` and `with` are words of Python, so their attributes end in an underscore.
        members[attribute.name.rstrip("_")] = Member(
            attribute=attribute.name,
            reader=reader_for(hints[attribute.name]),
            required=attribute.default is attrs.NOTHING or bool(marked),
            unless=marked[0].unless if marked else None,
        )
    return members


def _by_code(kind: type[StrEnum]) -> dict[str, StrEnum]:
    return {member.value: member for member in kind}
