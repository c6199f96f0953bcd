"""*Høring af barnet*: the child is heard on the decision itself."""

from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import EVERY_ROUTE
from herningmodel.law.duties.duty import (
    Duty,
    DutyContext,
    DutyResult,
    RequirementPhase,
    State,
    Wording,
)
from herningmodel.model.people import ChildsView, HowHeard
from herningmodel.text.texts import Text


_VIEW: Final = {
    ChildsView.AGREES: Text(da=" Barnet er enig.", en=" The child agrees."),
    ChildsView.DISAGREES: Text(da=" Barnet er uenig.", en=" The child disagrees."),
    ChildsView.MIXED: Text(da=" Barnet er i tvivl.", en=" The child is of two minds."),
    ChildsView.NOT_EXPRESSED: Text(
        da=" Barnet har ikke givet sin mening til kende.",
        en=" The child has expressed no view.",
    ),
}
_NO_VIEW: Final = Text(da="", en="")


def _examine(context: DutyContext) -> DutyResult | None:
    if context.age is not None and context.age < 0:
        return None
    heard = None if context.decision is None else context.decision.child_heard
    location = context.location("child_heard")
    if heard is None:
        return DutyResult(state=State.MISSING, location=location, values={"view": _NO_VIEW})
    view = _NO_VIEW if heard.view is None else _VIEW[heard.view]
    if heard.how is not HowHeard.NOT_HEARD:
        return DutyResult(state=State.MET, location=location, values={"view": view})
    # Whether a reason not to hear the child is good enough is for a person to judge.
    state = State.UNKNOWN if (heard.reason or "").strip() else State.MISSING
    return DutyResult(state=state, location=location, values={"view": view})


_WORDING: Final = Wording(
    EVERY_ROUTE,
    Text(
        da="Barnet skal være hørt om denne afgørelse.{view}",
        en="The child must have been heard on this decision.{view}",
    ),
)

DUTY: Final = Duty(
    name="child_heard",
    versions=versions(
        version(None, "SEL § 46", _WORDING, Certainty.CERTAIN),
        version("2024-01-01", "BL § 5 stk. 3", _WORDING, Certainty.CERTAIN),
    ),
    phase=RequirementPhase.BEFORE,
    rule="INV001",
    examine=_examine,
)
