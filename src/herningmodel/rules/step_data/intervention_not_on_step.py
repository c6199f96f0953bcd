"""
*Indsatsen står på et forkert trin*: an intervention whose kind does not belong on the granted step.

Errs on the side of reporting: the steps of a kind are those of one municipality, and a decision may
record the step of the case instead of its own. Each decision that it has rested on is judged.
"""

from herningmodel.model.interventions import Intervention
from herningmodel.model.steps import named
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, intervention: Intervention) -> v.Outcomes:
    """Yield each decision of an intervention on a step that its kind does not belong on."""
    for decision in view.decisions_of(intervention):
        if decision.granted_step is None:
            continue
        yield v.APPLIES
        steps = intervention.kind.steps
        if decision.granted_step not in steps:
            yield v.Fact(
                where=(view.place(intervention, "kind"), view.place(decision, "granted_step")),
                seen=intervention.kind,
                expected=f"step {', '.join(str(step.value) for step in steps)}",
                values={
                    "kind": intervention.kind,
                    "steps": named(steps),
                    "granted": decision.granted_step.numbered,
                },
            )


GOOD = v.example(
    decisions=[{"id": "d1", "on": "2025-01-03", "granted_step": 3}],
    interventions=[v.measure("i1", "family_treatment", "2025-01-06", decision="d1")],
)

RULE = v.CaseRule(
    code="TRN012",
    name="intervention_not_on_step",
    **v.sentences(
        title_da="Indsatsen passer ikke til det bevilgede trin",
        title_en="The intervention is not on the step that was granted",
        why_da="Trappen er kun et fælles sprog, når samme hjælp står på samme trin hos alle.",
        why_en="The ladder is a common language only when the same help is on the same step everywhere.",
        message_da="Indsatsen hører til på {steps} ({kind}), men der er bevilget {granted}.",
        message_en="The intervention belongs on {steps} ({kind}), but {granted} was granted.",
        hint_da="Ret det bevilgede trin eller indsatsens type.",
        hint_en="Correct the granted step or the kind of intervention.",
    ),
    **v.by_model(v.Severity.WARNING, v.sources.OS2BOS),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=lambda view: view.case.interventions,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("d1", granted_step=2),
)
