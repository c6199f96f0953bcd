"""*Den unges samtykke*: consent from the age of 15."""

from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.ages import CONSENT_TO_PLACEMENT, is_reached
from herningmodel.law.duties.decision_routes import CONSENTED
from herningmodel.law.duties.duty import (
    Duty,
    DutyContext,
    DutyResult,
    RequirementPhase,
    State,
    Wording,
    shown,
)
from herningmodel.model.decisions import Consent
from herningmodel.text.texts import Text


def _examine(context: DutyContext) -> DutyResult | None:
    consents = () if context.decision is None else context.decision.consents
    if context.age is None and Consent.YOUNG_PERSON not in consents:
        location = context.view.place(context.view.case.child, "born")
        return DutyResult(state=State.UNKNOWN, location=location)
    age, day = context.age, context.day
    if age is not None and not is_reached(CONSENT_TO_PLACEMENT, age, day):
        return None
    return shown(context, "consents", is_shown=Consent.YOUNG_PERSON in consents)


_WORDING: Final = Wording(
    CONSENTED,
    Text(
        da="Er den unge fyldt {age} år, skal den unge selv have samtykket.",
        en="If aged {age} or more, the young person must have consented too.",
    ),
    {"age": CONSENT_TO_PLACEMENT.on},
)

DUTY: Final = Duty(
    name="consent_of_young_person",
    versions=versions(
        version(None, "SEL § 52", _WORDING, Certainty.UNVERIFIED),
        version("2024-01-01", "BL § 46", _WORDING, Certainty.CERTAIN),
    ),
    phase=RequirementPhase.BEFORE,
    rule="ANB001",
    examine=_examine,
)
