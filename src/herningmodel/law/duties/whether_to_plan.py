"""*Beslutning om en plan*: the choice of a plan at home."""

from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import SUPPORTED
from herningmodel.law.duties.duty import Duty, DutyContext, DutyResult, State, Wording
from herningmodel.law.duties.plan import VALUES, plans_of
from herningmodel.text.texts import Text


def _examine(context: DutyContext) -> DutyResult:
    # A plan shows that one was decided on; without one the case does not show what was decided.
    has_plan = bool(plans_of(context.view, context.decision))
    return DutyResult(
        state=State.MET if has_plan else State.UNKNOWN, location=context.of_case("plans")
    )


_WORDING: Final = Wording(
    SUPPORTED,
    Text(
        da="Det skal besluttes, om der skal laves en plan. Skal der det, er den klar senest {within} efter afgørelsen.",
        en="It must be decided whether to make a plan. If so, it is ready within {within} of the decision.",
    ),
    VALUES,
)

DUTY: Final = Duty(
    name="whether_to_plan",
    versions=versions(
        version("2024-01-01", "BL § 91 stk. 1", _WORDING, Certainty.CERTAIN),
    ),
    examine=_examine,
)
