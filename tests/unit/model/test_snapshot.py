"""The case as of a day."""

from datetime import date, datetime
from typing import Annotated, Any, get_args, get_type_hints

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from herningmodel.core.errors import Unreadable
from herningmodel.core.fields import Agreed, Dated, DayMarker, KnownLater, KnownWith, markers_of
from herningmodel.core.member_paths import ROOT
from herningmodel.loading.load_case import dump_case, load_case
from herningmodel.loading.read_case import read_case
from herningmodel.model.case import Case
from herningmodel.model.snapshot import snapshot
from herningmodel.schema.records import Record, is_partial, readable, walk
from herningmodel.testing import example_text
from support.documents import any_days, documents
from support.model_classes import RECORDS


BEFORE, ON, AFTER = "2025-10-09", "2025-10-10", "2025-10-11"
THE_DAY = date(2025, 10, 10)


def document(**members: object) -> dict[str, object]:
    """Return a small document with *members*."""
    return {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": "2014-05-02"},
        "opened": "2022-01-03",
        **members,
    }


def as_of_day(**members: object) -> dict[str, object]:
    """Return *members* of a case as of the day, as the format writes them."""
    dumped = dump_case(load_case(document(**members)).as_of(THE_DAY))
    return {name: value for name, value in dumped.items() if name not in document()}


def later(**members: object) -> list[tuple[str | int, ...]]:
    """Return where everything lies in a case that came after the day."""
    return [*snapshot(load_case(document(**members)), THE_DAY).later]


def intervention(name: str = "i1", **members: object) -> dict[str, object]:
    """Return an intervention that began before the day."""
    return {"id": name, "kind": "counselling", "started": "2025-01-01", **members}


def placement(name: str = "p1", **members: object) -> dict[str, object]:
    """Return a placement that began before the day."""
    return {"id": name, "kind": "general_foster_family", "started": "2025-01-01", **members}


def decision(name: str = "d1", **members: object) -> dict[str, object]:
    """Return a decision of before the day."""
    return {"id": name, "on": "2025-01-01", **members}


def assessment(name: str = "a1", **members: object) -> dict[str, object]:
    """Return an assessment of before the day."""
    return {"id": name, "kind": "focused", "on": "2025-01-01", **members}


# --- Records ---------------------------------------------------------------------------------

DATED = {
    "caseworkers": lambda day: {"worker": "adviser-1", "since": day},
    "notifications": lambda day: {"id": "n1", "received": f"{day}T23:59"},
    "assessments": lambda day: {"id": "a1", "kind": "focused", "on": day},
    "decisions": lambda day: {"id": "d1", "on": day},
    "interventions": lambda day: {"id": "i1", "kind": "counselling", "started": day},
    "placements": lambda day: {"id": "p1", "kind": "own_room", "started": day},
    "follow_ups": lambda day: {"id": "f1", "on": day},
    "follow_up_exemptions": lambda day: {"from": day, "reason": "moving"},
    "contacts": lambda day: {"on": day, "with": ["child"]},
    "wellbeing": lambda day: {"id": "w1", "on": day, "instrument": "who5", "informant": "self"},
    "complaints": lambda day: {"id": "c1", "on": day},
    "step_history": lambda day: {"on": day, "step": 3},
}
CONCERNING = {
    "supervision_visits": lambda day: {"on": day, "placement": "p0"},
    "costs": lambda day: {"concerns": "p0", "amount": "5 DKK/day", "from": day},
}


@pytest.mark.parametrize("name", [*DATED, *CONCERNING])
def test_a_record_of_the_day_is_there_and_one_of_the_day_after_is_not(name):
    """A record that is dated after the day is left out; what lies after it is named by its place."""
    record = (DATED | CONCERNING)[name]
    placed = {"placements": [placement("p0")]} if name in CONCERNING else {}
    there = {**placed, name: [record(BEFORE), {**record(ON), **another(record(ON))}]}
    assert there == as_of_day(**there)
    assert [] == later(**there)
    too_late = {**placed, name: [record(ON), {**record(AFTER), **another(record(AFTER))}]}
    assert {**placed, name: [record(ON)]} == as_of_day(**too_late)
    assert [(name, 1)] == later(**too_late)


