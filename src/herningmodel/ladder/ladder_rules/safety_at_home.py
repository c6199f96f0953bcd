"""
*Tryghed i hjemmet*: whether the child is safe at home says how low a step can be.

Errs on the side of asking: while the question is open, a placement is possible.
"""

from collections.abc import Iterator

from herningmodel.ladder.bound_makers import OWN_READING, certain_bound, possible_bound
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
    da="Barnet var ikke trygt derhjemme, da nogen sidst så efter ({on}). Svaret er for gammelt til at stå alene, men en fare ophører ikke, fordi ingen ser efter: mindst {step}, til der er svaret igen.",
    en="The child was not safe at home when somebody last looked ({on}). The answer is too old to stand alone, but a danger does not end because nobody looks: at least {step} until it is answered anew.",
)
WITH_PLAN = v.Text(
    da="Barnet er kun trygt derhjemme med en sikkerhedsplan (vurderet {on}). Det kræver hjælp i hjemmet: mindst {step}.",
    en="The child is safe at home only with a safety plan (assessed {on}). That takes help at home: at least {step}.",
)
PLAN = v.Text(
    da="En sikkerhedsplan, som familien kan følge, og nogen, der ser efter, at den virker.",
    en="A safety plan that the family can follow, and somebody who sees to it that it works.",
)
OPEN = v.Text(
    da="Ingen har inden for de seneste {hold} svaret på, om barnet er trygt derhjemme. Er det ikke det, skal der mindst {step} til.",
    en="Nobody has said within the last {hold} whether the child is safe at home. If it is not, it takes at least {step}.",
)


def bounds(situation: Situation, profile: v.Profile) -> Iterator[Bound | Condition]:
    """Yield what the answer about safety says about the steps."""
    answer = situation.safety
    match answer.value:
        case Safety.UNSAFE:
            template = STILL_UNSAFE if answer.is_kept else UNSAFE
            yield certain_bound(
                Step.KIN_OR_NETWORK, answer, Question.SAFETY, template, source=OWN_READING
            )
        case Safety.SAFE_WITH_PLAN:
            yield certain_bound(
                Step.HOME_BASED, answer, Question.SAFETY, WITH_PLAN, source=OWN_READING
            )
            yield Condition(steps=(Step.HOME_BASED,), template=PLAN, source=OWN_READING)
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


GOOD = v.example(assessments=[v.assessment("a1", "child_assessment", "2025-11-03", safety="safe")])

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
