"""Ages that the law sets, by day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.legal_versions import NOT_READ, Versions, version, versions
from herningmodel.core.periods import years_between
from herningmodel.core.sources import Certainty
from herningmodel.law import ages


LAST_OF_2017, FIRST_OF_2018 = date(2017, 12, 31), date(2018, 1, 1)
LAST_OF_2023, FIRST_OF_2024 = date(2023, 12, 31), date(2024, 1, 1)
RAISED = versions(
    version(None, "BL § 108", 16, Certainty.CERTAIN),
    version("2027-07-01", "BL § 108", 17, Certainty.CERTAIN),
)
LOWERED = ages.OF_AGE.amended(version("2027-07-01", (), 16, Certainty.UNVERIFIED))


def limits() -> list[Versions[ages.AgeLimit]]:
    return [value for value in vars(ages).values() if isinstance(value, Versions)]


@pytest.mark.parametrize(
    ("limit", "on", "expected"),
    [
        (ages.PARTY, LAST_OF_2023, None),
        (ages.PARTY, FIRST_OF_2024, 10),
        (ages.CHILDS_ORDER, LAST_OF_2023, NOT_READ),
        (ages.CHILDS_ORDER, FIRST_OF_2024, 10),
        (ages.CONSENT_TO_CHANGE_OF_PLACE, LAST_OF_2017, ages.AgeBetween(12, 15)),
        (ages.CONSENT_TO_CHANGE_OF_PLACE, FIRST_OF_2018, 12),
        (ages.CONSENT_TO_PERMANENT_PLACEMENT, LAST_OF_2023, NOT_READ),
        (ages.CONSENT_TO_PERMANENT_PLACEMENT, FIRST_OF_2024, 15),
        (ages.CONSENT_TO_PLACEMENT, LAST_OF_2023, 15),
        (ages.YOUTH_PLAN, FIRST_OF_2024, 16),
        (ages.OF_AGE, FIRST_OF_2024, 18),
        (ages.YOUTH_SUPPORT_ENDS, FIRST_OF_2024, 23),
    ],
)
def test_an_age_is_that_of_the_law_of_the_day(limit, on, expected):
    assert expected == limit.on(on)


def test_every_age_cites_its_provision_or_comes_with_a_comment():
    """Every number has a source."""
    without = [limit for limit in limits() if not limit.references]
    assert [ages.OF_AGE] == without
    assert 11 == len(limits())


@pytest.mark.parametrize(
    ("limit", "on", "reached"),
    [
        (ages.PARTY, LAST_OF_2023, [False, False, False]),
        (ages.PARTY, FIRST_OF_2024, [True, True, True]),
        (ages.CHILDS_ORDER, LAST_OF_2023, [None, None, None]),
        (ages.CONSENT_TO_CHANGE_OF_PLACE, LAST_OF_2017, [False, None, True]),
        (ages.CONSENT_TO_CHANGE_OF_PLACE, FIRST_OF_2018, [False, True, True]),
    ],
)
def test_an_age_that_was_not_read_is_undetermined_between_its_bounds(limit, on, reached):
    """Above the highest and below the lowest it makes no difference which it was."""
    assert reached == [ages.is_reached(limit, age, on) for age in (11, 12, 15)]


def test_the_last_year_between_two_bounds_is_undetermined():
    assert ages.is_reached(ages.CONSENT_TO_CHANGE_OF_PLACE, 14, LAST_OF_2017) is None


@pytest.mark.parametrize(
    ("limit", "born", "expected"),
    [
        (RAISED, date(2011, 6, 30), date(2027, 6, 30)),
        (RAISED, date(2011, 7, 1), date(2028, 7, 1)),
        (LOWERED, date(2009, 6, 30), date(2027, 6, 30)),
        (LOWERED, date(2009, 7, 1), date(2027, 7, 1)),
        (LOWERED, date(2011, 7, 2), date(2027, 7, 2)),
        (ages.OF_AGE, date(2008, 2, 29), date(2026, 2, 28)),
        (ages.OF_AGE, None, None),
        (versions(version(None, (), None, Certainty.CERTAIN)), date(2008, 2, 29), None),
    ],
)
def test_an_age_is_reached_by_the_law_of_that_day(limit, born, expected):
    """A raised age does not take back what was reached; a lowered one is reached on its first day."""
    assert expected == ages.reached_on(limit, born)


@given(st.dates(date(2005, 1, 1), date(2015, 1, 1)), st.sampled_from([RAISED, LOWERED]))
def test_the_day_of_reaching_is_the_first_with_the_age_of_that_day(born, limit):
    """Every rule, legal reference, price and norm has a time in force."""
    reached = ages.reached_on(limit, born)
    assert reached is not None
    assert ages.is_reached(limit, years_between(born, reached), reached)
    eve = reached - timedelta(days=1)
    assert not ages.is_reached(limit, years_between(born, eve), eve)
