"""
*Et sammenbrud, der ikke hedder det*: an end that looks like a breakdown, and does not say so.

A breakdown is a property of the reasons. *Other* and *returned home* say neither why the child
left nor that it was planned; where the stay did not help, or the child lived in another place a few
weeks later, somebody should say. A placement that gives no reason at all has a rule of its own.

Errs on the side of missing: every other reason is taken at its word, and a place without a name is
not taken for another place.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.placement_changes import next_placement
from herningmodel.case_view.view import View
from herningmodel.core.findings import ErrorDirection, Severity
from herningmodel.core.sources import Basis
from herningmodel.law import ages
from herningmodel.model.endings import FAILED, EndReason
from herningmodel.model.placements import Placement
from herningmodel.rulebook.rule_sources import BREAKDOWN, OWN_MOVE
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


DID_NOT_HELP = Text(da="det ikke hjalp", en="it did not help")
MOVED_ON = Text(
    da="barnet kort efter boede et andet sted", en="the child lived elsewhere soon after"
)

_SAY_NOT_WHY: Final = frozenset({EndReason.OTHER, EndReason.RETURNED_HOME})


def check(view: View, placement: Placement) -> Iterator[Outcome]:
    """Yield a placement whose end looks like a breakdown that nobody wrote down."""
    if placement.ended is None or not placement.end_reasons:
        return
    age = view.age_on(placement.ended)
    if age is not None and ages.is_reached(ages.OF_AGE, age, placement.ended):
        return
    yield APPLIES
    if not _SAY_NOT_WHY.issuperset(placement.end_reasons):
        return
    signs = [
        *([DID_NOT_HELP] if placement.outcome in FAILED else []),
        *([MOVED_ON] if _moved_on(view, placement) else []),
    ]
    if signs:
        yield Fact(
            where=(view.place(placement, "end_reasons"),),
            seen=tuple(placement.end_reasons),
            expected="a reason that says why",
            values={"kind": placement.kind, "ended": placement.ended, "signs": signs},
        )


def _moved_on(view: View, placement: Placement) -> bool:
    entered = next_placement(view, placement)
    places = () if entered is None else (placement.place, entered.place)
    return None not in places and len({*places}) > 1


RULE = CaseRule(
    code="ANB021",
    name="breakdown_not_recorded",
    title=Text(
        da="Et sammenbrud, der måske ikke er skrevet som et",
        en="A breakdown that may not be written down as one",
    ),
    why=Text(
        da="Sammenbrud tælles på grundene. Et barn, der flytter, fordi det ikke ville være der, eller fordi stedet gav op, skal ikke forsvinde i »andet«.",
        en="Breakdowns are counted by the reasons. A child that moves because it did not want to be there, or because the place gave up, should not disappear in “other”.",
    ),
    message=Text(
        da="Anbringelsen sluttede {ended} ({kind}). Grunden fortæller ikke hvorfor, og det fremgår, at {signs}.",
        en="The placement ended on {ended} ({kind}). The reason does not say why, and it shows that {signs}.",
    ),
    hint=Text(
        da="Skriv child_left eller place_gave_up, hvis det var et sammenbrud, og ellers den grund, der forklarer flytningen.",
        en="Write child_left or place_gave_up if it was a breakdown, and otherwise the reason that explains the move.",
    ),
    severity=Severity.WARNING,
    basis=Basis.MODEL,
    sources=(BREAKDOWN, OWN_MOVE),
    may_err=ErrorDirection.UNDER,
    adaptable=True,
    each=lambda view: view.case.placements,
    check=check,
    good=example(
        date(2026, 1, 15),
        placements=[
            {
                "id": "p1",
                "kind": "general_foster_family",
                "started": "2025-01-06",
                "ended": "2025-06-02",
                "end_reasons": ["place_gave_up"],
                "outcome": "not_helped",
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        placements=[
            {
                "id": "p1",
                "kind": "general_foster_family",
                "started": "2025-01-06",
                "ended": "2025-06-02",
                "end_reasons": ["other"],
                "outcome": "not_helped",
            }
        ],
    ),
)
