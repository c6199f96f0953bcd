"""A document as it was corrected by a day."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel import Span, check, cost, load_case, shipped_profile
from herningmodel.case_view.view import View
from herningmodel.loading.read_case import read_case
from herningmodel.model.corrected import corrected
from herningmodel.model.snapshot import snapshot
from herningmodel.schema.records import is_partial, readable_items
from herningmodel.testing import example_text
from herningmodel.testing.example_prices import example_prices


BEFORE, THE_DAY = date(2025, 3, 9), date(2025, 3, 10)


def document(**members: object) -> dict[str, Any]:
    """Return a small document with *members*."""
    return {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": "2014-05-02"},
        "opened": "2022-01-03",
        **members,
    }


def corrects(of: str | None, on: object = THE_DAY, status: str = "corrects") -> dict[str, Any]:
    """Return a correction of a record from a day."""
    return {"status": status, "on": str(on), "by": "adviser-1"} | ({"of": of} if of else {})


def decision(name: str, correction: object = None) -> dict[str, Any]:
    """Return a decision."""
    return {"id": name, "on": "2025-01-03"} | ({"correction": correction} if correction else {})


def placement(name: str, **members: object) -> dict[str, Any]:
    """Return a placement."""
    return {"id": name, "kind": "own_room", "started": "2025-01-06", **members}


def read_on(day: date, **members: object) -> list[str]:
    """Return the ids of the decisions that are read on a day."""
    return [made.id for made in load_case(document(**members)).as_of(day).decisions]


@pytest.mark.parametrize(
    ("decisions", "before", "after"),
    [
        ([decision("d1"), decision("d2", corrects("d1"))], ["d1"], ["d2"]),
        ([decision("d2", corrects("d1")), decision("d1")], ["d1"], ["d2"]),
        ([decision("d1", corrects(None, status="withdrawn"))], ["d1"], []),
        ([decision("d1"), decision("d2", corrects("d1", status="withdrawn"))], ["d1"], []),
        (
            [
                decision("d1"),
                decision("d2", corrects("d1", BEFORE)),
                decision("d3", corrects("d2", status="withdrawn")),
            ],
            ["d2"],
            [],
        ),
        (
            [decision("d1"), decision("d2", corrects("d1")), decision("d3", corrects("d1"))],
            ["d1"],
            ["d3"],
        ),
        (
            [
                decision("d1", corrects(None, BEFORE, "withdrawn")),
                decision("d2", corrects("d1")),
            ],
            [],
            ["d2"],
        ),
        ([decision("d1", corrects("d1"))], [], ["d1"]),
        ([decision("d1", corrects("d2")), decision("d2", corrects("d1"))], [], ["d1", "d2"]),
        ([decision("d1", corrects("d9"))], [], ["d1"]),
        ([decision("d1", corrects(None))], ["d1"], ["d1"]),
    ],
)
def test_the_newest_is_read_from_the_day_of_its_correction(decisions, before, after):
    """The day before, what was known then is read; nothing of a correction can replace itself."""
    assert before == read_on(BEFORE, decisions=decisions)
    assert after == read_on(THE_DAY, decisions=decisions)


def test_what_leads_to_a_circle_replaces_nothing():
    """Whether it is met before the circle or after it."""
    made = [
        decision("d0", corrects("d1")),
        decision("d1", corrects("d2")),
        decision("d2", corrects("d1")),
        decision("d3", corrects("d2")),
    ]
    assert ["d0", "d1", "d2", "d3"] == read_on(THE_DAY, decisions=made)


def test_references_lead_to_the_newest_and_to_it_once():
    """A supervision visit, which must name a placement, names the one that is read."""
    made = load_case(
        document(
            decisions=[decision("d1"), decision("d2", corrects("d1"))],
            placements=[
                placement("p1", decision="d1"),
                placement("p2", decision="d1", correction=corrects("p1")),
            ],
            supervision_visits=[{"on": "2025-02-03", "placement": "p1"}],
            follow_ups=[{"id": "f1", "on": "2025-02-03", "concerns": ["p1", "p2"]}],
        )
    )
    then, now = made.as_of(BEFORE), made.as_of(THE_DAY)
    assert ("d1", "p1", ("p1",)) == (
        then.placements[0].decision,
        then.supervision_visits[0].placement,
        then.follow_ups[0].concerns,
    )
    assert ("d2", "p2", ("p2",)) == (
        now.placements[0].decision,
        now.supervision_visits[0].placement,
        now.follow_ups[0].concerns,
    )
    assert now == now.as_of(THE_DAY)


def test_what_refers_to_a_withdrawn_record_no_longer_does():
    """What is only about it goes too, and none of it came after the day."""
    made = load_case(
        document(
            decisions=[decision("d1", corrects(None, status="withdrawn"))],
            placements=[
                placement("p1", correction=corrects(None, status="withdrawn")),
                placement("p2", decision="d1"),
            ],
            supervision_visits=[{"on": "2025-02-03", "placement": "p1"}],
            costs=[{"concerns": "p2", "amount": "5 DKK/day", "from": "2025-02-03"}],
        )
    )
    now = snapshot(made, THE_DAY)
    assert [("p2", None)] == [(stay.id, stay.decision) for stay in now.case.placements]
    assert () == now.case.supervision_visits
    assert ("placements", 1) == now.trails[id(now.case.placements[0])]
    assert () == now.later


def test_a_later_correction_lies_after_the_day():
    """As everything else that came later, it is named by its place."""
    made = load_case(
        document(
            decisions=[
                decision("d1", corrects(None, status="withdrawn")),
                decision("d2"),
                decision("d3", corrects("d2")),
            ]
        )
    )
    assert (("decisions", 0, "correction"), ("decisions", 2)) == snapshot(made, BEFORE).later


def test_a_goal_is_corrected_in_its_plan():
    """The plan itself keeps its place."""
    goals = [{"id": "g1", "text": "…"}, {"id": "g2", "text": "…", "correction": corrects("g1")}]
    made = load_case(document(plans=[{"kind": "childs_plan", "on": "2025-01-06", "goals": goals}]))
    view = View(made, on=THE_DAY, profile=shipped_profile("standard"))
    (goal,) = view.case.plans[0].goals
    assert ("g2", ".plans[0].goals[1]") == (goal.id, view.place(goal).path)
    assert ".plans[0]" == view.place(view.full_case.plans[0]).path
    assert ".opened" == view.place(view.full_case, "opened").path


def test_a_correction_that_cannot_be_read_leaves_its_record_unknown():
    """The record is cut out, so that no rule takes it for the newest."""
    broken = {"status": "corrects", "of": "d1", "on": "10-03-2025", "by": "adviser-1"}
    for correction in (broken, "corrects"):
        case = read_case(document(decisions=[decision("d1"), decision("d2", correction)])).case
        decisions = corrected(case, THE_DAY).case.decisions
        assert is_partial(decisions)
        assert ["d1"] == [made.id for _, made in readable_items(decisions)]
    unsigned = {**corrects("d1"), "by": 7}
    case = read_case(document(decisions=[decision("d1"), decision("d2", unsigned)])).case
    assert ["d2"] == [made.id for made in corrected(case, THE_DAY).case.decisions]


def test_a_correcting_record_without_a_readable_id_replaces_the_old_one() -> None:
    """What referred to the old one refers to nothing known; it does not come back."""
    made = [decision("d1"), {**decision("d2", corrects("d1")), "id": 7}]
    case = read_case(document(decisions=made, placements=[placement("p1", decision="d1")])).case
    assert case is not None
    known = snapshot(case, THE_DAY).case
    assert [1] == [number for number, _ in readable_items(case.decisions) if number]
    assert 1 == len([*readable_items(known.decisions)])


def test_a_thousand_corrections_are_followed():
    """Of one record, or each of the one before; and a circle of a thousand ends."""
    for target in (lambda _: 0, lambda number: number - 1):
        made = [decision("d0")] + [
            decision(f"d{number}", corrects(f"d{target(number)}", BEFORE + timedelta(number)))
            for number in range(1, 1001)
        ]
        assert ["d0"] == read_on(BEFORE, decisions=made)
        assert ["d1000"] == read_on(date(2030, 1, 1), decisions=made)
    circle = [decision(f"d{number}", corrects(f"d{(number + 1) % 1000}")) for number in range(1000)]
    report = check(document(decisions=circle), on=THE_DAY)
    assert 1000 == sum(finding.code == "DAT021" for finding in report.findings)


def test_two_records_with_one_id_are_not_both_replaced():
    """Which of them is meant is undetermined; the first is taken."""
    made = [decision("d1"), decision("d1"), decision("d2", corrects("d1"))]
    case = read_case(document(decisions=made)).case
    assert ["d1", "d2"] == [found.id for found in corrected(case, THE_DAY).case.decisions]


def test_corrected_help_is_paid_once():
    """And what has no price is pointed at in the document."""
    prices = {"over": Span.parse("2025"), "prices": example_prices()}
    one = load_case(document(placements=[placement("p1", ended="2025-06-02")]))
    two = load_case(
        document(
            placements=[
                placement("p0", ended="2025-12-02"),
                placement("p1", ended="2025-06-02", correction=corrects("p0")),
            ]
        )
    )
    assert Decimal(0) <= cost(one, **prices).total == cost(two, **prices).total
    assert [("placements", 0)] == [gap.trail for gap in cost(one, **prices).gaps][:1]
    assert [("placements", 1)] == [gap.trail for gap in cost(two, **prices).gaps][:1]


def test_a_case_without_corrections_is_not_copied():
    """Most cases have none."""
    case = load_case(example_text("mads"))
    assert case is corrected(case, THE_DAY).case


NUMBERS = st.integers(min_value=0, max_value=7)

DECISIONS = st.lists(
    st.none() | st.tuples(st.sampled_from(["corrects", "withdrawn"]), st.none() | NUMBERS, NUMBERS),
    max_size=7,
).map(
    lambda made: [
        decision(f"d{number}", correction and _correction(*correction))
        for number, correction in enumerate(made)
    ]
)
"""Decisions whose corrections name any of them, themselves, or none that is there."""


def _correction(status: str, of: int | None, days: int) -> dict[str, Any]:
    return corrects(None if of is None else f"d{of}", THE_DAY + timedelta(days), status)


@given(DECISIONS)
def test_before_the_first_correction_a_case_reads_as_without_any(decisions):
    """Neither are the correcting records there, nor is anything withdrawn."""
    uncorrected = [
        {name: value for name, value in made.items() if name != "correction"}
        for made in decisions
        if "of" not in made.get("correction", {})
    ]
    assert load_case(document(decisions=uncorrected)).as_of(BEFORE) == load_case(
        document(decisions=decisions)
    ).as_of(BEFORE)


@given(DECISIONS, NUMBERS)
def test_no_two_records_are_read_of_which_one_replaces_the_other(decisions, days):
    """Unless they go in a circle; and to read what is read again changes nothing."""
    day = THE_DAY + timedelta(days)
    now = load_case(document(decisions=decisions)).as_of(day)
    read = {made.id for made in now.decisions}
    found = check(document(decisions=decisions), on=day).findings
    if not any(finding.code == "DAT021" for finding in found):
        there = [made for made in decisions if made["id"] in read and "correction" in made]
        assert read.isdisjoint({made["correction"].get("of") for made in there})
    assert now == now.as_of(day)
