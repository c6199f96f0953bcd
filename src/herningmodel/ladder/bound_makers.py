"""Makers of the two kinds of bound, with their shared sources."""

from herningmodel.core.periods import Interval
from herningmodel.core.references import LegalReference
from herningmodel.core.sources import Source, own_choice
from herningmodel.ladder.attempts import Attempt
from herningmodel.ladder.bounds import Bound, BoundKind, Open
from herningmodel.ladder.questions import Answer, Question
from herningmodel.model.steps import Step
from herningmodel.text.formatting import Value
from herningmodel.text.texts import Text


OWN_LIMIT = own_choice(
    da="Ingen kilde sætter en grænse i tal. Grænsen er vores eget valg og kan ændres i en profil",
    en="No source gives a limit in numbers. The limit is our own choice, and a profile's to change",
)
OWN_READING = own_choice(
    da="Ingen kilde siger, hvilket trin svaret kræver. Læsningen er vores egen",
    en="No source says which step the answer calls for. The reading is our own",
)


def answered_bound(
    step: Step,
    answer: Answer[object],
    question: Question,
    template: Text,
    *,
    source: Source,
    reference: LegalReference | None = None,
    **values: Value,
) -> Bound:
    """Return the bound "at least *step*" of an answer: certain, or kept until answered anew."""
    return Bound(
        kind=BoundKind.AT_LEAST,
        step=step,
        certain=not answer.is_kept,
        template=template,
        values={"step": step.numbered, "on": answer.on, **values},
        place=answer.place,
        hangs_on=Open(question=question, place=answer.place) if answer.is_kept else None,
        is_kept=answer.is_kept,
        seen=str(answer.value).lower() if isinstance(answer.value, bool) else str(answer.value),
        source=source,
        reference=reference,
    )


def possible_bound(
    step: Step,
    answer: Answer[object],
    question: Question,
    template: Text,
    *,
    hold: Interval,
    source: Source,
    about: Text | None = None,
    **values: Value,
) -> Bound:
    """Return the possible bound "at least *step*" that an open question gives."""
    return Bound(
        kind=BoundKind.AT_LEAST,
        step=step,
        certain=False,
        template=template,
        values={"step": step.numbered, "hold": hold, **values},
        place=answer.place,
        hangs_on=Open(question=question, place=answer.place, about=about),
        source=source,
    )


def attempt_bound(
    attempt: Attempt,
    kind: BoundKind,
    template: Text,
    source: Source,
    *,
    certain: bool = False,
    hangs_on: Open | None = None,
) -> Bound:
    """Return the bound that a failed attempt gives, by default a possible one."""
    step = attempt.step if kind is BoundKind.NOT else Step(attempt.step + 1)
    question = Open(question=Question.ATTEMPT, place=attempt.place, about=attempt.what)
    return Bound(
        kind=kind,
        step=step,
        certain=certain,
        template=template,
        values={
            "what": attempt.what,
            "ended": attempt.ended,
            "tried": attempt.step.numbered,
            "step": step.numbered,
        },
        place=attempt.place,
        hangs_on=None if certain else hangs_on or question,
        seen=attempt.ended.isoformat(),
        source=source,
    )
