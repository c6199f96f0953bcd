"""Define a recommendation: it recommends, it never decides."""

from copy import deepcopy
from datetime import date
from functools import cached_property
from typing import Final, cast

from attrs import evolve, field, frozen

from herningmodel.case_view.view import View
from herningmodel.core.arguments import argument, optional
from herningmodel.core.errors import WrongValueError
from herningmodel.core.findings import without_nulls
from herningmodel.core.glance import Glance, WithGlance
from herningmodel.core.library_version import VERSION
from herningmodel.core.written_results import WrittenResult
from herningmodel.ladder.bounds import Bound, Range
from herningmodel.ladder.decision_and_need import AssessedNeed
from herningmodel.ladder.safety_plans import safe_with_plan
from herningmodel.ladder.situation import situation
from herningmodel.model.case import Case
from herningmodel.model.decisions import Decision
from herningmodel.model.steps import Step
from herningmodel.profile.profile import Profile
from herningmodel.profile.profile_reader import SHIPPED
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.advice_glance import advice_glance
from herningmodel.recommendation.comparison import (
    Comparison,
    Departure,
    compared,
    compared_alone,
    compared_on_their_days,
    departure,
    granted_decisions,
    unexplained,
)
from herningmodel.recommendation.current_help import current_help
from herningmodel.recommendation.decision_of_case import (
    require_case,
    require_decision_of,
    require_kept_alike,
)
from herningmodel.recommendation.explanation import explanation
from herningmodel.recommendation.explanation_parts import ExplanationParts
from herningmodel.recommendation.first_block import conditions_in
from herningmodel.recommendation.infant_follow_up import infant_follow_up
from herningmodel.recommendation.kept_explanation import kept_explanation
from herningmodel.recommendation.kept_parts import KeptParts
from herningmodel.recommendation.recommendation_change import RecommendationChange, change_between
from herningmodel.recommendation.recommendation_dict import RecommendationDict
from herningmodel.recommendation.requirement import Requirement
from herningmodel.recommendation.requirements import requirements_of
from herningmodel.recommendation.shown_ratings import ShownRating
from herningmodel.recommendation.step_down import StepDown, steps_down
from herningmodel.recommendation.verdicts import Gap, OpenQuestion, VerdictOnStep
from herningmodel.recommendation.what_would_change import StepChanges, changes_of_step
from herningmodel.rules.rule_set import rule_set
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Language


FORMAT: Final = "herningmodel-recommendation/1"


