"""
Ladder history: a child's steps over time, and the changes between.

Where several measures run, the highest step counts: help beside a placement does not make the
child live at home. An intervention whose step the case does not decide leaves the step open where
it would make a difference. A decision counts through the measures that it carries: what was
granted and never begun is no step that the child was on.

The municipality may have recorded a step of its own. Then that counts, and what follows from the
measures is listed separately, so that the two cannot be confused.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from attrs import evolve, field, frozen

from herningmodel.case_view.bases_over_time import stretches
from herningmodel.case_view.view import Measure, find
from herningmodel.core.arguments import argument
from herningmodel.core.codes import Code
from herningmodel.core.display import to_display
from herningmodel.core.findings import Json, text_as_dict
from herningmodel.core.periods import Period
from herningmodel.ladder.bounds import Range
from herningmodel.model.case import Case
from herningmodel.model.corrected import corrected
from herningmodel.model.decisions import Decision
from herningmodel.model.placements import Placement, PlacementKind
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import profile_of
from herningmodel.text.formatting import OR, Value, enumerated, number_of_days, render
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Text, verbatim


FORMAT: Final = "herningmodel-path/1"

CONVENTION: Final = Text(
    da="Hvor flere indsatser løber samtidig, tæller det højeste trin. Eget værelse tæller som {own_room}, kost- eller efterskole som {boarding_school} (profilen {profile}).",
    en="Where several measures run at once, the highest step counts. A room of one's own counts as {own_room}, boarding school as {boarding_school} (the profile {profile}).",
)
STRETCH: Final = Text(da="{when}: {step} ({source}).", en="{when}: {step} ({source}).")
BUT_DERIVED: Final = Text(
    da="{when}: {step} ({source}). Efter indsatserne var det {derived}.",
    en="{when}: {step} ({source}). By the measures it was {derived}.",
)
FROM_TO: Final = Text(da="{start} til {until}", en="{start} to {until}")
NO_END: Final = Text(da="Fra {start}, uden slutdato", en="From {start}, no end yet")
MOVED: Final = Text(
    da="{on}: {direction}, fra {before} til {after}.",
    en="{on}: {direction}, from {before} to {after}.",
)
ONE_OF_STEPS: Final = Text(da="trin {numbers}", en="step {numbers}")
MOVED_AFTER: Final = Text(
    da="{on}: {direction}, fra {before} til {after}, efter {days} uden et trin.",
    en="{on}: {direction}, from {before} to {after}, after {days} without a step.",
)
FOLLOWED: Final = Text(
    da="Skiftet ned {down} blev fulgt af et skift op {up}, {days} efter.",
    en="The move down on {down} was followed by a move up on {up}, {days} later.",
)


class StepSource(Code):
    """*Hvor trinnet er fra*: recorded by the municipality, or derived from measures."""

    RECORDED = "recorded", "registreret af kommunen", "recorded by the municipality"
    DERIVED = "derived", "efter indsatserne", "by the measures"


class StepChangeDirection(Code):
    """*Retning*: the direction of a change; neither is better."""

    UP = "up", "et skift op", "a move up"
    DOWN = "down", "et skift ned", "a move down"
    SAME = "same", "et skift på samme trin", "a change on the same step"
    OPEN = (
        "open",
        "et skift, hvis retning ikke kan afgøres",
        "a change whose direction cannot be determined",
    )


@frozen(kw_only=True)
class Spell:
    """
    *Strækning*: consecutive days without a change of step.

    Attributes:
        start: The first day.
        until: The first day after it; None where it has no end yet.
        recorded: The step that the municipality had recorded.
        derived: The step that follows from the measures, or the two that it lies between; None
            without measures, or where it equals the recorded one.
    """

    start: date
    until: date | None
    recorded: Step | None
    derived: Range | None

    @property
    def steps(self) -> Range:
        """The step that counts, or the two that it lies between."""
        if self.recorded is not None:
            return Range(self.recorded, self.recorded)
        assert self.derived is not None, "a stretch has a step"
        return self.derived

    @property
    def step(self) -> Step | None:
        """The step that counts, None where the case does not decide it."""
        return self.steps.lowest if self.steps.lowest is self.steps.highest else None

    @property
    def source(self) -> StepSource:
        """Where the step that counts is from."""
        return StepSource.DERIVED if self.recorded is None else StepSource.RECORDED

    @property
    def differs(self) -> bool:
        """Whether a step was recorded, and another one follows from the measures."""
        return self.recorded is not None and self.derived is not None

    @property
    def days(self) -> int | None:
        """How many days it has, None while it has no end."""
        return None if self.until is None else (self.until - self.start).days

    def as_dict(self) -> dict[str, Json]:
        """Return the spell as JSON."""
        return {
            "from": self.start.isoformat(),
            "until": None if self.until is None else self.until.isoformat(),
            "days": self.days,
            "step": None if self.step is None else self.step.value,
            "source": self.source.value,
            "recorded": None if self.recorded is None else self.recorded.value,
            "derived": None
            if self.derived is None
            else [self.derived.lowest.value, self.derived.highest.value],
        }


@frozen(kw_only=True)
class StepChange:
    """
    *Skift*: from one stretch to the next.

    Attributes:
        on: The first day of the new stretch.
        before: The step that it was, or the two that it lay between.
        after: The step that it is.
        days_between: The days between the two without any step.
    """

    on: date
    before: Range
    after: Range
    days_between: int

    @property
    def direction(self) -> StepChangeDirection:
        """The direction; undetermined if the steps overlap and are not decided."""
        if self.before.highest < self.after.lowest:
            return StepChangeDirection.UP
        if self.after.highest < self.before.lowest:
            return StepChangeDirection.DOWN
        is_decided = self.before.lowest is self.before.highest and self.before == self.after
        return StepChangeDirection.SAME if is_decided else StepChangeDirection.OPEN

    def as_dict(self) -> dict[str, Json]:
        """Return the step change as JSON."""
        return {
            "on": self.on.isoformat(),
            "direction": self.direction.value,
            "from": [self.before.lowest.value, self.before.highest.value],
            "to": [self.after.lowest.value, self.after.highest.value],
            "days_between": self.days_between,
        }


@frozen(kw_only=True)
class StepUpAfterStepDown:
    """
    *Fulgt af*: a change downwards, and the first upwards after it.

    No cause is implied.

    Attributes:
        down: The change to a lower step.
        up: The first change to a higher step after it.
    """

    down: StepChange
    up: StepChange

    @property
    def days(self) -> int:
        """How many days lay between them."""
        return (self.up.on - self.down.on).days

    def as_dict(self) -> dict[str, Json]:
        """Return the two step changes as JSON."""
        return {
            "down": self.down.on.isoformat(),
            "up": self.up.on.isoformat(),
            "days": self.days,
        }


@frozen(kw_only=True)
class LadderHistory:
    """
    *Vej over trappen*: the spells and step changes of a case.

    Attributes:
        case: The id of the case.
        over: The days that it covers.
        profile: The name of the profile, whose conventions count.
        convention: Which step counts where there could be doubt.
        stretches: The stretches, as far as they lie in the period.
        moves: The moves on the days of the period, also one from before it.
    """

    case: str = field(repr=to_display)
    over: Period
    profile: str = field(repr=to_display)
    convention: Text
    stretches: tuple[Spell, ...]
    moves: tuple[StepChange, ...]

    @property
    def followed(self) -> tuple[StepUpAfterStepDown, ...]:
        """Each change downwards with the first upwards after it."""
        ups = [move for move in self.moves if move.direction is StepChangeDirection.UP]
        return tuple(
            StepUpAfterStepDown(down=down, up=after[0])
            for down in self.moves
            if down.direction is StepChangeDirection.DOWN
            and (after := [up for up in ups if up.on > down.on])
        )

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The path in whole sentences: the convention, the stretches, the moves."""
        return (
            self.convention,
            *map(_spell_sentence, self.stretches),
            *map(_change_sentence, self.moves),
            *(
                render(
                    FOLLOWED,
                    {
                        "down": follow_up_step.down.on,
                        "up": follow_up_step.up.on,
                        "days": number_of_days(follow_up_step.days),
                    },
                )
                for follow_up_step in self.followed
            ),
        )

    def as_dict(self) -> dict[str, Json]:
        """Return the path in the format `herningmodel-path/1`."""
        start, until = self.over.start, self.over.until
        return {
            "format": FORMAT,
            "case": sanitize(self.case),
            "profile": sanitize(self.profile),
            "from": None if start is None else start.isoformat(),
            "until": None if until is None else until.isoformat(),
            "convention": text_as_dict(self.convention),
            "stretches": [spell.as_dict() for spell in self.stretches],
            "moves": [move.as_dict() for move in self.moves],
            "followed": [follow_up_step.as_dict() for follow_up_step in self.followed],
            "text": [text_as_dict(sentence) for sentence in self.sentences],
        }


