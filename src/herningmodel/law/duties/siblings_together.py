"""*Søskende samme sted*: siblings who are placed live in the same place."""

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
from herningmodel.text.texts import Text


def _examine(context: DutyContext) -> DutyResult:
    location = context.view.place(context.view.case.child, "siblings")
    return DutyResult(state=State.UNKNOWN, location=location)


_WORDING: Final = Wording(
    PLACED,
    Text(
        da="Har barnet søskende, der også er anbragt, skal de bo samme sted, medmindre hensynet til et af børnene taler imod.",
        en="If the child has siblings who are placed too, they must live in the same place unless the needs of one of the children speak against it.",
    ),
)

DUTY: Final = Duty(
    name="siblings",
    versions=versions(
        version(None, "SEL § 68 b", _WORDING, Certainty.ONE_SOURCE),
        version("2024-01-01", "BL § 52 stk. 3", _WORDING, Certainty.CERTAIN),
    ),
    phase=RequirementPhase.BEFORE,
    rule="ANB023",
    examine=_examine,
)
