"""
*Rækkevidde, familie og omgivelser*: how severe problems around the child a step can carry.

Poverty, housing and strain in the family call for help at home. Alone they never give a placement.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.core.sources import Basis
from herningmodel.ladder.bound_makers import OWN_LIMIT
from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.reach_bounds import bounds_in
from herningmodel.ladder.situation import Situation
from herningmodel.model.needs import Domain
from herningmodel.profile.profile import Profile
from herningmodel.rulebook.rule_sources import NATIONAL_LADDER
from herningmodel.rulebook.vocabulary import example
from herningmodel.text.texts import Text


def bounds(situation: Situation, profile: Profile) -> Iterator[Bound | Condition]:
    """Yield what the ratings of family and environment say about the steps."""
    yield from bounds_in(Domain.ENVIRONMENT, situation, profile)


RULE = LadderRule(
    code="TRN005",
    name="reach_environment",
    title=Text(
        da="Kan trinnet bære forholdene omkring barnet?",
        en="Can the step carry what surrounds the child?",
    ),
    why=Text(
        da="Fattigdom, dårlig bolig og en familie under pres kræver hjælp, men er ikke i sig selv en grund til at anbringe et barn.",
        en="Poverty, poor housing and a family under strain call for help, but are no reason in themselves to place a child.",
    ),
    basis=Basis.MODEL,
    sources=(NATIONAL_LADDER, OWN_LIMIT),
    bounds=bounds,
    good=example(
        date(2026, 1, 15),
        assessments=[
            {
                "id": "a1",
                "kind": "child_assessment",
                "on": "2025-11-03",
                "ratings": {"family_functioning": 1},
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        assessments=[
            {
                "id": "a1",
                "kind": "child_assessment",
                "on": "2025-11-03",
                "ratings": {"family_functioning": 3},
            }
        ],
    ),
)
