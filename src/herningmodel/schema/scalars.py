"""Readers of single values: texts, codes, numbers, days; and what they note of what is invalid."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from difflib import get_close_matches
from enum import Enum, StrEnum
from typing import Final, Protocol

from attrs import frozen

from herningmodel.core.fields import LONGEST_ID, LONGEST_PROSE, OneOf
from herningmodel.core.member_paths import MemberPath
from herningmodel.core.parsed_values import ParsedValue
from herningmodel.schema.faults import (
    FaultCollector,
    FaultKind,
    Wanted,
    is_odd,
    is_whole_text,
    kind_of,
)
from herningmodel.text.texts import OR, Text, enumerate_in


class _Cut(Enum):
    CUT = "cut"


INVALID: Final = _Cut.CUT
"""What a shape returns for a value that cannot be read."""

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
            return note_wrong_type(self, value, trail, log)
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
            return note_wrong_type(self, value, trail, log)
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
            return note_wrong_type(self, value, trail, log)
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
            return note_wrong_type(self, value, trail, log)
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
            return note_wrong_type(self, value, trail, log)
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
            return note_wrong_type(self, value, trail, log)
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
            return note_wrong_type(self, value, trail, log)
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
            return note_wrong_type(self, value, trail, log)
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
            return note_wrong_type(self, value, trail, log)
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


def _read_moment(
    shape: Reader,
    pattern: str,
    parse: Callable[[str], date],
    value: object,
    trail: MemberPath,
    log: FaultCollector,
) -> object:
    if not isinstance(value, str):
        return note_wrong_type(shape, value, trail, log)
    try:
        if re.fullmatch(pattern, value, re.ASCII):
            return parse(value)
    except ValueError:
        pass
    log.add(FaultKind.IMPOSSIBLE_DATE, trail, seen=value, wanted=shape)
    return INVALID


def note_wrong_type(shape: Reader, value: object, trail: MemberPath, log: FaultCollector) -> object:
    """Note that *value* is of the wrong JSON type, and what is wrong inside it; return `INVALID`."""
    seen = f'"{value}"' if isinstance(value, str) else value
    log.add(FaultKind.WRONG_TYPE, trail, seen=seen, wanted=shape, values={"found": kind_of(value)})
    log.scan(value, trail)
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
