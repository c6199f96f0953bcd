"""
From a type to a reader of trees: strict, and with every fault at once.

The type of a member is the only place where it is said what may stand there. `reader_for` turns it
into a shape; a shape reads a value and either returns what it stands for or notes a fault and
returns `INVALID`. A record with a cut member is still a record: the rest of it can be checked.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from difflib import get_close_matches
from enum import Enum, IntEnum, StrEnum
from types import NoneType, UnionType
from typing import (
    Annotated,
    Final,
    Protocol,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs
from attrs import frozen

from herningmodel.core.fields import (
    LONGEST_ID,
    LONGEST_PROSE,
    Between,
    DayMarker,
    Identifier,
    KnownWith,
    LocalCode,
    OneOf,
    Prose,
    Reference,
    RequiredInJson,
    markers_of,
)
from herningmodel.core.json_values import is_json_object, is_list
from herningmodel.core.member_paths import ROOT, MemberPath
from herningmodel.core.parsed_values import ParsedValue
from herningmodel.schema.faults import (
    FaultCollector,
    FaultKind,
    TooDeepError,
    Wanted,
    is_odd,
    is_whole_text,
    kind_of,
)
from herningmodel.schema.records import FrozenDict, PartialList, fields_of, partial_record
from herningmodel.text.caching import cached
from herningmodel.text.texts import OR, Text, enumerate_in


class _Cut(Enum):
    CUT = "cut"


INVALID: Final = _Cut.CUT
"""What a shape returns for a value that cannot be read."""

IGNORED_PREFIX: Final = "x_"
"""Members that begin so are a vendor's own, and are passed over."""

_LARGEST_NUMBER: Final = 10**12
_LONGEST_GUESSED: Final = 64


class Reader(Protocol):
    """A reader of one kind of value."""

    @property
    def notation(self) -> str:
        """What may stand here, in a notation both languages share."""
        ...

    @property
    def label(self) -> Text:
        """What may stand here, as it is said in a sentence."""
        ...

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Return what *value* stands for, or note what is wrong with it and return `INVALID`."""
        ...


@frozen
class TextReader:
    """A text; a free one, or one with a notation of its own."""

    notation: str = "text"
    label: Text = Text(da="en tekst", en="a text")
    longest: int = LONGEST_PROSE

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a text."""
        if not isinstance(value, str):
            return _wrong_type(self, value, trail, log)
        if not is_whole_text(value):
            log.add(FaultKind.BROKEN_TEXT, trail, seen=value)
            return INVALID
        if len(value) > self.longest:
            log.add(
                FaultKind.TEXT_TOO_LONG,
                trail,
                wanted=Wanted(f"at most {self.longest} characters", self.label),
                values={"length": len(value), "longest": self.longest},
            )
            return INVALID
        return str(value)


@frozen
class IdReader:
    """An id: 1-64 printable characters without spaces."""

    notation: str = f"id: 1-{LONGEST_ID} printable characters, no spaces"
    label: Text = Text(
        da=f"et id på 1-{LONGEST_ID} synlige tegn uden mellemrum",
        en=f"an id of 1-{LONGEST_ID} visible characters without spaces",
    )

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read an id."""
        if not isinstance(value, str):
            return _wrong_type(self, value, trail, log)
        if not is_whole_text(value):
            log.add(FaultKind.BROKEN_TEXT, trail, seen=value)
            return INVALID
        if not 1 <= len(value) <= LONGEST_ID or not value.isprintable() or " " in value:
            log.add(FaultKind.MALFORMED_ID, trail, seen=value, wanted=self)
            return INVALID
        return str(value)


@frozen
class ParsedValueReader:
    """A value with a notation of its own: a legal reference, an interval, a rate."""

    kind: type[ParsedValue]

    @property
    def notation(self) -> str:
        """The notation of the kind of value."""
        return self.kind.NOTATION

    @property
    def label(self) -> Text:
        """What belongs here."""
        return Text(da=self.notation, en=self.notation)

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read such a value."""
        if not isinstance(value, str):
            return _wrong_type(self, value, trail, log)
        try:
            return self.kind.parse(value)
        except ValueError:
            log.add(FaultKind.MALFORMED_VALUE, trail, seen=value, wanted=self)
            return INVALID


