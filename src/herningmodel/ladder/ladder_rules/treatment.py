"""
*Døgnbehandling*: treatment round the clock that no foster family can carry takes an institution.

An institution is for treatment and for a time. Secure and partly closed places are never
recommended: the law has a procedure of its own for them.

Errs on the side of asking: while the question is open, step 6 is possible.
"""

from collections.abc import Iterator

from herningmodel.ladder.bound_makers import OWN_READING, certain_bound, possible_bound
from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.questions import Question
from herningmodel.ladder.situation import Situation
from herningmodel.model.steps import Step
from herningmodel.rulebook import vocabulary as v


NEEDED = v.Text(
    da="Barnet har brug for døgnbehandling, som ingen plejefamilie kan give, heller ikke en specialiseret med støtte (vurderet {on}): {step}.",
    en="The child needs round-the-clock treatment that no foster family can give, not even a specialised one with support (assessed {on}): {step}.",
)
STILL_NEEDED = v.Text(
    da="Barnet havde brug for døgnbehandling, da nogen sidst så efter ({on}). Svaret er for gammelt til at stå alene, men gælder, til der er svaret igen: {step}.",
    en="The child needed round-the-clock treatment when somebody last looked ({on}). The answer is too old to stand alone, but it holds until it is answered anew: {step}.",
)
OPEN = v.Text(
    da="Ingen har inden for de seneste {hold} svaret på, om barnet har brug for døgnbehandling, som ingen plejefamilie kan give. Har det brug for den, er det {step}.",
    en="Nobody has said within the last {hold} whether the child needs round-the-clock treatment that no foster family can give. If it does, it is {step}.",
)
WAY_BACK = v.Text(
    da="Afgørelsen siger, hvad behandlingen skal føre til, hvor længe den ventes at vare, og hvordan barnet kommer tilbage til et mere almindeligt liv.",
    en="The decision says what the treatment is to lead to, how long it is expected to last, and how the child comes back to a more ordinary life.",
)


def bounds(situation: Situation, profile: v.Profile) -> Iterator[Bound | Condition]:
    """Yield what the answer about treatment says about the steps."""
    answer = situation.treatment
    if answer.value is None:
        yield possible_bound(
            Step.INSTITUTION,
            answer,
            Question.TREATMENT,
            OPEN,
            hold=profile.thresholds.answers_hold.interval,
            source=OWN_READING,
        )
    elif answer.value:
        yield certain_bound(
            Step.INSTITUTION,
            answer,
            Question.TREATMENT,
            STILL_NEEDED if answer.is_kept else NEEDED,
            source=OWN_READING,
        )
    if answer.value is not False:
        yield Condition(
            steps=(Step.INSTITUTION,),
            template=WAY_BACK,
            certain=bool(answer.value),
            source=TREATMENT_AND_SHORT,
        )


TREATMENT_AND_SHORT = v.Source(
    title=v.Text(
        da="Herningmodellen: institution som udgangspunkt til behandling og kortvarigt",
        en="The Herning model: institutions as a rule for treatment, and short-lived",
    ),
    certainty=v.Certainty.CERTAIN,
    url="http://www.kora.dk/aktuelt/undersoegelser-i-gang/i8060/",
)

GOOD = v.example(
    assessments=[
        v.assessment("a1", "child_assessment", "2025-11-03", round_the_clock_treatment=False)
    ]
)

RULE = LadderRule(
    code="TRN006",
    name="treatment",
    **v.heading(
        title_da="Har barnet brug for døgnbehandling?",
        title_en="Does the child need round-the-clock treatment?",
        why_da="En institution er det rigtige sted for et barn, der har brug for behandling døgnet rundt, som ingen familie kan give. Den er til behandling, og den har en vej tilbage.",
        why_en="An institution is the right place for a child that needs treatment round the clock that no family can give. It is for treatment, and it has a way back.",
    ),
    basis=v.Basis.MODEL,
    sources=(TREATMENT_AND_SHORT, OWN_READING),
    bounds=bounds,
    good=GOOD,
    bad=GOOD.but_record("a1", round_the_clock_treatment=True),
)
