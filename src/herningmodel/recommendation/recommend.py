"""Recommend a step: case, situation, bounds and the remaining range."""

from collections.abc import Iterator, Sequence
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.arguments import argument
from herningmodel.ladder.bounds import (
    Bound,
    Conclusion,
    Condition,
    conclude,
    could_change,
    until_answered,
)
from herningmodel.ladder.decision_and_need import read_by_the_ladder
from herningmodel.ladder.questions import Question
from herningmodel.ladder.situation import situation
from herningmodel.law.ages import OF_AGE, is_reached
from herningmodel.model.case import Case
from herningmodel.model.steps import STEPS, Step
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import profile_of
from herningmodel.recommendation.ladder_findings import deduplicate, evaluate_ladder_rules
from herningmodel.recommendation.recommendation import Recommendation
from herningmodel.recommendation.shown_ratings import shown_ratings
from herningmodel.recommendation.verdicts import (
    Gap,
    OpenQuestion,
    Verdict,
    VerdictOnStep,
)
from herningmodel.rules.rule_set import rule_set
from herningmodel.text.formatting import render
from herningmodel.text.texts import Text


NO_OFFER = Text(
    da="Kommunens profil har intet tilbud på {step}, som er et trin, der kan være det rette. Det ændrer ikke anbefalingen; det er et hul i tilbudsviften.",
    en="The municipality's profile has no offer on {step}, a step that may be the right one. That does not change the recommendation; it is a gap in what is offered.",
)
NO_SUCH_OFFER = Text(
    da="Kommunens profil har ikke det tilbud, som {step} kræver her: {kind}. Det ændrer ikke anbefalingen; det er et hul i tilbudsviften.",
    en="The municipality's profile does not have the offer that {step} asks for here: {kind}. That does not change the recommendation; it is a gap in what is offered.",
)


def recommend(case: Case, *, on: date, profile: Profile | str | None = None) -> Recommendation:
    """
    Return the lowest step that fits on a day, with reasons.

    It recommends; a person decides. Neither prices nor what the municipality offers are read, and
    no step is ruled out by age.

    Args:
        case: The case; a snapshot of the day is read.
        on: The day.
        profile: The municipality's profile; the national ladder if left out.

    Example:
        >>> from datetime import date
        >>> from herningmodel import load_case, recommend
        >>> from herningmodel.testing import example_text
        >>> advice = recommend(load_case(example_text("mads")), on=date(2026, 1, 15))
        >>> advice.step
        <Step.KIN_OR_NETWORK: 4>
        >>> [verdict.verdict.value for verdict in advice.verdicts][:4]
        ['ruled_out', 'ruled_out', 'ruled_out', 'fits']
    """
    case = argument("case", case, Case)
    on = argument("on", on, date)
    profile = profile_of(profile)
    view = View(read_by_the_ladder(case), on=on, profile=profile)
    now = situation(view)
    if now.age is not None and is_reached(OF_AGE, now.age, on):
        return _out_of_scope(case, on, profile)
    bounds, conditions = evaluate_ladder_rules(now, profile)
    conclusion = conclude(bounds)
    verdicts = tuple(
        verdict_on(step, bounds, conditions, profile, is_assessed=now.has_current_assessment)
        for step in STEPS
    )
    return Recommendation(
        case=case.id,
        on=on,
        profile=profile.name,
        rule_set=rule_set(),
        range=conclusion.range,
        urgent=bool(now.acute.value),
        until_answered=until_answered(bounds),
        verdicts=verdicts,
        missing=tuple(_missing(bounds)),
        gaps=tuple(_gaps(conclusion, verdicts, profile)),
        conflicts=tuple(bound for bound in bounds if bound.certain)
        if conclusion.range is None
        else (),
        is_possible_conflict=conclusion.is_possible_conflict,
        shown=tuple(shown_ratings(view)),
        from_case=case,
        from_profile=profile,
    )


def _out_of_scope(case: Case, on: date, profile: Profile) -> Recommendation:
    """Return an empty recommendation: the ladder is for children."""
    return Recommendation(
        case=case.id,
        on=on,
        profile=profile.name,
        rule_set=rule_set(),
        range=None,
        urgent=False,
        verdicts=(),
        missing=(),
        gaps=(),
        conflicts=(),
        is_possible_conflict=False,
        out_of_scope=True,
        from_case=case,
        from_profile=profile,
    )


def verdict_on(
    step: Step,
    bounds: Sequence[Bound],
    conditions: Sequence[Condition],
    profile: Profile,
    *,
    is_assessed: bool,
) -> VerdictOnStep:
    """
    Return the verdict on *step*, with its bounds and conditions.

    Without a current assessment no step fits: that cannot be decided for a child not assessed.
    """
    against = [bound for bound in bounds if bound.rules_out(step)]
    certain = [bound for bound in against if bound.certain]
    on_step: list[Condition] = []
    if certain:
        reasons = [*certain, *(bound for bound in against if not bound.certain)]
        verdict = Verdict.RULED_OUT
    else:
        reasons = against
        on_step = [condition for condition in conditions if step in condition.steps]
        fits = Verdict.FITS_WITH_CONDITIONS if on_step else Verdict.FITS
        verdict = Verdict.UNDECIDED if against or not is_assessed else fits
    return VerdictOnStep(
        step=step,
        label=profile.label_of(step),
        verdict=verdict,
        reasons=_without_repetition(reasons),
        conditions=deduplicate(on_step),
    )


def _without_repetition(bounds: Sequence[Bound]) -> tuple[Bound, ...]:
    # One bound may hang on several questions; its sentence is said once. Compared by identity: every
    # recommendation does this for each step.
    by_sentence = {(id(bound.template), id(bound.place)): bound for bound in reversed(bounds)}
    return tuple(by_sentence.values())[::-1]


def _missing(bounds: Sequence[Bound]) -> list[OpenQuestion]:
    questions = dict.fromkeys(bound.hangs_on for bound in bounds if bound.hangs_on is not None)
    missing = [
        OpenQuestion(
            question=question.question,
            about=question.about,
            place=question.place,
            could_change=steps,
        )
        for question in questions
        if (steps := could_change(question, bounds)) is not None
    ]
    # The sort is stable: of two questions that decide as much, the first asked stays first. A new
    # assessment answers all the others, so it comes before them.
    return sorted(
        missing,
        key=lambda open_question: (
            open_question.question is not Question.NEW_ASSESSMENT,
            open_question.could_change[0] - open_question.could_change[1],
        ),
    )


def _gaps(
    conclusion: Conclusion, verdicts: Sequence[VerdictOnStep], profile: Profile
) -> Iterator[Gap]:
    if conclusion.range is None:
        return
    for verdict in verdicts[conclusion.range.lowest - 1 : conclusion.range.highest]:
        if verdict.verdict is Verdict.RULED_OUT:
            continue
        offers = profile.steps.on(verdict.step)
        named = {"step": verdict.step.numbered}
        if offers.is_empty:
            yield Gap(step=verdict.step, text=render(NO_OFFER, named))
            continue
        for kind in (condition.needs for condition in verdict.conditions):
            if kind is not None and kind not in offers.placements:
                yield Gap(step=verdict.step, text=render(NO_SUCH_OFFER, {**named, "kind": kind}))
