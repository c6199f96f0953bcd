"""
*Næste opfølgning er ikke holdt*: help that has been followed up, but not again when it was due.

Under barnets lov the municipality decides the rhythm itself; then it counts from the follow-up that
was held last. Under serviceloven it was six months. Help by an unknown provision could not be checked:
by § 30 the law asks for none.
"""

from herningmodel.law.duties.next_follow_up import AT_MOST, deadline
from herningmodel.law.follow_up_by_law import held
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import breach_of
from herningmodel.rules.follow_ups.unchecked import TRANSITION
from herningmodel.text.formatting import render


AS_AGREED = v.Text(da="som det blev aftalt", en="as was agreed")
LATER = v.Text(da="{every} efter", en="{every} later")


def check(view: v.View, measure: v.Measure) -> v.Outcomes:
    """Yield a measure whose next follow-up should have been held."""
    due = deadline(view, measure)
    if due is None or due.due is None:
        return
    yield v.APPLIES
    if due.exemption is not None or not due.is_past(view.on):
        return
    last = held(view, measure)[-1]
    yield breach_of(
        due,
        where=(view.place(measure, "started"), view.place(last, "on")),
        seen=last.on,
        expected=f"follow-up by {due.due.isoformat()}",
        values={
            "kind": measure.kind,
            "last": last.on,
            "due": due.due,
            "reason": AS_AGREED if due.every is None else render(LATER, {"every": due.every}),
        },
        in_transition=TRANSITION,
    )


GOOD = v.example(
    on="2025-06-20",
    decisions=[v.decision("d1", "2025-01-03", "BL § 32 stk. 1 nr. 5")],
    interventions=[v.measure("i1", "family_treatment", "2025-01-06", decision="d1")],
    follow_ups=[{"id": "f1", "on": "2025-03-20", "concerns": ["i1"], "rhythm": "3 months"}],
)

RULE = v.CaseRule(
    code="OPF002",
    name="next_follow_up_overdue",
    **v.sentences(
        title_da="Den næste opfølgning er ikke holdt",
        title_en="The next follow-up has not been held",
        why_da="Den rytme, kommunen selv har besluttet, er et løfte til barnet og forældrene. Et skridt ned eller op ad trappen begynder ved en opfølgning.",
        why_en="The rhythm that the municipality has decided itself is a promise to child and parents. A step down or up the ladder begins at a follow-up.",
        message_da="Der blev sidst fulgt op {last} ({kind}). Den næste opfølgning skulle have været senest {due}, {reason}.",
        message_en="The last follow-up was on {last} ({kind}). The next should have been by {due}, {reason}.",
        hint_da="Hold opfølgningen, eller registrer den, hvis den er holdt.",
        hint_en="Hold the follow-up, or record it if it was held.",
    ),
    **v.by_duty(v.Severity.ERROR, AT_MOST),
    each=v.View.measures,
    check=check,
    good=GOOD,
    bad=GOOD.but(on="2025-06-21"),
)
