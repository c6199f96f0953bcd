"""
*Formål eller varighed mangler*: a decision that does not say what it is for, or for how long.

Judges decisions by barnets lov only; what serviceloven asked for was not read.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from herningmodel.case_view.view import View
from herningmodel.core.findings import Severity
from herningmodel.core.legal_versions import cited
from herningmodel.core.references import Act, LegalReference
from herningmodel.core.sources import Basis
from herningmodel.law.bases import PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT, SUPPORT, rests_on
from herningmodel.model.decisions import Decision
from herningmodel.rulebook.rule_sources import barnets_lov
from herningmodel.rulebook.vocabulary import APPLIES, CaseRule, Fact, Outcome, example
from herningmodel.text.texts import Text


ASKS_FOR_BOTH: Final = (
    (SUPPORT, cited("BL § 32 stk. 3")),
    (PLACED_WITH_CONSENT, cited("BL § 46")),
    (PLACED_WITHOUT_CONSENT, cited("BL § 47")),
)
"""By the kind of decision, the provision that asks for a purpose and a duration."""


def check(view: View, decision: Decision) -> Iterator[Outcome]:
    """Yield the purpose or the expected duration that a decision does not state."""
    asked_by = next(
        (
            asks.on(decision.on)
            for basis, asks in ASKS_FOR_BOTH
            if rests_on(decision.legal_basis, basis)
        ),
        None,
    )
    if asked_by is None or not decision.is_granted:
        return
    yield APPLIES
    if not (decision.purpose or "").strip():
        yield _missing(view, decision, asked_by, "purpose", PURPOSE)
    if decision.expected_months is None:
        yield _missing(view, decision, asked_by, "expected_months", DURATION)


def _missing(
    view: View, decision: Decision, asked_by: LegalReference, member: str, what: Text
) -> Fact:
    return Fact(
        where=(view.place(decision, member),),
        expected=member,
        values={"what": what, "on": decision.on, "basis": decision.legal_basis},
        reference=asked_by,
    )


PURPOSE = Text(da="formålet", en="the purpose")
DURATION = Text(da="den forventede varighed", en="the expected duration")


RULE = CaseRule(
    code="PLN002",
    name="purpose_missing",
    title=Text(da="Formål eller varighed mangler", en="Purpose or duration is missing"),
    why=Text(
        da="Uden et formål kan ingen se, om hjælpen virker, og uden en varighed spørger ingen, om den stadig skal være der.",
        en="Without a purpose nobody can see whether help works, and without a duration nobody asks whether it should still be there.",
    ),
    message=Text(
        da="I afgørelsen fra {on} efter {basis} mangler {what}.",
        en="The decision made on {on} by {basis} lacks {what}.",
    ),
    hint=Text(
        da="Skriv, hvad hjælpen skal føre til (purpose), og hvor mange måneder den ventes at vare (expected_months).",
        en="Write what the help is to lead to (purpose) and how many months it is expected to last (expected_months).",
    ),
    safe_placeholders=frozenset({"expected", "what"}),
    severity=Severity.ERROR,
    basis=Basis.STATUTORY,
    sources=(
        barnets_lov("32"),
        barnets_lov("46"),
        barnets_lov("47"),
    ),
    reference=cited("BL § 32 stk. 3"),
    in_force=Act.BL.in_force,
    each=lambda view: view.case.decisions,
    check=check,
    good=example(
        date(2026, 1, 15),
        decisions=[
            {
                "id": "d1",
                "on": "2025-01-03",
                "legal_basis": "BL § 32 stk. 1 nr. 5",
                "purpose": "rolige aftener derhjemme",
                "expected_months": 6,
            }
        ],
    ),
    bad=example(
        date(2026, 1, 15),
        decisions=[
            {
                "id": "d1",
                "on": "2025-01-03",
                "legal_basis": "BL § 32 stk. 1 nr. 5",
                "purpose": "rolige aftener derhjemme",
            }
        ],
    ),
)
