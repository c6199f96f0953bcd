"""Deadlines: their status on a day."""

from datetime import date

from herningmodel import load_case
from herningmodel.law.duties import committee_approval
from herningmodel.law.duties.deadline import Deadline, DeadlineStatus, Undetermined
from herningmodel.law.duties.duty import State, state_of
from herningmodel.testing import example_text
from herningmodel.text.texts import Text


DUE = date(2026, 1, 11)
ABOUT = load_case(example_text("mads"))


def deadline(
    answered: date | None = None,
    *,
    undetermined: Undetermined | None = None,
    transition: date | None = None,
    due: date | None = DUE,
    ends: date | None = None,
) -> Deadline:
    """Return a deadline of a made-up duty."""
    return Deadline(
        duty=committee_approval.CODE,
        about=ABOUT,
        triggered=date(2026, 1, 5),
        due=due,
        answered=answered,
        undetermined=undetermined,
        transition=transition,
        ends=ends,
    )


def test_days_late_are_counted_from_the_due_day() -> None:
    assert 0 == deadline().days_late(DUE)
    assert 1 == deadline().days_late(date(2026, 1, 12))
    assert 3 == deadline(date(2026, 1, 14)).days_late(date(2026, 2, 1))
    assert 0 == deadline(date(2026, 1, 6)).days_late(date(2026, 2, 1))
    assert 0 == deadline(due=None).days_late(DUE)


def test_a_state_agrees_with_the_status() -> None:
    """Never met after the due day; without an answer it is missing."""
    on = date(2026, 2, 1)
    undetermined = Undetermined(Text(da="uvist", en="unknown"))
    late = date(2026, 1, 12)
    assert State.MET is state_of(deadline(DUE), on)
    assert State.MET_LATE is state_of(deadline(late), on)
    assert State.MISSING is state_of(deadline(), on)
    assert State.NOT_DUE is state_of(deadline(), date(2026, 1, 1))
    assert State.MISSING is state_of(deadline(undetermined=undetermined), on)
    assert State.UNKNOWN is state_of(deadline(late, undetermined=undetermined), on)
    assert State.UNKNOWN is state_of(deadline(transition=DUE), on)
    assert None is state_of(deadline(ends=date(2026, 1, 8)), on)


def test_a_change_of_the_law_in_between_leaves_it_undecided() -> None:
    crossing = deadline(transition=DUE)
    assert crossing.crosses
    assert DeadlineStatus.NOT_DECIDED is crossing.status(DUE, soon=14)


def test_only_what_is_missing_or_unknown_is_open() -> None:
    assert [State.MISSING, State.UNKNOWN] == [state for state in State if state.is_open]
