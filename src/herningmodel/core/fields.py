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

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from datetime import date
from math import isfinite
from typing import Annotated, Final, get_args

from attrs import frozen

from herningmodel.text.texts import Text


LONGEST_ID: Final = 64
LONGEST_PROSE: Final = 20_000
"""
Characters in a free text. Our own choice: ten pages.

It lies far below the length that blocks a system.
"""


LARGEST_NUMBER: Final = 10**12
"""Where numbers end: each is smaller, and larger than its negative."""

OWN_CODE: Final = "[a-z][a-z0-9_]{0,63}"
"""How a code of a municipality's own is written."""


class Constraint(ABC):
    """A mark that allows only some of the values of its type."""

    __slots__ = ()

    @property
    @abstractmethod
    def expected(self) -> str:
        """What is allowed, in the notation that a finding shows."""

    @abstractmethod
    def allows(self, value: object) -> bool:
        """Tell whether *value*, which is of the type, is allowed."""


def is_whole_text(text: str) -> bool:
    """Tell whether *text* is valid UTF-8, without lone surrogates."""
    return text.isascii() or not any("\ud800" <= character <= "\udfff" for character in text)


@frozen
class Between(Constraint):
    """
    A whole number from `lowest` to `highest`, both included.

    Attributes:
        lowest: The lowest number that is allowed.
        highest: The highest number that is allowed.
    """

    lowest: int
    highest: int

    @property
    def expected(self) -> str:
        """The range."""
        return f"whole number {self.lowest}-{self.highest}"

    def allows(self, value: object) -> bool:
        """Tell whether it lies in the range."""
        return isinstance(value, int) and self.lowest <= value <= self.highest


def is_id(value: object) -> bool:
    """Tell whether *value* is 1-64 printable characters without spaces."""
    return (
        isinstance(value, str)
        and 1 <= len(value) <= LONGEST_ID
        and value.isprintable()
        and " " not in value
    )


class _Id(Constraint):
    __slots__ = ()

    @property
    def expected(self) -> str:
        """How an id is written."""
        return f"id: 1-{LONGEST_ID} printable characters, no spaces"

    def allows(self, value: object) -> bool:
        """Tell whether it is written as an id."""
        return is_id(value)


@frozen
class Identifier(_Id):
    """
    A name for something: 1-64 printable characters without spaces.

    Attributes:
        record: Whether it names a record of the case, unique in it.
    """

    record: bool = False


@frozen
class Reference(_Id):
    """
    The id of a record in one of the lists `to`.

    Attributes:
        to: The names of the lists that it may refer to.
        subject: Whether the record is left out together with what it refers to.
    """

    to: tuple[str, ...]
    subject: bool = False


class _Text(Constraint):
    __slots__ = ()

    @property
    def expected(self) -> str:
        """The limits of a text."""
        return f"valid text of at most {LONGEST_PROSE} characters"

    def allows(self, value: object) -> bool:
        """Tell whether it is short enough, and can be written as UTF-8."""
        return isinstance(value, str) and len(value) <= LONGEST_PROSE and is_whole_text(value)


@frozen
class Prose(_Text):
    """Free text: never in a `repr`, never required where codes would do."""


@frozen
class Plain(_Text):
    """A short text about no family, such as a web address."""


@frozen
class Finite(Constraint):
    """A number that JSON can hold."""

    @property
    def expected(self) -> str:
        """The limits of a number."""
        return f"a number between -{LARGEST_NUMBER:.0e} and {LARGEST_NUMBER:.0e}"

    def allows(self, value: object) -> bool:
        """Tell whether it is finite, and not larger than numbers get."""
        return isinstance(value, int | float) and isfinite(value) and abs(value) < LARGEST_NUMBER


@frozen
class OneOf(Constraint):
    """
    A text that is one of `codes`, too many for an enum.

    Attributes:
        notation: What is expected, in the notation that a finding shows.
        label: What is expected, in both languages.
        codes: The codes that are allowed.
    """

    notation: str
    label: Text
    codes: frozenset[str]

    @property
    def expected(self) -> str:
        """The notation."""
        return self.notation

    def allows(self, value: object) -> bool:
        """Tell whether it is one of the codes."""
        return value in self.codes


@frozen
class LocalCode(Constraint):
    """
    A lower_snake_case code: in `known`, or the municipality's own.

    Attributes:
        known: The codes that the library knows.
    """

    known: tuple[str, ...]

    @property
    def expected(self) -> str:
        """The codes of the library, and how an own one is written."""
        return " | ".join([*self.known, "own lower_snake_case code"])

    def allows(self, value: object) -> bool:
        """Tell whether it is written as a code."""
        return isinstance(value, str) and re.fullmatch(OWN_CODE, value) is not None


@frozen
class Dated:
    """The day from which a record is known; before it, left out."""


@frozen
class KnownLater:
    """A day unknown until it comes: the end of a placement."""


@frozen
class Agreed:
    """A day agreed beforehand, such as the end of an exemption."""


@frozen
class KnownWith:
    """
    A value unknown before the day in `member`, as reasons are.

    Attributes:
        member: The name of the member that holds the day.
    """

    member: str


@frozen
class RequiredInJson:
    """
    Required in JSON; has a default in Python.

    Attributes:
        unless: The name of the member beside which it may be absent; None: it never may.
    """

    unless: str | None = None


@frozen
class WrittenAs:
    """
    A text or number of JSON that represents a value of `kind`.

    The type that it marks is what a result holds: `Annotated[str, WrittenAs(date)]`.

    Attributes:
        kind: The type of the value.
    """

    kind: type[object]


Id = Annotated[str, Identifier()]
"""A pseudonymous id outside the case: of a child, worker or place."""

RecordId = Annotated[str, Identifier(record=True)]
"""The id of a record, unique within the case."""

FreeText = Annotated[str, Prose()]
"""Free text about a family."""

PlainText = Annotated[str, Plain()]
"""A short text that holds nothing of a family."""

Number = Annotated[int | float, Finite()]
"""A number."""


DayMarker = Dated | KnownLater | Agreed
"""When a member that holds a day becomes known."""


def check_days(owner: str, name: str, annotation: object) -> None:
    """
    Check that a member that holds a day has a `DayMarker`.

    Raises:
        TypeError: It holds a `date` or a `datetime`, and has no marker for it.
    """
    if _holds_day(annotation) and not any(
        isinstance(marker, DayMarker) for marker in markers_of(annotation)
    ):
        message = (
            f"{owner}.{name} holds a day: expected a mark Dated, KnownLater or Agreed, got none"
        )
        raise TypeError(message)


def _holds_day(annotation: object) -> bool:
    is_day = isinstance(annotation, type) and issubclass(annotation, date)
    return is_day or any(_holds_day(argument) for argument in get_args(annotation))


def markers_of(annotation: object) -> Iterator[object]:
    """Yield every marker inside a type annotation, at any depth."""
    yield from getattr(annotation, "__metadata__", ())
    for argument in get_args(annotation):
        yield from markers_of(argument)


def is_prose(annotation: object) -> bool:
    """Tell whether a member of this type holds free text."""
    return any(isinstance(marker, Prose) for marker in markers_of(annotation))
