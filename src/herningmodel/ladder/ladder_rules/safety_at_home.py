"""
*Tryghed i hjemmet*: whether the child is safe at home says how low a step can be.

Errs on the side of asking: until it is answered, a placement is possible.
"""

from collections.abc import Iterator

from herningmodel.ladder.bound_makers import OWN_READING, answered_bound, possible_bound
from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.questions import Question
from herningmodel.ladder.situation import Situation
from herningmodel.model.needs import Safety
from herningmodel.model.steps import Step
from herningmodel.rulebook import vocabulary as v


UNSAFE = v.Text(
    da="Barnet er ikke trygt derhjemme, heller ikke med en sikkerhedsplan (vurderet {on}). Så længe det er sådan, skal barnet bo et andet sted: mindst {step}.",
    en="The child is not safe at home, not even with a safety plan (assessed {on}). While that is so, the child must live elsewhere: at least {step}.",
)
STILL_UNSAFE = v.Text(
    da="Barnet var ikke trygt derhjemme, da det sidst blev vurderet ({on}). Svaret er for gammelt til at stå alene, men en fare ophører ikke af sig selv: ikke under {step}, før der er svaret igen.",
    en="The child was not safe at home when last assessed ({on}). The answer is too old to decide alone, but a danger does not end by itself: not below {step} until it is answered anew.",
)
WITH_PLAN = v.Text(
    da="Barnet er kun trygt derhjemme med en sikkerhedsplan (vurderet {on}). Det kræver hjælp i hjemmet: mindst {step}.",
    en="The child is safe at home only with a safety plan (assessed {on}). That calls for help at home: at least {step}.",
)
PLAN = v.Text(
    da="En sikkerhedsplan, som familien kan følge, og nogen, der ser efter, at den virker.",
    en="A safety plan that the family can follow, and a person who sees to it that it works.",
)
PLAN_UNTIL = v.Text(
    da="Sikkerhedsplanen, som gælder til {until}: familien følger den, og nogen ser efter, at den virker.",
    en="The safety plan, which runs until {until}: the family follows it, and a person sees to it that it works.",
)
PLAN_RUN_OUT = v.Text(
    da="En ny sikkerhedsplan, for den seneste løb ud {until}: én, som familien kan følge, og nogen, der ser efter, at den virker.",
    en="A new safety plan, because the last one ran out on {until}: one that the family can follow, and a person who sees to it that it works.",
)
OPEN = v.Text(
    da="Det er ikke vurderet inden for de seneste {hold}, om barnet er trygt derhjemme. Er det ikke det, skal der mindst {step} til.",
    en="Whether the child is safe at home has not been assessed within the last {hold}. If it is not, at least {step} is needed.",
)


def bounds(situation: Situation, profile: v.Profile) -> Iterator[Bound | Condition]:
    """Yield what the answer about safety says about the steps."""
    answer = situation.safety
    match answer.value:
        case Safety.UNSAFE:
            template = STILL_UNSAFE if answer.is_kept else UNSAFE
            yield answered_bound(
                Step.KIN_OR_NETWORK, answer, Question.SAFETY, template, source=OWN_READING
            )
        case Safety.SAFE_WITH_PLAN:
            yield answered_bound(
                Step.HOME_BASED, answer, Question.SAFETY, WITH_PLAN, source=OWN_READING
            )
            yield _plan(situation)
        case Safety.SAFE:
            return
        case _:
            yield possible_bound(
                Step.KIN_OR_NETWORK,
                answer,
                Question.SAFETY,
                OPEN,
                hold=profile.thresholds.answers_hold.interval,
                source=OWN_READING,
            )


def _plan(situation: Situation) -> Condition:
    plan = situation.safety_plan.value
    until = None if plan is None else plan.until
    has_run_out = until is not None and until < situation.on
    template = PLAN if until is None else PLAN_RUN_OUT if has_run_out else PLAN_UNTIL
    return Condition(
        steps=(Step.HOME_BASED,), template=template, values={"until": until}, source=OWN_READING
    )


GOOD = v.example(
    assessments=[{"id": "a1", "kind": "child_assessment", "on": "2025-11-03", "safety": "safe"}]
)

RULE = LadderRule(
    code="TRN001",
    name="safety_at_home",
    **v.heading(
        title_da="Er barnet trygt derhjemme?",
        title_en="Is the child safe at home?",
        why_da="Et barn, der ikke er trygt derhjemme, skal bo et andet sted, hvor lavt et trin kommunen end helst vil vælge. Kan en plan gøre hjemmet trygt, er planen en betingelse og ikke en formalitet.",
        why_en="A child that is not safe at home must live elsewhere, however low a step the municipality would like to choose. Where a plan can make the home safe, the plan is a condition and no formality.",
    ),
    basis=v.Basis.MODEL,
    sources=(v.sources.NATIONAL_LADDER, OWN_READING),
    bounds=bounds,
    good=GOOD,
    bad=GOOD.but_record("a1", safety="unsafe"),
)
