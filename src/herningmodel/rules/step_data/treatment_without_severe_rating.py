"""
*Behandling uden svær vurdering*: treatment round the clock, and no severe rating of the child.

Errs on the side of reporting: a dimension that was not rated may be the severe one.
"""

from herningmodel.model.needs import Assessment, Domain
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, assessment: Assessment) -> v.Outcomes:
    """Yield an assessment that asks for treatment without a severe rating of the child."""
    if not assessment.round_the_clock_treatment:
        return
    yield v.APPLIES
    threshold = view.profile.thresholds.treatment_expects.rating
    ratings = [
        rating
        for dimension, rating in assessment.ratings.items()
        if dimension.domain is Domain.CHILD
    ]
    if not any(rating >= threshold for rating in ratings):
        yield v.Fact(
            where=(
                view.place(assessment, "round_the_clock_treatment"),
                view.place(assessment, "ratings"),
            ),
            seen=True,
            expected=f"a rating of the child of {threshold.value} or more",
            values={"threshold": threshold.value},
        )


GOOD = v.example(
    assessments=[
        v.assessment(
            "a1",
            "child_assessment",
            "2025-11-03",
            round_the_clock_treatment=True,
            ratings={"emotional_and_behavioural_development": 4},
        )
    ]
)

RULE = v.CaseRule(
    code="TRN018",
    name="treatment_without_severe_rating",
    **v.sentences(
        title_da="Døgnbehandling uden en svær vurdering",
        title_en="Round-the-clock treatment without a severe rating",
        why_da="Døgnbehandling fører til en institution. Har barnet ingen svære vanskeligheder, er enten vurderingen eller svaret om behandling forkert, og begge dele koster barnet meget.",
        why_en="Round-the-clock treatment leads to an institution. Where the child has no severe difficulty, either the rating or the answer about treatment is wrong, and both cost the child dearly.",
        message_da="Undersøgelsen siger, at barnet har brug for døgnbehandling, men ingen af barnets vurderinger er {threshold} eller højere.",
        message_en="The assessment says that the child needs round-the-clock treatment, but none of the child's ratings is {threshold} or more.",
        hint_da="Se svaret om behandling og vurderingerne efter; mindst én af dem mangler eller er forkert.",
        hint_en="Look at the answer about treatment and at the ratings again; at least one is missing or wrong.",
    ),
    safe_placeholders=frozenset({"expected", "threshold"}),
    **v.by_model(v.Severity.WARNING, v.sources.OWN_THRESHOLD),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=lambda view: view.case.assessments,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("a1", ratings={"emotional_and_behavioural_development": 2}),
)