@frozen
class LocalCodeReader:
    """A code of the library, or one of the municipality's own in the same notation."""

    known: tuple[str, ...]

    @property
    def notation(self) -> str:
        """The known codes, and how an own one is written."""
        return " | ".join([*self.known, "own lower_snake_case code"])

    @property
    def label(self) -> Text:
        """What belongs here."""
        return Text(
            da=f"{', '.join(self.known)} eller en egen kode med små bogstaver",
            en=f"{', '.join(self.known)} or an own code in lower case",
        )

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read such a code."""
        if not isinstance(value, str):
            return _wrong_type(self, value, trail, log)
        if re.fullmatch(r"[a-z][a-z0-9_]{0,63}", value) is None:
            _unknown_code(self, value, self.known, trail, log)
            return INVALID
        return str(value)


@frozen
class OneOfReader:
    """A text out of a long list of codes."""

    marker: OneOf

    @property
    def notation(self) -> str:
        """The name of the list."""
        return self.marker.notation

    @property
    def label(self) -> Text:
        """What belongs here."""
        return self.marker.label

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read such a code."""
        if not isinstance(value, str):
            return _wrong_type(self, value, trail, log)
        if value not in self.marker.codes:
            _unknown_code(self, value, (), trail, log)
            return INVALID
        return str(value)


@frozen
class CodeReader:
    """A code."""

    codes: Mapping[str, StrEnum]

    @property
    def notation(self) -> str:
        """The codes."""
        return " | ".join(self.codes)

    @property
    def label(self) -> Text:
        """What belongs here."""
        return Text(
            da=f"en af koderne {enumerate_in([*self.codes], 'da', OR)}",
            en=f"one of the codes {enumerate_in([*self.codes], 'en', OR)}",
        )

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a code."""
        if not isinstance(value, str):
            return _wrong_type(self, value, trail, log)
        if (code := self.codes.get(value)) is None:
            note_unknown_code(value, [*self.codes], trail, log)
            return INVALID
        return code


@frozen
class WholeNumberReader:
    """A whole number between two others; a step or a rating is one with a name."""

    lowest: int
    highest: int
    kind: type[int] = int

    @property
    def notation(self) -> str:
        """The bounds."""
        return f"whole number {self.lowest}-{self.highest}"

    @property
    def label(self) -> Text:
        """What belongs here."""
        return Text(
            da=f"et helt tal fra {self.lowest} til {self.highest}",
            en=f"a whole number from {self.lowest} to {self.highest}",
        )

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a whole number. `4.0` is not one, and neither is `true`."""
        if is_odd(value):
            log.add(FaultKind.NOT_A_NUMBER, trail, seen=value, wanted=self)
            return INVALID
        if not isinstance(value, int) or isinstance(value, bool):
            return _wrong_type(self, value, trail, log)
        if not self.lowest <= value <= self.highest:
            log.add(FaultKind.OUT_OF_RANGE, trail, seen=value, wanted=self)
            return INVALID
        return self.kind(value)


@frozen
class NumberReader:
    """A number."""

    notation: str = "number"
    label: Text = Text(da="et tal", en="a number")

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a number."""
        if is_odd(value):
            log.add(FaultKind.NOT_A_NUMBER, trail, seen=value, wanted=self)
            return INVALID
        if not isinstance(value, int | float) or isinstance(value, bool):
            return _wrong_type(self, value, trail, log)
        if abs(value) >= _LARGEST_NUMBER:
            log.add(FaultKind.OUT_OF_RANGE, trail, seen=value, wanted=self)
            return INVALID
        return value


@frozen
class TruthReader:
    """True or false."""

    notation: str = "true | false"
    label: Text = Text(da="true eller false", en="true or false")

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a truth value. 1 is not one."""
        if not isinstance(value, bool):
            return _wrong_type(self, value, trail, log)
        return value


@frozen
class DayReader:
    """A day, `YYYY-MM-DD`, and nothing else that ISO 8601 allows."""

    notation: str = "date YYYY-MM-DD"
    label: Text = Text(da="en dag skrevet YYYY-MM-DD", en="a day written YYYY-MM-DD")

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a day."""
        return _read_moment(self, r"\d{4}-\d{2}-\d{2}", date.fromisoformat, value, trail, log)


@frozen
class TimeReader:
    """A day and a time by the Danish wall clock, `YYYY-MM-DDThh:mm[:ss]`, without an offset."""

    notation: str = "time YYYY-MM-DDThh:mm[:ss]"
    label: Text = Text(
        da="et tidspunkt skrevet YYYY-MM-DDThh:mm", en="a time written YYYY-MM-DDThh:mm"
    )

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a time."""
        # Newer versions of Python take 24:00 for the midnight that ends a day.
        pattern = r"\d{4}-\d{2}-\d{2}T(?!24)\d{2}:\d{2}(:\d{2})?"
        return _read_moment(self, pattern, datetime.fromisoformat, value, trail, log)


