"""Readers of single values: texts, codes, numbers and days."""

import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from datetime import date, datetime
from enum import Enum, StrEnum
from functools import lru_cache
from typing import Final, Generic, TypeVar

from attrs import frozen

from herningmodel.core.fields import (
    LARGEST_NUMBER,
    LONGEST_ID,
    LONGEST_PROSE,
    Identifier,
    LocalCode,
    OneOf,
    is_id,
    is_whole_text,
)
from herningmodel.core.member_paths import MemberPath
from herningmodel.core.parsed_values import ParsedValue
from herningmodel.schema.faults import (
    FaultCollector,
    FaultKind,
    Wanted,
    is_odd,
    kind_of,
    note_unknown_code,
)
from herningmodel.text.formatting import OR, enumerated, render
from herningmodel.text.texts import Text, verbatim


class _Invalid(Enum):
    INVALID = "invalid"


INVALID: Final = _Invalid.INVALID
"""What a reader returns for a value that cannot be read."""

_ONE_OF_CODES: Final = Text(da="en af koderne {codes}", en="one of the codes {codes}")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
# Newer versions of Python take 24:00 for the midnight that ends a day.
_TIME: Final = re.compile(r"\d{4}-\d{2}-\d{2}T(?!24)\d{2}:\d{2}(:\d{2})?", re.ASCII)

Raw = TypeVar("Raw", bound=str | int | float)


