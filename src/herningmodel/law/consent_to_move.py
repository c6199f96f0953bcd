"""Consent to another place: whose is needed, and whose is missing."""

from typing import Final

from herningmodel.case_view.view import View
from herningmodel.core.references import Act
from herningmodel.law import ages
from herningmodel.law.bases import (
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    PROVISIONAL,
    rests_on,
    rests_on_one_of,
)
from herningmodel.law.duties.deadline import NO_BIRTHDAY, Undetermined
from herningmodel.model.decisions import Consent, Decision
from herningmodel.text.texts import Text


_LOWERED: Final = Text(
    da="Barnet var {age} år ved flytningen {on}. Hvornår alderen for samtykke blev sat ned til 12 år, er ikke efterprøvet.",
    en="The child was {age} years old at the move on {on}. When the age of consent was lowered to 12 is unverified.",
)


def is_not_needed(decision: Decision) -> bool:
    """
    Return whether *decision* needs no consent.

    The committee, a provisional decision or the youth crime act decides instead.
    """
    basis = decision.legal_basis
    return (
        decision.committee is not None
        or rests_on_one_of(basis, (PLACED_WITHOUT_CONSENT, PROVISIONAL))
        or (basis is not None and basis.act is Act.UKL)
    )


def holders_lack(view: View, decision: Decision) -> bool | None:
    """Return whether a custody holder's consent is missing, None if unknown."""
    if view.case.child.has_no_holder or rests_on(decision.legal_basis, PLACED_WITH_CONSENT):
        return False
    holders = view.case.custody_holders
    enough = {Consent.CUSTODY_HOLDER, *([Consent.ONE_CUSTODY_HOLDER] if holders == 1 else [])}
    if not enough.intersection(decision.consents):
        return True
    return None if holders is None else False


def child_lacks(view: View, decision: Decision) -> bool | Undetermined:
    """Return whether the child's consent is missing, or is undetermined."""
    if {Consent.CHILD, Consent.YOUNG_PERSON}.intersection(decision.consents):
        return False
    age = view.age_on(decision.on)
    if age is None:
        return Undetermined(NO_BIRTHDAY)
    is_new_placement = rests_on(decision.legal_basis, PLACED_WITH_CONSENT)
    if is_new_placement and ages.is_reached(ages.CONSENT_TO_PLACEMENT, age, decision.on):
        return False
    consents = ages.is_reached(ages.CONSENT_TO_CHANGE_OF_PLACE, age, decision.on)
    if consents is None:
        return Undetermined(_LOWERED, {"age": age, "on": decision.on})
    return consents
