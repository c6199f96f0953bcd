"""
*Formål eller varighed mangler*: a decision that does not say what it is for, or for how long.

Judges decisions by barnets lov only; what serviceloven asked for was not read.
"""

from herningmodel.core.references import Act, LegalReference
from herningmodel.law.bases import PLACED_WITH_CONSENT, PLACED_WITHOUT_CONSENT, SUPPORT, rests_on
from herningmodel.law.duties.purpose_and_duration import (
    OF_SUPPORT,
    WITH_CONSENT,
    WITHOUT_CONSENT,
)
from herningmodel.model.decisions import Decision
from herningmodel.rulebook import vocabulary as v


ASKS_FOR_BOTH = (
    (SUPPORT, v.provisions(OF_SUPPORT.versions)),
    (PLACED_WITH_CONSENT, v.provisions(WITH_CONSENT.versions)),
    (PLACED_WITHOUT_CONSENT, v.provisions(WITHOUT_CONSENT.versions)),
)
"""By the kind of decision, the provision that asks for a purpose and a duration."""


def check(view: v.View, decision: Decision) -> v.Outcomes:
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
    yield v.APPLIES
    if not (decision.purpose or "").strip():
        yield _missing(view, decision, asked_by, "purpose", PURPOSE)
    if decision.expected_months is None:
        yield _missing(view, decision, asked_by, "expected_months", DURATION)


def _missing(
    view: v.View, decision: Decision, asked_by: LegalReference, member: str, what: v.Text
) -> v.Fact:
    return v.Fact(
        where=(view.place(decision, member),),
        expected=member,
        values={"what": what, "on": decision.on, "basis": decision.legal_basis},
        reference=asked_by,
    )


PURPOSE = v.Text(da="formålet", en="the purpose")
DURATION = v.Text(da="den forventede varighed", en="the expected duration")


BAD = v.example(
    decisions=[
        v.decision("d1", "2025-01-03", "BL § 32 stk. 1 nr. 5", purpose="rolige aftener derhjemme")
    ]
)

RULE = v.CaseRule(
    code="PLN002",
    name="purpose_missing",
    **v.sentences(
        title_da="Formål eller varighed mangler",
        title_en="Purpose or duration is missing",
        why_da="Uden et formål kan ingen se, om hjælpen virker, og uden en varighed spørger ingen, om den stadig skal være der.",
        why_en="Without a purpose it cannot be seen whether help works, and without a duration it is not asked whether it should still be there.",
        message_da="I afgørelsen fra {on} efter {basis} mangler {what}.",
        message_en="The decision made on {on} under {basis} lacks {what}.",
        hint_da="Skriv, hvad hjælpen skal føre til (purpose), og hvor mange måneder den ventes at vare (expected_months).",
        hint_en="Write what the help is to lead to (purpose) and how many months it is expected to last (expected_months).",
        advice_da="Beskriv, hvad hjælpen skal føre til, og hvor mange måneder den ventes at vare.",
        advice_en="Describe what the help is to lead to, and how many months it is expected to last.",
    ),
    safe_placeholders=frozenset({"expected", "what"}),
    **v.statutory(v.Severity.ERROR, v.barnets_lov("32"), v.barnets_lov("46"), v.barnets_lov("47")),
    reference=v.provisions(OF_SUPPORT.versions),
    in_force=Act.BL.in_force,
    each=lambda view: view.case.decisions,
    check=check,
    good=BAD.but_record("d1", expected_months=6),
    bad=BAD,
)
