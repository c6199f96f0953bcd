"""
*Flyttet uden samtykke*: a child that came to another place, and not everyone who must had said yes.

A change of place is a stay at another place that begins when the one before it ends, or at most two
weeks later. The custody holders consent, and the child from the age of 12; or the committee
decides. Where a new placement with consent was decided, its consents are another rule's, and this
one asks for the child's only. Decisions without consent and provisional ones have rules of their
own, and a person of 18 or older decides alone.

Errs on the side of reporting: the decision on the move may be recorded elsewhere. A move that no
decision of its own carries is therefore a warning.
"""

from herningmodel.case_view.bases_over_time import decisions_carrying
from herningmodel.case_view.placed import PlacementChange, placement_changes_of
from herningmodel.law import ages
from herningmodel.law import consent_to_move as consent
from herningmodel.law.bases import CHANGE_OF_PLACE
from herningmodel.law.duties.deadline import Undetermined
from herningmodel.model.decisions import Consent, Decision
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import CUSTODY_UNKNOWN, unchecked


SAME_PLACE = v.Text(
    da="Det fremgår ikke, om barnet flyttede {on} eller blev på samme sted (place).",
    en="It is not said whether the child moved on {on} or stayed at the same place.",
)


def check(view: v.View, move: PlacementChange) -> v.Outcomes:
    """Yield everyone whose consent a change of place lacks."""
    decision = view.decision_of(move.came_to, move.came_to.started)
    of_age = ages.reached_on(ages.OF_AGE, view.full_case.child.born)
    if of_age is not None and of_age <= move.came_to.started:
        return
    if decision is not None and consent.is_not_needed(decision):
        return
    if move.is_to_another_place is None:
        yield v.Unchecked(why=SAME_PLACE, values={"on": move.came_to.started})
    if not move.is_to_another_place:
        return
    yield v.APPLIES
    if (
        decision is None
        or decision.on < move.left.started
        or decision.id in decisions_carrying(move.left)
    ):
        yield _lacks(view, move, None, EVERYONE)
        return
    holders = consent.holders_lack(view, decision)
    if holders is None:
        yield CUSTODY_UNKNOWN
    elif holders:
        yield _lacks(view, move, decision, Consent.CUSTODY_HOLDER)
    child = consent.child_lacks(view, decision)
    if isinstance(child, Undetermined):
        yield unchecked(child)
    elif child:
        yield _lacks(view, move, decision, Consent.CHILD)


def _lacks(
    view: v.View, move: PlacementChange, decision: Decision | None, who: Consent | v.Text
) -> v.Fact:
    told_in = (move.came_to, "decision") if decision is None else (decision, "consents")
    return v.Fact(
        where=(view.place(*told_in), view.place(move.came_to, "started")),
        seen=None if decision is None else tuple(decision.consents),
        expected="consents | committee",
        values={"on": move.came_to.started, "who": who},
        day=move.came_to.started if decision is None else decision.on,
        at_most=v.Severity.WARNING if decision is None else None,
    )


EVERYONE = v.Text(
    da="alle, der skal, for der er ingen afgørelse om flytningen",
    en="everyone who must, for there is no decision on the move",
)

BAD = v.example(
    child={"id": "child-1", "born": "2013-05-26"},
    custody_holders=1,
    decisions=[
        v.decision("d1", "2024-05-01", "BL § 46"),
        v.decision("d2", "2025-05-26", "BL § 98", consents=["custody_holder"]),
    ],
    placements=[
        {
            "id": "p1",
            "kind": "general_foster_family",
            "place": "place-1",
            "decision": "d1",
            "started": "2024-05-06",
            "ended": "2025-06-02",
        },
        {
            "id": "p2",
            "kind": "general_foster_family",
            "place": "place-2",
            "decision": "d2",
            "started": "2025-06-02",
        },
    ],
)

RULE = v.CaseRule(
    code="ANB012",
    name="moved_without_consent",
    **v.sentences(
        title_da="Flyttet uden samtykke",
        title_en="Moved without consent",
        why_da="Hver flytning koster et barn voksne, venner og skole. Derfor skal forældremyndighedsindehaverne og barnet selv, når det er fyldt 12 år, sige ja, eller udvalget skal se på, om barnet kan blive.",
        why_en="Each move costs a child grown-ups, friends and school. So the custody holders must say yes, and the child itself from the age of 12, or the committee must look at whether the child can stay.",
        message_da="Barnet skiftede anbringelsessted {on}, og samtykke mangler fra: {who}.",
        message_en="The child came to another place on {on}, and consent is missing from: {who}.",
        hint_da="Medsend afgørelsen om flytningen med samtykkerne (consents) eller udvalgets beslutning (committee).",
        hint_en="Send the decision on the move along, with the consents or with the committee's decision.",
        advice_da="Indhent samtykkerne til flytningen, eller forelæg den for børne- og ungeudvalget. Er det sket, skal det fremgå af sagen.",
        advice_en="Obtain the consents to the move, or bring it before the children and young people's committee. If that was done, it should be part of the case.",
    ),
    **v.by_law(v.Severity.ERROR, CHANGE_OF_PLACE, v.sources.OWN_WAY),
    may_err=v.ErrorDirection.OVER,
    each=placement_changes_of,
    check=check,
    good=BAD.but(child=None),
    bad=BAD,
)
