"""Ids and references: what the records of a case are called, and what they refer to."""

from collections.abc import Iterator
from typing import Generic, TypeVar, get_type_hints

from attrs import frozen

from herningmodel.case_view.view import Located, View, id_of
from herningmodel.core.errors import Unreadable
from herningmodel.core.fields import Identifier, Reference, markers_of
from herningmodel.core.findings import Location
from herningmodel.core.member_paths import MemberPath
from herningmodel.schema.records import Record, is_partial, readable, readable_items, unreadable_in
from herningmodel.text.caching import cached


Marker = TypeVar("Marker", Identifier, Reference)
AnyMarker = TypeVar("AnyMarker")


@frozen(kw_only=True)
class WrittenId(Generic[Marker]):
    """
    *Skrevet id*: an id where it is written in a document.

    Attributes:
        id: The id.
        place: Where it is written.
        of: The record that it stands in.
        marker: What the format says of it: whose name it is, or what it refers to.
    """

    id: str
    place: Location
    of: Record
    marker: Marker


def ids_in(view: View) -> Iterator[WrittenId[Identifier]]:
    """
    Yield every id that names something in the document, in its order.

    Raises:
        Unreadable: After all others, if an id, or a record that may have one, cannot be read.
    """
    return _written(view, Identifier)


def references_in(view: View) -> Iterator[WrittenId[Reference]]:
    """
    Yield every id that refers to a record of the document, in its order.

    Raises:
        Unreadable: After all others, if one, or a record that may have one, cannot be read.
    """
    return _written(view, Reference)


def _written(view: View, kind: type[Marker]) -> Iterator[WrittenId[Marker]]:
    gaps = [*view.gaps]
    located: Located
    for located in view.located:
        record = located.record
        cut = unreadable_in(record)
        for member, marker in marked(type(record), kind).items():
            value = readable(record, member)
            if member in cut:
                gaps.append(cut[member])
            elif is_partial(value):
                gaps.append(value.cut)
            for trail, name in texts_at(value, (*located.trail, member)):
                place = Location(trail=trail, id=id_of(record))
                yield WrittenId(id=name, place=place, of=record, marker=marker)
    if gaps:
        raise Unreadable(gaps[0])


def texts_at(value: object, trail: MemberPath) -> Iterator[tuple[MemberPath, str]]:
    """Yield the text that *value* is, or those in the list that it is, each with its place."""
    if isinstance(value, str):
        yield trail, value
    yield from (
        ((*trail, number), item) for number, item in readable_items(value) if isinstance(item, str)
    )


@cached
def marked(kind: type[Record], marker: type[AnyMarker]) -> dict[str, AnyMarker]:
    """Return the members of *kind* whose type has such a *marker*, and each one's marker."""
    hints = get_type_hints(kind, include_extras=True)
    return {
        name: found
        for name, hint in hints.items()
        for found in markers_of(hint)
        if isinstance(found, marker)
    }
