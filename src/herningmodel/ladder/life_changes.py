"""
Life changes: possible changes in a child's life, and their effects.

A change is an event and never a new rating: the parents carry more of the care, a safety plan
works, a relative is ready. Two answers never change by themselves, because they could then be rated
away. An unsafe home is safe when the danger is gone *and* something protects the child now; a
failed attempt is no obstacle when something is different *and* known.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Final, TypeVar

from attrs import evolve, frozen

from herningmodel.case_view.network import NetworkState
from herningmodel.core.codes import Code
from herningmodel.core.findings import Location
from herningmodel.ladder.attempts import Attempt
from herningmodel.ladder.bounds import Bound
from herningmodel.ladder.questions import Answer
from herningmodel.ladder.situation import Situation
from herningmodel.model.needs import Dimension, Rating, Safety
from herningmodel.model.steps import Step
from herningmodel.profile.profile import Profile


Known = TypeVar("Known")


class ChangeKind(Code):
    """*Ændring*: what can become different in the child's life."""

    ACUTE_DANGER_OVER = "acute_danger_over", "den akutte fare er forbi", "the acute danger is over"
    DANGER_AT_HOME_GONE = (
        "danger_at_home_gone",
        "det farlige i hjemmet er væk",
        "what was dangerous at home is gone",
    )
    SAFETY_PLAN = "safety_plan", "en sikkerhedsplan virker", "a safety plan works"
    PROTECTED_AT_HOME = (
        "protected_at_home",
        "de voksne derhjemme passer på barnet",
        "the adults at home protect the child",
    )
    SAFE_WITHOUT_PLAN = (
        "safe_without_plan",
        "barnet er trygt uden en sikkerhedsplan",
        "the child is safe without a safety plan",
    )
    CARRIED = "carried", "hjælpen på trinnet slår til", "the help on the step is enough"
    TREATMENT_DONE = (
        "treatment_done",
        "døgnbehandlingen er ført til ende",
        "the treatment round the clock has done its work",
    )
    NETWORK_FOUND = (
        "network_found",
        "nogen i netværket vil og kan",
        "someone in the network is willing and suitable",
    )
    DIFFERENT_THIS_TIME = (
        "different_this_time",
        "noget er anderledes denne gang",
        "something is different this time",
    )
    OTHER_HELP = "other_help", "en anden type hjælp", "another kind of help"
    BETTER_MATCH = "better_match", "et bedre match", "a better match"
    SUPPORT_PACKAGE = "support_package", "en støttepakke", "a support package"


@frozen(kw_only=True)
class LifeChange:
    """
    *Ændring*: one thing that has become different in the child's life.

    Attributes:
        kind: What becomes different.
        place: The location of the answer that it would change.
        dimension: What is carried, for a change of that kind.
        to: The most severe problem in the dimension that the step aimed at can carry.
        tried: The help that was tried, for a change of what is different this time.
    """

    kind: ChangeKind
    place: Location
    dimension: Dimension | None = None
    to: Rating | None = None
    tried: tuple[Attempt, ...] = ()


def changes_towards(
    step: Step, bounds: Iterable[Bound], situation: Situation, profile: Profile
) -> Iterator[LifeChange]:
    """
    Yield changes that could make *step* fit, with companion changes.

    Args:
        step: The step aimed at.
        bounds: What rules it out for sure. Each is met by a change of the answer that it rests on.
        situation: The child's situation.
        profile: The profile, which says what the step can carry.
    """
    resting = {bound.place for bound in bounds}
    if situation.acute.place in resting:
        yield LifeChange(kind=ChangeKind.ACUTE_DANGER_OVER, place=situation.acute.place)
    if situation.safety.place in resting:
        is_unsafe = situation.safety.value is Safety.UNSAFE
        for kind in _SAFE_AGAIN if is_unsafe else (ChangeKind.SAFE_WITHOUT_PLAN,):
            yield LifeChange(kind=kind, place=situation.safety.place)
    for rated in situation.ratings:
        # The bound rests on the severest of a domain; every rating that is too severe must change.
        carried = profile.reach.of(rated.dimension, step)
        if rated.answer.value is not None and rated.answer.value > carried:
            yield LifeChange(
                kind=ChangeKind.CARRIED,
                place=rated.answer.place,
                dimension=rated.dimension,
                to=carried,
            )
    if situation.treatment.place in resting:
        yield LifeChange(kind=ChangeKind.TREATMENT_DONE, place=situation.treatment.place)
    if situation.network.place in resting:
        yield LifeChange(kind=ChangeKind.NETWORK_FOUND, place=situation.network.place)
    tried = tuple(attempt for attempt in situation.attempts if attempt.place in resting)
    for kind in (ChangeKind.DIFFERENT_THIS_TIME, *_ANOTHER_WAY) if tried else ():
        yield LifeChange(kind=kind, place=tried[0].place, tried=tried)


