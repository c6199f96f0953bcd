"""
*Rækkevidde, barnets udvikling*: how severe difficulties of the child a step can carry.

The child's own difficulties call for support, at home or where it lives. Alone they never give a placement;
where the child is placed for other reasons, they say how strong the support and the place must be.
"""

from collections.abc import Iterator, Sequence

from herningmodel.ladder.bound_makers import OWN_LIMIT
from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.reach_bounds import bounds_in, highest_rating
from herningmodel.ladder.situation import Rated, Situation
from herningmodel.ladder.support_at_home import support_at_home
from herningmodel.model.needs import Domain, Rating
from herningmodel.model.steps import Step
from herningmodel.profile.foster_family_kinds import FOSTER_FAMILY_KINDS, foster_family_kind
from herningmodel.rulebook import vocabulary as v


SUPPORT_PACKAGE = v.Text(
    da="En støttepakke til barnet og til dem, det bor hos, fordi barnets vanskeligheder er vurderet til {rating} eller højere.",
    en="A support package for the child and for those it lives with, because the child's difficulties are rated {rating} or higher.",
)
KIND = v.Text(
    da="Plejefamiliens type: {kind}, for barnets egne vanskeligheder går op til {rating}.",
    en="The kind of family: {kind}, as the child's own difficulties are rated up to {rating}.",
)
KIND_AT_LEAST = v.Text(
    da="Plejefamiliens type: mindst {kind}. Den højeste vurdering af barnets egne vanskeligheder er {rating}, men ikke alt er vurderet.",
    en="The kind of family: at least {kind}. The highest rating of the child's own difficulties is {rating}, but not everything is rated.",
)
KIND_NOT_KNOWN = v.Text(
    da="Plejefamiliens type kan ikke siges, før barnets vanskeligheder er vurderet.",
    en="The kind of family cannot be determined before the child's difficulties are rated.",
)


def bounds(situation: Situation, profile: v.Profile) -> Iterator[Bound | Condition]:
    """Yield what the ratings of the child's development say about the steps."""
    yield from bounds_in(Domain.CHILD, situation, profile)
    rated = [*situation.rated_in(Domain.CHILD)]
    yield from support_at_home(rated, situation, profile)
    highest = highest_rating(rated)
    if highest is None:
        yield Condition(
            steps=(Step.FOSTER_FAMILY,), template=KIND_NOT_KNOWN, certain=False, source=OWN_LIMIT
        )
        return
    yield from _support_package(highest, profile)
    yield _kind_of_foster_family(highest, rated, profile)


def _support_package(highest: Rating, profile: v.Profile) -> Iterator[Condition]:
    threshold = profile.thresholds.support_package_from
    if highest >= threshold.rating:
        yield Condition(
            steps=(Step.KIN_OR_NETWORK,),
            template=SUPPORT_PACKAGE,
            values={"rating": threshold.rating.value},
            source=profile.source(threshold.source),
        )


def _kind_of_foster_family(
    highest: Rating, rated: Sequence[Rated], profile: v.Profile
) -> Condition:
    kind, threshold = foster_family_kind(highest, profile.thresholds)
    # While a rating is open the kind may have to be a stronger one.
    is_settled = kind is FOSTER_FAMILY_KINDS[-1] or not any(
        rating.answer.is_open for rating in rated
    )
    return Condition(
        steps=(Step.FOSTER_FAMILY,),
        template=KIND if is_settled else KIND_AT_LEAST,
        values={"kind": kind, "rating": highest.value},
        certain=is_settled,
        needs=kind,
        source=profile.source(threshold.source),
    )


GOOD = v.example(
    assessments=[
        {
            "id": "a1",
            "kind": "child_assessment",
            "on": "2025-11-03",
            "ratings": {"health": 0, "family_and_social_relationships": 1},
        }
    ]
)

RULE = LadderRule(
    code="TRN003",
    name="reach_child",
    **v.heading(
        title_da="Kan trinnet bære barnets vanskeligheder?",
        title_en="Can the step carry the child's difficulties?",
        why_da="Sygdom, handicap eller fravær fra skole er ikke i sig selv en grund til at anbringe et barn. Men bor barnet ude, skal stedet kunne løfte det, barnet har brug for.",
        why_en="Illness, disability or absence from school is no reason in itself to place a child. But where a child lives away from home, the place must be able to meet what the child needs.",
    ),
    basis=v.Basis.MODEL,
    sources=(v.sources.NATIONAL_LADDER, OWN_LIMIT),
    bounds=bounds,
    good=GOOD,
    bad=GOOD.but_record("a1", ratings={"health": 0, "family_and_social_relationships": 3}),
)
