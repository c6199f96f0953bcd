"""*Høring i udvalget*: of the parents, the child and the lawyer."""

from typing import Final

from herningmodel.law.ages import HEARD_BY_COMMITTEE
from herningmodel.law.duties.decision_routes import DECIDED_BY_COMMITTEE
from herningmodel.law.duties.duty import (
    Duty,
    DutyActor,
    RequirementPhase,
    Wording,
    not_recorded,
    worded,
)
from herningmodel.text.texts import Text


_WORDING: Final = Wording(
    DECIDED_BY_COMMITTEE,
    Text(
        da="Børne- og ungeudvalget skal have hørt forældrene, barnet og advokaten. Et barn under {age} år kan undtages.",
        en="The committee must have heard the parents, the child and the lawyer. A child under {age} may be left out.",
    ),
    {"age": HEARD_BY_COMMITTEE.on},
)

DUTY: Final = Duty(
    name="heard_by_committee",
    versions=worded(HEARD_BY_COMMITTEE, _WORDING),
    actor=DutyActor.COMMITTEE,
    phase=RequirementPhase.BEFORE,
    examine=not_recorded("committee"),
)
