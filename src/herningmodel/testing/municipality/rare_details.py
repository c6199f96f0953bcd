"""Add details that few cases hold: of decisions, help, plans and measurements."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from attrs import evolve

from herningmodel.core.periods import Interval, years_between
from herningmodel.model.case import AdultTransition, Case, RecordedStep
from herningmodel.model.decisions import BasisFrom, Decision, DecisionStatus, Override
from herningmodel.model.follow_ups import FollowUpExemption, Plan
from herningmodel.model.interventions import Intervention
from herningmodel.model.measurements import SDQ, WellbeingMeasurement
from herningmodel.model.needs import Assessment
from herningmodel.model.people import Child, CustodyNote, HowHeard, Informant, TargetGroup
from herningmodel.testing.municipality.seeded_random import SeededRandom


RARE = 5
"""Percent of the records that hold each of the details."""

_ADULT_LIFE: Final = Interval(years=16)
_PREPARED_WITHIN: Final = Interval(months=6)
_PLAN_HOLDS: Final = Interval(months=6)

_IMPACT: Final = {Informant.PARENT: 5, Informant.TEACHER: 3}
"""How many impact answers each informant gives."""

_HIGHEST_IMPACT: Final = 3
_HIGHEST_SCALE: Final = 10
_LONG: Final = 40
"""Days between two follow-ups from which on an exemption explains them."""


def with_details(case: Case, rng: SeededRandom, on: date) -> Case:
    """Return *case* of the day *on* with some details."""
    worker = case.caseworkers[0].worker
    decisions = tuple(_decided(made, case.child, worker, rng) for made in case.decisions)
    purposes = {made.id: made.purpose for made in decisions}
    return evolve(
        case,
        child=_in_custody(case, rng),
        assessments=_with_an_end(case.assessments, on),
        decisions=decisions,
        interventions=tuple(_with_goals(each, purposes, rng) for each in case.interventions),
        plans=tuple(_about(plan, case.assessments, rng) for plan in case.plans),
        follow_up_exemptions=_exempt(case, rng),
        transition=_prepared(case, rng, on),
        wellbeing=tuple(_with_impact(each, rng) for each in case.wellbeing),
        step_history=tuple(_on_a_scale(each, rng) for each in case.step_history),
    )


def _in_custody(case: Case, rng: SeededRandom) -> Child:
    is_temporary = case.custody_holders == 1 and rng.chance(RARE)
    note = CustodyNote.TEMPORARY_HOLDER if is_temporary else None
    return evolve(case.child, custody_note=note) if note else case.child


def _with_an_end(made: tuple[Assessment, ...], on: date) -> tuple[Assessment, ...]:
    """Return the assessments, the last safety plan with an end."""
    if not made or (plan := made[-1].safety_plan) is None:
        return made
    until = _PLAN_HOLDS.after(plan.on)
    if until <= on:
        return made
    return (*made[:-1], evolve(made[-1], safety_plan=evolve(plan, until=until)))


def _decided(made: Decision, child: Child, worker: str, rng: SeededRandom) -> Decision:
    needed, granted, heard = made.needed_step, made.granted_step, made.child_heard
    if needed is None or granted is None:
        return made
    if needed is not granted:
        reason = made.deviation_reason or ""
        departs = Override(by=worker, on=made.on, reason=reason, recommended=(needed, needed))
        return evolve(made, override=departs)
    if granted.is_placement and rng.chance(RARE):
        return evolve(made, urgent=True)
    is_infant = child.born is not None and years_between(child.born, made.on) < 1
    if heard is not None and is_infant and rng.chance(3 * RARE):
        why = "the child is an infant, and was observed in the assessment"
        return evolve(
            made, child_heard=evolve(heard, how=HowHeard.NOT_HEARD, view=None, reason=why)
        )
    return evolve(made, status=DecisionStatus.GRANTED) if rng.chance(RARE) else made


def _with_goals(
    given: Intervention, purposes: dict[str, str | None], rng: SeededRandom
) -> Intervention:
    if given.decision is None or not rng.chance(RARE):
        return given
    purpose = purposes.get(given.decision)
    return evolve(
        given,
        goals=() if purpose is None else (purpose,),
        decisions=(BasisFrom(decision=given.decision, from_=given.started),),
    )


def _about(plan: Plan, assessed: Sequence[Assessment], rng: SeededRandom) -> Plan:
    """Return *plan*, in few cases with a goal on one dimension."""
    before = [each for each in assessed if plan.on is not None and each.on <= plan.on]
    if not plan.goals or not before or not rng.chance(RARE):
        return plan
    ratings = before[-1].ratings
    hardest = max(ratings, key=lambda dimension: ratings[dimension])
    goal, *others = plan.goals
    about = evolve(goal, dimension=hardest, concerns=plan.concerns[:1])
    return evolve(plan, goals=(about, *others))


def _exempt(case: Case, rng: SeededRandom) -> tuple[FollowUpExemption, ...]:
    """Return an exemption between two follow-ups far apart."""
    between = [
        (former, later)
        for former, later in pairwise(case.follow_ups)
        if former.concerns == later.concerns and (later.on - former.on).days > _LONG
    ]
    if not between or not rng.chance(RARE):
        return ()
    former, later = rng.pick(between)
    return (
        FollowUpExemption(
            from_=rng.later(former.on, 1, 20),
            until=rng.later(later.on, -15, -1),
            concerns=former.concerns,
            reason="the child is in hospital, and the family is there",
        ),
    )


def _prepared(case: Case, rng: SeededRandom, on: date) -> AdultTransition | None:
    born = case.child.born
    if case.target_group is not TargetGroup.DISABILITY or born is None:
        return None
    begun = rng.later(_ADULT_LIFE.after(born), 0, 60)
    if begun < case.opened or begun > on:
        return None
    done = rng.later(_PREPARED_WITHIN.after(begun), 0, 60)
    return AdultTransition(begun=begun, done=done if done <= on else None)


def _with_impact(made: WellbeingMeasurement, rng: SeededRandom) -> WellbeingMeasurement:
    if made.instrument != SDQ or not rng.chance(RARE):
        return made
    asked = range(_IMPACT[made.informant])
    return evolve(made, impact=tuple(rng.between(0, _HIGHEST_IMPACT) for _ in asked))


def _on_a_scale(recorded: RecordedStep, rng: SeededRandom) -> RecordedStep:
    if not rng.chance(RARE):
        return recorded
    return evolve(recorded, scale=min(2 * recorded.step, _HIGHEST_SCALE))
