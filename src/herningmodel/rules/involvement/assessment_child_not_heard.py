"""
*Barnet er ikke hørt i undersøgelsen*: an assessment without the child's own view.

There is no lower age: with a small child the adviser observes. A delimited assessment may be about
one matter only, so it informs. Whether the child was heard before the assessment was finished is a
question of its own.

Errs on the side of reporting: the child's view may be in the text of the assessment.
"""

from herningmodel.law.ages import OF_AGE, is_reached
from herningmodel.law.duties import child_heard_in_assessment
from herningmodel.model.needs import Assessment, AssessmentKind
from herningmodel.model.people import HowHeard
from herningmodel.rulebook import vocabulary as v


NOT_SHOWN = v.Text(
    da="det fremgår ikke, at barnet er hørt",
    en="it is not recorded that the child was heard",
)
NO_REASON = v.Text(
    da="barnet er ikke hørt, uden at grunden er oplyst",
    en="the child was not heard, and no reason is recorded",
)
UNREAD = v.Text(
    da="Undersøgelsen er fra {on}. Hvad serviceloven krævede her, er ikke efterprøvet.",
    en="The assessment is of {on}. What serviceloven asked for here is unverified.",
)


def check(view: v.View, assessment: Assessment) -> v.Outcomes:
    """Yield an assessment in which the child was not heard."""
    if assessment.kind not in child_heard_in_assessment.PROVISIONS:
        return
    age = view.age_on(assessment.on)
    if age is not None and (age < 0 or is_reached(OF_AGE, age, assessment.on)):
        return
    asked_by = child_heard_in_assessment.PROVISIONS[assessment.kind].on(
        assessment.started or assessment.on
    )
    if asked_by is None:
        yield v.Unchecked(why=UNREAD, values={"on": assessment.on})
        return
    yield v.APPLIES
    heard = assessment.child_heard
    is_without_reason = (
        heard is not None and heard.how is HowHeard.NOT_HEARD and not (heard.reason or "").strip()
    )
    if heard is not None and not is_without_reason:
        return
    yield v.Fact(
        where=(view.place(assessment, "child_heard", *(["how"] if is_without_reason else [])),),
        seen=None if heard is None else heard.how,
        expected="a reason" if is_without_reason else "how and when the child was heard",
        values={
            "kind": assessment.kind,
            "on": assessment.on,
            "what": NO_REASON if is_without_reason else NOT_SHOWN,
        },
        reference=asked_by,
        at_most=v.Severity.INFO if assessment.kind is AssessmentKind.FOCUSED else None,
    )


BAD = v.example(assessments=[v.assessment("a1", "child_assessment", "2025-01-03")])

RULE = v.CaseRule(
    code="INV006",
    name="assessment_child_not_heard",
    **v.sentences(
        title_da="Barnet er ikke hørt i undersøgelsen",
        title_en="The child was not heard in the assessment",
        why_da="En undersøgelse, hvor barnet ikke selv er kommet til orde, er de voksnes billede af barnet. Barnets holdning hører med, uanset hvor lille barnet er.",
        why_en="An assessment in which the child has had no say is the adults' picture of the child. The child's own view is part of it, however small the child is.",
        message_da="Undersøgelsen ({kind}) blev færdig {on}, og {what}.",
        message_en="The assessment ({kind}) was finished on {on}, and {what}.",
        hint_da="Tal med barnet, eller vær sammen med et lille barn, og skriv, hvornår og hvordan barnet er hørt. Kunne det ikke lade sig gøre, så skriv grunden.",
        hint_en="Talk with the child, or spend time with a small child, and record when and how the child was heard. If that could not be done, record the reason.",
    ),
    safe_placeholders=frozenset({"expected", "what"}),
    **v.by_duty(
        v.Severity.WARNING, child_heard_in_assessment.DUTY.versions, v.sources.barnets_lov("5")
    ),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.assessments,
    check=check,
    good=BAD.but_record(
        "a1", child_heard={"on": "2024-12-20", "how": "conversation", "view": "mixed"}
    ),
    bad=BAD,
)
