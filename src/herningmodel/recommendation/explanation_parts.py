"""Compute parts of an explanation: way down, law and departures."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import frozen

from herningmodel.core.sources import Certainty
from herningmodel.ladder.life_changes import LifeChange
from herningmodel.ladder.questions import Question
from herningmodel.law.duties.duty import State
from herningmodel.recommendation.comparison import Comparison, Departure
from herningmodel.recommendation.goals import COUNTS, goal
from herningmodel.recommendation.requirement import Requirement
from herningmodel.recommendation.step_down import StepDown
from herningmodel.text.formatting import Value, capital, join, render
from herningmodel.text.texts import Text


THE_WAY_DOWN: Final = Text(
    da="Vejen ned: mål for barnets plan", en="The way down: goals of the child's plan"
)
AFTER_SAFETY: Final = Text(
    da="Det her er til senere, når barnet er i sikkerhed.",
    en="This is for later, when the child is safe.",
)
SEEN_FROM: Final = Text(
    da="Set fra {highest}, som er det højeste trin, svarene kan føre til.",
    en="Seen from {highest}, the highest step that the answers can lead to.",
)
WHEN_DIFFERENT: Final = Text(
    da="{step}, {label}, passer, når barnets liv ser sådan ud, {help}:",
    en="{step}, {label}, fits when the child's life looks like this, {help}:",
)
ONLY_ANSWERS: Final = Text(
    da="{step}, {label}, kan passe, som barnets liv er nu. Det afhænger af svarene.",
    en="{step}, {label}, may fit as the child's life is now. That depends on the answers.",
)
ANSWER_FIRST: Final = Text(da="Svar først på: {question}", en="Answer first: {question}")
AND_ONE_OF: Final = Text(da="Og desuden én af disse:", en="And besides one of these:")
THE_LAW: Final = Text(da="Det kræver loven", en="What the law asks for")
THE_MODEL: Final = Text(da="Det beder modellen om", en="What the model asks for")
NO_DECISION: Final = Text(
    da="Der er ingen afgørelse endnu. Det her skal med, når der træffes en.",
    en="There is no decision yet. This belongs to it when one is made.",
)
OF_THE_DECISION: Final = Text(
    da="Det gælder afgørelsen {decision}.", en="This is about the decision {decision}."
)
REQUIREMENT: Final = Text(
    da="{state}: {text}{only}{due} ({reference}{certainty})",
    en="{state}: {text}{only}{due} ({reference}{certainty})",
)
OF_THE_MODEL: Final = Text(da="{state}: {text}{only}", en="{state}: {text}{only}")
ONLY: Final = Text(da=" Gælder kun ved {paths}.", en=" Only for {paths}.")
DUE: Final = Text(da=" Senest {due}.", en=" By {due}.")
MET: Final = Text(
    da="På plads ifølge sagen: {count} af {all}.",
    en="In place according to the case: {count} of {all}.",
)
AGAINST_THE_CHILD: Final = Text(
    da="Barnet er uenig i afgørelsen.", en="The child disagrees with the decision."
)


@frozen(kw_only=True)
class ExplanationParts:
    """
    *Ved siden af*: what an explanation tells beside the step.

    Attributes:
        nearest: The way to the nearest lower step; None on the lowest.
        requirements: What the law of the day asks for.
        departures: What persons decided otherwise.
        gaps: The decisions on another step than was recommended then, whose help runs.
        is_against_the_child: Whether the child disagrees with the decision.
    """

    nearest: StepDown | None
    requirements: tuple[Requirement, ...]
    departures: tuple[Departure, ...]
    gaps: tuple[Comparison, ...]
    is_against_the_child: bool


def way_down(down: StepDown, *, urgent: bool) -> Iterator[Text]:
    """Yield the way to a lower step: first questions, then goals."""
    yield from caveats(down, urgent=urgent)
    named: dict[str, Value] = {
        "step": down.step.numbered.map(capital),
        "label": down.label,
        "help": down.help,
    }
    if not down.takes_change:
        yield render(ONLY_ANSWERS, named)
    else:
        yield render(WHEN_DIFFERENT, named)
        yield from (item(goal(change)) for change in down.common)
        if len(down.ways) > 1:
            yield AND_ONE_OF
            yield from (item(together(rest)) for rest in alternatives(down))
    for question in first_questions(down):
        yield render(ANSWER_FIRST, {"question": question})
    if down.takes_change:
        yield COUNTS


def caveats(down: StepDown, *, urgent: bool) -> Iterator[Text]:
    """Yield the caveats of the way down: urgency, and an open range."""
    if urgent:
        yield AFTER_SAFETY
    if down.below is not None and down.below.lowest is not down.below.highest:
        yield render(SEEN_FROM, {"highest": down.below.highest.numbered})


def alternatives(down: StepDown) -> list[tuple[LifeChange, ...]]:
    """Return the changes of each way beyond the common ones."""
    return [
        tuple(change for change in way.changes if change not in down.common) for way in down.ways
    ]


def together(changes: Sequence[LifeChange]) -> Text:
    """Return the goals of *changes* that belong together, one after another."""
    return join(goal(change) for change in changes)


def first_questions(down: StepDown) -> Iterator[Text]:
    """Yield the first questions; a new assessment answers all others."""
    for question in down.answer_first:
        yield question.text
        if question.question is Question.NEW_ASSESSMENT:
            return


def by_law(requirements: Iterable[Requirement]) -> tuple[Requirement, ...]:
    """Return those of the requirements that a provision asks for."""
    return tuple(required for required in requirements if required.reference is not None)


def of_the_model(requirements: Iterable[Requirement]) -> Iterator[Text]:
    """Yield what only the model asks for, each with its state."""
    for required in requirements:
        if required.reference is None:
            yield requirement(required)


def law(everything: Sequence[Requirement]) -> Iterator[Text]:
    """Yield the legal requirements not shown met, and the number met."""
    requirements = by_law(everything)
    if requirements:
        yield about(requirements)
    met = [required for required in requirements if required.state is State.MET]
    yield from (
        item(requirement(required)) for required in requirements if required.state is not State.MET
    )
    if met:
        yield item(render(MET, {"count": len(met), "all": len(requirements)}))


def about(requirements: Sequence[Requirement]) -> Text:
    """Return which decision the requirements concern, if one exists."""
    decision = requirements[0].decision
    return NO_DECISION if decision is None else render(OF_THE_DECISION, {"decision": decision})


def requirement(required: Requirement) -> Text:
    """Return a requirement in a sentence: state, content, provision."""
    is_sure = required.certainty is Certainty.CERTAIN
    certainty = required.certainty.label.map(", {}".format)
    is_open = required.state is not State.MET and required.due is not None
    template = OF_THE_MODEL if required.reference is None else REQUIREMENT
    return render(
        template,
        {
            "state": required.state.label.map(capital),
            "text": required.text,
            "only": render(ONLY, {"paths": required.paths}) if required.paths else _NOTHING,
            "due": render(DUE, {"due": required.due}) if is_open else _NOTHING,
            "reference": required.reference or _NOTHING,
            "certainty": _NOTHING if is_sure else certainty,
        },
    )


def listed(heading: Text, items: Iterable[Text]) -> list[Text]:
    """Return *items* under a heading, or nothing without items."""
    lines = [*items]
    return [heading, *lines] if lines else []


def item(text: Text) -> Text:
    """Return *text* as an item of a list."""
    return text.map("  - {}".format)


_NOTHING: Final = Text(da="", en="")
