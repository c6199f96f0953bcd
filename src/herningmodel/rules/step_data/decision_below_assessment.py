"""
*Bevilget uden for det vurderede*: a decision that grants another step than was assessed.

The granted step is compared with what the ladder says on the day of the decision. Help beside higher
help is no gap. A departure or a coded reason says why, unless it is cost, as a code or in words; and a
severe rating that binds no step may explain more help at home. Errs on the side of reporting: the
reason may be in the journal. Without an assessment before the decision, and inside an open range, it
finds nothing.
"""

from herningmodel.case_view.cost_in_words import departs_for_the_child, has_code_beside_cost
from herningmodel.ladder.decision_and_need import (
    Standing,
    assessed_need,
    is_explained_by_rating,
    standing,
    step_in_force,
)
from herningmodel.law.bases import grants_a_step
from herningmodel.model.decisions import Decision
from herningmodel.model.steps import Step
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision above or below what was assessed, without a reason."""
    granted, basis = decision.granted_step, decision.legal_basis
    if granted is None or not decision.is_granted or basis is None or not grants_a_step(basis):
        return
    need = assessed_need(view.case, on=decision.on, profile=view.profile)
    if not need.is_assessed or not need.is_in_scope or need.range is None:
        return
    yield v.APPLIES
    in_force = step_in_force(view.case, on=decision.on, profile=view.profile)
    where = standing(granted, need, in_force)
    if where not in (Standing.ABOVE, Standing.BELOW) or _has_reason(view, decision, where):
        return
    is_home_enough = granted >= Step.KIN_OR_NETWORK > need.range.highest
    yield v.Fact(
        where=(view.place(decision, "granted_step"),),
        seen=granted.value,
        values={"on": decision.on, "granted": granted.numbered, "assessed": need.range.numbered},
        day=decision.on,
        at_most=None if where is Standing.BELOW or is_home_enough else v.Severity.INFO,
    )


def _has_reason(view: v.View, decision: Decision, where: Standing) -> bool:
    # A departure is a reason for every decision of its day on its step. That it was cheaper is
    # none, as a code or in words: cost never speaks for another step.
    departed = any(
        departs_for_the_child(other)
        and (other.on, other.granted_step) == (decision.on, decision.granted_step)
        for other in view.case.decisions
    )
    return (
        departed or has_code_beside_cost(decision) or is_explained_by_rating(view, decision, where)
    )


GOOD = v.example(
    assessments=[v.assessment("a1", "child_assessment", "2025-12-20", safety="unsafe")],
    decisions=[v.decision("d1", "2025-12-22", "BL § 46", granted_step=5)],
)

RULE = v.CaseRule(
    code="TRN022",
    name="decision_below_assessment",
    **v.sentences(
        title_da="Det bevilgede trin svarer ikke til undersøgelsen",
        title_en="The granted step does not match the assessment",
        why_da="Barnet skal have den hjælp, som undersøgelsen viser, at der er brug for: ikke mindre, og ikke mere indgribende. Er der en grund til at vælge noget andet, skal den fremgå.",
        why_en="The child should have the help that the assessment shows is needed: no less, and nothing more intrusive. If there is a reason to choose otherwise, it should be recorded.",
        message_da="Ved afgørelsen {on} blev der bevilget {granted}. Undersøgelsen pegede den dag på {assessed}, og der er ikke angivet en grund.",
        message_en="The decision on {on} granted {granted}. The assessment pointed to {assessed} on that day, and no reason is given.",
        hint_da="Angiv grunden til, at der blev valgt et andet trin, eller tag afgørelsen op igen.",
        hint_en="Give the reason for choosing another step, or reconsider the decision.",
    ),
    **v.by_model(v.Severity.WARNING, v.sources.CRITICS),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=lambda view: view.case.decisions,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("d1", legal_basis="BL § 30 stk. 1 nr. 1", granted_step=2),
)
