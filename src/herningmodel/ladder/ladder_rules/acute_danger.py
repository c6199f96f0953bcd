"""
*Akut fare*: a child in acute danger goes to safety now, whatever the ladder says.

Errs on the side of asking: until it is answered, a placement is possible.
"""

from collections.abc import Iterator

from herningmodel.ladder.bound_makers import OWN_READING, answered_bound, possible_bound
from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.questions import Question
from herningmodel.ladder.situation import Situation
from herningmodel.model.steps import Step
from herningmodel.rulebook import vocabulary as v


WITH_CONSENT = v.cited("SEL § 52 stk. 3 nr. 7", "BL § 46 stk. 3")
WITHOUT_CONSENT = v.cited("SEL § 75", "BL § 143")

ACUTE = v.Text(
    da="Barnet er i akut fare (vurderet {on}) og skal i sikkerhed nu: mindst {step}. Med samtykke sker det efter {with_consent}, mens undersøgelsen laves sideløbende; uden samtykke efter {without_consent}, hvis lovens betingelser er opfyldt. Et lavere trin skal ikke prøves først.",
    en="The child is in acute danger (assessed {on}) and must be safe now: at least {step}. With consent that is done by {with_consent}, with the assessment in parallel; without consent by {without_consent}, if the conditions of the law are met. A lower step is not to be tried first.",
)
STILL_ACUTE = v.Text(
    da="Barnet var i akut fare, da det sidst blev vurderet ({on}). Svaret er for gammelt til at stå alene, men en fare ophører ikke af sig selv: ikke under {step}, før der er svaret igen.",
    en="The child was in acute danger when last assessed ({on}). The answer is too old to decide alone, but a danger does not end by itself: not below {step} until it is answered anew.",
)
OPEN = v.Text(
    da="Det er ikke vurderet inden for de seneste {hold}, om barnet er i akut fare. Er det i fare, skal der mindst {step} til.",
    en="Whether the child is in acute danger has not been assessed within the last {hold}. If it is, at least {step} is needed.",
)
NETWORK_IN_PARALLEL = v.Text(
    da="Slægt og netværk afsøges sideløbende, aldrig først.",
    en="Kin and network are searched in parallel, never first.",
)


def bounds(situation: Situation, profile: v.Profile) -> Iterator[Bound | Condition]:
    """Yield what the answer about acute danger says about the steps."""
    answer = situation.acute
    if answer.value is None:
        yield possible_bound(
            Step.KIN_OR_NETWORK,
            answer,
            Question.ACUTE,
            OPEN,
            hold=profile.thresholds.answers_hold.interval,
            source=OWN_READING,
        )
    elif answer.value:
        yield answered_bound(
            Step.KIN_OR_NETWORK,
            answer,
            Question.ACUTE,
            STILL_ACUTE if answer.is_kept else ACUTE,
            source=OWN_READING,
            reference=WITHOUT_CONSENT.on(situation.on),
            with_consent=WITH_CONSENT.on(situation.on),
            without_consent=WITHOUT_CONSENT.on(situation.on),
        )
        yield Condition(
            steps=(Step.KIN_OR_NETWORK, Step.FOSTER_FAMILY, Step.INSTITUTION),
            template=NETWORK_IN_PARALLEL,
            source=OWN_READING,
        )


RULE = LadderRule(
    code="TRN002",
    name="acute_danger",
    **v.heading(
        title_da="Er barnet i akut fare?",
        title_en="Is the child in acute danger?",
        why_da="Ved akut fare er der ingen trappe at gå op ad. Barnet skal i sikkerhed nu, og undersøgelsen og afsøgningen af netværket følger sideløbende.",
        why_en="In acute danger there is no ladder to climb. The child must be safe now; the assessment and the search of the network follow in parallel.",
    ),
    basis=v.Basis.MODEL,
    sources=(
        OWN_READING,
        v.Source(
            title=v.Text(
                da="Barnets lov § 143 (formandsafgørelse) og § 46; tidligere serviceloven § 75",
                en="Barnets lov § 143 (decision by the chair) and § 46; before, serviceloven § 75",
            ),
            certainty=v.Certainty.CERTAIN,
        ),
    ),
    bounds=bounds,
    good=v.example(assessments=[v.assessment("a1", "child_assessment", "2025-11-03", acute=False)]),
    bad=v.example(assessments=[v.assessment("a1", "preliminary", "2026-01-14", acute=True)]),
)
