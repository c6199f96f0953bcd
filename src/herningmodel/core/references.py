"""
Legal references in field notation: `BL § 143, jf. § 47`.

Barnets lov (BL) has been in force since 2024-01-01. Before it, serviceloven (SEL) held the rules
about children. A duty is judged by the law of the day that triggers it.

Sources: lov nr. 721 af 13/06/2023 and lov nr. 753 af 13/06/2023 (certain); LBK nr. 282 af
17/03/2025 is the newest consolidation that was seen. A lawyer must check for a newer one
(unverified).
"""

import re
from datetime import date
from typing import ClassVar, Final, Self

from attrs import evolve, frozen

from herningmodel.core.codes import Code, required
from herningmodel.core.parsed_values import ParsedValue
from herningmodel.core.periods import ALWAYS, Period
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Text


_BARNETS_LOV_BEGINS: Final = date(2024, 1, 1)


class Act(Code):
    """
    *Lov*: an act, by the short name that the field uses.

    A member is written as the code, the Danish name, the English name, and the period in which its
    rules about children are in force, as far as the library knows.

    Attributes:
        in_force: The days on which the act's rules about children are in force.
    """

    BL = "BL", "barnets lov", "the Children's Act", Period(start=_BARNETS_LOV_BEGINS)
    SEL = "SEL", "serviceloven", "the Social Services Act", Period(until=_BARNETS_LOV_BEGINS)
    # In force since 2019 by general knowledge only, so every day is allowed.
    UKL = (
        "UKL",
        "lov om bekæmpelse af ungdomskriminalitet",
        "the act on combating youth crime",
        ALWAYS,
    )

    def __init__(
        self, code: str, _da: str = "", _en: str = "", in_force: Period | None = None
    ) -> None:
        """Set the period in which the act's rules are in force."""
        self.in_force: Period = required(in_force, code)


_PROVISION: Final = (
    r"§ [1-9][0-9]{0,2}( [a-z])?( stk\. [1-9][0-9]?)?( nr\. [1-9][0-9]?)?( litra [a-z])?"
)
_REFERENCE: Final = re.compile(
    r"(?:(?P<act>BL|SEL|UKL) )?§ (?P<paragraph>[1-9]\d{0,2}(?: [a-z])?)"
    r"(?: stk\. (?P<stk>[1-9]\d?))?(?: nr\. (?P<nr>[1-9]\d?))?(?: litra (?P<litra>[a-z]))?",
    re.ASCII,
)


@frozen(kw_only=True)
class LegalReference(ParsedValue):
    """
    *Lovhenvisning*: a provision of an act, with those it is read with (*jf.*).

    Attributes:
        act: The act that the provision is in.
        paragraph: The number of the paragraph, with its letter: `32 a`.
        stk: The number of the subsection.
        nr: The number of the item.
        litra: The letter of the sub-item.
        read_with: The provisions that it is read with.

    Example:
        >>> basis = LegalReference.parse("BL § 32 stk. 1 nr. 5")
        >>> basis.paragraph, basis.stk, basis.nr
        ('32', 1, 5)
        >>> str(LegalReference.parse("BL § 143, jf. § 47 stk. 1 nr. 1"))
        'BL § 143, jf. § 47 stk. 1 nr. 1'
    """

    NOTATION: ClassVar[str] = "ACT § N [a] [stk. N] [nr. N] [litra a][, jf. …], ACT = BL|SEL|UKL"
    PATTERN: ClassVar[str] = rf"^(BL|SEL|UKL) {_PROVISION}(, jf\. ((BL|SEL|UKL) )?{_PROVISION})*$"

    act: Act
    paragraph: str
    stk: int | None = None
    nr: int | None = None
    litra: str | None = None
    read_with: "tuple[LegalReference, ...]" = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """
        Return the reference written as *text*.

        Raises:
            ValueError: The text is not in the notation.
        """
        first, *others = text.split(", jf. ")
        reference = cls._parse_one(first, act=None)
        read_with = tuple(cls._parse_one(other, act=reference.act) for other in others)
        return evolve(reference, read_with=read_with)

    @classmethod
    def _parse_one(cls, text: str, act: Act | None) -> Self:
        match = _REFERENCE.fullmatch(text)
        named = Act(match["act"]) if match is not None and match["act"] else act
        if match is None or named is None:
            message = f"expected a legal reference ({cls.NOTATION}), got '{sanitize(text)}'"
            raise ValueError(message)
        return cls(
            act=named,
            paragraph=match["paragraph"],
            stk=int(match["stk"]) if match["stk"] else None,
            nr=int(match["nr"]) if match["nr"] else None,
            litra=match["litra"],
        )

    def __str__(self) -> str:
        """Return the reference as the field writes it."""
        others = (
            f", jf. {other if other.act is not self.act else other.within_act}"
            for other in self.read_with
        )
        return f"{self.act.value} {self.within_act}{''.join(others)}"

    @property
    def within_act(self) -> str:
        """The provision without its act: `§ 32 stk. 1 nr. 5`."""
        parts = [
            f"§ {self.paragraph}",
            f"stk. {self.stk}" if self.stk else "",
            f"nr. {self.nr}" if self.nr else "",
            f"litra {self.litra}" if self.litra else "",
        ]
        return " ".join(part for part in parts if part)

    @property
    def label(self) -> Text:
        """The reference in a sentence; both languages cite the Danish text."""
        return Text(da=str(self), en=str(self))

    def lies_within(self, wider: "LegalReference") -> bool:
        """
        Tell whether this provision is *wider* itself or a part of it.

        Example:
            >>> nr_5 = LegalReference.parse("BL § 32 stk. 1 nr. 5")
            >>> nr_5.lies_within(LegalReference.parse("BL § 32"))
            True
        """
        return (self.act, self.paragraph) == (wider.act, wider.paragraph) and all(
            want is None or have == want
            for have, want in (
                (self.stk, wider.stk),
                (self.nr, wider.nr),
                (self.litra, wider.litra),
            )
        )

    def may_lie_within(self, wider: "LegalReference") -> bool:
        """
        Tell whether this provision may lie within *wider*.

        A decision by `BL § 32` alone may rest on any of its numbers.
        """
        return (self.act, self.paragraph) == (wider.act, wider.paragraph) and all(
            want is None or have is None or have == want
            for have, want in (
                (self.stk, wider.stk),
                (self.nr, wider.nr),
                (self.litra, wider.litra),
            )
        )


def law(text: str) -> LegalReference:
    """Return the reference written as *text*; the short form for code."""
    return LegalReference.parse(text)
