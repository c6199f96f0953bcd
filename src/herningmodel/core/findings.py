"""
Findings: place, fault, value seen, value expected, correction.

There is one shape for everything that can be found, from a missing comma to a missing consent.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Annotated, Final, NotRequired, TypedDict, TypeVar, cast

from attrs import evolve, field, frozen

from herningmodel.core.codes import Code
from herningmodel.core.display import to_display
from herningmodel.core.fields import LONGEST_PROSE, Between, WrittenAs
from herningmodel.core.member_paths import MemberPath, path_text, pointer
from herningmodel.core.sources import Basis
from herningmodel.core.written_results import WrittenResult
from herningmodel.core.written_values import WrittenName, WrittenPath, WrittenRule
from herningmodel.text.formatting import Value, render
from herningmodel.text.privacy import mask, sanitize
from herningmodel.text.texts import ELLIPSIS, LEFT_OUT, NOTHING, Text


Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, object]
"""
A value of JSON.

The members of an object are values of JSON too. Their type is wider because a `TypedDict` is a
mapping of objects to a type checker.
"""

Member = TypeVar("Member")

MOST_PLACES: Final = 10**6
"""Places in a finding that is read back. Our own choice."""


class Severity(Code):
    """*Alvor*: the severity of a finding."""

    ERROR = "error", "fejl", "error"
    WARNING = "warning", "advarsel", "warning"
    INFO = "info", "oplysning", "note"

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return _HEAVIEST_FIRST.index(self)


_HEAVIEST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)


class Audience(Code):
    """*Læser*: the reader of a report, and so the voice of its hints."""

    VENDOR = "vendor", "leverandøren", "the vendor"
    CASEWORKER = "caseworker", "børne- og ungerådgiveren", "the caseworker"


class ErrorDirection(Code):
    """*Kan tage fejl*: on which side a rule errs when it errs."""

    EXACT = "exact", "entydig", "unambiguous"
    OVER = "may_over_report", "kan melde for meget", "may over-report"
    UNDER = "may_under_report", "kan melde for lidt", "may under-report"


class TextDict(TypedDict):
    """
    A text in every language, as it is written.

    Attributes:
        da: The Danish text.
        en: The English text.
    """

    da: str
    en: str


class LocationDict(TypedDict):
    """
    A place in a document, as it is written.

    Attributes:
        path: The place for people, such as `.placements[0].started`.
        pointer: The place for programs, an RFC 6901 JSON Pointer.
        id: The id of the record that it is in.
        line: The line of the file, where the file has one case a line.
    """

    path: Annotated[str, WrittenAs(WrittenPath)]
    pointer: str
    id: NotRequired[str]
    line: NotRequired[int]


class AcceptedDict(TypedDict):
    """
    The acceptance of a finding, as it is written.

    Attributes:
        by: Who accepts the finding.
        reason: Why it is accepted, as free text.
        until: The first day without effect; absent: it has no end.
    """

    by: str
    reason: str
    until: NotRequired[Annotated[str, WrittenAs(date)]]


class FindingDict(TypedDict):
    """
    A finding, as it is written.

    Attributes:
        code: The code of the rule.
        name: The name of the rule.
        severity: How severe it is, under the profile.
        basis: What the rule rests on: law, practice, local or data quality.
        where: The locations in the document, the first one first.
        seen: What was found, as the format writes it.
        expected: What the format or the rule expects, in the same notation.
        message: What is wrong, in a whole sentence.
        hint: What would make it right, in a whole sentence.
        advice: What a caseworker can do, where the hint is for a vendor.
        reference: The provision in force on the day that the rule judges.
        may_err: In which direction the rule may err; absent: in none.
        accepted: Who has accepted it, and why; an accepted finding stays visible.
    """

    code: Annotated[str, WrittenAs(WrittenRule)]
    name: Annotated[str, WrittenAs(WrittenName)]
    severity: Annotated[str, WrittenAs(Severity)]
    basis: Annotated[str, WrittenAs(Basis)]
    where: Annotated[list[LocationDict], Between(1, MOST_PLACES)]
    seen: NotRequired[str]
    expected: NotRequired[str]
    message: TextDict
    hint: NotRequired[TextDict]
    advice: NotRequired[TextDict]
    reference: NotRequired[str]
    may_err: NotRequired[Annotated[str, WrittenAs(ErrorDirection)]]
    accepted: NotRequired[AcceptedDict]


@frozen(kw_only=True)
class Location:
    """
    *Sted*: a location in a document.

    Attributes:
        trail: The path of the member in the document.
        id: The id of the record that it is in.
        line: The line of the file, where the file has one case a line.
    """

    trail: MemberPath = field(repr=path_text)
    id: str | None = field(default=None, repr=to_display)
    line: int | None = None

    @property
    def path(self) -> str:
        """The place for people: `.placements[0].started`."""
        return path_text(self.trail)

    @property
    def pointer(self) -> str:
        """The place for programs, an RFC 6901 JSON Pointer: `/placements/0/started`."""
        return pointer(self.trail)

    def redacted(self, known: Collection[str]) -> "Location":
        """Return the place without id; names not *known* become an ellipsis."""
        return evolve(self, trail=redacted_trail(self.trail, known), id=None)

    def as_dict(self) -> LocationDict:
        """Return the members of a place in a report."""
        members: LocationDict = {"path": self.path, "pointer": self.pointer}
        if self.id is not None:
            members["id"] = sanitize(self.id)
        if self.line is not None:
            members["line"] = self.line
        return members


@frozen(kw_only=True)
class Accepted:
    """
    *Accepteret*: by whom, why, and the first day without effect.

    Both names and reasons are private: a `repr` shows neither.

    Attributes:
        by: Who accepts the finding.
        reason: Why it is accepted, as free text.
        until: The first day without effect; None: it has no end.
    """

    by: str = field(repr=False)
    reason: str = field(repr=False)
    until: date | None = None

    def redacted(self) -> "Accepted":
        """Return that it is accepted and until when, without who and why."""
        return evolve(self, by=ELLIPSIS, reason=ELLIPSIS)

    def as_dict(self) -> AcceptedDict:
        """Return the members of an acceptance in a report."""
        members: AcceptedDict = {
            "by": sanitize(self.by),
            "reason": sanitize(self.reason, longest=LONGEST_PROSE),
        }
        if self.until is not None:
            members["until"] = self.until.isoformat()
        return members


@frozen(kw_only=True, eq=False)
class Finding(WrittenResult):
    """
    *Fund*: one thing that a rule has found, in one or more places.

    `seen` and `expected` are in a notation that both languages share (`2025-13-40`,
    `date YYYY-MM-DD`). `message` and `hint` are whole sentences, rendered when they are
    read, so that the same finding can be rendered without its values.

    Attributes:
        code: The code of the rule.
        name: The name of the rule.
        severity: How severe it is, under the profile.
        basis: What the rule rests on: law, practice, local or data quality.
        where: The locations in the document, the first one first.
        seen: What was found, as the format writes it.
        expected: What the format or the rule expects, in the same notation.
        reference: The provision in force on the day that the rule judges.
        may_err: In which direction the rule may err.
        template: The sentence of the finding, with placeholders.
        hint_template: What would make it right, with placeholders.
        suggestion_template: The hint that takes its place where there is a suggestion.
        advice_template: The hint for a caseworker, without member names; None where the hint serves
            both readers.
        values: What fills the placeholders.
        safe_placeholders: Which of them, and whether `expected`, hold nothing of the data.
        accepted: Who has accepted it, and why; an accepted finding stays visible.
    """

    code: str
    name: str
    severity: Severity
    basis: Basis
    where: tuple[Location, ...]
    template: Text
    hint_template: Text | None = None
    suggestion_template: Text | None = None
    advice_template: Text | None = None
    values: Mapping[str, Value] = field(factory=dict[str, Value], hash=False, repr=False)
    safe_placeholders: frozenset[str] = field(default=frozenset(), repr=False)
    seen: str | None = None
    expected: str | None = None
    reference: str | None = None
    may_err: ErrorDirection = ErrorDirection.EXACT
    accepted: Accepted | None = None

    @property
    def message(self) -> Text:
        """What is wrong, in a whole sentence."""
        return render_masked(self.template, self.values)

    @property
    def hint(self) -> Text | None:
        """What would make it right, in a whole sentence."""
        is_near = self.suggestion_template is not None and self.values.get("suggestion")
        template = self.suggestion_template if is_near else self.hint_template
        return None if template is None else render_masked(template, self.values)

    @property
    def advice(self) -> Text | None:
        """What a caseworker can do, where the hint is for a vendor."""
        if self.advice_template is None:
            return None
        return render_masked(self.advice_template, self.values)

    def hint_for(self, reader: Audience) -> Text | None:
        """Return the hint for *reader*: for a caseworker the advice, if any."""
        return self.advice or self.hint if reader is Audience.CASEWORKER else self.hint

    def redacted(self, known: Collection[str]) -> "Finding":
        """
        Return the finding without anything of the data.

        Args:
            known: The names of the format, which a path may contain.
        """
        return evolve(
            self,
            where=tuple(place.redacted(known) for place in self.where),
            suggestion_template=None,
            values=redacted_values(self.values, self.safe_placeholders),
            seen=None,
            expected=self.expected if "expected" in self.safe_placeholders else None,
            # Which provision it is depends on days and codes of the case; the rule's page has it.
            reference=None,
            accepted=None if self.accepted is None else self.accepted.redacted(),
        )

    def as_dict(self) -> FindingDict:
        """Return the members of a finding in a report."""
        return cast(
            "FindingDict",
            without_nulls(
                {
                    "code": self.code,
                    "name": self.name,
                    "severity": self.severity.value,
                    "basis": self.basis.value,
                    "where": [place.as_dict() for place in self.where],
                    "seen": self.seen,
                    "expected": self.expected,
                    "message": text_as_dict(self.message),
                    "hint": None if self.hint is None else text_as_dict(self.hint),
                    "advice": None if self.advice is None else text_as_dict(self.advice),
                    "reference": self.reference,
                    "may_err": self.may_err.value,
                    "accepted": None if self.accepted is None else self.accepted.as_dict(),
                }
            ),
        )


def render_masked(template: Text, values: Mapping[str, Value]) -> Text:
    """Return *template* filled in, with CPR-like numbers masked."""
    return render(template, values).map(mask)


def redacted_values(
    values: Mapping[str, Value], safe_placeholders: Collection[str]
) -> Mapping[str, Value]:
    """Return *values* with an ellipsis for what is neither safe nor empty."""
    return {
        name: value if name in safe_placeholders or value == NOTHING else LEFT_OUT
        for name, value in values.items()
    }


def redacted_trail(trail: MemberPath, known: Collection[str]) -> MemberPath:
    """Return *trail*; names not *known* become an ellipsis, item numbers stay."""
    return tuple(step if isinstance(step, int) or step in known else ELLIPSIS for step in trail)


def text_as_dict(text: Text) -> TextDict:
    """Return every language of *text*, Danish first."""
    return {"da": text.get("da"), "en": text.get("en")}


def without_nulls(members: Mapping[str, Member | None]) -> dict[str, Member]:
    """Return *members* without nulls: absent and null are the same."""
    return {name: value for name, value in members.items() if value is not None}
