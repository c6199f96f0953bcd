"""List the member names of formats, allowed in redacted paths."""

from collections.abc import Iterator
from typing import Final

from herningmodel.costs.price_list import PriceList
from herningmodel.model.case import Case
from herningmodel.profile.profile import Profile
from herningmodel.schema.containers import ListReader, MappingReader, PairReader
from herningmodel.schema.json_reader import RecordReader, reader_for
from herningmodel.schema.records import Record
from herningmodel.schema.scalars import Reader
from herningmodel.text.caching import cached


_DOCUMENTS: Final[tuple[type[Record], ...]] = (Case, Profile, PriceList)


@cached
def vocabulary() -> frozenset[str]:
    """Return the member names of documents, and the keys of tables."""
    return frozenset(name for kind in _DOCUMENTS for name in _names_in(reader_for(kind)))


def _names_in(reader: Reader) -> Iterator[str]:
    match reader:
        case RecordReader():
            yield from reader.members
            for member in reader.members.values():
                yield from _names_in(member.reader)
        case MappingReader():
            yield from reader.keys
            yield from _names_in(reader.entry)
        case ListReader():
            yield from _names_in(reader.item)
        case PairReader():
            for item in reader.items:
                yield from _names_in(item)
        case _:
            return
