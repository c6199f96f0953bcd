"""
Comparison of a decision with a recommendation, and departures.

A departure is a person's decision. It is shown as it was written, with author, day and
recommendation, and is not assessed.
"""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Final, NotRequired, TypedDict

from attrs import field, frozen

from herningmodel.case_view.bases_over_time import decision_carrying
from herningmodel.case_view.view import View
from herningmodel.core.codes import Code
from herningmodel.core.display import to_display
from herningmodel.core.fields import Between, WrittenAs
from herningmodel.core.findings import TextDict, text_as_dict
from herningmodel.core.periods import Interval
from herningmodel.core.written_results import WrittenResult
from herningmodel.ladder.bounds import Range
from herningmodel.ladder.decision_and_need import (
    AssessedNeed,
    Standing,
    assessed_need,
    is_explained_by_rating,
    standing,
    step_in_force,
)
from herningmodel.model.decisions import Decision, DeviationCode, Override
from herningmodel.model.steps import Step
from herningmodel.text.formatting import Value, join, quoted, render
from herningmodel.text.privacy import sanitize, sanitize_whole
from herningmodel.text.texts import Text, verbatim


LONG_BEFORE: Final = Interval(months=12)
"""The age from which a decision is dated. Our own choice."""


class ReasonGiven(Code):
    """*Begrundelse*: how a decision says why it is not on the recommended step."""

    OVERRIDE = "override", "fravigelse", "departure"
    CODED = "coded", "som kode", "as a code"
    IN_WORDS = "in_words", "med ord", "in words"
    SEVERE_RATING = "severe_rating", "høj vurdering", "severe rating"
    NONE = "none", "ingen", "none"


class ComparisonDict(TypedDict):
    """
    A decision beside a recommendation, as it is written.

    Attributes:
        decision: The id of the decision.
        on: The day of the decision.
        needed: The step that the decision says the child needs.
        granted: The step that was granted.
        recommended: The range of the recommendation, null if all are ruled out or out of scope.
        recommended_on: The day of the recommendation.
        standing: The position of the granted step in the range.
        runs: Whether help by the decision runs on the day of the reader.
        reason_given: Whether the decision has a reason or a departure.
        reason: How the gap is explained: by a departure, a code, words, a severe rating, or not.
        deviation_code: The reason as a code; null without one.
        long_before: Whether the decision is more than a year older than the recommendation.
        rule_set: The rules of the recommendation, where they are not the library's any more.
        text: The comparison in whole sentences.
    """

    decision: str
    on: Annotated[str, WrittenAs(date)]
    needed: Annotated[int, WrittenAs(Step)] | None
    granted: Annotated[int, WrittenAs(Step)] | None
    recommended: Annotated[list[Annotated[int, WrittenAs(Step)]], Between(2, 2)] | None
    recommended_on: Annotated[str, WrittenAs(date)]
    standing: Annotated[str, WrittenAs(Standing)]
    runs: bool
    reason_given: bool
    reason: Annotated[str, WrittenAs(ReasonGiven)]
    deviation_code: Annotated[str, WrittenAs(DeviationCode)] | None
    long_before: NotRequired[bool]
    rule_set: NotRequired[str]
    text: TextDict


class DepartureDict(TypedDict):
    """
    A person's departure from a recommendation, as it is written.

    Attributes:
        decision: The id of its decision.
        by: The id of the person.
        on: The day of the departure.
        reason: The person's reason.
        recommended: What was recommended then.
        granted: The step that was granted instead.
        text: The departure in a whole sentence, with its reason verbatim.
    """

    decision: str
    by: str
    on: Annotated[str, WrittenAs(date)]
    reason: str
    recommended: Annotated[list[Annotated[int, WrittenAs(Step)]], Between(2, 2)]
    granted: Annotated[int, WrittenAs(Step)] | None
    text: TextDict


