"""
Shares with Wilson's interval, for small numbers of children.

Source: Wilson 1927, as `scipy.stats.binomtest(...).proportion_ci(method="wilson")` has it.
"""

from math import sqrt
from statistics import NormalDist
from typing import Final

from attrs import frozen

from herningmodel.core.findings import Json
from herningmodel.text.formatting import render
from herningmodel.text.texts import Text


CONFIDENCE: Final = 0.95

_Z: Final = NormalDist().inv_cdf(0.5 + CONFIDENCE / 2)
_SHARE: Final = Text(
    da="{count} af {total} ({share} %, interval {low}-{high} %)",
    en="{count} of {total} ({share}%, interval {low}-{high}%)",
)
_NO_SHARE: Final = Text(da="0 af 0", en="0 of 0")


@frozen(kw_only=True)
class Proportion:
    """
    *Andel*: so many of so many.

    Attributes:
        count: The size of the part.
        total: The size of the whole.

    Example:
        >>> share = Proportion(count=12, total=40)
        >>> share.label.da
        '12 af 40 (30 %, interval 18-45 %)'
    """

    count: int
    total: int

    @property
    def value(self) -> float | None:
        """The share from 0 to 1, None of nothing."""
        return self.count / self.total if self.total else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's 95 % interval, None of nothing."""
        if not self.total:
            return None
        share, square = self.count / self.total, _Z**2 / self.total
        middle = (share + square / 2) / (1 + square)
        half = _Z * sqrt(share * (1 - share) / self.total + square / (4 * self.total))
        half /= 1 + square
        # The ends are exact at 0 and 1; rounding would move them slightly.
        low = 0.0 if self.count == 0 else middle - half
        high = 1.0 if self.count == self.total else middle + half
        return low, high

    @property
    def label(self) -> Text:
        """The share as it is said, with its interval."""
        if self.value is None or self.interval is None:
            return _NO_SHARE
        low, high = self.interval
        return render(
            _SHARE,
            {
                "count": self.count,
                "total": self.total,
                "share": _percent(self.value),
                "low": _percent(low),
                "high": _percent(high),
            },
        )

    def as_dict(self) -> dict[str, Json]:
        """Return the share with its interval, both ends from 0 to 1."""
        return {
            "count": self.count,
            "total": self.total,
            "share": self.value,
            "interval": None if self.interval is None else [*self.interval],
        }


def _percent(share: float) -> int:
    return int(100 * share + 0.5)