def test_a_plan_is_known_before_it_is_made():
    """What was decided about it is there; the day on which it is made is not."""
    plan = {"kind": "childs_plan", "on": AFTER, "decided": {"on": ON, "make": True}}
    known = {"kind": "childs_plan", "decided": {"on": ON, "make": True}}
    assert {"plans": [known]} == as_of_day(plans=[plan])
    assert [("plans", 0, "on")] == later(plans=[plan])
    assert {} == as_of_day(plans=[{**known, "decided": {"on": AFTER, "make": True}}])
    assert {} == as_of_day(plans=[{**plan, "decided": {"on": AFTER, "make": True}}])
    assert [("plans", 0)] == later(plans=[{"kind": "childs_plan", "on": AFTER}])


def test_the_goals_of_a_plan_are_known_with_it_and_what_came_of_them_later():
    """Before the plan is made it has no goals; before a goal is judged it is open."""
    goals = [
        {"id": "g1", "text": "sleep", "reached": "yes", "on": ON},
        {"id": "g2", "text": "school", "reached": "no", "on": AFTER},
    ]
    plan = {"kind": "childs_plan", "on": ON, "goals": goals}
    open_goal = {"id": "g2", "text": "school"}
    assert {"plans": [{**plan, "goals": [goals[0], open_goal]}]} == as_of_day(plans=[plan])
    assert {} == as_of_day(plans=[{**plan, "on": AFTER}])
    decided = {"decided": {"on": ON, "make": True}}
    assert {"plans": [{"kind": "childs_plan", **decided}]} == as_of_day(
        plans=[{**plan, **decided, "on": AFTER}]
    )


def another(record: dict[str, object]) -> dict[str, object]:
    """Return an id of its own for a second record, if it has one."""
    return {"id": f"{record['id']}-2"} if "id" in record else {}


def test_an_assessment_is_there_when_it_is_finished():
    """One that was begun and has no result yet says nothing."""
    assert {} == as_of_day(assessments=[assessment(started=BEFORE, on=AFTER)])


@pytest.mark.parametrize("name", ["parent_supporter"])
def test_a_single_record_is_there_or_is_not(name):
    """As one in a list is."""
    assert {name: {"offered": ON}} == as_of_day(**{name: {"offered": ON}})
    assert {} == as_of_day(**{name: {"offered": AFTER}})
    assert [(name,)] == later(**{name: {"offered": AFTER}})


@pytest.mark.parametrize(
    ("member", "record"),
    [
        ("safety_plan", lambda day: {"on": day}),
        ("network_search", lambda day: {"done": day}),
        ("child_heard", lambda day: {"on": day, "how": "conversation"}),
        ("changed_circumstances", lambda day: {"on": day, "different": True}),
    ],
)
def test_a_record_inside_an_assessment_has_a_day_of_its_own(member, record):
    """An assessment can be added to."""
    there = {"assessments": [assessment(**{member: record(ON)})]}
    assert there == as_of_day(**there)
    too_late = {"assessments": [assessment(**{member: record(AFTER)})]}
    assert {"assessments": [assessment()]} == as_of_day(**too_late)
    assert [("assessments", 0, member)] == later(**too_late)


@pytest.mark.parametrize(
    ("member", "record"),
    [
        ("child_heard", lambda day: {"on": day, "how": "conversation"}),
        (
            "override",
            lambda day: {"by": "x", "on": day, "reason": "why", "recommended": [3, 4]},
        ),
    ],
)
def test_a_record_inside_a_decision_has_a_day_of_its_own(member, record):
    """A child may be heard, and a recommendation departed from, afterwards."""
    there = {"decisions": [decision(**{member: record(ON)})]}
    assert there == as_of_day(**there)
    too_late = {"decisions": [decision(**{member: record(AFTER)})]}
    assert {"decisions": [decision()]} == as_of_day(**too_late)


def test_what_is_not_dated_is_always_there():
    """A child, the municipalities, a candidate."""
    search = {"done": ON, "candidates": [{"id": "net-1", "relation": "sibling", "willing": True}]}
    there = {
        "municipality": {"acting": "657"},
        "assessments": [assessment(network_search=search)],
    }
    assert there == as_of_day(**there)


