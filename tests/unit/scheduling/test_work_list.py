"""The work list of a caseload."""

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given

from herningmodel import WrongTypeError, load_case, schedule, work_list
from herningmodel.core.findings import text_as_dict
from herningmodel.law.duties.deadline import DeadlineStatus
from herningmodel.model.people import Caseworker
from herningmodel.testing import example_text
from support.documents import documents


ON = date(2026, 1, 15)
CASES = [load_case(example_text(name)) for name in ("mads", "freja", "emil")]
MADS = load_case(example_text("mads"))


def of(worker, case=MADS, until=None):
    """Return a case of a caseworker."""
    assigned = Caseworker(worker=worker, since=date(2025, 9, 1), until=until)
    return evolve(case, id=f"case-{worker}", caseworkers=[assigned])


def test_the_list_holds_what_is_open_in_every_case():
    """Nothing more and nothing less than the schedules of the cases."""
    listed = work_list(CASES, on=ON)
    schedules = [schedule(case, on=ON) for case in CASES]
    expected = [(plan.case, entry) for plan in schedules for entry in plan.open]
    found = [(task.case, task.entry) for task in listed.tasks]
    assert len(expected) == len(found)
    assert all(pair in found for pair in expected)


def test_the_most_urgent_is_first_whatever_case_it_is_in():
    """What is overdue, then what is due soonest."""
    overdue = [
        task.entry.due
        for task in work_list(CASES, on=date(2027, 1, 15)).tasks
        if task.entry.status is DeadlineStatus.OVERDUE
    ]
    assert len(overdue) > 1
    assert overdue == sorted(overdue)


def test_a_caseworker_sees_their_own_cases():
    """Those they are assigned to on the day; a team is its caseworkers."""
    cases = [of("a"), of("b"), of("c", until=ON)]

    def whose(*workers):
        return {task.case for task in work_list(cases, on=ON, caseworkers=workers).tasks}

    assert {"case-a"} == whose("a")
    assert {"case-a", "case-b"} == whose("a", "b")
    assert set() == whose("c"), "the last day of an assignment is the day before `until`"
    assert {"case-a", "case-b", "case-c"} == whose()


def test_a_case_without_a_caseworker_is_counted():
    """It is on the list of no caseworker, and may not vanish for that."""
    cases = [of("a"), of("c", until=ON)]
    listed = work_list(cases, on=ON, caseworkers=["a"])
    assert {"case-a"} == {task.case for task in listed.tasks}
    assert len(schedule(cases[1], on=ON).open) == listed.unassigned


def test_what_is_due_by_a_day_is_due_on_it_too():
    """The boundary days of the due day, and what has none."""
    listed = work_list([MADS], on=ON)
    due = [task.entry.due for task in listed.tasks]
    assert date(2026, 2, 5) in due

    def by(day):
        return [task.entry.due for task in work_list([MADS], on=ON, due_by=day).tasks]

    assert date(2026, 2, 5) not in by(date(2026, 2, 4))
    assert date(2026, 2, 5) in by(date(2026, 2, 5))
    assert [day for day in due if day is None] == [
        day for day in by(date(2000, 1, 1)) if day is None
    ]


def test_a_task_is_a_sentence_in_both_languages():
    """With its case, its rule and its provision."""
    [first, *_] = work_list([MADS], on=ON).tasks
    assert (
        "case-0001: Næste opfølgning (familiebehandling) senest 5. februar 2026. [OPF002, BL § 95 stk. 3]"
        == first.text.get("da")
    )
    assert "Intet står åbent.\n" == work_list([], on=ON).explain("da")


def test_an_id_like_a_cpr_number_is_masked():
    """In the sentence, and in a repr."""
    [task, *_] = work_list([evolve(MADS, id="020311-0000")], on=ON).tasks
    assert "0311" not in task.text.get("da")
    assert "0311" not in repr(task)


@pytest.mark.parametrize(
    "wrong", [{"caseworkers": "adviser-1"}, {"caseworkers": [5]}, {"due_by": "2026-01-15"}]
)
def test_a_wrong_argument_is_named(wrong):
    """One text would be a team of letters."""
    [name] = wrong
    with pytest.raises(WrongTypeError, match=rf"^{name}"):
        work_list([], on=ON, **wrong)


@given(documents)
def test_every_entry_of_a_schedule_carries_its_sentence(document):
    """In the JSON as in the values, da and en."""
    plan = schedule(load_case(document), on=ON)
    written = plan.as_dict()
    for entry, found in zip(plan.entries, written["entries"], strict=True):
        assert text_as_dict(entry.text) == found["text"]
    workers = {assigned.worker for assigned in load_case(document).caseworkers}
    assert set(plan.caseworkers) <= workers