def ladder_history(
    case: Case, *, over: Period, profile: Profile | str | None = None
) -> LadderHistory:
    """
    Return the way of a child over the ladder in a period.

    The whole case is read, also what lies outside the period: a move on the first day is one from
    where the child was before. So a period that is split gives the same moves in its parts.

    Args:
        case: The case.
        over: The period; an open end never ends.
        profile: The municipality's profile, for the conventions; the national ladder if left out.

    Example:
        >>> from datetime import date
        >>> from herningmodel import ladder_history, load_case
        >>> from herningmodel.core.periods import Period
        >>> from herningmodel.testing import example_text
        >>> emil = load_case(example_text("emil"))
        >>> way = ladder_history(emil, over=Period(date(2025, 1, 1), date(2026, 1, 1)))
        >>> [(move.on.isoformat(), move.direction.value) for move in way.moves]
        [('2025-02-10', 'up'), ('2025-09-24', 'up')]
    """
    case = corrected(argument("case", case, Case), date.max).case
    over = argument("over", over, Period)
    profile = profile_of(profile)
    stretches = [*_spells(case, profile)]
    moves = (
        StepChange(
            on=after.start,
            before=before.steps,
            after=after.steps,
            days_between=0 if before.until is None else (after.start - before.until).days,
        )
        for before, after in pairwise(stretches)
        if not _is_only_noted(before, after)
    )
    return LadderHistory(
        case=case.id,
        over=over,
        profile=profile.name,
        convention=render(
            CONVENTION,
            {
                "own_room": profile.step_of(PlacementKind.OWN_ROOM).numbered,
                "boarding_school": profile.step_of(PlacementKind.BOARDING_SCHOOL).numbered,
                "profile": profile.name,
            },
        ),
        stretches=tuple(_within(over, stretches)),
        moves=tuple(move for move in moves if over.holds(move.on)),
    )


