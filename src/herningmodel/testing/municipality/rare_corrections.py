"""Add a record by mistake, withdrawn the day after, to few cases."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from attrs import evolve

from herningmodel.model.case import Case
from herningmodel.model.corrections import Correction, CorrectionStatus
from herningmodel.schema.records import Record, readable, readable_items, replaced
from herningmodel.testing.municipality.seeded_random import SeededRandom


MISTAKES = 6
"""Percent of the cases that hold a record by mistake."""

_DATED: Final = {
    "assessments": "on",
    "decisions": "on",
    "interventions": "started",
    "placements": "started",
    "wellbeing": "on",
    "notifications": "received",
    "complaints": "on",
}
"""The lists with records to withdraw, and their dates."""


def with_a_withdrawn_record(case: Case, rng: SeededRandom, on: date) -> Case:
    """Return *case*, rarely with a record withdrawn by *on*."""
    if not rng.chance(MISTAKES):
        return case
    possible = [*_with_a_mistaken_goal(case, on), *_with_a_mistake(case, on)]
    # A complaint is rarer than the others, and comes last.
    return possible[-1] if case.complaints else rng.pick(possible or [case])


def _with_a_mistake(case: Case, on: date) -> Iterator[Case]:
    for name, dated in _DATED.items():
        records = [each for _, each in readable_items(readable(case, name))]
        first = next((each for each in records if isinstance(each, Record)), None)
        mistaken = None if first is None else _mistaken(first, readable(first, dated), on)
        if mistaken is not None:
            yield replaced(case, {name: (*records, mistaken)})


def _with_a_mistaken_goal(case: Case, on: date) -> Iterator[Case]:
    for number, plan in enumerate(case.plans):
        mistaken = _mistaken(plan.goals[0], plan.on, on) if plan.goals else None
        if mistaken is not None:
            changed = replaced(plan, {"goals": (*plan.goals, mistaken)})
            plans = (*case.plans[:number], changed, *case.plans[number + 1 :])
            yield evolve(case, plans=plans)
            return


def _mistaken(record: Record, day: object, on: date) -> Record | None:
    """Return *record* as a second one, withdrawn the day after *day*."""
    recorded = day.date() if isinstance(day, datetime) else day
    if not isinstance(recorded, date) or recorded >= on:
        return None
    withdrawn = Correction(
        status=CorrectionStatus.WITHDRAWN, on=recorded + timedelta(days=1), by="adviser-1"
    )
    name = readable(record, "id")
    return replaced(record, {"id": f"{name}-mistake", "correction": withdrawn})
