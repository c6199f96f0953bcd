"""
What a rule is: facts about what it flags, and a plain function that finds it.

A rule yields facts, never prose. Its sentences stand beside it as templates in both languages and
are filled in when somebody reads them. A rule never knows what can go wrong around it: an
unreadable value and a crash are the engine's.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, Generic, TypeVar

from attrs import Factory, field, frozen

from herningmodel.case_view.view import View
from herningmodel.core.codes import Code
from herningmodel.core.display import to_display
from herningmodel.core.findings import ErrorDirection, Json, Location, Severity
from herningmodel.core.legal_versions import Versions
from herningmodel.core.periods import ALWAYS, Period
from herningmodel.core.references import LegalReference
from herningmodel.core.sources import Basis, Source
from herningmodel.profile.profile import Profile
from herningmodel.schema.faults import FaultKind
from herningmodel.text.texts import Text, Value


Subject = TypeVar("Subject")
Note = TypeVar("Note")


class RuleStatus(Code):
    """*Livscyklus*: how firm a rule is. A code is for ever and is never used again."""

    PREVIEW = "preview", "på prøve", "preview"
    STABLE = "stable", "fast", "stable"
    DEPRECATED = "deprecated", "udgår", "deprecated"
    REMOVED = "removed", "fjernet", "removed"


@frozen(kw_only=True)
class Fact:
    """
    *Faktum*: one thing that a rule has found.

    Attributes:
        where: One or more places.
        seen: The value, as the format writes it; None where something is missing.
        expected: What would have been right, in a notation both languages share.
        values: What fills the templates of the message and the hint.
        day: The day that triggers the duty, and so says by which act it is judged.
        reference: The provision, where it is not the rule's own.
        at_most: The most that it may weigh, where this fact is less sure than its rule.
    """

    where: tuple[Location, ...]
    seen: object = None
    expected: str | None = None
    values: Mapping[str, Value] = Factory(dict[str, Value])
    day: date | None = None
    reference: LegalReference | None = None
    at_most: Severity | None = None


@frozen(kw_only=True)
class Unchecked:
    """
    *Kunne ikke kontrolleres*: why a rule cannot say anything here.

    Attributes:
        why: The sentence, with placeholders.
        where: The places that it is about.
        values: What fills the placeholders.
    """

    why: Text
    where: tuple[Location, ...] = ()
    values: Mapping[str, Value] = Factory(dict[str, Value])


class Applies:
    """*Set efter*: the rule applies and looked, and nothing was wrong so far."""


APPLIES: Final = Applies()
"""
What a rule yields as soon as it knows that it applies.

A rule that yields nothing at all does not apply; that is not the same as clean.
"""

Outcome = Fact | Unchecked | Applies


@frozen(kw_only=True)
class Example:
    """*Eksempel*: a small document, and the day on which it is checked."""

    source: str | bytes | Mapping[str, Json]
    on: date
    profile: str = "standard"
    shows: Mapping[str, Json] = Factory(dict[str, Json])
    """The part of the document that matters, for the rule's page."""


def profile_example(toml: str, *, based_on: str = "standard") -> Example:
    """Return a small profile that is based on a shipped one, with *toml* added to it."""
    frame = f"""
schema = 1
name = "our-town"
title = {{ da = "Vores by", en = "Our town" }}
valid_from = 2026-01-01
based_on = "{based_on}"
"""
    return Example(source=f"{frame}{toml}", on=date(2026, 1, 15), shows={"toml": toml.strip()})


def example(on: date, *, profile: str = "standard", **members: Json) -> Example:
    """Return a small case with *members*, checked on the day *on* under a shipped profile."""
    frame: dict[str, Json] = {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": "2014-05-02"},
        "opened": "2022-01-03",
    }
    return Example(source=frame | members, on=on, profile=profile, shows=members)


