"""
Legal bases by purpose, and the known part of the law's numbering.

Sources: barnets lov LBK nr. 282 af 17/03/2025 §§ 30, 32, 39, 43, 46, 47, 49, 50, 52, 67, 98, 100,
111, 113-116, 143 (certain), § 120 (one source); serviceloven §§ 11, 52, 58, 62, 66, 68, 68 a, 69,
75, 76, 76 a (certain for the numbers used), §§ 57 b, 68 b (one source).
"""

from collections.abc import Iterable
from typing import Final

from herningmodel.core.legal_versions import Versions, cited
from herningmodel.core.references import Act, LegalReference, law
from herningmodel.law.provisions import provision_of


PLACED_WITH_CONSENT: Final = cited("SEL § 52 stk. 3 nr. 7", "BL § 46")
PLACED_WITHOUT_CONSENT: Final = cited("SEL § 58", "BL § 47")
PLACED_UNBORN: Final = cited("BL § 49")
PROVISIONAL: Final = cited("SEL § 75", "BL § 143")
PERMANENT: Final = cited("SEL § 68 a", "BL § 67")
SUPPORT: Final = cited("SEL § 52", "BL § 32")
CHILDS_ORDER: Final = cited("SEL § 57 b", "BL § 39")
CHOICE_OF_PLACE: Final = cited("SEL § 68 b", "BL § 52")
CHANGE_OF_PLACE: Final = cited("SEL § 69", "BL § 98")
HOMECOMING: Final = cited("SEL § 68 stk. 2", "BL § 100")
RENEWAL: Final = cited("SEL § 62", "BL § 50")
DECIDED_FOR_AFTER_18: Final = cited("SEL § 68 stk. 11", "BL § 111")

DISABILITY: Final = (
    cited("BL § 80"),
    cited("BL § 81"),
    cited("SEL § 32", "BL § 82"),
    cited("SEL § 32", "BL § 83"),
    cited("SEL § 36", "BL § 84"),
    cited("SEL § 32 a", "BL § 85"),
    cited("SEL § 41", "BL § 86"),
    cited("SEL § 42", "BL § 87"),
    cited("SEL § 43", "BL § 88"),
    cited("SEL § 45", "BL § 89"),
    cited("SEL § 44", "BL § 90"),
)
"""Know help because of a disability (barnets lov chapter 8)."""

SUPPORTED_BY_THE_YOUTH_CRIME_BOARD: Final = cited("UKL § 13")
_PLACED_BY_THE_YOUTH_CRIME_BOARD: Final = law("UKL § 14")

PLACED_AS_A_CHILD: Final = (
    PLACED_WITH_CONSENT,
    PLACED_WITHOUT_CONSENT,
    PLACED_UNBORN,
    PROVISIONAL,
    PERMANENT,
)
"""Placements of children, which end when the child is of age."""

YOUTH_SUPPORT: Final = (
    cited("SEL § 76", "BL § 113"),
    cited("BL § 114"),
    cited("BL § 115"),
    cited("BL § 116"),
)
"""*Ungestøtte*, before that *efterværn*: from 18 until the 23rd birthday."""

AFTER_18: Final = (
    *YOUTH_SUPPORT,
    cited("SEL § 76 a", "BL § 120"),
    DECIDED_FOR_AFTER_18,
    cited("SEL § 68 stk. 12"),
)
"""Bases of a decision on the time after the 18th birthday."""

FIRST_OF_HELP: Final = 30
LAST_OF_HELP: Final = 49
"""The paragraphs of barnets lov that grant help and placements."""

_PLACEMENTS: Final = (
    *PLACED_AS_A_CHILD,
    RENEWAL,
    CHANGE_OF_PLACE,
    cited("SEL § 76", "BL § 114"),
    cited("BL § 116"),
    cited("SEL § 76 a", "BL § 120"),
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
"""The numbered *stykke* of each paragraph, and its highest number."""


def is_placement(basis: LegalReference) -> bool:
    """Tell whether a decision by *basis* places the child outside its home."""
    return basis.may_lie_within(_PLACED_BY_THE_YOUTH_CRIME_BOARD) or any(
        basis.may_lie_within(wanted) for placement in _PLACEMENTS for wanted in placement.references
    )


_HELP_UNDER_SERVICELOVEN: Final = ("11", "52", "52 a", "55", "57 a", "57 b", "58")


def grants_a_step(basis: LegalReference) -> bool:
    """
    Tell whether *basis* grants help or a placement.

    Example:
        >>> [grants_a_step(LegalReference.parse(f"BL § {number}")) for number in (29, 30, 49, 50)]
        [False, True, True, False]
        >>> grants_a_step(LegalReference.parse("SEL § 52 stk. 3 nr. 7"))
        True
    """
    number, letter, _ = basis.paragraph.partition(" ")
    if basis.act is Act.BL:
        return not letter and FIRST_OF_HELP <= int(number) <= LAST_OF_HELP
    return basis.act is Act.SEL and basis.paragraph in _HELP_UNDER_SERVICELOVEN


def rests_on(basis: LegalReference | None, provision: Versions[LegalReference]) -> bool:
    """
    Tell whether *basis* is the provision, in any of its versions.

    Whether the act was in force on the day is checked by a rule of its own.

    Example:
        >>> rests_on(LegalReference.parse("SEL § 52 stk. 3 nr. 7"), PLACED_WITH_CONSENT)
        True
        >>> rests_on(LegalReference.parse("BL § 47 stk. 1 nr. 1"), PLACED_WITH_CONSENT)
        False
    """
    return basis is not None and any(basis.lies_within(wanted) for wanted in provision.references)


def rests_on_one_of(
    basis: LegalReference | None, provisions: Iterable[Versions[LegalReference]]
) -> bool:
    """Tell whether *basis* is one of *provisions*, in any version."""
    return any(rests_on(basis, provision) for provision in provisions)


def may_rest_on(basis: LegalReference | None, provision: Versions[LegalReference]) -> bool:
    """
    Tell whether *basis* may rest on *provision*, in any version.

    It is the provision, may be, or holds a part of it.

    Example:
        >>> [may_rest_on(LegalReference.parse(text), HOMECOMING) for text in ("SEL § 68", "SEL § 68 stk. 11")]
        [True, False]
    """
    return basis is not None and any(
        basis.may_lie_within(wanted) for wanted in provision.references
    )


def is_known(basis: LegalReference) -> bool:
    """Tell whether the library knows the paragraph at all."""
    return provision_of(basis) is not None
