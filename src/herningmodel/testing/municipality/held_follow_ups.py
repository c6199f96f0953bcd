"""Generate follow-ups: in time, with the child, at a decided rhythm."""

from collections.abc import Iterator
from datetime import date
from itertools import takewhile
from typing import Final

from herningmodel.core.periods import Interval
from herningmodel.model.follow_ups import Contact, FollowUp, FollowUpOutcome, SupervisionVisit
from herningmodel.model.needs import Assessment, Safety
from herningmodel.model.people import Participant
from herningmodel.testing.municipality.assessed_needs import everyday
from herningmodel.testing.municipality.children import SyntheticChild
from herningmodel.testing.municipality.granted_help import Help
from herningmodel.testing.municipality.seeded_random import SeededRandom
from herningmodel.testing.municipality.trajectories import LifeStage


RHYTHM: Final = Interval(months=3)

_FIRST: Final = (20, 28)
_LATER: Final = (60, 88)
"""Days between follow-ups: within four weeks, and then within three months."""

_FIRST_VISIT: Final = (30, 90)
_LATER_VISITS: Final = (90, 160)
_CONTACTS: Final = (14, 60)
_TALKS: Final = Interval(weeks=3)


def follow_ups(
    rng: SeededRandom, child: SyntheticChild, stage: LifeStage, given: Help
) -> Iterator[FollowUp]:
    """Yield the follow-ups of a stage."""
    concerns = (
        *(placement.id for placement in given.placements),
        *(intervention.id for intervention in given.interventions),
    )
    for number, on in enumerate(_days(rng, stage, _FIRST, _LATER), start=1):
        is_born = on >= child.born
        yield FollowUp(
            id=f"f{stage.number}-{number}",
            on=on,
            concerns=concerns,
            participants=(
                Participant.ADVISER,
                Participant.PARENT,
                *((Participant.CHILD,) if is_born else ()),
                everyday(child, on),
            ),
            child_spoken_with=is_born or None,
            outcome=rng.weighted({FollowUpOutcome.CONTINUE: 75, FollowUpOutcome.ADJUST: 25}),
            rhythm=RHYTHM,
        )


def visits(rng: SeededRandom, stage: LifeStage, given: Help) -> Iterator[SupervisionVisit]:
    """Yield the visits to the places of a stage."""
    for placement in given.placements:
        for on in _days(rng, stage, _FIRST_VISIT, _LATER_VISITS):
            yield SupervisionVisit(on=on, placement=placement.id, child_spoken_with=True)


def contacts(rng: SeededRandom, child: SyntheticChild, stage: LifeStage) -> Iterator[Contact]:
    """Yield the adviser's other contacts during a stage."""
    for on in _days(rng, stage, _CONTACTS, _CONTACTS):
        with_child = Participant.CHILD if on >= child.born else Participant.PARENT
        yield Contact(
            on=on, with_=(rng.pick((with_child, Participant.PARENT, everyday(child, on))),)
        )


def talks_about_the_plan(assessed: Assessment, until: date) -> Iterator[Contact]:
    """Yield the talks with a child that only a plan keeps safe."""
    if assessed.safety is not Safety.SAFE_WITH_PLAN:
        return
    days = takewhile(lambda day: day < until, _TALKS.each_after(assessed.on))
    yield from (Contact(on=day, with_=(Participant.CHILD,)) for day in days)


def _days(
    rng: SeededRandom, stage: LifeStage, first: tuple[int, int], later: tuple[int, int]
) -> Iterator[date]:
    day = rng.later(stage.started, *first)
    while day < stage.ending.on:
        yield day
        day = rng.later(day, *later)
