"""
*Afsluttet uden grund*: a placement that ended without a written reason.

A breakdown is a property of the reasons. Without them it looks like any other end.
"""

from herningmodel.model.placements import Placement
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, placement: Placement) -> v.Outcomes:
    """Yield a placement that ended without a reason."""
    if placement.ended is None:
        return
    yield v.APPLIES
    if not placement.end_reasons:
        yield v.Fact(
            where=(view.place(placement, "end_reasons"), view.place(placement, "ended")),
            expected="at least one reason",
            values={"kind": placement.kind, "ended": placement.ended},
        )


BAD = v.example(
    placements=[v.measure("p1", "general_foster_family", "2025-01-06", ended="2025-06-02")]
)

RULE = v.CaseRule(
    code="ANB005",
    name="end_without_reason",
    **v.sentences(
        title_da="En anbringelse sluttede uden grund",
        title_en="A placement ended without a reason",
        why_da="Om en anbringelse brød sammen, kan kun ses af grundene til, at den sluttede. Uden dem opdager ingen, at et barn er svigtet igen.",
        why_en="Whether a placement broke down can be seen only in the reasons for its end. Without them it goes unnoticed that a child was failed again.",
        message_da="Anbringelsen sluttede {ended} ({kind}), og der står ikke hvorfor.",
        message_en="The placement ended on {ended} ({kind}), and it does not say why.",
        hint_da="Skriv alle grundene i end_reasons, også når det var et sammenbrud.",
        hint_en="Write all the reasons in end_reasons, also when it was a breakdown.",
        advice_da="Angiv, hvorfor anbringelsen sluttede, også når det var et sammenbrud.",
        advice_en="State why the placement ended, also when it was a breakdown.",
    ),
    safe_placeholders=frozenset({"expected"}),
    **v.by_model(v.Severity.WARNING, v.sources.CRITICS),
    each=lambda view: view.case.placements,
    check=check,
    good=BAD.but_record("p1", end_reasons=["place_gave_up"]),
    bad=BAD,
)
