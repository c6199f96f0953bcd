"""Compute the model's last day of an infant's first follow-up."""

from collections.abc import Iterable, Sequence
from datetime import date

from herningmodel.case_view.view import Measure, View
from herningmodel.ladder.bounds import Condition
from herningmodel.ladder.ladder_rules.infants import CLOSE_HELP, FIRST_FOLLOW_UP


def infant_follow_up(
    view: View, conditions: Iterable[Condition], running: Sequence[Measure]
) -> date | None:
    """
    Return the model's last day of an infant's first follow-up.

    None where no recommended step has the condition on close help, no help runs, or it has been
    followed up.

    Args:
        view: The case on the day.
        conditions: The conditions of the recommended steps.
        running: The help that runs on the day.
    """
    is_asked_for = any(condition.template == CLOSE_HELP for condition in conditions)
    begun = max((measure.started for measure in running), default=None)
    if not is_asked_for or begun is None:
        return None
    is_held = any(held.on >= begun for held in view.case.follow_ups)
    return None if is_held else FIRST_FOLLOW_UP.after(begun)
