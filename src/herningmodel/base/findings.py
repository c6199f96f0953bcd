"""
Findings: what is wrong, where, what was seen, what was expected, and what would make it right.

There is one shape for everything that can be found, from a missing comma to a missing consent.
"""

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from herningmodel.base.codes import Code
from herningmodel.base.notation import notation
from herningmodel.base.paths import Trail, path, pointer
from herningmodel.base.privacy import shown
from herningmodel.base.sources import Basis
from herningmodel.base.texts import Text


Json = str | int | float | bool | None | Sequence["Json"] | Mapping[str, "Json"]
"""A value of JSON."""


class Severity(Code):
    """*Alvor*: how much a finding weighs."""

    ERROR = "error", "fejl", "error"
    WARNING = "warning", "advarsel", "warning"
    INFO = "info", "oplysning", "note"

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return _HEAVIEST_FIRST.index(self)


_HEAVIEST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)


class MayErr(Code):
    """*Kan tage fejl*: on which side a rule errs when it errs."""

    EXACT = "exact", "rammer præcist", "exact"
    OVER = "may_over_report", "kan melde for meget", "may over-report"
    UNDER = "may_under_report", "kan melde for lidt", "may under-report"


@frozen(kw_only=True)
class Place:
    """*Sted*: where something stands in a document."""

    trail: Trail = field(repr=path)
    id: str | None = field(default=None, repr=notation)
    line: int | None = None

    @property
    def path(self) -> str:
        """The place for people: `.placements[0].started`."""
        return path(self.trail)

    @property
    def pointer(self) -> str:
        """The place for programs, an RFC 6901 JSON Pointer: `/placements/0/started`."""
        return pointer(self.trail)

    def as_dict(self) -> dict[str, Json]:
        """Return the place as it stands in a report."""
        return without_nulls(
            {
                "path": self.path,
                "pointer": self.pointer,
                "id": None if self.id is None else shown(self.id),
                "line": self.line,
            }
        )


@frozen(kw_only=True)
class Finding:
    """
    *Fund*: one thing that a rule has found, in one or more places.

    `seen` and `expected` are in a notation that both languages share (`2025-13-40`,
    `date YYYY-MM-DD`); `message` and `hint` are whole sentences.
    """

    code: str
    name: str
    severity: Severity
    basis: Basis
    where: tuple[Place, ...]
    message: Text
    seen: str | None = None
    expected: str | None = None
    hint: Text | None = None
    reference: str | None = None
    may_err: MayErr = MayErr.EXACT

    def as_dict(self) -> dict[str, Json]:
        """Return the finding as it stands in a report."""
        return without_nulls(
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
                "reference": self.reference,
                "may_err": self.may_err.value,
            }
        )


def text_as_dict(text: Text) -> dict[str, Json]:
    """Return both languages of *text*, Danish first."""
    return {"da": text.da, "en": text.en}


def without_nulls(members: Mapping[str, Json]) -> dict[str, Json]:
    """Return *members* without those that are null: absent and null mean the same."""
    return {name: value for name, value in members.items() if value is not None}
