"""A schedule comes back from its JSON, equal to what was written."""

import json
from datetime import date
from typing import Any

import pytest

from herningmodel.core.errors import ResultError
from herningmodel.kept.load_schedule import load_schedule
from herningmodel.loading.load_case import load_case
from herningmodel.scheduling.plan_case import schedule
from herningmodel.testing import example_text
from herningmodel.text.privacy import HIDDEN
from support.kept import through_json


ON = date(2026, 1, 15)
PLANS = [
    schedule(load_case(example_text(name)), on=on)
    for name in ("mads", "freja", "emil")
    for on in (date(2024, 9, 20), ON, date(2026, 6, 1))
]
MADS = PLANS[1]


def faults_of(source: Any) -> list[tuple[str, str]]:
    """Return code and place of each fault for which *source* is refused."""
    with pytest.raises(ResultError) as raised:
        load_schedule(source)
    return [(finding.code, finding.where[0].path) for finding in raised.value.findings]


@pytest.mark.parametrize("plan", PLANS, ids=range(len(PLANS)))
def test_a_schedule_that_is_read_back_is_equal_to_what_was_written(plan: Any) -> None:
    """Its entries, its tallies and its sentences too."""
    again = load_schedule(json.dumps(plan.as_dict()))
    assert plan == again
    assert hash(plan) == hash(again)
    assert (plan.entries, plan.tallies, plan.contacts) == (
        again.entries,
        again.tallies,
        again.contacts,
    )
    for language in ("da", "en"):
        assert plan.explain(language) == again.explain(language)


def test_a_duty_that_the_library_no_longer_has_keeps_its_code() -> None:
    """An old schedule is not unreadable because the law has changed."""
    written = through_json(MADS.as_dict())
    written["entries"][0]["duty"] = "duty_of_another_time"
    again = load_schedule(written)
    assert "duty_of_another_time" == again.entries[0].duty.label.da
    assert written == again.as_dict()


def test_every_fault_of_a_schedule_is_found_at_once() -> None:
    """With its place."""
    written = through_json(MADS.as_dict())
    del written["contacts"]["held"]
    written["entries"][0].update(every="often", due="soon", strictest=1)
    written["counts"]["overdue"] = -1
    assert {
        ("FMT013", ".counts.overdue"),
        ("FMT015", ".entries[0].every"),
        ("FMT012", ".entries[0].due"),
        ("FMT008", ".entries[0].strictest"),
        ("FMT009", ".contacts.held"),
    } == {*faults_of(written)}
    assert [("FMT011", ".format")] == faults_of({**written, "format": "herningmodel-report/1"})


def test_a_schedule_from_elsewhere_is_shown_as_safely_as_one_of_ours() -> None:
    """A number that was put into it is hidden, wherever it is."""
    evil = "020311-0000 \x1b"
    written = through_json(MADS.as_dict())
    written.update(case=evil, profile=evil, library=evil, rule_set=evil)
    written["entries"][0].update(reference=evil, kind={"da": evil, "en": evil}, why=None)
    written["entries"][0]["where"].update(id=evil, path='["020311-0000"]')
    again = load_schedule(written)
    for form in (json.dumps(again.as_dict()), repr(again), again.explain("da")):
        assert "020311-0000" not in form
        assert "\x1b" not in form
    assert HIDDEN in again.as_dict()["case"]
