"""
*Plejefamiliens type*: a kind of foster family that the child's difficulties are too great for.

The ratings on the first day of the stay count. Health is left out: illness is treated by those whose
task it is, and asks for no stronger family by itself. Support of the family that the child lives with
makes up for the kind; help for the child alone, such as a contact person, does not. The older kinds were
not graded, and a municipal foster family is not a reinforced one.

Errs on the side of reporting: the family may have support that is not recorded.
"""

from herningmodel.ladder.reach_bounds import highest_rating
from herningmodel.ladder.situation import situation
from herningmodel.model.interventions import AimedAt
from herningmodel.model.needs import Dimension, Domain
from herningmodel.model.placements import Placement, PlacementKind
from herningmodel.profile.foster_family_kinds import FOSTER_FAMILY_KINDS, foster_family_kind
from herningmodel.rulebook import vocabulary as v


OLDER_KINDS = (PlacementKind.MUNICIPAL_FOSTER_FAMILY, PlacementKind.ORDINARY_FOSTER_FAMILY)
NOT_THE_FAMILY = (AimedAt.CHILD, AimedAt.PARENTS)
NOT_GRADED = v.Text(
    da="Barnet kom {on} til en plejefamilie af en ældre type ({kind}). Det kan ikke afgøres, hvilken af de nuværende typer den svarer til.",
    en="On {on} the child came to a foster family of an older kind ({kind}). Which of the present kinds it corresponds to cannot be determined.",
)
NOT_RATED = v.Text(
    da="Ikke alle barnets vanskeligheder var vurderet, da barnet kom til plejefamilien {on} ({kind}).",
    en="Not all of the child's difficulties were rated when the child came to the foster family on {on} ({kind}).",
)


def check(view: v.View, placement: Placement) -> v.Outcomes:
    """Yield a foster family of a weaker kind than the child's ratings call for."""
    values: dict[str, v.Value] = {"on": placement.started, "kind": placement.kind}
    if placement.kind in OLDER_KINDS:
        yield v.Unchecked(why=NOT_GRADED, where=(view.place(placement, "kind"),), values=values)
        return
    if placement.kind not in FOSTER_FAMILY_KINDS:
        return
    yield v.APPLIES
    if _has_package(view, placement):
        return
    first_day = v.View(view.document, on=placement.started, profile=view.profile)
    rated = [
        dimension
        for dimension in situation(first_day).rated_in(Domain.CHILD)
        if dimension.dimension is not Dimension.HEALTH
    ]
    strength = FOSTER_FAMILY_KINDS.index(placement.kind)
    highest = highest_rating(rated)
    if highest is not None:
        asked, _ = foster_family_kind(highest, view.profile.thresholds)
        missing = FOSTER_FAMILY_KINDS.index(asked) - strength
        if missing > 0:
            yield v.Fact(
                where=(view.place(placement, "kind"),),
                seen=placement.kind,
                expected=asked.value,
                values={**values, "asked": asked, "rating": highest.value},
                at_most=v.Severity.INFO if missing == 1 else None,
            )
            return
    is_strongest = placement.kind is FOSTER_FAMILY_KINDS[-1]
    if not is_strongest and any(dimension.answer.is_open for dimension in rated):
        yield v.Unchecked(why=NOT_RATED, where=(view.place(placement, "kind"),), values=values)


def _has_package(view: v.View, placement: Placement) -> bool:
    support = (v.find(view.case.interventions, name) for name in placement.support)
    return any(given is not None and given.aimed_at not in NOT_THE_FAMILY for given in support)


GOOD = v.example(
    assessments=[
        v.assessment(
            "a1",
            "child_assessment",
            "2024-12-20",
            ratings={"emotional_and_behavioural_development": 4},
        )
    ],
    placements=[v.measure("p1", "specialised_foster_family", "2025-01-06")],
)

RULE = v.CaseRule(
    code="ANB025",
    name="wrong_kind_of_foster_family",
    **v.sentences(
        title_da="Plejefamilien er ikke af den type, barnet har brug for",
        title_en="The foster family is not of the kind that the child needs",
        why_da="En plejefamilie, der står alene med mere, end den er godkendt og rustet til, slider sig op, og barnet må flytte igen. Typen skal følge barnets vanskeligheder, eller støtten skal.",
        why_en="A foster family left alone with more than it is approved and equipped for wears out, and the child has to move again. The kind should follow the child's difficulties, or the support should.",
        message_da="Barnet kom {on} til en plejefamilie ({kind}). Barnets højeste vurdering var {rating}, og det svarer til en anden type ({asked}). Der er ingen støtte til plejefamilien.",
        message_en="On {on} the child came to a foster family ({kind}). The child's highest rating was {rating}, which corresponds to another kind ({asked}). There is no support for the foster family.",
        hint_da="Giv plejefamilien støtte, eller overvej, om den skal godkendes som en anden type.",
        hint_en="Give the foster family support, or consider whether it should be approved as another kind.",
    ),
    **v.by_model(
        v.Severity.WARNING,
        v.own_choice(
            da="Ingen kilde siger, hvilken type plejefamilie en vurdering svarer til. Profilen sætter grænserne",
            en="No source says which kind of foster family a rating corresponds to. The profile sets the limits",
        ),
    ),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=lambda view: view.case.placements,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("p1", kind="general_foster_family"),
)
