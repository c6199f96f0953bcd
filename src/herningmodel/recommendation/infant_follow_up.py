"""Compute the model's last day of an infant's first follow-up."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from herningmodel.case_view.view import Measure, View
from herningmodel.core.periods import Interval
from herningmodel.ladder.bounds import Range
from herningmodel.ladder.ladder_rules.infants import YEARS, is_strained
from herningmodel.ladder.situation import Situation
from herningmodel.model.steps import Step


WITHIN: Final = Interval(weeks=4)
"""*Inden for fire uger*: the same that the condition on help for an infant says."""


def infant_follow_up(
    view: View, now: Situation, spread: Range | None, running: Sequence[Measure]
) -> date | None:
    """
    Return the model's last day of an infant's first follow-up.

    None where the condition does not apply: the child is older, care is not strained, the help is
    not at home, none runs, or it has been followed up.

    Args:
        view: The case on the day.
        now: The situation.
        spread: The range of the recommendation; None if every step is ruled out.
        running: The help that runs on the day.
    """
    is_infant = now.age is not None and 0 <= now.age < YEARS
    is_at_home = spread is not None and spread.lowest <= Step.HOME_BASED
    if not (is_infant and is_at_home and is_strained(now)):
        return None
    begun = [measure.started for measure in running]
    if not begun or any(held.on >= max(begun) for held in view.case.follow_ups):
        return None
    return WITHIN.after(max(begun))
