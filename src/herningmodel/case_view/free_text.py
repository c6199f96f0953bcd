"""Free texts of a document; only their places leave this module."""

from collections.abc import Callable, Iterator

from herningmodel.case_view.ids import marked, texts_at
from herningmodel.case_view.view import View
from herningmodel.core.errors import Unreadable
from herningmodel.core.fields import Prose
from herningmodel.core.findings import Location
from herningmodel.schema.records import id_of, is_partial, readable, unreadable_in


def free_texts(view: View, has: Callable[[str], bool]) -> Iterator[tuple[Location, bool]]:
    """
    Yield the place of every free text, with the result of *has*.

    Raises:
        Unreadable: After all others, if a text, or a record that may have one, cannot be read.
    """
    gaps = [*view.gaps]
    for located in view.located:
        record = located.record
        cut = unreadable_in(record)
        for member in marked(type(record), Prose):
            value = readable(record, member)
            if member in cut:
                gaps.append(cut[member])
            elif is_partial(value):
                gaps.append(value.cut)
            for trail, text in texts_at(value, (*located.trail, member)):
                yield Location(trail=trail, id=id_of(record)), has(text)
    if gaps:
        raise Unreadable(gaps[0])
