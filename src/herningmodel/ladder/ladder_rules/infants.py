"""
*Spædbørn*: a condition, never a bar.

An infant cannot say what it lacks, and what it lacks harms it fast. Where care is strained, the help
is close from the first day. The age is in this rule, not in the profile, and yields conditions only.

Errs on the side of asking: where the age is not known, the condition says so.
"""

from collections.abc import Iterator
from typing import Final

from herningmodel.core.periods import Interval
from herningmodel.ladder.bound_makers import OWN_LIMIT
from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.reach_bounds import highest_rating
from herningmodel.ladder.situation import Situation
from herningmodel.model.needs import Domain, Rating
from herningmodel.model.steps import Step
from herningmodel.rulebook import vocabulary as v


YEARS: Final = 1
STRAINED_FROM: Final = Rating.MODERATE
FIRST_FOLLOW_UP: Final = Interval(weeks=4)
"""*Inden for fire uger*, as the conditions say."""

CLOSE_HELP = v.Text(
    da="Sundhedsplejersken er med i hjælpen, den første opfølgning holdes inden for fire uger fra starten, før lovens frist, og en fagperson ser barn og forælder sammen, fordi barnet er under et år, og omsorgen er presset.",
    en="The health visitor takes part in the help, the first follow-up is held within four weeks of the start, before the statutory deadline, and a professional sees child and parent together, because the child is under one year old and care is strained.",
)
CLOSE_HELP_IF = v.Text(
    da="Barnets alder kendes ikke. Er det under et år: sundhedsplejersken er med i hjælpen, den første opfølgning holdes inden for fire uger fra starten, før lovens frist, og en fagperson ser barn og forælder sammen.",
    en="The child's age is not known. If it is under one year old: the health visitor takes part in the help, the first follow-up is held within four weeks of the start, before the statutory deadline, and a professional sees child and parent together.",
)
HEALTH_VISITING = v.own_choice(
    da="Ingen kilde sætter grænsen. Et spædbarn kan ikke selv sige fra, så støtten er tæt, når omsorgen er vurderet til 2 eller højere",
    en="No source sets the limit. An infant cannot speak up, so support is close where care is rated 2 or higher",
)


def bounds(situation: Situation, _: v.Profile) -> Iterator[Bound | Condition]:
    """Yield the condition for infants whose care is strained."""
    is_known = situation.age is not None
    if situation.age is not None and not 0 <= situation.age < YEARS:
        return
    if is_strained(situation):
        yield Condition(
            steps=(Step.UNIVERSAL, Step.PREVENTIVE, Step.HOME_BASED),
            template=CLOSE_HELP if is_known else CLOSE_HELP_IF,
            certain=is_known,
            source=HEALTH_VISITING,
        )


def is_strained(situation: Situation) -> bool:
    """Return whether the parents' capacity is rated so that an infant needs close help."""
    highest = highest_rating([*situation.rated_in(Domain.PARENTING)])
    return highest is not None and highest >= STRAINED_FROM


GOOD = v.example(
    child={"id": "child-1", "born": "2025-10-02"},
    assessments=[
        {
            "id": "a1",
            "kind": "child_assessment",
            "on": "2025-11-03",
            "ratings": {"basic_care": 1},
        }
    ],
)

RULE = LadderRule(
    code="TRN021",
    name="infants",
    **v.heading(
        title_da="Er hjælpen tæt nok på et spædbarn?",
        title_en="Is the help close enough for an infant?",
        why_da="Et spædbarn kan ikke selv sige, hvad det mangler, og det tager hurtigt skade. Alderen er en grund til at være tæt på, aldrig til at udelukke et trin.",
        why_en="An infant cannot say what it lacks, and harm comes fast. Age is a reason to stay close, and never one to rule a step out.",
    ),
    basis=v.Basis.MODEL,
    sources=(HEALTH_VISITING, OWN_LIMIT),
    bounds=bounds,
    good=GOOD,
    bad=GOOD.but_record("a1", ratings={"basic_care": 2}),
)
