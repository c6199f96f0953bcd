"""Generate the decisions of a stage and the help that they grant."""

from datetime import date
from typing import Final

from attrs import evolve, frozen

from herningmodel.core.legal_versions import cited
from herningmodel.law import ages
from herningmodel.law.bases import HOMECOMING, PLACED_WITH_CONSENT
from herningmodel.model.decisions import Consent, Decision, DeviationCode, Schooling
from herningmodel.model.endings import EndReason, Outcome
from herningmodel.model.follow_ups import GoalReached, Plan, PlanDecision, PlanGoal, PlanKind
from herningmodel.model.interventions import AimedAt, Intervention, InterventionKind
from herningmodel.model.people import ChildsView
from herningmodel.model.placements import Placement
from herningmodel.model.rates import Cost, Rate
from herningmodel.model.steps import Step
from herningmodel.testing.municipality import assumptions as assumed
from herningmodel.testing.municipality.assessed_needs import heard
from herningmodel.testing.municipality.children import SyntheticChild, numbered
from herningmodel.testing.municipality.seeded_random import SeededRandom
from herningmodel.testing.municipality.trajectories import LifeStage


WITHOUT_CONSENT: Final = cited("BL § 47 stk. 1 nr. 1")

ACTION_PLAN: Final = cited("SEL § 140")

_SCHOOL_FROM: Final = 6

_REACHED: Final = {
    Outcome.HELPED: GoalReached.YES,
    Outcome.PARTLY: GoalReached.PARTLY,
    Outcome.NOT_HELPED: GoalReached.NO,
    Outcome.WORSENED: GoalReached.NO,
}


@frozen(kw_only=True)
class Help:
    """
    *Hjælp*: the decisions of a stage and everything that rests on them.

    Attributes:
        decisions: The decisions that grant the help.
        interventions: The interventions that they grant.
        placements: The placements that they grant.
        plans: The plans that go with the help.
        costs: The prices that are agreed for the help.
    """

    decisions: tuple[Decision, ...] = ()
    interventions: tuple[Intervention, ...] = ()
    placements: tuple[Placement, ...] = ()
    plans: tuple[Plan, ...] = ()
    costs: tuple[Cost, ...] = ()


def help_of(rng: SeededRandom, child: SyntheticChild, stage: LifeStage) -> Help:
    """Return the help of a stage."""
    if stage.granted.is_placement:
        return _placed(rng, child, stage)
    if stage.granted is Step.UNIVERSAL:
        return Help(interventions=(_intervention(rng, stage, decision=None),))
    decision = _support(rng, child, stage)
    given = _intervention(rng, stage, decision=decision.id)
    basis = given.kind.provision.on(decision.on)
    return Help(
        decisions=(evolve(decision, legal_basis=basis),),
        interventions=(given,),
        plans=_plan_of_support(rng, stage, decision, given),
        costs=_costs(rng, given),
    )


def _placed(rng: SeededRandom, child: SyntheticChild, stage: LifeStage) -> Help:
    decision = _placement_decision(rng, child, stage)
    support = _intervention_beside(rng, child, stage)
    support_decision = evolve(
        _support(rng, child, stage),
        id=f"d{stage.number}b",
        legal_basis=support.kind.provision.on(decision.on),
    )
    kind = rng.weighted(assumed.PLACES[stage.granted])
    placement = Placement(
        id=f"p{stage.number}",
        kind=kind,
        place=f"place-{numbered(child.number)}-{stage.number}",
        decision=decision.id,
        started=stage.started,
        ended=stage.ending.on,
        end_reasons=stage.ending.reasons,
        outcome=stage.ending.outcome,
        approved=rng.later(stage.started, -400, -1),
        candidate=f"net-{stage.number}" if stage.granted is Step.KIN_OR_NETWORK else None,
        matched=True,
        support=(support.id,),
    )
    return Help(
        decisions=(decision, support_decision, *_homecoming(child, stage)),
        interventions=(support,),
        placements=(placement,),
        plans=_plans_of_placement(rng, child, stage, decision, (placement.id, support.id)),
        costs=(*_costs(rng, placement), *_costs(rng, support)),
    )


def _support(rng: SeededRandom, child: SyntheticChild, stage: LifeStage) -> Decision:
    on = stage.prepared.decided
    is_other = stage.needed is not stage.granted
    return Decision(
        id=f"d{stage.number}",
        on=on,
        needed_step=stage.needed,
        granted_step=stage.granted,
        deviation_reason="the family wished to try this first" if is_other else None,
        deviation_code=DeviationCode.PARENTS_WISH if is_other else None,
        purpose=rng.pick(assumed.PURPOSES[stage.granted]),
        expected_months=rng.between(6, 18),
        consents=_consents(child, on),
        child_heard=heard(child, stage.prepared.assessed, _view(rng)),
    )


def _placement_decision(rng: SeededRandom, child: SyntheticChild, stage: LifeStage) -> Decision:
    decision = _support(rng, child, stage)
    on = decision.on
    is_school_child = child.age_on(on) >= _SCHOOL_FROM
    schools = (Schooling.SAME_SCHOOL, Schooling.NEW_SCHOOL)
    schooling = rng.pick(schools) if is_school_child else None
    changes_school = schooling is Schooling.NEW_SCHOOL
    decided = evolve(
        decision,
        legal_basis=PLACED_WITH_CONSENT.on(on),
        place_decided=on,
        schooling=schooling,
        school_change_reason="the place is too far from the school" if changes_school else None,
    )
    without_consent = WITHOUT_CONSENT.on(on)
    if without_consent is None or not rng.chance(assumed.WITHOUT_CONSENT):
        return decided
    return evolve(decided, legal_basis=without_consent, consents=(), committee=on)


