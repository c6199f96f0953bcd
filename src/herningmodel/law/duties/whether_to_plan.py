"""*Beslutning om en plan*: the choice of a plan at home."""

from typing import Final

from herningmodel.case_view.plans import plan_decision_of, plans_of
from herningmodel.case_view.view import View
from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import SUPPORTED
from herningmodel.law.duties.duty import (
    Duty,
    DutyContext,
    DutyResult,
    State,
    Wording,
    of_deadlines,
)
from herningmodel.law.duties.plan import VALUES, deadline
from herningmodel.model.decisions import Decision
from herningmodel.text.texts import Text


def is_decided(view: View, decision: Decision) -> bool:
    """Tell whether a plan, or a decision on one, is recorded."""
    # A plan shows that one was decided on.
    return plan_decision_of(view, decision) is not None or bool(plans_of(view, decision))


def _examine(context: DutyContext) -> DutyResult | None:
    view, decision, location = context.view, context.decision, context.of_case("plans")
    if decision is None or not is_decided(view, decision):
        # Without either the case does not show what was decided.
        return DutyResult(state=State.UNKNOWN, location=location)
    due = deadline(view, decision)
    # A decision not to make a plan is an answer, and so is a plan without a decision.
    is_all = DutyResult(state=State.MET, location=location)
    return is_all if due is None else of_deadlines(context, location, (due,))


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
    rule="PLN017",
    examine=_examine,
)
