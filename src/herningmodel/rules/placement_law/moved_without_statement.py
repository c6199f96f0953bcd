"""
*Flytning uden udtalelse*: a decision on another place without a statement of the present one.

What serviceloven asked for was not read. Errs on the side of reporting: the statement may be in the
journal.
"""

from herningmodel.law.bases import CHANGE_OF_PLACE, rests_on
from herningmodel.law.duties import statement_of_place
from herningmodel.model.decision_grounds import DecisionPaper
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import not_read


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a change of place without a statement of the present place."""
    if not decision.is_granted or not rests_on(decision.legal_basis, CHANGE_OF_PLACE):
        return
    if statement_of_place.PROVISION.on(decision.on) is None:
        yield not_read(decision.on)
        return
    yield v.APPLIES
    if DecisionPaper.STATEMENT_OF_PLACE not in decision.papers:
        yield v.Fact(
            where=(view.place(decision, "papers"),),
            seen=tuple(decision.papers) or None,
            expected=DecisionPaper.STATEMENT_OF_PLACE.value,
            values={"on": decision.on},
            day=decision.on,
        )


BAD = v.example(decisions=[v.decision("d1", "2025-01-03", "BL § 98", consents=["custody_holder"])])


RULE = v.CaseRule(
    code="ANB028",
    name="moved_without_statement",
    **v.sentences(
        title_da="Udtalelse fra anbringelsesstedet mangler",
        title_en="A statement of the place is missing",
        why_da="De voksne, barnet bor hos, ved, hvad en flytning vil betyde, og hvad der kunne gøre, at barnet bliver. Derfor skal de udtale sig først.",
        why_en="The adults whom the child lives with know what a move will mean, and what might let the child stay. So they give their statement first.",
        message_da="Ændring af anbringelsessted er besluttet {on}, og det fremgår ikke, at der er indhentet en udtalelse fra det nuværende sted.",
        message_en="A change of place was decided on {on}, and it is not recorded that a statement of the present place was obtained.",
        hint_da="Indhent udtalelsen før flytningen, og skriv den på afgørelsen.",
        hint_en="Obtain the statement before the move, and list it with the decision.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_duty(v.Severity.INFO, statement_of_place.DUTY.versions),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but_record("d1", papers=["statement_of_place"]),
    bad=BAD,
)
