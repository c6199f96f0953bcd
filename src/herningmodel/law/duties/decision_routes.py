"""Routes to a decision: the ways in which help may be decided."""

from typing import Final

from herningmodel.core.codes import Code
from herningmodel.law.bases import (
    DISABILITY,
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    PROVISIONAL,
    SUPPORT,
    rests_on,
    rests_on_one_of,
)
from herningmodel.law.committee_list import needs_committee
from herningmodel.model.decisions import Decision


class DecisionRoute(Code):
    """*Vej til afgørelsen*: how the law lets the help be decided."""

    SUPPORT = "support", "støttende indsats", "supporting intervention"
    DISABILITY = "disability", "hjælp ved funktionsnedsættelse", "help with a disability"
    WITH_CONSENT = "with_consent", "anbringelse med samtykke", "placement with consent"
    WITH_CONSENT_AT_ONCE = (
        "with_consent_at_once",
        "akut anbringelse med samtykke",
        "placement at once with consent",
    )
    WITHOUT_CONSENT = "without_consent", "anbringelse uden samtykke", "placement without consent"
    BY_THE_CHAIR = (
        "by_the_chair",
        "akut anbringelse uden samtykke",
        "placement at once without consent",
    )
    BY_THE_COMMITTEE = (
        "by_the_committee",
        "afgørelse i børne- og ungeudvalget",
        "decision by the children and young people committee",
    )


SUPPORTED: Final = (DecisionRoute.SUPPORT,)
CONSENTED: Final = (DecisionRoute.WITH_CONSENT, DecisionRoute.WITH_CONSENT_AT_ONCE)
UNCONSENTED: Final = (DecisionRoute.WITHOUT_CONSENT,)
DECIDED_BY_COMMITTEE: Final = (*UNCONSENTED, DecisionRoute.BY_THE_COMMITTEE)
CHAIRED: Final = (DecisionRoute.BY_THE_CHAIR,)
AT_ONCE: Final = (DecisionRoute.WITH_CONSENT_AT_ONCE, DecisionRoute.BY_THE_CHAIR)
IN_TIME: Final = (DecisionRoute.WITH_CONSENT, DecisionRoute.WITHOUT_CONSENT)
PLACED: Final = (*IN_TIME, *AT_ONCE)
EVERY_ROUTE: Final = (
    *SUPPORTED,
    DecisionRoute.DISABILITY,
    *PLACED,
    DecisionRoute.BY_THE_COMMITTEE,
)


def route_of(decision: Decision) -> DecisionRoute | None:
    """Return the route of *decision*, None for a basis without one."""
    basis = decision.legal_basis
    if rests_on(basis, PROVISIONAL):
        return DecisionRoute.BY_THE_CHAIR
    if rests_on(basis, PLACED_WITHOUT_CONSENT):
        return DecisionRoute.WITHOUT_CONSENT
    if rests_on(basis, PLACED_WITH_CONSENT):
        return DecisionRoute.WITH_CONSENT_AT_ONCE if decision.urgent else DecisionRoute.WITH_CONSENT
    if rests_on(basis, SUPPORT):
        return DecisionRoute.SUPPORT
    if rests_on_one_of(basis, DISABILITY):
        return DecisionRoute.DISABILITY
    return DecisionRoute.BY_THE_COMMITTEE if needs_committee(decision) else None
