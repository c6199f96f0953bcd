"""Generate assessments whose needs lead the ladder to the intended step."""

from datetime import date
from typing import Final

from herningmodel.core.references import Act
from herningmodel.model.needs import (
    Assessment,
    AssessmentKind,
    Candidate,
    ChangedCircumstances,
    Dimension,
    NetworkSearch,
    Rating,
    Relation,
    Safety,
    SafetyPlan,
    Strength,
    TreatmentProvider,
)
from herningmodel.model.people import ChildHeard, ChildsView, HowHeard, Participant
from herningmodel.model.steps import Step
from herningmodel.schema.records import FrozenDict
from herningmodel.testing.municipality.children import SyntheticChild
from herningmodel.testing.municipality.seeded_random import SeededRandom
from herningmodel.testing.municipality.trajectories import LifeStage


_CHILD: Final = (
    Dimension.HEALTH,
    Dimension.EDUCATION,
    Dimension.EMOTIONAL_AND_BEHAVIOURAL_DEVELOPMENT,
    Dimension.FAMILY_AND_SOCIAL_RELATIONSHIPS,
)
_OTHERS: Final = (
    Dimension.BASIC_CARE,
    Dimension.ENSURING_SAFETY,
    Dimension.EMOTIONAL_WARMTH,
    Dimension.STIMULATION,
    Dimension.GUIDANCE_AND_BOUNDARIES,
    Dimension.STABILITY,
    Dimension.FAMILY_FUNCTIONING,
)
_SHOWN_ONLY: Final = (
    Dimension.IDENTITY,
    Dimension.SELF_CARE_SKILLS,
    Dimension.WIDER_FAMILY,
    Dimension.HOUSING,
    Dimension.EMPLOYMENT,
    Dimension.SOCIAL_INTEGRATION,
)
_SPANS: Final = {
    Step.UNIVERSAL: (0, 1),
    Step.PREVENTIVE: (0, 2),
    Step.HOME_BASED: (1, 3),
    Step.KIN_OR_NETWORK: (1, 3),
    Step.FOSTER_FAMILY: (1, 3),
    Step.INSTITUTION: (2, 4),
}
"""Lowest and highest deciding rating of a child on a step."""

_MARKS: Final = {
    Step.UNIVERSAL: (),
    Step.PREVENTIVE: ((Dimension.EMOTIONAL_AND_BEHAVIOURAL_DEVELOPMENT, Rating.MODERATE),),
    Step.HOME_BASED: ((Dimension.FAMILY_FUNCTIONING, Rating.SEVERE),),
    Step.KIN_OR_NETWORK: ((Dimension.BASIC_CARE, Rating.COMPLETE),),
    Step.FOSTER_FAMILY: ((Dimension.BASIC_CARE, Rating.COMPLETE),),
    Step.INSTITUTION: ((Dimension.EMOTIONAL_AND_BEHAVIOURAL_DEVELOPMENT, Rating.COMPLETE),),
}
"""The rating without which the step below would carry the need."""

_WITH_A_PLAN: Final = 25
"""Percent of children on step 3 who are safe with a plan."""

_SPEAKS_FROM: Final = 4
_SCHOOL_FROM: Final = 6
_DAY_CARE_FROM: Final = 1


def assessment(rng: SeededRandom, child: SyntheticChild, stage: LifeStage) -> Assessment:
    """Return the assessment that a stage begins with."""
    on = stage.prepared.assessed
    needed = stage.needed
    safety = _safety(rng, needed)
    return Assessment(
        id=f"a{stage.number}",
        kind=kind_of(stage),
        started=stage.prepared.began,
        on=on,
        ratings=_ratings(rng, needed),
        strengths=_strengths(rng, needed),
        safety=safety,
        safety_plan=SafetyPlan(on=on) if safety is Safety.SAFE_WITH_PLAN else None,
        acute=False,
        round_the_clock_treatment=needed is Step.INSTITUTION,
        treatment_provider=TreatmentProvider.RESIDENTIAL if needed is Step.INSTITUTION else None,
        network_search=_network_search(rng, stage) if needed.is_placement else None,
        child_heard=_heard_meanwhile(child, rng.later(stage.prepared.began, 3, 20), on),
        participants=_participants(child, on),
        scale=min(2 * needed - rng.between(0, 1), 10),
        changed_circumstances=_changed(on) if stage.has_failed_before else None,
    )