# --- Members that are days of their own ----------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "measure"), [("interventions", intervention), ("placements", placement)]
)
def test_an_end_after_the_day_is_read_as_not_ended(name, measure):
    """With its reasons and its outcome."""
    ended = measure(ended=AFTER, end_reasons=["child_left", "other"], outcome="worsened")
    assert {name: [measure()]} == as_of_day(**{name: [ended]})
    assert [(name, 0, "ended")] == later(**{name: [ended]})


@pytest.mark.parametrize(
    ("name", "measure"), [("interventions", intervention), ("placements", placement)]
)
def test_an_end_on_the_day_is_an_end(name, measure):
    """`ended` is the first day without: on that day it is known."""
    there = {name: [measure(ended=ON, end_reasons=["other"], outcome="helped")]}
    assert there == as_of_day(**there)
    assert [] == later(**there)


def test_an_outcome_without_an_end_stays_where_it_is():
    """It is a fault on every day, and a rule finds it."""
    there = {"interventions": [intervention(outcome="helped", end_reasons=["other"])]}
    assert there == as_of_day(**there)


def test_a_case_that_is_closed_after_the_day_is_open():
    """And closed on its day."""
    assert {} == as_of_day(closed=AFTER)
    assert [("closed",)] == later(closed=AFTER)
    assert {"closed": ON} == as_of_day(closed=ON)


def test_a_notification_that_is_assessed_after_the_day_is_not_assessed():
    """By the Danish wall clock."""
    bare = {"id": "n1", "received": f"{BEFORE}T10:00"}
    assert {"notifications": [bare]} == as_of_day(
        notifications=[{**bare, "assessed": f"{AFTER}T00:00"}]
    )
    there = {"notifications": [{**bare, "assessed": f"{ON}T23:59"}]}
    assert there == as_of_day(**there)


@pytest.mark.parametrize("member", ["committee", "place_decided"])
def test_a_decision_that_is_completed_after_the_day_is_not_complete(member):
    """What came later was not known."""
    assert {"decisions": [decision(**{member: ON})]} == as_of_day(
        decisions=[decision(**{member: ON})]
    )
    assert {"decisions": [decision()]} == as_of_day(decisions=[decision(**{member: AFTER})])


def test_a_place_that_is_approved_after_the_day_is_not_approved():
    """Although the child lives there."""
    assert {"placements": [placement(approved=ON)]} == as_of_day(
        placements=[placement(approved=ON)]
    )
    assert {"placements": [placement()]} == as_of_day(placements=[placement(approved=AFTER)])


@pytest.mark.parametrize(
    "members",
    [
        {"caseworkers": [{"worker": "adviser-1", "since": BEFORE, "until": AFTER}]},
        {"follow_up_exemptions": [{"from": BEFORE, "until": AFTER, "reason": "moving"}]},
        {"assessments": [{**assessment(), "safety_plan": {"on": BEFORE, "until": AFTER}}]},
        {
            "placements": [placement("p0")],
            "costs": [{"concerns": "p0", "amount": "5 DKK", "from": BEFORE, "until": AFTER}],
        },
    ],
    ids=lambda members: [*members][-1],
)
def test_the_day_on_which_something_runs_out_is_agreed_beforehand(members):
    """`until` a later day is running on this one, and is known."""
    assert members == as_of_day(**members)
    assert [] == later(**members)


def test_a_birth_and_an_opening_after_the_day_are_left_as_they_are():
    """They date nothing that could be left out; rules say what is wrong with them."""
    unborn = {**document(), "child": {"id": "child-1", "expected": AFTER}, "opened": AFTER}
    assert unborn == dump_case(load_case(unborn).as_of(THE_DAY))


# --- References ----------------------------------------------------------------------------------


def test_a_reference_to_what_was_left_out_goes_with_it():
    """It would dangle."""
    assert {"interventions": [intervention()]} == as_of_day(
        decisions=[decision(on=AFTER)], interventions=[intervention(decision="d1")]
    )


def test_a_reference_to_what_is_there_stays():
    """Also beside one that goes."""
    assert {
        "decisions": [decision("d1")],
        "interventions": [intervention(decision="d1")],
        "placements": [placement(support=["i1"], decision="d1")],
    } == as_of_day(
        decisions=[decision("d1"), decision("d2", on=AFTER)],
        interventions=[intervention(decision="d1"), intervention("i2", started=AFTER)],
        placements=[placement(support=["i1", "i2"], decision="d1")],
    )


