"""
What a rule is, and the words that a rule module is written in.

A rule yields facts, never prose. Its sentences are templates in both languages beside it, filled in
when they are read. A rule does not handle unreadable values and crashes: the engine does.

Rule modules import this module as `v`; what most of them need from elsewhere has its name here too.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Final, Generic, NotRequired, TypedDict, TypeVar

from attrs import Factory, field, frozen

from herningmodel.case_view.view import Measure, View, find
from herningmodel.core.codes import Code
from herningmodel.core.display import to_display
from herningmodel.core.findings import ErrorDirection, Location, Severity
from herningmodel.core.legal_versions import Versions, cited
from herningmodel.core.periods import ALWAYS, Period
from herningmodel.core.references import LegalReference
from herningmodel.core.sources import Basis, Certainty, Source, own_choice
from herningmodel.profile.profile import Profile
from herningmodel.rulebook import rule_sources as sources
from herningmodel.rulebook.example_records import assessment, decision, measure, wellbeing
from herningmodel.rulebook.rule_examples import (
    EXAMPLE_DAY,
    Example,
    caseload_example,
    example,
    profile_example,
)
from herningmodel.rulebook.rule_grounds import (
    by_data,
    by_duty,
    by_law,
    by_model,
    by_profile,
    provisions,
    statutory,
)
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.severity_limits import at_most
from herningmodel.schema.faults import FaultKind
from herningmodel.text.formatting import Value
from herningmodel.text.texts import Text


__all__ = [
    "APPLIES",
    "EXAMPLE_DAY",
    "AnyRule",
    "Applies",
    "Basis",
    "CaseRule",
    "CaseloadRule",
    "Certainty",
    "ErrorDirection",
    "Example",
    "Extract",
    "Fact",
    "Facts",
    "Heading",
    "Location",
    "Measure",
    "Outcome",
    "Outcomes",
    "Profile",
    "ProfileRule",
    "Rule",
    "RuleStatus",
    "Rules",
    "Sentences",
    "Severity",
    "ShapeRule",
    "Source",
    "Text",
    "Unchecked",
    "Value",
    "View",
    "assessment",
    "at_most",
    "barnets_lov",
    "by_data",
    "by_duty",
    "by_law",
    "by_model",
    "by_profile",
    "caseload_example",
    "cited",
    "decision",
    "example",
    "find",
    "heading",
    "measure",
    "own_choice",
    "profile_example",
    "provisions",
    "sentences",
    "serviceloven",
    "sources",
    "statutory",
    "to_display",
    "wellbeing",
    "whole_case",
]

Subject = TypeVar("Subject")
Note = TypeVar("Note")


class RuleStatus(Code):
    """*Livscyklus*: how firm a rule is. A code is permanent and is never used again."""

    PREVIEW = "preview", "på prøve", "preview"
    STABLE = "stable", "gældende", "stable"
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
Outcomes = Iterator[Outcome]
"""What the function of a rule yields."""

Facts = Iterator[Fact]
"""What the function of a rule about prices or costs yields."""


class Heading(TypedDict):
    """
    The texts that every rule has.

    Attributes:
        title: What is flagged, in a few words.
        why: Why it matters.
    """

    title: Text
    why: Text


class Sentences(Heading):
    """
    The texts of a rule that makes findings.

    Attributes:
        message: The sentence of a finding, with placeholders.
        hint: What would make it right, with placeholders; left out where there is no hint. It may name
            members of the format.
        advice: The hint for a caseworker, without member names; left out where the hint has none.
    """

    message: Text
    hint: NotRequired[Text]
    advice: NotRequired[Text]


def heading(*, title_da: str, title_en: str, why_da: str, why_en: str) -> Heading:
    """
    Return the texts that every rule has, to be passed on with `**`.

    They are written side by side, Danish first, so that each keeps a line of its own.
    """
    return {"title": Text(da=title_da, en=title_en), "why": Text(da=why_da, en=why_en)}


def sentences(
    *,
    title_da: str,
    title_en: str,
    why_da: str,
    why_en: str,
    message_da: str,
    message_en: str,
    hint_da: str | None = None,
    hint_en: str | None = None,
    advice_da: str | None = None,
    advice_en: str | None = None,
) -> Sentences:
    """
    Return the texts of a rule that makes findings, to be passed on with `**`.

    A hint that names members of the format is for a vendor; `advice_da` and `advice_en` say the same
    to a caseworker.

    Example:
        >>> texts = sentences(
        ...     title_da="Stedet er ikke godkendt",
        ...     title_en="The place is not approved",
        ...     why_da="Et sted, der ikke er godkendt, har ingen set på.",
        ...     why_en="A place that is not approved has not been inspected.",
        ...     message_da="Stedet var ikke godkendt {on}.",
        ...     message_en="The place was not approved on {on}.",
        ...     hint_da="Skriv datoen for godkendelsen i approved.",
        ...     hint_en="Write the date of the approval in approved.",
        ...     advice_da="Angiv, hvornår stedet blev godkendt.",
        ...     advice_en="State when the place was approved.",
        ... )
        >>> texts["message"].get("en")
        'The place was not approved on {on}.'
    """
    texts: Sentences = {
        "title": Text(da=title_da, en=title_en),
        "why": Text(da=why_da, en=why_en),
        "message": Text(da=message_da, en=message_en),
    }
    if hint_da is not None and hint_en is not None:
        texts["hint"] = Text(da=hint_da, en=hint_en)
    if advice_da is not None and advice_en is not None:
        texts["advice"] = Text(da=advice_da, en=advice_en)
    return texts


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
        advice: The hint for a caseworker, where the hint names members of the format.
        safe_placeholders: The placeholders that never hold anything of the data, and `expected` where that
            is always the same. They are shown in a redacted report; all others are left out.
        severity: How much it weighs unless a profile says otherwise.
        reference: The provision, before and since barnets lov.
        may_err: On which side it errs.
        in_force: The days that it judges.
        adaptable: Whether a profile may switch it off or let it weigh less.
    """

    message: Text
    hint: Text | None = None
    suggestion: Text | None = None
    advice: Text | None = None
    safe_placeholders: frozenset[str] = frozenset()
    severity: Severity
    reference: Versions[LegalReference] | None = None
    may_err: ErrorDirection = ErrorDirection.EXACT
    in_force: Period = ALWAYS
    adaptable: bool = False


