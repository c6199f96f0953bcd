"""
*Udvalget mangler*: a placement without consent that the committee has not decided.

That the committee decides about an unborn child too was read in a list only, so there it is a
warning.
"""

from collections.abc import Iterator
from datetime import date

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.sources import Basis
from herningmodel.law.bases import PLACED_UNBORN, PLACED_WITHOUT_CONSENT, rests_on, rests_on_one_of
from herningmodel.model.decisions import Decision
from herningmodel.rulebook.rule_sources import barnets_lov, serviceloven
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


def check(view: View, decision: Decision) -> Iterator[Outcome]:
    """Yield a decision without consent and without the committee."""
    without_consent = (PLACED_WITHOUT_CONSENT, PLACED_UNBORN)
    if not decision.is_granted or not rests_on_one_of(decision.legal_basis, without_consent):
        return
    yield APPLIES
    about_unborn = rests_on(decision.legal_basis, PLACED_UNBORN)
    unborn = PLACED_UNBORN.on(decision.on) or PLACED_UNBORN.references[0]
    if decision.committee is None:
        yield Fact(
            where=(view.place(decision, "committee"), view.place(decision, "legal_basis")),
            expected="date of the committee's decision",
            values={"basis": decision.legal_basis, "on": decision.on},
            day=decision.on,
            reference=unborn if about_unborn else None,
            at_most=Severity.WARNING if about_unborn else None,
        )


RULE = CaseRule(
    code="ANB003",
    name="committee_missing",
    title=Text(da="Børne- og ungeudvalget mangler", en="The committee is missing"),
    why=Text(
        da="Kun børne- og ungeudvalget kan anbringe et barn uden samtykke. Uden udvalget er der ingen afgørelse.",
        en="Only the children and young people's committee can place a child without consent. Without it there is no decision.",
    ),
    message=Text(
        da="Afgørelsen er truffet uden samtykke efter {basis}, men der står ikke, hvornår børne- og ungeudvalget har besluttet den.",
        en="The decision was made without consent by {basis}, but it does not say when the committee decided it.",
    ),
    hint=Text(
        da="Skriv datoen for udvalgets beslutning i committee. En foreløbig afgørelse har en anden paragraf.",
        en="Write the date of the committee's decision in committee. A provisional decision has another provision.",
    ),
    safe_placeholders=frozenset({"expected"}),
    severity=Severity.ERROR,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("47"),
        barnets_lov("142"),
        serviceloven("58"),
    ),
    reference=PLACED_WITHOUT_CONSENT,
    each=lambda view: view.case.decisions,
    check=check,
    good=example(
        date(2026, 1, 15),
        decisions=[
            {
                "id": "d1",
                "on": "2025-01-03",
                "legal_basis": "BL § 47 stk. 1 nr. 1",
                "committee": "2025-01-03",
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        decisions=[{"id": "d1", "on": "2025-01-03", "legal_basis": "BL § 47 stk. 1 nr. 1"}],
    ),
)
