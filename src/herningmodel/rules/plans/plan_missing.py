"""
*Planen mangler*: a placement, or support before 2024, without the plan that the law of its day asks for.

Since 2024 the plan of a placement is ready within three months of the decision, and before a
decision without consent; support has a plan only when the municipality decides so. Under
serviceloven both had one, before the decision, and within four months if that could not wait; here
the four months count. An earlier plan of the case counts too, so the rule errs on the side of
missing.
"""

from herningmodel.law.duties.plan import WITHIN, deadline, is_placed, is_placed_without_consent
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import breach_of


TRANSITION = v.Text(
    da="Planen blev udløst før {changed} og forfalder efter. Overgangsreglen er ikke efterprøvet.",
    en="The plan was triggered before {changed} and falls due after it. The transition clause is unverified.",
)


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision on placement, or an old one on support, that has no plan in time."""
    due = deadline(view, decision)
    if due is None:
        return
    yield v.APPLIES
    # Without consent a plan that came late is no answer: it was to be there before the decision.
    at_once = is_placed_without_consent(decision)
    is_answered = due.answered is not None and not (at_once and due.is_late)
    if is_answered or not due.is_past(view.on):
        return
    yield breach_of(
        due,
        where=(view.place(view.case, "plans"), view.place(decision, "on")),
        expected=f"plan by {v.to_display(due.due)}",
        values={
            "what": PLACEMENT if is_placed(decision) else HELP,
            "on": decision.on,
            "due": due.due,
        },
        in_transition=TRANSITION,
    )


PLACEMENT = v.Text(da="Anbringelsen", en="The placement")
HELP = v.Text(da="Hjælpen", en="The help")

BAD = v.example(on="2025-04-04", decisions=[v.decision("d1", "2025-01-03", "BL § 46")])

RULE = v.CaseRule(
    code="PLN001",
    name="plan_missing",
    **v.sentences(
        title_da="Barnets plan mangler",
        title_en="The child's plan is missing",
        why_da="Uden en plan ved hverken barnet, forældrene eller de, der hjælper, hvad hjælpen skal føre til, og det kan ikke ses, om den hjælper.",
        why_en="Without a plan neither child nor parents nor those who help know what the help is to lead to, and it cannot be seen whether it helps.",
        message_da="{what} er besluttet {on}, og der skulle have været en plan senest {due}.",
        message_en="{what} was decided on {on}, and there should have been a plan by {due}.",
        hint_da="Lav planen sammen med barnet og forældrene, eller medsend den.",
        hint_en="Make the plan together with child and parents, or send it along.",
        advice_da="Lav planen sammen med barnet og forældrene. Er den lavet, skal den fremgå af sagen.",
        advice_en="Make the plan together with the child and the parents. If it is made, it should be part of the case.",
    ),
    **v.by_duty(v.Severity.ERROR, WITHIN),
    may_err=v.ErrorDirection.UNDER,
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but(plans=[{"kind": "childs_plan", "on": "2025-04-03"}]),
    bad=BAD,
)