@frozen
class ListReader:
    """A list of values of one kind."""

    item: Reader
    nullable: bool = False

    @property
    def notation(self) -> str:
        """What the list is of."""
        return f"list of ({self.item.notation})"

    @property
    def label(self) -> Text:
        """What belongs here."""
        return Text(da="en liste", en="a list")

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a list; an item that cannot be read is cut out, and the rest is kept."""
        if not is_list(value):
            return _wrong_type(self, value, trail, log)
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
class PairReader:
    """A list of a fixed length, one shape for each place."""

    items: tuple[Reader, ...]

    @property
    def notation(self) -> str:
        """What stands at each place."""
        return f"[{', '.join(shape.notation for shape in self.items)}]"

    @property
    def label(self) -> Text:
        """What belongs here."""
        count = len(self.items)
        return Text(da=f"en liste med {count} værdier", en=f"a list of {count} values")

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read such a list; it is read whole or not at all."""
        if not is_list(value):
            return _wrong_type(self, value, trail, log)
        if len(value) != len(self.items):
            log.add(
                FaultKind.WRONG_LENGTH,
                trail,
                seen=value,
                wanted=self,
                values={"count": len(value), "length": len(self.items)},
            )
            return INVALID
        items = tuple(
            shape.read(item, (*trail, number), log)
            for number, (shape, item) in enumerate(zip(self.items, value, strict=True))
        )
        return INVALID if INVALID in items else items


@frozen
class MappingReader:
    """An object whose keys are codes."""

    keys: Mapping[str, StrEnum]
    entry: Reader

    @property
    def notation(self) -> str:
        """What is mapped to what."""
        return f"object of ({self.entry.notation})"

    @property
    def label(self) -> Text:
        """What belongs here."""
        return Text(da="et objekt", en="an object")

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a table; an entry that cannot be read is cut out, and the rest is kept."""
        if not is_json_object(value):
            return _wrong_type(self, value, trail, log)
        doubled = log.note_names(value, trail)
        entries: dict[object, object] = {}
        cut: dict[object, MemberPath] = {key: (*trail, key) for key in doubled}
        for key, item in _named(value, trail, log):
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


@frozen
class Member:
    """A member of a record: how it is written, what it is called in Python, what it holds."""

    attribute: str
    shape: Reader
    required: bool


@frozen
class RecordReader:
    """A record."""

    kind: type[object]
    members: Mapping[str, Member]

    @property
    def notation(self) -> str:
        """An object; what it holds is told member by member."""
        return "object"

    @property
    def label(self) -> Text:
        """What belongs here."""
        return Text(da="et objekt", en="an object")

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a record; a member that cannot be read is cut out, and the rest is kept."""
        if not is_json_object(value):
            return _wrong_type(self, value, trail, log)
        readable: dict[str, object] = {}
        unreadable: dict[str, MemberPath] = {}
        doubled = log.note_names(value, trail)
        for name, item in _named(value, trail, log):
            place = (*trail, name)
            if (member := self.members.get(name)) is None:
                self._pass_over(name, item, place, log)
            elif name in doubled:
                log.scan(item, place)
                unreadable[member.attribute] = place
            elif item is None:
                continue
            elif (result := member.shape.read(item, place, log)) is INVALID:
                unreadable[member.attribute] = place
            else:
                readable[member.attribute] = result
        for name, member in self.members.items():
            if member.required and not {member.attribute} & (readable.keys() | unreadable.keys()):
                place = (*trail, name)
                log.add(FaultKind.MISSING_MEMBER, place, wanted=member.shape, values={"name": name})
                unreadable[member.attribute] = place
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
    """Return the value of the type *kind* that *tree* stands for; one nested too deep is cut whole."""
    try:
        return reader_for(kind).read(tree, ROOT, log)
    except TooDeepError:
        log.faults.clear()
        log.add(FaultKind.NESTED_TOO_DEEP, ROOT)
        return INVALID


@cached
def reader_for(annotation: object) -> Reader:
    """
    Return the shape of values of the type *annotation*.

    Raises:
        TypeError: There is no shape for such a type.
    """
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        kinds = [kind for kind in arguments if kind is not NoneType]
        return NumberReader() if set(kinds) == {int, float} else reader_for(*kinds)
    if origin is Annotated:
        kind, marker = arguments[:2]
        # When a value must be there, and when it is known, changes nothing in how it is read.
        is_read_alike = isinstance(marker, RequiredInJson | DayMarker | KnownWith)
        return reader_for(kind) if is_read_alike else _marked_shape(marker)
    if origin is tuple:
        if arguments[-1] is not Ellipsis:
            return PairReader(tuple(reader_for(kind) for kind in arguments))
        return ListReader(reader_for(arguments[0]), nullable=NoneType in get_args(arguments[0]))
    if origin is FrozenDict:
        return MappingReader(_by_code(arguments[0]), reader_for(arguments[1]))
    if isinstance(annotation, type) and (shape := _plain_shape(annotation)) is not None:
        return shape
    message = f"there is no shape for {annotation!r}"
    raise TypeError(message)


