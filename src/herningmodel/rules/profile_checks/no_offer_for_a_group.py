"""
*Intet tilbud til en gruppe*: a step has offers, but not the one that some children need on it.

It never changes a recommendation; a child that needs the kind gets it recommended, with the gap. A
step without any offer is found by PRO002.
"""

from herningmodel.ladder.bound_makers import OWN_LIMIT
from herningmodel.ladder.bounds import Condition
from herningmodel.ladder.input_classes import highest_rating_of, rated_alike
from herningmodel.ladder.profile_ladder import ladder_of, sources_missing
from herningmodel.model.needs import Domain, Rating
from herningmodel.model.placements import PlacementKind
from herningmodel.model.steps import Step
from herningmodel.rulebook import vocabulary as v


def check(profile: v.Profile, rules: v.Rules) -> v.Outcomes:
    """Yield every group of needs that calls for a kind of placement that is not offered."""
    if unchecked := sources_missing(profile):
        yield from unchecked
        return
    yield v.APPLIES
    claims = ladder_of(rules)
    asking: dict[tuple[Step, PlacementKind], list[Rating]] = {}
    for rating in Rating:
        for claim in claims(rated_alike(Domain.CHILD, rating, profile), profile):
            if isinstance(claim, Condition) and claim.needs is not None:
                for step in claim.steps:
                    asking.setdefault((step, claim.needs), []).append(rating)
    for (step, kind), ratings in asking.items():
        offers = profile.steps.on(step)
        if not offers.is_empty and kind not in offers.placements:
            yield v.Fact(
                where=(v.Location(trail=("steps", step.name.lower(), "placements")),),
                seen=offers.placements,
                expected=kind.value,
                values={"step": step.numbered, "kind": kind, "need": highest_rating_of(ratings)},
            )


RULE = v.ProfileRule(
    code="PRO005",
    name="no_offer_for_a_group",
    **v.sentences(
        title_da="Et trin har intet tilbud til nogle børn",
        title_en="A step has no offer for some children",
        why_da="Et trin, der kun har plads til de letteste, har ikke plads. De børn, der har mest brug for det, får det, der er tilbage.",
        why_en="A step that has room only for the easiest has no room. The children who need it most get what is left.",
        message_da="På {step} er der ikke {kind}. Det er, hvad et barn med {need} i sin udvikling har brug for der.",
        message_en="On {step} there is no {kind}. That is what a child with the {need} in its development needs there.",
        hint_da="Skriv, hvad kommunen tilbyder eller køber til disse børn.",
        hint_en="Write what the municipality offers or buys for these children.",
    ),
    **v.by_model(v.Severity.WARNING, OWN_LIMIT, v.sources.CRITICS),
    check=check,
    good=v.profile_example(
        "[steps.foster_family]",
        'placements = ["general_foster_family", "reinforced_foster_family", "specialised_foster_family"]',
    ),
    bad=v.profile_example(
        "[steps.foster_family]",
        'placements = ["general_foster_family", "reinforced_foster_family"]',
    ),
)
