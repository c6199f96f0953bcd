"""
The need of today: what is left of the ladder before history is read.

A failed attempt never places a child. So the rule about attempts is evaluated last, and reads what
the other rules leave: the lowest step, how high it could become, and whether there is a need at all.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from herningmodel.ladder.bounds import Bound, Open, conclude
from herningmodel.ladder.questions import Answer, Question
from herningmodel.ladder.situation import Situation
from herningmodel.model.needs import Rating, Safety


MOST_WITHOUT_NEED: Final = Rating.MILD
"""The highest rating of a child without a need."""


@frozen(kw_only=True)
class NeedOfToday:
    """
    *Behovet i dag*: what today's answers leave of the ladder.

    Attributes:
        lowest: The lowest step that today's certain bounds leave; 7 where they leave none.
        could_be: The lowest step left when today's possible bounds hold as well.
        exists: Whether there is a need of help today; None while open questions decide it.
        depends_on: The open questions that decide whether there is a need.
    """

    lowest: int
    could_be: int
    exists: bool | None
    depends_on: tuple[Open, ...]


def need_of_today(situation: Situation, bounds: Sequence[Bound]) -> NeedOfToday:
    """Return what *bounds*, those of today's answers, leave of the ladder."""
    conclusion = conclude(bounds)
    exists = _is_there_a_need(situation)
    return NeedOfToday(
        lowest=conclusion.ends[0],
        could_be=conclusion.ends[1],
        exists=exists,
        depends_on=tuple(_open_questions(situation)) if exists is None else (),
    )


def _is_there_a_need(situation: Situation) -> bool | None:
    safety, acute, treatment = situation.safety, situation.acute, situation.treatment
    if any(
        rated.answer.value is not None and rated.answer.value > MOST_WITHOUT_NEED
        for rated in situation.ratings
    ):
        return True
    if not safety.is_open and safety.value is not Safety.SAFE:
        return True
    if any(answer.value and not answer.is_kept for answer in (acute, treatment)):
        return True
    return None if any(_open_questions(situation)) else False


def _open_questions(situation: Situation) -> Iterator[Open]:
    """Yield the open questions that say whether there is a need, a new assessment first."""
    if not situation.has_current_assessment:
        yield Open(question=Question.NEW_ASSESSMENT, place=situation.assessments)
    asked: tuple[tuple[Question, Answer[object]], ...] = (
        (Question.SAFETY, situation.safety),
        (Question.ACUTE, situation.acute),
        (Question.TREATMENT, situation.treatment),
    )
    for question, answer in asked:
        if answer.is_open:
            yield Open(question=question, place=answer.place)
    for rated in situation.ratings:
        if rated.answer.is_open:
            yield Open(
                question=Question.RATING, place=rated.answer.place, about=rated.dimension.label
            )
