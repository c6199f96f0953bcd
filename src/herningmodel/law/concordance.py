"""
The concordance (*paragrafnøgle*): where a rule of serviceloven stands in barnets lov, and back.

A row is certain where the preparatory remarks of barnets lov or Statistics Denmark name the pair,
or where the two texts are the same in content; on one source where only the content was compared.
Serviceloven had the rules about children until 2023-12-31, barnets lov has had them since.
"""

from typing import Final

from attrs import frozen

from herningmodel.core.references import LegalReference, law
from herningmodel.core.sources import Certainty


@frozen(kw_only=True)
class Counterparts:
    """
    *Modstykker*: what serviceloven and barnets lov say about the same thing.

    Attributes:
        sel: The provisions of serviceloven; none where the rule is new.
        bl: The provisions of barnets lov.
        certainty: How sure the pair is.
    """

    sel: tuple[LegalReference, ...]
    bl: tuple[LegalReference, ...]
    certainty: Certainty

    @property
    def both(self) -> tuple[LegalReference, ...]:
        """The provisions of both acts."""
        return (*self.sel, *self.bl)


def _row(certainty: Certainty, sel: str, bl: str) -> Counterparts:
    return Counterparts(sel=_several("SEL", sel), bl=_several("BL", bl), certainty=certainty)


def _several(act: str, written: str) -> tuple[LegalReference, ...]:
    return tuple(law(f"{act} § {one}") for one in written.split(", ") if one)


_C = Certainty.CERTAIN
_1 = Certainty.ONE_SOURCE

CONCORDANCE: Final = (
    _row(_1, "11 stk. 2", "28, 29"),
    _row(_C, "11 stk. 3", "30"),
    _row(_C, "11 stk. 3 nr. 1", "30 stk. 1 nr. 1"),
    _row(_C, "11 stk. 3 nr. 2", "30 stk. 1 nr. 2"),
    _row(_C, "11 stk. 3 nr. 3", "30 stk. 1 nr. 3"),
    _row(_C, "11 stk. 3 nr. 4", "30 stk. 1 nr. 4"),
    _row(_1, "11 stk. 7", "31"),
    _row(_C, "46", "1, 2, 5"),
    _row(_C, "", "18, 19"),
    _row(_C, "50", "20, 21, 22, 23"),
    _row(_C, "52 stk. 1, 52 stk. 3 nr. 1", "32 stk. 1 nr. 1"),
    _row(_C, "52 stk. 3 nr. 2", "32 stk. 1 nr. 2"),
    _row(_C, "52 stk. 3 nr. 3", "32 stk. 1 nr. 5"),
    _row(_C, "52 stk. 3 nr. 4", "32 stk. 1 nr. 6"),
    _row(_C, "52 stk. 3 nr. 5", "32 stk. 1 nr. 7"),
    _row(_C, "52 stk. 3 nr. 6", "32 stk. 1 nr. 3"),
    _row(_C, "52 stk. 3 nr. 7", "46"),
    _row(_C, "52 stk. 3 nr. 8", "32 stk. 1 nr. 4"),
    _row(_C, "52 stk. 3 nr. 9", "32 stk. 1 nr. 8"),
    _row(_1, "52 a", "35"),
    _row(_1, "54", "75"),
    _row(_C, "55 stk. 1, 55 stk. 2", "45"),
    _row(_C, "55 stk. 2", "45 stk. 3"),
    _row(_C, "57 a", "38"),
    _row(_1, "57 b", "39"),
    _row(_C, "58", "47"),
    _row(_C, "", "49"),
    _row(_C, "62", "50"),
    _row(_C, "64 stk. 5", "139 stk. 2"),
    _row(_C, "66 stk. 1", "43 stk. 1"),
    # As § 66 was numbered from 1 July 2019 until 2023.
    _row(_C, "66 stk. 1 nr. 7", "43 stk. 1 nr. 6"),
    _row(_C, "68 stk. 2", "100"),
    _row(_C, "68 stk. 11", "111"),
    _row(_C, "68 a", "67"),
    _row(_1, "68 b", "52"),
    _row(_C, "69", "97, 98"),
    _row(_C, "70", "95, 96"),
    _row(_C, "75", "143"),
    _row(_C, "76", "113, 114, 115, 116"),
    _row(_1, "76 a", "120"),
    _row(_C, "140", "91, 92, 108, 109"),
    _row(_1, "146", "9"),
    _row(_C, "148", "156"),
    _row(_1, "152, 153, 154, 155", "132, 133, 134, 135, 136, 137"),
    _row(_C, "169, 170, 171, 172", "147, 148, 149, 150"),
)
"""The rows in the order of serviceloven, and what is new where it belongs."""


def counterparts(reference: LegalReference) -> Counterparts | None:
    """
    Return the most exact row that holds *reference*, or None where the concordance is silent.

    Example:
        >>> row = counterparts(law("SEL § 52 stk. 3 nr. 3"))
        >>> [str(one) for one in row.bl], row.certainty.value
        (['BL § 32 stk. 1 nr. 5'], 'certain')
        >>> [str(one) for one in counterparts(law("BL § 46 stk. 1")).sel]
        ['SEL § 52 stk. 3 nr. 7']
    """
    holding = [
        (len(one.within_act), row)
        for row in CONCORDANCE
        for one in row.both
        if reference.lies_within(one)
    ]
    return max(holding, key=lambda found: found[0])[1] if holding else None
