"""
*Et hul mellem to anbringelser*: a few days or weeks in which nothing says where the child lived.

A child that went home is at home, so an end that says so is left alone. How short a gap is asked
about, is the profile's. Errs on the side of reporting: a holiday with kin can lie between two
placements.
"""

from herningmodel.case_view.placement_changes import next_placement
from herningmodel.model.endings import EndReason
from herningmodel.model.placements import Placement
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, placement: Placement) -> v.Outcomes:
    """Yield a placement that ended some days before the next one began."""
    entered = next_placement(view, placement)
    if entered is None or EndReason.RETURNED_HOME in placement.end_reasons:
        return
    yield v.APPLIES
    if entered.started != placement.ended:
        yield v.Fact(
            where=(view.place(placement, "ended"), view.place(entered, "started")),
            seen=placement.ended,
            expected=entered.started.isoformat(),
            values={
                "kind": placement.kind,
                "ended": placement.ended,
                "other": entered.kind,
                "started": entered.started,
            },
        )


GOOD = v.example(
    placements=[
        v.measure(
            "p1",
            "general_foster_family",
            "2025-01-06",
            ended="2025-06-02",
            end_reasons=["planned_move"],
        ),
        v.measure("p2", "network_foster_family", "2025-06-02"),
    ]
)

RULE = v.CaseRule(
    code="ANB022",
    name="gap_between_placements",
    **v.sentences(
        title_da="Et hul mellem to anbringelser",
        title_en="A gap between two placements",
        why_da="Et barn bor altid et sted. Står der ikke hvor, kan ingen se, hvem der havde ansvaret, og om nogen så til barnet.",
        why_en="A child always lives somewhere. Where nothing says where, it cannot be seen who was responsible, and whether anyone looked in on the child.",
        message_da="Én anbringelse sluttede {ended} ({kind}), og den næste begyndte {started} ({other}). Det fremgår ikke, hvor barnet boede imellem.",
        message_en="One placement ended on {ended} ({kind}), and the next began on {started} ({other}). Nothing says where the child lived in between.",
        hint_da="ended er den første dag uden. Var barnet hjemme, så skriv returned_home; boede det et tredje sted, så medsend anbringelsen.",
        hint_en="ended is the first day without. If the child was at home, write returned_home; if it lived in a third place, send that placement along.",
        advice_da="Angiv, hvor barnet boede imellem. Var barnet hjemme, så angiv hjemgivelsen som grund til, at anbringelsen sluttede.",
        advice_en="State where the child lived in between. If the child was at home, give the return home as the reason for the end of the placement.",
    ),
    **v.by_data(v.Severity.INFO, v.sources.OWN_MOVE),
    may_err=v.ErrorDirection.OVER,
    adaptable=True,
    each=lambda view: view.case.placements,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("p2", started="2025-06-10"),
)
