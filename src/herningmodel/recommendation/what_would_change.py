"""
What would change the step: up, down and home, with the numbers.

The way down is searched by `step_down`. The way up is found by the ladder rules themselves: one
answer at a time is made worse, and the answers that raise the lowest step are reported.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import evolve, frozen

from herningmodel.case_view.network import NetworkState
from herningmodel.ladder.bounds import Range, conclude
from herningmodel.ladder.life_changes import LifeChange
from herningmodel.ladder.questions import Question
from herningmodel.ladder.situation import Rated, Situation
from herningmodel.model.needs import Dimension, Rating, Safety, TreatmentProvider
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.profile import Profile
from herningmodel.recommendation.explanation_layout import Block, block, bullets, shortened
from herningmodel.recommendation.ladder_findings import evaluate_ladder_rules
from herningmodel.recommendation.step_down import StepDown, alternatives
from herningmodel.text.formatting import OR, Value, enumerated, join, quoted, render
from herningmodel.text.texts import NOTHING, Language, Text


WOULD_CHANGE: Final = Text(
    da="Trinnet ændres, hvis en ny vurdering viser",
    en="The step changes if a new assessment shows",
)
DOWN: Final = Text(
    da="Ned til {step}{beside}{provided}: {changes}.",
    en="Down to {step}{beside}{provided}: {changes}.",
)
DOWN_BY_ALL: Final = Text(
    da="Ned til {step}{beside}{provided}, ved alt dette: {changes}.",
    en="Down to {step}{beside}{provided}, by all of these: {changes}.",
)
HOME: Final = Text(da=" (hjem med støtte)", en=" (home with support)")
ATTACHED: Final = Text(
    da=" (kun hvis barnets tilknytning og egen mening taler for at flytte)",
    en=" (only if the child's attachments and own view speak for a move)",
)
EITHER: Final = Text(da="enten {ways}", en="either {ways}")
AT_MOST: Final = Text(
    da="{dimensions} højst {to} (nu {rating})", en="{dimensions} at most {to} (now {rating})"
)
AREAS_IN: Final = Text(da="områderne i punkt {number}", en="the areas in item {number}")
CARRIED: Final = Text(da="{dimensions} højst {to}", en="{dimensions} at most {to}")
UP: Final = Text(da="Op til {step}: {what}.", en="Up to {step}: {what}.")
UP_BY_ONE: Final = Text(
    da="Op til {step} ved ét af dette: {what}.",
    en="Up to {step} by any one of these: {what}.",
)
AT_LEAST: Final = Text(da="mindst {step}", en="at least {step}")
RATED_MANY: Final = Text(
    da="et af de {count} andre afgørende områder vurderes til {rating}",
    en="one of {count} other deciding areas is rated {rating}",
)
RATED_ANY: Final = Text(
    da="et af {count} afgørende områder vurderes til {rating}",
    en="one of {count} deciding areas is rated {rating}",
)
RATED: Final = Text(da="{dimensions} vurderes til {rating}", en="{dimensions} rated {rating}")
PLAN_FAILS: Final = Text(
    da="sikkerhedsplanen holder ikke, så barnet ikke er trygt derhjemme",
    en="the safety plan does not hold, so that the child is not safe at home",
)
NOT_SAFE: Final = Text(
    da="barnet er ikke trygt derhjemme, heller ikke med en sikkerhedsplan",
    en="the child is not safe at home, not even with a safety plan",
)
IN_DANGER: Final = Text(da="barnet er i akut fare", en="the child is in acute danger")
NO_NETWORK: Final = Text(
    da="ingen i slægt eller netværk vil og kan længere",
    en="no one among kin or network is willing and suitable any more",
)
BY_HEALTH_SERVICE: Final = Text(
    da=", hvis sundhedsvæsenet giver behandlingen",
    en=", if the health service gives the treatment",
)
NOT_RULED_OUT: Final = Text(
    da=", hvis svarene på de åbne spørgsmål ikke udelukker det",
    en=", if the open answers do not rule it out",
)
NEW_PLAN_FAILS: Final = Text(
    da="en ny sikkerhedsplan kan ikke laves eller holder ikke, så barnet ikke er trygt derhjemme",
    en="a new safety plan cannot be made or does not hold, so that the child is not safe at home",
)
RESIDENTIAL: Final = Text(
    da="barnet får brug for døgnbehandling i et døgntilbud",
    en="the child needs treatment round the clock in a residential place",
)


@frozen(kw_only=True)
class StepChanges:
    """
    *Trinnet ændres*: what would change the step, in sentences.

    Attributes:
        down: What would bring the child down, and home.
        up: What would bring the child up.
    """

    down: tuple[Text, ...]
    up: tuple[Text, ...]

    def first(self, most: int) -> list[Text]:
        """Return the changes, both directions among the first *most*."""
        whole = [*self.down, *self.up]
        if len(whole) <= most + 1 or not self.up:
            return whole
        kept = max(most - 1, 1)
        return [*self.down[:kept], self.up[0], *self.down[kept:], *self.up[1:]]


def would_change(
    changes: StepChanges, most: int, named: Mapping[int, Text] | None = None
) -> Iterator[Block]:
    """
    Yield what would bring the child down, home, and up.

    Args:
        changes: The changes.
        most: The most changes shown.
        named: Areas that a numbered fact on the screen names already, by its number.
    """
    shown = [_by_number(change, named or {}) for change in changes.first(most)]
    yield from block(WOULD_CHANGE, shortened([*bullets(shown)], most))


def _by_number(change: Text, named: Mapping[int, Text]) -> Text:
    """Return *change* with the areas of a fact by its number."""

    def written(language: Language) -> str:
        said = change.get(language)
        for number, areas in named.items():
            by_number = render(AREAS_IN, {"number": number}).get(language)
            for before in (": ", "; "):
                said = said.replace(before + areas.get(language), before + by_number)
        return said

    return Text.of(written)


def changes_of_step(
    spread: Range | None,
    now: Situation,
    profile: Profile,
    ways_down: Sequence[StepDown],
    *,
    is_placed: bool,
) -> StepChanges:
    """
    Return every change shown: down, home, and up.

    Args:
        spread: The range of the recommendation; None if every step is ruled out.
        now: The situation.
        profile: The profile.
        ways_down: The way to each lower step, the nearest first.
        is_placed: Whether the child is placed.
    """
    return StepChanges(
        down=tuple(_down(spread, now, ways_down, is_placed=is_placed)),
        up=() if spread is None else tuple(_up(spread, now, profile)),
    )


def changes_in_words(changes: Sequence[LifeChange], situation: Situation) -> list[Text]:
    """Return changes in a few words, dimensions with the same numbers together."""
    ratings = {rated.dimension: rated.answer.value for rated in situation.ratings}
    carried: dict[tuple[Rating, Rating | None], list[Text]] = {}
    said: list[Text] = []
    for change in changes:
        if change.dimension is None or change.to is None:
            said.append(change.kind.label)
            continue
        now = ratings.get(change.dimension)
        carried.setdefault((change.to, now), []).append(quoted(change.dimension.label))
    for (to, now), dimensions in carried.items():
        template = CARRIED if now is None else AT_MOST
        rating = None if now is None else now.value
        named: dict[str, Value] = {
            "dimensions": tuple(dimensions),
            "to": to.value,
            "rating": rating,
        }
        said.append(render(template, named))
    return said


def _down(
    spread: Range | None, now: Situation, ways_down: Sequence[StepDown], *, is_placed: bool
) -> Iterator[Text]:
    placed = spread is None or spread.highest.is_placement
    # A step that an open answer may give needs no change in the child's life: the result names it.
    changing = [down for down in ways_down if down.takes_change]
    told = changing[:1]
    home = next((down for down in changing if not down.step.is_placement), None)
    if placed and home is not None and home not in told:
        told.append(home)
    for down in told:
        beside = HOME if placed and down is home else NOTHING
        if is_placed and down.step.is_placement:
            beside = ATTACHED
        yield _one_step_down(down, now, beside)


def _one_step_down(down: StepDown, situation: Situation, beside: Text) -> Text:
    changes = changes_in_words(down.common, situation)
    if len(down.ways) > 1:
        rest = [_together(changes, situation) for changes in alternatives(down)]
        changes.append(render(EITHER, {"ways": enumerated(rest, OR)}))
    return render(
        DOWN if len(changes) == 1 else DOWN_BY_ALL,
        {
            "step": down.step.numbered,
            "beside": beside,
            "provided": _answers_needed(down),
            "changes": join(changes, "; "),
        },
    )


def _answers_needed(down: StepDown) -> Text:
    """Return what answers that no change settles must allow."""
    settled = {change.place for way in down.ways for change in way.changes}
    # The heading already asks for a new assessment.
    asked = {open_.question for open_ in down.answer_first if open_.place not in settled}
    asked -= {Question.NEW_ASSESSMENT}
    if Question.TREATMENT_PROVIDER in asked:
        return BY_HEALTH_SERVICE if len(asked) == 1 else NOT_RULED_OUT
    return NOT_RULED_OUT if asked else NOTHING


def _together(changes: Sequence[LifeChange], situation: Situation) -> Text:
    return enumerated(changes_in_words(changes, situation))


def _up(spread: Range, now: Situation, profile: Profile) -> Iterator[Text]:
    raised: dict[Step, list[Text]] = {}
    for what, worse in _worse(now):
        lowest = _lowest(worse, profile)
        if lowest is not None and lowest > spread.highest:
            raised.setdefault(lowest, []).append(what)
    by_rating = _by_rating(spread.highest, now, profile)
    on_step = Counter(step for step, _ in by_rating)
    for (step, rating), dimensions in by_rating.items():
        of_many = RATED_MANY if on_step[step] > 1 else RATED_ANY
        template = RATED if len(dimensions) <= _NAMED else of_many
        values: dict[str, Value] = {
            "dimensions": enumerated(dimensions, OR),
            "count": len(dimensions),
            "rating": rating.value,
        }
        raised.setdefault(step, []).append(render(template, values))
    for step, reasons in sorted(raised.items()):
        template = UP if len(reasons) == 1 else UP_BY_ONE
        least = step.numbered if step is STEPS[-1] else render(AT_LEAST, {"step": step.numbered})
        yield render(template, {"step": least, "what": join(reasons, "; ")})


def _worse(now: Situation) -> Iterator[tuple[Text, Situation]]:
    if now.safety.value is Safety.SAFE_WITH_PLAN:
        plan = now.safety_plan.value
        until = None if plan is None else plan.until
        failing = PLAN_FAILS if until is None or until >= now.on else NEW_PLAN_FAILS
        yield failing, evolve(now, safety=evolve(now.safety, value=Safety.UNSAFE))
    if now.safety.value is Safety.SAFE:
        yield NOT_SAFE, evolve(now, safety=evolve(now.safety, value=Safety.UNSAFE))
    if now.acute.value is False:
        yield IN_DANGER, evolve(now, acute=evolve(now.acute, value=True))
    if now.network.state is NetworkState.FOUND:
        yield NO_NETWORK, evolve(now, network=evolve(now.network, state=NetworkState.NONE))
    if now.treatment.value is False:
        provider = evolve(now.treatment_provider, value=TreatmentProvider.RESIDENTIAL)
        treated = evolve(now.treatment, value=True)
        yield RESIDENTIAL, evolve(now, treatment=treated, treatment_provider=provider)


def _is_asked_about(rated: Rated, now: Situation) -> bool:
    """Tell whether the child's age leaves *rated* to be asked about."""
    is_young = now.age is not None and now.age < _SCHOOL_AGE
    return not (is_young and rated.dimension is Dimension.EDUCATION)


def _by_rating(
    above: Step, now: Situation, profile: Profile
) -> dict[tuple[Step, Rating], list[Text]]:
    """Return the dimensions that would raise the step."""
    found: dict[tuple[Step, Rating], list[Text]] = {}
    for rated in (each for each in now.ratings if _is_asked_about(each, now)):
        known = rated.answer.value
        for rating in () if known is None else [each for each in Rating if each > known]:
            lowest = _lowest(_rated_as(rated, rating, now), profile)
            if lowest is not None and lowest > above:
                found.setdefault((lowest, rating), []).append(quoted(rated.dimension.label))
                break
    return found


def _rated_as(rated: Rated, rating: Rating, now: Situation) -> Situation:
    worse = evolve(rated, answer=evolve(rated.answer, value=rating))
    return evolve(now, ratings=tuple(worse if each is rated else each for each in now.ratings))


def _lowest(situation: Situation, profile: Profile) -> Step | None:
    bounds, _ = evaluate_ladder_rules(situation, profile)
    spread = conclude(bounds).range
    return None if spread is None else spread.lowest


_SCHOOL_AGE: Final = 5
"""The age in years before which no child goes to school."""
_NAMED: Final = 4
"""How many areas are named; of more, only the number is shown."""
