"""
*Anbringelse for ét område*: surroundings alone, or the child's own difficulties, lead to a placement.

The rules of the ladder are asked about a child that is safe, well cared for and in need of nothing
but what is rated in the one domain.

Errs on the side of missing: a need that no step can carry at all is no placement.
"""

from herningmodel.ladder.bound_makers import OWN_LIMIT
from herningmodel.ladder.input_classes import rating_classes
from herningmodel.ladder.inputs import DOMAINS, Input
from herningmodel.ladder.profile_ladder import ladder_of, range_of, sources_missing
from herningmodel.ladder.situation import Situation
from herningmodel.model.needs import Domain, Rating
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
    for alone in NEVER_ALONE:
        for input_class in rating_classes(alone, profile, claims, with_open=False):
            now = input_class.situation
            spread = range_of(claims(now, profile))
            if spread is not None and spread.lowest.is_placement:
                where, carried = _reach_at_home(now, DOMAINS[alone], profile)
                yield v.Fact(
                    where=(where,),
                    seen=carried,
                    values={
                        "domain": quoted(DOMAINS[alone].label),
                        "need": input_class.label,
                        "step": spread.lowest.numbered,
                    },
                )
                break


def _reach_at_home(now: Situation, domain: Domain, profile: v.Profile) -> tuple[v.Location, Rating]:
    """Return where the reach of step 3 falls short, by its dimension or by its domain."""
    step = Step.HOME_BASED
    for number, reach in enumerate(profile.reach.by_dimension):
        rated = [each for each in now.rated_in(domain) if each.dimension is reach.dimension]
        if any((each.answer.value or 0) > reach.on(step) for each in rated):
            return v.Location(trail=("reach", "by_dimension", number)), reach.on(step)
    trail = ("reach", step.name.lower(), domain.value)
    return v.Location(trail=trail), profile.reach.on(step).in_(domain)


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
