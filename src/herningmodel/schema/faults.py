"""Faults in the shape of a document, and their collector."""

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from math import isfinite
from typing import Final, Protocol

from attrs import Factory, define, frozen

from herningmodel.core.display import OddNumber, to_display
from herningmodel.core.fields import is_whole_text
from herningmodel.core.json_values import is_json_object, is_list
from herningmodel.core.member_paths import ROOT, MemberPath
from herningmodel.text.formatting import OR, Value, enumerated
from herningmodel.text.texts import Text, verbatim


DEEPEST: Final = 64
"""Deepest nesting that is read. Our own choice: the format needs six."""

_LONGEST_GUESSED: Final = 64


class FaultKind(StrEnum):
    """The kinds of fault, each explained by a rule of its own."""

    UNREADABLE_BYTES = "unreadable_bytes"
    BYTE_ORDER_MARK = "byte_order_mark"
    NOT_JSON = "not_json"
    NESTED_TOO_DEEP = "nested_too_deep"
    DUPLICATE_KEY = "duplicate_key"
    NOT_A_NUMBER = "not_a_number"
    BROKEN_TEXT = "broken_text"
    WRONG_TYPE = "wrong_type"
    MISSING_MEMBER = "missing_member"
    UNKNOWN_MEMBER = "unknown_member"
    UNKNOWN_CODE = "unknown_code"
    IMPOSSIBLE_DATE = "impossible_date"
    OUT_OF_RANGE = "out_of_range"
    MALFORMED_ID = "malformed_id"
    MALFORMED_VALUE = "malformed_value"
    TEXT_TOO_LONG = "text_too_long"
    WRONG_LENGTH = "wrong_length"


@frozen(kw_only=True)
class ShapeFault:
    """
    One fault in the shape of a document: facts, no prose.

    Attributes:
        kind: The kind of fault.
        trail: The place in the document.
        seen: The value found there, in a short notation; None where it is not shown.
        expected: What was expected; None where there is nothing to say.
        values: The values of the sentence's placeholders, by name.
    """

    kind: FaultKind
    trail: MemberPath = ROOT
    seen: str | None = None
    expected: str | None = None
    values: Mapping[str, Value] = Factory(dict[str, Value])


@frozen
class Wanted:
    """
    The expected value: in shared notation, and in words.

    Attributes:
        notation: What is expected, in the notation that a finding shows.
        label: What is expected, in both languages.
    """

    notation: str
    label: Text


class HasNotation(Protocol):
    """Whatever can say what would have been right."""

    @property
    def notation(self) -> str:
        """In a notation both languages share."""
        ...

    @property
    def label(self) -> Text:
        """In words."""
        ...


class DoubledObject(dict[str, object]):
    """
    An object of the tree with repeated keys.

    Attributes:
        doubled: The keys that occur more than once.
    """

    doubled: tuple[str, ...] = ()


class TooDeepError(Exception):
    """A document is nested so deeply that nothing in it is read."""