def test_a_reference_to_nothing_at_all_is_left_as_it_is():
    """It is a fault on every day, and a rule finds it."""
    there = {"interventions": [intervention(decision="d9")]}
    assert there == as_of_day(**there)
    with_a_left_out_decision = {**there, "decisions": [decision(on=AFTER)]}
    assert there == as_of_day(**with_a_left_out_decision)


def test_a_reference_to_an_id_that_is_used_twice_stays_while_one_of_them_is_there():
    """The id is a fault; the reference leads somewhere."""
    assert {"decisions": [decision()], "interventions": [intervention(decision="d1")]} == as_of_day(
        decisions=[decision(), decision(on=AFTER)], interventions=[intervention(decision="d1")]
    )


def test_a_reference_to_a_candidate_goes_with_the_search_that_found_it():
    """A placement with a person who was not known yet."""
    search = {"done": AFTER, "candidates": [{"id": "net-1", "relation": "sibling"}]}
    assert {"assessments": [assessment()], "placements": [placement()]} == as_of_day(
        assessments=[assessment(network_search=search)], placements=[placement(candidate="net-1")]
    )


def test_a_reference_to_a_candidate_who_was_known_before_stays():
    """The same person keeps the same id from one assessment to the next."""
    candidate = {"id": "net-1", "relation": "sibling"}
    before = assessment(network_search={"done": BEFORE, "candidates": [candidate]})
    after = assessment("a2", on=AFTER, network_search={"done": AFTER, "candidates": [candidate]})
    assert {"assessments": [before], "placements": [placement(candidate="net-1")]} == as_of_day(
        assessments=[before, after], placements=[placement(candidate="net-1")]
    )


@pytest.mark.parametrize("day", [BEFORE, ON])
def test_a_visit_to_a_placement_that_is_left_out_is_left_out(day):
    """A visit must be to a placement."""
    assert {} == as_of_day(
        placements=[placement(started=AFTER)],
        supervision_visits=[{"on": day, "placement": "p1"}],
    )


def test_a_price_of_a_measure_that_is_left_out_is_left_out():
    """A price must be of something; both places are named."""
    members = {
        "interventions": [intervention(started=AFTER)],
        "costs": [{"concerns": "i1", "amount": "5 DKK/day", "from": ON}],
    }
    assert {} == as_of_day(**members)
    assert [("costs", 0), ("interventions", 0)] == later(**members)


def test_a_complaint_over_what_is_left_out_is_a_complaint_over_nothing_named():
    """That there was a complaint was known."""
    assert {"complaints": [{"id": "c1", "on": ON}]} == as_of_day(
        decisions=[decision(on=AFTER)], complaints=[{"id": "c1", "on": ON, "concerns": "d1"}]
    )


CONCERNED = {
    "plans": {"kind": "childs_plan", "on": ON},
    "follow_ups": {"id": "f1", "on": ON},
    "follow_up_exemptions": {"from": ON, "reason": "moving"},
}


@pytest.mark.parametrize("name", CONCERNED)
def test_what_concerns_one_measure_that_is_there_concerns_it_alone(name):
    """The other is not there yet."""
    record = CONCERNED[name]
    assert {"placements": [placement()], name: [{**record, "concerns": ["p1"]}]} == as_of_day(
        placements=[placement(), placement("p2", started=AFTER)],
        **{name: [{**record, "concerns": ["p2", "p1"]}]},
    )


@pytest.mark.parametrize("name", CONCERNED)
def test_what_concerns_only_what_is_left_out_does_not_come_to_concern_everything(name):
    """
    A plan for a placement that has not begun is no plan for the whole case.

    Where none is named, a plan, a follow-up or an exemption is about every measure. So one that
    names only what was left out must not be left with an empty list.
    """
    case = load_case(
        document(
            placements=[placement(), placement("p2", started=AFTER)],
            **{name: [{**CONCERNED[name], "concerns": ["p2"]}]},
        )
    )
    assert [] == [record for record in getattr(case.as_of(THE_DAY), name) if not record.concerns]


