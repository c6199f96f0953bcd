"""
*Indsatsen står på et forkert trin*: an intervention whose kind may not stand on the granted step.

Errs on the side of reporting: the steps of a kind are those of one municipality, and a decision may
record the step of the case instead of its own.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.sources import Basis
from herningmodel.model.interventions import Intervention
from herningmodel.model.steps import named
from herningmodel.rulebook.rule_sources import OS2BOS
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, intervention: Intervention) -> Iterator[Outcome]:
    """Yield an intervention whose decision grants a step that its kind may not stand on."""
    decision = view.decision_of(intervention)
    if decision is None or decision.granted_step is None:
        return
    yield APPLIES
    steps = intervention.kind.steps
    if decision.granted_step not in steps:
        yield Fact(
            where=(view.place(intervention, "kind"), view.place(decision, "granted_step")),
            seen=intervention.kind,
            expected=f"step {', '.join(str(step.value) for step in steps)}",
            values={
                "kind": intervention.kind,
                "steps": named(steps),
                "granted": decision.granted_step.numbered,
            },
        )


RULE = CaseRule(
    code="TRN012",
    name="intervention_not_on_step",
    title=Text(
        da="Indsatsen passer ikke til det bevilgede trin",
        en="The intervention is not on the step that was granted",
    ),
    why=Text(
        da="Trappen er kun et fælles sprog, når samme hjælp står på samme trin hos alle.",
        en="The ladder is a common language only when the same help stands on the same step everywhere.",
    ),
    message=Text(
        da="Indsatsen hører til på {steps} ({kind}), men der er bevilget {granted}.",
        en="The intervention belongs on {steps} ({kind}), but {granted} was granted.",
    ),
    hint=Text(
        da="Ret det bevilgede trin eller indsatsens type.",
        en="Correct the granted step or the kind of intervention.",
    ),
    severity=Severity.WARNING,
    basis=Basis.MODEL,
    sources=(OS2BOS,),
    may_err=ErrorDirection.OVER,
    adaptable=True,
    each=lambda view: view.case.interventions,
    check=check,
    good=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-03", "granted_step": 3}],
        interventions=[
            {"id": "i1", "kind": "family_treatment", "started": "2025-01-06", "decision": "d1"}
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-03", "granted_step": 2}],
        interventions=[
            {"id": "i1", "kind": "family_treatment", "started": "2025-01-06", "decision": "d1"}
        ],
    ),
)
