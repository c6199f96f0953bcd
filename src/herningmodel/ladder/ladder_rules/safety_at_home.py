"""
*Tryghed i hjemmet*: whether the child is safe at home says how low a step can be.

Errs on the side of asking: as long as nobody has answered, a placement is possible.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.core.sources import Basis
from herningmodel.ladder.bound_makers import OWN_READING, certain_bound, possible_bound
from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.questions import Question
from herningmodel.ladder.situation import Situation
from herningmodel.model.needs import Safety
from herningmodel.model.steps import Step
from herningmodel.profile.profile import Profile
from herningmodel.rulebook.rule_sources import NATIONAL_LADDER
from herningmodel.rulebook.vocabulary import example
from herningmodel.text.texts import Text


UNSAFE = Text(
    da="Barnet er ikke trygt derhjemme, heller ikke med en sikkerhedsplan (vurderet {on}). Så længe det er sådan, skal barnet bo et andet sted: mindst {step}.",
    en="The child is not safe at home, not even with a safety plan (assessed {on}). While that is so, the child must live elsewhere: at least {step}.",
)
STILL_UNSAFE = Text(
    da="Barnet var ikke trygt derhjemme, da nogen sidst så efter ({on}). Svaret er for gammelt til at stå alene, men en fare ophører ikke, fordi ingen ser efter: mindst {step}, til der er svaret igen.",
    en="The child was not safe at home when somebody last looked ({on}). The answer is too old to stand alone, but a danger does not end because nobody looks: at least {step} until it is answered anew.",
)
WITH_PLAN = Text(
    da="Barnet er kun trygt derhjemme med en sikkerhedsplan (vurderet {on}). Det kræver hjælp i hjemmet: mindst {step}.",
    en="The child is safe at home only with a safety plan (assessed {on}). That takes help at home: at least {step}.",
)
PLAN = Text(
    da="En sikkerhedsplan, som familien kan følge, og nogen, der ser efter, at den virker.",
    en="A safety plan that the family can follow, and somebody who sees to it that it works.",
)
OPEN = Text(
    da="Ingen har inden for de seneste {hold} svaret på, om barnet er trygt derhjemme. Er det ikke det, skal der mindst {step} til.",
    en="Nobody has said within the last {hold} whether the child is safe at home. If it is not, it takes at least {step}.",
)


def bounds(situation: Situation, profile: Profile) -> Iterator[Bound | Condition]:
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


RULE = LadderRule(
    code="TRN001",
    name="safety_at_home",
    title=Text(da="Er barnet trygt derhjemme?", en="Is the child safe at home?"),
    why=Text(
        da="Et barn, der ikke er trygt derhjemme, skal bo et andet sted, hvor lavt et trin kommunen end helst vil vælge. Kan en plan gøre hjemmet trygt, er planen en betingelse og ikke en formalitet.",
        en="A child that is not safe at home must live elsewhere, however low a step the municipality would like to choose. Where a plan can make the home safe, the plan is a condition and no formality.",
    ),
    basis=Basis.MODEL,
    sources=(NATIONAL_LADDER, OWN_READING),
    bounds=bounds,
    good=example(
        date(2026, 1, 15),
        assessments=[
            {"id": "a1", "kind": "child_assessment", "on": "2025-11-03", "safety": "safe"}
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        assessments=[
            {"id": "a1", "kind": "child_assessment", "on": "2025-11-03", "safety": "unsafe"}
        ],
    ),
)
