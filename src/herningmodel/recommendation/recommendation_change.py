"""
Compare two recommendations for one case, perhaps years apart.

Reasons and open questions are recognized by what they are about and not by their place, because a
newer assessment moves the places. Where the rules or the profile differ, the difference may come from
them, and that is said.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Annotated, Final, TypedDict, TypeVar

from attrs import field, frozen

from herningmodel.core.display import to_display
from herningmodel.core.errors import WrongValueError
from herningmodel.core.fields import Between, WrittenAs
from herningmodel.core.findings import TextDict, text_as_dict
from herningmodel.core.written_results import WrittenResult
from herningmodel.ladder.bounds import Bound, BoundDict, Range
from herningmodel.model.steps import Step
from herningmodel.recommendation.verdicts import OpenQuestion, OpenQuestionDict
from herningmodel.text.formatting import Value, render
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Text, verbatim


if TYPE_CHECKING:
    from herningmodel.recommendation.recommendation import Recommendation


Part = TypeVar("Part")


class AdviceStateDict(TypedDict):
    """
    One of two recommendations, as it is written in their comparison.

    Attributes:
        on: The day that the recommendation is for.
        library: The version of the library that made it.
        rule_set: The identity of the rules that it was made by.
        profile: The name of the profile.
        step: The step if the case decides it; null while it is open.
        range: The range; null where every step is ruled out, or out of scope.
    """

    on: Annotated[str, WrittenAs(date)]
    library: str
    rule_set: str
    profile: str
    step: Annotated[int, WrittenAs(Step)] | None
    range: Annotated[list[Annotated[int, WrittenAs(Step)]], Between(2, 2)] | None


class RecommendationChangeDict(TypedDict):
    """
    Two recommendations compared, as it is written.

    Attributes:
        case: The id of the case.
        earlier: What the first came to.
        later: What the other came to.
        same_rules: Whether both were made by the same rules.
        same_profile: Whether both were made with a profile of the same name.
        gone: The certain reasons of the first that the other does not have.
        new: The certain reasons of the other that the first did not have.
        answered: The open questions of the first that are not open in the other.
        opened: The open questions of the other that were not open in the first.
        text: The comparison in whole sentences, the result first.
    """

    case: str
    earlier: AdviceStateDict
    later: AdviceStateDict
    same_rules: bool
    same_profile: bool
    gone: list[BoundDict]
    new: list[BoundDict]
    answered: list[OpenQuestionDict]
    opened: list[OpenQuestionDict]
    text: list[TextDict]


@frozen(kw_only=True)
class AdviceState:
    """
    *Anbefaling på en dag*: what a recommendation came to, and what it was made by.

    Attributes:
        on: The day that the recommendation is for.
        library: The version of the library that made it.
        rule_set: The identity of the rules that it was made by.
        profile: The name of the profile.
        step: The step if the case decides it; None while it is open.
        range: The range; None where every step is ruled out, or out of scope.
        out_of_scope: Whether the child has turned 18.
    """

    on: date
    library: str = field(repr=to_display)
    rule_set: str = field(repr=to_display)
    profile: str = field(repr=to_display)
    step: Step | None
    range: Range | None
    out_of_scope: bool = False

    @property
    def result(self) -> Text:
        """The result inside a sentence."""
        if self.range is not None:
            return self.range.numbered
        return _BEYOND if self.out_of_scope else _NO_STEP

    def as_dict(self) -> AdviceStateDict:
        """Return the result as JSON."""
        steps = self.range
        return {
            "on": self.on.isoformat(),
            "library": sanitize(self.library),
            "rule_set": sanitize(self.rule_set),
            "profile": sanitize(self.profile),
            "step": None if self.step is None else self.step.value,
            "range": None if steps is None else [steps.lowest.value, steps.highest.value],
        }


@frozen(kw_only=True, eq=False)
class RecommendationChange(WrittenResult):
    """
    *Ændring*: two recommendations for one case beside each other.

    Attributes:
        case: The id of the case.
        earlier: What the first came to.
        later: What the other came to.
        gone: The certain reasons of the first that the other does not have.
        new: The certain reasons of the other that the first did not have.
        answered: The open questions of the first that are not open in the other.
        opened: The open questions of the other that were not open in the first.
    """

    case: str = field(repr=to_display)
    earlier: AdviceState
    later: AdviceState
    gone: tuple[Bound, ...]
    new: tuple[Bound, ...]
    answered: tuple[OpenQuestion, ...]
    opened: tuple[OpenQuestion, ...]

    @property
    def is_same_step(self) -> bool:
        """Whether both come to the same step, or to the same range."""
        return (self.earlier.step, self.earlier.result) == (self.later.step, self.later.result)

    @property
    def is_by_same_rules(self) -> bool:
        """Whether both were made by the same rules."""
        return self.earlier.rule_set == self.later.rule_set

    @property
    def is_by_same_profile(self) -> bool:
        """Whether both were made with a profile of the same name."""
        return self.earlier.profile == self.later.profile

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The comparison in whole sentences, the result first."""
        values: dict[str, Value] = {
            "before": self.earlier.result,
            "after": self.later.result,
            "then": self.earlier.on,
            "now": self.later.on,
            "old_rules": verbatim(sanitize(self.earlier.rule_set)),
            "new_rules": verbatim(sanitize(self.later.rule_set)),
            "old_profile": self.earlier.profile,
            "new_profile": self.later.profile,
        }
        said = [
            SAME_STEP if self.is_same_step else OTHER_STEP,
            SAME_RULES if self.is_by_same_rules else OTHER_RULES,
        ]
        if not self.is_by_same_profile:
            said.append(OTHER_PROFILE)
        parts = (
            (GONE, self.gone),
            (NEW, self.new),
            (ANSWERED, self.answered),
            (OPENED, self.opened),
        )
        return (
            *(render(sentence, values) for sentence in said),
            *(render(template, {"text": part.text}) for template, found in parts for part in found),
        )

    def as_dict(self) -> RecommendationChangeDict:
        """Return the comparison as JSON for a journal."""
        return {
            "case": sanitize(self.case),
            "earlier": self.earlier.as_dict(),
            "later": self.later.as_dict(),
            "same_rules": self.is_by_same_rules,
            "same_profile": self.is_by_same_profile,
            "gone": [bound.as_dict() for bound in self.gone],
            "new": [bound.as_dict() for bound in self.new],
            "answered": [question.as_dict() for question in self.answered],
            "opened": [question.as_dict() for question in self.opened],
            "text": [text_as_dict(sentence) for sentence in self.sentences],
        }