def caseload_example(on: date, *cases: Mapping[str, Json], profile: str = "standard") -> Example:
    """Return small *cases*, one a line, checked together on the day *on* under a shipped profile."""
    frame: dict[str, Json] = {"format": "herningmodel-case/1", "opened": "2022-01-03"}
    lines = [
        json.dumps({**frame, "child": {"id": f"child-{number}", "born": "2014-05-02"}, **case})
        for number, case in enumerate(cases, start=1)
    ]
    return Example(source="\n".join(lines), on=on, profile=profile, shows={"cases": [*cases]})


@frozen(kw_only=True)
class AnyRule:
    """
    *Regel*: what every rule says of itself, whatever it judges.

    Attributes:
        code: Three letters and three digits; permanent.
        name: What is flagged, in lower_snake_case.
        title: What is flagged, in a few words.
        why: Why it matters.
        basis: Whether it is law, practice, local, or data quality.
        sources: Where it comes from.
        status: Where its code is in its life cycle.
        good: A document that the rule applies to and accepts.
        bad: A document that it flags.
    """

    code: str
    name: str
    title: Text
    why: Text
    basis: Basis
    sources: tuple[Source, ...]
    status: RuleStatus = RuleStatus.STABLE
    good: Example
    bad: Example


@frozen(kw_only=True)
class Rule(AnyRule):
    """
    *Regel med fund*: a rule that makes findings.

    Attributes:
        message: The sentence of a finding, with placeholders.
        hint: What would make it right, with placeholders.
        suggestion: The hint when there is a suggestion.
        safe_placeholders: The placeholders that never hold anything of the data, and `expected` where that
            is always the same. They are told in a redacted report; all others are left out.
        severity: How much it weighs unless a profile says otherwise.
        reference: The provision, before and since barnets lov.
        may_err: On which side it errs.
        in_force: The days that it judges.
        adaptable: Whether a profile may switch it off or let it weigh less.
    """

    message: Text
    hint: Text | None = None
    suggestion: Text | None = None
    safe_placeholders: frozenset[str] = frozenset()
    severity: Severity
    reference: Versions[LegalReference] | None = None
    may_err: ErrorDirection = ErrorDirection.EXACT
    in_force: Period = ALWAYS
    adaptable: bool = False


@frozen(kw_only=True)
class ShapeRule(Rule):
    """*Formregel*: explains one kind of fault in the shape of a document; the reader finds it."""

    kind: FaultKind


@frozen(kw_only=True)
class CaseRule(Rule, Generic[Subject]):
    """
    *Sagsregel*: looks at one thing of a case at a time.

    Each thing is looked at by itself, so that one that cannot be read does not hide the others.
    """

    each: Callable[[View], Iterable[Subject]]
    check: Callable[[View, Subject], Iterator[Outcome]]


@frozen(kw_only=True)
class Extract(Generic[Note]):
    """
    *Notat*: what a rule keeps of one case, so that the case itself need not be kept.

    Attributes:
        case: The id of the case.
        line: The line that the case stands on, where it stands on one.
        value: What the rule wants to know of the case.
    """

    case: str = field(repr=to_display)
    line: int | None
    value: Note = field(repr=False)

    def place(self, *trail: str | int) -> Location:
        """Return a place in the case; its id is the case's."""
        return Location(trail=trail, id=self.case, line=self.line)


@frozen(kw_only=True)
class CaseloadRule(Rule, Generic[Note]):
    """
    *Sagsbunkeregel*: looks at many cases together.

    A case is seen once, and only what the rule notes of it is kept. So the cases of a whole
    municipality can stream by.
    """

    applies: Callable[[Profile], bool] = lambda _: True
    extract: Callable[[View], Iterator[Note]]
    """Takes one case; what it yields must be small, and is kept."""
    check: Callable[[Sequence[Extract[Note]], Profile], Iterator[Outcome]]
    """Takes the notes of all the cases, in their order."""


@frozen(kw_only=True)
class ProfileRule(Rule):
    """*Profilregel*: looks at a profile."""

    check: Callable[[Profile, Mapping[str, AnyRule]], Iterator[Outcome]]
    """Takes the profile, and all the rules by their codes."""


def whole_case(view: View) -> Iterable[View]:
    """Return the case as the one thing that a rule looks at."""
    return [view]
