"""Write the details: steps, bounds, way home, and law."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from herningmodel.core.library_version import VERSION
from herningmodel.core.sources import Certainty, Source
from herningmodel.ladder.bounds import Bound
from herningmodel.ladder.life_changes import LifeChange
from herningmodel.ladder.questions import Question
from herningmodel.law.duties.duty import State
from herningmodel.model.steps import named
from herningmodel.recommendation.explanation_layout import Block, ExplanationLine, block, bullets
from herningmodel.recommendation.explanation_parts import ExplanationParts
from herningmodel.recommendation.facts_by_weight import is_above, reasons_by_steps
from herningmodel.recommendation.goals import COUNTS, goal, reason_of
from herningmodel.recommendation.planned_goals import in_the_plan
from herningmodel.recommendation.requirement import Requirement
from herningmodel.recommendation.step_down import StepDown, alternatives
from herningmodel.recommendation.verdicts import Verdict, VerdictOnStep
from herningmodel.recommendation.what_would_change import WOULD_CHANGE
from herningmodel.text.formatting import Value, capital, join, render
from herningmodel.text.texts import NOTHING, Text, verbatim


if TYPE_CHECKING:
    from herningmodel.recommendation.recommendation import Recommendation


DETAILS: Final = Text(da="Detaljer", en="Details")
STEP_BY_STEP: Final = Text(da="Trin for trin", en="Step by step")
VERDICT: Final = Text(da="{step}, {label}: {verdict}.", en="{step}, {label}: {verdict}.")
MORE_INTRUSIVE: Final = Text(
    da="mere indgribende end nødvendigt", en="more intrusive than necessary"
)
MAY_BE_NEEDED: Final = Text(da="kan ikke afgøres endnu", en="cannot be determined yet")
BOUNDS: Final = Text(da="Grænserne", en="The bounds")
NOT: Final = Text(da="Ikke {steps}: {text}", en="Not {steps}: {text}")
MAYBE_NOT: Final = Text(da="Måske ikke {steps}: {text}", en="Perhaps not {steps}: {text}")
PROOF: Final = Text(da="{seen}{threshold}{source}[{code}]", en="{seen}{threshold}{source}[{code}]")
SEEN: Final = Text(da="Set: {seen}. ", en="Seen: {seen}. ")
THRESHOLD: Final = Text(da="Grænse: {threshold}. ", en="Threshold: {threshold}. ")
SOURCE: Final = Text(da="Kilde: {source}. ", en="Source: {source}. ")
CONDITIONS: Final = Text(da="Det skal være på plads", en="What must be in place")
CONDITION_ON: Final = Text(da="På {steps}: {text}", en="On {steps}: {text}")
WAY_HOME: Final = Text(
    da="Vejen mod hverdagen: mål for barnets plan",
    en="The way to everyday life: goals of the child's plan",
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
    da="{step}, {label}, er nok, når barnets liv ser sådan ud, {help}:",
    en="{step}, {label}, is enough when the child's life looks like this, {help}:",
)
ONLY_ANSWERS: Final = Text(
    da="{step}, {label}, kan være nok, som barnets liv er nu. Det afhænger af svarene.",
    en="{step}, {label}, may be enough as the child's life is now. That depends on the answers.",
)
ANSWER_FIRST: Final = Text(da="Svar først på: {question}", en="Answer first: {question}")
AND_ONE_OF: Final = Text(da="Og desuden én af disse:", en="And besides one of these:")
GOAL: Final = Text(da="{goal} (Grund: {reason}.)", en="{goal} (Reason: {reason}.)")
THE_LAW: Final = Text(
    da="Det kræver loven, og det beder modellen om",
    en="What the law and the model ask for",
)
NO_DECISION: Final = Text(
    da="Der er ingen afgørelse om dette trin endnu. Det her skal med, når der træffes en.",
    en="There is no decision on this step yet. This belongs to it when one is made.",
)
OF_THE_DECISION: Final = Text(
    da="Det gælder afgørelsen {decision}.", en="This is about the decision {decision}."
)
REQUIREMENT: Final = Text(
    da="{state}: {text}{only}{due} ({reference}{certainty})",
    en="{state}: {text}{only}{due} ({reference}{certainty})",
)
OF_THE_MODEL: Final = Text(
    da="{state}: {text}{only}{due} (Herningmodellens praksis)",
    en="{state}: {text}{only}{due} (the practice of the Herning model)",
)
ONLY: Final = Text(da=" Gælder kun ved {paths}.", en=" Only for {paths}.")
DUE: Final = Text(da=" Senest {due}.", en=" By {due}.")
ONE_SOURCE: Final = Text(da=", læst ét sted", en=", read in one place")
GAPS: Final = Text(da="Huller i tilbudsviften", en="Gaps in what is offered")
COMPARED: Final = Text(da="Afgørelser og anbefalinger", en="Decisions and recommendations")
DEPARTURES: Final = Text(da="Fravigelser", en="Departures")
SHOWN: Final = Text(da="Høje vurderinger, der ikke afgør", en="High ratings that decide nothing")
LIMITS: Final = Text(da="Grænser og kilder", en="Limits and sources")
MADE_BY: Final = Text(
    da="Regler: {rules}, profil: {profile}, herningmodel {version}.",
    en="Rules: {rules}, profile: {profile}, herningmodel {version}.",
)


def details(advice: "Recommendation", parts: ExplanationParts) -> Iterator[Block]:
    """Yield every detail of *advice*, block by block."""
    yield from before_the_law(advice, parts)
    for heading, requirements in by_decision(parts.requirements):
        lines = [ExplanationLine(heading), *bullets(requirement(each) for each in requirements)]
        yield from block(THE_LAW, lines)
    yield from after_the_law(advice, parts)


def before_the_law(advice: "Recommendation", parts: ExplanationParts) -> Iterator[Block]:
    """Yield the steps, the bounds, and the way to everyday life."""
    yield from block(
        STEP_BY_STEP,
        (ExplanationLine(verdict_line(verdict, advice)) for verdict in advice.verdicts),
    )
    yield from block(BOUNDS, bullets(bounds(advice)))
    yield from block(CONDITIONS, bullets(conditions(advice)))
    yield from block(WOULD_CHANGE, bullets((*parts.changes.down, *parts.changes.up)))
    if parts.ways_down:
        yield from block(WAY_HOME, way_home(parts.ways_down[0], parts, urgent=advice.urgent))


def after_the_law(advice: "Recommendation", parts: ExplanationParts) -> Iterator[Block]:
    """Yield decisions, high ratings, gaps, departures, sources and the rule set."""
    yield from block(COMPARED, bullets(dict.fromkeys(gap.text for gap in parts.gaps)))
    yield from block(SHOWN, bullets(rating.text for rating in advice.shown))
    yield from block(GAPS, bullets(gap.text for gap in advice.gaps))
    yield from block(DEPARTURES, bullets(departure.text for departure in parts.departures))
    yield from block(LIMITS, bullets(source.label for source in sources(advice)))
    yield Block((ExplanationLine(made_by(advice)),))


def conditions(advice: "Recommendation") -> Iterator[Text]:
    """Yield the conditions of each step that may be right."""
    for verdict in advice.verdicts:
        for condition in verdict.conditions if not is_above(verdict, advice) else ():
            values: dict[str, Value] = {"steps": verdict.step.numbered, "text": condition.text}
            yield render(CONDITION_ON, values)


def verdict_line(verdict: VerdictOnStep, advice: "Recommendation") -> Text:
    """Return the verdict on a step in words."""
    return render(
        VERDICT,
        {
            "step": verdict.step.numbered.map(capital),
            "label": verdict.label,
            "verdict": verdict_in_words(verdict, advice),
        },
    )


def verdict_in_words(verdict: VerdictOnStep, advice: "Recommendation") -> Text:
    """Return the verdict in words; only the lowest possible step can fit."""
    if verdict.verdict is Verdict.RULED_OUT:
        return verdict.verdict.label
    if is_above(verdict, advice):
        return MORE_INTRUSIVE
    is_chosen = verdict.step is advice.step
    return verdict.verdict.label if is_chosen else MAY_BE_NEEDED


def bounds(advice: "Recommendation") -> Iterator[Text]:
    """Yield each deciding bound with its value, threshold, source and code."""
    for steps, bound in reasons_by_steps(advice):
        template = NOT if bound.certain else MAYBE_NOT
        said = render(template, {"steps": named(steps), "text": bound.text})
        yield join([said, proof(bound)])


def proof(bound: Bound) -> Text:
    """Return the value, threshold, source and code of a bound."""
    return render(
        PROOF,
        {
            "seen": _if(SEEN, "seen", bound.seen if _is_number(bound.seen) else None),
            "threshold": _if(THRESHOLD, "threshold", bound.threshold),
            "source": NOTHING
            if bound.source is None
            else render(SOURCE, {"source": _short(bound.source)}),
            "code": verbatim(bound.code),
        },
    )


def way_home(down: StepDown, parts: ExplanationParts, *, urgent: bool) -> Iterator[ExplanationLine]:
    """Yield the way to a lower step: questions, then goals."""
    yield from (ExplanationLine(text) for text in caveats(down, urgent=urgent))
    values: dict[str, Value] = {
        "step": down.step.numbered.map(capital),
        "label": down.label,
        "help": down.help,
    }
    if not down.takes_change:
        yield ExplanationLine(render(ONLY_ANSWERS, values))
    else:
        yield ExplanationLine(render(WHEN_DIFFERENT, values))
        yield from bullets(goal_with_reason(change, down, parts) for change in down.common)
        if len(down.ways) > 1:
            yield ExplanationLine(AND_ONE_OF)
            yield from bullets(together(rest, down, parts) for rest in alternatives(down))
    for question in first_questions(down):
        yield ExplanationLine(render(ANSWER_FIRST, {"question": question}))
    if down.takes_change:
        yield ExplanationLine(COUNTS)


def caveats(down: StepDown, *, urgent: bool) -> Iterator[Text]:
    """Yield the caveats of the way down: urgency, and an open range."""
    if urgent:
        yield AFTER_SAFETY
    if down.below is not None and down.below.lowest is not down.below.highest:
        yield render(SEEN_FROM, {"highest": down.below.highest.numbered})


def goal_with_reason(change: LifeChange, down: StepDown, parts: ExplanationParts) -> Text:
    """Return a goal, its reason, and how far the plan is."""
    rating = next(
        (
            rated.answer.value
            for rated in parts.situation.ratings
            if rated.dimension is change.dimension
        ),
        None,
    )
    said = render(GOAL, {"goal": goal(change), "reason": reason_of(change, rating)})
    planned = in_the_plan(down.planned, change)
    return said if planned is None else join([said, planned])


def together(changes: Sequence[LifeChange], down: StepDown, parts: ExplanationParts) -> Text:
    """Return the goals of *changes* that belong together, one after another."""
    return join(goal_with_reason(change, down, parts) for change in changes)


def first_questions(down: StepDown) -> Iterator[Text]:
    """Yield the first questions; a new assessment answers all others."""
    for question in down.answer_first:
        yield question.text
        if question.question is Question.NEW_ASSESSMENT:
            return


def by_decision(
    requirements: Sequence[Requirement],
) -> Iterator[tuple[Text, list[Requirement]]]:
    """Yield the requirements of each decision, with which one it is."""
    for decision in dict.fromkeys(each.decision for each in requirements):
        heading = (
            NO_DECISION if decision is None else render(OF_THE_DECISION, {"decision": decision})
        )
        yield heading, [each for each in requirements if each.decision == decision]


def requirement(required: Requirement) -> Text:
    """Return a requirement in a sentence: state, content, provision."""
    return render(
        OF_THE_MODEL if required.reference is None else REQUIREMENT,
        {
            "state": required.state.label.map(capital),
            "text": required.text,
            "only": render(ONLY, {"paths": required.paths}) if required.paths else NOTHING,
            "due": due_of(required),
            "reference": required.reference,
            "certainty": certainty_of(required),
        },
    )


def due_of(required: Requirement) -> Text:
    """Return the last day of an unmet requirement, if one is set."""
    is_open = required.state is not State.MET and required.due is not None
    return render(DUE, {"due": required.due}) if is_open else NOTHING


def certainty_of(required: Requirement) -> Text:
    """Return how sure a requirement is, nothing where it is certain."""
    if required.certainty is Certainty.CERTAIN:
        return NOTHING
    if required.certainty is Certainty.ONE_SOURCE:
        return ONE_SOURCE
    return required.certainty.label.map(", {}".format)


def made_by(advice: "Recommendation") -> Text:
    """Return the rules and the profile that made the recommendation."""
    return render(
        MADE_BY,
        {
            "rules": verbatim(advice.rule_set),
            "profile": advice.profile,
            "version": verbatim(VERSION),
        },
    )


def sources(advice: "Recommendation") -> list[Source]:
    """Return the sources of the limits that the recommendation used, each once."""
    used = [
        *(bound.source for _, bound in reasons_by_steps(advice)),
        *(
            condition.source
            for verdict in advice.verdicts
            if not is_above(verdict, advice)
            for condition in verdict.conditions
        ),
    ]
    return [*dict.fromkeys(source for source in used if source is not None)]


def _short(source: Source) -> Text:
    is_own = source.certainty is Certainty.OWN_CHOICE
    return source.certainty.label if is_own else source.title


def _is_number(seen: str | None) -> bool:
    # The sentence says a code in words; only a number tells more.
    return seen is not None and seen.isdecimal()


def _if(template: Text, name: str, value: str | None) -> Text:
    return NOTHING if value is None else render(template, {name: verbatim(value)})
