"""
*Rækkevidde, forældrenes kompetencer*: how severe problems of care a step can carry.

Only here, and in what threatens the child's safety, does a rating lead to a placement.
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
    """Yield what the ratings of the parents' capacity say about the steps."""
    yield from bounds_in(Domain.PARENTING, situation, profile)


RULE = LadderRule(
    code="TRN004",
    name="reach_parenting",
    title=Text(
        da="Kan trinnet bære forældrenes vanskeligheder?",
        en="Can the step carry the parents' difficulties?",
    ),
    why=Text(
        da="Hjælp i hjemmet kan bære meget, men ikke en omsorg, der er helt væk. Er et problem i omsorgen fuldstændigt, skal barnet bo hos nogen, der kan give den.",
        en="Help at home can carry much, but not care that is wholly gone. Where a problem of care is complete, the child must live with somebody who can give it.",
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
                "ratings": {"basic_care": 1, "ensuring_safety": 1, "stability": 0},
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
                "ratings": {"basic_care": 4, "ensuring_safety": 3, "stability": 4},
            }
        ],
    ),
)
