"""*Formål og varighed*: the decision's purpose and expected duration."""

from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import (
    CONSENTED,
    SUPPORTED,
    UNCONSENTED,
    DecisionRoute,
)
from herningmodel.law.duties.duty import (
    Duty,
    DutyContext,
    DutyResult,
    RequirementPhase,
    Wording,
    shown,
)
from herningmodel.text.texts import Text


_SENTENCE: Final = Text(
    da="Afgørelsen skal sige, hvad hjælpen skal føre til, og hvor længe den ventes at vare.",
    en="The decision must say what the help is to lead to, and how long it is expected to last.",
)


def _examine(context: DutyContext) -> DutyResult:
    decision = context.decision
    if decision is None or not (decision.purpose or "").strip():
        return shown(context, "purpose", is_shown=False)
    return shown(context, "expected_months", is_shown=decision.expected_months is not None)


def _duty(routes: tuple[DecisionRoute, ...], provision: str) -> Duty:
    wording = Wording(routes, _SENTENCE)
    return Duty(
        name="purpose_and_duration",
        versions=versions(version("2024-01-01", provision, wording, Certainty.CERTAIN)),
        phase=RequirementPhase.BEFORE,
        rule="PLN002",
        examine=_examine,
    )


OF_SUPPORT: Final = _duty(SUPPORTED, "BL § 32 stk. 3")
WITH_CONSENT: Final = _duty(CONSENTED, "BL § 46")
WITHOUT_CONSENT: Final = _duty(UNCONSENTED, "BL § 47")
