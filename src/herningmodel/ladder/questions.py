"""
The questions of a recommendation, and their newest known answers.

A question takes its newest known answer among the assessments of the last twelve months. Absent,
null or *unknown* is an open question, never a "no". An older answer says nothing certain any more.
But danger and the need of treatment do not end for lack of an assessment: an old one opens its
question again, and the step below which the child is not placed meanwhile holds until it is answered.
"""

from collections.abc import Callable
from datetime import date
from typing import Generic, TypeVar

from attrs import frozen

from herningmodel.case_view.view import View
from herningmodel.core.codes import Code
from herningmodel.core.findings import Location
from herningmodel.model.needs import Assessment


Known = TypeVar("Known")
Known_co = TypeVar("Known_co", covariant=True)


class Question(Code):
    """*Spørgsmål*: what a recommendation needs to know."""

    NEW_ASSESSMENT = (
        "new_assessment",
        "Hvad viser en ny undersøgelse af barnets behov?",
        "What does a new assessment of the child's need show?",
    )
    SAFETY = "safety", "Er barnet trygt derhjemme?", "Is the child safe at home?"
    ACUTE = "acute", "Er barnet i akut fare?", "Is the child in acute danger?"
    TREATMENT = (
        "round_the_clock_treatment",
        "Har barnet brug for døgnbehandling, som ingen plejefamilie kan give, heller ikke med støtte?",
        "Does the child need round-the-clock treatment that no foster family can give, even with support?",
    )
    TREATMENT_PROVIDER = (
        "treatment_provider",
        "Hvem skal give behandlingen døgnet rundt: et døgntilbud eller sundhedsvæsenet?",
        "Who is to give the treatment round the clock: a residential place or the health service?",
    )
    RATING = (
        "rating",
        "Hvor svært er problemet?",
        "How severe is the problem?",
    )
    NETWORK = (
        "network_search",
        "Er der nogen i slægten eller netværket, som vil og kan have barnet boende?",
        "Is there anyone among kin or network who is willing and suitable to have the child live with them?",
    )
    ATTEMPT = (
        "changed_circumstances",
        "Hvad er anderledes denne gang?",
        "What is different this time?",
    )


@frozen(kw_only=True)
class Answer(Generic[Known_co]):
    """
    *Svar*: the newest known answer, or the place where it is missing.

    Attributes:
        value: What is known; None while the question is open.
        on: The day of the assessment that answered.
        place: The location of the answer, or where it belongs.
        is_kept: Whether the answer is too old to hold, and holds only until it is answered anew.
    """

    value: Known_co | None
    on: date | None
    place: Location
    is_kept: bool = False

    @property
    def is_open(self) -> bool:
        """Whether there is no current answer."""
        return self.value is None or self.is_kept


def newest_answer(
    view: View,
    member: tuple[str, ...],
    read: Callable[[Assessment], Known | None],
    *,
    keeps: Callable[[Known], bool] = lambda _: False,
) -> Answer[Known]:
    """
    Return the newest known answer that *read* finds in the assessments.

    Args:
        view: The case.
        member: The member path of the answer in an assessment.
        read: Takes the answer out of an assessment, None where it is open.
        keeps: Whether an answer that is too old to hold is kept until it is answered anew.
    """
    current = view.current_assessments
    for number, assessment in enumerate(view.assessments):
        if (value := read(assessment)) is None:
            continue
        # What holds is newest, so an assessment beyond those that hold is too old.
        is_kept = number >= len(current)
        if is_kept and not keeps(value):
            break
        place = view.place(assessment, *member)
        return Answer(value=value, on=assessment.on, place=place, is_kept=is_kept)
    where = current[0] if current else None
    place = view.place(view.case, "assessments") if where is None else view.place(where, *member)
    return Answer(value=None, on=None, place=place)
