"""
*Genbehandling mangler*: a placement without consent that the committee has not looked at again in time.

Serviceloven: after one year; after two if the child had been placed in the year before; three years
are possible for a child younger than one. The intervals of barnets lov were not read, so the same
intervals give information only there. The renewal itself is due again in the same way.

Errs on the side of reporting: the committee may exceptionally have set a longer time.
"""

from herningmodel.law.bases import RENEWAL
from herningmodel.law.duties.renewal import deadline, is_renewed
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import AGE_UNKNOWN, breach_of


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision without consent that should have been renewed."""
    if not is_renewed(decision):
        return
    if view.age_on(decision.on) is None:
        yield AGE_UNKNOWN
        return
    yield v.APPLIES
    due = deadline(view, decision)
    if due is None or due.answered is not None or not due.is_past(view.on):
        return
    yield breach_of(
        due,
        where=(view.place(decision, "on"), view.place(view.case, "decisions")),
        seen=decision.on,
        expected=f"renewal by {v.to_display(due.due)}",
        values={"on": decision.on, "due": due.due},
    )


GOOD = v.example(
    on="2025-02-03",
    decisions=[v.decision("d1", "2024-02-03", "BL § 47 stk. 1 nr. 1", committee="2024-02-03")],
    placements=[v.measure("p1", "general_foster_family", "2024-02-05", decision="d1")],
)

RULE = v.CaseRule(
    code="PLN007",
    name="renewal_overdue",
    **v.sentences(
        title_da="En anbringelse uden samtykke er ikke genbehandlet",
        title_en="A placement without consent has not been renewed",
        why_da="Et barn og dets forældre, der ikke har samtykket, har ret til, at udvalget med mellemrum ser på, om anbringelsen stadig er nødvendig.",
        why_en="A child and its parents who did not consent have a right to the committee looking from time to time at whether the placement is still needed.",
        message_da="Afgørelsen uden samtykke er fra {on}, og det fremgår ikke, at udvalget har genbehandlet den senest {due}.",
        message_en="The decision without consent was made on {on}, and nothing shows that the committee had renewed it by {due}.",
        hint_da="Medsend afgørelsen om genbehandling. Har udvalget fastsat en længere frist, så accepter fundet med den grund.",
        hint_en="Send the decision on the renewal along. If the committee set a longer time, accept the finding for that reason.",
        advice_da="Forelæg sagen for børne- og ungeudvalget. Er den behandlet igen, eller har udvalget fastsat en længere frist, skal det fremgå af sagen.",
        advice_en="Bring the case before the children and young people's committee. If it was considered again, or the committee set a longer time, that should be part of the case.",
    ),
    **v.statutory(
        v.Severity.WARNING, v.serviceloven("62"), v.barnets_lov("50", v.Certainty.UNVERIFIED)
    ),
    reference=RENEWAL,
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.decisions,
    check=check,
    good=GOOD,
    bad=GOOD.but(on="2025-02-04"),
)
