"""
*Loven gjaldt ikke*: a decision by an act that was not in force on its day.

Barnets lov is in force from 2024-01-01. Until the day before, serviceloven held the rules. Behind
barnets lov some of serviceloven still counts: § 90 makes its sections on help with a disability
apply to children, and its sections on housing with support hold for the adults around them.
"""

from typing import Final

from herningmodel.core.references import Act, LegalReference
from herningmodel.law.bases import rests_on
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v


_BY_SECTION_90: Final = frozenset(
    {"83", "84", "86", "112", "113", "114", "116", "117", "118", "119", "120", "121", "122"}
)
"""What barnets lov § 90 makes apply to children."""

_STILL_READ_WITH: Final = frozenset({"107", "109", "110"})
"""Housing with support, for adults; it is still part of serviceloven."""

_SECTION_90: Final = v.cited("BL § 90")


def check(view: v.View, decision: Decision) -> v.Outcomes:
    """Yield a decision by an act that was not in force."""
    if decision.legal_basis is None:
        return
    yield v.APPLIES
    for reference in (decision.legal_basis, *decision.legal_basis.read_with):
        if not reference.act.in_force.holds(decision.on) and not _still_counts(
            decision.legal_basis, reference
        ):
            yield v.Fact(
                where=(view.place(decision, "legal_basis"), view.place(decision, "on")),
                seen=decision.legal_basis,
                values={"act": reference.act, "on": decision.on},
            )
            return


def _still_counts(basis: LegalReference, reference: LegalReference) -> bool:
    """Tell whether serviceloven still holds what *basis* is read with."""
    if basis.act is not Act.BL or reference.act is not Act.SEL:
        return False
    by_section_90 = rests_on(basis, _SECTION_90) and reference.paragraph in _BY_SECTION_90
    return by_section_90 or reference.paragraph in _STILL_READ_WITH


RULE = v.CaseRule(
    code="TRN015",
    name="act_not_in_force",
    **v.sentences(
        title_da="Loven gjaldt ikke på dagen",
        title_en="The act was not in force on the day",
        why_da="En afgørelse skal træffes efter den lov, der gælder. Efter en anden lov har den intet grundlag, og barnet og forældrene får forkerte rettigheder at vide.",
        why_en="A decision must be made under the law that is in force. Under another act it has no basis, and child and parents are informed of the wrong rights.",
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
