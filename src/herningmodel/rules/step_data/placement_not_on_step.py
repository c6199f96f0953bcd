"""
*Anbringelsen står på et forkert trin*: a placement whose kind is not on the step that was granted.

The step of a room of one's own and of a boarding school is the profile's. A placement whose basis has
changed is judged by each decision that it has rested on, because each gives the step of its days.
"""

from herningmodel.model.placements import Placement
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, placement: Placement) -> v.Outcomes:
    """Yield each decision of a placement that grants another step than that of its kind."""
    for decision in view.decisions_of(placement):
        if decision.granted_step is None:
            continue
        yield v.APPLIES
        step = view.profile.step_of(placement.kind)
        if decision.granted_step is not step:
            yield v.Fact(
                where=(view.place(placement, "kind"), view.place(decision, "granted_step")),
                seen=placement.kind,
                expected=f"step {step.value}",
                values={
                    "kind": placement.kind,
                    "step": step.numbered,
                    "granted": decision.granted_step.numbered,
                },
            )


GOOD = v.example(
    decisions=[{"id": "d1", "on": "2025-01-03", "granted_step": 5}],
    placements=[v.measure("p1", "general_foster_family", "2025-01-06", decision="d1")],
)

RULE = v.CaseRule(
    code="TRN011",
    name="placement_not_on_step",
    **v.sentences(
        title_da="Anbringelsen passer ikke til det bevilgede trin",
        title_en="The placement is not on the step that was granted",
        why_da="Bevilges trin 3, og bor barnet på en institution, viser trappen noget andet end barnets liv. Så bliver både opfølgning og nøgletal forkerte.",
        why_en="Where step 3 is granted and the child lives in an institution, the ladder shows something else than the child's life. Follow-up and key figures go wrong with it.",
        message_da="Anbringelsen hører til på {step} ({kind}), men der er bevilget {granted}.",
        message_en="The placement belongs on {step} ({kind}), but {granted} was granted.",
        hint_da="Ret det bevilgede trin eller anbringelsens type.",
        hint_en="Correct the granted step or the kind of placement.",
    ),
    **v.by_model(v.Severity.ERROR, v.sources.NATIONAL_LADDER),
    each=lambda view: view.case.placements,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("d1", granted_step=3).but_record("p1", kind="residential_institution"),
)
