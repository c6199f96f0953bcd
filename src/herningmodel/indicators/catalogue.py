"""All the indicators, listed one by one, in the order in which they are told."""

from collections.abc import Mapping
from typing import Final

from herningmodel.indicators import (
    after_institution,
    averages,
    breakdowns,
    cases,
    complaints,
    core_parts,
    dear_placements,
    durations,
    follow_up,
    ladder,
    moves,
    national,
    openings,
    placements,
    prices,
    spending,
    wellbeing,
)
from herningmodel.indicators.kinds import Indicator


ALL_INDICATORS: Final[tuple[Indicator, ...]] = (
    national.INDICATOR,
    wellbeing.INDICATOR,
    cases.INDICATOR,
    ladder.INDICATOR,
    placements.INDICATOR_BY_STEP,
    placements.INDICATOR,
    durations.INDICATOR,
    after_institution.INDICATOR,
    moves.INDICATOR,
    moves.INDICATOR_DOWN,
    follow_up.INDICATOR,
    follow_up.INDICATOR_PRACTICE,
    follow_up.INDICATOR_CONTACTS,
    complaints.INDICATOR,
    breakdowns.INDICATOR,
    openings.INDICATOR,
    averages.INDICATOR,
    spending.INDICATOR,
    prices.INDICATOR_BY_KIND,
    prices.INDICATOR,
    prices.INDICATOR_CHANGE,
    dear_placements.INDICATOR,
    core_parts.INDICATOR,
)
INDICATORS_BY_CODE: Final[Mapping[str, Indicator]] = {one.code: one for one in ALL_INDICATORS}
