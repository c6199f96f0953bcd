"""Generate pairs of measurements with the same instrument and informant."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.core.periods import Interval
from herningmodel.model.endings import FAILED
from herningmodel.model.measurements import (
    SDQ,
    SDQ_ITEMS,
    InstrumentVersion,
    QuestionnaireForm,
    WellbeingMeasurement,
)
from herningmodel.model.people import Informant, InformantRole
from herningmodel.model.steps import Step
from herningmodel.testing.municipality import assumptions as assumed
from herningmodel.testing.municipality.children import SyntheticChild, numbered
from herningmodel.testing.municipality.seeded_random import SeededRandom
from herningmodel.testing.municipality.trajectories import LifeStage


AGAIN_AFTER: Final = Interval(months=6)
SDQ_FROM: Final = 4
"""Years. Younger children are looked at with the trivselslineal only."""

TRIVSELSLINEAL: Final = "trivselslineal"

_TURNED: Final = frozenset({1, 4, 7, 9, 11, 14, 17, 20, 21, 25})
"""Numbers of the SDQ items on which a higher answer is better."""

_HIGHEST_ANSWER: Final = 2
_MISSING: Final = 2
_STRAIN: Final = {
    Step.UNIVERSAL: 20,
    Step.PREVENTIVE: 32,
    Step.HOME_BASED: 44,
    Step.KIN_OR_NETWORK: 50,
    Step.FOSTER_FAMILY: 54,
    Step.INSTITUTION: 64,
}
"""Percent of answers towards a difficulty when help begins, by step."""

_WAY: Final = (-10, 2)
_WAY_OF_A_FAILURE: Final = (-2, 12)
"""Change in percent during a stage: with success and with failure."""

_OWN: Final = (-10, 10)
"""Difference in percent of a child from the others."""


def measurements(
    rng: SeededRandom, child: SyntheticChild, life: list[LifeStage]
) -> Iterator[WellbeingMeasurement]:
    """Yield the measurements of a child, before the help and later."""
    first, last = life[0], life[-1]
    again = rng.chance(assumed.MEASURED_AGAIN)
    informant = rng.weighted({Informant.PARENT: 70, Informant.TEACHER: 30})
    own = rng.between(*_OWN)
    begins = max(first.prepared.assessed, child.born)
    number = 0
    while number == 0 or again:
        on = rng.later(AGAIN_AFTER.after(begins, times=number), 0, 6)
        if on >= last.ending.on:
            return
        number += 1
        stage = next(stage for stage in reversed(life) if stage is first or stage.started <= on)
        strain = _strain(rng, stage, on) + own
        if child.age_on(on) >= SDQ_FROM:
            yield _sdq(rng, child, f"w{number}", on, informant, strain)
        yield WellbeingMeasurement(
            id=f"w{number}b",
            on=on,
            instrument=TRIVSELSLINEAL,
            informant=Informant.ADVISER,
            informant_role=InformantRole.OTHER,
            value=min(max(1 + strain // 16, 1), 5),
        )


def _strain(rng: SeededRandom, stage: LifeStage, on: date) -> int:
    low, high = _WAY_OF_A_FAILURE if stage.ending.outcome in FAILED else _WAY
    whole = max((stage.ending.on - stage.started).days, 1)
    gone = min(max((on - stage.started).days, 0), whole)
    return _STRAIN[stage.needed] + rng.between(low, high) * gone // whole


def _sdq(
    rng: SeededRandom,
    child: SyntheticChild,
    name: str,
    on: date,
    informant: Informant,
    strain: int,
) -> WellbeingMeasurement:
    return WellbeingMeasurement(
        id=name,
        on=on,
        instrument=SDQ,
        version=InstrumentVersion.AGE_4_17,
        informant=informant,
        form=QuestionnaireForm.BASELINE if name == "w1" else QuestionnaireForm.FOLLOW_UP,
        person=f"person-{numbered(child.number)}",
        answers=_answers(rng, strain),
    )


def _answers(rng: SeededRandom, strain: int) -> tuple[int | None, ...]:
    """Return the answers, at most two of them missing."""
    # More could leave a scale without a score.
    answers = [_answer(rng, item, strain) for item in range(1, SDQ_ITEMS + 1)]
    missing = [place for place, answer in enumerate(answers) if answer is None]
    for place in missing[_MISSING:]:
        answers[place] = 1
    return tuple(answers)


def _answer(rng: SeededRandom, item: int, strain: int) -> int | None:
    if rng.chance(assumed.NOT_ANSWERED):
        return None
    difficulty = sum(rng.chance(strain) for _ in range(_HIGHEST_ANSWER))
    return _HIGHEST_ANSWER - difficulty if item in _TURNED else difficulty
