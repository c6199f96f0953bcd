"""List all indicators in report order; new ones register here."""

from collections.abc import Mapping
from typing import Final

from herningmodel.evaluation.indicators import (
    after_institution,
    age_at_opening,
    average_prices,
    breakdowns,
    case_counts,
    complaints,
    core_part_counts,
    dear_placements,
    durations,
    follow_ups_held,
    full_year_children,
    goals_reached,
    granted_steps,
    measured_twice,
    national_key_figures,
    placed_children,
    step_changes,
    step_spending,
    steps_by_month,
)
from herningmodel.evaluation.indicators.indicator import Indicator


ALL_INDICATORS: Final[tuple[Indicator, ...]] = (
    national_key_figures.INDICATOR,
    measured_twice.INDICATOR,
    case_counts.INDICATOR,
    steps_by_month.INDICATOR,
    placed_children.INDICATOR_BY_STEP,
    placed_children.INDICATOR,
    durations.INDICATOR,
    after_institution.INDICATOR,
    step_changes.INDICATOR,
    step_changes.INDICATOR_DOWN,
    granted_steps.INDICATOR,
    granted_steps.INDICATOR_BY_AGE,
    granted_steps.INDICATOR_BY_REASON,
    follow_ups_held.INDICATOR,
    follow_ups_held.INDICATOR_PRACTICE,
    follow_ups_held.INDICATOR_CONTACTS,
    goals_reached.INDICATOR,
    complaints.INDICATOR,
    breakdowns.INDICATOR,
    age_at_opening.INDICATOR,
    full_year_children.INDICATOR,
    step_spending.INDICATOR,
    average_prices.INDICATOR_BY_KIND,
    average_prices.INDICATOR,
    average_prices.INDICATOR_CHANGE,
    dear_placements.INDICATOR,
    core_part_counts.INDICATOR,
)
INDICATORS_BY_CODE: Final[Mapping[str, Indicator]] = {
    indicator.code: indicator for indicator in ALL_INDICATORS
}
