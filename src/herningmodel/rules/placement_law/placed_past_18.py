"""
*Anbragt efter 18 år*: a placement of a child that goes on after the 18th birthday.

A stay may go on as support for young people, but then it rests on another decision. The stay may
end on the birthday itself. A decision on what comes after 18 counts whenever it was made, so the
rule errs on the side of missing.
"""

from herningmodel.case_view.placed import bases_of
from herningmodel.law import ages
from herningmodel.law.bases import AFTER_18, PLACED_AS_A_CHILD, rests_on_one_of
from herningmodel.model.placements import Placement
from herningmodel.rulebook import vocabulary as v
from herningmodel.rulebook.unchecked_reasons import AGE_UNKNOWN, no_basis, placed_by_nothing


def check(view: v.View, placement: Placement) -> v.Outcomes:
    """Yield a placement of a child that went on after the 18th birthday."""
    bases = bases_of(view, placement)
    as_a_child = [basis for basis in bases if rests_on_one_of(basis, PLACED_AS_A_CHILD)]
    if bases and not as_a_child:
        return
    if view.age_on(view.on) is None:
        yield AGE_UNKNOWN
        return
    birthday = ages.reached_on(ages.OF_AGE, view.full_case.child.born)
    if birthday is None or view.on < birthday:
        return
    if not bases:
        yield placed_by_nothing(placement)
        return
    yield v.APPLIES
    if view.on == birthday or (placement.ended is not None and placement.ended <= birthday):
        return
    granted = [other for other in view.case.decisions if other.is_granted]
    if any(rests_on_one_of(other.legal_basis, AFTER_18) for other in granted):
        return
    unknown = [other for other in granted if other.legal_basis is None]
    if unknown:
        yield no_basis(unknown[0].on)
        return
    yield v.Fact(
        where=(view.place(placement, "ended"), view.place(placement, "decision")),
        seen=placement.ended,
        expected=f"{v.to_display(birthday)} or earlier",
        values={"birthday": birthday, "basis": as_a_child[-1]},
        day=birthday,
    )


BAD = v.example(
    child={"id": "child-1", "born": "2007-06-02"},
    decisions=[v.decision("d1", "2024-05-01", "BL § 46")],
    placements=[
        {"id": "p1", "kind": "general_foster_family", "decision": "d1", "started": "2024-05-06"}
    ],
)

RULE = v.CaseRule(
    code="ANB015",
    name="placed_past_18",
    **v.sentences(
        title_da="Anbragt som barn efter 18-årsdagen",
        title_en="Placed as a child after the 18th birthday",
        why_da="På 18-årsdagen hører grundlaget for at være anbragt op. Den, der skal blive boende, har ret til en afgørelse om ungestøtte at stå på.",
        why_en="On the 18th birthday the basis for being placed ends. A young person who is to stay has a right to a decision on support for young people.",
        message_da="Den unge fyldte 18 år {birthday}, og anbringelsen efter {basis} fortsatte. Der er ingen afgørelse om, hvad der sker efter 18 år.",
        message_en="The young person turned 18 on {birthday}, and the placement under {basis} went on. There is no decision on what comes after 18.",
        hint_da="Medsend afgørelsen om ungestøtte, eller skriv, hvornår anbringelsen sluttede.",
        hint_en="Send the decision on support for young people along, or write when the placement ended.",
        advice_da="Træf afgørelsen om ungestøtte, eller angiv, hvornår anbringelsen sluttede.",
        advice_en="Make the decision on support for young people, or state when the placement ended.",
    ),
    **v.statutory(
        v.Severity.WARNING,
        v.Source(
            title=v.Text(
                da="Ankestyrelsen: en anbringelse ophører, når den unge fylder 18 år",
                en="Ankestyrelsen (the appeals board): a placement ends when the young person turns 18",
            ),
            certainty=v.Certainty.ONE_SOURCE,
        ),
    ),
    reference=v.cited("BL § 99"),
    may_err=v.ErrorDirection.UNDER,
    each=lambda view: view.case.placements,
    check=check,
    good=BAD.but_record("p1", ended="2025-06-02", end_reasons=["turned_18"]),
    bad=BAD,
)
