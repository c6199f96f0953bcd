"""
*Permanent anbringelse uden bilag*: the revised assessment and plan, or the psychologist, are missing.

A psychologist who took part in the assessment counts; a school psychologist does not. Whether the
child was heard is asked by another rule. Errs on the side of reporting: the papers may be in the
journal.
"""

from herningmodel.law.bases import PERMANENT, rests_on
from herningmodel.law.duties import permanent_papers
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import not_read


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a permanent placement whose papers the case does not show."""
    if not decision.is_granted or not rests_on(decision.legal_basis, PERMANENT):
        return
    if permanent_papers.PROVISION.on(decision.on) is None:
        yield not_read(decision.on)
        return
    yield v.APPLIES
    lacking = tuple(permanent_papers.missing_papers(view, decision))
    if lacking:
        yield v.Fact(
            where=(view.place(decision, "papers"),),
            seen=tuple(decision.papers) or None,
            expected=", ".join(paper.value for paper in lacking),
            values={"on": decision.on, "lacking": lacking},
            day=decision.on,
        )


BAD = v.example(
    decisions=[v.decision("d1", "2025-01-06", "BL § 67", committee="2025-01-06")],
    placements=[v.measure("p1", "general_foster_family", "2021-01-06")],
)


RULE = v.CaseRule(
    code="ANB027",
    name="permanent_without_papers",
    **v.sentences(
        title_da="Bilag til den permanente anbringelse mangler",
        title_en="Papers of the permanent placement are missing",
        why_da="En permanent anbringelse skal hvile på, hvordan barnet har det nu, og hvor det hører til. Derfor skal sagen være belyst på ny, før udvalget beslutter.",
        why_en="A permanent placement must rest on how the child is now and where it belongs. So the case is examined anew before the committee decides.",
        message_da="Den permanente anbringelse er besluttet {on}. Det fremgår ikke, at sagen indeholdt: {lacking}.",
        message_en="The permanent placement was decided on {on}. It is not recorded that the file contained: {lacking}.",
        hint_da="Indhent det, der mangler, og skriv bilagene på afgørelsen.",
        hint_en="Obtain what is missing, and list the papers with the decision.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_duty(v.Severity.WARNING, permanent_papers.DUTY.versions),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but_record(
        "d1", papers=["psychologists_assessment", "revised_assessment", "revised_plan"]
    ),
    bad=BAD,
)
