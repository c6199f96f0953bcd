"""
*Udvalgets afgørelser*: what only the children and young people committee can decide.

Sources: barnets lov § 142 stk. 1 and serviceloven § 74 stk. 1 (both certain). The approval of a
provisional decision is on both lists too, and is a duty of its own with a due day.
"""

from typing import Final

from herningmodel.core.legal_versions import Versions, cited, version, versions
from herningmodel.core.references import LegalReference, law
from herningmodel.core.sources import Certainty
from herningmodel.model.contact_decisions import ContactDecision
from herningmodel.model.decisions import Consent, Decision


def _listed(*provisions: str) -> tuple[LegalReference, ...]:
    return tuple(law(provision) for provision in provisions)


BY_COMMITTEE: Final[Versions[tuple[LegalReference, ...]]] = versions(
    version(
        None,
        "SEL § 74 stk. 1",
        _listed(
            "SEL § 51",
            "SEL § 58",
            "SEL § 62",
            "SEL § 63",
            "SEL § 63 a stk. 1",
            "SEL § 63 b stk. 1",
            "SEL § 63 c stk. 1",
            "SEL § 63 c stk. 3",
            "SEL § 68 a",
            "SEL § 69 stk. 3",
            "SEL § 71 stk. 3",
            "SEL § 71 stk. 4",
            "SEL § 71 stk. 5",
            "SEL § 78 stk. 4",
        ),
        Certainty.CERTAIN,
    ),
    version(
        "2024-01-01",
        "BL § 142 stk. 1",
        _listed(
            "BL § 23",
            "BL § 40",
            "BL § 42 stk. 4",
            "BL § 47",
            "BL § 49",
            "BL § 50",
            "BL § 61",
            "BL § 62 stk. 1",
            "BL § 63",
            "BL § 67",
            "BL § 98 stk. 4",
            "BL § 105",
        ),
        Certainty.CERTAIN,
    ),
)
"""
The provisions by act.

Of §§ 61 and 63 the list names the *stykker* that decide the stay, so a decision by one of them
without a *stykke* is taken for one.
"""

_LISTED: Final = tuple(listed for row in BY_COMMITTEE.rows for listed in row.value or ())
_MOVES: Final = cited("SEL § 69", "BL § 98")


def is_listed(decision: Decision | ContactDecision) -> bool:
    """Tell whether the provision of *decision* is on a list, whichever."""
    basis = decision.legal_basis
    return basis is not None and any(basis.lies_within(listed) for listed in _LISTED)


def needs_committee(decision: Decision) -> bool | None:
    """
    Return whether only the committee can make *decision*, None if unknown.

    A paragraph of which only some *stykker* are on the list leaves it open, unless it is a change
    of place to which the custody holders consent.
    """
    basis = decision.legal_basis
    if basis is None:
        return False
    if is_listed(decision):
        return True
    if not any(basis.may_lie_within(provision) for provision in _LISTED):
        return False
    consented = {Consent.CUSTODY_HOLDER, Consent.ONE_CUSTODY_HOLDER}.intersection(decision.consents)
    moves = any(basis.lies_within(provision) for provision in _MOVES.references)
    return False if moves and consented else None
