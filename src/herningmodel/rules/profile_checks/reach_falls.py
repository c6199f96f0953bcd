"""
*Rækkevidden falder*: a higher step that can carry less than the one below it.

A ladder on which more help carries less is no ladder: a child may then fit below and above a step,
and not on it.
"""

from itertools import pairwise

from herningmodel.core.member_paths import MemberPath
from herningmodel.ladder.bound_makers import OWN_LIMIT
from herningmodel.model.needs import Domain, Rating
from herningmodel.model.steps import STEPS, Step
from herningmodel.rulebook import vocabulary as v
from herningmodel.text.formatting import quoted


def check(profile: v.Profile, _: v.Rules) -> v.Outcomes:
    """Yield every step that carries less than the step below it."""
    yield v.APPLIES
    for lower, higher in pairwise(STEPS):
        for domain in Domain:
            before, after = (profile.reach.on(step).in_(domain) for step in (lower, higher))
            if after < before:
                trail = ("reach", higher.name.lower(), domain.value)
                yield _fall(trail, domain.label, (lower, before), (higher, after))
        for number, reach in enumerate(profile.reach.by_dimension):
            before, after = reach.on(lower), reach.on(higher)
            if after < before:
                own = ("reach", "by_dimension", number, higher.name.lower())
                yield _fall(own, reach.dimension.label, (lower, before), (higher, after))


def _fall(
    trail: MemberPath, area: v.Text, below: tuple[Step, Rating], above: tuple[Step, Rating]
) -> v.Fact:
    (lower, before), (higher, after) = below, above
    return v.Fact(
        where=(v.Location(trail=trail),),
        seen=after,
        expected=f">= {before.value}",
        values={
            "domain": quoted(area),
            "lower": lower.numbered,
            "higher": higher.numbered,
            "before": before.value,
            "after": after.value,
        },
    )


RULE = v.ProfileRule(
    code="PRO006",
    name="reach_falls",
    **v.sentences(
        title_da="Et højere trin bærer mindre end det under det",
        title_en="A higher step carries less than the one below it",
        why_da="Hvert trin er mere hjælp end det under det. Hvad der kan bæres med mindre hjælp, kan også bæres med mere.",
        why_en="Each step is more help than the one below it. What can be carried with less help can be carried with more.",
        message_da="I området {domain} kan {lower} bære {before}, men {higher} kun {after}.",
        message_en="In the domain of {domain}, {lower} can carry {before}, but {higher} only {after}.",
        hint_da="Lad {higher} bære mindst det samme som {lower}.",
        hint_en="Let {higher} carry at least as much as {lower}.",
    ),
    **v.by_model(v.Severity.WARNING, v.sources.NATIONAL_LADDER, OWN_LIMIT),
    check=check,
    good=v.profile_example(
        "[reach]", "kin_or_network = { child = 4, parenting = 3, environment = 4 }"
    ),
    bad=v.profile_example(
        "[reach]", "kin_or_network = { child = 3, parenting = 4, environment = 4 }"
    ),
)
