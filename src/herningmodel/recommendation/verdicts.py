"""Define the parts of a recommendation: verdicts, open questions and gaps."""

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.findings import Json, Location, text_as_dict
from herningmodel.ladder.bounds import Bound, Condition, Open
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
class VerdictOnStep:
    """
    *Vurdering af ét trin*: whether it fits, and why.

    Attributes:
        step: The step that is judged.
        label: What the profile calls it.
        verdict: Whether it fits.
        reasons: The bounds that rule it out, or could; the certain bounds first.
        conditions: What must be in place for it to hold.
    """

    step: Step
    label: Text
    verdict: Verdict
    reasons: tuple[Bound, ...]
    conditions: tuple[Condition, ...]

    def as_dict(self) -> dict[str, Json]:
        """Return the verdict as JSON for a journal."""
        return {
            "step": self.step.value,
            "verdict": self.verdict.value,
            "bounds": [bound.as_dict() for bound in self.reasons],
            "conditions": [condition.as_dict() for condition in self.conditions],
        }


@frozen(kw_only=True)
class OpenQuestion:
    """
    *Mangler*: an open question, and the steps it could decide between.

    Attributes:
        question: The question that is open.
        about: What in particular it asks about, such as a dimension; None: it asks about one thing
            only.
        place: Where the answer belongs in the case.
        could_change: The lowest and the highest step between which the answer could move the range.
    """

    question: Question
    about: Text | None
    place: Location
    could_change: tuple[Step, Step]

    @property
    def text(self) -> Text:
        """The question in a whole sentence, with what it is about."""
        return Open(question=self.question, place=self.place, about=self.about).text

    def as_dict(self) -> dict[str, Json]:
        """Return the question as JSON for a journal."""
        return {
            "question": self.question.value,
            "path": self.place.path,
            "could_change": [step.value for step in self.could_change],
            "text": text_as_dict(self.text),
        }


@frozen(kw_only=True)
class Gap:
    """
    *Hul i tilbudsviften*: a possible step without an offer.

    Attributes:
        step: The step on which nothing is offered.
        text: The gap in a sentence, in both languages.
    """

    step: Step
    text: Text

    def as_dict(self) -> dict[str, Json]:
        """Return the gap as JSON for a journal."""
        return {"step": self.step.value, "text": text_as_dict(self.text)}
