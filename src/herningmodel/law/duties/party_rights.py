"""*Partsrettigheder*: rights as a party from the age of 10."""

from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.ages import PARTY, is_reached
from herningmodel.law.duties.decision_routes import EVERY_ROUTE
from herningmodel.law.duties.duty import (
    Duty,
    DutyContext,
    DutyResult,
    RequirementPhase,
    State,
    Wording,
)
from herningmodel.text.texts import Text


def _examine(context: DutyContext) -> DutyResult | None:
    if context.age is not None and not is_reached(PARTY, context.age, context.day):
        return None
    location = context.view.place(context.view.case.child, "born")
    return DutyResult(state=State.UNKNOWN, location=location)


_WORDING: Final = Wording(
    EVERY_ROUTE,
    Text(
        da="Er barnet fyldt {age} år, skal det have sine rettigheder som part i sagen.",
        en="If aged {age} or more, the child must have its rights as a party to the case.",
    ),
    {"age": PARTY.on},
)

DUTY: Final = Duty(
    name="party",
    versions=versions(
        version("2024-01-01", "BL § 3", _WORDING, Certainty.CERTAIN),
    ),
    phase=RequirementPhase.BEFORE,
    examine=_examine,
)
