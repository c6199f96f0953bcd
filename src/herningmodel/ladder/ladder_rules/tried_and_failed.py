"""
*Prøvet og mislykket*: what failed lately is not tried again unless something is different.

An end without reasons and outcome may have been a failure, so the question is asked.
The child's age plays no part, not even in what counts as a breakdown.

Errs on the side of asking: an intervention whose step is not decidable counts up to its highest.
"""

from collections.abc import Iterator

from herningmodel.ladder.attempts import Attempt
from herningmodel.ladder.bounds import Bound, BoundKind, Condition, Open
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.questions import Question
from herningmodel.ladder.situation import Situation
from herningmodel.model.steps import HIGHEST, STEPS, Step
from herningmodel.rulebook import vocabulary as v


NOTHING_DIFFERENT = v.Text(
    da="Et forsøg hjalp ikke: {what}, afsluttet {ended}. Intet er anderledes denne gang, så der skal mindst {step} til.",
    en="An attempt did not help: {what}, ended {ended}. Nothing is different this time, so it takes at least {step}.",
)
FAILED = v.Text(
    da="Et forsøg hjalp ikke: {what}, afsluttet {ended}. Ingen har siden svaret på, hvad der er anderledes denne gang. Er intet anderledes, skal der mindst {step} til.",
    en="An attempt did not help: {what}, ended {ended}. Nobody has said since what is different this time. If nothing is, it takes at least {step}.",
)
MAY_HAVE_FAILED = v.Text(
    da="Ingen har skrevet, hvordan det gik: {what}, afsluttet {ended}. Hjalp det ikke, og er intet anderledes denne gang, skal der mindst {step} til.",
    en="Nobody has written down how it went: {what}, ended {ended}. If it did not help and nothing is different this time, it takes at least {step}.",
)
ON_WHICH_STEP = v.Text(
    da="Et forsøg hjalp ikke: {what}, afsluttet {ended}. Intet er anderledes denne gang, men det fremgår ikke, hvilket trin det var på. Var det {tried}, skal der mindst {step} til.",
    en="An attempt did not help: {what}, ended {ended}. Nothing is different this time, but it is not said which step it was on. If it was {tried}, it takes at least {step}.",
)
NOT_THE_SAME_AGAIN = v.Text(
    da="Ikke det samme igen: {what}, afsluttet {ended}. En anden type, et andet match eller mere støtte.",
    en="Not the same again: {what}, ended {ended}. Another kind, another match or more support.",
)


def bounds(situation: Situation, profile: v.Profile) -> Iterator[Bound | Condition]:
    """Yield the bounds of earlier attempts on their step and below."""
    source = profile.source(profile.thresholds.failed_attempts_count.source)
    for attempt in situation.attempts:
        if attempt.different or attempt.highest is HIGHEST:
            yield _not_the_same_again(attempt, source)
        if not attempt.different and attempt.lowest < HIGHEST:
            yield from _not_up_to(attempt, source)


def _not_up_to(attempt: Attempt, source: v.Source) -> Iterator[Bound]:
    # An attempt on step 6 leaves no higher step to ask for; there it is a condition only.
    highest = min(attempt.highest, _HIGHEST_THAT_BINDS)
    if not attempt.failed:
        yield _bound(attempt, highest, MAY_HAVE_FAILED, source)
    elif attempt.different is None:
        yield _bound(attempt, highest, FAILED, source)
    else:
        yield _bound(attempt, attempt.lowest, NOTHING_DIFFERENT, source, certain=True)
        if attempt.lowest < highest:
            yield _bound(attempt, highest, ON_WHICH_STEP, source)


def _bound(
    attempt: Attempt, tried: Step, template: v.Text, source: v.Source, *, certain: bool = False
) -> Bound:
    step = Step(tried + 1)
    question = Open(question=Question.ATTEMPT, place=attempt.place, about=attempt.what)
    return Bound(
        kind=BoundKind.AT_LEAST,
        step=step,
        certain=certain,
        template=template,
        values={
            "what": attempt.what,
            "ended": attempt.ended,
            "tried": tried.numbered,
            "step": step.numbered,
        },
        place=attempt.place,
        hangs_on=None if certain else question,
        seen=attempt.ended.isoformat(),
        source=source,
    )


def _not_the_same_again(attempt: Attempt, source: v.Source) -> Condition:
    up_to = (HIGHEST,) if attempt.lowest is HIGHEST else STEPS[: attempt.highest]
    return Condition(
        steps=up_to,
        template=NOT_THE_SAME_AGAIN,
        values={"what": attempt.what, "ended": attempt.ended},
        certain=attempt.failed,
        source=source,
    )


_HIGHEST_THAT_BINDS = Step.FOSTER_FAMILY

GOOD = v.example(
    interventions=[
        v.measure(
            "i1",
            "support_at_home",
            "2025-01-06",
            ended="2025-10-06",
            end_reasons=["purpose_reached"],
            outcome="helped",
        )
    ]
)

RULE = LadderRule(
    code="TRN008",
    name="tried_and_failed",
    **v.heading(
        title_da="Er det prøvet før, og hjalp det?",
        title_en="Was it tried before, and did it help?",
        why_da="Et barn, som hjælpen svigtede én gang, må ikke svigtes igen på samme måde. Det samme eller et lavere trin kan være rigtigt, hvis noget er anderledes, og så skal det siges, hvad.",
        why_en="A child that help has failed once may not be failed again in the same way. The same or a lower step can be right if something is different, and then it must be said what.",
    ),
    basis=v.Basis.MODEL,
    sources=(v.sources.CRITICS,),
    bounds=bounds,
    good=GOOD,
    bad=GOOD.but_record("i1", end_reasons=["new_decision"], outcome="not_helped"),
)
