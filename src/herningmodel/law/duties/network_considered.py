"""
*Slægt og netværk*: the search for kin and network.

The model asks for it. The law asks for the place that best meets the child's need (§ 52 stk. 2), and
names no search.
"""

from typing import Final

from herningmodel.core.legal_versions import Version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import PLACED
from herningmodel.law.duties.duty import (
    Duty,
    DutyContext,
    DutyResult,
    RequirementPhase,
    State,
    Wording,
)
from herningmodel.model.steps import Step
from herningmodel.text.texts import Text


def _examine(context: DutyContext) -> DutyResult | None:
    if context.step is Step.KIN_OR_NETWORK:
        return None
    searched = [
        assessment
        for assessment in context.view.assessments
        if assessment.network_search is not None and assessment.network_search.done <= context.day
    ]
    if searched:
        location = context.view.place(searched[0], "network_search", "done")
        return DutyResult(state=State.MET, location=location)
    return DutyResult(state=State.MISSING, location=context.of_case("assessments"))


_WORDING: Final = Wording(
    PLACED,
    Text(
        da="Slægt og netværk skal være afsøgt: Er der nogen, barnet kender, som vil og kan have det boende?",
        en="Kin and network must have been searched: is there anyone the child knows who is willing and suitable to have it live with them?",
    ),
)

DUTY: Final = Duty(
    name="network_considered",
    # No provision asks for it, on any day.
    versions=versions(Version(None, (), _WORDING, Certainty.CERTAIN)),
    phase=RequirementPhase.BEFORE,
    rule="INV002",
    examine=_examine,
)
