"""Ids of the records of a case, and references to them."""

from collections.abc import Iterator
from typing import Generic, TypeVar, get_type_hints

from attrs import frozen

from herningmodel.case_view.view import Located, View
from herningmodel.core.errors import Unreadable
from herningmodel.core.fields import Identifier, Reference, markers_of
from herningmodel.core.findings import Location
from herningmodel.core.member_paths import MemberPath
from herningmodel.schema.records import (
    Record,
    id_of,
    is_partial,
    readable,
    readable_items,
    unreadable_in,
)
from herningmodel.text.caching import cached


Marker = TypeVar("Marker", Identifier, Reference)
AnyMarker = TypeVar("AnyMarker")


@frozen(kw_only=True)
class WrittenId(Generic[Marker]):
    """
    *Skrevet id*: an id where it is written in a document.

    Attributes:
        id: The id as it is written.
        place: Its place in the document.
        of: The record that holds it.
        marker: Whether it is an identifier or a reference, and to what.
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
    Yield every reference to a record, in the document's order.

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
    """Yield the text or texts of *value*, each with its place."""
    if isinstance(value, str):
        yield trail, value
    yield from (
        ((*trail, number), item) for number, item in readable_items(value) if isinstance(item, str)
    )


@cached
def marked(kind: type[Record], marker: type[AnyMarker]) -> dict[str, AnyMarker]:
    """Return the members of *kind* with a *marker*, and the markers."""
    hints = get_type_hints(kind, include_extras=True)
    return {
        name: found
        for name, hint in hints.items()
        for found in markers_of(hint)
        if isinstance(found, marker)
    }