@define
class FaultCollector:
    """
    The faults of a document in order, and the ignored members.

    Attributes:
        faults: The faults, in the order of reading.
        ignored: The places of the members that are not read.
    """

    faults: list[ShapeFault] = Factory(list[ShapeFault])
    ignored: list[MemberPath] = Factory(list[MemberPath])

    def add(
        self,
        kind: FaultKind,
        trail: MemberPath,
        *,
        seen: object = None,
        wanted: HasNotation | None = None,
        values: Mapping[str, Value] | None = None,
    ) -> None:
        """Note a fault; *seen* is converted to its display form."""
        self.faults.append(
            ShapeFault(
                kind=kind,
                trail=trail,
                seen=None if seen is None else to_display(seen),
                expected=None if wanted is None else wanted.notation,
                values={
                    **(values or {}),
                    **({} if wanted is None else {"wanted": wanted.label}),
                },
            )
        )

    def add_unknown_code(
        self, value: str, codes: Sequence[str], trail: MemberPath, wanted: HasNotation
    ) -> None:
        """Note that *value* is not in *codes*, with the nearest code."""
        suggestion = {"suggestion": guess(value, codes)}
        self.add(FaultKind.UNKNOWN_CODE, trail, seen=value, wanted=wanted, values=suggestion)

    def ignore(self, value: object, trail: MemberPath) -> None:
        """
        Ignore *value*, an unknown member, but note faults of JSON in it.

        Raises:
            TooDeepError: The value is nested too deeply.
        """
        self.ignored.append(trail)
        self.scan(value, trail)

    def scan(self, value: object, trail: MemberPath) -> None:
        """
        Note every fault inside *value* that is independent of its type.

        Raises:
            TooDeepError: The value is nested too deeply.
        """
        waiting = [(value, trail)]
        while waiting:
            item, place = waiting.pop()
            if len(place) > DEEPEST:
                raise TooDeepError
            if is_json_object(item):
                self.note_names(item, place)
                waiting += [
                    (inner, (*place, key if isinstance(key, str) else to_display(key)))
                    for key, inner in reversed(item.items())
                ]
            elif is_list(item):
                waiting += [
                    (inner, (*place, number)) for number, inner in reversed([*enumerate(item)])
                ]
            elif isinstance(item, str) and not is_whole_text(item):
                self.add(FaultKind.BROKEN_TEXT, place, seen=item)
            elif is_odd(item):
                self.add(FaultKind.NOT_A_NUMBER, place, seen=item)

    def note_names(self, item: dict[object, object], trail: MemberPath) -> tuple[str, ...]:
        """Note broken and repeated names in *item*; return the repeated ones."""
        for name in item:
            if isinstance(name, str) and not is_whole_text(name):
                self.add(FaultKind.BROKEN_TEXT, (*trail, name), seen=name)
        doubled = item.doubled if isinstance(item, DoubledObject) else ()
        for name in doubled:
            self.add(FaultKind.DUPLICATE_KEY, (*trail, name), values={"name": name})
        return doubled


def is_odd(value: object) -> bool:
    """Tell whether *value* is a number that JSON does not have."""
    return isinstance(value, OddNumber) or (isinstance(value, float) and not isfinite(value))


def kind_of(value: object) -> Text:
    """Return the JSON type of *value*, for use in a sentence."""
    for kinds, name in _KINDS:
        if isinstance(value, kinds):
            return name
    return Text(da="noget, som JSON ikke kender", en="something that JSON does not know")


_KINDS: Final[tuple[tuple[type | tuple[type, ...], Text], ...]] = (
    (bool, Text(da="en sandhedsværdi", en="a truth value")),
    ((int, float, OddNumber), Text(da="et tal", en="a number")),
    (str, Text(da="en tekst", en="a text")),
    (list, Text(da="en liste", en="a list")),
    (dict, Text(da="et objekt", en="an object")),
    (type(None), Text(da="null", en="null")),
)


def note_unknown_code(
    value: str, codes: Sequence[str], trail: MemberPath, log: FaultCollector
) -> None:
    """Note that *value* is not in *codes*, with the nearest code."""
    named = enumerated([verbatim(code) for code in codes], OR)
    log.add_unknown_code(value, codes, trail, Wanted(" | ".join(codes), named))


def guess(written: str, names: Sequence[str]) -> Text | None:
    """Return the nearest of *names* to *written*, if any is near."""
    # Comparing is quadratic: what is longer than any code is not a misspelt one.
    if len(written) > _LONGEST_GUESSED:
        return None
    by_likeness = {_without_style(name): name for name in names}
    likely = get_close_matches(_without_style(written), by_likeness, n=1)
    return Text(da=by_likeness[likely[0]], en=by_likeness[likely[0]]) if likely else None


def _without_style(name: str) -> str:
    return name.lower().replace("-", "_")
