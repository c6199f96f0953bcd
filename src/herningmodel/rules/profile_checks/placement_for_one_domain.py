"""
*Anbringelse for ét område*: surroundings alone, or the child's own difficulties, lead to a placement.

The rules of the ladder are asked about a child that is safe, well cared for and in need of nothing
but what is rated in the one domain.

Errs on the side of missing: a need that no step can carry at all is no placement.
"""

from herningmodel.ladder.bound_makers import OWN_LIMIT
from herningmodel.ladder.input_classes import input_classes
from herningmodel.ladder.inputs import DOMAINS, Input
from herningmodel.ladder.profile_ladder import ladder_of, range_of, sources_missing
from herningmodel.model.steps import Step
from herningmodel.rulebook import vocabulary as v
from herningmodel.text.formatting import quoted


NEVER_ALONE = (Input.CHILD, Input.ENVIRONMENT)


def check(profile: v.Profile, rules: v.Rules) -> v.Outcomes:
    """Yield the least need in each domain that leads to a placement by itself."""
    if unchecked := sources_missing(profile):
        yield from unchecked
        return
    yield v.APPLIES
    claims = ladder_of(rules)
    classes = input_classes(profile, claims)
    for alone in NEVER_ALONE:
        for input_class in classes[alone]:
            spread = (
                range_of(claims(input_class.situation, profile))
                if input_class.is_answered
                else None
            )
            if spread is not None and spread.lowest.is_placement:
                domain = DOMAINS[alone]
                yield v.Fact(
                    where=(
                        v.Location(trail=("reach", Step.HOME_BASED.name.lower(), domain.value)),
                    ),
                    seen=profile.reach.on(Step.HOME_BASED).in_(domain),
                    values={
                        "domain": quoted(domain.label),
                        "need": input_class.label,
                        "step": spread.lowest.numbered,
                    },
                )
                break


RULE = v.ProfileRule(
    code="PRO004",
    name="placement_for_one_domain",
    **v.sentences(
        title_da="Omgivelserne eller barnets vanskeligheder giver alene en anbringelse",
        title_en="Surroundings or the child's difficulties alone lead to a placement",
        why_da="Fattigdom, dårlig bolig, sygdom, handicap eller fravær fra skole er ikke i sig selv en grund til at flytte et barn fra et trygt hjem. Så skal hjælpen komme hjem til barnet.",
        why_en="Poverty, poor housing, illness, disability or absence from school is no reason in itself to move a child from a safe home. Then the help should come home to the child.",
        message_da="Et trygt barn, der får den omsorg, det skal, får {step} alene på grund af området {domain} ({need}).",
        message_en="A safe child that gets the care it should gets {step} because of the domain of {domain} alone ({need}).",
        hint_da="Lad trin 3 bære alle vurderinger i området, eller skriv kilden til, at det ikke kan.",
        hint_en="Let step 3 carry every rating in the domain, or write the source for why it cannot.",
    ),
    **v.by_model(v.Severity.WARNING, OWN_LIMIT, v.sources.CRITICS),
    may_err=v.ErrorDirection.UNDER,
    check=check,
    good=v.profile_example("[reach]", "home_based = { child = 4, parenting = 2, environment = 4 }"),
    bad=v.profile_example("[reach]", "home_based = { child = 4, parenting = 3, environment = 3 }"),
)
