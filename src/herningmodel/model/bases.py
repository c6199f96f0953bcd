"""
Legal bases by what they do, and how much of the law's numbering the library knows.

Sources: barnets lov LBK nr. 282 af 17/03/2025 §§ 30, 32, 43, 46, 47, 49, 67, 114, 120, 143
(certain); serviceloven §§ 11, 52, 58, 66, 68 a, 75, 76, 76 a (certain for the numbers used).
"""

from typing import Final

from herningmodel.model.law import Act, LawByDay, LegalReference, by_day, law
from herningmodel.model.provisions import provision_of


PLACED_WITH_CONSENT: Final = by_day(sel="SEL § 52 stk. 3 nr. 7", bl="BL § 46")
PLACED_WITHOUT_CONSENT: Final = by_day(sel="SEL § 58", bl="BL § 47")
SUPPORT: Final = by_day(sel="SEL § 52", bl="BL § 32")

_PLACEMENTS: Final = tuple(
    law(text)
    for text in (
        "BL § 46",
        "BL § 47",
        "BL § 49",
        "BL § 67",
        "BL § 114",
        "BL § 120",
        "BL § 143",
        "SEL § 52 stk. 3 nr. 7",
        "SEL § 58",
        "SEL § 68 a",
        "SEL § 75",
        "SEL § 76",
        "SEL § 76 a",
    )
)

HIGHEST_NUMBERS: Final[dict[tuple[Act, str], tuple[int, int]]] = {
    (Act.BL, "30"): (1, 4),
    (Act.BL, "32"): (1, 8),
    (Act.BL, "43"): (1, 7),
    (Act.BL, "47"): (1, 4),
    (Act.SEL, "11"): (3, 4),
    (Act.SEL, "52"): (3, 9),
    (Act.SEL, "58"): (1, 4),
}
"""Of a paragraph: the *stykke* that has numbers, and the highest of them."""


def is_placement(basis: LegalReference) -> bool:
    """Tell whether a decision by *basis* places the child outside its home."""
    return basis.act is Act.UKL or any(basis.may_lie_within(placement) for placement in _PLACEMENTS)


def rests_on(basis: LegalReference | None, provision: LawByDay) -> bool:
    """
    Tell whether *basis* is the provision, in either act.

    Which act was in force is another question, and has a rule of its own.

    Example:
        >>> rests_on(law("SEL § 52 stk. 3 nr. 7"), PLACED_WITH_CONSENT)
        True
        >>> rests_on(law("BL § 47 stk. 1 nr. 1"), PLACED_WITH_CONSENT)
        False
    """
    return basis is not None and any(
        wanted is not None and basis.lies_within(wanted) for wanted in (provision.sel, provision.bl)
    )


def is_known(basis: LegalReference) -> bool:
    """Tell whether the library knows the paragraph at all."""
    return provision_of(basis) is not None