def _marked_shape(marker: object) -> Reader:
    match marker:
        case Identifier() | Reference():
            return IdReader()
        case Prose():
            return TextReader()
        case Between():
            return WholeNumberReader(marker.lowest, marker.highest)
        case OneOf():
            return OneOfReader(marker)
        case LocalCode():
            return LocalCodeReader(marker.known)
        case _:
            message = f"there is no shape for {marker!r}"
            raise TypeError(message)


def _plain_shape(kind: type[object]) -> Reader | None:
    if attrs.has(kind) and not issubclass(kind, ParsedValue):
        return RecordReader(kind, _members_of(kind))
    if issubclass(kind, StrEnum):
        return CodeReader(_by_code(kind))
    if issubclass(kind, IntEnum):
        return WholeNumberReader(min(kind), max(kind), kind)
    if issubclass(kind, ParsedValue):
        return ParsedValueReader(kind)
    shapes: dict[type[object], Reader] = {
        bool: TruthReader(),
        date: DayReader(),
        datetime: TimeReader(),
        str: TextReader(),
    }
    return shapes.get(kind)


def _members_of(kind: type) -> dict[str, Member]:
    hints = get_type_hints(kind, include_extras=True)
    return {
        # `from` and `with` are words of Python, so their attributes end in an underscore.
        attribute.name.rstrip("_"): Member(
            attribute=attribute.name,
            shape=reader_for(hints[attribute.name]),
            required=attribute.default is attrs.NOTHING
            or RequiredInJson() in markers_of(hints[attribute.name]),
        )
        for attribute in fields_of(kind)
    }


def _by_code(kind: type[StrEnum]) -> dict[str, StrEnum]:
    return {member.value: member for member in kind}


def _named(
    value: dict[object, object], trail: MemberPath, log: FaultCollector
) -> Iterator[tuple[str, object]]:
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


def _wrong_type(shape: Reader, value: object, trail: MemberPath, log: FaultCollector) -> object:
    seen = f'"{value}"' if isinstance(value, str) else value
    log.add(FaultKind.WRONG_TYPE, trail, seen=seen, wanted=shape, values={"found": kind_of(value)})
    log.scan(value, trail)
    return INVALID


def _read_moment(
    shape: Reader,
    pattern: str,
    parse: Callable[[str], date],
    value: object,
    trail: MemberPath,
    log: FaultCollector,
) -> object:
    if not isinstance(value, str):
        return _wrong_type(shape, value, trail, log)
    try:
        if re.fullmatch(pattern, value, re.ASCII):
            return parse(value)
    except ValueError:
        pass
    log.add(FaultKind.IMPOSSIBLE_DATE, trail, seen=value, wanted=shape)
    return INVALID


def note_unknown_code(
    value: str, codes: Sequence[str], trail: MemberPath, log: FaultCollector
) -> None:
    """Note that *value* is none of *codes*, and which of them it was probably meant to be."""
    named = Text(da=enumerate_in(codes, "da", OR), en=enumerate_in(codes, "en", OR))
    _unknown_code(Wanted(" | ".join(codes), named), value, codes, trail, log)


def _unknown_code(
    wanted: Wanted | Reader,
    value: str,
    codes: Sequence[str],
    trail: MemberPath,
    log: FaultCollector,
) -> None:
    log.add(
        FaultKind.UNKNOWN_CODE,
        trail,
        seen=value,
        wanted=wanted,
        values={"suggestion": guess(value, codes)},
    )


def guess(written: str, names: Sequence[str]) -> Text | None:
    """Return the one of *names* that *written* was probably meant to be, if any is near."""
    # Comparing is quadratic: what is longer than any code is not a misspelt one.
    if len(written) > _LONGEST_GUESSED:
        return None
    by_likeness = {_without_style(name): name for name in names}
    likely = get_close_matches(_without_style(written), by_likeness, n=1)
    return Text(da=by_likeness[likely[0]], en=by_likeness[likely[0]]) if likely else None


def _without_style(name: str) -> str:
    return name.lower().replace("-", "_")