def _homecoming(child: SyntheticChild, stage: LifeStage) -> tuple[Decision, ...]:
    if EndReason.RETURNED_HOME not in stage.ending.reasons:
        return ()
    on = stage.ending.on
    decision = Decision(
        id=f"d{stage.number}c",
        on=on,
        legal_basis=HOMECOMING.on(on),
        consents=_consents(child, on),
        child_heard=heard(child, on, ChildsView.AGREES),
    )
    return (decision,)


def _consents(child: SyntheticChild, on: date) -> tuple[Consent, ...]:
    age = child.age_on(on)
    if ages.is_reached(ages.CONSENT_TO_PLACEMENT, age, on):
        return (Consent.CUSTODY_HOLDER, Consent.YOUNG_PERSON)
    if ages.is_reached(ages.CONSENT_TO_CHANGE_OF_PLACE, age, on) is False:
        return (Consent.CUSTODY_HOLDER,)
    return (Consent.CUSTODY_HOLDER, Consent.CHILD)


def _view(rng: SeededRandom) -> ChildsView:
    return rng.weighted({ChildsView.AGREES: 70, ChildsView.MIXED: 20, ChildsView.NOT_EXPRESSED: 10})


def _intervention(rng: SeededRandom, stage: LifeStage, *, decision: str | None) -> Intervention:
    kind = rng.weighted(assumed.HELP[stage.granted])
    return Intervention(
        id=f"i{stage.number}",
        kind=kind,
        decision=decision,
        started=stage.started,
        ended=stage.ending.on,
        end_reasons=stage.ending.reasons,
        outcome=stage.ending.outcome,
        provider=f"provider-{rng.between(1, 40):02d}",
        aimed_at=assumed.AIMED_AT[kind],
    )


def _intervention_beside(
    rng: SeededRandom, child: SyntheticChild, stage: LifeStage
) -> Intervention:
    is_teenager = child.age_on(stage.ending.on) >= assumed.TEENAGERS_FROM
    kind = (
        InterventionKind.CONTACT_PERSON
        if is_teenager
        else rng.pick((InterventionKind.CONTACT_PERSON, InterventionKind.RESPITE_STAY))
    )
    return Intervention(
        id=f"i{stage.number}",
        kind=kind,
        decision=f"d{stage.number}b",
        started=stage.started,
        ended=stage.ending.on,
        end_reasons=(EndReason.NEW_DECISION,),
        outcome=Outcome.PARTLY,
        provider=f"provider-{rng.between(1, 40):02d}",
        # In a foster family the help is a support package, also for those the child lives with.
        aimed_at=AimedAt.PLACE if stage.granted is Step.FOSTER_FAMILY else AimedAt.CHILD,
    )


def _plan_of_support(
    rng: SeededRandom, stage: LifeStage, decision: Decision, given: Intervention
) -> tuple[Plan, ...]:
    on, concerns, goals = decision.on, (given.id,), _goals(stage, decision)
    if stage.granted < Step.HOME_BASED:
        return ()
    if ACTION_PLAN.on(on) is not None:
        return (Plan(kind=PlanKind.ACTION_PLAN, on=on, concerns=concerns, goals=goals),)
    kind = PlanKind.CHILDS_PLAN
    if not rng.chance(60):
        return (Plan(kind=kind, concerns=concerns, decided=PlanDecision(on=on, make=False)),)
    decided, made = PlanDecision(on=on, make=True), rng.later(on, 20, 80)
    return (Plan(kind=kind, on=made, concerns=concerns, decided=decided, goals=goals),)


def _goals(stage: LifeStage, decision: Decision) -> tuple[PlanGoal, ...]:
    # What the help was for is judged when it ends.
    goal = PlanGoal(
        id=f"g{stage.number}",
        text=decision.purpose or "",
        reached=_REACHED[stage.ending.outcome],
        on=stage.ending.on,
    )
    return (goal,)


def _plans_of_placement(
    rng: SeededRandom,
    child: SyntheticChild,
    stage: LifeStage,
    decision: Decision,
    concerns: tuple[str, ...],
) -> tuple[Plan, ...]:
    on, goals = decision.on, _goals(stage, decision)
    if ACTION_PLAN.on(on) is not None:
        return (Plan(kind=PlanKind.ACTION_PLAN, on=on, concerns=concerns, goals=goals),)
    at_once = decision.legal_basis == WITHOUT_CONSENT.on(on)
    planned = on if at_once else rng.later(on, 20, 85)
    # Without such an age, no youth plan comes before the stay ends.
    sixteen = ages.reached_on(ages.YOUTH_PLAN, child.born) or stage.ending.on
    kind = PlanKind.YOUTH_PLAN if sixteen <= planned else PlanKind.CHILDS_PLAN
    # The support beside the placement is planned with it.
    decided = PlanDecision(on=on, make=True)
    first = Plan(kind=kind, on=planned, concerns=concerns, decided=decided, goals=goals)
    if kind is PlanKind.YOUTH_PLAN:
        return (first,)
    later = rng.later(sixteen, 10, 85)
    youth = Plan(kind=PlanKind.YOUTH_PLAN, on=later, concerns=concerns)
    return (first, youth) if later < stage.ending.on else (first,)


def _costs(rng: SeededRandom, measure: Intervention | Placement) -> tuple[Cost, ...]:
    lowest, highest, per = assumed.PRICES[measure.kind]
    amount = rng.between(lowest, highest)
    return (
        Cost(
            concerns=measure.id,
            amount=Rate.parse(f"{amount} DKK/{per}"),
            from_=measure.started,
            until=measure.ended,
        ),
    )
