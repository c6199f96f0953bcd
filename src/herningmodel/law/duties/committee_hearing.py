"""*Høring i udvalget*: of the parents, the child and the lawyer."""

from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import UNCONSENTED
from herningmodel.law.duties.duty import Duty, DutyActor, RequirementPhase, Wording, not_recorded
from herningmodel.text.texts import Text


_WORDING: Final = Wording(
    UNCONSENTED,
    Text(
        da="Børne- og ungeudvalget skal have hørt forældrene, barnet og advokaten. Et barn under 10 år kan undtages.",
        en="The committee must have heard the parents, the child and the lawyer. A child under 10 may be left out.",
    ),
)

DUTY: Final = Duty(
    name="heard_by_committee",
    versions=versions(
        version("2024-01-01", "BL § 142", _WORDING, Certainty.CERTAIN),
    ),
    actor=DutyActor.COMMITTEE,
    phase=RequirementPhase.BEFORE,
    examine=not_recorded("committee"),
)
