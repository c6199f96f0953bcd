"""
*Skoleskift uden begrundelse*: a new school with the new place, and no reason.

What serviceloven asked for was not read, and cannot be checked. Errs on the side of reporting: the
reason may be in the text of the decision.
"""

from herningmodel.law.duties import school_kept
from herningmodel.model.decisions import Decision, Schooling
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import not_read


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision that changes the school without a reason."""
    if not decision.is_granted or decision.schooling is not Schooling.NEW_SCHOOL:
        return
    if school_kept.PROVISION.on(decision.on) is None:
        yield not_read(decision.on)
        return
    yield v.APPLIES
    if school_kept.lacks_reason(decision):
        yield v.Fact(
            where=(view.place(decision, "school_change_reason"), view.place(decision, "schooling")),
            expected="a reason",
            values={"on": decision.on},
            day=decision.on,
        )


BAD = v.example(decisions=[v.decision("d1", "2025-01-03", "BL § 46", schooling="new_school")])


RULE = v.CaseRule(
    code="ANB026",
    name="school_change_without_reason",
    **v.sentences(
        title_da="Skoleskift uden begrundelse",
        title_en="A change of school without a reason",
        why_da="Skolen er ofte det sted, hvor barnet har sine venner. Derfor undgås et skoleskift, medmindre hensynet til barnet taler for det.",
        why_en="School is often where the child has its friends. So a change of school is avoided unless the child's needs speak for it.",
        message_da="Barnet skifter skole ved afgørelsen fra {on}, og det fremgår ikke, hvorfor skiftet er nødvendigt.",
        message_en="The child changes school by the decision of {on}, and it is not recorded why the change is needed.",
        hint_da="Skriv begrundelsen for skoleskiftet i afgørelsen.",
        hint_en="Write the reason for the change of school in the decision.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_duty(v.Severity.INFO, school_kept.DUTY.versions),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but_record("d1", school_change_reason="skolen ligger for langt væk"),
    bad=BAD,
)
