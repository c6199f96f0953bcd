"""
*Hjemmetræning uden undersøgelse*: training at home that was approved without a child assessment.

The law asks for a child assessment before the approval. What serviceloven asked for was not read.
"""

from herningmodel.law.bases import rests_on
from herningmodel.model.decisions import Decision
from herningmodel.model.needs import AssessmentKind
from herningmodel.rulebook import vocabulary as v


HOME_TRAINING = v.cited("BL § 85")


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision on training at home without a child assessment before it."""
    in_force = HOME_TRAINING.on(decision.on) is not None
    if not in_force or not decision.is_granted or not rests_on(decision.legal_basis, HOME_TRAINING):
        return
    yield v.APPLIES
    finished = any(
        assessment.kind is AssessmentKind.CHILD_ASSESSMENT and assessment.on <= decision.on
        for assessment in view.case.assessments
    )
    if not finished:
        yield v.Fact(
            where=(view.place(decision, "on"), view.place(view.case, "assessments")),
            seen=decision.on,
            expected=AssessmentKind.CHILD_ASSESSMENT.value,
            values={"on": decision.on},
            day=decision.on,
        )


GOOD = v.example(
    assessments=[v.assessment("a1", "child_assessment", "2025-01-03")],
    decisions=[v.decision("d1", "2025-01-03", "BL § 85")],
)

RULE = v.CaseRule(
    code="TRN024",
    name="home_training_not_assessed",
    **v.sentences(
        title_da="Hjemmetræning uden en børnefaglig undersøgelse",
        title_en="Training at home without a child assessment",
        why_da="Forældre, der træner deres barn hjemme, tager en stor opgave på sig. Om det er bedst for barnet, skal være undersøgt, før det godkendes.",
        why_en="Parents who train their child at home take on a great task. Whether that is best for the child must have been assessed before it is approved.",
        message_da="Hjemmetræningen er godkendt {on}, og der er ingen børnefaglig undersøgelse, der var færdig da.",
        message_en="The training at home was approved on {on}, and there is no child assessment that was finished by then.",
        hint_da="Lav den børnefaglige undersøgelse, eller registrer den, hvis den er lavet.",
        hint_en="Make the child assessment, or record it if it was made.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_law(v.Severity.ERROR, v.cited("BL § 85 stk. 3")),
    each=lambda view: view.case.decisions,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("a1", on="2025-01-04"),
)
