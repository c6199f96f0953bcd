"""*Godkendelse af stedet*: the place is approved before the child moves in."""

from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import PLACED
from herningmodel.law.duties.duty import (
    Duty,
    DutyContext,
    DutyResult,
    RequirementPhase,
    State,
    Wording,
)
from herningmodel.model.placements import Placement
from herningmodel.text.texts import Text


def _examine(context: DutyContext) -> DutyResult:
    placed = [measure for measure in context.measures if isinstance(measure, Placement)]
    if not placed:
        return DutyResult(state=State.MISSING, location=context.of_case("placements"))
    newest = max(placed, key=lambda placement: placement.started)
    is_approved = newest.approved is not None and newest.approved <= newest.started
    return DutyResult(
        state=State.MET if is_approved else State.MISSING,
        location=context.view.place(newest, "approved"),
    )


_WORDING: Final = Wording(
    PLACED,
    Text(
        da="Stedet skal være godkendt, før barnet flytter ind.",
        en="The place must be approved before the child moves in.",
    ),
)

DUTY: Final = Duty(
    name="place_approved",
    versions=versions(
        version(None, "SEL § 66 a", _WORDING, Certainty.CERTAIN),
        version("2024-01-01", "BL § 43 stk. 2", _WORDING, Certainty.CERTAIN),
    ),
    phase=RequirementPhase.BEFORE,
    rule="ANB004",
    examine=_examine,
)