def change_between(earlier: "Recommendation", later: "Recommendation") -> RecommendationChange:
    """
    Return what *later* changes in *earlier*.

    Raises:
        WrongValueError: They are of different cases, or *later* is of an earlier day.
    """
    if sanitize(earlier.case) != sanitize(later.case):
        message = f"later: expected a recommendation for case {sanitize(earlier.case)!r}, got one for {sanitize(later.case)!r}"
        raise WrongValueError(message)
    if later.on < earlier.on:
        message = (
            f"later: expected a day from {earlier.on.isoformat()} on, got {later.on.isoformat()}"
        )
        raise WrongValueError(message)
    before, after = _reasons(earlier), _reasons(later)
    return RecommendationChange(
        case=earlier.case,
        earlier=_state(earlier),
        later=_state(later),
        gone=_without(before, after, _about),
        new=_without(after, before, _about),
        answered=_without(earlier.missing, later.missing, _asked),
        opened=_without(later.missing, earlier.missing, _asked),
    )


def _state(advice: "Recommendation") -> AdviceState:
    return AdviceState(
        on=advice.on,
        library=advice.library,
        rule_set=advice.rule_set,
        profile=advice.profile,
        step=advice.step,
        range=advice.range,
        out_of_scope=advice.out_of_scope,
    )


def _reasons(advice: "Recommendation") -> tuple[Bound, ...]:
    certain = (bound for verdict in advice.verdicts for bound in verdict.reasons if bound.certain)
    return tuple({_about(bound): bound for bound in certain}.values())


def _without(
    parts: Iterable[Part], others: Iterable[Part], key: Callable[[Part], object]
) -> tuple[Part, ...]:
    known = {key(other) for other in others}
    return tuple(part for part in parts if key(part) not in known)


def _about(bound: Bound) -> object:
    return bound.code, bound.kind, bound.step, bound.place.trail[-1:], bound.seen


def _asked(question: OpenQuestion) -> object:
    return question.question, question.place.trail[-1:]


_NO_STEP: Final = Text(da="intet trin alene", en="no particular step")
_BEYOND: Final = Text(da="uden for trappen, fyldt 18 år", en="beyond the ladder, turned 18")
OTHER_STEP: Final = Text(
    da="Anbefalingen var {before} den {then} og er {after} den {now}.",
    en="The recommendation was {before} on {then}, and is {after} on {now}.",
)
SAME_STEP: Final = Text(
    da="Anbefalingen var {before} den {then} og er den samme den {now}.",
    en="The recommendation was {before} on {then}, and is the same on {now}.",
)
SAME_RULES: Final = Text(
    da="Begge er lavet efter regelsættet {old_rules}.",
    en="Both were made by the rule set {old_rules}.",
)
OTHER_RULES: Final = Text(
    da="De er lavet efter forskellige regelsæt, {old_rules} og {new_rules}. En forskel kan komme af reglerne og ikke af barnets forhold.",
    en="They were made by different rule sets, {old_rules} and {new_rules}. A difference may come from the rules and not from the child's circumstances.",
)
OTHER_PROFILE: Final = Text(
    da="De er lavet med forskellige profiler, {old_profile} og {new_profile}. En forskel kan også komme af det.",
    en="They were made with different profiles, {old_profile} and {new_profile}. A difference may come from that too.",
)
GONE: Final = Text(da="Gælder ikke længere: {text}", en="No longer holds: {text}")
NEW: Final = Text(da="Er kommet til: {text}", en="Is new: {text}")
ANSWERED: Final = Text(da="Er ikke længere åbent: {text}", en="Is no longer open: {text}")
OPENED: Final = Text(da="Er blevet åbent: {text}", en="Has become open: {text}")
