"""
*Prøvet og mislykket*: what failed lately is not tried again in the same way.

A failed attempt never places a child. Failed help at home can raise help by a step, and a failed
placement speaks against that very step; where today's assessment finds no need it raises nothing.

Errs on the side of asking: an end without reasons and outcome may have been a failure.
"""

from collections.abc import Iterator

from herningmodel.ladder.attempts import Attempt
from herningmodel.ladder.bound_makers import attempt_bound
from herningmodel.ladder.bounds import Bound, BoundKind, Condition
from herningmodel.ladder.ladder_rule import HistoryRule
from herningmodel.ladder.need_of_today import NeedOfToday
from herningmodel.ladder.situation import Situation
from herningmodel.model.steps import HIGHEST, STEPS, Step
from herningmodel.rulebook import vocabulary as v


NOTHING_DIFFERENT = v.Text(
    da="Et forsøg hjalp ikke: {what}, afsluttet {ended}. Intet er anderledes denne gang, så der skal mindst {step} til.",
    en="An attempt did not help: {what}, ended {ended}. Nothing is different this time, so at least {step} is needed.",
)
IF_NEEDED = v.Text(
    da="Et forsøg hjalp ikke: {what}, afsluttet {ended}. Intet er anderledes denne gang. Har barnet brug for hjælp i dag, skal der mindst {step} til.",
    en="An attempt did not help: {what}, ended {ended}. Nothing is different this time. If the child needs help today, at least {step} is needed.",
)
FAILED = v.Text(
    da="Et forsøg hjalp ikke: {what}, afsluttet {ended}. Det er siden ikke besvaret, hvad der er anderledes denne gang. Er intet anderledes, skal der mindst {step} til.",
    en="An attempt did not help: {what}, ended {ended}. What is different this time has not been answered since. If nothing is, at least {step} is needed.",
)
MAY_HAVE_FAILED = v.Text(
    da="Det er ikke oplyst, hvordan det gik: {what}, afsluttet {ended}. Hjalp det ikke, og er intet anderledes denne gang, skal der mindst {step} til.",
    en="How it went is not recorded: {what}, ended {ended}. If it did not help and nothing is different this time, at least {step} is needed.",
)
OTHER_HELP_AT_HOME = v.Text(
    da="Et forsøg hjalp ikke: {what}, afsluttet {ended}. En anden slags hjælp i hjemmet kan være det rette. Kan den ikke bære, skal der mindst {step} til.",
    en="An attempt did not help: {what}, ended {ended}. Another kind of help at home may be right. If it cannot carry the need, at least {step} is needed.",
)
OTHER_PLACE = v.Text(
    da="En anbringelse hjalp ikke: {what}, afsluttet {ended}. Et andet sted, et andet match eller mere støtte kan være det rette. Ellers er det ikke {tried} igen.",
    en="A placement did not help: {what}, ended {ended}. Another place, another match or more support may be right. If not, it is not {tried} again.",
)
NOT_THE_SAME_AGAIN = v.Text(
    da="Ikke det samme igen: {what}, afsluttet {ended}. En anden type, et andet match eller mere støtte.",
    en="Not the same again: {what}, ended {ended}. Another kind, another match or more support.",
)


def bounds(
    situation: Situation, profile: v.Profile, today: NeedOfToday
) -> Iterator[Bound | Condition]:
    """Yield what earlier attempts say about their own step, given the need of today."""
    source = profile.source(profile.thresholds.failed_attempts_count.source)
    for attempt in situation.attempts:
        yield _not_the_same_again(attempt, source)
        if attempt.different or today.exists is False:
            continue
        if attempt.step <= Step.PREVENTIVE:
            yield from _more_help(attempt, today, source)
        elif attempt.step is Step.HOME_BASED:
            yield attempt_bound(attempt, BoundKind.AT_LEAST, OTHER_HELP_AT_HOME, source)
        elif attempt.step < HIGHEST and today.could_be >= Step.KIN_OR_NETWORK:
            yield attempt_bound(attempt, BoundKind.NOT, OTHER_PLACE, source)


def _more_help(attempt: Attempt, today: NeedOfToday, source: v.Source) -> Iterator[Bound]:
    if not attempt.failed or attempt.different is None:
        template = FAILED if attempt.failed else MAY_HAVE_FAILED
        yield attempt_bound(attempt, BoundKind.AT_LEAST, template, source)
    elif today.exists:
        yield attempt_bound(attempt, BoundKind.AT_LEAST, NOTHING_DIFFERENT, source, certain=True)
    # While "no need" is possible a certain bound would be lifted by an answer.
    for question in today.depends_on if attempt.failed and attempt.different is False else ():
        yield attempt_bound(attempt, BoundKind.AT_LEAST, IF_NEEDED, source, hangs_on=question)


def _not_the_same_again(attempt: Attempt, source: v.Source) -> Condition:
    # Help at home must differ on its own step and below; a placement, on its own step.
    up_to = STEPS[: attempt.step] if attempt.step <= _HIGHEST_AT_HOME else (attempt.step,)
    return Condition(
        steps=up_to,
        template=NOT_THE_SAME_AGAIN,
        values={"what": attempt.what, "ended": attempt.ended},
        certain=attempt.failed,
        source=source,
    )


_HIGHEST_AT_HOME = Step.HOME_BASED

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

RULE = HistoryRule(
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
