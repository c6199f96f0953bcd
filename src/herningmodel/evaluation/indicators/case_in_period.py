"""
A case in one period, as known on its last day.

Only what was granted counts. Drafted or expected help does not count yet.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cached_property
from typing import Final

from attrs import frozen

from herningmodel.case_view.case_spans import is_open
from herningmodel.case_view.placed import runs_on
from herningmodel.case_view.view import Measure, View
from herningmodel.core.periods import Period
from herningmodel.core.spans import Span
from herningmodel.costs.price_list import PriceKind
from herningmodel.ladder.decision_and_need import AssessedNeed
from herningmodel.ladder.ladder_history import LadderHistory, Spell, ladder_history
from herningmodel.model.case import Case
from herningmodel.model.interventions import Intervention
from herningmodel.model.placements import Placement
from herningmodel.model.steps import Step
from herningmodel.profile.profile import Profile
from herningmodel.recommendation.comparison import (
    Comparison,
    compared_on_their_days,
    granted_decisions,
)
from herningmodel.schema.records import replaced
from herningmodel.wellbeing.pairing import Pairing


@frozen(kw_only=True)
class Spent:
    """
    *Udgift*: what some help cost in a period.

    Attributes:
        kind: What it was; None where something was agreed for help that the case does not have.
        step: The step of the help, None if it cannot be determined.
        ore: The amount in whole øre; None where there is no price.
        days_without: The number of days of the period without a price. No day is counted twice.
    """

    kind: PriceKind | None
    step: Step | None
    ore: int | None
    days_without: int = 0


Spending = Callable[[Case, Span], Iterable[Spent]]
"""Returns a case's costs in a span, by the caller's prices."""


class CaseInPeriod:
    """
    *Sagen i perioden*: one case, and what all indicators ask of it.

    Attributes:
        over: The period that the case is counted in.
        has_prices: Whether prices were given.
        last_day: The last day of it. What is counted on a day is counted on this one.
        profile: The municipality's profile.
        pairing: What makes two measurements of wellbeing a pair.
        view: The case as it was known on that day.
    """

    def __init__(
        self,
        case: Case,
        *,
        over: Span,
        profile: Profile,
        pairing: Pairing,
        spending: Spending | None = None,
    ) -> None:
        """See *case* as it was known on the last day of *over*."""
        self.over: Final = over
        self.has_prices: Final = spending is not None
        self.last_day: Final = over.until - timedelta(days=1)
        self.profile: Final = profile
        self.pairing: Final = pairing
        self._spending: Final = spending
        self.view: Final = View(case, on=self.last_day, profile=profile)

    @property
    def case(self) -> Case:
        """The case, without what was not known yet."""
        return self.view.case

    @cached_property
    def ladder_history(self) -> LadderHistory:
        """The ladder history of the child in the period."""
        case = self.case
        if len(self.measures) < len(case.interventions) + len(case.placements):
            measures = {"interventions": self.interventions, "placements": self.placements}
            case = replaced(case, measures)
        return ladder_history(
            case, over=Period(self.over.start, self.over.until), profile=self.profile
        )

    def spell_on(self, day: date) -> Spell | None:
        """Return the spell that includes *day*, None without a step."""
        return next(
            (
                spell
                for spell in self.ladder_history.stretches
                if Period(spell.start, spell.until).holds(day)
            ),
            None,
        )

    @cached_property
    def spent(self) -> tuple[Spent, ...]:
        """The costs of the case in the period; empty without prices."""
        return () if self._spending is None else tuple(self._spending(self.case, self.over))

    @cached_property
    def compared(self) -> tuple[tuple[AssessedNeed, Comparison], ...]:
        """The granted steps of the period, beside the need of their days."""
        decisions = [
            decision for decision in granted_decisions(self.view) if self.is_in_period(decision.on)
        ]
        return compared_on_their_days(self.view, decisions)

    @cached_property
    def placements(self) -> tuple[Placement, ...]:
        """The placements that were granted, also those of other periods."""
        return tuple(placement for placement in self.case.placements if self._is_granted(placement))

    @cached_property
    def interventions(self) -> tuple[Intervention, ...]:
        """The interventions that were granted, also those of other periods."""
        return tuple(
            intervention
            for intervention in self.case.interventions
            if self._is_granted(intervention)
        )

    @property
    def measures(self) -> tuple[Measure, ...]:
        """Interventions and placements that were granted, also those of other periods."""
        return (*self.interventions, *self.placements)

    @cached_property
    def placed(self) -> Placement | None:
        """
        The placement on the last day of the period, if any.

        Of several stays the one that began last; a child lives in one place.
        """
        running = [stay for stay in self.placements if runs_on(stay, self.last_day)]
        return max(running, key=lambda stay: stay.started, default=None)

    @cached_property
    def is_open(self) -> bool:
        """Whether the case was open on the last day of the period."""
        return is_open(self.case, self.last_day)

    def is_in_period(self, day: date | None) -> bool:
        """Return whether *day* lies in the period."""
        return day is not None and self.over.start <= day < self.over.until

    def days_of(self, measure: Measure) -> int:
        """Return on how many days of the period *measure* ran."""
        span = self.over.meet(measure.started, measure.ended)
        return 0 if span is None else span.days

    def runs(self, measure: Measure) -> bool:
        """Return whether *measure* ran on the last day of the period."""
        return measure.started <= self.last_day and (
            measure.ended is None or measure.ended > self.last_day
        )

    def _is_granted(self, measure: Measure) -> bool:
        decision = self.view.decision_of(measure)
        return decision is None or decision.is_granted
