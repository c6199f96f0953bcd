"""
Limits of reimbursement (*refusion*) by year, as far as found.

The state pays a share of what one household costs above each limit. The limits are regulated every
year; those of 2010-2019 and those from 2023 were not found, and are not estimated here. Give your
own, from the ministry's yearly guidance on rates.

Sources: barnets lov § 198, before 2024 serviceloven §§ 176 and 176 a; the amounts as given below.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from attrs import frozen

from herningmodel.core.sources import Certainty, Source
from herningmodel.text.texts import Text


@frozen
class ReimbursementBand:
    """
    *Refusionsgrænse*: a yearly amount, and the percentage reimbursed above it.

    Attributes:
        above: The limit in kroner a year.
        percent: The share that the state pays of what lies above it, in percent.
    """

    above: int
    percent: int


@frozen(kw_only=True)
class RefusionLimits:
    """
    *Refusionsgrænser*: the limits of a year, lowest first, with source.

    Attributes:
        year: The calendar year.
        bands: The limits with their shares, the lowest limit first.
        source: Where the limits were read.

    Example:
        >>> [(band.above, band.percent) for band in LIMITS[2022].bands]
        [(860000, 25), (1680000, 50), (2120000, 75)]
    """

    year: int
    bands: tuple[ReimbursementBand, ...]
    source: Source


def _limits(
    year: int, bands: tuple[tuple[int, int], ...], certainty: Certainty, *, da: str, en: str
) -> RefusionLimits:
    return RefusionLimits(
        year=year,
        bands=tuple(ReimbursementBand(above, percent) for above, percent in bands),
        source=Source(title=Text(da=da, en=en), certainty=certainty),
    )


_OLD_DA: Final = "Ældre regler om refusion i særligt dyre enkeltsager"
_OLD_EN: Final = "Older rules on the reimbursement of especially expensive single cases"
_LISTED: Final = (
    _limits(2007, ((400_000, 25), (800_000, 50)), Certainty.ONE_SOURCE, da=_OLD_DA, en=_OLD_EN),
    _limits(2008, ((500_000, 25), (1_000_000, 50)), Certainty.ONE_SOURCE, da=_OLD_DA, en=_OLD_EN),
    _limits(2009, ((600_000, 25), (1_200_000, 50)), Certainty.ONE_SOURCE, da=_OLD_DA, en=_OLD_EN),
    _limits(
        2020,
        ((830_000, 25), (1_630_000, 50)),
        Certainty.CERTAIN,
        da="Serviceloven § 176 a, ministeriets satser for 2020",
        en="Serviceloven § 176 a, the ministry's rates of 2020",
    ),
    _limits(
        2021,
        ((850_000, 25), (1_660_000, 50), (2_090_000, 75)),
        Certainty.CERTAIN,
        da="Svar på Social- og Ældreudvalgets spørgsmål 582, 26. maj 2021",
        en="Answer to question 582 of the parliamentary committee, 26 May 2021",
    ),
    _limits(
        2022,
        ((860_000, 25), (1_680_000, 50), (2_120_000, 75)),
        Certainty.CERTAIN,
        da="Barnets lov § 198 stk. 1, som angiver grænserne i 2022-niveau",
        en="Barnets lov § 198 stk. 1, which gives the limits at the level of 2022",
    ),
)
LIMITS: Final[Mapping[int, RefusionLimits]] = MappingProxyType(
    {limits.year: limits for limits in _LISTED}
)
"""The limits that were found, by year."""
