"""*Dage, der modsiger hinanden*: the two halves of the sentence, and the order of the days."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from attrs import frozen

from herningmodel.rulebook import vocabulary as v


@frozen(kw_only=True)
class Opposed:
    """
    *Modsætning*: what happened on the one day, and what on the other.

    Attributes:
        what: What happened, the beginning of the sentence.
        against: What it is held against, the end of the sentence.
    """

    what: v.Text
    against: v.Text

    def unless_earlier(
        self, day: date | None, place: v.Location, other: date, against: v.Location
    ) -> Iterator[v.Fact]:
        """Yield a fact where *day* is after *other*."""
        if day is not None and day > other:
            yield self.fact(day, place, other, against, f"{v.to_display(other)} or earlier")

    def unless_later(
        self, day: date | None, place: v.Location, other: date | None, against: v.Location
    ) -> Iterator[v.Fact]:
        """Yield a fact where *day* is before *other*."""
        if day is not None and other is not None and day < other:
            yield self.fact(day, place, other, against, f"{v.to_display(other)} or later")

    def fact(
        self,
        day: date,
        place: v.Location,
        other: date,
        against: v.Location,
        expected: str | None = None,
    ) -> v.Fact:
        """Return the fact that *day* and *other* disagree."""
        return v.Fact(
            where=(place, against),
            seen=day,
            expected=expected,
            values={"what": self.what, "on": day, "against": self.against, "other": other},
        )


_DECIDED = v.Text(da="afgørelsen er fra", en="the decision was made")
_OPENED = v.Text(da="sagen blev først åbnet", en="the case was opened only")
_FINISHED = v.Text(da="undersøgelsen var færdig", en="the assessment was finished")
_HEARD = v.Text(da="Barnet blev hørt", en="The child was heard")

COMMITTEE: Final = Opposed(
    what=v.Text(
        da="Børne- og ungeudvalget tog stilling",
        en="The children and young people's committee decided",
    ),
    against=v.Text(da="hjælpen begyndte", en="the help began"),
)
ASKED: Final = Opposed(
    what=v.Text(da="Der blev bedt om hjælpen", en="The help was asked for"), against=_DECIDED
)
EFFECT: Final = Opposed(
    what=v.Text(da="Afgørelsen fik virkning", en="The decision took effect"),
    against=v.Text(da="den blev først truffet", en="it was made only"),
)
CHOSEN: Final = Opposed(
    what=v.Text(da="Anbringelsesstedet blev valgt", en="The place was chosen"), against=_DECIDED
)
MADE: Final = Opposed(
    what=v.Text(da="Afgørelsen blev truffet", en="The decision was made"), against=_OPENED
)
OFFERED: Final = Opposed(
    what=v.Text(
        da="Forældrene blev tilbudt en støtteperson", en="The parents were offered a support person"
    ),
    against=_OPENED,
)
ADVISER_OFFERED: Final = Opposed(
    what=v.Text(
        da="Familien blev tilbudt en familievejleder", en="The family was offered a family adviser"
    ),
    against=_OPENED,
)
SEARCHED: Final = Opposed(
    what=v.Text(da="Der blev søgt i netværket", en="The network was searched"), against=_FINISHED
)
HEARD_BEFORE: Final = Opposed(
    what=_HEARD, against=v.Text(da="undersøgelsen begyndte først", en="the assessment began only")
)
HEARD_AFTER: Final = Opposed(what=_HEARD, against=_FINISHED)
