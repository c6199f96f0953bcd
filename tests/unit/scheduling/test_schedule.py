"""The schedule of a case: what is open, what was kept, and how it is worded."""

import json
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from herningmodel import load_case, load_profile, schedule, shipped_profile
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Certainty
from herningmodel.core.working_days import is_working_day
from herningmodel.law.duties import (
    first_follow_up,
    next_follow_up,
    practice_follow_up,
    renewal,
)
from herningmodel.law.duties.deadline import Deadline, DeadlineStatus
from herningmodel.law.duties.duty_catalogue import FOLLOW_UPS
from herningmodel.scheduling.entries import urgency
from herningmodel.scheduling.follow_up_counts import DutyGroup, FollowUpCounts
from herningmodel.testing import example_text
from herningmodel.validation.validate import validate


ON = date(2026, 1, 15)
NAMES = ("mads", "freja", "emil")
WINDOWS = """
schema = 1
name = "our-town"
title = { da = "Vores by", en = "Our town" }
valid_from = 2013-01-01
based_on = "standard"
sources = [{ id = "ours", certainty = "own_choice", title = { da = "Vores", en = "Ours" } }]

[follow_up.preventive]
source = "ours"
counted = "window"
stages = [{ every = "1 months" }]
"""


def plan(name="mads", on=ON, profile="standard"):
    """Return the schedule of an example case."""
    return schedule(load_case(example_text(name)), on=on, profile=shipped_profile(profile))


def case(**members):
    """Return a case with *members*."""
    frame = {
        "format": "herningmodel-case/1",
        "id": "case-1",
        "child": {"id": "child-1", "born": "2014-05-02"},
        "opened": "2022-01-03",
    }
    return load_case(frame | members)


def test_the_first_entry_is_the_most_urgent():
    """Overdue, then near, not decided, ahead, and at last what was kept."""
    entries = plan(on=date(2026, 3, 1)).entries
    assert DeadlineStatus.OVERDUE is entries[0].status
    assert all(urgency(before) <= urgency(after) for before, after in pairwise(entries))
    statuses = [*DeadlineStatus]
    order = [statuses.index(entry.status) for entry in entries]
    assert sorted(order) == order


def test_preventive_help_is_never_hidden_behind_placements():
    """A case with both tells both, each by itself."""
    groups = {entry.group for entry in plan().open}
    assert {DutyGroup.PREVENTIVE, DutyGroup.PLACEMENT} <= groups
    explanation = plan().explain("da")
    assert explanation.index("Hjælp i hjemmet og forebyggelse") < explanation.index("Anbringelse\n")
    assert ["i1"] == [
        entry.where.id for entry in plan().of(DutyGroup.PREVENTIVE) if entry.status.is_open
    ]


def test_law_and_practice_are_both_there_and_the_strictest_is_shown():
    """The law of the decided rhythm, the practice of the pilot; the sooner is open."""
    entries = plan("emil", date(2026, 2, 1), "herning").entries
    ahead = [
        entry
        for entry in entries
        if entry.where.id == "i3" and entry.duty in FOLLOW_UPS and entry.status.is_open
    ]
    assert {next_follow_up.CODE, practice_follow_up.CODE} == {entry.duty for entry in ahead}
    strictest = [entry for entry in ahead if entry.is_strictest]
    assert 1 == len(strictest)
    assert min(entry.due for entry in ahead) == strictest[0].due


def test_where_both_fall_on_one_day_the_law_is_shown():
    ahead = [entry for entry in plan(profile="herning").open if entry.where.id == "i1"]
    assert [next_follow_up.CODE] == [entry.duty for entry in ahead]


def test_the_sooner_practice_outdoes_the_law():
    document = case(
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 32 stk. 1 nr. 5"}],
        interventions=[
            {"id": "i1", "kind": "family_treatment", "started": "2025-01-06", "decision": "d1"}
        ],
    )
    found = schedule(document, on=date(2025, 1, 7), profile=shipped_profile("herning"))
    assert [(practice_follow_up.CODE, date(2025, 2, 3))] == [(e.duty, e.due) for e in found.open]
    hidden = next(entry for entry in found.entries if entry.duty == first_follow_up.CODE)
    assert (False, date(2025, 4, 6)) == (hidden.is_strictest, hidden.due)


