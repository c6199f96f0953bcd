"""
The decisions that help rests on, over time and today.

Help can go on while its basis changes: a placement with consent becomes one without, and then a
permanent one. It stays one record, and `decisions` says which decision carries it from which day.
"""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from attrs import frozen


if TYPE_CHECKING:
    from herningmodel.case_view.view import Measure


@frozen
class Stretch:
    """
    Days on which help rests on one decision.

    Attributes:
        start: The first day.
        until: The first day after; None: it goes on.
        decision: The id of the decision; None: none is recorded.
    """

    start: date
    until: date | None
    decision: str | None


def decision_carrying(help_given: "Measure", day: date) -> str | None:
    """
    Return the id of the decision that *help_given* rests on, on *day*.

    The newest of `decisions` by then, of two from one day the later in the document; without one,
    `decision`.
    """
    by_then = [basis for basis in help_given.decisions if basis.from_ <= day]
    newest = max(reversed(by_then), key=lambda basis: basis.from_, default=None)
    return help_given.decision if newest is None else newest.decision


def decisions_carrying(help_given: "Measure") -> tuple[str, ...]:
    """Return the ids of all decisions of *help_given*, oldest first."""
    over_time = sorted(help_given.decisions, key=lambda basis: basis.from_)
    granted = () if help_given.decision is None else (help_given.decision,)
    return tuple(dict.fromkeys((*granted, *(basis.decision for basis in over_time))))


def carried_since(help_given: "Measure", decision: str) -> date:
    """Return the first day on which *decision* carries *help_given*."""
    if help_given.decision == decision:
        return help_given.started
    days = (basis.from_ for basis in help_given.decisions if basis.decision == decision)
    return max(help_given.started, min(days, default=help_given.started))


def stretches(help_given: "Measure") -> Iterator[Stretch]:
    """Yield the days of *help_given*, by the decision of the time."""
    started, ended = help_given.started, help_given.ended
    changes = {basis.from_ for basis in help_given.decisions if basis.from_ > started}
    days = [started, *sorted(day for day in changes if ended is None or day < ended)]
    for day, until in zip(days, (*days[1:], ended), strict=True):
        yield Stretch(day, until, decision_carrying(help_given, day))
