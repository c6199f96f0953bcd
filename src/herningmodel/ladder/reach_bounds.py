"""
*Rækkevidde*: the bounds of severity, shared by three rules.

Each domain has its own rule. Every deciding dimension says which step is the lowest that can carry
it, by the reach of its domain or of the dimension; without a rating it could be the most severe.
"""

from collections.abc import Iterable, Iterator, Sequence

from herningmodel.ladder.bounds import Bound, BoundKind, Condition, Open
from herningmodel.ladder.questions import Question
from herningmodel.ladder.situation import Rated, Situation
from herningmodel.model.needs import Dimension, Domain, Rating
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.profile import Profile
from herningmodel.text.formatting import quoted
from herningmodel.text.texts import Text


CARRIED_FROM = Text(
    da="Vurderingen af {dimensions} er {rating}, {named} ({on}). Her kan {carrier} højst rumme {reach}, {reach_named}, så der skal mindst {step} til.",
    en="The rating of {dimensions} is {rating}, {named} ({on}). Here {carrier} can carry {reach}, {reach_named}, at most, so at least {step} is needed.",
)
NOT_CARRIED = Text(
    da="Vurderingen af {dimensions} er {rating}, {named} ({on}). Her kan {carrier} højst rumme {reach}, {reach_named}, så det kan ikke være {step}.",
    en="The rating of {dimensions} is {rating}, {named} ({on}). Here {carrier} can carry {reach}, {reach_named}, at most, so it cannot be {step}.",
)
MAYBE_CARRIED_FROM = Text(
    da="Dimensionen {dimension} er ikke vurderet inden for de seneste {hold}. Er problemet meget alvorligt ({worst}), skal der mindst {step} til.",
    en="The dimension {dimension} has not been rated within the last {hold}. If the problem is very severe ({worst}), at least {step} is needed.",
)
MAYBE_NOT_CARRIED = Text(
    da="Dimensionen {dimension} er ikke vurderet inden for de seneste {hold}. Er problemet meget alvorligt ({worst}), kan det ikke være {step}.",
    en="The dimension {dimension} has not been rated within the last {hold}. If the problem is very severe ({worst}), it cannot be {step}.",
)
INTENSIVE_SUPPORT = Text(
    da="Intensiv støtte i hjemmet, fordi mindst én vurdering er {rating} eller højere.",
    en="Intensive support at home, because at least one rating is {rating} or higher.",
)


Limit = tuple[BoundKind, Step]


def bounds_in(domain: Domain, situation: Situation, profile: Profile) -> Iterator[Bound]:
    """Yield what the ratings in *domain* say about the steps."""
    rated = [*situation.rated_in(domain)]
    asking: dict[Limit, list[Rated]] = {}
    for dimension in rated:
        for limit in _limits(dimension.dimension, dimension.answer.value, profile):
            asking.setdefault(limit, []).append(dimension)
    certain = _without_lower(asking)
    for limit in certain:
        yield _carried_no_further(limit, asking[limit], profile)
    for dimension in rated:
        if dimension.answer.is_open:
            worst = _limits(dimension.dimension, Rating.COMPLETE, profile)
            for limit in _without_lower([*certain, *worst]):
                if limit not in certain:
                    yield _may_go_further(limit, dimension, profile)


def highest_rating(rated: Sequence[Rated]) -> Rating | None:
    """Return the highest known rating, None where nothing is known."""
    return max(
        (
            rated_dimension.answer.value
            for rated_dimension in rated
            if rated_dimension.answer.value is not None
        ),
        default=None,
    )


def intensive_support(rated: Sequence[Rated], profile: Profile) -> Iterator[Condition]:
    """Yield the condition on help at home where a rating among *rated* is severe."""
    threshold = profile.thresholds.intensive_support_from
    highest = highest_rating(rated)
    if highest is not None and highest >= threshold.rating:
        yield Condition(
            steps=(Step.HOME_BASED,),
            template=INTENSIVE_SUPPORT,
            values={"rating": threshold.rating.value},
            source=profile.source(threshold.source),
        )


def _limits(dimension: Dimension, rating: Rating | None, profile: Profile) -> list[Limit]:
    if not rating:
        return []
    # Compared as a row of six: every recommendation does this for each deciding dimension.
    carries = [reach >= rating for reach in profile.reach.row(dimension)]
    lowest = carries.index(True) if True in carries else 0
    at_least = [(BoundKind.AT_LEAST, STEPS[lowest])] if lowest else []
    if all(carries[lowest:]):
        return at_least
    beyond = [step for step in STEPS[lowest:] if not carries[step - 1]]
    return [*at_least, *((BoundKind.NOT, step) for step in beyond)]


def _without_lower(limits: Iterable[Limit]) -> list[Limit]:
    """Return *limits* without an "at least" that a higher one contains."""
    in_order = [*dict.fromkeys(limits)]
    highest = max((step for kind, step in in_order if kind is BoundKind.AT_LEAST), default=None)
    return [(kind, step) for kind, step in in_order if kind is BoundKind.NOT or step == highest]


def _carried_no_further(limit: Limit, asking: Sequence[Rated], profile: Profile) -> Bound:
    kind, step = limit
    carrier = step if kind is BoundKind.NOT else Step(step - 1)
    highest = highest_rating(asking) or Rating.COMPLETE
    first = next(rated for rated in asking if rated.answer.value == highest)
    reach = profile.reach.of(first.dimension, carrier)
    alike = [
        rated
        for rated in asking
        if rated.answer.value == highest and profile.reach.of(rated.dimension, carrier) == reach
    ]
    return Bound(
        kind=kind,
        step=step,
        certain=True,
        template=NOT_CARRIED if kind is BoundKind.NOT else CARRIED_FROM,
        values={
            "rating": highest.value,
            "named": highest.label,
            "dimensions": tuple(quoted(rated.dimension.label) for rated in alike),
            "on": first.answer.on,
            "carrier": carrier.numbered,
            "reach": reach.value,
            "reach_named": reach.label,
            "step": step.numbered,
        },
        place=first.answer.place,
        seen=str(highest.value),
        threshold=str(reach.value),
        source=profile.source(profile.reach.source),
    )


def _may_go_further(limit: Limit, rated_dimension: Rated, profile: Profile) -> Bound:
    kind, step = limit
    return Bound(
        kind=kind,
        step=step,
        certain=False,
        template=MAYBE_NOT_CARRIED if kind is BoundKind.NOT else MAYBE_CARRIED_FROM,
        values={
            "hold": profile.thresholds.answers_hold.interval,
            "dimension": quoted(rated_dimension.dimension.label),
            "worst": Rating.COMPLETE.value,
            "step": step.numbered,
        },
        place=rated_dimension.answer.place,
        hangs_on=Open(
            question=Question.RATING,
            place=rated_dimension.answer.place,
            about=rated_dimension.dimension.label,
        ),
        source=profile.source(profile.reach.source),
    )
