"""*Forældremyndighedens samtykke*: the consent of all holders of custody."""

from typing import Final

from herningmodel.case_view.view import View
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
from herningmodel.model.decisions import Consent, Decision
from herningmodel.text.texts import Text


def lacks_holders(view: View, decision: Decision) -> bool | None:
    """
    Return whether a custody holder's consent is missing, None if unknown.

    Where no custody holder is in the country, no consent of one is asked for.
    """
    holders = view.case.custody_holders
    if view.case.child.has_no_holder or (
        holders == 1 and Consent.ONE_CUSTODY_HOLDER in decision.consents
    ):
        return False
    if Consent.CUSTODY_HOLDER not in decision.consents:
        return True
    # All of them are said to have consented, but not how many they are.
    return None if holders is None else False


def _examine(context: DutyContext) -> DutyResult | None:
    if context.view.case.child.has_no_holder:
        return None
    lacks = context.decision is None or lacks_holders(context.view, context.decision)
    if lacks is None:
        return DutyResult(state=State.UNKNOWN, location=context.of_case("custody_holders"))
    return shown(context, "consents", is_shown=not lacks)


_SENTENCE: Final = Text(
    da="Alle forældremyndighedsindehavere skal have samtykket.",
    en="Everyone who holds custody must have consented.",
)
_SUPPORT: Final = Wording(SUPPORTED, _SENTENCE)
_PLACEMENT: Final = Wording(CONSENTED, _SENTENCE)


def _duty(worded: Versions[Wording], rule: str) -> Duty:
    return Duty(
        name="consent_of_custody_holders",
        versions=worded,
        phase=RequirementPhase.BEFORE,
        rule=rule,
        examine=_examine,
    )


TO_SUPPORT: Final = _duty(
    versions(
        version(None, "SEL § 52", _SUPPORT, Certainty.CERTAIN),
        version("2024-01-01", "BL § 32 stk. 2", _SUPPORT, Certainty.CERTAIN),
    ),
    "INV004",
)
TO_PLACEMENT: Final = _duty(
    versions(
        version(None, "SEL § 52", _PLACEMENT, Certainty.CERTAIN),
        version("2024-01-01", "BL § 46", _PLACEMENT, Certainty.CERTAIN),
    ),
    "ANB001",
)
