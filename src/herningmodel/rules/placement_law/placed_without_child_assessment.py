"""
*Anbragt uden undersøgelse*: a placement that was decided before the child assessment was finished.

Urgent decisions are left alone: there the assessment may run in parallel.
"""

from herningmodel.law.bases import PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT, rests_on
from herningmodel.model.decisions import Decision
from herningmodel.model.needs import AssessmentKind
from herningmodel.rulebook import vocabulary as v


ENOUGH = (AssessmentKind.CHILD_ASSESSMENT, AssessmentKind.YOUTH_ASSESSMENT)


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision on placement without a finished child assessment before it."""
    places = rests_on(decision.legal_basis, PLACED_WITH_CONSENT) or rests_on(
        decision.legal_basis, PLACED_WITHOUT_CONSENT
    )
    if not places or not decision.is_granted or decision.urgent:
        return
    yield v.APPLIES
    finished = any(
        assessment.kind in ENOUGH and assessment.on <= decision.on
        for assessment in view.case.assessments
    )
    if not finished:
        yield v.Fact(
            where=(view.place(decision, "on"), view.place(view.case, "assessments")),
            seen=decision.on,
            expected=" | ".join(kind.value for kind in ENOUGH),
            values={"on": decision.on},
            day=decision.on,
        )


GOOD = v.example(
    assessments=[v.assessment("a1", "child_assessment", "2025-01-03")],
    decisions=[v.decision("d1", "2025-01-03", "BL § 46")],
)

RULE = v.CaseRule(
    code="ANB002",
    name="placed_without_child_assessment",
    **v.sentences(
        title_da="Anbragt uden en færdig børnefaglig undersøgelse",
        title_en="Placed without a finished child assessment",
        why_da="Uden en undersøgelse er det ikke belyst, hvad barnet har brug for, og hvilke ressourcer der er omkring det. Derfor kræver loven den før afgørelsen.",
        why_en="Without an assessment it is not known what the child needs and which resources there are around it. So the law asks for it before the decision.",
        message_da="Anbringelsen er besluttet {on}, og der er ingen børnefaglig undersøgelse, der var færdig da.",
        message_en="The placement was decided on {on}, and there is no child assessment that was finished by then.",
        hint_da="Medsend undersøgelsen, eller marker afgørelsen som hastende (urgent), hvis den laves sideløbende.",
        hint_en="Send the assessment along, or mark the decision as urgent if it is made in parallel.",
        advice_da="Lav den børnefaglige undersøgelse. Hastede anbringelsen, så marker afgørelsen som hastende, og lav undersøgelsen sideløbende.",
        advice_en="Make the child assessment. If the placement was urgent, mark the decision as urgent, and make the assessment in parallel.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.statutory(
        v.Severity.ERROR,
        v.barnets_lov("20"),
        v.barnets_lov("46"),
        v.barnets_lov("47"),
        v.serviceloven("50"),
    ),
    reference=v.cited("SEL § 50", "BL § 20 stk. 1"),
    each=lambda view: view.case.decisions,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("a1", on="2025-01-04"),
)