def test_a_complaint_over_a_follow_up_that_goes_with_its_measure_leads_nowhere_wrong():
    """What is left out because it is about nothing is not referred to either."""
    case = load_case(
        document(
            placements=[placement("p2", started=AFTER)],
            follow_ups=[{"id": "f1", "on": ON, "concerns": ["p2"]}],
            complaints=[{"id": "c1", "on": ON, "concerns": "f1"}],
        )
    )
    then = case.as_of(THE_DAY)
    assert () == then.follow_ups
    assert [None] == [complaint.concerns for complaint in then.complaints]


def test_a_reference_that_another_record_of_the_same_id_answers_is_kept():
    """A repeated id is a fault of its own; it does not dangle."""
    case = load_case(
        document(
            placements=[placement("p2", started=AFTER)],
            follow_ups=[{"id": "f1", "on": ON, "concerns": ["p2"]}, {"id": "f1", "on": ON}],
            complaints=[{"id": "c1", "on": ON, "concerns": "f1"}],
        )
    )
    then = case.as_of(THE_DAY)
    assert 1 == len(then.follow_ups)
    assert ["f1"] == [complaint.concerns for complaint in then.complaints]


def test_a_placement_stays_without_the_support_that_has_not_begun():
    """It names what helps it, not what it is about."""
    support = {"id": "i2", "kind": "support_at_home", "started": AFTER}
    assert {"placements": [placement()]} == as_of_day(
        interventions=[support], placements=[placement(support=["i2"])]
    )


def test_what_was_left_out_for_being_about_nothing_is_counted():
    """Everything that lies after the day is said to."""
    case = load_case(
        document(
            placements=[placement("p2", started=AFTER)],
            follow_ups=[{"id": "f1", "on": ON, "concerns": ["p2"]}],
        )
    )
    assert (("follow_ups", 0), ("placements", 0)) == snapshot(case, THE_DAY).later


# --- Places --------------------------------------------------------------------------------------


def test_records_keep_their_places_in_the_document():
    """What is before them may be left out."""
    case = load_case(
        document(
            decisions=[decision("d1", on=AFTER), decision("d2"), decision("d3", committee=AFTER)],
            placements=[
                placement("p1", started=AFTER),
                placement("p2", decision="d1", ended=AFTER),
            ],
        )
    )
    as_of = snapshot(case, THE_DAY)
    places = {
        record.id: as_of.trails[id(record)]
        for record in (*as_of.case.decisions, *as_of.case.placements)
    }
    assert {
        "d2": ("decisions", 1),
        "d3": ("decisions", 2),
        "p2": ("placements", 1),
    } == places


def test_a_record_deep_inside_keeps_its_place_too():
    """A candidate of a search of an assessment."""
    search = {"done": ON, "candidates": [{"id": "net-1", "relation": "sibling"}]}
    case = load_case(
        document(assessments=[assessment(on=AFTER), assessment("a2", network_search=search)])
    )
    as_of = snapshot(case, THE_DAY)
    candidate = as_of.case.assessments[0].network_search.candidates[0]
    assert ("assessments", 1, "network_search", "candidates", 0) == as_of.trails[id(candidate)]


def test_a_visit_that_is_left_out_is_named_by_its_own_place():
    """Also when one before it was left out for its date."""
    members = {
        "placements": [placement(started=AFTER)],
        "supervision_visits": [
            {"on": AFTER, "placement": "p1"},
            {"on": ON, "placement": "p1"},
        ],
    }
    assert [("placements", 0), ("supervision_visits", 0), ("supervision_visits", 1)] == later(
        **members
    )


def test_a_case_with_nothing_later_is_the_same_object():
    """Nothing is copied that need not be."""
    case = load_case(example_text("mads"))
    assert case is case.as_of(date(2026, 1, 15))


def test_a_record_that_is_not_changed_is_the_same_object():
    """Also in a case that is."""
    case = load_case(document(decisions=[decision("d1"), decision("d2", on=AFTER)]))
    assert case.decisions[0] is case.as_of(THE_DAY).decisions[0]


# --- Documents that could not be read whole ------------------------------------------------------


def partly(**members: object) -> Case:
    """Return what could be read of a case as of the day."""
    return read_case(document(**members)).case.as_of(THE_DAY)


