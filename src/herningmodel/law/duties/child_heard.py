"""
*Høring af barnet*: the child is heard on the decision itself, and before it.

Every decision about the child asks for it, whatever its provision. Counselling and early prevention
(§§ 28-31) are given without a decision, and support for the parents themselves (§§ 75, 76) is not
about the child; benefits to the parents are, on one source.
"""

from typing import Final

from herningmodel.core.legal_versions import cited, version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.ages import OF_AGE, is_reached
from herningmodel.law.bases import rests_on_one_of
from herningmodel.law.duties.decision_routes import EVERY_ROUTE
from herningmodel.law.duties.duty import (
    Duty,
    DutyContext,
    DutyResult,
    RequirementPhase,
    State,
    Wording,
)
from herningmodel.model.decisions import Decision
from herningmodel.model.people import ChildHeard, ChildsView, HowHeard
from herningmodel.text.texts import NOTHING, Text


_VIEW: Final = {
    ChildsView.AGREES: Text(da=" Barnet er enig.", en=" The child agrees."),
    ChildsView.DISAGREES: Text(da=" Barnet er uenig.", en=" The child disagrees."),
    ChildsView.MIXED: Text(da=" Barnet er i tvivl.", en=" The child is ambivalent."),
    ChildsView.NOT_EXPRESSED: Text(
        da=" Barnet har ikke givet sin mening til kende.",
        en=" The child has expressed no view.",
    ),
}


_WITHOUT_DECISION: Final = (
    cited("BL § 28"),
    cited("BL § 29"),
    cited("SEL § 11", "BL § 30"),
    cited("BL § 31"),
    cited("SEL § 54", "BL § 75"),
    cited("BL § 76"),
)
_BENEFITS_TO_PARENTS: Final = (
    cited("SEL § 41", "BL § 86"),
    cited("SEL § 42", "BL § 87"),
    cited("SEL § 43", "BL § 88"),
)


def certainty_of(decision: Decision, age: int | None) -> Certainty | None:
    """
    Return how sure the duty to hear the child is, or None.

    Args:
        decision: The decision.
        age: The age on its day; a child that is not born or is of age has no view to obtain.
    """
    basis = decision.legal_basis
    has_no_view = age is not None and (age < 0 or is_reached(OF_AGE, age, decision.on))
    if basis is None or has_no_view or rests_on_one_of(basis, _WITHOUT_DECISION):
        return None
    if rests_on_one_of(basis, _BENEFITS_TO_PARENTS):
        return Certainty.ONE_SOURCE
    return DUTY.versions.certainty_on(decision.on)


def is_after(decision: Decision, heard: ChildHeard) -> bool:
    """Tell whether the child was heard only after the day of *decision*."""
    return heard.how is not HowHeard.NOT_HEARD and heard.on > decision.on


def _examine(context: DutyContext) -> DutyResult | None:
    if context.age is not None and context.age < 0:
        return None
    heard = None if context.decision is None else context.decision.child_heard
    location = context.location("child_heard")
    if heard is None:
        return DutyResult(state=State.MISSING, location=location, values={"view": NOTHING})
    view = NOTHING if heard.view is None else _VIEW[heard.view]
    if heard.how is not HowHeard.NOT_HEARD:
        late = context.decision is not None and is_after(context.decision, heard)
        state = State.MET_LATE if late else State.MET
        return DutyResult(state=state, location=location, values={"view": view})
    # Whether a reason not to hear the child is good enough is for a person to judge.
    state = State.UNKNOWN if (heard.reason or "").strip() else State.MISSING
    return DutyResult(state=state, location=location, values={"view": view})


_WORDING: Final = Wording(
    EVERY_ROUTE,
    Text(
        da="Barnet skal være hørt om denne afgørelse, før den blev truffet.{view}",
        en="The child must have been heard on this decision before it was made.{view}",
    ),
)

DUTY: Final = Duty(
    name="child_heard",
    versions=versions(
        version(None, "SEL § 48", _WORDING, Certainty.ONE_SOURCE),
        version("2024-01-01", "BL § 5 stk. 3", _WORDING, Certainty.CERTAIN),
    ),
    phase=RequirementPhase.BEFORE,
    rule="INV001",
    examine=_examine,
)