def test_follow_up_is_counted_by_kind():
    """Held in time, late, missed and exempt, the first and the later, law and practice."""
    assert (
        FollowUpCounts(group=DutyGroup.PREVENTIVE, duty=first_follow_up.CODE, held_in_time=1),
        FollowUpCounts(group=DutyGroup.PREVENTIVE, duty=next_follow_up.CODE, held_in_time=2),
        FollowUpCounts(
            group=DutyGroup.PREVENTIVE,
            duty=practice_follow_up.CODE,
            held_in_time=1,
            held_late=2,
            missed=1,
        ),
    ) == plan("freja", profile="herning").tallies


def test_a_missed_window_and_an_exempt_one_are_counted():
    document = case(
        interventions=[{"id": "i1", "kind": "support_at_home", "started": "2025-01-01"}],
        follow_up_exemptions=[{"from": "2025-03-01", "until": "2025-03-02", "reason": "ferie"}],
        follow_ups=[{"id": "f1", "on": "2025-04-01"}],
    )
    found = schedule(document, on=date(2025, 4, 15), profile=load_profile(WINDOWS))
    tally = next(tally for tally in found.tallies if tally.duty == practice_follow_up.CODE)
    assert (1, 0, 1, 1) == (tally.held_in_time, tally.held_late, tally.missed, tally.exempt)
    exempt = next(entry for entry in found.entries if entry.status is DeadlineStatus.EXEMPT)
    assert (date(2025, 3, 1), date(2025, 3, 2)) == (exempt.due, exempt.exempt_until)


def test_other_contacts_are_counted_beside():
    assert (1, 1) == (plan().contacts.held, plan().contacts.with_child)
    assert "De tæller ikke som opfølgning." in plan().explain("da")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("profile", ["standard", "herning"])
def test_the_document_says_what_the_values_say(name, profile):
    """Every member is JSON, and every entry is there."""
    found = plan(name, profile=profile)
    document = json.loads(json.dumps(found.as_dict()))
    assert "herningmodel-schedule/1" == document["format"]
    assert len(found.entries) == len(document["entries"]) == sum(document["counts"].values())
    assert [entry.duty.value for entry in found.entries] == [
        entry["duty"] for entry in document["entries"]
    ]
    assert 14 == document["due_soon_days"]
    assert [found.count(status) for status in DeadlineStatus] == [*document["counts"].values()]


def test_an_empty_schedule_says_that_nothing_is_open():
    assert plan("freja").explain("en").startswith("Nothing is open.\n")


def test_the_sentences_say_the_day_the_rule_and_the_law():
    said = plan(on=date(2026, 3, 1)).explain("da")
    assert (
        "Overskredet: næste opfølgning (netværksplejefamilie) skulle have været der senest"
        " 5. februar 2026. [OPF002, BL § 95 stk. 3]"
    ) in said
    assert (
        "Permanent anbringelse kan besluttes (netværksplejefamilie) fra 10. oktober 2028." in said
    )
    english = plan(on=date(2026, 3, 1)).explain("en")
    assert "Overdue: next follow-up (network foster family) should have been there" in english


def test_a_day_that_is_no_working_day_is_marked():
    said = plan().explain("da")
    assert (
        "senest 2. november 2031. Den dag er ikke en arbejdsdag; planlæg det senest"
        " 31. oktober 2031."
    ) in said


def test_an_undetermined_duty_is_listed_with_its_reason():
    """In the transition, without a provision, without a rhythm; and an interval that was not read."""
    document = case(
        decisions=[
            {"id": "d1", "on": "2023-11-01", "legal_basis": "SEL § 52 stk. 3 nr. 3"},
            {"id": "d2", "on": "2025-01-02", "legal_basis": "BL § 47"},
        ],
        interventions=[
            {"id": "i1", "kind": "family_treatment", "started": "2023-11-01", "decision": "d1"},
            {"id": "i2", "kind": "support_at_home", "started": "2025-01-06"},
        ],
        placements=[{"id": "p1", "kind": "own_room", "started": "2025-01-06", "decision": "d2"}],
    )
    said = schedule(document, on=date(2025, 3, 1)).explain("da")
    assert "Overgangsreglen er ikke efterprøvet." in said
    assert "Det fremgår ikke, efter hvilken paragraf hjælpen er givet" in said
    assert "[PLN007, BL § 50, fristen er ikke efterprøvet]" in said
    renewed = next(
        entry
        for entry in schedule(document, on=date(2025, 3, 1)).entries
        if entry.duty == renewal.CODE
    )
    assert Certainty.UNVERIFIED is renewed.certainty


