"""
*Planen kom for sent*: a plan that was made after the day on which the law asked for it.

What was late cannot be mended; it stays a finding, as a follow-up that was held late does. A plan
that is still missing has a rule of its own, and so has one that a placement without consent was to
have before the decision.
"""

from herningmodel.law.duties.plan import WITHIN, deadline, is_placed, is_placed_without_consent
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import breach_of


PLACEMENT = v.Text(da="Anbringelsen", en="The placement")
HELP = v.Text(da="Hjælpen", en="The help")


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision whose plan was made late."""
    due = deadline(view, decision)
    if due is None or due.answered is None or is_placed_without_consent(decision):
        return
    yield v.APPLIES
    if not due.is_late:
        return
    made = next(plan for plan in view.case.plans if plan.made == due.answered)
    yield breach_of(
        due,
        where=(view.place(made, "on"), view.place(decision, "on")),
        seen=made.made,
        expected=f"plan by {v.to_display(due.due)}",
        values={
            "what": PLACEMENT if is_placed(decision) else HELP,
            "on": decision.on,
            "due": due.due,
            "made": made.made,
        },
    )


GOOD = v.example(
    decisions=[v.decision("d1", "2025-01-03", "BL § 46")],
    plans=[{"kind": "childs_plan", "on": "2025-04-03"}],
)

RULE = v.CaseRule(
    code="PLN013",
    name="plan_late",
    **v.sentences(
        title_da="Barnets plan kom for sent",
        title_en="The child's plan came late",
        why_da="Uden en plan ved hverken barnet, forældrene eller de, der hjælper, hvad hjælpen skal føre til. Hvor ofte planen kommer for sent, ser man kun, når det tælles.",
        why_en="Without a plan neither child nor parents nor those who help know what the help is to lead to. How often the plan comes late is seen only when it is counted.",
        message_da="{what} er besluttet {on}, og planen skulle have været lavet senest {due}. Den blev lavet {made}.",
        message_en="{what} was decided on {on}, and the plan was due by {due}. It was made on {made}.",
        hint_da="Det kan ikke gøres om. Planlæg den næste i god tid, eller ret datoen, hvis den er forkert.",
        hint_en="It cannot be undone. Plan the next one in good time, or correct the date if it is wrong.",
    ),
    **v.by_duty(v.Severity.WARNING, WITHIN),
    each=lambda view: view.case.decisions,
    check=check,
    good=GOOD,
    bad=GOOD.but(plans=[{"kind": "childs_plan", "on": "2025-04-04"}]),
)
