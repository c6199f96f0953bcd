"""*Plejefamilie først*: a foster family is considered before an institution."""

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
from herningmodel.model.steps import Step
from herningmodel.text.texts import Text


def _examine(context: DutyContext) -> DutyResult | None:
    # On the steps below the child is to live with a family, so it was considered.
    if context.step is not Step.INSTITUTION:
        return None
    return DutyResult(state=State.UNKNOWN, location=context.location("place_decided"))


_WORDING: Final = Wording(
    PLACED,
    Text(
        da="Det skal være vurderet, om en plejefamilie er det bedste sted for barnet.",
        en="It must have been considered whether a foster family is the best place for the child.",
    ),
)

DUTY: Final = Duty(
    name="foster_family_considered",
    versions=versions(
        version(None, "SEL § 68 b", _WORDING, Certainty.ONE_SOURCE),
        version("2024-01-01", "BL § 52 stk. 2", _WORDING, Certainty.CERTAIN),
    ),
    phase=RequirementPhase.BEFORE,
    examine=_examine,
)
