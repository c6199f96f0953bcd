"""
*Rækkevidden falder*: a higher step that can carry less than the one below it.

A ladder on which more help carries less is no ladder: a child may then fit below and above a step,
and not on it.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from herningmodel.core.findings import Location, Severity
from herningmodel.core.sources import Basis
from herningmodel.ladder.bound_makers import OWN_LIMIT
from herningmodel.model.needs import Domain
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
from herningmodel.text.texts import Text, quoted


def check(profile: Profile, _: Mapping[str, AnyRule]) -> Iterator[Outcome]:
    """Yield every step that carries less than the step below it, domain by domain."""
    yield APPLIES
    for lower, higher in pairwise(STEPS):
        for domain in Domain:
            before, after = (profile.reach.on(step).in_(domain) for step in (lower, higher))
            if after < before:
                yield Fact(
                    where=(Location(trail=("reach", higher.name.lower(), domain.value)),),
                    seen=after,
                    expected=f">= {before.value}",
                    values={
                        "domain": quoted(domain.label),
                        "lower": lower.numbered,
                        "higher": higher.numbered,
                        "before": before.value,
                        "after": after.value,
                    },
                )


RULE = ProfileRule(
    code="PRO006",
    name="reach_falls",
    title=Text(
        da="Et højere trin bærer mindre end det under det",
        en="A higher step carries less than the one below it",
    ),
    why=Text(
        da="Hvert trin er mere hjælp end det under det. Hvad der kan bæres med mindre hjælp, kan også bæres med mere.",
        en="Each step is more help than the one below it. What can be carried with less help can be carried with more.",
    ),
    message=Text(
        da="I området {domain} kan {lower} bære {before}, men {higher} kun {after}.",
        en="In the domain of {domain}, {lower} can carry {before}, but {higher} only {after}.",
    ),
    hint=Text(
        da="Lad {higher} bære mindst det samme som {lower}.",
        en="Let {higher} carry at least as much as {lower}.",
    ),
    severity=Severity.WARNING,
    basis=Basis.MODEL,
    sources=(NATIONAL_LADDER, OWN_LIMIT),
    check=check,
    good=profile_example(
        """
[reach]
kin_or_network = { child = 4, parenting = 3, environment = 4 }
"""
    ),
    bad=profile_example(
        """
[reach]
kin_or_network = { child = 3, parenting = 4, environment = 4 }
"""
    ),
)
