"""The names of the formats: what may stand in a path when nothing of the data may be told."""

from collections.abc import Iterator
from typing import Final

from herningmodel.costs.price_list import PriceList
from herningmodel.model.case import Case
from herningmodel.profile.profile import Profile
from herningmodel.schema.json_reader import (
    ListShape,
    PairShape,
    RecordShape,
    Shape,
    TableShape,
    shape_of,
)
from herningmodel.schema.records import Record
from herningmodel.text.caching import remembered


_DOCUMENTS: Final[tuple[type[Record], ...]] = (Case, Profile, PriceList)


@remembered
def vocabulary() -> frozenset[str]:
    """Return the name of every member of a document, and every key of their tables."""
    return frozenset(name for kind in _DOCUMENTS for name in _names_in(shape_of(kind)))


def _names_in(shape: Shape) -> Iterator[str]:
    match shape:
        case RecordShape():
            yield from shape.members
            for member in shape.members.values():
                yield from _names_in(member.shape)
        case TableShape():
            yield from shape.keys
            yield from _names_in(shape.entry)
        case ListShape():
            yield from _names_in(shape.item)
        case PairShape():
            for item in shape.items:
                yield from _names_in(item)
        case _:
            return