def test_a_list_with_a_gap_stays_one():
    """What came later is left out of it, and the gap is not forgotten."""
    case = partly(decisions=[decision("d1"), 7, decision("d2", on=AFTER), decision("d3")])
    assert is_partial(case.decisions)
    assert [0, 3] == [number for number, _ in case.decisions.readable()]
    with pytest.raises(Unreadable) as raised:
        len(case.decisions)
    assert ("decisions", 1) == raised.value.trail


def test_a_record_whose_date_could_not_be_read_stays():
    """It may have been there, and reading its date raises `Unreadable`."""
    case = partly(decisions=[decision(on="soon")])
    assert 1 == len(case.decisions)
    with pytest.raises(Unreadable):
        _ = case.decisions[0].on


def test_what_could_not_be_read_stays_unreadable():
    """Also in a record that is changed for another reason."""
    case = partly(placements=[placement(ended=AFTER, outcome="hjalp", approved="ja")])
    assert case.placements[0].ended is None
    with pytest.raises(Unreadable):
        _ = case.placements[0].approved


def test_an_outcome_that_could_not_be_read_stays_unreadable_when_the_end_is_left_out():
    """Its value is unknown; that its measure has not ended is known."""
    case = partly(placements=[placement(ended=AFTER, outcome="hjalp")])
    assert readable(case.placements[0], "outcome") is None
    assert case.placements[0].ended is None


@pytest.mark.parametrize("name", ["decisions", "placements", "child"])
def test_a_member_that_could_not_be_read_at_all_stays_so(name):
    """There is nothing in it that could be later."""
    case = partly(**{name: 7})
    with pytest.raises(Unreadable):
        getattr(case, name)


def test_a_reference_that_could_not_be_read_stays_unreadable():
    """While the others go with what they refer to."""
    case = partly(
        decisions=[decision(on=AFTER)],
        interventions=[intervention(decision="d1"), intervention("i2", decision=7)],
        follow_ups=[{"id": "f1", "on": ON, "concerns": ["i1", 7]}],
        supervision_visits=[{"on": ON, "placement": 7}],
    )
    assert case.interventions[0].decision is None
    with pytest.raises(Unreadable):
        _ = case.interventions[1].decision
    assert is_partial(case.follow_ups[0].concerns)
    assert 1 == len(case.supervision_visits)


def test_the_faulty_example_can_be_read_as_of_any_day():
    """It has an unreadable day, among others."""
    case = read_case(example_text("faulty")).case
    for day in (date.min, date(2025, 10, 1), date(2025, 10, 20), date.max):
        assert case.id == case.as_of(day).id


# --- Laws ----------------------------------------------------------------------------------------


def is_later(value: object, day: date) -> bool:
    """Tell whether *value* is a day or a time after *day*."""
    moment = value.date() if isinstance(value, datetime) else value
    return isinstance(moment, date) and moment > day


@given(documents, any_days)
def test_a_snapshot_of_a_snapshot_is_the_same(made, day):
    """To read it again as of the same day changes nothing."""
    once = load_case(made).as_of(day)
    assert once == once.as_of(day)
    assert () == snapshot(once, day).later


def never_corrected(made: object) -> Any:
    """Return the document *made* without its corrections."""
    match made:
        case dict():
            kept = ((name, item) for name, item in made.items() if name != "correction")
            return {name: never_corrected(item) for name, item in kept}
        case list():
            return [never_corrected(item) for item in made]
        case _:
            return made


@given(documents, st.tuples(any_days, any_days).map(sorted))
def test_the_day_before_last_is_seen_through_the_last(made, days):
    """What was known on an earlier day, and never corrected, was known on it from any later day."""
    earlier, after = days
    case = load_case(never_corrected(made))
    assert case.as_of(earlier) == case.as_of(after).as_of(earlier)


@given(documents, st.tuples(any_days, any_days).map(sorted))
def test_more_is_known_on_a_later_day(made, days):
    """A record that is there on a day is there on every later one, unless it was corrected."""
    case = load_case(never_corrected(made))
    earlier, after = (snapshot(case, day) for day in days)
    for name in ("decisions", "interventions", "placements", "assessments", "contacts"):
        there = [earlier.trails[id(record)] for record in getattr(earlier.case, name)]
        then = [after.trails[id(record)] for record in getattr(after.case, name)]
        assert {*there} <= {*then}
    # What is still to come had not come earlier either, or was part of what had not.
    for trail in after.later:
        assert any(trail[: len(before)] == before for before in earlier.later)


