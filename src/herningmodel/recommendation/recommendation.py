"""Define a recommendation: it recommends, it never decides."""

from datetime import date
from functools import cached_property
from typing import Final

from attrs import field, frozen

from herningmodel.case_view.view import View
from herningmodel.core.display import to_display
from herningmodel.core.findings import Json, without_nulls
from herningmodel.core.library_version import VERSION
from herningmodel.ladder.bounds import Bound, Range
from herningmodel.ladder.decision_and_need import AssessedNeed
from herningmodel.ladder.safety_plans import safe_with_plan
from herningmodel.ladder.situation import situation
from herningmodel.model.case import Case
from herningmodel.model.decisions import Decision
from herningmodel.model.steps import Step
from herningmodel.profile.profile import Profile
from herningmodel.recommendation.comparison import (
    Comparison,
    Departure,
    compared,
    compared_on_their_days,
    departure,
    granted_decisions,
    unexplained,
)
from herningmodel.recommendation.current_help import current_help
from herningmodel.recommendation.decision_of_case import require_decision_of
from herningmodel.recommendation.explanation import explanation
from herningmodel.recommendation.explanation_parts import ExplanationParts
from herningmodel.recommendation.first_block import conditions_in
from herningmodel.recommendation.infant_follow_up import infant_follow_up
from herningmodel.recommendation.requirement import Requirement
from herningmodel.recommendation.requirements import requirements_of
from herningmodel.recommendation.shown_ratings import ShownRating
from herningmodel.recommendation.step_down import StepDown, steps_down
from herningmodel.recommendation.verdicts import Gap, OpenQuestion, VerdictOnStep
from herningmodel.recommendation.what_would_change import StepChanges, changes_of_step
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Language


FORMAT: Final = "herningmodel-recommendation/1"


