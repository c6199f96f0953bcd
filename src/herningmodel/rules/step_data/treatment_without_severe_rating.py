"""
*Behandling uden svær vurdering*: treatment round the clock, and no severe rating of the child.

Errs on the side of reporting: a dimension that nobody rated may be the severe one.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.sources import Basis
from herningmodel.model.needs import Assessment, Domain
from herningmodel.rulebook.rule_sources import OWN_THRESHOLD
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, assessment: Assessment) -> Iterator[Outcome]:
    """Yield an assessment that asks for treatment without a severe rating of the child."""
    if not assessment.round_the_clock_treatment:
        return
    yield APPLIES
    threshold = view.profile.thresholds.treatment_expects.rating
    ratings = [
        rating
        for dimension, rating in assessment.ratings.items()
        if dimension.domain is Domain.CHILD
    ]
    if not any(rating >= threshold for rating in ratings):
        yield Fact(
            where=(
                view.place(assessment, "round_the_clock_treatment"),
                view.place(assessment, "ratings"),
            ),
            seen=True,
            expected=f"a rating of the child of {threshold.value} or more",
            values={"threshold": threshold.value},
        )


RULE = CaseRule(
    code="TRN018",
    name="treatment_without_severe_rating",
    title=Text(
        da="Døgnbehandling uden en svær vurdering",
        en="Round-the-clock treatment without a severe rating",
    ),
    why=Text(
        da="Døgnbehandling fører til en institution. Har barnet ingen svære vanskeligheder, er enten vurderingen eller svaret om behandling forkert, og begge dele koster barnet meget.",
        en="Round-the-clock treatment leads to an institution. Where the child has no severe difficulty, either the rating or the answer about treatment is wrong, and both cost the child dearly.",
    ),
    message=Text(
        da="Undersøgelsen siger, at barnet har brug for døgnbehandling, men ingen af barnets vurderinger er {threshold} eller højere.",
        en="The assessment says that the child needs round-the-clock treatment, but none of the child's ratings is {threshold} or more.",
    ),
    hint=Text(
        da="Se svaret om behandling og vurderingerne efter; mindst én af dem mangler eller er forkert.",
        en="Look at the answer about treatment and at the ratings again; at least one is missing or wrong.",
    ),
    safe_placeholders=frozenset({"expected", "threshold"}),
    severity=Severity.WARNING,
    basis=Basis.MODEL,
    sources=(OWN_THRESHOLD,),
    may_err=ErrorDirection.OVER,
    adaptable=True,
    each=lambda view: view.case.assessments,
    check=check,
    good=example(
        date(2026, 1, 15),
        assessments=[
            {
                "id": "a1",
                "kind": "child_assessment",
                "on": "2025-11-03",
                "round_the_clock_treatment": True,
                "ratings": {"emotional_and_behavioural_development": 4},
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        assessments=[
            {
                "id": "a1",
                "kind": "child_assessment",
                "on": "2025-11-03",
                "round_the_clock_treatment": True,
                "ratings": {"emotional_and_behavioural_development": 2},
            }
        ],
    ),
)
