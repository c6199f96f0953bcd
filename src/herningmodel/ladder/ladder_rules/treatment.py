"""
*Døgnbehandling*: treatment round the clock in a residential place takes an institution.

An institution is for treatment and for a time. A stay in hospital is no placement: where the health
service treats, the parents stay carers. Secure and partly closed places are never recommended: the
law has a procedure of its own for them.

Errs on the side of asking: until it is answered who gives the treatment, step 6 is possible.
"""

from collections.abc import Iterator

from herningmodel.ladder.bound_makers import OWN_READING, answered_bound, possible_bound
from herningmodel.ladder.bounds import Bound, Condition
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.questions import Question
from herningmodel.ladder.situation import Situation
from herningmodel.model.needs import TreatmentProvider
from herningmodel.model.steps import STEPS, Step
from herningmodel.rulebook import vocabulary as v


NEEDED = v.Text(
    da="Barnet har brug for døgnbehandling i et døgntilbud, som ingen plejefamilie kan give, heller ikke en specialiseret med støtte (vurderet {on}): {step}.",
    en="The child needs round-the-clock treatment in a residential place that no foster family can give, not even a specialised one with support (assessed {on}): {step}.",
)
STILL_NEEDED = v.Text(
    da="Barnet havde brug for døgnbehandling i et døgntilbud, da det sidst blev vurderet ({on}). Svaret er for gammelt til at stå alene, men gælder, til der er svaret igen: {step}.",
    en="The child needed round-the-clock treatment in a residential place when last assessed ({on}). The answer is too old to decide alone, but it holds until it is answered anew: {step}.",
)
BY_WHOM = v.Text(
    da="Barnet har brug for behandling døgnet rundt (vurderet {on}), men det er ikke oplyst, hvem der skal give den. Skal den gives i et døgntilbud, er det {step}. Giver sundhedsvæsenet den, er den ingen anbringelse.",
    en="The child needs treatment round the clock (assessed {on}), but who is to give it is not recorded. If it is to be given in a residential place, it is {step}. If the health service gives it, it is no placement.",
)
WITH_HEALTH_SERVICE = v.Text(
    da="En plan sammen med sundhedsvæsenet, som giver behandlingen. Forældrene har fortsat omsorgen for barnet.",
    en="A plan together with the health service, which gives the treatment. The parents stay the child's carers.",
)
OPEN = v.Text(
    da="Det er ikke vurderet inden for de seneste {hold}, om barnet har brug for døgnbehandling, som ingen plejefamilie kan give. Skal den gives i et døgntilbud, er det {step}.",
    en="Whether the child needs round-the-clock treatment that no foster family can give has not been assessed within the last {hold}. If it is to be given in a residential place, it is {step}.",
)
WAY_BACK = v.Text(
    da="Afgørelsen siger, hvad behandlingen skal føre til, hvor længe den ventes at vare, og hvordan barnet kommer tilbage til et mere almindeligt liv.",
    en="The decision says what the treatment is to lead to, how long it is expected to last, and how the child comes back to a more ordinary life.",
)


def bounds(situation: Situation, profile: v.Profile) -> Iterator[Bound | Condition]:
    """Yield what the answers about treatment say about the steps."""
    answer, provider = situation.treatment, situation.treatment_provider
    # An old answer about who gives the treatment holds as long as the old treatment does.
    given_by = provider.value if answer.is_kept or not provider.is_kept else None
    if answer.value is False:
        return
    if answer.value and given_by is TreatmentProvider.HEALTH_SERVICE:
        yield Condition(steps=STEPS, template=WITH_HEALTH_SERVICE, source=NO_PLACEMENT)
        return
    if answer.value is None:
        yield possible_bound(
            Step.INSTITUTION,
            answer,
            Question.TREATMENT,
            OPEN,
            hold=profile.thresholds.answers_hold.interval,
            source=OWN_READING,
        )
    elif given_by is TreatmentProvider.RESIDENTIAL:
        yield answered_bound(
            Step.INSTITUTION,
            answer,
            Question.TREATMENT,
            STILL_NEEDED if answer.is_kept else NEEDED,
            source=OWN_READING,
        )
    else:
        yield possible_bound(
            Step.INSTITUTION,
            provider,
            Question.TREATMENT_PROVIDER,
            BY_WHOM,
            hold=profile.thresholds.answers_hold.interval,
            source=OWN_READING,
            on=answer.on,
        )
    yield Condition(
        steps=(Step.INSTITUTION,),
        template=WAY_BACK,
        certain=given_by is TreatmentProvider.RESIDENTIAL,
        source=TREATMENT_AND_SHORT,
    )


NO_PLACEMENT = v.own_choice(
    da="Et ophold på hospital er ikke en anbringelse efter barnets lov § 46. At trinnet ikke hæves, er vores egen læsning",
    en="A stay in hospital is no placement by barnets lov § 46. That the step is not raised is our own reading",
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
    bad=GOOD.but_record("a1", round_the_clock_treatment=True, treatment_provider="residential"),
)