def _heard_meanwhile(child: SyntheticChild, meant: date, finished: date) -> ChildHeard | None:
    # A child that is born while it is assessed is seen after its birth.
    return heard(child, max(meant, child.born) if child.born <= finished else meant)


def heard(child: SyntheticChild, on: date, view: ChildsView | None = None) -> ChildHeard | None:
    """Return the hearing of the child, None before its birth."""
    if on < child.born:
        return None
    age = child.age_on(on)
    how = HowHeard.CONVERSATION if age >= _SPEAKS_FROM else HowHeard.OBSERVATION
    return ChildHeard(on=on, how=how, view=view)


def everyday(child: SyntheticChild, on: date) -> Participant:
    """Return the professionals of the child's everyday life."""
    age = child.age_on(on)
    if age >= _SCHOOL_FROM:
        return Participant.SCHOOL
    return Participant.DAY_CARE if age >= _DAY_CARE_FROM else Participant.HEALTH_VISITOR


def kind_of(stage: LifeStage) -> AssessmentKind:
    """Return the kind of the assessment that a stage begins with."""
    if stage.needed.is_placement or stage.granted.is_placement:
        return AssessmentKind.CHILD_ASSESSMENT
    if max(stage.needed, stage.granted) < Step.HOME_BASED:
        return AssessmentKind.SCREENING
    is_new_law = Act.BL.in_force.holds(stage.prepared.began)
    return AssessmentKind.FOCUSED if is_new_law else AssessmentKind.CHILD_ASSESSMENT


def _ratings(rng: SeededRandom, step: Step) -> FrozenDict[Dimension, Rating]:
    lowest, highest = _SPANS[step]
    rated = {dimension: Rating(rng.between(lowest, highest)) for dimension in (*_CHILD, *_OTHERS)}
    shown = {rng.pick(_SHOWN_ONLY): Rating(rng.between(0, 2)) for _ in range(3)}
    return FrozenDict({**rated, **dict(_MARKS[step]), **shown})


def _safety(rng: SeededRandom, step: Step) -> Safety:
    if step.is_placement:
        return Safety.UNSAFE
    if step is Step.HOME_BASED and rng.chance(_WITH_A_PLAN):
        return Safety.SAFE_WITH_PLAN
    return Safety.SAFE


def _strengths(rng: SeededRandom, step: Step) -> tuple[Strength, ...]:
    strengths = [strength for strength in Strength if rng.chance(30)]
    if step is Step.KIN_OR_NETWORK:
        strengths.append(Strength.WIDER_FAMILY_AND_NETWORK)
    return tuple(dict.fromkeys(strengths))


def _network_search(rng: SeededRandom, stage: LifeStage) -> NetworkSearch:
    is_found = stage.needed is Step.KIN_OR_NETWORK
    return NetworkSearch(
        done=rng.later(stage.prepared.began, 5, 25),
        candidates=(
            Candidate(
                id=f"net-{stage.number}",
                relation=rng.pick([*Relation]),
                willing=is_found or rng.chance(50),
                suitable=is_found,
            ),
        ),
    )


def _participants(child: SyntheticChild, on: date) -> tuple[Participant, ...]:
    return (
        Participant.ADVISER,
        Participant.SCHOOL_PSYCHOLOGIST,
        everyday(child, on),
        Participant.PARENT,
        *((Participant.CHILD,) if on >= child.born else ()),
    )


def _changed(on: date) -> ChangedCircumstances:
    return ChangedCircumstances(
        on=on, different=True, what="other people, and support from the first day"
    )
