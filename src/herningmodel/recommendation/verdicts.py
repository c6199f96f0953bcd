"""Define the parts of a recommendation: verdicts, open questions and gaps."""

from typing import Annotated, NotRequired, TypedDict

from attrs import field, frozen

from herningmodel.core.codes import Code
from herningmodel.core.fields import Between, WrittenAs
from herningmodel.core.findings import Location, TextDict, text_as_dict
from herningmodel.core.written_results import WrittenResult
from herningmodel.core.written_values import WrittenPath
from herningmodel.ladder.bounds import Bound, BoundDict, Condition, ConditionDict, Open
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


class VerdictOnStepDict(TypedDict):
    """
    The verdict on a step, as it is written.

    Attributes:
        step: The step that is judged.
        label: What the profile calls it.
        verdict: Whether it fits.
        bounds: The bounds that rule it out, or could; the certain bounds first.
        conditions: What must be in place for it to hold.
    """

    step: Annotated[int, WrittenAs(Step)]
    label: NotRequired[TextDict]
    verdict: Annotated[str, WrittenAs(Verdict)]
    bounds: list[BoundDict]
    conditions: list[ConditionDict]


class OpenQuestionDict(TypedDict):
    """
    An open question, as it is written.

    Attributes:
        question: The question that is open.
        path: Where the answer belongs in the case.
        could_change: The lowest and the highest step between which the answer could move the range.
        text: The question in a whole sentence, with what it is about.
    """

    question: Annotated[str, WrittenAs(Question)]
    path: Annotated[str, WrittenAs(WrittenPath)]
    could_change: Annotated[list[Annotated[int, WrittenAs(Step)]], Between(2, 2)]
    text: TextDict


class GapDict(TypedDict):
    """
    A gap in what is offered, as it is written.

    Attributes:
        step: The step on which nothing is offered.
        text: The gap in a sentence.
    """

    step: Annotated[int, WrittenAs(Step)]
    text: TextDict


@frozen(kw_only=True, eq=False)
class VerdictOnStep(WrittenResult):
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

    def as_dict(self) -> VerdictOnStepDict:
        """Return the verdict as JSON for a journal."""
        return {
            "step": self.step.value,
            "label": text_as_dict(self.label),
            "verdict": self.verdict.value,
            "bounds": [bound.as_dict() for bound in self.reasons],
            "conditions": [condition.as_dict() for condition in self.conditions],
        }


@frozen(kw_only=True, eq=False)
class OpenQuestion(WrittenResult):
    """
    *Mangler*: an open question, and the steps it could decide between.

    Attributes:
        question: The question that is open.
        about: What in particular it asks about, such as a dimension; None: it asks about one thing
            only.
        place: Where the answer belongs in the case.
        could_change: The lowest and the highest step between which the answer could move the range.
        kept: The question as it was written, where it was read back.
    """

    question: Question
    about: Text | None
    place: Location
    could_change: tuple[Step, Step]
    kept: Text | None = field(default=None, repr=False)

    @property
    def text(self) -> Text:
        """The question in a whole sentence, with what it is about."""
        question = Open(question=self.question, place=self.place, about=self.about, kept=self.kept)
        return question.text

    def as_dict(self) -> OpenQuestionDict:
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

    def as_dict(self) -> GapDict:
        """Return the gap as JSON for a journal."""
        return {"step": self.step.value, "text": text_as_dict(self.text)}
