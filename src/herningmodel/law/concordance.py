"""
The concordance (*paragrafnøgle*) of serviceloven and barnets lov.

A row is certain where the preparatory remarks of barnets lov or Statistics Denmark name the pair,
or where the two texts have the same content; on one source where only the content was compared.
Each row is a list of versions, so a new act, or a new numbering within one, is one more version.
"""

from datetime import date
from typing import Final

from attrs import frozen

from herningmodel.core.legal_versions import Version, Versions, versions
from herningmodel.core.references import Act, LegalReference, law
from herningmodel.core.sources import Certainty


@frozen(kw_only=True)
class Counterparts:
    """
    *Modstykker*: the matching provisions of successive acts.

    Attributes:
        provisions: The provisions by day; none before a new rule.
        certainty: The certainty of the pair.
    """

    provisions: Versions[tuple[LegalReference, ...]]
    certainty: Certainty

    def of(self, act: Act) -> tuple[LegalReference, ...]:
        """Return the provisions of *act*."""
        return tuple(cited for cited in self.provisions.references if cited.act is act)


def _row(certainty: Certainty, sel: str, bl: str, *, numbered: date | None = None) -> Counterparts:
    """Return a row; the serviceloven numbers apply from *numbered* on."""
    rows = [_version(certainty, Act.SEL, sel, numbered)] if sel else []
    rows.append(_version(certainty, Act.BL, bl, Act.BL.in_force.start))
    return Counterparts(provisions=versions(*rows), certainty=certainty)


def _version(
    certainty: Certainty, act: Act, written: str, first_day: date | None
) -> Version[tuple[LegalReference, ...]]:
    references = tuple(law(f"{act} § {place}") for place in written.split(", "))
    return Version(first_day, references, references, certainty)


_C = Certainty.CERTAIN
_1 = Certainty.ONE_SOURCE
_U = Certainty.UNVERIFIED

CONCORDANCE: Final = (
    _row(_1, "11 stk. 2", "28, 29"),
    _row(_C, "11 stk. 3", "30"),
    _row(_C, "11 stk. 3 nr. 1", "30 stk. 1 nr. 1"),
    _row(_C, "11 stk. 3 nr. 2", "30 stk. 1 nr. 2"),
    _row(_C, "11 stk. 3 nr. 3", "30 stk. 1 nr. 3"),
    _row(_C, "11 stk. 3 nr. 4", "30 stk. 1 nr. 4"),
    _row(_1, "11 stk. 7", "31"),
    _row(_1, "32", "82, 83"),
    _row(_C, "32 a", "85"),
    _row(_1, "36", "84"),
    _row(_C, "41", "86"),
    _row(_C, "42", "87"),
    _row(_U, "43", "88"),
    _row(_C, "44", "90"),
    _row(_C, "45", "89"),
    _row(_C, "46", "1, 2, 5"),
    _row(_1, "48", "5 stk. 3"),
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
    _row(_C, "66 stk. 1 nr. 7", "43 stk. 1 nr. 6", numbered=date(2019, 7, 1)),
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
"""The rows in the order of serviceloven, new rules among them."""


def counterparts(reference: LegalReference) -> Counterparts | None:
    """
    Return the most exact row with *reference*, None without one.

    Example:
        >>> row = counterparts(law("SEL § 52 stk. 3 nr. 3"))
        >>> [str(reference) for reference in row.of(Act.BL)], row.certainty.value
        (['BL § 32 stk. 1 nr. 5'], 'certain')
        >>> [str(reference) for reference in counterparts(law("BL § 46 stk. 1")).of(Act.SEL)]
        ['SEL § 52 stk. 3 nr. 7']
    """
    holding = [
        (len(wider.within_act), row)
        for row in CONCORDANCE
        for wider in row.provisions.references
        if reference.lies_within(wider)
    ]
    return max(holding, key=lambda found: found[0])[1] if holding else None