@frozen(kw_only=True, eq=False, repr=False)
class Recommendation(WithGlance, WrittenResult):
    """
    *Anbefaling*: the lowest fitting step, or the open range.

    It can be read as values, as sentences (`explain`) and as JSON (`as_dict`). A person decides.
    Two recommendations are equal if they say the same, that is if `as_dict` returns the same.

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
        library: The version of the library that made it.
    """

    case: str
    on: date
    profile: str
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

    library: str = VERSION

    # Requirements and the way down are computed from these when they are asked for, or were kept.
    _from_case: Case | None = field(default=None, repr=False, alias="from_case")
    _from_profile: Profile | None = field(default=None, repr=False, alias="from_profile")
    _kept: KeptParts | None = field(default=None, repr=False, alias="kept")

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
        if self._kept is not None:
            return self._kept.steps_down
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
        if self._kept is not None:
            return self._kept.requirements
        return tuple(requirements_of(self._view, self.range, urgent=self.urgent))

    @property
    def departures(self) -> tuple[Departure, ...]:
        """The recorded departures from recommendations, in the order of the decisions."""
        if self._kept is not None:
            return self._kept.departures
        return tuple(
            departure(decision, decision.override)
            for decision in self._view.case.decisions
            if decision.override is not None
        )

    def compare(self, decision: Decision, *, case: Case | None = None) -> Comparison:
        """
        Return a decision of the case compared with the recommendation.

        A decision of more than a year before the day of the recommendation is dated in the text, and
        a recommendation by other rules than the library's is named as such. A recommendation that
        was read back does not hold its case: without *case* the decision is compared by its step
        alone.

        Args:
            decision: One of the decisions of the case.
            case: The case as it is now, with a decision that was made after the recommendation; the
                case of the recommendation if left out.

        Raises:
            WrongValueError: The decision is not in the case, or differs from the one that is; or
                *case* is another case.

        Example:
            >>> from datetime import date
            >>> from herningmodel import load_case, recommend
            >>> from herningmodel.testing import example_text
            >>> emil = load_case(example_text("emil"))
            >>> advice = recommend(emil, on=date(2026, 1, 15))
            >>> advice.compare(emil.decisions[3]).text.en
            'What was granted is step 6. The recommendation is step 4, which is lower. The reason is in the case.'
        """
        decision = argument("decision", decision, Decision)
        case = optional("case", case, Case)
        need = AssessedNeed(
            range=self.range,
            step=self.step,
            is_assessed=True,
            is_in_scope=not self.out_of_scope,
        )
        if case is not None:
            require_case(case, self.case)
        case = case or self._from_case
        made_by = None if self.rule_set == rule_set() else self.rule_set
        if case is None:
            require_kept_alike(self.decisions, decision)
            return compared_alone(decision, need, on=self.on, made_by=made_by)
        require_decision_of(case, decision)
        view = View(case, on=self.on, profile=self._profile_then)
        # What was not known on the day is compared alone.
        is_alone = decision.id not in {known.id for known in view.case.decisions}
        found = compared(decision, need, view=view, on=self.on, is_alone=is_alone)
        return evolve(found, made_by=made_by)

    def compare_with(self, later: "Recommendation") -> RecommendationChange:
        """
        Return what a later recommendation for the same case changes.

        It says the step then and now, which reasons and open questions came and went, and whether
        other rules or another profile may be why.

        Args:
            later: A recommendation for the same or a later day.

        Raises:
            WrongValueError: *later* is of another case, or of an earlier day.

        Example:
            >>> from datetime import date
            >>> from herningmodel import load_case, recommend
            >>> from herningmodel.testing import example_text
            >>> emil = load_case(example_text("emil"))
            >>> then, now = (recommend(emil, on=date(year, 2, 10)) for year in (2025, 2026))
            >>> then.compare_with(now).sentences[0].en
            'The recommendation was step 5 on 10 February 2025, and is step 4 on 10 February 2026.'
        """
        return change_between(self, argument("later", later, Recommendation))

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
        if self._kept is not None:
            return self._kept.decisions
        view = self._view
        found = compared_on_their_days(view, granted_decisions(view))
        return tuple(comparison for _, comparison in found)

    @property
    def explanation_parts(self) -> ExplanationParts:
        """
        The parts of an explanation: help now, ways down, requirements and departures.

        Raises:
            WrongValueError: The recommendation was read back, and does not hold its case.
        """
        return self._parts

    # A page in two languages, its summary and its details ask for the same parts.
    @cached_property
    def _parts(self) -> ExplanationParts:
        view = self._view
        now, profile, ways_down = situation(view), self._profile_then, self.step_down()
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
        if self._from_case is None:
            message = "expected a recommendation with its case, got one that was read back"
            raise WrongValueError(message)
        return View(self._from_case, on=self.on, profile=self._profile_then)

    @property
    def _profile_then(self) -> Profile:
        # Of a profile that was kept only the name is known.
        return self._from_profile or shipped(
            self.profile if self.profile in SHIPPED else "standard"
        )

    def explain(self, language: Language) -> str:
        """
        Return the recommendation in whole sentences, for a caseworker.

        One that was read back tells its verdicts, questions and requirements in the sentences that
        were kept, without the layout of the day.
        """
        if self._kept is not None:
            return kept_explanation(self, language)
        return explanation(self, self.explanation_parts, language)

    def as_dict(self) -> RecommendationDict:
        """Return the recommendation in the format `herningmodel-recommendation/1`."""
        if self._kept is not None:
            return deepcopy(self._kept.written)
        members = {
            "format": FORMAT,
            "library": self.library,
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
                    "possible_conflict": self.is_possible_conflict or None,
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
        return cast("RecommendationDict", members)

    def _glance(self) -> Glance:
        return advice_glance(self)
