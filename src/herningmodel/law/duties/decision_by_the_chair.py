"""*Formandsafgørelse*: the chair decides where the need of the child cannot wait."""

from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import CHAIRED
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
    return shown(context, "legal_basis", is_shown=context.decision is not None)


_WORDING: Final = Wording(
    CHAIRED,
    Text(
        da="Formanden eller næstformanden for børne- og ungeudvalget skal have truffet en foreløbig afgørelse, fordi barnets behov ikke kan vente.",
        en="The chair or vice-chair of the committee must have made a provisional decision, because the child's need cannot wait.",
    ),
)

DUTY: Final = Duty(
    name="decision_by_the_chair",
    versions=versions(
        version(None, "SEL § 75", _WORDING, Certainty.CERTAIN),
        version("2024-01-01", "BL § 143", _WORDING, Certainty.CERTAIN),
    ),
    actor=DutyActor.CHAIR,
    phase=RequirementPhase.BEFORE,
    examine=_examine,
)