def applied(changes: Collection[LifeChange], situation: Situation) -> Situation:
    """
    Return the situation that a new assessment finds after *changes*.

    What is open stays open, and nothing becomes worse.

    Example:
        >>> from datetime import date
        >>> from herningmodel import load_case, shipped_profile
        >>> from herningmodel.ladder.situation import situation
        >>> from herningmodel.case_view.view import View
        >>> from herningmodel.testing import example_text
        >>> mads = load_case(example_text("mads"))
        >>> now = situation(View(mads, on=date(2026, 1, 15), profile=shipped_profile("standard")))
        >>> gone, plan = (
        ...     LifeChange(kind=kind, place=now.safety.place)
        ...     for kind in (ChangeKind.DANGER_AT_HOME_GONE, ChangeKind.SAFETY_PLAN)
        ... )
        >>> applied([gone], now).safety.value.value
        'unsafe'
        >>> applied([gone, plan], now).safety.value.value
        'safe_with_plan'
    """
    kinds = {change.kind for change in changes}
    eased = {change.dimension: change.to for change in changes}
    network = situation.network
    if ChangeKind.NETWORK_FOUND in kinds:
        network = evolve(network, state=NetworkState.FOUND)
    attempts = situation.attempts
    if ChangeKind.DIFFERENT_THIS_TIME in kinds and len(kinds) > 1:
        # One answer to what is different is an answer about all that was tried before it.
        attempts = tuple(evolve(attempt, different=True) for attempt in attempts)
    return evolve(
        situation,
        acute=_found(situation.acute, _no_longer(ChangeKind.ACUTE_DANGER_OVER, kinds)),
        safety=_found(situation.safety, _safety(kinds)),
        treatment=_found(situation.treatment, _no_longer(ChangeKind.TREATMENT_DONE, kinds)),
        ratings=tuple(
            evolve(rated, answer=_found(rated.answer, eased.get(rated.dimension)))
            for rated in situation.ratings
        ),
        network=network,
        attempts=attempts,
    )


def _safety(kinds: Collection[ChangeKind]) -> Safety | None:
    if ChangeKind.SAFE_WITHOUT_PLAN in kinds:
        return Safety.SAFE
    if ChangeKind.DANGER_AT_HOME_GONE not in kinds:
        return None
    if ChangeKind.PROTECTED_AT_HOME in kinds:
        return Safety.SAFE
    return Safety.SAFE_WITH_PLAN if ChangeKind.SAFETY_PLAN in kinds else None


def _no_longer(kind: ChangeKind, kinds: Collection[ChangeKind]) -> bool | None:
    return False if kind in kinds else None


def _found(answer: Answer[Known], value: Known | None) -> Answer[Known]:
    return answer if value is None else evolve(answer, value=value, is_kept=False)


_SAFE_AGAIN: Final = (
    ChangeKind.DANGER_AT_HOME_GONE,
    ChangeKind.SAFETY_PLAN,
    ChangeKind.PROTECTED_AT_HOME,
)
_ANOTHER_WAY: Final = (
    ChangeKind.OTHER_HELP,
    ChangeKind.BETTER_MATCH,
    ChangeKind.SUPPORT_PACKAGE,
)