@frozen
class _Spell:
    """A measure or a recorded step, from a day until another."""

    period: Period
    steps: Range


def _spells(case: Case, profile: Profile) -> Iterator[Spell]:
    """Yield the spells of the whole case, with equal neighbours merged."""
    days = [*_day_by_day(case, profile)]
    for alike in _runs(days):
        yield evolve(alike[0], until=alike[-1].until)


def _runs(stretches: Iterable[Spell]) -> Iterator[list[Spell]]:
    run: list[Spell] = []
    for spell in stretches:
        if run and not _goes_on(run[-1], spell):
            yield run
            run = []
        run.append(spell)
    if run:
        yield run


def _day_by_day(case: Case, profile: Profile) -> Iterator[Spell]:
    """Yield a spell for the days between two starts or ends."""
    measures = [*_measures(case, profile)]
    records = [*_records(case)]
    days = sorted({day for spell in (*measures, *records) for day in _ends(spell.period)})
    for day, until in zip(days, (*days[1:], None), strict=False):
        recorded = next(
            (record.steps.lowest for record in records if record.period.holds(day)), None
        )
        derived = _highest(measure.steps for measure in measures if measure.period.holds(day))
        if recorded is not None and derived is not None and _holds(derived, recorded):
            derived = None
        if recorded is not None or derived is not None:
            yield Spell(start=day, until=until, recorded=recorded, derived=derived)


