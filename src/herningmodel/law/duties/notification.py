"""*Underretning*: assessed within 24 hours, by the clock on the wall, also over a weekend."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Final

from herningmodel.case_view.view import View
from herningmodel.core.periods import days_after
from herningmodel.core.references import BL_IN_FORCE
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.duty import Deadline, Duty
from herningmodel.model.case import Notification


WITHIN: Final = timedelta(hours=24)
"""Barnets lov § 136 (one source); serviceloven § 155 (unverified)."""


def deadline(notification: Notification) -> Deadline:
    """
    Return by when *notification* must be assessed.

    As long as it has not been assessed only the day counts, because nobody knows the hour.
    """
    received, assessed = notification.received, notification.assessed
    is_before = received.date() < BL_IN_FORCE
    return Deadline(
        duty=Duty.NOTIFICATION,
        about=notification,
        triggered=received.date(),
        due=days_after(received.date(), 1),
        answered=None if assessed is None else assessed.date(),
        late=None if assessed is None else assessed - received > WITHIN,
        certainty=Certainty.UNVERIFIED if is_before else Certainty.ONE_SOURCE,
    )


def deadlines(view: View) -> Iterator[Deadline]:
    """Yield the deadline of every notification."""
    yield from map(deadline, view.case.notifications)