@given(documents)
def test_on_the_last_day_everything_is_known(made):
    """Nothing lies after the last day of the calendar; only corrections change it."""
    case = load_case(never_corrected(made))
    assert case is case.as_of(date.max)


def is_day(annotation: object) -> bool:
    """Tell whether a member of this type holds a day or a time."""
    inner = get_args(annotation)
    return annotation in (date, datetime) or any(is_day(argument) for argument in inner)


def day_markers(kind: type[Record]) -> dict[str, list[object]]:
    """Return the markers of each member of *kind* that holds a day."""
    return {
        name: [marker for marker in markers_of(hint) if isinstance(marker, DayMarker)]
        for name, hint in get_type_hints(kind, include_extras=True).items()
        if is_day(hint)
    }


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_every_day_says_once_when_it_is_known(kind):
    """No member that holds a day is without a marker, and none dates its record twice."""
    found = day_markers(kind)
    assert {} == {name: markers for name, markers in found.items() if len(markers) != 1}
    assert 1 >= sum(markers == [Dated()] for markers in found.values())


@given(documents, any_days)
def test_nothing_later_than_the_day_survives(made, day):
    """Of no record, however deep it lies; what was agreed beforehand is known, and a case is kept."""
    for trail, record in walk(load_case(made).as_of(day)):
        for name, markers in day_markers(type(record)).items():
            is_kept = markers == [Agreed()] or (trail == ROOT and markers == [Dated()])
            assert is_kept or not is_later(getattr(record, name), day)


def test_a_day_without_a_marker_is_refused_with_its_class():
    """A model that does not say when a day is known cannot be imported."""
    with pytest.raises(TypeError, match=r"Match\.matched_on holds a day: expected a mark"):

        class Match(Record):
            matched_on: date | None = None


@frozen(kw_only=True)
class Match(Record):
    """A record that the model does not have, with a day that is known late."""

    on: Annotated[date, Dated()]
    matched_on: Annotated[date, KnownLater()] | None = None
    quality: Annotated[int, KnownWith("matched_on")] | None = None
    until: Annotated[date, Agreed()] | None = None


def test_a_new_member_is_left_out_by_its_marker_alone():
    """Nothing else has to be changed for it."""
    match = Match(on=THE_DAY, matched_on=date(2030, 1, 1), quality=3, until=date(2031, 1, 1))
    assert Match(on=THE_DAY, until=date(2031, 1, 1)) == snapshot(match, THE_DAY).case
    assert match is snapshot(match, date(2030, 1, 1)).case


def test_a_child_that_is_born_after_the_day_keeps_its_place():
    """The day of birth is not known yet, and the record still has its place."""
    made = load_case(document(child={"id": "child-1", "born": AFTER, "expected": AFTER}))
    taken = snapshot(made, THE_DAY)
    assert taken.case.child.born is None
    assert taken.case.child.expected == made.child.expected
    assert ("child",) == taken.trails[id(taken.case.child)]
    assert (("child", "born"),) == taken.later


@given(documents, any_days)
def test_every_record_of_a_list_has_its_place_in_the_document(made, day):
    """The record at the place is the one that was read."""
    case = load_case(made)
    as_of = snapshot(case, day)
    whole = dict(walk(case))
    for trail, record in walk(as_of.case):
        if trail != ROOT and isinstance(trail[-1], int):
            original = whole[as_of.trails[id(record)]]
            assert type(original) is type(record)
            assert getattr(original, "id", None) == getattr(record, "id", None)


def references_in(record: Record) -> list[str]:
    """Return every id that a record of a case refers to."""
    names = ("decision", "candidate", "placement", "concerns", "support")
    found = [getattr(record, name, None) for name in names]
    return [
        name
        for value in found
        for name in (value if isinstance(value, tuple) else [value])
        if name is not None
    ]


@given(documents, any_days)
def test_no_reference_dangles_that_did_not_before(made, day):
    """References to left-out records do not dangle."""
    case = load_case(made)
    then = case.as_of(day)

    def dangling(one: Case) -> set[str]:
        ids = {getattr(record, "id", None) for _, record in walk(one)}
        return {name for _, record in walk(one) for name in references_in(record)} - ids

    assert dangling(then) <= dangling(case)