def _holds(steps: Range, step: Step) -> bool:
    return steps.lowest <= step <= steps.highest


def _measures(case: Case, profile: Profile) -> Iterator[_Spell]:
    measures: tuple[Measure, ...] = (*case.interventions, *case.placements)
    for measure in measures:
        for days in stretches(measure):
            steps = _steps_of(measure, find(case.decisions, days.decision), profile)
            if steps is not None and (days.until is None or days.start < days.until):
                yield _Spell(Period(days.start, days.until), steps)


def _records(case: Case) -> Iterator[_Spell]:
    """Yield each recorded step until the next; the later entry wins."""
    by_day = {record.on: record.step for record in case.step_history}
    days = sorted(by_day)
    for day, following in zip(days, (*days[1:], None), strict=False):
        until = min((end for end in (following, case.closed) if end is not None), default=None)
        if until is None or day < until:
            yield _Spell(Period(day, until), Range(by_day[day], by_day[day]))


def _steps_of(measure: Measure, decision: Decision | None, profile: Profile) -> Range | None:
    granted = decision.granted_step if decision is not None and decision.is_granted else None
    if isinstance(measure, Placement):
        step = granted or profile.step_of(measure.kind)
        return Range(step, step)
    # A placement's decision may carry the help beside it too. Then the placement's step is not the
    # help's own, and help that is only given beside placements has none.
    if granted is not None and not granted.is_placement:
        return Range(granted, granted)
    steps = [step for step in measure.kind.steps if not step.is_placement]
    return Range(min(steps), max(steps)) if steps else None


def _highest(running: Iterable[Range]) -> Range | None:
    steps = [*running]
    if not steps:
        return None
    return Range(max(step.lowest for step in steps), max(step.highest for step in steps))


def _goes_on(before: Spell, after: Spell) -> bool:
    return (
        before.until == after.start
        and before.recorded == after.recorded
        and before.derived == after.derived
    )


def _is_only_noted(before: Spell, after: Spell) -> bool:
    """Return whether a recorded step continues while only the derived step differs."""
    return before.recorded == after.recorded is not None


def _ends(period: Period) -> Iterator[date]:
    yield from (day for day in (period.start, period.until) if day is not None)


def _within(over: Period, stretches: Iterable[Spell]) -> Iterator[Spell]:
    for spell in stretches:
        start = spell.start if over.start is None else max(spell.start, over.start)
        ends = [day for day in (spell.until, over.until) if day is not None]
        until = min(ends, default=None)
        if until is None or start < until:
            yield evolve(spell, start=start, until=until)


def _spell_sentence(spell: Spell) -> Text:
    values: dict[str, Value] = {
        "when": render(
            NO_END if spell.until is None else FROM_TO,
            {"start": spell.start, "until": spell.until},
        ),
        "step": _steps_text(spell.steps),
        "source": spell.source,
    }
    if spell.differs and spell.derived is not None:
        return render(BUT_DERIVED, {**values, "derived": _steps_text(spell.derived)})
    return render(STRETCH, values)


def _change_sentence(move: StepChange) -> Text:
    return render(
        MOVED_AFTER if move.days_between else MOVED,
        {
            "days": number_of_days(move.days_between),
            "on": move.on,
            "direction": move.direction,
            "before": _steps_text(move.before),
            "after": _steps_text(move.after),
        },
    )


def _steps_text(steps: Range) -> Text:
    numbers = [verbatim(str(step.value)) for step in STEPS[steps.lowest - 1 : steps.highest]]
    return render(ONE_OF_STEPS, {"numbers": enumerated(numbers, OR)})
