"""
Readers of written results, strict, and tolerant of newer members.

The type of a written result is a `TypedDict`, and is the only place that says what a result holds.
`result_reader` turns it into a reader. Nothing is converted: what is read has the shape that the
type promises, without unknown members and without nulls for optional ones.
"""

from collections.abc import Mapping
from types import NoneType, UnionType
from typing import (
    Annotated,
    Final,
    Literal,
    NotRequired,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

from attrs import frozen

from herningmodel.core.fields import LONGEST_PROSE, Between, WrittenAs
from herningmodel.core.json_values import is_json_object, is_list
from herningmodel.core.member_paths import MemberPath
from herningmodel.schema.containers import named_items
from herningmodel.schema.faults import FaultCollector, FaultKind, Wanted
from herningmodel.schema.json_reader import reader_for
from herningmodel.schema.scalars import (
    INVALID,
    NumberReader,
    Reader,
    TextReader,
    TruthReader,
    WholeNumberReader,
)
from herningmodel.text.caching import cached
from herningmodel.text.texts import Text, verbatim


LARGEST_COUNT: Final = 10**9
"""The largest number of things in a result. Our own choice."""

LONGEST_TEXT: Final = 10 * LONGEST_PROSE
"""Characters in a text of a result. Our own choice."""


@frozen
class ResultMember:
    """
    A member of a written result.

    Attributes:
        reader: The reader of its value.
        required: Whether a result must have it.
    """

    reader: Reader
    required: bool


@frozen
class ObjectReader(Reader):
    """
    An object of a written result; unknown members are left out.

    Attributes:
        kind: The `TypedDict` of the object.
        members: The members by name.
    """

    kind: type[object]
    members: Mapping[str, ResultMember]

    def _wanted(self) -> Wanted:
        return Wanted("object", Text(da="et objekt", en="an object"))

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read an object; an optional member may be null."""
        if not is_json_object(value):
            return self._wrong_type(value, trail, log)
        log.note_names(value, trail)
        read: dict[str, object] = {}
        for name, item in named_items(value, trail, log):
            member = self.members.get(name)
            if member is not None and (item is not None or member.required):
                read[name] = member.reader.read(item, (*trail, name), log)
        for name, member in self.members.items():
            if member.required and name not in read:
                log.add(
                    FaultKind.MISSING_MEMBER,
                    (*trail, name),
                    wanted=member.reader,
                    values={"name": name},
                )
        return read


@frozen
class ArrayReader(Reader):
    """
    A list of a written result.

    Attributes:
        item: The reader of each item.
        length: How many items there may be.
    """

    item: Reader
    length: Between = Between(0, LARGEST_COUNT)

    def _wanted(self) -> Wanted:
        return Wanted(f"list of ({self.item.notation})", Text(da="en liste", en="a list"))

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a list, item by item."""
        if not is_list(value):
            return self._wrong_type(value, trail, log)
        if not self.length.lowest <= len(value) <= self.length.highest:
            numbers = {"count": len(value), "length": self.length.lowest}
            log.add(
                FaultKind.WRONG_LENGTH, trail, seen=value, wanted=self._wanted(), values=numbers
            )
        return [self.item.read(item, (*trail, number), log) for number, item in enumerate(value)]


@frozen
class TableReader(Reader):
    """
    An object whose names are values too, such as months.

    Attributes:
        name: The reader of each name.
        entry: The reader of each value.
    """

    name: Reader
    entry: Reader

    def _wanted(self) -> Wanted:
        return Wanted(f"object of ({self.entry.notation})", Text(da="et objekt", en="an object"))

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a table, entry by entry."""
        if not is_json_object(value):
            return self._wrong_type(value, trail, log)
        log.note_names(value, trail)
        read: dict[str, object] = {}
        for name, item in named_items(value, trail, log):
            place = (*trail, name)
            self.name.read(name, place, log)
            read[name] = self.entry.read(item, place, log)
        return read


@frozen
class OptionalReader(Reader):
    """
    A value, or null.

    Attributes:
        value: The reader of the value.
    """

    value: Reader

    def _wanted(self) -> Wanted:
        label = self.value.label
        return Wanted(
            f"{self.value.notation} | null",
            Text.of(lambda language: f"{label.get(language)} {_OR_NULL.get(language)}"),
        )

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Read a value, and leave null."""
        return None if value is None else self.value.read(value, trail, log)


@frozen
class WrittenReader(Reader):
    """
    A text or number that represents a value, left unconverted.

    Attributes:
        value: The reader of the value that it represents.
    """

    value: Reader

    def _wanted(self) -> Wanted:
        return Wanted(self.value.notation, self.value.label)

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Check what *value* represents, and return it unconverted."""
        return INVALID if self.value.read(value, trail, log) is INVALID else value


@frozen
class ConstantReader(Reader):
    """
    One of a few texts, such as the name of a format.

    Attributes:
        texts: What it can be.
    """

    texts: tuple[str, ...]

    def _wanted(self) -> Wanted:
        notation = " | ".join(self.texts)
        return Wanted(notation, verbatim(notation))

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Return *value* if it is one of the texts."""
        if not isinstance(value, str):
            return self._wrong_type(value, trail, log)
        if value not in self.texts:
            log.add_unknown_code(value, self.texts, trail, self._wanted())
            return INVALID
        return value


_OR_NULL: Final = Text(da="eller null", en="or null")


@cached
def result_reader(annotation: object) -> Reader:
    """
    Return the reader of the written values of the type *annotation*.

    Raises:
        TypeError: There is no reader for such a type.
    """
    origin, arguments = get_origin(annotation), get_args(annotation)
    if is_typeddict(annotation):
        assert isinstance(annotation, type)
        return ObjectReader(annotation, _members_of(annotation))
    if origin in (Union, UnionType):
        kinds = [kind for kind in arguments if kind is not NoneType]
        value = NumberReader() if set(kinds) == {int, float} else result_reader(*kinds)
        return OptionalReader(value) if NoneType in arguments else value
    if origin is Annotated:
        return _marked(arguments[0], arguments[1])
    if origin is list:
        return ArrayReader(result_reader(arguments[0]))
    if origin is dict:
        return TableReader(result_reader(arguments[0]), result_reader(arguments[1]))
    if origin is Literal:
        return ConstantReader(arguments)
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    message = f"expected a type of a written result, got {annotation!r}"
    raise TypeError(message)


def _marked(kind: object, marker: object) -> Reader:
    match marker:
        case WrittenAs():
            return WrittenReader(reader_for(marker.kind))
        case Between() if get_origin(kind) is list:
            return ArrayReader(result_reader(get_args(kind)[0]), marker)
        case _:
            return WrittenReader(reader_for(Annotated[kind, marker]))


def _members_of(kind: type[object]) -> dict[str, ResultMember]:
    required: frozenset[str] = getattr(kind, "__required_keys__", frozenset())
    return {
        name: ResultMember(result_reader(_bare(hint)), name in required)
        for name, hint in get_type_hints(kind, include_extras=True).items()
    }


def _bare(hint: object) -> object:
    return get_args(hint)[0] if get_origin(hint) is NotRequired else hint


_PLAIN: Final[Mapping[object, Reader]] = {
    str: TextReader(LONGEST_TEXT),
    bool: TruthReader(),
    int: WholeNumberReader(0, LARGEST_COUNT),
}
