"""*Udvalgets afgørelse*: what the law leaves to the committee alone."""

from typing import Final

from herningmodel.law.committee_list import BY_COMMITTEE
from herningmodel.law.duties.decision_routes import DECIDED_BY_COMMITTEE
from herningmodel.law.duties.duty import (
    Duty,
    DutyActor,
    DutyContext,
    DutyResult,
    RequirementPhase,
    Wording,
    shown,
    worded,
)
from herningmodel.text.texts import Text


def _examine(context: DutyContext) -> DutyResult:
    decided = context.decision is not None and context.decision.committee is not None
    return shown(context, "committee", is_shown=decided)


_WORDING: Final = Wording(
    DECIDED_BY_COMMITTEE,
    Text(
        da="Børne- og ungeudvalget skal have truffet afgørelsen.",
        en="The children and young people's committee must have made the decision.",
    ),
)

DUTY: Final = Duty(
    name="committee",
    versions=worded(BY_COMMITTEE, _WORDING),
    actor=DutyActor.COMMITTEE,
    phase=RequirementPhase.BEFORE,
    rule="ANB003",
    examine=_examine,
)