def test_follow_up_of_help_by_an_unknown_provision_is_undetermined_and_not_counted():
    """The first and the later ones, in time or late: by § 30 the law asks for none."""
    held = [
        {"id": f"f{day}", "on": day, "rhythm": "3 months"} for day in ("2025-03-01", "2025-07-01")
    ]
    document = case(
        interventions=[{"id": "i1", "kind": "support_at_home", "started": "2025-01-06"}],
        follow_ups=held,
    )
    found = schedule(document, on=date(2025, 12, 1))
    assert [
        ("2025-03-01", "held_in_time"),
        ("2025-07-01", "not_decided"),
        (None, "not_decided"),
    ] == [
        (entry.answered and entry.answered.isoformat(), entry.status.value)
        for entry in sorted(found.entries, key=lambda entry: entry.triggered)
        if entry.duty in FOLLOW_UPS
    ]
    assert () == found.tallies


def test_practice_is_marked_as_practice():
    said = plan("freja", profile="herning").explain("da")
    assert "[OPF004, kommunens profil]" in said


def test_what_is_overdue_is_what_the_rules_flag():
    """On days around the due day, schedule and report say the same of follow-up."""
    document = load_case(example_text("mads"))
    for days in range(-3, 4):
        on = date(2026, 2, 5) + timedelta(days=days)
        overdue = schedule(document, on=on).count(DeadlineStatus.OVERDUE)
        flagged = [
            finding for finding in validate(document, on=on).findings if finding.code == "OPF002"
        ]
        assert len(flagged) == overdue
        assert all(finding.severity is Severity.ERROR for finding in flagged)


def test_a_schedule_shows_no_personal_number():
    document = json.loads(example_text("mads")) | {"id": "0203110000"}
    found = schedule(load_case(document), on=ON)
    assert "0203110000" not in f"{found}{json.dumps(found.as_dict())}{found.explain('da')}"


# --- The laws ----------------------------------------------------------------------------------

days = st.dates(date(2023, 1, 1), date(2032, 1, 1))


@given(st.sampled_from(NAMES), days, st.sampled_from(["standard", "herning"]))
def test_a_plan_is_a_working_day_that_is_never_too_late(name, on, profile):
    """On any day, also years later."""
    for entry in plan(name, on, profile).entries:
        if entry.due is not None:
            assert entry.plan_by <= entry.due
            assert is_working_day(entry.plan_by) or entry.plan_by == entry.triggered


@given(st.sampled_from(NAMES), days)
def test_what_was_kept_stays_kept(name, on):
    """A later day never makes a follow-up that was held in time a late one."""
    kept, later = (
        {
            (entry.duty, entry.where.path, entry.triggered, entry.answered)
            for entry in plan(name, day).entries
            if entry.status is DeadlineStatus.HELD_IN_TIME and entry.duty in FOLLOW_UPS
        }
        for day in (on, on + timedelta(days=30))
    )
    assert kept <= later


@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("name", NAMES)
def test_the_ends_of_the_calendar_are_days_too(name, day):
    """Nothing is raised, on the first day or the last."""
    assert plan(name, day).as_dict()["on"] == day.isoformat()


@pytest.mark.parametrize("started", ["0001-01-01", "9999-12-31"])
def test_a_placeholder_day_does_no_harm(started):
    """The first and the last day of the calendar, which systems write for a day that is not known."""
    document = case(
        decisions=[
            {"id": "d1", "on": started, "legal_basis": "BL § 143, jf. § 47"},
            {"id": "d2", "on": started, "legal_basis": "BL § 100"},
            {"id": "d3", "on": started, "legal_basis": "BL § 47"},
        ],
        notifications=[{"id": "n1", "received": f"{started}T23:59"}],
        interventions=[{"id": "i1", "kind": "support_at_home", "started": started}],
        placements=[
            {"id": "p1", "kind": "own_room", "started": started, "decision": "d1"},
            {"id": "p2", "kind": "own_room", "started": started, "ended": started},
        ],
    )
    for on in (date.min, ON, date.max):
        for profile in (shipped_profile("herning"), load_profile(WINDOWS)):
            assert schedule(document, on=on, profile=profile).explain("da")


def test_a_deadline_without_a_day_is_never_late_or_past():
    about = load_case(example_text("mads"))
    undecided = Deadline(
        duty=next_follow_up.CODE, about=about, triggered=ON, due=None, answered=ON, ends=ON
    )
    assert (False, False) == (undecided.is_late, undecided.is_past(ON))
    assert None is undecided.status(ON, soon=14)
