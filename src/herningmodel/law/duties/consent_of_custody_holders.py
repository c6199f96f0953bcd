"""*Forældremyndighedens samtykke*: the consent of all holders of custody."""

from typing import Final

from herningmodel.core.legal_versions import Versions, version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import CONSENTED, SUPPORTED
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


def _examine(context: DutyContext) -> DutyResult:
    consents = () if context.decision is None else context.decision.consents
    holders = context.view.case.custody_holders
    if Consent.CUSTODY_HOLDER in consents and holders is None:
        # All of them are said to have consented, but not how many they are.
        return DutyResult(state=State.UNKNOWN, location=context.of_case("custody_holders"))
    is_the_only_one = holders == 1 and Consent.ONE_CUSTODY_HOLDER in consents
    return shown(
        context, "consents", is_shown=Consent.CUSTODY_HOLDER in consents or is_the_only_one
    )


_SENTENCE: Final = Text(
    da="Alle forældremyndighedsindehavere skal have samtykket.",
    en="Everyone who holds custody must have consented.",
)
_SUPPORT: Final = Wording(SUPPORTED, _SENTENCE)
_PLACEMENT: Final = Wording(CONSENTED, _SENTENCE)


def _duty(worded: Versions[Wording]) -> Duty:
    return Duty(
        name="consent_of_custody_holders",
        versions=worded,
        phase=RequirementPhase.BEFORE,
        rule="ANB001",
        examine=_examine,
    )


TO_SUPPORT: Final = _duty(
    versions(
        version(None, "SEL § 52", _SUPPORT, Certainty.CERTAIN),
        version("2024-01-01", "BL § 32 stk. 2", _SUPPORT, Certainty.CERTAIN),
    )
)
TO_PLACEMENT: Final = _duty(
    versions(
        version(None, "SEL § 52", _PLACEMENT, Certainty.CERTAIN),
        version("2024-01-01", "BL § 46", _PLACEMENT, Certainty.CERTAIN),
    )
)
