"""What a log and a notebook show of a schedule."""

from datetime import date

from herningmodel.loading.load_case import load_case
from herningmodel.scheduling.plan_case import schedule
from herningmodel.testing import example_text


MADS = load_case(example_text("mads"))


def test_a_line_counts_what_is_open() -> None:
    """By status, the most urgent first."""
    late = schedule(MADS, on=date(2026, 3, 1))
    assert "<Schedule case-0001 · 2026-01-15 · 6 upcoming>" == repr(
        schedule(MADS, on=date(2026, 1, 15))
    )
    assert "<Schedule case-0001 · 2026-03-01 · 2 overdue, 4 upcoming>" == repr(late)


def test_nothing_open_is_said() -> None:
    """An empty schedule is no riddle."""
    freja = load_case(example_text("freja"))
    assert repr(schedule(freja, on=date(2026, 1, 15))).endswith(" · nothing open>")


def test_the_table_shows_the_open_deadlines() -> None:
    """With the day and the sentence."""
    page = schedule(MADS, on=date(2026, 1, 15))._repr_html_()
    assert "<td>Kommer</td><td>2026-02-05</td><td>Næste opfølgning (familiebehandling) " in page
    assert "<td>Upcoming</td><td>2026-02-05</td><td>Next follow-up (family treatment) " in page


def test_a_deadline_that_is_not_decided_has_no_day() -> None:
    """The sentence says why."""
    unborn = load_case(
        '{"format": "herningmodel-case/1", "id": "c", "child": {"id": "b"}, "opened": "2025-01-01",'
        '"placements": [{"id": "p1", "kind": "network_foster_family", "started": "2025-02-01"}]}'
    )
    assert "<td>Ikke afgjort</td><td></td>" in schedule(unborn, on=date(2026, 1, 15))._repr_html_()
