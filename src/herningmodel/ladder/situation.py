"""
The situation: everything that the ladder rules know of a child.

It holds no price, no offer and no name. It holds the age, because a condition for teenagers reads
it; no bound does.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import frozen

from herningmodel.case_view.network import Network, network
from herningmodel.case_view.view import View
from herningmodel.core.findings import Location
from herningmodel.ladder.attempts import Attempt, failed_attempts
from herningmodel.ladder.questions import Answer, newest_answer
from herningmodel.model.needs import (
    Assessment,
    Dimension,
    Domain,
    Rating,
    Safety,
    SafetyPlan,
    TreatmentProvider,
)
from herningmodel.model.people import TargetGroup


SHOWN_FROM: Final = Rating.SEVERE
"""From which rating a dimension that does not decide is shown."""


@frozen(kw_only=True)
class Rated:
    """
    *Vurderet dimension*: a deciding dimension and the answer about it.

    Attributes:
        dimension: The deciding dimension.
        answer: Its newest rating with its place, or the open question.
    """

    dimension: Dimension
    answer: Answer[Rating]


@frozen(kw_only=True)
class Situation:
    """
    *Situationen*: the child's situation on a day, as the case knows it.

    Attributes:
        on: The day of the situation.
        age: The age in whole years, negative before birth; None where it is not known.
        assessments: The place of the assessments in the case.
        has_current_assessment: Whether an assessment is recent enough for its answers to hold.
        safety: Whether the child is safe at home.
        acute: Whether the need is acute.
        treatment: Whether the child needs treatment day and night.
        treatment_provider: Where the treatment is to be given.
        safety_plan: The newest safety plan.
        ratings: The deciding dimensions with their ratings, in the profile's order.
        network: Whether a member of the network is willing and suitable.
        attempts: The attempts that failed and still count.
        has_disability: Whether the case is about a disability. It changes words, never a bound.
    """

    on: date
    age: int | None
    assessments: Location
    has_current_assessment: bool
    safety: Answer[Safety]
    acute: Answer[bool]
    treatment: Answer[bool]
    treatment_provider: Answer[TreatmentProvider]
    safety_plan: Answer[SafetyPlan]
    ratings: tuple[Rated, ...]
    network: Network
    attempts: tuple[Attempt, ...]
    has_disability: bool = False

    def rated_in(self, domain: Domain) -> Iterator[Rated]:
        """Yield the deciding dimensions of *domain*, in the profile's order."""
        return (rated for rated in self.ratings if rated.dimension.domain is domain)


def situation(view: View) -> Situation:
    """Return the situation that *view* shows."""
    return Situation(
        on=view.on,
        age=view.age_on(view.on),
        assessments=view.place(view.case, "assessments"),
        has_current_assessment=bool(view.current_assessments),
        safety=safety_answer(view),
        acute=acute_answer(view),
        treatment=newest_answer(
            view,
            ("round_the_clock_treatment",),
            lambda assessment: assessment.round_the_clock_treatment,
            keeps=bool,
        ),
        treatment_provider=newest_answer(
            view,
            ("treatment_provider",),
            lambda assessment: assessment.treatment_provider,
            keeps=lambda _: True,
        ),
        safety_plan=newest_answer(
            view, ("safety_plan",), lambda assessment: assessment.safety_plan
        ),
        ratings=tuple(
            Rated(dimension=dimension, answer=rating_of(view, dimension))
            for dimension in view.profile.deciding.dimensions
        ),
        network=network(view),
        attempts=tuple(failed_attempts(view)),
        has_disability=view.case.target_group is TargetGroup.DISABILITY,
    )


def safety_answer(view: View) -> Answer[Safety]:
    """Return the newest known answer about safety at home."""
    return newest_answer(
        view, ("safety",), known_safety, keeps=lambda safety: safety is Safety.UNSAFE
    )


def acute_answer(view: View) -> Answer[bool]:
    """Return the newest known answer about acute danger."""
    return newest_answer(view, ("acute",), lambda assessment: assessment.acute, keeps=bool)


def known_safety(assessment: Assessment) -> Safety | None:
    """Return the answer of *assessment* about safety, None where it is open."""
    return None if assessment.safety is Safety.UNKNOWN else assessment.safety


def severe_ratings_beside(view: View) -> Iterator[Rated]:
    """Yield the severe ratings of dimensions that do not decide; they are shown."""
    for dimension in Dimension:
        if dimension in view.profile.deciding.dimensions:
            continue
        answer = rating_of(view, dimension)
        if answer.value is not None and answer.value >= SHOWN_FROM:
            yield Rated(dimension=dimension, answer=answer)


def rating_of(view: View, dimension: Dimension) -> Answer[Rating]:
    """Return the newest known rating in *dimension*."""
    return newest_answer(
        view, ("ratings", dimension), lambda assessment: assessment.ratings.get(dimension)
    )