class Reader(ABC):
    """A reader of one kind of value."""

    __slots__ = ()

    @abstractmethod
    def _wanted(self) -> Wanted:
        """Return what may be written here."""

    @property
    def notation(self) -> str:
        """What may be written here, in a notation both languages share."""
        return self._wanted().notation

    @property
    def label(self) -> Text:
        """What may be written here, in words."""
        return self._wanted().label

    @abstractmethod
    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Return what *value* represents, or note its faults and return `INVALID`."""

    def _wrong_type(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        seen = f'"{value}"' if isinstance(value, str) else value
        found = {"found": kind_of(value)}
        log.add(FaultKind.WRONG_TYPE, trail, seen=seen, wanted=self._wanted(), values=found)
        log.scan(value, trail)
        return INVALID


class ScalarReader(Reader, Generic[Raw]):
    """
    The frame of every reader of a scalar value.

    Attributes:
        json_types: The Python types of the JSON values that it accepts.
        fault: The fault of a value with right type that cannot be parsed.
    """

    __slots__ = ()

    json_types: tuple[type[Raw], ...]
    fault: FaultKind

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        """Check the type of *value*, parse it, and note why that fails."""
        if not isinstance(value, self.json_types):
            return self._wrong_type(value, trail, log)
        try:
            result = self._parse(value)
        except ValueError:
            result = INVALID
        if result is INVALID:
            self._note(value, trail, log)
        return result

    @abstractmethod
    def _parse(self, value: Raw) -> object:
        """Return what *value* represents; `INVALID`, or a `ValueError`, if that is nothing."""

    def _note(self, value: Raw, trail: MemberPath, log: FaultCollector) -> None:
        log.add(self.fault, trail, seen=value, wanted=self._wanted())


class _StringReader(ScalarReader[str]):
    __slots__ = ()

    json_types: tuple[type[str], ...] = (str,)


class _NumericReader(ScalarReader[Raw]):
    __slots__ = ()

    fault = FaultKind.OUT_OF_RANGE

    def read(self, value: object, trail: MemberPath, log: FaultCollector) -> object:
        if is_odd(value):
            log.add(FaultKind.NOT_A_NUMBER, trail, seen=value, wanted=self._wanted())
            return INVALID
        # To Python, `True` is an `int`.
        if isinstance(value, bool):
            return self._wrong_type(value, trail, log)
        return super().read(value, trail, log)


@frozen
class TextReader(_StringReader):
    """
    A free text.

    Attributes:
        longest: How many characters it may have.
    """

    longest: int = LONGEST_PROSE

    fault = FaultKind.TEXT_TOO_LONG

    def _wanted(self) -> Wanted:
        return Wanted("text", Text(da="en tekst", en="a text"))

    def _parse(self, value: str) -> object:
        return str(value) if len(value) <= self.longest and is_whole_text(value) else INVALID

    def _note(self, value: str, trail: MemberPath, log: FaultCollector) -> None:
        if not is_whole_text(value):
            log.add(FaultKind.BROKEN_TEXT, trail, seen=value)
            return
        log.add(
            self.fault,
            trail,
            wanted=Wanted(f"at most {self.longest} characters", self.label),
            values={"length": len(value), "longest": self.longest},
        )


@frozen
class IdReader(_StringReader):
    """An id: 1-64 printable characters without spaces."""

    fault = FaultKind.MALFORMED_ID

    def _wanted(self) -> Wanted:
        return Wanted(
            Identifier().expected,
            Text(
                da=f"et id på 1-{LONGEST_ID} synlige tegn uden mellemrum",
                en=f"an id of 1-{LONGEST_ID} visible characters without spaces",
            ),
        )

    def _parse(self, value: str) -> object:
        return str(value) if is_id(value) else INVALID

    def _note(self, value: str, trail: MemberPath, log: FaultCollector) -> None:
        if is_whole_text(value):
            log.add(self.fault, trail, seen=value, wanted=self._wanted())
        else:
            log.add(FaultKind.BROKEN_TEXT, trail, seen=value)


@frozen
class ParsedValueReader(_StringReader):
    """
    A value with its own notation: legal reference, interval, rate.

    Attributes:
        kind: The class of the value.
    """

    kind: type[ParsedValue]

    fault = FaultKind.MALFORMED_VALUE

    def _wanted(self) -> Wanted:
        return Wanted(self.kind.NOTATION, verbatim(self.kind.NOTATION))

    def _parse(self, value: str) -> object:
        return _parsed(self.kind, value)


@lru_cache(maxsize=4096)
def _parsed(kind: type[ParsedValue], text: str) -> ParsedValue:
    # A caseload names the same few provisions again and again, and the values are immutable.
    return kind.parse(text)


@frozen
class LocalCodeReader(_StringReader):
    """
    A code of the library, or the municipality's own.

    Attributes:
        marker: The codes that the library knows.
    """

    marker: LocalCode

    def _wanted(self) -> Wanted:
        known = ", ".join(self.marker.known)
        return Wanted(
            self.marker.expected,
            Text(
                da=f"{known} eller en egen kode med små bogstaver",
                en=f"{known} or an own code in lower case",
            ),
        )

    def _parse(self, value: str) -> object:
        return str(value) if self.marker.allows(value) else INVALID

    def _note(self, value: str, trail: MemberPath, log: FaultCollector) -> None:
        log.add_unknown_code(value, self.marker.known, trail, self._wanted())


@frozen
class OneOfReader(_StringReader):
    """
    A text out of a long list of codes.

    Attributes:
        marker: The codes that are allowed, and what they are called.
    """

    marker: OneOf

    def _wanted(self) -> Wanted:
        return Wanted(self.marker.notation, self.marker.label)

    def _parse(self, value: str) -> object:
        return str(value) if self.marker.allows(value) else INVALID

    def _note(self, value: str, trail: MemberPath, log: FaultCollector) -> None:
        log.add_unknown_code(value, (), trail, self._wanted())


@frozen
class CodeReader(_StringReader):
    """
    A code.

    Attributes:
        codes: The members of the enum, by code.
    """

    codes: Mapping[str, StrEnum]

    def _wanted(self) -> Wanted:
        codes = enumerated([verbatim(code) for code in self.codes], OR)
        return Wanted(" | ".join(self.codes), render(_ONE_OF_CODES, {"codes": codes}))

    def _parse(self, value: str) -> object:
        return self.codes.get(value, INVALID)

    def _note(self, value: str, trail: MemberPath, log: FaultCollector) -> None:
        note_unknown_code(value, [*self.codes], trail, log)


@frozen
class WholeNumberReader(_NumericReader[int]):
    """
    A whole number in a range; steps and ratings have names.

    Attributes:
        lowest: The lowest number that is allowed.
        highest: The highest number that is allowed.
        kind: The class that the number becomes.
        json_types: The Python types of the JSON values that it accepts.
    """

    lowest: int
    highest: int
    kind: type[int] = int

    json_types: tuple[type[int], ...] = (int,)

    def _wanted(self) -> Wanted:
        low, high = self.lowest, self.highest
        label = Text(
            da=f"et helt tal fra {low} til {high}", en=f"a whole number from {low} to {high}"
        )
        return Wanted(f"whole number {low}-{high}", label)

    def _parse(self, value: int) -> object:
        return self.kind(value) if self.lowest <= value <= self.highest else INVALID


@frozen
class NumberReader(_NumericReader[int | float]):
    """
    A number.

    Attributes:
        json_types: The Python types of the JSON values that it accepts.
    """

    json_types: tuple[type[int | float], ...] = (int, float)

    def _wanted(self) -> Wanted:
        return Wanted("number", Text(da="et tal", en="a number"))

    def _parse(self, value: float) -> object:
        return value if abs(value) < LARGEST_NUMBER else INVALID


@frozen
class TruthReader(ScalarReader[bool]):
    """
    True or false; 1 is neither.

    Attributes:
        json_types: The Python types of the JSON values that it accepts.
    """

    json_types: tuple[type[bool], ...] = (bool,)

    def _wanted(self) -> Wanted:
        return Wanted("true | false", Text(da="true eller false", en="true or false"))

    def _parse(self, value: bool) -> object:  # noqa: FBT001 - the value is what is read
        return value


@frozen
class DayReader(_StringReader):
    """A day, `YYYY-MM-DD`, and nothing else that ISO 8601 allows."""

    fault = FaultKind.IMPOSSIBLE_DATE

    def _wanted(self) -> Wanted:
        return Wanted(
            "date YYYY-MM-DD", Text(da="en dag skrevet YYYY-MM-DD", en="a day written YYYY-MM-DD")
        )

    def _parse(self, value: str) -> object:
        return date.fromisoformat(value) if _DAY.fullmatch(value) else INVALID


@frozen
class TimeReader(_StringReader):
    """A Danish wall-clock time, `YYYY-MM-DDThh:mm[:ss]`, without an offset."""

    fault = FaultKind.IMPOSSIBLE_DATE

    def _wanted(self) -> Wanted:
        return Wanted(
            "time YYYY-MM-DDThh:mm[:ss]",
            Text(da="et tidspunkt skrevet YYYY-MM-DDThh:mm", en="a time written YYYY-MM-DDThh:mm"),
        )

    def _parse(self, value: str) -> object:
        return datetime.fromisoformat(value) if _TIME.fullmatch(value) else INVALID
