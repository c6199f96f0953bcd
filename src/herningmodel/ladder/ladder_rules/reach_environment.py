"""
*Rækkevidde, familie og omgivelser*: how severe problems around the child a step can carry.

Poverty, housing and strain in the family call for help at home. Alone they never give a placement.
"""

from collections.abc import Iterator

from herningmodel.ladder.bound_makers import OWN_LIMIT
from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.reach_bounds import bounds_in, intensive_support
from herningmodel.ladder.situation import Situation
from herningmodel.model.needs import Domain
from herningmodel.rulebook import vocabulary as v


def bounds(situation: Situation, profile: v.Profile) -> Iterator[Bound | Condition]:
    """Yield what the ratings of family and environment say about the steps."""
    yield from bounds_in(Domain.ENVIRONMENT, situation, profile)
    yield from intensive_support([*situation.rated_in(Domain.ENVIRONMENT)], profile)


GOOD = v.example(
    assessments=[
        v.assessment("a1", "child_assessment", "2025-11-03", ratings={"family_functioning": 1})
    ]
)

RULE = LadderRule(
    code="TRN005",
    name="reach_environment",
    **v.heading(
        title_da="Kan trinnet bære forholdene omkring barnet?",
        title_en="Can the step carry what surrounds the child?",
        why_da="Fattigdom, dårlig bolig og en familie under pres kræver hjælp, men er ikke i sig selv en grund til at anbringe et barn.",
        why_en="Poverty, poor housing and a family under strain call for help, but are no reason in themselves to place a child.",
    ),
    basis=v.Basis.MODEL,
    sources=(v.sources.NATIONAL_LADDER, OWN_LIMIT),
    bounds=bounds,
    good=GOOD,
    bad=GOOD.but_record("a1", ratings={"family_functioning": 3}),
)
