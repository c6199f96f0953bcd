"""List the deciding facts once each, heaviest first, with their certainty."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from herningmodel.core.legal_versions import cited
from herningmodel.core.sources import Certainty, Source
from herningmodel.ladder import reach_bounds
from herningmodel.ladder.bounds import Bound, BoundKind
from herningmodel.ladder.ladder_rules import (
    acute_danger,
    network_found,
    safety_at_home,
    treatment,
)
from herningmodel.model.interventions import InterventionKind
from herningmodel.model.needs import Domain
from herningmodel.model.steps import Step
from herningmodel.recommendation.explanation_layout import (
    BULLET,
    Block,
    ExplanationLine,
    block,
    bullets,
    numbers,
    shortened,
    shown_of,
)
from herningmodel.recommendation.shown_ratings import ShownRating
from herningmodel.recommendation.verdicts import Verdict, VerdictOnStep
from herningmodel.text.formatting import Value, capital, join, quoted, render
from herningmodel.text.texts import Text


if TYPE_CHECKING:
    from herningmodel.recommendation.recommendation import Recommendation


DECIDED: Final = Text(da="Det afgjorde det", en="What decided it")
NO_NEED: Final = Text(
    da="Ingen af de afgørende vurderinger peger på et højere trin.",
    en="None of the deciding ratings points to a higher step.",
)
MISSING: Final = Text(da="Ved vi ikke", en="What we do not know")
QUESTION: Final = Text(da="{question} {moves}", en="{question} {moves}")
QUESTION_ABOUT: Final = Text(
    da="{question} Det gælder {about}. {moves}", en="{question} This is about {about}. {moves}"
)
MOVES: Final = Text(
    da="Svaret kan flytte anbefalingen mellem {lowest} og {highest}.",
    en="The answer could move the recommendation between {lowest} and {highest}.",
)
SETTLES: Final = Text(
    da="Svaret er med til at afgøre, om {lowest} passer.",
    en="The answer helps to settle whether {lowest} fits.",
)
NOT_HEARD: Final = Text(
    da="Hvad siger barnet selv? Det kan ikke ses i sagen.",
    en="What does the child say? That cannot be seen from the case.",
)
SHOWN: Final = Text(
    da="Set, men afgør intet trin alene: {dimensions}, vurderet til {rating} af 4.",
    en="Seen, but decides no step by itself: {dimensions}, rated {rating} of 4.",
)
HELP_AT_HOME: Final = Text(
    da="Familien kan have ret til hjælp: rådgivning ({counselling}), tidlig forebyggende indsats ({early}) og økonomisk støtte ({economic}).",
    en="The family may be entitled to help: counselling ({counselling}), early preventive measures ({early}) and economic support ({economic}).",
)
HOW_SURE: Final = Text(da="Grundlag: {sure}", en="Basis: {sure}")
OWN_LIMIT: Final = Text(
    da="grænsen i {facts} er modellens egen, ikke lovens.",
    en="the limit in {facts} is the model's own, not the law's.",
)
OWN_LIMITS: Final = Text(
    da="grænserne i {facts} er modellens egne, ikke lovens.",
    en="the limits in {facts} are the model's own, not the law's.",
)
SOURCED: Final = Text(da="{facts} har en kilde, {source}.", en="{facts} has a source, {source}.")
ASSESSED: Final = Text(da="Svarene er fra {days}.", en="The answers are of {days}.")

IN_SHORT: Final = {
    safety_at_home.UNSAFE: Text(
        da="Barnet er ikke trygt derhjemme: det skal bo et andet sted (mindst {step}).",
        en="The child is not safe at home: it must live elsewhere (at least {step}).",
    ),
    safety_at_home.WITH_PLAN: Text(
        da="Barnet er kun trygt derhjemme med en sikkerhedsplan (mindst {step}).",
        en="The child is safe at home only with a safety plan (at least {step}).",
    ),
    acute_danger.ACUTE: Text(
        da="Barnet er i akut fare og skal i sikkerhed nu (mindst {step}).",
        en="The child is in acute danger and must be safe now (at least {step}).",
    ),
    network_found.NOT_FOUND: Text(
        da="Slægt og netværk er afsøgt. Ingen både vil og kan (ikke {step}).",
        en="Kin and network have been searched. No one is both willing and suitable (not {step}).",
    ),
    treatment.NEEDED: Text(
        da="Barnet har brug for døgnbehandling i et døgntilbud ({step}).",
        en="The child needs round-the-clock treatment in a residential place ({step}).",
    ),
    reach_bounds.CARRIED_FROM: Text(
        da="{dimensions}: vurderet til {rating} af 4. {carrier} kan højst rumme {reach} (mindst {step}).",
        en="{dimensions}: rated {rating} of 4. {carrier} can carry {reach} at most (at least {step}).",
    ),
    reach_bounds.NOT_CARRIED: Text(
        da="{dimensions}: vurderet til {rating} af 4. {carrier} kan højst rumme {reach} (ikke {step}).",
        en="{dimensions}: rated {rating} of 4. {carrier} can carry {reach} at most (not {step}).",
    ),
}
"""Short sentences of bounds; the details hold them whole."""


def facts(advice: "Recommendation") -> list[Bound]:
    """Return the certain bounds that decided, each once, the heaviest first."""
    if advice.range is None:
        found = [*dict.fromkeys(advice.conflicts)]
    else:
        found = [bound for _, bound in reasons_by_steps(advice) if bound.certain]
    in_order = sorted(found, key=_weight)
    needed = _needed(in_order)
    return [*needed, *(fact for fact in in_order if fact not in needed)]


def _needed(found: Sequence[Bound]) -> list[Bound]:
    """Return the facts that each rule out a further step."""
    left = {*Step}
    needed: list[Bound] = []
    for fact in found:
        ruled_out = {step for step in left if fact.rules_out(step)}
        if ruled_out:
            needed.append(fact)
            left -= ruled_out
    return needed


def deciding_facts(advice: "Recommendation", most: int) -> Iterator[Block]:
    """Yield deciding facts, their certainty, and high ratings that decide nothing."""
    if advice.out_of_scope:
        return
    found = facts(advice)
    said = [*numbers(in_short(fact) for fact in found)]
    if not said and advice.step is Step.UNIVERSAL:
        said = [ExplanationLine(NO_NEED)]
    shown = [ExplanationLine(text) for text in shown_in_words(advice.shown, advice.on)]
    yield from block(
        DECIDED, [*shortened(said, most), *how_sure(found[: shown_of(found, most)]), *shown]
    )


def in_short(fact: Bound) -> Text:
    """Return a fact in one line where it has a short sentence."""
    values = dict(fact.values)
    carrier = values.get("carrier")
    if isinstance(carrier, Text):
        values["carrier"] = carrier.map(capital)
    return render(IN_SHORT.get(fact.template, fact.template), values)


def how_sure(found: Sequence[Bound]) -> Iterator[ExplanationLine]:
    """Yield the sources and the age of the facts in *found*."""
    own: list[int] = []
    sourced: dict[Source, list[int]] = {}
    for number, fact in enumerate(found, 1):
        if fact.source is None or fact.source.certainty is Certainty.OWN_CHOICE:
            own.append(number)
        else:
            sourced.setdefault(fact.source, []).append(number)
    sentences = [
        *([render(OWN_LIMIT if len(own) == 1 else OWN_LIMITS, {"facts": own})] if own else []),
        *(
            render(SOURCED, {"facts": of_facts, "source": quoted(source.title)})
            for source, of_facts in sourced.items()
        ),
    ]
    days = {fact.values.get("on") for fact in found}
    assessed = sorted(day for day in days if isinstance(day, date))
    if sentences:
        dated = [render(ASSESSED, {"days": assessed})] if assessed else []
        yield ExplanationLine(render(HOW_SURE, {"sure": join([*sentences, *dated])}))


def shown_in_words(shown: Sequence[ShownRating], on: date) -> Iterator[Text]:
    """Yield the high ratings that decide no step, and the family's help."""
    alike: dict[int, list[ShownRating]] = {}
    for rating in sorted(shown, key=lambda each: -each.rating):
        alike.setdefault(rating.rating.value, []).append(rating)
    for value, together in alike.items():
        dimensions = tuple(quoted(each.dimension.label) for each in together)
        yield render(SHOWN, {"dimensions": dimensions, "rating": value})
    if any(each.dimension.domain is Domain.ENVIRONMENT for each in shown):
        yield render(HELP_AT_HOME, {name: help_.on(on) for name, help_ in _HELP_AT_HOME.items()})


