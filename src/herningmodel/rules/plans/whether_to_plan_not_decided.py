"""
*Beslutning om en plan mangler*: support by § 32, and not recorded whether a plan is made.

A plan shows that one was decided on, also an earlier one of the case. The law sets no day for the
decision. It is asked of help that runs, once a plan that was decided on with it would be late. Errs on
the side of reporting: the decision may be in the journal.
"""

from herningmodel.case_view.placed import runs_on
from herningmodel.law.duties.decision_routes import SUPPORTED, route_of
from herningmodel.law.duties.plan import WITHIN
from herningmodel.law.duties.whether_to_plan import DUTY, is_decided
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision on support without one on a plan."""
    is_support = decision.is_granted and route_of(decision) in SUPPORTED
    if not is_support or not DUTY.wording_on(decision.on).routes:
        return
    within = WITHIN.on(decision.on)
    if within is None or view.on <= within.after(decision.on):
        return
    if not any(runs_on(measure, view.on) for measure in view.help_of(decision)):
        return
    yield v.APPLIES
    if not is_decided(view, decision):
        yield v.Fact(
            where=(view.place(view.case, "plans"), view.place(decision, "on")),
            expected="decided: {on, make}",
            values={"on": decision.on},
            day=decision.on,
        )


BAD = v.example(
    decisions=[v.decision("d1", "2025-06-03", "BL § 32 stk. 1 nr. 3")],
    interventions=[v.measure("i1", "contact_person", "2025-06-10", decision="d1")],
)

RULE = v.CaseRule(
    code="PLN017",
    name="whether_to_plan_not_decided",
    **v.sentences(
        title_da="Det er ikke besluttet, om der skal laves en plan",
        title_en="It is not decided whether to make a plan",
        why_da="Ved støttende indsatser skal kommunen beslutte, om barnet skal have en plan. Et nej er også en beslutning; fremgår den ikke, kan det ikke ses, om spørgsmålet er stillet.",
        why_en="For supporting interventions the municipality decides whether the child is to have a plan. A no is a decision too; where it is not recorded, it cannot be seen whether the question was asked.",
        message_da="Der blev givet støtte ved afgørelsen {on}, og det fremgår ikke, om det er besluttet at lave en plan.",
        message_en="Support was granted by the decision of {on}, and it is not recorded whether a plan is to be made.",
        hint_da="Skriv beslutningen på planen i decided, også når der ikke skal laves en.",
        hint_en="Write the decision in decided on the plan, also where none is to be made.",
        advice_da="Beslut, om der skal laves en plan, og registrer beslutningen, også når den er et nej.",
        advice_en="Decide whether to make a plan, and record the decision, also when it is a no.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_duty(v.Severity.INFO, DUTY.versions),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but(plans=[{"kind": "childs_plan", "decided": {"on": "2025-06-03", "make": False}}]),
    bad=BAD,
)