@frozen(kw_only=True)
class ShapeRule(Rule):
    """
    *Formregel*: explains one kind of fault in the shape of a document; the reader finds it.

    Attributes:
        kind: The kind of fault that it explains.
    """

    kind: FaultKind


@frozen(kw_only=True)
class CaseRule(Rule, Generic[Subject]):
    """
    *Sagsregel*: looks at one thing of a case at a time.

    Each thing is looked at by itself, so that one that cannot be read does not hide the others.

    Attributes:
        each: The function that yields the things to look at, one by one.
        check: The function that yields the outcomes for one of them.
    """

    each: Callable[[View], Iterable[Subject]]
    check: Callable[[View, Subject], Iterator[Outcome]]


@frozen(kw_only=True)
class Extract(Generic[Note]):
    """
    *Notat*: what a rule keeps of one case, so that the case itself need not be kept.

    Attributes:
        case: The id of the case.
        line: The line of the case in a file with one case a line.
        value: What the rule wants to know of the case.
    """

    case: str = field(repr=to_display)
    line: int | None
    value: Note = field(repr=False)

    def place(self, *trail: str | int) -> Location:
        """Return a place in the case; its id is the case's."""
        return Location(trail=trail, id=self.case, line=self.line)


def with_every_profile(_: Profile) -> bool:
    """Return that a rule is used with every profile."""
    # No lambda: a rule from outside may be sent to another process.
    return True


@frozen(kw_only=True)
class CaseloadRule(Rule, Generic[Note]):
    """
    *Sagsbunkeregel*: looks at many cases together.

    A case is seen once, and only what the rule notes of it is kept. So the cases of a whole
    municipality can stream by.

    Attributes:
        applies: Whether the rule is used with a profile.
        extract: The function that yields what is kept of one case; it must be small.
        check: The function that yields the outcomes from what was kept of all cases, in their
            order.
    """

    applies: Callable[[Profile], bool] = with_every_profile
    extract: Callable[[View], Iterator[Note]]
    check: Callable[[Sequence[Extract[Note]], Profile], Iterator[Outcome]]


@frozen(kw_only=True)
class ProfileRule(Rule):
    """
    *Profilregel*: looks at a profile.

    Attributes:
        check: The function that yields the outcomes for a profile; it is given all rules by code.
    """

    check: Callable[[Profile, Mapping[str, AnyRule]], Iterator[Outcome]]


Rules = Mapping[str, AnyRule]
"""All rules by their codes."""


def whole_case(view: View) -> Iterable[View]:
    """Return the case as the one thing that a rule looks at."""
    return [view]
