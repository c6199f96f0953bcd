"""
*Ingen aktuel undersøgelse*: without an assessment today's need is not known.

Errs on the side of asking: every step is possible.
"""

from collections.abc import Iterator

from herningmodel.ladder.bound_makers import OWN_LIMIT
from herningmodel.ladder.bounds import Bound, BoundKind, Condition, Open
from herningmodel.ladder.ladder_rule import LadderRule
from herningmodel.ladder.questions import Question
from herningmodel.ladder.situation import Situation
from herningmodel.model.steps import HIGHEST
from herningmodel.rulebook import vocabulary as v


NONE = v.Text(
    da="Der er ingen undersøgelse fra de seneste {hold}. Hvad barnet har brug for i dag, vides ikke, så alt op til {step} er muligt.",
    en="There is no assessment from the last {hold}. What the child needs today is not known, so everything up to {step} is possible.",
)


def bounds(situation: Situation, profile: v.Profile) -> Iterator[Bound | Condition]:
    """Yield a possible bound without a recent assessment."""
    if situation.has_current_assessment:
        return
    threshold = profile.thresholds.answers_hold
    yield Bound(
        kind=BoundKind.AT_LEAST,
        step=HIGHEST,
        certain=False,
        template=NONE,
        values={"hold": threshold.interval, "step": HIGHEST.numbered},
        place=situation.assessments,
        hangs_on=Open(question=Question.NEW_ASSESSMENT, place=situation.assessments),
        source=profile.source(threshold.source),
    )


RULE = LadderRule(
    code="TRN010",
    name="no_current_assessment",
    **v.heading(
        title_da="Er der en aktuel undersøgelse?",
        title_en="Is there a current assessment?",
        why_da="Et barns liv er et andet efter et år. En gammel undersøgelse er historie og må ikke bære en ny afgørelse alene.",
        why_en="A child's life is another one after a year. An old assessment is history, and may not carry a new decision alone.",
    ),
    basis=v.Basis.MODEL,
    sources=(OWN_LIMIT,),
    bounds=bounds,
    good=v.example(assessments=[v.assessment("a1", "child_assessment", "2025-01-16")]),
    bad=v.example(assessments=[v.assessment("a1", "child_assessment", "2025-01-15")]),
)
