"""
*Afsluttet uden grund*: a placement that ended, and nobody wrote why.

A breakdown is a property of the reasons. Without them it looks like any other end.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.model.placements import Placement
from herningmodel.rulebook.rule_sources import CRITICS
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, placement: Placement) -> Iterator[Outcome]:
    """Yield a placement that ended without a reason."""
    if placement.ended is None:
        return
    yield APPLIES
    if not placement.end_reasons:
        yield Fact(
            where=(view.place(placement, "end_reasons"), view.place(placement, "ended")),
            expected="at least one reason",
            values={"kind": placement.kind, "ended": placement.ended},
        )


RULE = CaseRule(
    code="ANB005",
    name="end_without_reason",
    title=Text(da="En anbringelse sluttede uden grund", en="A placement ended without a reason"),
    why=Text(
        da="Om en anbringelse brød sammen, kan kun ses af grundene til, at den sluttede. Uden dem opdager ingen, at et barn er svigtet igen.",
        en="Whether a placement broke down can be seen only in the reasons for its end. Without them nobody notices that a child was failed again.",
    ),
    message=Text(
        da="Anbringelsen sluttede {ended} ({kind}), og der står ikke hvorfor.",
        en="The placement ended on {ended} ({kind}), and it does not say why.",
    ),
    hint=Text(
        da="Skriv alle grundene i end_reasons, også når det var et sammenbrud.",
        en="Write all the reasons in end_reasons, also when it was a breakdown.",
    ),
    safe_placeholders=frozenset({"expected"}),
    severity=Severity.WARNING,
    basis=Basis.MODEL,
    sources=(CRITICS,),
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
            }
        ],
    ),
)
