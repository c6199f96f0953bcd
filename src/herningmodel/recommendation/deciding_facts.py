"""List the deciding facts once each, heaviest first, with their certainty."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from herningmodel.core.legal_versions import cited
from herningmodel.core.sources import Certainty, Source
from herningmodel.ladder import reach_bounds
from herningmodel.ladder.bounds import Bound
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
from herningmodel.recommendation.facts_by_weight import facts_on_screen, rated_in
from herningmodel.recommendation.shown_ratings import ShownRating
from herningmodel.text.formatting import Value, capital, join, quoted, render
from herningmodel.text.texts import Text


if TYPE_CHECKING:
    from herningmodel.recommendation.recommendation import Recommendation


DECIDED: Final = Text(da="Det afgjorde det", en="What decided it")
DECIDED_BY_RATINGS: Final = Text(
    da="Det afgjorde det (i vurderingerne er 4 det alvorligste)",
    en="What decided it (in the ratings, 4 is the most serious)",
)
NO_NEED: Final = Text(
    da="Ingen af de afgørende vurderinger peger på et højere trin. Grænserne er modellens egne, ikke lovens.",
    en="None of the deciding ratings points to a higher step. The limits are the model's own, not the law's.",
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
    da="Uanset trinnet kan familien have ret til rådgivning ({counselling}), tidlig forebyggende indsats ({early}) og økonomisk støtte ({economic}).",
    en="Whatever the step, the family may be entitled to counselling ({counselling}), early preventive measures ({early}) and financial support ({economic}).",
)
AREAS: Final = Text(da="{areas}", en="{areas}")
HOW_SURE: Final = Text(da="Grundlag: {sure}", en="Basis: {sure}")
OWN_LIMIT: Final = Text(
    da="grænsen i punkt {facts} er modellens egen, ikke lovens.",
    en="the limit in item {facts} is the model's own, not the law's.",
)
OWN_LIMITS: Final = Text(
    da="grænserne i punkt {facts} er modellens egne, ikke lovens.",
    en="the limits in items {facts} are the model's own, not the law's.",
)
SOURCED: Final = Text(
    da="Punkt {facts} har en kilde ({source}).", en="Item {facts} has a source ({source})."
)
ASSESSED: Final = Text(da="Vurderingerne er fra {days}.", en="Assessed {days}.")

SAFE_WITH_PLAN_THEN: Final = Text(
    da="Barnet var {on} kun trygt derhjemme med en sikkerhedsplan (mindst {step}).",
    en="The child was safe at home only with a safety plan on {on} (at least {step}).",
)
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
    treatment.BY_WHOM: Text(
        da="Barnet har brug for behandling døgnet rundt ({step}, hvis et døgntilbud skal give den).",
        en="The child needs treatment round the clock ({step}, if a residential place is to give it).",
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


def areas_named(advice: "Recommendation", most: int) -> dict[int, Text]:
    """Return the areas of facts on the screen, by number."""
    found = [] if advice.out_of_scope else facts_on_screen(advice)
    return {
        number: render(AREAS, {"areas": areas})
        for number, fact in enumerate(found[: shown_of(found, most)], 1)
        if len(areas := rated_in(fact)) >= _MANY
    }


def deciding_facts(
    advice: "Recommendation", most: int, *, has_plan: bool = True
) -> Iterator[Block]:
    """
    Yield deciding facts, their certainty, and high ratings that decide nothing.

    Args:
        advice: The recommendation.
        most: How many facts are shown.
        has_plan: Whether the safety plan that the child needs holds, or none is needed.
    """
    if advice.out_of_scope:
        return
    found = facts_on_screen(advice)
    said = [*numbers(in_short(fact, has_plan=has_plan) for fact in found)]
    if not said and advice.step is Step.UNIVERSAL:
        said = [ExplanationLine(NO_NEED)]
    shown = [ExplanationLine(text) for text in shown_in_words(advice.shown, advice.on)]
    on_screen = found[: shown_of(found, most)]
    is_rated = bool(shown) or any(rated_in(fact) for fact in on_screen)
    heading = DECIDED_BY_RATINGS if is_rated else DECIDED
    yield from block(heading, [*shortened(said, most), *how_sure(on_screen), *shown])


def in_short(fact: Bound, *, has_plan: bool = True) -> Text:
    """
    Return a fact in one line where it has a short sentence.

    Args:
        fact: The fact.
        has_plan: Whether the safety plan that the child needs holds, or none is needed.
    """
    if not has_plan and fact.template == safety_at_home.WITH_PLAN:
        return render(SAFE_WITH_PLAN_THEN, fact.values)
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
            render(SOURCED, {"facts": of_facts, "source": source.title.map(_before_colon)})
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
    if names_help(shown):
        yield render(HELP_AT_HOME, {name: help_.on(on) for name, help_ in _HELP_AT_HOME.items()})


def names_help(shown: Sequence[ShownRating]) -> bool:
    """Tell whether the family's rights to help are named."""
    return any(each.dimension.domain is Domain.ENVIRONMENT for each in shown)


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


_HELP_AT_HOME: Final = {
    "counselling": InterventionKind.FAMILY_COUNSELLING.provision,
    "early": cited("SEL § 11 stk. 3", "BL § 30"),
    "economic": InterventionKind.ECONOMIC_SUPPORT.provision,
}


_MANY: Final = 3
"""From so many areas on, later sentences name the fact's number alone."""


def _before_colon(title: str) -> str:
    # The details hold the whole title.
    return title.partition(":")[0]
