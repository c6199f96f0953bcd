"""
*Netværket forbigået*: a foster family or an institution although the network had found a home.

What was known on the day of the decision counts. A placement that the network cannot carry, by the
assessment of that day, is left alone, and so is a stay that goes on. A departure, a coded reason
or one in words says why, unless it is cost.

Errs on the side of reporting: the reason may be in the journal.
"""

from herningmodel.case_view.cost_in_words import (
    departs_for_the_child,
    has_code_beside_cost,
    word_of_cost,
)
from herningmodel.case_view.network import NetworkState, network
from herningmodel.ladder.decision_and_need import assessed_need
from herningmodel.model.decisions import Decision
from herningmodel.model.placements import Placement
from herningmodel.model.steps import Step
from herningmodel.rulebook import vocabulary as v
from herningmodel.rules.involvement.stays_that_go_on import goes_on


def check(view: v.View, placement: Placement) -> v.Outcomes:
    """Yield a placement above the network while a candidate could care for the child."""
    decision = view.decision_of(placement, placement.started)
    if decision is None or goes_on(view, placement):
        return
    if view.profile.step_of(placement.kind) < Step.FOSTER_FAMILY:
        return
    on_its_day = v.View(view.document, on=decision.on, profile=view.profile)
    found = network(on_its_day)
    if found.state is not NetworkState.FOUND:
        return
    yield v.APPLIES
    # A candidate who was approved as another kind of foster family cares for the child.
    if placement.candidate is not None or _has_reason(decision):
        return
    need = assessed_need(view.case, on=decision.on, profile=view.profile)
    if need.range is not None and need.range.lowest > Step.KIN_OR_NETWORK:
        return
    yield v.Fact(
        where=(view.place(placement, "kind"), found.place),
        seen=placement.kind,
        values={"kind": placement.kind, "on": decision.on},
    )


def _has_reason(decision: Decision) -> bool:
    words = (decision.deviation_reason or "").strip()
    # Money is no reason, whatever code is beside it.
    is_said = decision.deviation_code is None and words and word_of_cost(words) is None
    return bool(is_said) or departs_for_the_child(decision) or has_code_beside_cost(decision)


BAD = v.example(
    assessments=[
        v.assessment(
            "a1",
            "child_assessment",
            "2024-12-20",
            network_search={
                "done": "2024-12-10",
                "candidates": [
                    {"id": "c1", "relation": "grandparent", "willing": True, "suitable": True}
                ],
            },
        )
    ],
    decisions=[v.decision("d1", "2025-01-03", "BL § 46")],
    placements=[v.measure("p1", "general_foster_family", "2025-01-06", decision="d1")],
)

RULE = v.CaseRule(
    code="INV005",
    name="candidate_passed_over",
    **v.sentences(
        title_da="En egnet og villig i netværket er forbigået",
        title_en="A willing and suitable member of the network was passed over",
        why_da="Hos en, barnet kender, følger skole, venner og familie ofte med. Vælges et andet sted, skal det kunne ses, hvad det giver barnet.",
        why_en="With a person the child knows, school, friends and family often stay. Where another place is chosen, the record should show what it gives the child.",
        message_da="Anbringelsen blev besluttet {on} ({kind}). En person i barnets netværk var da vurderet som egnet og villig, og det fremgår ikke, hvorfor barnet ikke kom til at bo der.",
        message_en="The placement was decided on {on} ({kind}). By then a member of the child's network had been found suitable and willing, and it is not recorded why the child did not go to live there.",
        hint_da="Angiv grunden, for eksempel at barnet ønskede noget andet, eller se på netværket igen.",
        hint_en="Give the reason, such as the child's own wish, or look at the network again.",
    ),
    **v.by_model(v.Severity.INFO, v.sources.NETWORK_FIRST),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=lambda view: view.case.placements,
    check=check,
    good=BAD.but_record("d1", deviation_code="childs_wish"),
    bad=BAD,
)
