"""*Udvalgets afgørelse*: the committee decides a placement without consent."""

from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import UNCONSENTED
from herningmodel.law.duties.duty import (
    Duty,
    DutyActor,
    DutyContext,
    DutyResult,
    RequirementPhase,
    Wording,
    shown,
)
from herningmodel.text.texts import Text


def _examine(context: DutyContext) -> DutyResult:
    decided = context.decision is not None and context.decision.committee is not None
    return shown(context, "committee", is_shown=decided)


_WORDING: Final = Wording(
    UNCONSENTED,
    Text(
        da="Børne- og ungeudvalget skal have truffet afgørelsen.",
        en="The children and young people's committee must have made the decision.",
    ),
)

DUTY: Final = Duty(
    name="committee",
    versions=versions(
        version(None, "SEL § 58", _WORDING, Certainty.CERTAIN),
        version("2024-01-01", "BL § 47", _WORDING, Certainty.CERTAIN),
    ),
    actor=DutyActor.COMMITTEE,
    phase=RequirementPhase.BEFORE,
    rule="ANB003",
    examine=_examine,
)
