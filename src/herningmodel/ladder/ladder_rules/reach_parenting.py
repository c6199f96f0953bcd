"""
*Rækkevidde, forældrenes kompetencer*: how severe problems of care a step can carry.

Only here, and in what threatens the child's safety, does a rating lead to a placement.
"""

from collections.abc import Iterator
from typing import Final

from herningmodel.ladder.bound_makers import OWN_LIMIT
from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.reach_bounds import bounds_in, highest_rating, intensive_support
from herningmodel.ladder.situation import Situation
from herningmodel.model.needs import Dimension, Domain, Rating
from herningmodel.model.steps import Step
from herningmodel.rulebook import vocabulary as v


SAFETY_ANEW = v.Text(
    da="Et menneske ser på barnets tryghed på ny, fordi barnet savner varme, stimulation eller rammer i meget alvorlig grad.",
    en="A person looks at the child's safety anew, because the child lacks warmth, stimulation or guidance very severely.",
)

EMOTIONAL_CARE: Final = (
    Dimension.EMOTIONAL_WARMTH,
    Dimension.STIMULATION,
    Dimension.GUIDANCE_AND_BOUNDARIES,
)


def bounds(situation: Situation, profile: v.Profile) -> Iterator[Bound | Condition]:
    """Yield what the ratings of the parents' capacity say about the steps."""
    yield from bounds_in(Domain.PARENTING, situation, profile)
    rated = [*situation.rated_in(Domain.PARENTING)]
    yield from intensive_support(rated, profile)
    neglect = [dimension for dimension in rated if dimension.dimension in EMOTIONAL_CARE]
    if highest_rating(neglect) is Rating.COMPLETE:
        threshold = profile.thresholds.intensive_support_from
        yield Condition(
            steps=(Step.HOME_BASED,),
            template=SAFETY_ANEW,
            source=profile.source(threshold.source),
        )


GOOD = v.example(
    assessments=[
        v.assessment(
            "a1",
            "child_assessment",
            "2025-11-03",
            ratings={"basic_care": 1, "ensuring_safety": 1, "stability": 0},
        )
    ]
)

RULE = LadderRule(
    code="TRN004",
    name="reach_parenting",
    **v.heading(
        title_da="Kan trinnet bære forældrenes vanskeligheder?",
        title_en="Can the step carry the parents' difficulties?",
        why_da="Hjælp i hjemmet kan bære meget, men ikke en omsorg, der er helt væk. Er et problem i omsorgen meget alvorligt, skal barnet bo hos nogen, der kan give den.",
        why_en="Help at home can carry much, but not care that is wholly gone. Where a problem of care is very severe, the child must live with someone who can give it.",
    ),
    basis=v.Basis.MODEL,
    sources=(v.sources.NATIONAL_LADDER, OWN_LIMIT),
    bounds=bounds,
    good=GOOD,
    bad=GOOD.but_record("a1", ratings={"basic_care": 4, "ensuring_safety": 3, "stability": 4}),
)
