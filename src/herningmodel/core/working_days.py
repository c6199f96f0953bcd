"""
Working days in Denmark, for planning before weekends and holidays.

No statute was found that moves an authority's own duty to another day. So a due day is never moved:
the working day before it is for planning only, and meeting it meets the duty too.

Not working days: Saturdays and Sundays, the public holidays, and the three days that lov om
forældelse § 27 (certain) treats alike: 5 June (*grundlovsdag*), 24 and 31 December. *Store bededag*
was a holiday until 2023 (lov nr. 214 af 06/03/2023, certain). 1 May is a working day here, as in
every source read; where offices are closed by agreement the plan is a day late and the duty is not.
"""

from datetime import date, timedelta
from typing import Final

from herningmodel.core.periods import easter_sunday
from herningmodel.text.caching import cached


_STORE_BEDEDAG: Final = 26
"""Days after Easter Sunday: the fourth Friday."""

_LAST_STORE_BEDEDAG: Final = 2023

_AFTER_EASTER: Final = (
    -3,  # skærtorsdag
    -2,  # langfredag
    0,  # påskedag
    1,  # 2. påskedag
    39,  # Kristi himmelfartsdag
    49,  # pinsedag
    50,  # 2. pinsedag
)
_FIXED: Final = (
    (1, 1),  # nytårsdag
    (6, 5),  # grundlovsdag
    (12, 24),
    (12, 25),  # juledag
    (12, 26),  # 2. juledag
    (12, 31),
)
_SATURDAY: Final = 5


def is_working_day(day: date) -> bool:
    """
    Tell whether *day* is a working day.

    Example:
        >>> is_working_day(date(2023, 5, 5)), is_working_day(date(2024, 4, 26))
        (False, True)
    """
    return day.weekday() < _SATURDAY and day not in _days_off(day.year)


def latest_working_day_on_or_before(day: date) -> date:
    """
    Return the last working day that is not after *day*.

    The first days of the calendar have none before them; then it is *day* itself.

    Example:
        >>> latest_working_day_on_or_before(date(2026, 4, 6))
        datetime.date(2026, 4, 1)
    """
    candidate = day
    while not is_working_day(candidate):
        if candidate == date.min:
            return day
        candidate -= timedelta(days=1)
    return candidate


@cached
def _days_off(year: int) -> frozenset[date]:
    sunday = easter_sunday(year)
    moving = _AFTER_EASTER if year > _LAST_STORE_BEDEDAG else (*_AFTER_EASTER, _STORE_BEDEDAG)
    return frozenset(
        [
            *(date(year, month, day) for month, day in _FIXED),
            *(sunday + timedelta(days=days) for days in moving),
        ]
    )
