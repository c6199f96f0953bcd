"""Generate the cases of a synthetic municipality, as of a day."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from herningmodel.model.case import (
    Case,
    Complaint,
    ComplaintResult,
    Notification,
    NotificationOutcome,
    ParentSupporter,
    RecordedStep,
)
from herningmodel.model.needs import AssessmentKind
from herningmodel.model.people import Child, Municipalities
from herningmodel.model.steps import Step
from herningmodel.testing.municipality import assumptions as assumed
from herningmodel.testing.municipality.assessed_needs import assessment, kind_of
from herningmodel.testing.municipality.children import (
    SyntheticChild,
    caseworkers,
    children,
    numbered,
)
from herningmodel.testing.municipality.granted_help import help_of
from herningmodel.testing.municipality.held_follow_ups import (
    contacts,
    follow_ups,
    talks_about_the_plan,
    visits,
)
from herningmodel.testing.municipality.measured_wellbeing import measurements
from herningmodel.testing.municipality.rare_corrections import with_a_withdrawn_record
from herningmodel.testing.municipality.rare_courses import with_a_course
from herningmodel.testing.municipality.rare_details import with_details
from herningmodel.testing.municipality.rare_members import with_rare_members
from herningmodel.testing.municipality.seeded_random import SeededRandom
from herningmodel.testing.municipality.trajectories import LifeStage, stages


def synthetic_cases(count: int, *, on: date, seed: int = 0) -> Iterator[Case]:
    """
    Yield the cases of a synthetic municipality, as of a day.

    The same arguments give the same cases, on every platform. They are generated one at a time, so that a
    municipality of any size takes the memory of one case. By the rules of the library they have
    neither errors nor warnings on the day.

    Args:
        count: How many cases.
        on: The day, from 2018 to 2099. Nothing in a case lies after it.
        seed: The number of the municipality.

    Raises:
        ValueError: The day is outside that range.

    Example:
        >>> from datetime import date
        >>> [case.id for case in synthetic_cases(2, on=date(2026, 1, 15))]
        ['case-000001', 'case-000002']
    """
    if not assumed.EARLIEST <= on <= assumed.LATEST:
        message = f"cases are made up for days from {assumed.EARLIEST} to {assumed.LATEST}"
        raise ValueError(message)
    for child in children(count, on=on, seed=seed):
        rare = SeededRandom(seed, "rare", child.number)
        case = with_rare_members(_case(child, on=on, seed=seed).as_of(on), rare, on)
        details = SeededRandom(seed, "details", child.number)
        case = with_details(with_a_course(case, details, on), details, on)
        yield with_a_withdrawn_record(case, details, on)


def _case(child: SyntheticChild, *, on: date, seed: int) -> Case:
    whole = [*stages(SeededRandom(seed, "life", child.number), child.born, child.opened)]
    last = whole[-1].ending.on
    # What cannot be seen on the day need not be made.
    life = [stage for stage in whole if stage is whole[0] or stage.prepared.began <= on]
    rng = SeededRandom(seed, "records", child.number)
    given = [(stage, help_of(rng, child, stage)) for stage in life]
    placed = [stage for stage in life if stage.granted.is_placement]
    # The dice are thrown in this order.
    municipality = _municipalities(rng)
    notified = tuple(_notifications(rng, child, life, seed=seed))
    assessed = [assessment(rng, child, stage) for stage in life]
    answered_until = [*(each.on for each in assessed[1:]), last]
    return Case(
        id=child.case,
        municipality=municipality,
        child=Child(
            id=f"child-{numbered(child.number)}",
            born=child.born if child.born <= on else None,
            expected=None if child.born <= on else child.born,
            siblings=tuple(f"case-{numbered(sibling)}" for sibling in child.siblings),
        ),
        opened=child.opened,
        closed=last,
        custody_holders=child.custody_holders,
        target_group=child.group,
        caseworkers=caseworkers(child, closed=last, on=on, seed=seed),
        notifications=notified,
        assessments=tuple(assessed),
        decisions=tuple(decision for _, help_given in given for decision in help_given.decisions),
        interventions=tuple(
            measure for _, help_given in given for measure in help_given.interventions
        ),
        placements=tuple(
            placement for _, help_given in given for placement in help_given.placements
        ),
        plans=tuple(plan for _, help_given in given for plan in help_given.plans),
        follow_ups=tuple(
            held
            for stage, help_given in given
            for held in follow_ups(rng, child, stage, help_given)
        ),
        supervision_visits=tuple(
            visit for stage, help_given in given for visit in visits(rng, stage, help_given)
        ),
        contacts=(
            *(contact for stage in life for contact in contacts(rng, child, stage)),
            *(
                talk
                for each, until in zip(assessed, answered_until, strict=True)
                for talk in talks_about_the_plan(each, until)
            ),
        ),
        parent_supporter=ParentSupporter(offered=placed[0].prepared.decided) if placed else None,
        wellbeing=tuple(measurements(rng, child, life)),
        complaints=_complaints(rng, life[0]),
        step_history=tuple(_recorded(stage) for stage in life),
        costs=tuple(cost for _, help_given in given for cost in help_given.costs),
    )


def _municipalities(rng: SeededRandom) -> Municipalities:
    is_paid_elsewhere = rng.chance(assumed.PAID_ELSEWHERE)
    return Municipalities(
        acting=assumed.MUNICIPALITY,
        paying=assumed.ELSEWHERE if is_paid_elsewhere else assumed.MUNICIPALITY,
        residence=assumed.MUNICIPALITY,
    )


def _notifications(
    rng: SeededRandom, child: SyntheticChild, life: Sequence[LifeStage], *, seed: int
) -> Iterator[Notification]:
    about = SeededRandom(seed, "notifications", child.number)
    # The first one opens the case; a later one tells that the need has grown.
    grown = [after for before, after in pairwise(life) if after.granted > before.granted]
    days = [child.opened, *(stage.prepared.began for stage in grown)]
    for number, (known, stage) in enumerate(zip(days, [life[0], *grown], strict=True), start=1):
        received = datetime.combine(rng.later(known, -3, 0), time(rng.between(8, 15)))
        assessed = received + timedelta(hours=rng.between(1, 20))
        yield Notification(
            id=f"n{number}",
            received=received,
            assessed=assessed,
            about=(about.weighted(assumed.NOTIFIED_ABOUT),),
            outcome=_outcome(stage),
            # It is settled on the day on which the assessment begins, or at night when that has passed.
            outcome_on=max(stage.prepared.began, assessed.date()),
        )


def _outcome(stage: LifeStage) -> NotificationOutcome:
    kind = kind_of(stage)
    if kind is AssessmentKind.CHILD_ASSESSMENT:
        return NotificationOutcome.CHILD_ASSESSMENT
    if kind is AssessmentKind.FOCUSED:
        return NotificationOutcome.FOCUSED_ASSESSMENT
    is_enough = stage.granted is Step.UNIVERSAL
    return NotificationOutcome.NO_FURTHER_NEED if is_enough else NotificationOutcome.KNOWN_CASE


def _complaints(rng: SeededRandom, stage: LifeStage) -> tuple[Complaint, ...]:
    if stage.granted is Step.UNIVERSAL or not rng.chance(assumed.COMPLAINTS):
        return ()
    return (
        Complaint(
            id="c1",
            on=rng.later(stage.prepared.decided, 5, 25),
            concerns=f"d{stage.number}",
            result=rng.pick((ComplaintResult.UPHELD, ComplaintResult.CHANGED)),
        ),
    )


def _recorded(stage: LifeStage) -> RecordedStep:
    return RecordedStep(on=stage.started, step=stage.granted)
