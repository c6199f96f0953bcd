"""
*Et trin, som intet behov fører til*: a profile in which a step is never the lowest that fits.

Every combination of answered needs is gone through. Failed attempts are left out: that a step is
given only after the one below it has failed is what a ladder is not for.
"""

from collections.abc import Iterator, Mapping

from herningmodel.core.findings import Location, Severity
from herningmodel.core.sources import Basis
from herningmodel.ladder.bound_makers import OWN_LIMIT
from herningmodel.ladder.input_classes import input_classes
from herningmodel.ladder.inputs import answered_needs
from herningmodel.ladder.profile_ladder import ladder_of, range_of, said, sources_missing
from herningmodel.model.steps import STEPS
from herningmodel.profile.profile import Profile
from herningmodel.rulebook.rule_sources import NATIONAL_LADDER
from herningmodel.rulebook.vocabulary import (
    APPLIES,
    AnyRule,
    Fact,
    Outcome,
    ProfileRule,
    profile_example,
)
from herningmodel.text.texts import Text


def check(profile: Profile, rules: Mapping[str, AnyRule]) -> Iterator[Outcome]:
    """Yield every step that no need leads to, with the smallest need that passes it by."""
    if unchecked := sources_missing(profile):
        yield from unchecked
        return
    yield APPLIES
    claims = ladder_of(rules)
    classes = input_classes(profile, claims)
    of_class = {one: [*claims(one.situation, profile)] for each in classes.values() for one in each}
    leads_to = [
        (needs, spread.lowest)
        for needs in answered_needs(classes)
        if (spread := range_of(claim for one in needs for claim in of_class[one])) is not None
    ]
    reached = {step for _, step in leads_to}
    for step in STEPS:
        if step not in reached:
            # The needs come smallest first, so the first that leads beyond the step is the smallest.
            needs, beyond = next((needs, lowest) for needs, lowest in leads_to if lowest > step)
            witness = [one for one in needs if one is not classes[one.input][0]]
            yield Fact(
                where=(Location(trail=("reach", step.name.lower())),),
                values={
                    "step": step.numbered,
                    "beyond": beyond.numbered,
                    "needs": said(witness),
                },
            )


RULE = ProfileRule(
    code="PRO009",
    name="step_not_reached",
    title=Text(da="Et trin, som intet behov fører til", en="A step that no need leads to"),
    why=Text(
        da="Et trin, som ingen børn får, findes kun på papiret. Så får børn enten for lidt hjælp eller springer over et trin, der kunne have været nok.",
        en="A step that no child gets is there on paper only. Then children either get too little help or pass over a step that could have been enough.",
    ),
    message=Text(
        da="Intet behov gør {step} til det laveste, der passer. Det mindste behov, der går forbi det, fører til {beyond}: {needs}.",
        en="No need makes {step} the lowest that fits. The smallest need that passes it by leads to {beyond}: {needs}.",
    ),
    hint=Text(
        da="Lad {step} bære mere end trinnet under det i mindst ét område, der har en afgørende dimension.",
        en="Let {step} carry more than the step below it in at least one domain that has a deciding dimension.",
    ),
    severity=Severity.WARNING,
    basis=Basis.MODEL,
    sources=(NATIONAL_LADDER, OWN_LIMIT),
    check=check,
    good=profile_example(
        """
[reach]
preventive = { child = 1, parenting = 2, environment = 1 }
"""
    ),
    bad=profile_example(
        """
[reach]
preventive = { child = 1, parenting = 1, environment = 1 }
"""
    ),
)
