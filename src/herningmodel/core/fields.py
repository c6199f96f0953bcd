"""
What a member of a record may hold, said in its type.

A member's type is what a reader of the code needs to know, and what the reader of documents, the
published schema and the masking of free text go by:

    started: Annotated[date, Dated()]                 must be there, and dates the record
    ended: Annotated[date, KnownLater()] | None       may be absent; not known before its own day
    needed_step: Step | None = None                   one of the codes
    scale: Annotated[int, Between(1, 10)] | None      a bounded number
    concerns: tuple[Annotated[str, Reference("placements")], ...]
"""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Final, get_args

from attrs import frozen

from herningmodel.text.texts import Text


LONGEST_ID: Final = 64
LONGEST_PROSE: Final = 20_000
"""Characters in a free text. Our own choice: ten pages, and far below what blocks a system."""


@frozen
class Between:
    """A whole number from `lowest` to `highest`, both included."""

    lowest: int
    highest: int


@frozen
class Identifier:
    """A name for something: 1-64 printable characters without spaces."""

    record: bool = False
    """Whether it names a record of the case, and so must be unique in it."""


@frozen
class Reference:
    """The id of a record in one of the lists `to`."""

    to: tuple[str, ...]
    subject: bool = False
    """Whether the record is about what is referred to, and is left out together with it."""


@frozen
class Prose:
    """Free text. It is never shown in a `repr`, and never asked for when a code would do."""


@frozen
class OneOf:
    """A text that is one of `codes`, which are too many, or too foreign, to be members of a class."""

    notation: str
    label: Text
    codes: frozenset[str]


@frozen
class LocalCode:
    """A lower_snake_case code; those in `known` are the library's, others are the municipality's own."""

    known: tuple[str, ...]


@frozen
class Dated:
    """The day from which the record is known; before it the record is left out."""


@frozen
class KnownLater:
    """A day that is not known before it comes, such as the end of a placement."""


@frozen
class Agreed:
    """A day that is agreed beforehand, such as the one until which an exemption holds."""


@frozen
class KnownWith:
    """A value that is not known before the day in `member`: the reasons come with the end."""

    member: str


@frozen
class RequiredInJson:
    """Must be there in a document, although a value made in Python need not name it."""


Id = Annotated[str, Identifier()]
"""A pseudonymous id of something that is not a record of the case: a child, a worker, a place."""

RecordId = Annotated[str, Identifier(record=True)]
"""The id of a record, unique within the case."""

FreeText = Annotated[str, Prose()]
"""Free text about a family."""


DayMarker = Dated | KnownLater | Agreed
"""What a member that holds a day says of when the day is known."""


def check_days(owner: str, name: str, annotation: object) -> None:
    """
    Check that a member that holds a day says when the day is known.

    Raises:
        TypeError: It holds a `date` or a `datetime`, and has no marker for it.
    """
    if _holds_day(annotation) and not any(
        isinstance(marker, DayMarker) for marker in markers_of(annotation)
    ):
        message = f"{owner}.{name} holds a day and must be marked Dated, KnownLater or Agreed"
        raise TypeError(message)


def _holds_day(annotation: object) -> bool:
    is_day = isinstance(annotation, type) and issubclass(annotation, date)
    return is_day or any(_holds_day(argument) for argument in get_args(annotation))


def markers_of(annotation: object) -> Iterator[object]:
    """Yield every marker inside a type annotation, however deep it stands."""
    yield from getattr(annotation, "__metadata__", ())
    for argument in get_args(annotation):
        yield from markers_of(argument)


def is_prose(annotation: object) -> bool:
    """Tell whether a member of this type holds free text."""
    return any(isinstance(marker, Prose) for marker in markers_of(annotation))
