"""Kinds of foster family, by the child's rating."""

from typing import Final

from herningmodel.model.needs import Rating
from herningmodel.model.placements import PlacementKind
from herningmodel.profile.thresholds import RatingThreshold, Thresholds


FOSTER_FAMILY_KINDS: Final = (
    PlacementKind.GENERAL_FOSTER_FAMILY,
    PlacementKind.REINFORCED_FOSTER_FAMILY,
    PlacementKind.SPECIALISED_FOSTER_FAMILY,
)
"""
The kinds since 2019, the weakest first.

The older kinds were not graded so.
"""


def foster_family_kind(
    highest: Rating, thresholds: Thresholds
) -> tuple[PlacementKind, RatingThreshold]:
    """Return the kind that *highest* calls for, with its threshold."""
    general, reinforced, specialised = FOSTER_FAMILY_KINDS
    if highest >= thresholds.specialised_foster_family_from.rating:
        return specialised, thresholds.specialised_foster_family_from
    threshold = thresholds.reinforced_foster_family_from
    return (reinforced if highest >= threshold.rating else general), threshold
