"""
*Anbringelsen står på et forkert trin*: a placement whose kind is not on the step that was granted.

The step of a room of one's own and of a boarding school is the profile's.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.model.placements import Placement
from herningmodel.rulebook.rule_sources import NATIONAL_LADDER
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, placement: Placement) -> Iterator[Outcome]:
    """Yield a placement whose decision grants another step than its kind stands on."""
    decision = view.decision_of(placement)
    if decision is None or decision.granted_step is None:
        return
    yield APPLIES
    step = view.profile.step_of(placement.kind)
    if decision.granted_step is not step:
        yield Fact(
            where=(view.place(placement, "kind"), view.place(decision, "granted_step")),
            seen=placement.kind,
            expected=f"step {step.value}",
            values={
                "kind": placement.kind,
                "step": step.numbered,
                "granted": decision.granted_step.numbered,
            },
        )


RULE = CaseRule(
    code="TRN011",
    name="placement_not_on_step",
    title=Text(
        da="Anbringelsen passer ikke til det bevilgede trin",
        en="The placement is not on the step that was granted",
    ),
    why=Text(
        da="Bevilges trin 3, og bor barnet på en institution, viser trappen noget andet end barnets liv. Så bliver både opfølgning og nøgletal forkerte.",
        en="Where step 3 is granted and the child lives in an institution, the ladder shows something else than the child's life. Follow-up and key figures go wrong with it.",
    ),
    message=Text(
        da="Anbringelsen hører til på {step} ({kind}), men der er bevilget {granted}.",
        en="The placement belongs on {step} ({kind}), but {granted} was granted.",
    ),
    hint=Text(
        da="Ret det bevilgede trin eller anbringelsens type.",
        en="Correct the granted step or the kind of placement.",
    ),
    severity=Severity.ERROR,
    basis=Basis.MODEL,
    sources=(NATIONAL_LADDER,),
    each=lambda view: view.case.placements,
    check=check,
    good=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-03", "granted_step": 5}],
        placements=[
            {"id": "p1", "kind": "general_foster_family", "started": "2025-01-06", "decision": "d1"}
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-03", "granted_step": 3}],
        placements=[
            {
                "id": "p1",
                "kind": "residential_institution",
                "started": "2025-01-06",
                "decision": "d1",
            }
        ],
    ),
)
