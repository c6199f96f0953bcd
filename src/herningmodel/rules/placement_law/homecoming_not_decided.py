"""
*Hjemgivelse uden afgørelse*: a child came home from a placement without a decision.

A homecoming needs a decision of its own, also where the consent was withdrawn. It is looked for
between the start and the end of the stay. A provisional placement may end because the committee did
not approve it, and is left alone.

Errs on the side of reporting: the decision may be recorded in another system.
"""

from herningmodel.case_view.placed import basis_of
from herningmodel.law import ages
from herningmodel.law.bases import HOMECOMING, PROVISIONAL, may_rest_on, rests_on
from herningmodel.model.endings import EndReason
from herningmodel.model.placements import Placement
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import no_basis


def check(view: v.View, placement: Placement) -> v.Outcomes:
    """Yield a placement that ended at home without a decision on it."""
    if placement.ended is None or EndReason.RETURNED_HOME not in placement.end_reasons:
        return
    birthday = ages.reached_on(ages.OF_AGE, view.full_case.child.born)
    if birthday is not None and birthday <= placement.ended:
        return
    if rests_on(basis_of(view, placement), PROVISIONAL):
        return
    yield v.APPLIES
    decisions = [
        decision
        for decision in view.case.decisions
        if decision.is_granted and placement.started <= decision.on <= placement.ended
    ]
    if any(may_rest_on(decision.legal_basis, HOMECOMING) for decision in decisions):
        return
    unknown = [decision for decision in decisions if decision.legal_basis is None]
    if unknown:
        yield no_basis(unknown[0].on)
        return
    yield v.Fact(
        where=(view.place(placement, "end_reasons"), view.place(view.case, "decisions")),
        seen=tuple(placement.end_reasons),
        expected=f"decision on homecoming by {placement.ended.isoformat()}",
        values={"ended": placement.ended},
        day=placement.ended,
    )


GOOD = v.example(
    decisions=[v.decision("d1", "2025-05-19", "BL § 100")],
    placements=[
        v.measure(
            "p1",
            "general_foster_family",
            "2025-01-06",
            ended="2025-06-02",
            end_reasons=["returned_home"],
        )
    ],
)

RULE = v.CaseRule(
    code="ANB013",
    name="homecoming_not_decided",
    **v.sentences(
        title_da="Hjemgivet uden en afgørelse",
        title_en="Returned home without a decision on it",
        why_da="At komme hjem er også en stor flytning. Afgørelsen siger, hvor lang tid hjemgivelsen må tage, og hvilken hjælp barnet og familien får undervejs.",
        why_en="Coming home is a great move too. The decision says how long the homecoming may take, and which help child and family get on the way.",
        message_da="Barnet kom hjem {ended}, og der er ingen afgørelse om hjemgivelsen.",
        message_en="The child came home on {ended}, and there is no decision on the homecoming.",
        hint_da="Medsend afgørelsen om hjemgivelse og hjemgivelsesperiode.",
        hint_en="Send the decision on the homecoming and its length along.",
        advice_da="Træf afgørelsen om hjemgivelse og hjemgivelsesperiode. Er den truffet, skal den fremgå af sagen.",
        advice_en="Make the decision on the homecoming and its length. If it was made, it should be part of the case.",
    ),
    **v.by_law(v.Severity.WARNING, HOMECOMING),
    may_err=v.ErrorDirection.OVER,
    each=lambda view: view.case.placements,
    check=check,
    good=GOOD,
    bad=GOOD.but(decisions=None),
)