def unknown(
    advice: "Recommendation", most: int, *, is_heard: bool, is_asked: bool
) -> Iterator[Block]:
    """
    Yield the open questions, the child's missing view among them.

    Args:
        advice: The recommendation.
        most: How many questions are shown.
        is_heard: Whether the case holds what the child thinks.
        is_asked: Whether the first sentence asks the one question already.
    """
    asked = [] if is_asked else [*bullets(questions(advice))]
    if not is_heard and not advice.out_of_scope:
        asked.append(ExplanationLine(NOT_HEARD, BULLET))
    yield from block(MISSING, shortened(asked, most))


def questions(advice: "Recommendation") -> Iterator[Text]:
    """Yield the open questions, each with the steps it decides between."""
    together: dict[tuple[Text, tuple[Step, Step]], list[Text]] = {}
    for missing in advice.missing:
        about = together.setdefault((missing.question.label, missing.could_change), [])
        about += [] if missing.about is None else [missing.about]
    for (question, (lowest, highest)), about in together.items():
        template = SETTLES if lowest is highest else MOVES
        moves = render(template, {"lowest": lowest.numbered, "highest": highest.numbered})
        values: dict[str, Value] = {"question": question, "about": tuple(about), "moves": moves}
        yield render(QUESTION_ABOUT if about else QUESTION, values)


def is_above(verdict: VerdictOnStep, advice: "Recommendation") -> bool:
    """Return whether the step is above the range, more intrusive than necessary."""
    return advice.range is not None and verdict.step > advice.range.highest


def deciding_reasons(verdict: VerdictOnStep) -> list[Bound]:
    """Return the bounds that decide on a step, possible ones if open."""
    is_out = verdict.verdict is Verdict.RULED_OUT
    return [bound for bound in verdict.reasons if bound.certain or not is_out]


def reasons_by_steps(advice: "Recommendation") -> list[tuple[tuple[Step, ...], Bound]]:
    """Return each deciding bound once, with the steps that it speaks against."""
    against: dict[Bound, list[Step]] = {}
    for verdict in advice.verdicts:
        if not is_above(verdict, advice):
            for bound in deciding_reasons(verdict):
                against.setdefault(bound, []).append(verdict.step)
    return [(tuple(steps), bound) for bound, steps in against.items()]


_HELP_AT_HOME: Final = {
    "counselling": InterventionKind.FAMILY_COUNSELLING.provision,
    "early": cited("SEL § 11 stk. 3", "BL § 30"),
    "economic": InterventionKind.ECONOMIC_SUPPORT.provision,
}


def _weight(bound: Bound) -> tuple[int, int]:
    # What asks for the highest step is heaviest; what rules out a single step comes after.
    return (bound.kind is BoundKind.NOT, -bound.step)
