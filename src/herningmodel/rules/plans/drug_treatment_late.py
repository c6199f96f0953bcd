"""
*Stofmisbrugsbehandling for sent*: not begun within two weeks of the day on which it was asked for.

The 14 days are serviceloven's. What barnets lov says of them has not been read, so from 2024 the rule
rests on an unverified source, and says so.

Errs on the side of reporting: the family may have chosen to wait.
"""

from herningmodel.law.duties.drug_treatment import WITHIN, deadline
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import breach_of


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision whose drug treatment did not begin in time."""
    due = deadline(view, decision)
    if due is None:
        return
    yield v.APPLIES
    if not due.is_broken(view.on):
        return
    yield breach_of(
        due,
        where=(view.place(decision, "asked_on"),),
        seen=due.answered,
        expected=f"drug_treatment started by {v.to_display(due.due)}",
        values={"asked": due.triggered, "due": due.due},
    )


GOOD = v.example(
    decisions=[v.decision("d1", "2025-09-10", "BL § 33", asked_on="2025-09-01")],
    interventions=[v.measure("i1", "drug_treatment", "2025-09-15", decision="d1")],
)

RULE = v.CaseRule(
    code="PLN018",
    name="drug_treatment_late",
    **v.sentences(
        title_da="Stofmisbrugsbehandlingen begyndte ikke inden for 14 dage",
        title_en="The drug treatment did not begin within 14 days",
        why_da="En ung, der beder om hjælp mod et stofmisbrug, er motiveret nu. Venter behandlingen, er viljen måske væk, når den kommer.",
        why_en="A young person who asks for help against drug abuse is motivated now. Where the treatment waits, the will may be gone when it comes.",
        message_da="Der blev bedt om stofmisbrugsbehandling {asked}. Det fremgår ikke, at den begyndte senest {due}.",
        message_en="Drug treatment was asked for on {asked}. It is not recorded that it began by {due}.",
        hint_da="Begynd behandlingen, eller registrer, hvornår den begyndte. De 14 dage er fra serviceloven; om barnets lov siger det samme, er ikke efterprøvet.",
        hint_en="Begin the treatment, or record when it began. The 14 days are from serviceloven; whether barnets lov says the same is unverified.",
    ),
    **v.by_duty(v.Severity.INFO, WITHIN),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.decisions,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("i1", started="2025-09-16"),
)
