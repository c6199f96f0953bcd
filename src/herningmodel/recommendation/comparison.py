"""
Comparison of a decision with a recommendation, and departures.

A departure is a person's decision. It is shown as it was written, with author, day and
recommendation, and is not assessed.
"""

from datetime import date
from typing import Final

from attrs import field, frozen

from herningmodel.core.codes import Code
from herningmodel.core.display import to_display
from herningmodel.core.findings import Json, text_as_dict
from herningmodel.ladder.bounds import Range
from herningmodel.model.decisions import Decision, Override
from herningmodel.model.steps import Step
from herningmodel.text.formatting import Value, join, quoted, render
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Text


class Standing(Code):
    """*Forhold til anbefalingen*: where the granted step lies."""

    SAME = "same", "samme trin", "same step"
    ABOVE = "above", "højere trin", "higher step"
    BELOW = "below", "lavere trin", "lower step"
    NOT_DECIDABLE = "not_decidable", "kan ikke afgøres", "not decidable"


@frozen(kw_only=True)
class Comparison:
    """
    *Sammenligning*: a decision beside a recommendation.

    Attributes:
        decision: The id of the decision.
        granted: The step that was granted, None where the decision does not say.
        recommended: The range of the recommendation, None if all are ruled out.
        standing: The position of the granted step in the range.
        reason_given: Whether the decision has a reason or a departure.
    """

    decision: str = field(repr=to_display)
    granted: Step | None
    recommended: Range | None
    standing: Standing
    reason_given: bool

    @property
    def text(self) -> Text:
        """The comparison in a whole sentence."""
        template = _COMPARED[self.standing]
        recommended = None if self.recommended is None else range_named(self.recommended)
        granted = None if self.granted is None else self.granted.numbered
        compared = render(template, {"granted": granted, "recommended": recommended})
        if self.standing in (Standing.SAME, Standing.NOT_DECIDABLE):
            return compared
        reason = REASON_GIVEN if self.reason_given else NO_REASON
        return join([compared, reason])

    def as_dict(self) -> dict[str, Json]:
        """Return the comparison as JSON for a journal."""
        return {
            "decision": to_display(self.decision),
            "granted": None if self.granted is None else self.granted.value,
            "recommended": None
            if self.recommended is None
            else [self.recommended.lowest.value, self.recommended.highest.value],
            "standing": self.standing.value,
            "reason_given": self.reason_given,
            "text": text_as_dict(self.text),
        }


@frozen(kw_only=True)
class Departure:
    """
    *Fravigelse*: a person's departure from a recommendation, in that person's own words.

    Attributes:
        decision: The id of its decision.
        by: The id of the person.
        on: The day of the departure.
        reason: The person's reason. It is free text, and no `repr` shows it.
        recommended: What was recommended then.
        granted: The step that was granted instead, None where the decision does not say.
    """

    decision: str = field(repr=to_display)
    by: str = field(repr=to_display)
    on: date
    reason: str = field(repr=False)
    recommended: Range
    granted: Step | None

    @property
    def text(self) -> Text:
        """The departure in a whole sentence, with its reason verbatim."""
        reason = _written(self.reason)
        values: dict[str, Value] = {
            "by": self.by,
            "on": self.on,
            "reason": quoted(Text(da=reason, en=reason)),
            "recommended": range_named(self.recommended),
            "granted": None if self.granted is None else self.granted.numbered,
        }
        return render(DEPARTED if self.granted is None else DEPARTED_TO, values)

    def as_dict(self) -> dict[str, Json]:
        """Return the departure as JSON for a journal."""
        return {
            "decision": to_display(self.decision),
            "by": to_display(self.by),
            "on": self.on.isoformat(),
            "reason": _written(self.reason),
            "recommended": [self.recommended.lowest.value, self.recommended.highest.value],
            "granted": None if self.granted is None else self.granted.value,
            "text": text_as_dict(self.text),
        }


def compared(decision: Decision, recommended: Range | None, step: Step | None) -> Comparison:
    """Return *decision* compared with a range, and its final step."""
    reason = (decision.deviation_reason or "").strip()
    return Comparison(
        decision=decision.id,
        granted=decision.granted_step,
        recommended=recommended,
        standing=_standing(decision.granted_step, recommended, step),
        reason_given=bool(reason) or decision.override is not None,
    )


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


def range_named(recommended: Range) -> Text:
    """Format a range inside a sentence: one step, or two."""
    lowest, highest = recommended.lowest, recommended.highest
    if lowest is highest:
        return lowest.numbered
    return Text(
        da=f"trin {lowest.value} til {highest.value}",
        en=f"steps {lowest.value} to {highest.value}",
    )


def _written(reason: str) -> str:
    # A reason is shown whole. What is hidden in it can make it longer.
    return sanitize(reason, longest=2 * len(reason))


def _standing(granted: Step | None, recommended: Range | None, step: Step | None) -> Standing:
    if granted is None or recommended is None:
        return Standing.NOT_DECIDABLE
    if granted is step:
        return Standing.SAME
    if granted < recommended.lowest:
        return Standing.BELOW
    return Standing.ABOVE if granted > recommended.highest else Standing.NOT_DECIDABLE


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
    Standing.NOT_DECIDABLE: Text(
        da="Det kan ikke siges, om det bevilgede trin er det anbefalede.",
        en="It cannot be said whether the step that was granted is the one that is recommended.",
    ),
}
REASON_GIVEN: Final = Text(da="Grunden står i sagen.", en="The reason is in the case.")
NO_REASON: Final = Text(da="Grunden står ikke i sagen.", en="The reason is not in the case.")
DEPARTED: Final = Text(
    da="{by} valgte den {on} noget andet end anbefalingen, som da var {recommended}. Grunden er: {reason}.",
    en="{by} chose otherwise on {on} than the recommendation, which was {recommended} then. The reason is: {reason}.",
)
DEPARTED_TO: Final = Text(
    da="{by} valgte den {on} {granted}. Anbefalingen var da {recommended}. Grunden er: {reason}.",
    en="{by} chose {granted} on {on}. The recommendation was {recommended} then. The reason is: {reason}.",
)