@frozen(kw_only=True, eq=False)
class Comparison(WrittenResult):
    """
    *Sammenligning*: a decision beside a recommendation.

    Attributes:
        decision: The id of the decision.
        on: The day of the decision.
        needed: The step that the decision says the child needs; None where it does not say.
        granted: The step that was granted, None where the decision does not say.
        recommended: The range of the recommendation, None if all are ruled out or out of scope.
        recommended_on: The day of the recommendation.
        standing: The position of the granted step in the range.
        runs: Whether help by the decision runs on the day of the reader.
        reason: How the gap is explained: by a departure, a code, words, a severe rating, or not.
        code: The reason as a code; None without one.
        made_by: The rules of the recommendation, where they are not the library's any more.
        kept: The sentences as they were written, where they were read back.
    """

    decision: str = field(repr=to_display)
    on: date
    needed: Step | None
    granted: Step | None
    recommended: Range | None
    recommended_on: date
    standing: Standing
    runs: bool
    reason: ReasonGiven
    code: DeviationCode | None
    made_by: str | None = field(default=None, repr=to_display)
    kept: Text | None = field(default=None, repr=False)

    @property
    def reason_given(self) -> bool:
        """Whether the decision has a reason or a departure."""
        return self.reason is not ReasonGiven.NONE

    @property
    def is_gap(self) -> bool:
        """Whether the granted step is above or below what was recommended."""
        return self.standing in (Standing.ABOVE, Standing.BELOW)

    @property
    def is_long_before(self) -> bool:
        """Whether the decision is more than a year older than the recommendation."""
        return LONG_BEFORE.after(self.on) < self.recommended_on

    @property
    def text(self) -> Text:
        """
        The comparison in whole sentences, with its reason where the steps differ.

        A decision of long before the day of the recommendation is dated, and a recommendation by
        other rules than the library's is named as such.
        """
        if self.kept is not None:
            return self.kept
        days: dict[str, Value] = {"on": self.on, "recommended_on": self.recommended_on}
        said = [self._steps_compared]
        if self.is_long_before:
            said.append(render(_LONG_AGO, days))
        if self.made_by is not None:
            said.append(render(_OTHER_RULES, {**days, "rules": verbatim(sanitize(self.made_by))}))
        return join(said)

    @property
    def _steps_compared(self) -> Text:
        sentences = _COMPARED if self.recommended_on != self.on else _COMPARED_ON_ITS_DAY
        values: dict[str, Value] = {
            "on": self.on,
            "granted": None if self.granted is None else self.granted.numbered,
            "recommended": None if self.recommended is None else self.recommended.numbered,
        }
        compared = render(sentences[self.standing], values)
        if not self.is_gap:
            return compared
        if self.code is not None:
            return join([compared, render(CODED_REASON, {"code": self.code})])
        return join([compared, _REASON[self.reason]])

    def as_dict(self) -> ComparisonDict:
        """Return the comparison as JSON for a journal."""
        members: ComparisonDict = {
            "decision": to_display(self.decision),
            "on": self.on.isoformat(),
            "needed": None if self.needed is None else self.needed.value,
            "granted": None if self.granted is None else self.granted.value,
            "recommended": None
            if self.recommended is None
            else [self.recommended.lowest.value, self.recommended.highest.value],
            "recommended_on": self.recommended_on.isoformat(),
            "standing": self.standing.value,
            "runs": self.runs,
            "reason_given": self.reason_given,
            "reason": self.reason.value,
            "deviation_code": None if self.code is None else self.code.value,
            "text": text_as_dict(self.text),
        }
        if self.is_long_before:
            members["long_before"] = True
        if self.made_by is not None:
            members["rule_set"] = sanitize(self.made_by)
        return members


@frozen(kw_only=True, eq=False)
class Departure(WrittenResult):
    """
    *Fravigelse*: a person's departure from a recommendation, in that person's own words.

    Attributes:
        decision: The id of its decision.
        by: The id of the person.
        on: The day of the departure.
        reason: The person's reason. It is free text, and no `repr` shows it.
        recommended: What was recommended then.
        granted: The step that was granted instead, None where the decision does not say.
        kept: The sentence as it was written, where it was read back.
    """

    decision: str = field(repr=to_display)
    by: str = field(repr=to_display)
    on: date
    reason: str = field(repr=False)
    recommended: Range
    granted: Step | None
    kept: Text | None = field(default=None, repr=False)

    @property
    def text(self) -> Text:
        """The departure in a whole sentence, with its reason verbatim."""
        if self.kept is not None:
            return self.kept
        reason = sanitize_whole(self.reason)
        values: dict[str, Value] = {
            "by": self.by,
            "on": self.on,
            "reason": quoted(Text(da=reason, en=reason)),
            "recommended": self.recommended.numbered,
            "granted": None if self.granted is None else self.granted.numbered,
        }
        return render(DEPARTED if self.granted is None else DEPARTED_TO, values)

    def as_dict(self) -> DepartureDict:
        """Return the departure as JSON for a journal."""
        return {
            "decision": to_display(self.decision),
            "by": to_display(self.by),
            "on": self.on.isoformat(),
            "reason": sanitize_whole(self.reason),
            "recommended": [self.recommended.lowest.value, self.recommended.highest.value],
            "granted": None if self.granted is None else self.granted.value,
            "text": text_as_dict(self.text),
        }


