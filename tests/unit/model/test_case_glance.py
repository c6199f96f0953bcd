"""What a log and a notebook show of a case."""

from datetime import date, datetime

import pytest

from herningmodel.loading.load_case import load_case
from herningmodel.loading.read_case import read_case
from herningmodel.model.case import Case, Complaint, Notification
from herningmodel.model.case_glance import case_glance
from herningmodel.model.people import Child
from herningmodel.schema.records import PartialList, holding_records, partial_record
from herningmodel.testing import example_text


OPENED = date(2025, 8, 18)
EMPTY = Case(id="case-1", child=Child(id="child-1"), opened=OPENED)


def complaints(*days: date) -> tuple[Complaint, ...]:
    return tuple(Complaint(id=f"k{number}", on=day) for number, day in enumerate(days))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "mads",
            "<Case case-0001 · opened 2025-08-18 · 1 placement, 1 intervention, 1 assessment, 2 decisions, 8 more records>",
        ),
        (
            "emil",
            "<Case case-0004 · opened 2024-08-12 · 2 placements, 3 interventions, 3 assessments, 5 decisions, 20 more records>",
        ),
    ],
)
def test_a_line_says_since_when_and_how_much(name: str, expected: str) -> None:
    """The help comes first, and after four kinds the rest is counted."""
    assert expected == repr(load_case(example_text(name)))


def test_a_case_without_records_says_so_by_saying_nothing() -> None:
    """Its id and its day are enough."""
    assert "<Case case-1 · opened 2025-08-18>" == repr(EMPTY)
    assert "<table>" not in EMPTY._repr_html_()


def test_a_closed_case_says_when() -> None:
    """One more record is one."""
    case = Case(
        id="020311-0000",
        child=Child(id="c"),
        opened=OPENED,
        closed=date(2026, 1, 1),
        complaints=complaints(OPENED),
    )
    expected = "<Case ******-**** · opened 2025-08-18 · closed 2026-01-01 · 1 complaint>"
    assert expected == repr(case)


def test_the_table_names_each_kind_with_number_and_newest_day() -> None:
    """A time counts as its day, and a kind without days has none."""
    case = Case(
        id="case-1",
        child=Child(id="c"),
        opened=OPENED,
        complaints=complaints(date(2025, 9, 1), date(2025, 8, 20)),
        notifications=(Notification(id="n1", received=datetime(2025, 8, 17, 12, 30)),),
    )
    html = case._repr_html_()
    assert "<tr><td>Klager</td><td>2</td><td>2025-09-01</td></tr>" in html
    assert "<tr><td>Notifications</td><td>1</td><td>2025-08-17</td></tr>" in html


def test_every_list_of_a_case_has_a_name() -> None:
    """A new list in the format is shown, or this fails."""
    lists = [name for name, is_list in holding_records(Case).items() if is_list]
    full = partial_record(
        Case,
        {
            "id": "case-1",
            **{name: PartialList(((0, EMPTY.child),), (name, 1)) for name in lists},
        },
        {},
    )
    assert len(lists) == len(case_glance(full).rows)


def test_a_case_that_could_not_be_read_whole_is_shown_as_far_as_it_was() -> None:
    """Debugging needs a `repr` of it."""
    read = read_case({"id": 7, "opened": "2025-13-40", "complaints": [{"id": "k", "on": "x"}, 3]})
    assert read.case is not None
    assert "<Case 1 complaint>" == repr(read.case)
    assert "<td></td>" in read.case._repr_html_()
