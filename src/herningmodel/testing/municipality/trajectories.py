"""
Generate the stages of a child's course, each on a step.

A stage is planned whole, also where it goes beyond the day: the records are cut afterwards, so that
a case on one day is the beginning of the same case on a later one.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from attrs import frozen

from herningmodel.core.periods import Interval, years_between
from herningmodel.model.endings import FAILED, EndReason, Outcome
from herningmodel.model.steps import Step
from herningmodel.testing.municipality import assumptions as assumed
from herningmodel.testing.municipality.seeded_random import SeededRandom


ADULT: Final = Interval(years=18)


@frozen(kw_only=True)
class Preparation:
    """
    *Forløb op til hjælpen*: the days of assessment, decision and start.

    Attributes:
        began: The day on which the assessment began.
        assessed: The day on which the assessment was finished.
        decided: The day of the decision.
        started: The day on which the help begins.
    """

    began: date
    assessed: date
    decided: date
    started: date


@frozen(kw_only=True)
class Ending:
    """
    *Afslutning*: the first day without the help, the reasons, and the next step.

    Attributes:
        on: The first day without the help.
        reasons: Why it ended.
        outcome: What came of it.
        next_step: The step that follows; None: no help follows.
    """

    on: date
    reasons: tuple[EndReason, ...]
    outcome: Outcome
    next_step: Step | None


@frozen(kw_only=True)
class LifeStage:
    """
    *Trin i forløbet*: a step needed, a step granted, and their period.

    Attributes:
        number: The number of the stage in the child's life, from 1.
        needed: The step that the child needs.
        granted: The step that is granted.
        prepared: The days that lead up to the help.
        ending: How the stage ends.
        has_failed_before: Whether an earlier stage of the child failed.
    """

    number: int
    needed: Step
    granted: Step
    prepared: Preparation
    ending: Ending
    has_failed_before: bool

    @property
    def started(self) -> date:
        """The day on which the help began."""
        return self.prepared.started


def stages(rng: SeededRandom, born: date, opened: date) -> Iterator[LifeStage]:
    """Yield the stages of a child's case until it is closed."""
    adult = ADULT.after(born)
    prepared = _prepared_after(rng, rng.later(opened, 2, 10))
    step = Step.PREVENTIVE if opened < born else rng.weighted(assumed.FIRST_STEP)
    failed = False
    number = 1
    while True:
        ending = _ending(rng, step, born, prepared.started)
        needed = _needed(rng, step)
        yield LifeStage(
            number=number,
            needed=needed,
            granted=step,
            prepared=prepared,
            ending=ending,
            has_failed_before=failed,
        )
        failed = failed or ending.outcome in FAILED
        if ending.next_step is None or ending.on >= adult:
            return
        prepared = _prepared_until(rng, ending.on)
        step = ending.next_step
        number += 1


def _prepared_after(rng: SeededRandom, began: date) -> Preparation:
    assessed = rng.later(began, *assumed.ASSESSMENT)
    decided = rng.later(assessed, *assumed.TO_DECISION)
    return Preparation(
        began=began,
        assessed=assessed,
        decided=decided,
        started=rng.later(decided, *assumed.TO_START),
    )


def _prepared_until(rng: SeededRandom, started: date) -> Preparation:
    # The same lengths, counted back from the day on which one stage takes over from another.
    forward = _prepared_after(rng, started)
    back = forward.started - started
    return Preparation(
        began=forward.began - back,
        assessed=forward.assessed - back,
        decided=forward.decided - back,
        started=started,
    )


def _needed(rng: SeededRandom, granted: Step) -> Step:
    if granted not in (Step.PREVENTIVE, Step.HOME_BASED) or not rng.chance(
        assumed.OTHER_STEP_GRANTED
    ):
        return granted
    return Step.HOME_BASED if granted is Step.PREVENTIVE else Step.PREVENTIVE


def _ending(rng: SeededRandom, step: Step, born: date, started: date) -> Ending:
    adult, home_by = ADULT.after(born), assumed.HOME_BY.after(born)
    planned = rng.later(started, *assumed.LENGTH[step])
    if step.is_placement:
        return _placement_ends(rng, step, born, min(planned, home_by))
    if planned >= adult:
        return Ending(
            on=adult, reasons=(EndReason.TURNED_18,), outcome=Outcome.PARTLY, next_step=None
        )
    return _help_at_home_ends(rng, step, _may_be_placed(planned, home_by), planned)


def _may_be_placed(day: date, home_by: date) -> bool:
    shortest = timedelta(days=min(fewest for fewest, _ in assumed.LENGTH.values()))
    return day + shortest <= home_by


def _help_at_home_ends(rng: SeededRandom, step: Step, may_be_placed: bool, on: date) -> Ending:  # noqa: FBT001 - called in one place, with a name that says it
    outcome = rng.weighted(assumed.OUTCOME)
    highest = Step.INSTITUTION if may_be_placed else Step.HOME_BASED
    if outcome in FAILED and step < highest:
        next_step = min(_up(rng, step), highest)
    elif outcome not in FAILED and rng.chance(assumed.CLOSED_AFTER[outcome]):
        next_step = None
    elif outcome not in FAILED and step < highest and rng.chance(assumed.NEED_GROWS):
        next_step = Step(step + 1)
    elif outcome in FAILED or step is Step.UNIVERSAL:
        next_step = None
    else:
        next_step = Step(step - 1)
    reason = EndReason.NEW_DECISION if next_step else _closing(outcome)
    return Ending(on=on, reasons=(reason,), outcome=outcome, next_step=next_step)


def _closing(outcome: Outcome) -> EndReason:
    return EndReason.OTHER if outcome in FAILED else EndReason.PURPOSE_REACHED


def _up(rng: SeededRandom, step: Step) -> Step:
    steps = 2 if rng.chance(assumed.TWO_STEPS_UP) else 1
    return Step(min(step + steps, Step.INSTITUTION))


def _placement_ends(rng: SeededRandom, step: Step, born: date, on: date) -> Ending:
    if step is Step.INSTITUTION:
        outcome = rng.weighted(assumed.OUTCOME_OF_AN_INSTITUTION)
        stays_away = outcome is Outcome.PARTLY and _may_be_placed(on, assumed.HOME_BY.after(born))
        return _moves_on(on, outcome, Step.FOSTER_FAMILY) if stays_away else _home(on, outcome)
    if not _may_be_placed(on, assumed.HOME_BY.after(born)):
        return _home(on, Outcome.PARTLY)
    is_teenager = years_between(born, on) >= assumed.TEENAGERS_FROM
    percent = assumed.BREAKDOWNS_OF_TEENAGERS if is_teenager else assumed.BREAKDOWNS
    if rng.chance(percent):
        reason = EndReason.CHILD_LEFT if is_teenager else EndReason.PLACE_GAVE_UP
        return Ending(
            on=on, reasons=(reason,), outcome=Outcome.NOT_HELPED, next_step=_up(rng, step)
        )
    outcome = rng.weighted(assumed.OUTCOME)
    return _moves_on(on, outcome, _up(rng, step)) if outcome in FAILED else _home(on, outcome)


def _moves_on(on: date, outcome: Outcome, step: Step) -> Ending:
    return Ending(on=on, reasons=(EndReason.PLANNED_MOVE,), outcome=outcome, next_step=step)


def _home(on: date, outcome: Outcome) -> Ending:
    return Ending(
        on=on,
        reasons=(EndReason.PURPOSE_REACHED, EndReason.RETURNED_HOME),
        outcome=outcome,
        next_step=Step.HOME_BASED,
    )
