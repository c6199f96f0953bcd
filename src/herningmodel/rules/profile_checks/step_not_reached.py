"""
*Et trin, som intet behov fører til*: a profile in which a step is never the lowest that fits.

Every combination of answered needs is gone through. Failed attempts are left out: that a step is
given only after the one below it has failed is what a ladder is not for.
"""

from herningmodel.ladder.bound_makers import OWN_LIMIT
from herningmodel.ladder.input_classes import input_classes
from herningmodel.ladder.inputs import answered_needs
from herningmodel.ladder.profile_ladder import labels_of, ladder_of, range_of, sources_missing
from herningmodel.model.steps import STEPS
from herningmodel.rulebook import vocabulary as v


def check(profile: v.Profile, rules: v.Rules) -> v.Outcomes:
    """Yield every step that no need leads to, with the smallest need that passes it by."""
    if unchecked := sources_missing(profile):
        yield from unchecked
        return
    yield v.APPLIES
    claims = ladder_of(rules)
    classes = input_classes(profile, claims, with_open=False)
    of_class = {
        input_class: [*claims(input_class.situation, profile)]
        for each in classes.values()
        for input_class in each
    }
    leads_to = [
        (needs, spread.lowest)
        for needs in answered_needs(classes)
        if (spread := range_of(claim for chosen in needs for claim in of_class[chosen])) is not None
    ]
    reached = {step for _, step in leads_to}
    for step in STEPS:
        if step not in reached:
            # The needs come smallest first, so the first that leads beyond the step is the smallest.
            needs, beyond = next((needs, lowest) for needs, lowest in leads_to if lowest > step)
            witness = [chosen for chosen in needs if chosen is not classes[chosen.input][0]]
            yield v.Fact(
                where=(v.Location(trail=("reach", step.name.lower())),),
                values={
                    "step": step.numbered,
                    "beyond": beyond.numbered,
                    "needs": labels_of(witness),
                },
            )


RULE = v.ProfileRule(
    code="PRO009",
    name="step_not_reached",
    **v.sentences(
        title_da="Et trin, som intet behov fører til",
        title_en="A step that no need leads to",
        why_da="Et trin, som ingen børn får, findes kun på papiret. Så får børn enten for lidt hjælp eller springer over et trin, der kunne have været nok.",
        why_en="A step that no child gets is there on paper only. Then children either get too little help or pass over a step that could have been enough.",
        message_da="Intet behov gør {step} til det laveste, der passer. Det mindste behov, der går forbi det, fører til {beyond}: {needs}.",
        message_en="No need makes {step} the lowest that fits. The smallest need that passes it by leads to {beyond}: {needs}.",
        hint_da="Lad {step} bære mere end trinnet under det i mindst ét område, der har en afgørende dimension.",
        hint_en="Let {step} carry more than the step below it in at least one domain that has a deciding dimension.",
    ),
    **v.by_model(v.Severity.WARNING, v.sources.NATIONAL_LADDER, OWN_LIMIT),
    check=check,
    good=v.profile_example("[reach]", "preventive = { child = 1, parenting = 2, environment = 1 }"),
    bad=v.profile_example(
        "[reach]",
        "preventive = { child = 1, parenting = 1, environment = 1 }",
        "[deciding]",
        'dimensions = ["basic_care", "family_functioning"]',
    ),
)
