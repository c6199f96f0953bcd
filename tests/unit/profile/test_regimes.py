"""Regimes of follow-up from elsewhere, as stages with their source."""

from datetime import date
from itertools import islice

from herningmodel.case_view.recurrence import grid
from herningmodel.core.sources import Certainty
from herningmodel.profile.regimes import (
    BORAAS_FOSTER_CARE,
    BORAAS_INSTITUTION,
    HERNING_PREVENTIVE,
    REGIMES,
)
from herningmodel.profile.shipped import shipped


def test_the_pilot_is_what_the_shipped_profile_has():
    assert shipped("herning").follow_up.preventive.stages == HERNING_PREVENTIVE.stages


def test_boraas_followed_up_often_at_first():
    """Two weeks, six months one by one, then the quarters; and every sixth week after a year."""
    foster = [turn.due for turn in islice(grid(BORAAS_FOSTER_CARE.stages, date(2025, 1, 1)), 9)]
    assert [date(2025, 1, 15), date(2025, 2, 15)] == foster[:2]
    assert [date(2025, 7, 15), date(2025, 10, 15), date(2026, 1, 15)] == foster[6:]
    later = [turn.due for turn in islice(grid(BORAAS_INSTITUTION.stages, date(2025, 1, 1)), 13)]
    assert [date(2026, 1, 1), date(2026, 2, 12)] == later[11:]


def test_each_says_who_says_so():
    assert [Certainty.CERTAIN, Certainty.ONE_SOURCE, Certainty.ONE_SOURCE] == [
        regime.source.certainty for regime in REGIMES
    ]
