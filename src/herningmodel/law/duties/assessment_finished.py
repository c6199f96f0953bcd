"""*Afdækning eller undersøgelse*: finished before the decision. Help may begin meanwhile."""

from typing import Final

from herningmodel.core.legal_versions import version, versions
from herningmodel.core.sources import Certainty
from herningmodel.law.duties.decision_routes import IN_TIME, SUPPORTED
from herningmodel.law.duties.duty import (
    Duty,
    DutyContext,
    DutyResult,
    RequirementPhase,
    State,
    Wording,
)
from herningmodel.model.needs import AssessmentKind
from herningmodel.text.texts import Text


_THOROUGH: Final = (AssessmentKind.CHILD_ASSESSMENT, AssessmentKind.YOUTH_ASSESSMENT)

ENOUGH_FOR_SUPPORT: Final = versions(
    version(None, "SEL § 50", _THOROUGH, Certainty.CERTAIN),
    version(
        "2024-01-01",
        "BL § 32 stk. 4",
        (AssessmentKind.FOCUSED, *_THOROUGH),
        Certainty.CERTAIN,
    ),
)


def _result(context: DutyContext, kinds: tuple[AssessmentKind, ...]) -> DutyResult:
    finished = [
        assessment
        for assessment in context.view.assessments
        if assessment.kind in kinds and assessment.on <= context.day
    ]
    return DutyResult(
        state=State.MET if finished else State.MISSING,
        location=(
            context.view.place(finished[0], "on") if finished else context.of_case("assessments")
        ),
    )


def _of_support(context: DutyContext) -> DutyResult:
    return _result(context, ENOUGH_FOR_SUPPORT.on(context.day) or ())


def _of_placement(context: DutyContext) -> DutyResult:
    return _result(context, _THOROUGH)


FOR_SUPPORT: Final = Duty(
    name="assessment",
    versions=versions(
        version(
            None,
            "SEL § 50",
            Wording(
                SUPPORTED,
                Text(
                    da="En børnefaglig undersøgelse skal være færdig.",
                    en="A child assessment must be finished.",
                ),
            ),
            Certainty.CERTAIN,
        ),
        version(
            "2024-01-01",
            "BL § 32 stk. 4",
            Wording(
                SUPPORTED,
                Text(
                    da="En afdækning eller en børnefaglig undersøgelse skal være færdig. Hjælpen kan også begynde, mens den laves.",
                    en="A focused assessment or a child assessment must be finished. The help may also begin while it is being made.",
                ),
            ),
            Certainty.CERTAIN,
        ),
    ),
    phase=RequirementPhase.BEFORE,
    examine=_of_support,
)

_WORDING: Final = Wording(
    IN_TIME,
    Text(
        da="En børnefaglig eller ungefaglig undersøgelse skal være færdig før afgørelsen.",
        en="A child assessment or youth assessment must be finished before the decision.",
    ),
)

FOR_PLACEMENT: Final = Duty(
    name="assessment",
    versions=versions(
        version(None, "SEL § 50", _WORDING, Certainty.CERTAIN),
        version("2024-01-01", "BL § 20 stk. 1 nr. 1", _WORDING, Certainty.CERTAIN),
    ),
    phase=RequirementPhase.BEFORE,
    rule="ANB002",
    examine=_of_placement,
)
