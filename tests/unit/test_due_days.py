"""The scenarios with `due`: when something falls due, and its state on the day."""

from typing import Any

import pytest

from herningmodel.loading.load_case import load_case
from herningmodel.loading.load_profile import load_profile
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.recommend import recommend
from herningmodel.scheduling.entries import Entry
from herningmodel.scheduling.plan_case import schedule
from support.scenarios import document, scenarios


OWN = """
schema = 1
name = "our-town"
title = {{ da = "Vores by", en = "Our town" }}
valid_from = 2013-01-01
based_on = "standard"
sources = [{{ id = "ours", certainty = "own_choice", title = {{ da = "Vores", en = "Ours" }} }}]

[follow_up.preventive]
source = "ours"
counted = "{counted}"
stages = [{stages}]
"""


def profile_of(scenario: dict[str, Any]) -> Profile:
    """Return the profile that the scenario names, or one with its rhythm."""
    rhythm = scenario.get("rhythm")
    if rhythm is None:
        return shipped(scenario.get("profile", "standard"))
    stages = ", ".join(
        f'{{ every = "{stage["every"]}"'
        + (f", times = {stage['times']} }}" if "times" in stage else " }")
        for stage in rhythm["stages"]
    )
    return load_profile(OWN.format(counted=rhythm.get("counted", "from_last_held"), stages=stages))


def listed(scenario: dict[str, Any]) -> list[Entry]:
    """Return the entries of the duty that the scenario is about, the oldest first."""
    plan = schedule(load_case(document(scenario)), on=scenario["on"], profile=profile_of(scenario))
    found = [entry for entry in plan.entries if entry.duty.label.da == scenario["duty"]]
    return sorted(found, key=lambda entry: (entry.due or entry.triggered, entry.answered is None))


def written(entry: Entry) -> str:
    """Return the entry as a scenario writes it."""
    due = [] if entry.due is None else [entry.due.isoformat()]
    return " ".join([*due, entry.status.label.da])


@pytest.mark.parametrize("scenario", [pytest.param(due, id=name) for name, due in scenarios("due")])
def test_what_is_due_is_due_as_the_scenario_says(scenario: dict[str, Any]) -> None:
    """Every day of the duty, with its status, and the working day where it is written."""
    entries = listed(scenario)
    assert scenario["due"] == [written(entry) for entry in entries]
    if "plan_by" in scenario:
        assert scenario["plan_by"] == [str(entry.plan_by) for entry in entries]


@pytest.mark.parametrize(
    "scenario", [pytest.param(found, id=name) for name, found in scenarios("asks")]
)
def test_a_recommendation_shows_the_day_and_state_of_the_scenario(
    scenario: dict[str, Any],
) -> None:
    """One duty, one place: the requirement has the due day of the schedule, and agrees on late."""
    advice = recommend(load_case(document(scenario)), on=scenario["on"])
    assert scenario["asks"] == [
        f"{requirement.due} {requirement.state.label.da}"
        for requirement in advice.requirements
        if requirement.name == scenario["requirement"]
    ]


def test_there_are_enough_scenarios() -> None:
    """Forty by hand: month ends, leap days, three ways of counting, law, pause, exemption."""
    assert 40 <= len([*scenarios("due")])