@frozen(kw_only=True)
class Recommendation:
    """
    *Anbefaling*: the lowest fitting step, or the open range.

    It can be read as values, as sentences (`explain`) and as JSON (`as_dict`). A person decides.

    Attributes:
        case: The id of the case.
        on: The day that the recommendation is for.
        profile: The name of the profile.
        rule_set: The identity of the rule set it was made by.
        range: From the lowest step that is not ruled out to the highest that it could come to; None
            where every step is ruled out and a person must decide.
        urgent: Whether the child is in acute danger.
        verdicts: One for each step, lowest first.
        missing: The open questions that could change the range, the most decisive first.
        gaps: The fitting steps on which the municipality offers nothing.
        conflicts: The certain bounds, where together they rule out every step.
        is_possible_conflict: Whether the open questions could lead to such a conflict.
        until_answered: The step below which the child is not placed until an old danger is
            answered anew; None without one.
        shown: The severe ratings in dimensions that bind no step.
        out_of_scope: Whether the child has turned 18; then there is no range and no verdict.
    """

    case: str = field(repr=to_display)
    on: date
    profile: str = field(repr=to_display)
    rule_set: str
    range: Range | None
    urgent: bool
    verdicts: tuple[VerdictOnStep, ...]
    missing: tuple[OpenQuestion, ...]
    gaps: tuple[Gap, ...]
    conflicts: tuple[Bound, ...]
    is_possible_conflict: bool
    until_answered: Step | None = None
    shown: tuple[ShownRating, ...] = ()
    out_of_scope: bool = False

    # Requirements and the way down are computed from these when they are asked for. They take no
    # part in equality: two recommendations with the same content are equal.
    _from_case: Case = field(eq=False, repr=False, alias="from_case")
    _from_profile: Profile = field(eq=False, repr=False, alias="from_profile")

    @property
    def step(self) -> Step | None:
        """The step if the case decides it; None while it is open."""
        if self.range is None or self.is_possible_conflict:
            return None
        if self.range.lowest is not self.range.highest:
            return None
        return self.range.lowest

    def step_down(self) -> tuple[StepDown, ...]:
        """
        Return the changes in the child's life that lower steps need.

        Nearest step first. Lower means below the upper end of the range; where every step is ruled
        out, all six are lower. These are the goals of the child's plan, and each counts only when
        a new assessment has found it.

        Example:
            >>> from datetime import date
            >>> from herningmodel import load_case, recommend
            >>> from herningmodel.testing import example_text
            >>> advice = recommend(load_case(example_text("mads")), on=date(2026, 1, 15))
            >>> nearest = advice.step_down()[0]
            >>> nearest.step
            <Step.HOME_BASED: 3>
            >>> nearest.ways[0].goals[1].en
            'The family follows a safety plan, and someone sees to it that it works.'
        """
        if self.out_of_scope:
            return ()
        return tuple(steps_down(self._view, self.range))

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        """
        The legal requirements around the recommended step, on its day.

        It says nothing of whether the conditions of the law for a placement are met.

        Example:
            >>> from datetime import date
            >>> from herningmodel import load_case, recommend
            >>> from herningmodel.testing import example_text
            >>> advice = recommend(load_case(example_text("mads")), on=date(2026, 1, 15))
            >>> first = advice.requirements[0]
            >>> first.text.en, first.state.value, str(first.reference)
            ('The child must have been heard on this decision before it was made. The child agrees.', 'met', 'BL § 5 stk. 3')
        """
        return tuple(requirements_of(self._view, self.range, urgent=self.urgent))

    @property
    def departures(self) -> tuple[Departure, ...]:
        """The recorded departures from recommendations, in the order of the decisions."""
        return tuple(
            departure(decision, decision.override)
            for decision in self._view.case.decisions
            if decision.override is not None
        )

    def compare(self, decision: Decision) -> Comparison:
        """
        Return a decision of the case compared with the recommendation.

        A decision of more than a year before the day of the recommendation is dated in the text.

        Args:
            decision: One of the decisions of the case.

        Raises:
            WrongValueError: The decision is not in the case, or differs from the one that is.

        Example:
            >>> from datetime import date
            >>> from herningmodel import load_case, recommend
            >>> from herningmodel.testing import example_text
            >>> emil = load_case(example_text("emil"))
            >>> advice = recommend(emil, on=date(2026, 1, 15))
            >>> advice.compare(emil.decisions[3]).text.en
            'What was granted is step 6. The recommendation is step 4, which is lower. The reason is in the case.'
        """
        need = AssessedNeed(
            range=self.range,
            step=self.step,
            is_assessed=True,
            is_in_scope=not self.out_of_scope,
        )
        require_decision_of(self._from_case, decision)
        view = self._view
        # What was not known on the day is compared alone.
        is_alone = decision.id not in {known.id for known in view.case.decisions}
        return compared(decision, need, view=view, on=self.on, is_alone=is_alone)

    @property
    def decisions(self) -> tuple[Comparison, ...]:
        """
        Each granted step beside the recommendation of its own day.

        Decisions up to the day are compared. The case is read as it was known on that day. Help granted beside higher help is no step too
        low.

        Example:
            >>> from datetime import date
            >>> from herningmodel import load_case, recommend
            >>> from herningmodel.testing import example_text
            >>> advice = recommend(load_case(example_text("mads")), on=date(2026, 1, 15))
            >>> [(decision.decision, decision.standing.value) for decision in advice.decisions]
            [('d1', 'same'), ('d2', 'beside')]
        """
        view = self._view
        found = compared_on_their_days(view, granted_decisions(view))
        return tuple(comparison for _, comparison in found)

    @property
    def explanation_parts(self) -> ExplanationParts:
        """The parts of an explanation: help now, ways down, requirements and departures."""
        return self._parts

    # A page in two languages, its summary and its details ask for the same parts.
    @cached_property
    def _parts(self) -> ExplanationParts:
        view = self._view
        now, profile, ways_down = situation(view), self._from_profile, self.step_down()
        safe, help_now = safe_with_plan(view), current_help(view)
        found = [] if self.range is None else conditions_in(self, self.range)
        return ExplanationParts(
            situation=now,
            profile=profile,
            plan_ran_out=None if safe is None else safe.ran_out,
            infant_follow_up=infant_follow_up(
                view, [condition for _, condition in found], help_now.measures
            ),
            now=help_now,
            ways_down=ways_down,
            changes=StepChanges(down=(), up=())
            if self.out_of_scope
            else changes_of_step(
                self.range, now, profile, ways_down, is_placed=help_now.placement is not None
            ),
            requirements=self.requirements,
            departures=self.departures,
            gaps=tuple(unexplained(self.decisions)),
        )

    @cached_property
    def _view(self) -> View:
        return View(self._from_case, on=self.on, profile=self._from_profile)

    def explain(self, language: Language) -> str:
        """Return the recommendation in whole sentences, for a caseworker."""
        return explanation(self, self.explanation_parts, language)

    def as_dict(self) -> dict[str, Json]:
        """Return the recommendation in the format `herningmodel-recommendation/1`."""
        return {
            "format": FORMAT,
            "library": VERSION,
            "rule_set": self.rule_set,
            "on": self.on.isoformat(),
            "profile": sanitize(self.profile),
            "case": sanitize(self.case),
            "step": None if self.step is None else self.step.value,
            "range": None
            if self.range is None
            else [self.range.lowest.value, self.range.highest.value],
            "urgent": self.urgent,
            **without_nulls(
                {
                    "out_of_scope": self.out_of_scope or None,
                    "until_answered": None
                    if self.until_answered is None
                    else self.until_answered.value,
                    "shown": [rating.as_dict() for rating in self.shown] or None,
                }
            ),
            "missing": [missing.as_dict() for missing in self.missing],
            "verdicts": [verdict.as_dict() for verdict in self.verdicts],
            "requirements": [requirement.as_dict() for requirement in self.requirements],
            "gaps": [gap.as_dict() for gap in self.gaps],
            "conflicts": [bound.as_dict() for bound in self.conflicts],
            "step_down": [step_down.as_dict() for step_down in self.step_down()],
            "departures": [departure.as_dict() for departure in self.departures],
            **without_nulls(
                {"decisions": [decision.as_dict() for decision in self.decisions] or None}
            ),
        }
