"""A schedule as an iCalendar file, opened by another library than the one that wrote it."""

import json
from datetime import date, timedelta

import pytest
import vobject

from herningmodel import load_case, schedule, shipped_profile
from herningmodel.extras.ical import calendar
from herningmodel.testing import example_text


ON = date(2026, 1, 15)


def plan(name="mads", on=ON, profile="standard"):
    """Return the schedule of an example case."""
    return schedule(load_case(example_text(name)), on=on, profile=shipped_profile(profile))


def events(file):
    """Return the events as another library reads them."""
    return vobject.readOne(file.decode()).vevent_list


def test_each_open_deadline_is_an_event_of_its_whole_day():
    """The due day itself, in the order of the schedule."""
    dated = [entry for entry in plan().open if entry.due is not None]
    assert [entry.due for entry in dated] == [
        event.dtstart.value for event in events(calendar([plan()]))
    ]


def test_an_event_says_the_case_and_what_is_due_and_nothing_else():
    first = events(calendar([plan()]))[0]
    assert "Sag case-mads: næste opfølgning" == first.summary.value.replace(
        plan().case, "case-mads"
    )
    said = calendar([plan()]).decode()
    assert [] == [word for word in ("familiebehandling", "netværk", "BL §", "§") if word in said]
    assert "TRANSPARENT" == first.transp.value


def test_an_event_reminds_as_early_as_the_profile_says():
    assert -timedelta(days=14) == events(calendar([plan()]))[0].valarm.trigger.value


def test_the_same_schedule_gives_the_same_bytes():
    assert calendar([plan()]) == calendar([plan()])
    assert b"DTSTAMP:20260115T000000Z" in calendar([plan()])


def test_a_deadline_keeps_its_uid_from_day_to_day():
    """And no two deadlines share one."""
    today, tomorrow = (
        {event.uid.value for event in events(calendar([plan(on=day)]))}
        for day in (ON, date(2026, 1, 16))
    )
    assert today == tomorrow
    assert len(plan().open) == len(today)


def test_many_cases_go_into_one_file_in_danish_or_english():
    file = calendar([plan(), plan("emil")], language="en")
    assert len(plan().open) + len(plan("emil").open) == len(events(file))
    assert "next follow-up" in events(file)[0].summary.value


@pytest.mark.parametrize("name", ["freja"])
def test_a_case_with_nothing_open_gives_an_empty_calendar(name):
    assert b"VEVENT" not in calendar([plan(name)])


def test_what_has_no_day_is_no_event():
    """An undecided rhythm is on the work list, and not in the calendar."""
    document = json.loads(example_text("mads"))
    del document["follow_ups"][0]["rhythm"]
    undecided = schedule(load_case(document), on=ON)
    without = [entry for entry in undecided.open if entry.due is None]
    assert 2 == len(without)
    assert len(undecided.open) - 2 == calendar([undecided]).count(b"BEGIN:VEVENT")
