"""
*Loven gjaldt ikke*: a decision by an act that was not in force on its day.

Barnets lov is in force from 2024-01-01. Until the day before, serviceloven held the rules.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.model.decisions import Decision
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, decision: Decision) -> Iterator[Outcome]:
    """Yield a decision by an act that was not in force."""
    if decision.legal_basis is None:
        return
    yield APPLIES
    for reference in (decision.legal_basis, *decision.legal_basis.read_with):
        if not reference.act.in_force.holds(decision.on):
            yield Fact(
                where=(view.place(decision, "legal_basis"), view.place(decision, "on")),
                seen=decision.legal_basis,
                values={"act": reference.act, "on": decision.on},
            )
            return


RULE = CaseRule(
    code="TRN015",
    name="act_not_in_force",
    title=Text(da="Loven gjaldt ikke på dagen", en="The act was not in force on the day"),
    why=Text(
        da="En afgørelse skal træffes efter den lov, der gælder. Efter en anden lov har den intet grundlag, og barnet og forældrene får forkerte rettigheder at vide.",
        en="A decision must be made by the law that is in force. By another act it has no basis, and child and parents are told the wrong rights.",
    ),
    message=Text(
        da="Afgørelsen er fra {on}, men den dag gjaldt {act} ikke for den.",
        en="The decision was made on {on}, but on that day {act} was not in force for it.",
    ),
    hint=Text(
        da="Fra 1. januar 2024 er det barnets lov (BL), indtil da serviceloven (SEL).",
        en="From 1 January 2024 it is barnets lov (BL), until then serviceloven (SEL).",
    ),
    severity=Severity.ERROR,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("46"),
        serviceloven("52"),
    ),
    each=lambda view: view.case.decisions,
    check=check,
    good=example(
        date(2026, 1, 15), decisions=[{"id": "d1", "on": "2024-01-01", "legal_basis": "BL § 46"}]
    ),
    bad=example(
        date(2026, 1, 15), decisions=[{"id": "d1", "on": "2023-12-31", "legal_basis": "BL § 46"}]
    ),
)
