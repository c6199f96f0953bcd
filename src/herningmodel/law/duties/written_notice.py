"""*Skriftlig besked*: the parents have the provisional decision in writing."""

from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import CHAIRED
from herningmodel.law.duties.duty import Duty, DutyActor, Wording, not_recorded
from herningmodel.text.texts import Text


_WORDING: Final = Wording(
    CHAIRED,
    Text(
        da="Forældrene skal have den foreløbige afgørelse skriftligt inden for 24 timer.",
        en="The parents must have the provisional decision in writing within 24 hours.",
    ),
)

DUTY: Final = Duty(
    name="told_in_writing",
    versions=versions(
        version("2024-01-01", "BL § 143", _WORDING, Certainty.ONE_SOURCE),
    ),
    actor=DutyActor.CHAIR,
    examine=not_recorded("on"),
)
