"""
*Et sammenbrud, der ikke hedder det*: an end that looks like a breakdown, and does not say so.

A breakdown is a property of the reasons. *Other* and *returned home* say neither why the child
left nor that it was planned; where the stay did not help, or the child lived in another place a few
weeks later, the case should say whether it is one. A placement that gives no reason at all has a rule of its own.

Errs on the side of missing: every other reason is taken at its word, and a place without a name is
not taken for another place.
"""

from herningmodel.case_view.placement_changes import next_placement
from herningmodel.law import ages
from herningmodel.model.endings import FAILED, EndReason
from herningmodel.model.placements import Placement
from herningmodel.rulebook import vocabulary as v


DID_NOT_HELP = v.Text(da="det ikke hjalp", en="it did not help")
MOVED_ON = v.Text(
    da="barnet kort efter boede et andet sted", en="the child lived elsewhere soon after"
)

_SAY_NOT_WHY = frozenset({EndReason.OTHER, EndReason.RETURNED_HOME})


def check(view: v.View, placement: Placement) -> v.Outcomes:
    """Yield a placement whose end looks like a breakdown that was not written down."""
    if placement.ended is None or not placement.end_reasons:
        return
    age = view.age_on(placement.ended)
    if age is not None and ages.is_reached(ages.OF_AGE, age, placement.ended):
        return
    yield v.APPLIES
    if not _SAY_NOT_WHY.issuperset(placement.end_reasons):
        return
    signs = [
        *([DID_NOT_HELP] if placement.outcome in FAILED else []),
        *([MOVED_ON] if _moved_on(view, placement) else []),
    ]
    if signs:
        yield v.Fact(
            where=(view.place(placement, "end_reasons"),),
            seen=tuple(placement.end_reasons),
            expected="a reason that says why",
            values={"kind": placement.kind, "ended": placement.ended, "signs": signs},
        )


def _moved_on(view: v.View, placement: Placement) -> bool:
    entered = next_placement(view, placement)
    places = () if entered is None else (placement.place, entered.place)
    return None not in places and len({*places}) > 1


GOOD = v.example(
    placements=[
        v.measure(
            "p1",
            "general_foster_family",
            "2025-01-06",
            ended="2025-06-02",
            end_reasons=["place_gave_up"],
            outcome="not_helped",
        )
    ]
)

RULE = v.CaseRule(
    code="ANB021",
    name="breakdown_not_recorded",
    **v.sentences(
        title_da="Et muligt sammenbrud, der ikke er registreret som et",
        title_en="A possible breakdown that is not recorded as one",
        why_da="Sammenbrud tælles på grundene. Et barn, der flytter, fordi det ikke ville være der, eller fordi stedet gav op, skal ikke forsvinde i »andet«.",
        why_en="Breakdowns are counted by the reasons. A child that moves because it did not want to be there, or because the place gave up, should not disappear in “other”.",
        message_da="Anbringelsen sluttede {ended} ({kind}). Årsagen er ikke angivet konkret, og det fremgår, at {signs}.",
        message_en="The placement ended on {ended} ({kind}). The reason is not stated specifically, and the case shows that {signs}.",
        hint_da="Skriv child_left eller place_gave_up, hvis det var et sammenbrud, og ellers den grund, der forklarer flytningen.",
        hint_en="Write child_left or place_gave_up if it was a breakdown, and otherwise the reason that explains the move.",
        advice_da="Var det et sammenbrud, så angiv, om barnet selv rejste, eller om stedet gav op. Angiv ellers den grund, der forklarer flytningen.",
        advice_en="If it was a breakdown, state whether the child left or the place gave up. Otherwise give the reason that explains the move.",
    ),
    **v.by_model(v.Severity.WARNING, v.sources.BREAKDOWN, v.sources.OWN_MOVE),
    may_err=v.ErrorDirection.UNDER,
    adaptable=True,
    each=lambda view: view.case.placements,
    check=check,
    good=GOOD,
    bad=GOOD.but_record("p1", end_reasons=["other"]),
)
