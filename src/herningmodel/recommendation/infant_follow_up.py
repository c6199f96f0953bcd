"""Compute the model's last day of an infant's first follow-up."""

from collections.abc import Iterable, Sequence
from datetime import date

from herningmodel.case_view.view import Measure, View
from herningmodel.ladder.bounds import Condition
from herningmodel.ladder.ladder_rules.infants import CLOSE_HELP, FIRST_FOLLOW_UP
from herningmodel.law.duties.duty import State
from herningmodel.recommendation.requirement import Requirement


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


def one_by_law(requirements: Iterable[Requirement], first: date) -> Requirement | None:
    """
    Return the law's one open first follow-up, from *first* on.

    None where several decisions ask for one, each with its own day.
    """
    days = {
        each.due: each
        for each in requirements
        if each.name == "first_follow_up" and each.state not in (State.MET, State.MET_LATE)
    }
    (due, only), *others = days.items() if days else [(None, None)]
    return only if not others and due is not None and due >= first else None
