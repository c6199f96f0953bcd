"""
What help at home must hold where the child's own difficulties are severe.

Illness is treated, and absence from school worked on, by those whose task it is. Other severe
difficulties call for intensive support, or for help to live with a disability.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from herningmodel.ladder.bounds import Condition
from herningmodel.ladder.reach_bounds import highest_rating, intensive_support
from herningmodel.ladder.situation import Rated, Situation
from herningmodel.model.needs import Dimension
from herningmodel.model.steps import Step
from herningmodel.profile.profile import Profile
from herningmodel.text.texts import Text


TREATMENT = Text(
    da="Behandling og pleje af dem, der har opgaven: sundhedsvæsenet og de fagfolk, der kender sygdommen eller handicappet.",
    en="Treatment and care by those whose task it is: the health service and the professionals who know the illness or disability.",
)
SCHOOL = Text(
    da="Skolen og PPR er med i hjælpen.",
    en="The school and its psychological service (PPR) take part in the help.",
)
WITH_THE_DISABILITY = Text(
    da="Hjælp i hjemmet til at leve med handicappet: den passer til barnets funktionsevne og aflaster familien.",
    en="Help at home to live with the disability: it fits the child's functioning and relieves the family.",
)

BY_OTHERS: Final = (Dimension.HEALTH, Dimension.EDUCATION)
"""Dimensions in which the help comes from those whose task it is, and not as intensive support."""

AT_HOME: Final = (Step.PREVENTIVE, Step.HOME_BASED)


def support_at_home(
    rated: Sequence[Rated], situation: Situation, profile: Profile
) -> Iterator[Condition]:
    """Yield what help on steps 2 and 3 must hold: treatment, school, or intensive support."""
    threshold = profile.thresholds.intensive_support_from
    source = profile.source(threshold.source)
    by_dimension = {dimension.dimension: dimension.answer.value for dimension in rated}
    health, education = (by_dimension.get(dimension) for dimension in BY_OTHERS)
    if health is not None and health >= threshold.rating:
        yield Condition(steps=AT_HOME, template=TREATMENT, source=source)
    if education is not None and education >= threshold.rating:
        yield Condition(steps=AT_HOME, template=SCHOOL, source=source)
    others = [dimension for dimension in rated if dimension.dimension not in BY_OTHERS]
    if not situation.has_disability:
        yield from intensive_support(others, profile)
    elif (highest := highest_rating(others)) is not None and highest >= threshold.rating:
        yield Condition(steps=(Step.HOME_BASED,), template=WITH_THE_DISABILITY, source=source)