def compared(
    decision: Decision, need: AssessedNeed, *, view: View, on: date, is_alone: bool = False
) -> Comparison:
    """
    Return *decision* compared with the need that was assessed on a day.

    Args:
        decision: The decision.
        need: The need that it is compared with.
        view: The case on the day of the reader.
        on: The day of *need*.
        is_alone: Whether no other help counts beside it.
    """
    in_force = None if is_alone else step_in_force(view.case, on=decision.on, profile=view.profile)
    where = standing(decision.granted_step, need, in_force)
    reason = _reason(decision)
    if reason is ReasonGiven.NONE and is_explained_by_rating(view, decision, where):
        reason = ReasonGiven.SEVERE_RATING
    return Comparison(
        decision=decision.id,
        on=decision.on,
        needed=decision.needed_step,
        granted=decision.granted_step,
        recommended=need.range,
        recommended_on=on,
        standing=where,
        runs=any(
            measure.ended is None and decision_carrying(measure, view.on) == decision.id
            for measure in view.measures()
        ),
        reason=reason,
        code=decision.deviation_code,
    )


def compared_alone(
    decision: Decision, need: AssessedNeed, *, on: date, made_by: str | None
) -> Comparison:
    """
    Return *decision* compared with a need, without the case.

    Args:
        decision: The decision.
        need: The need that it is compared with.
        on: The day of *need*.
        made_by: The rules of the recommendation, where they are not the library's any more.
    """
    return Comparison(
        decision=decision.id,
        on=decision.on,
        needed=decision.needed_step,
        granted=decision.granted_step,
        recommended=need.range,
        recommended_on=on,
        standing=standing(decision.granted_step, need),
        runs=False,
        reason=_reason(decision),
        code=decision.deviation_code,
        made_by=made_by,
    )


def compared_on_their_days(
    view: View, decisions: Sequence[Decision]
) -> tuple[tuple[AssessedNeed, Comparison], ...]:
    """Return each decision with the need assessed on its own day."""
    # Decisions are often made several on a day; the need of a day is found once.
    needs = {
        on: assessed_need(view.document, on=on, profile=view.profile)
        for on in {decision.on for decision in decisions}
    }
    return tuple(
        (need, compared(decision, need, view=view, on=decision.on))
        for decision in decisions
        for need in [needs[decision.on]]
    )


def unexplained(comparisons: Sequence[Comparison]) -> list[Comparison]:
    """
    Return the unexplained gaps of help that runs.

    A departure or a severe rating explains a gap. A departure speaks for every decision of its day on its step.
    """
    departed = {
        (comparison.on, comparison.granted)
        for comparison in comparisons
        if comparison.reason is ReasonGiven.OVERRIDE
    }
    return [
        comparison
        for comparison in comparisons
        if comparison.is_gap
        and comparison.runs
        and comparison.reason is not ReasonGiven.SEVERE_RATING
        and (comparison.on, comparison.granted) not in departed
    ]


def granted_decisions(view: View) -> list[Decision]:
    """Return the decisions up to the day that grant a step."""
    return [
        decision
        for decision in view.case.decisions
        if decision.is_granted and decision.granted_step is not None
    ]


def departure(decision: Decision, override: Override) -> Departure:
    """Return the departure that is recorded with *decision*."""
    return Departure(
        decision=decision.id,
        by=override.by,
        on=override.on,
        reason=override.reason,
        recommended=Range(*override.recommended),
        granted=decision.granted_step,
    )


def _reason(decision: Decision) -> ReasonGiven:
    # A departure is a person's own, with name and day, so it goes before a code.
    if decision.override is not None:
        return ReasonGiven.OVERRIDE
    if decision.deviation_code is not None:
        return ReasonGiven.CODED
    return ReasonGiven.IN_WORDS if (decision.deviation_reason or "").strip() else ReasonGiven.NONE


