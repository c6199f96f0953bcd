"""
Change on an ordinal scale: medians and counts, never means.

The median of an even number of judgements may lie between two of them; then both are given, for
nothing lies between two judgements.
"""

from collections.abc import Iterable
from statistics import median_high, median_low
from typing import Final

from attrs import frozen

from herningmodel.core.findings import Json
from herningmodel.text.formatting import render
from herningmodel.text.texts import Text
from herningmodel.wellbeing.instruments import Instrument
from herningmodel.wellbeing.pairing import Pair
from herningmodel.wellbeing.proportions import Proportion
from herningmodel.wellbeing.reliable_change import worsening


Median = tuple[int | float, int | float]

NONE_MEASURED: Final = Text(
    da="Ingen børn er målt to gange med {instrument}.",
    en="No children were measured twice with {instrument}.",
)
MEDIANS: Final = Text(
    da="Målt med {instrument} var medianen {first} og siden {second}. Bedre: {better}. Uændret: {same}. Dårligere: {worse}.",
    en="Measured with {instrument}, the median was {first} and then {second}. Better: {better}. Unchanged: {same}. Worse: {worse}.",
)
BETWEEN: Final = Text(da="mellem {low} og {high}", en="between {low} and {high}")


@frozen(kw_only=True)
class OrdinalChange:
    """
    *Ændring på en rangskala*: medians of pairs, and counts by direction.

    Attributes:
        instrument: What was measured with.
        first: The lower and the upper median of the first judgements, None of nothing.
        second: The same of the second judgements.
        better: How many moved for the better.
        same: How many did not move.
        worse: How many moved for the worse.
    """

    instrument: Instrument
    first: Median | None
    second: Median | None
    better: Proportion
    same: Proportion
    worse: Proportion

    @property
    def text(self) -> Text:
        """The change in a sentence or two."""
        if self.first is None or self.second is None:
            return render(NONE_MEASURED, {"instrument": self.instrument.label})
        return render(
            MEDIANS,
            {
                "instrument": self.instrument.label,
                "first": _median_value(self.first),
                "second": _median_value(self.second),
                "better": self.better,
                "same": self.same,
                "worse": self.worse,
            },
        )

    def as_dict(self) -> dict[str, Json]:
        """Return the change for a report."""
        return {
            "instrument": self.instrument.id,
            "median_first": None if self.first is None else [*self.first],
            "median_second": None if self.second is None else [*self.second],
            "better": self.better.as_dict(),
            "same": self.same.as_dict(),
            "worse": self.worse.as_dict(),
        }


def ordinal_change(pairs: Iterable[Pair], instrument: Instrument) -> OrdinalChange:
    """
    Return how judgements on an ordinal scale moved.

    Example:
        >>> from datetime import date
        >>> from herningmodel.model.people import Informant
        >>> from herningmodel.wellbeing.pairing import Measured
        >>> from herningmodel.wellbeing.trivselslineal import TRIVSELSLINEAL
        >>> def judged(year, value):
        ...     return Measured(on=date(year, 1, 15), value=value, informant=Informant.ADVISER)
        >>> pairs = [Pair(judged(2025, 4), judged(2026, 3)), Pair(judged(2025, 4), judged(2026, 4))]
        >>> ordinal_change(pairs, TRIVSELSLINEAL).second
        (3, 4)
    """
    kept = [*pairs]
    moved = [worsening(pair, instrument) for pair in kept]
    return OrdinalChange(
        instrument=instrument,
        first=_median([pair.first.value for pair in kept]),
        second=_median([pair.second.value for pair in kept]),
        better=Proportion(count=sum(step < 0 for step in moved), total=len(kept)),
        same=Proportion(count=sum(step == 0 for step in moved), total=len(kept)),
        worse=Proportion(count=sum(step > 0 for step in moved), total=len(kept)),
    )


def _median(values: list[int | float]) -> Median | None:
    return (median_low(values), median_high(values)) if values else None


def _median_value(median: Median) -> Text | int | float:
    low, high = median
    return low if low == high else render(BETWEEN, {"low": low, "high": high})
