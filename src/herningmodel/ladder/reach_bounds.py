"""
*Rækkevidde*: the bounds of severity, shared by three rules.

Each domain has its own rule. The highest deciding rating says which step is the lowest that can
carry it; a dimension without a rating could have the most severe one.
"""

from collections.abc import Iterator, Sequence

from herningmodel.ladder.bounds import Bound, BoundKind, Condition, Open
from herningmodel.ladder.questions import Question
from herningmodel.ladder.situation import Rated, Situation
from herningmodel.model.needs import Domain, Rating
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.profile import Profile
from herningmodel.text.formatting import quoted
from herningmodel.text.texts import Text


CARRIED_FROM = Text(
    da="Vurderingen er {rating}, {named}, i {dimensions} ({on}). Hjælpen på {carrier} kan højst bære {reach} i området {domain}, så der skal mindst {step} til.",
    en="The rating is {rating}, {named}, in {dimensions} ({on}). Help on {carrier} can carry {reach} at most in the domain of {domain}, so it takes at least {step}.",
)
NOT_CARRIED = Text(
    da="Vurderingen er {rating}, {named}, i {dimensions} ({on}). Hjælpen på {carrier} kan højst bære {reach} i området {domain}, så det kan ikke være {step}.",
    en="The rating is {rating}, {named}, in {dimensions} ({on}). Help on {carrier} can carry {reach} at most in the domain of {domain}, so it cannot be {step}.",
)
MAYBE_CARRIED_FROM = Text(
    da="Ingen har inden for de seneste {hold} vurderet dimensionen {dimension}. Er problemet fuldstændigt ({worst}), skal der mindst {step} til.",
    en="Nobody has rated the dimension {dimension} within the last {hold}. If the problem is complete ({worst}), it takes at least {step}.",
)
MAYBE_NOT_CARRIED = Text(
    da="Ingen har inden for de seneste {hold} vurderet dimensionen {dimension}. Er problemet fuldstændigt ({worst}), kan det ikke være {step}.",
    en="Nobody has rated the dimension {dimension} within the last {hold}. If the problem is complete ({worst}), it cannot be {step}.",
)
INTENSIVE_SUPPORT = Text(
    da="Intensiv støtte i hjemmet, fordi mindst én vurdering er {rating} eller højere.",
    en="Intensive support at home, because at least one rating is {rating} or higher.",
)


Limit = tuple[BoundKind, Step]


def bounds_in(
    domain: Domain, situation: Situation, profile: Profile
) -> Iterator[Bound | Condition]:
    """Yield what the ratings in *domain* say about the steps."""
    rated = [*situation.rated_in(domain)]
    highest = highest_rating(rated)
    limits = _limits(highest, domain, profile)
    if highest is not None:
        for limit in limits:
            yield _carried_no_further(limit, highest, domain, rated, profile)
        yield from _intensive_support(highest, profile)
    for rated_dimension in rated:
        if rated_dimension.answer.is_open:
            for limit in _limits(Rating.COMPLETE, domain, profile):
                if limit not in limits:
                    yield _may_go_further(limit, rated_dimension, profile)


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


def _limits(rating: Rating | None, domain: Domain, profile: Profile) -> list[Limit]:
    if rating is None:
        return []
    carrying = [step for step in STEPS if profile.reach.on(step).in_(domain) >= rating]
    lowest = carrying[0] if carrying else STEPS[0]
    beyond = [step for step in STEPS if step >= lowest and step not in carrying]
    at_least = [(BoundKind.AT_LEAST, lowest)] if lowest > STEPS[0] else []
    return [*at_least, *((BoundKind.NOT, step) for step in beyond)]


def _carried_no_further(
    limit: Limit, highest: Rating, domain: Domain, rated: Sequence[Rated], profile: Profile
) -> Bound:
    kind, step = limit
    carrier = step if kind is BoundKind.NOT else Step(step - 1)
    reach = profile.reach.on(carrier).in_(domain)
    severest = [
        rated_dimension for rated_dimension in rated if rated_dimension.answer.value == highest
    ]
    return Bound(
        kind=kind,
        step=step,
        certain=True,
        template=NOT_CARRIED if kind is BoundKind.NOT else CARRIED_FROM,
        values={
            "rating": highest.value,
            "named": highest.label,
            "dimensions": tuple(
                quoted(rated_dimension.dimension.label) for rated_dimension in severest
            ),
            "on": severest[0].answer.on,
            "carrier": carrier.numbered,
            "reach": reach.value,
            "domain": quoted(domain.label),
            "step": step.numbered,
        },
        place=severest[0].answer.place,
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


def _intensive_support(highest: Rating, profile: Profile) -> Iterator[Condition]:
    threshold = profile.thresholds.intensive_support_from
    if highest >= threshold.rating:
        yield Condition(
            steps=(Step.HOME_BASED,),
            template=INTENSIVE_SUPPORT,
            values={"rating": threshold.rating.value},
            source=profile.source(threshold.source),
        )