_COMPARED: Final = {
    Standing.SAME: Text(
        da="Der er bevilget {granted}, som er det anbefalede trin.",
        en="What was granted is {granted}, the step that is recommended.",
    ),
    Standing.ABOVE: Text(
        da="Der er bevilget {granted}. Anbefalingen er {recommended}, som er lavere.",
        en="What was granted is {granted}. The recommendation is {recommended}, which is lower.",
    ),
    Standing.BELOW: Text(
        da="Der er bevilget {granted}. Anbefalingen er {recommended}, som er højere.",
        en="What was granted is {granted}. The recommendation is {recommended}, which is higher.",
    ),
    Standing.BESIDE: Text(
        da="Der er bevilget {granted} ved siden af hjælp på et højere trin.",
        en="What was granted is {granted}, beside help on a higher step.",
    ),
    Standing.NOT_DECIDABLE: Text(
        da="Det kan ikke siges, om det bevilgede trin er det anbefalede.",
        en="It cannot be said whether the step that was granted is the one that is recommended.",
    ),
    Standing.OUT_OF_SCOPE: Text(
        da="Den unge er fyldt 18 år, og indsatstrappen gælder ikke mere.",
        en="The young person has turned 18, and the ladder no longer applies.",
    ),
}
_COMPARED_ON_ITS_DAY: Final = {
    Standing.SAME: Text(
        da="Den {on} blev der bevilget {granted}. Det var også det anbefalede trin den dag.",
        en="On {on}, {granted} was granted. That was the recommended step on that day too.",
    ),
    Standing.ABOVE: Text(
        da="Den {on} blev der bevilget {granted}; da var {recommended} anbefalet.",
        en="On {on}, {granted} was granted; {recommended} was recommended then.",
    ),
    Standing.BELOW: Text(
        da="Den {on} blev der bevilget {granted}; da var {recommended} anbefalet.",
        en="On {on}, {granted} was granted; {recommended} was recommended then.",
    ),
    Standing.BESIDE: Text(
        da="Den {on} blev der bevilget {granted} ved siden af hjælp på et højere trin.",
        en="On {on}, {granted} was granted, beside help on a higher step.",
    ),
    Standing.NOT_DECIDABLE: Text(
        da="Det kan ikke afgøres, om det trin, der blev bevilget den {on}, var det anbefalede den dag.",
        en="It cannot be determined whether the step granted on {on} was the one recommended on that day.",
    ),
    Standing.OUT_OF_SCOPE: Text(
        da="Afgørelsen den {on} blev truffet, efter at den unge var fyldt 18 år. Den sammenlignes ikke med indsatstrappen.",
        en="The decision on {on} was made after the young person had turned 18. It is not compared with the ladder.",
    ),
}
_OTHER_RULES: Final = Text(
    da="Anbefalingen for den {recommended_on} er lavet efter et andet regelsæt ({rules}) end det, biblioteket bruger nu.",
    en="The recommendation for {recommended_on} was made by another rule set ({rules}) than the one that the library uses now.",
)
_LONG_AGO: Final = Text(
    da="Afgørelsen er fra den {on}, mere end et år før anbefalingens dag, {recommended_on}. Barnets forhold kan have været nogle andre dengang.",
    en="The decision is of {on}, more than a year before the day of the recommendation, {recommended_on}. The child's circumstances may have been different then.",
)
CODED_REASON: Final = Text(da="Den oplyste grund er: {code}.", en="The stated reason is: {code}.")
REASON_GIVEN: Final = Text(da="Grunden står i sagen.", en="The reason is in the case.")
NO_REASON: Final = Text(da="Grunden står ikke i sagen.", en="The reason is not in the case.")
BY_RATING: Final = Text(
    da="Grunden kan være de høje vurderinger, der ikke afgør et trin.",
    en="The reason may be the severe ratings that decide no step.",
)
_REASON: Final = {
    ReasonGiven.OVERRIDE: REASON_GIVEN,
    ReasonGiven.CODED: REASON_GIVEN,
    ReasonGiven.IN_WORDS: REASON_GIVEN,
    ReasonGiven.SEVERE_RATING: BY_RATING,
    ReasonGiven.NONE: NO_REASON,
}
DEPARTED: Final = Text(
    da="{by} valgte den {on} noget andet end anbefalingen, som da var {recommended}. Grunden er: {reason}.",
    en="{by} chose otherwise on {on} than the recommendation, which was {recommended} then. The reason is: {reason}.",
)
DEPARTED_TO: Final = Text(
    da="{by} valgte den {on} {granted}. Anbefalingen var da {recommended}. Grunden er: {reason}.",
    en="{by} chose {granted} on {on}. The recommendation was {recommended} then. The reason is: {reason}.",
)
