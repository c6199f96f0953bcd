"""*Skolegang*: where a placed child is to go to school."""

from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import PLACED
from herningmodel.law.duties.duty import (
    Duty,
    DutyContext,
    DutyResult,
    RequirementPhase,
    Wording,
    shown,
)
from herningmodel.text.texts import Text


def _examine(context: DutyContext) -> DutyResult:
    decided = context.decision is not None and context.decision.schooling is not None
    return shown(context, "schooling", is_shown=decided)


_WORDING: Final = Wording(
    PLACED,
    Text(
        da="Det skal samtidig være besluttet, hvor barnet skal gå i skole.",
        en="It must be decided at the same time where the child is to go to school.",
    ),
)

DUTY: Final = Duty(
    name="school",
    versions=versions(
        version(None, "SEL § 68 b", _WORDING, Certainty.ONE_SOURCE),
        version("2024-01-01", "BL § 52 stk. 4", _WORDING, Certainty.CERTAIN),
    ),
    phase=RequirementPhase.BEFORE,
    rule="ANB017",
    examine=_examine,
)
