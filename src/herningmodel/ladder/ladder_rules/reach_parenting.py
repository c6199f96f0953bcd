"""
*Rækkevidde, forældrenes kompetencer*: how severe problems of care a step can carry.

Only here, and in what threatens the child's safety, does a rating lead to a placement.
"""

from collections.abc import Iterator

from herningmodel.ladder.bound_makers import OWN_LIMIT
from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.reach_bounds import bounds_in
from herningmodel.ladder.situation import Situation
from herningmodel.model.needs import Domain
from herningmodel.rulebook import vocabulary as v


def bounds(situation: Situation, profile: v.Profile) -> Iterator[Bound | Condition]:
    """Yield what the ratings of the parents' capacity say about the steps."""
    yield from bounds_in(Domain.PARENTING, situation, profile)


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
        why_da="Hjælp i hjemmet kan bære meget, men ikke en omsorg, der er helt væk. Er et problem i omsorgen fuldstændigt, skal barnet bo hos nogen, der kan give den.",
        why_en="Help at home can carry much, but not care that is wholly gone. Where a problem of care is complete, the child must live with somebody who can give it.",
    ),
    basis=v.Basis.MODEL,
    sources=(v.sources.NATIONAL_LADDER, OWN_LIMIT),
    bounds=bounds,
    good=GOOD,
    bad=GOOD.but_record("a1", ratings={"basic_care": 4, "ensuring_safety": 3, "stability": 4}),
)
