"""
*Anbragt uden undersøgelse*: a placement that was decided before the child assessment was finished.

Urgent decisions are left alone: there the assessment may run in parallel.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.legal_versions import cited
from herningmodel.core.sources import Basis
from herningmodel.law.bases import PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT, rests_on
from herningmodel.model.decisions import Decision
from herningmodel.model.needs import AssessmentKind
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


ENOUGH: Final = (AssessmentKind.CHILD_ASSESSMENT, AssessmentKind.YOUTH_ASSESSMENT)


def check(view: View, decision: Decision) -> Iterator[Outcome]:
    """Yield a decision on placement without a finished child assessment before it."""
    places = rests_on(decision.legal_basis, PLACED_WITH_CONSENT) or rests_on(
        decision.legal_basis, PLACED_WITHOUT_CONSENT
    )
    if not places or not decision.is_granted or decision.urgent:
        return
    yield APPLIES
    finished = any(
        assessment.kind in ENOUGH and assessment.on <= decision.on
        for assessment in view.case.assessments
    )
    if not finished:
        yield Fact(
            where=(view.place(decision, "on"), view.place(view.case, "assessments")),
            seen=decision.on,
            expected=" | ".join(kind.value for kind in ENOUGH),
            values={"on": decision.on},
            day=decision.on,
        )


RULE = CaseRule(
    code="ANB002",
    name="placed_without_child_assessment",
    title=Text(
        da="Anbragt uden en færdig børnefaglig undersøgelse",
        en="Placed without a finished child assessment",
    ),
    why=Text(
        da="Uden en undersøgelse ved ingen, hvad barnet har brug for, og hvilke ressourcer der er omkring det. Derfor kræver loven den før afgørelsen.",
        en="Without an assessment nobody knows what the child needs and which resources there are around it. So the law asks for it before the decision.",
    ),
    message=Text(
        da="Anbringelsen er besluttet {on}, og der er ingen børnefaglig undersøgelse, der var færdig da.",
        en="The placement was decided on {on}, and there is no child assessment that was finished by then.",
    ),
    hint=Text(
        da="Medsend undersøgelsen, eller marker afgørelsen som hastende (urgent), hvis den laves sideløbende.",
        en="Send the assessment along, or mark the decision as urgent if it is made in parallel.",
    ),
    safe_placeholders=frozenset({"expected"}),
    severity=Severity.ERROR,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("20"),
        barnets_lov("46"),
        barnets_lov("47"),
        serviceloven("50"),
    ),
    reference=cited("SEL § 50", "BL § 20 stk. 1"),
    each=lambda view: view.case.decisions,
    check=check,
    good=example(
        date(2026, 1, 15),
        assessments=[{"id": "a1", "kind": "child_assessment", "on": "2025-01-03"}],
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 46"}],
    ),
    bad=example(
        date(2026, 1, 15),
        assessments=[{"id": "a1", "kind": "child_assessment", "on": "2025-01-04"}],
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 46"}],
    ),
)
