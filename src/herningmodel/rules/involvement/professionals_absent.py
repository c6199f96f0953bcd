"""
*Fagfolk mangler*: an assessment without a professional who knows the child.

Child assessments and delimited ones include the professionals who already know the child. Who took
part must be written down to tell. What serviceloven asked for was not read, and cannot be checked.

Errs on the side of reporting: professionals who were heard in writing may not be written down. An
`other` is taken for a professional.
"""

from herningmodel.model.needs import Assessment, AssessmentKind
from herningmodel.model.people import Participant
from herningmodel.rulebook import vocabulary as v


ASKS = {
    AssessmentKind.CHILD_ASSESSMENT: v.cited("BL § 22"),
    AssessmentKind.FOCUSED: v.cited("BL § 19"),
}
NOT_PROFESSIONALS = {
    Participant.CHILD,
    Participant.PARENT,
    Participant.NETWORK,
    Participant.ADVISER,
    Participant.SECOND_ADVISER,
    Participant.LAY_SUPPORT,
}

NOT_NAMED = v.Text(
    da="Det fremgår ikke, hvem der deltog i undersøgelsen fra {on}.",
    en="It is not said who took part in the assessment of {on}.",
)
UNREAD = v.Text(
    da="Undersøgelsen er fra {on}. Hvad serviceloven krævede her, er ikke efterprøvet.",
    en="The assessment is of {on}. What serviceloven asked for here is unverified.",
)


def check(view: v.View, assessment: Assessment) -> v.Outcomes:
    """Yield an assessment in which no professional who knows the child took part."""
    if assessment.kind not in ASKS:
        return
    asked_by = ASKS[assessment.kind].on(assessment.started or assessment.on)
    if asked_by is None:
        yield v.Unchecked(why=UNREAD, values={"on": assessment.on})
        return
    if not assessment.participants:
        yield v.Unchecked(why=NOT_NAMED, values={"on": assessment.on})
        return
    yield v.APPLIES
    if all(participant in NOT_PROFESSIONALS for participant in assessment.participants):
        yield v.Fact(
            where=(view.place(assessment, "participants"),),
            seen=tuple(assessment.participants),
            expected="a professional who knows the child",
            values={"kind": assessment.kind, "on": assessment.on},
            reference=asked_by,
        )


GOOD = v.example(
    assessments=[
        v.assessment(
            "a1",
            "child_assessment",
            "2025-01-03",
            participants=["adviser", "child", "parent", "school"],
        )
    ]
)

RULE = v.CaseRule(
    code="INV003",
    name="professionals_absent",
    **v.sentences(
        title_da="Ingen af de fagfolk, der kender barnet, var med",
        title_en="None of the professionals who know the child took part",
        why_da="Læreren, pædagogen og sundhedsplejersken ser barnet hver dag eller har set det vokse op. Uden dem ser undersøgelsen barnet fra ét sted.",
        why_en="The teacher, the preschool teacher and the health visitor see the child every day or have seen it grow. Without them the assessment sees the child from one place.",
        message_da="Undersøgelsen ({kind}) blev færdig {on}, og det fremgår ikke, at fagfolk, der kender barnet, var med.",
        message_en="The assessment ({kind}) was finished on {on}, and nothing shows that professionals who know the child took part.",
        hint_da="Inddrag dem, og skriv dem i participants, også når de kun er hørt skriftligt.",
        hint_en="Include them, and write them in participants, also when they were heard in writing only.",
        advice_da="Inddrag dem, og angiv dem som deltagere i undersøgelsen, også når de kun er hørt skriftligt.",
        advice_en="Include them, and name them as participants in the assessment, also when they were heard in writing only.",
    ),
    **v.by_law(
        v.Severity.WARNING,
        v.cited("BL § 22"),
        v.Source(
            title=v.Text(
                da="sm.dk: Screening, afdækning og børnefaglig undersøgelse",
                en="The ministry (sm.dk): screening, delimited assessment and child assessment",
            ),
            certainty=v.Certainty.CERTAIN,
        ),
    ),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.assessments,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("a1", participants=["adviser", "child", "parent"]),
)
