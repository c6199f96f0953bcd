"""
*Loven gjaldt ikke*: a decision by an act that was not in force on its day.

Barnets lov is in force from 2024-01-01. Until the day before, serviceloven held the rules.
"""

from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision by an act that was not in force."""
    if decision.legal_basis is None:
        return
    yield v.APPLIES
    for reference in (decision.legal_basis, *decision.legal_basis.read_with):
        if not reference.act.in_force.holds(decision.on):
            yield v.Fact(
                where=(view.place(decision, "legal_basis"), view.place(decision, "on")),
                seen=decision.legal_basis,
                values={"act": reference.act, "on": decision.on},
            )
            return


RULE = v.CaseRule(
    code="TRN015",
    name="act_not_in_force",
    **v.sentences(
        title_da="Loven gjaldt ikke på dagen",
        title_en="The act was not in force on the day",
        why_da="En afgørelse skal træffes efter den lov, der gælder. Efter en anden lov har den intet grundlag, og barnet og forældrene får forkerte rettigheder at vide.",
        why_en="A decision must be made by the law that is in force. By another act it has no basis, and child and parents are told the wrong rights.",
        message_da="Afgørelsen er fra {on}, men den dag gjaldt {act} ikke for den.",
        message_en="The decision was made on {on}, but on that day {act} was not in force for it.",
        hint_da="Fra 1. januar 2024 er det barnets lov (BL), indtil da serviceloven (SEL).",
        hint_en="From 1 January 2024 it is barnets lov (BL), until then serviceloven (SEL).",
    ),
    **v.statutory(v.Severity.ERROR, v.barnets_lov("46"), v.serviceloven("52")),
    each=lambda view: view.case.decisions,
    check=check,
    good=v.example(decisions=[v.decision("d1", "2024-01-01", "BL § 46")]),
    bad=v.example(decisions=[v.decision("d1", "2023-12-31", "BL § 46")]),
)
