"""
Moves: a placement that ended, and the next soon after.

Two placements are one move where less time lies between them than the profile says. With more the
child may have lived at home, and nothing is concluded.
"""

from herningmodel.case_view.view import View
from herningmodel.core.periods import Period, is_within
from herningmodel.model.placements import Placement


def next_placement(view: View, left: Placement) -> Placement | None:
    """Return the placement after *left*, None without a move."""
    ended = left.ended
    if ended is None:
        return None
    others = [placement for placement in view.case.placements if placement is not left]
    if any(
        stay.started < ended and Period(stay.started, stay.ended).holds(ended) for stay in others
    ):
        # Another placement ran on already: that is where the child lived.
        return None
    later = [stay for stay in others if stay.started >= ended]
    entered = min(later, key=lambda stay: stay.started, default=None)
    within = view.profile.thresholds.one_move_within.interval
    if entered is None or not is_within(within, of=ended, on=entered.started):
        return None
    return entered
