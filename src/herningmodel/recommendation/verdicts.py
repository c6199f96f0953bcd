"""What a recommendation is made of: verdicts, reasons, conditions, questions and gaps."""

from datetime import date

from attrs import field, frozen

from herningmodel.core.codes import Code
from herningmodel.core.display import to_display
from herningmodel.core.findings import Json, Location, text_as_dict, without_nulls
from herningmodel.core.sources import Basis
from herningmodel.ladder.bounds import Bound, Condition, Open, Range
from herningmodel.ladder.questions import Question
from herningmodel.model.steps import Step
from herningmodel.text.texts import Text


class Verdict(Code):
    """*Vurdering af et trin*: whether a step fits."""

    FITS = "fits", "passer", "fits"
    FITS_WITH_CONDITIONS = (
        "fits_with_conditions",
        "passer på betingelser",
        "fits with conditions",
    )
    UNDECIDED = "undecided", "kan ikke afgøres endnu", "could not be decided"
    RULED_OUT = "ruled_out", "passer ikke", "does not fit"


@frozen(kw_only=True)
class Reason:
    """*Grund*: a bound, and the rule that it comes from."""

    code: str
    basis: Basis
    bound: Bound

    @property
    def text(self) -> Text:
        """The reason in a whole sentence."""
        return self.bound.text

    def as_dict(self) -> dict[str, Json]:
        """Return the reason as it stands in a journal."""
        bound = self.bound
        return without_nulls(
            {
                "code": self.code,
                "certain": bound.certain,
                "kind": bound.kind.value,
                "step": bound.step.value,
                "path": bound.place.path,
                "seen": bound.seen,
                "threshold": bound.threshold,
                "source": None if bound.source is None else text_as_dict(bound.source.label),
                "reference": None if bound.reference is None else str(bound.reference),
                "basis": self.basis.value,
                "text": text_as_dict(self.text),
            }
        )


@frozen(kw_only=True)
class Requisite:
    """*Betingelse*: what must be in place for a step to hold, and the rule that asks for it."""

    code: str
    basis: Basis
    condition: Condition

    @property
    def text(self) -> Text:
        """The condition in a whole sentence."""
        return self.condition.text

    def as_dict(self) -> dict[str, Json]:
        """Return the condition as it stands in a journal."""
        source = self.condition.source
        return without_nulls(
            {
                "code": self.code,
                "certain": self.condition.certain,
                "source": None if source is None else text_as_dict(source.label),
                "basis": self.basis.value,
                "text": text_as_dict(self.text),
            }
        )


@frozen(kw_only=True)
class VerdictOnStep:
    """
    *Vurdering af ét trin*: whether it fits, and why.

    Attributes:
        step: The step.
        label: What the profile calls it.
        verdict: Whether it fits.
        reasons: What rules it out, or could; the certain ones first.
        conditions: What must be in place for it to hold.
    """

    step: Step
    label: Text
    verdict: Verdict
    reasons: tuple[Reason, ...]
    conditions: tuple[Requisite, ...]

    def as_dict(self) -> dict[str, Json]:
        """Return the verdict as it stands in a journal."""
        return {
            "step": self.step.value,
            "verdict": self.verdict.value,
            "bounds": [reason.as_dict() for reason in self.reasons],
            "conditions": [condition.as_dict() for condition in self.conditions],
        }


@frozen(kw_only=True)
class OpenQuestion:
    """*Mangler*: an open question that could change the range, and between which steps."""

    question: Question
    about: Text | None
    place: Location
    could_change: tuple[Step, Step]

    @property
    def text(self) -> Text:
        """The question in a whole sentence, with what it is about."""
        return Open(question=self.question, place=self.place, about=self.about).text

    def as_dict(self) -> dict[str, Json]:
        """Return the question as it stands in a journal."""
        return {
            "question": self.question.value,
            "path": self.place.path,
            "could_change": [step.value for step in self.could_change],
            "text": text_as_dict(self.text),
        }


@frozen(kw_only=True)
class Gap:
    """*Hul i tilbudsviften*: a step may fit, and the municipality offers nothing on it."""

    step: Step
    text: Text

    def as_dict(self) -> dict[str, Json]:
        """Return the gap as it stands in a journal."""
        return {"step": self.step.value, "text": text_as_dict(self.text)}


@frozen(kw_only=True)
class Advice:
    """
    *Råd*: what a recommendation says, as values.

    Attributes:
        case: The id of the case.
        on: The day.
        profile: The name of the profile.
        rule_set: Which rules it was made by.
        range: From the lowest step that is not ruled out to the highest that it could come to;
            None where nothing is left and a person must decide.
        urgent: Whether the child is in acute danger.
        verdicts: One for each step, lowest first.
        missing: The open questions that could change the range, the most decisive first.
        gaps: Where the municipality offers nothing that would fit.
        conflicts: Reasons that together rule out every step.
        is_possible_conflict: Whether the open questions could lead to such a conflict.
    """

    case: str = field(repr=to_display)
    on: date
    profile: str = field(repr=to_display)
    rule_set: str
    range: Range | None
    urgent: bool
    verdicts: tuple[VerdictOnStep, ...]
    missing: tuple[OpenQuestion, ...]
    gaps: tuple[Gap, ...]
    conflicts: tuple[Reason, ...]
    is_possible_conflict: bool

    @property
    def step(self) -> Step | None:
        """The step, where the case decides it; None where an open question could still move it."""
        if self.range is None or self.is_possible_conflict:
            return None
        if self.range.lowest is not self.range.highest:
            return None
        return self.range.lowest
