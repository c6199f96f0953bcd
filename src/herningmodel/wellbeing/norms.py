"""
Norm sets (*normsæt*): bands of scores in a population, with sources.

A norm is another population's. British limits flag fewer Nordic children than Danish ones would,
and the tables of the Danish norms for age 2-17 (Arnfred 2019) could not be read; with access to
them, make a `NormSet`. A band locates a score and is no diagnosis.

Sources: see each set; the wording of the bands is our own.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.sources import Certainty, Source
from herningmodel.model.people import Informant
from herningmodel.text.texts import Text
from herningmodel.wellbeing.sdq import SdqScale
from herningmodel.wellbeing.wellbeing_sources import (
    DANISH_FIVE_TO_SEVEN,
    TWO_YEARS_OLD,
    UK_FOUR_BANDS,
    UK_THREE_BANDS,
)


class NormBand(Code):
    """*Bånd*: the band of a score: a division of three, then of four."""

    NORMAL = "normal", "inden for normalområdet", "within the normal range"
    BORDERLINE = "borderline", "i grænseområdet", "borderline"
    ABNORMAL = "abnormal", "uden for normalområdet", "outside the normal range"
    CLOSE_TO_AVERAGE = "close_to_average", "tæt på gennemsnittet", "close to average"
    SLIGHTLY_RAISED = "slightly_raised", "lidt fra gennemsnittet", "slightly away from average"
    HIGH = "high", "langt fra gennemsnittet", "far from average"
    VERY_HIGH = "very_high", "meget langt fra gennemsnittet", "very far from average"


class Sex(Code):
    """*Køn*: whom a norm was made for."""

    BOYS = "boys", "drenge", "boys"
    GIRLS = "girls", "piger", "girls"


THREE_BANDS: Final = (NormBand.NORMAL, NormBand.BORDERLINE, NormBand.ABNORMAL)
FOUR_BANDS: Final = (
    NormBand.CLOSE_TO_AVERAGE,
    NormBand.SLIGHTLY_RAISED,
    NormBand.HIGH,
    NormBand.VERY_HIGH,
)


@frozen(kw_only=True)
class NormSet:
    """
    *Normsæt*: the limits of one population, for one informant and some ages.

    Attributes:
        id: The name of the set of norms.
        country: Where the children lived.
        informant: The informant that the limits are for.
        ages: The youngest and the oldest age, in whole years, both included.
        bands: The bands from the smallest difficulties to the largest.
        limits: For each scale the first score of each band after the first. Of strengths, where
            high is good, it is the highest score of each.
        certainty: How sure the limits of each scale are.
        source: Where they come from.
        sex: Whom it was made for, None for both.
    """

    id: str
    country: Text
    informant: Informant
    ages: tuple[int, int]
    bands: tuple[NormBand, ...]
    limits: Mapping[SdqScale, tuple[int, ...]]
    certainty: Mapping[SdqScale, Certainty]
    source: Source
    sex: Sex | None = None

    def band_of(self, scale: SdqScale, score: int) -> NormBand | None:
        """
        Return the band of a score, None for a scale without limits.

        Example:
            >>> uk = norm_set("uk-3-parent")
            >>> uk.band_of(SdqScale.TOTAL, 13).value, uk.band_of(SdqScale.TOTAL, 14).value
            ('normal', 'borderline')
        """
        if scale not in self.limits:
            return None
        limits = self.limits[scale]
        is_strength = scale is SdqScale.PROSOCIAL
        return self.bands[
            sum(score <= limit if is_strength else score >= limit for limit in limits)
        ]


UK: Final = Text(da="Storbritannien", en="the United Kingdom")
DENMARK: Final = Text(da="Danmark", en="Denmark")

_ORDER: Final = (
    SdqScale.TOTAL,
    SdqScale.EMOTIONAL,
    SdqScale.CONDUCT,
    SdqScale.HYPERACTIVITY,
    SdqScale.PEER,
    SdqScale.PROSOCIAL,
    SdqScale.IMPACT,
)
_SURE: Final = (Certainty.CERTAIN,) * len(_ORDER)
_ONE: Final = (Certainty.ONE_SOURCE,) * len(_ORDER)
_HEARSAY: Final = (Certainty.UNVERIFIED,) * len(_ORDER)

_Limits = tuple[tuple[int, ...], ...]


def _made(
    name: str,
    informant: Informant,
    limits: _Limits,
    certainty: tuple[Certainty, ...],
    *,
    source: Source,
    bands: tuple[NormBand, ...] = THREE_BANDS,
    ages: tuple[int, int] = (4, 17),
    country: Text = UK,
    sex: Sex | None = None,
) -> NormSet:
    return NormSet(
        id=name,
        country=country,
        informant=informant,
        ages=ages,
        bands=bands,
        limits=dict(zip(_ORDER, limits, strict=False)),
        certainty=dict(zip(_ORDER, certainty[: len(limits)], strict=False)),
        source=source,
        sex=sex,
    )


def _sets() -> Iterator[NormSet]:
    # Each row: total, emotional, conduct, hyperactivity, peer, prosocial, impact.
    yield _made(
        "uk-3-parent",
        Informant.PARENT,
        ((14, 17), (4, 5), (3, 4), (6, 7), (3, 4), (5, 4), (1, 2)),
        _SURE,
        source=UK_THREE_BANDS,
    )
    yield _made(
        "uk-3-teacher",
        Informant.TEACHER,
        ((12, 16), (5, 6), (3, 4), (6, 7), (4, 5), (5, 4), (1, 2)),
        (_HEARSAY[0], *_ONE[1:4], *_HEARSAY[4:]),
        source=UK_THREE_BANDS,
    )
    yield _made(
        "uk-3-self",
        Informant.SELF,
        ((16, 20), (6, 7), (4, 5), (6, 7), (4, 6), (5, 4), (1, 2)),
        _HEARSAY,
        source=UK_THREE_BANDS,
        ages=(11, 17),
    )
    yield _made(
        "uk-4-parent",
        Informant.PARENT,
        ((14, 17, 20), (4, 5, 7), (3, 4, 6), (6, 8, 9), (3, 4, 5), (7, 6, 5), (1, 2, 3)),
        (*_SURE[:6], Certainty.UNVERIFIED),
        source=UK_FOUR_BANDS,
        bands=FOUR_BANDS,
    )
    yield _made(
        "uk-4-teacher",
        Informant.TEACHER,
        ((12, 16, 19), (4, 5, 6), (3, 4, 5), (6, 8, 9), (3, 5, 6), (5, 4, 3), (1, 2, 3)),
        (*_ONE[:6], Certainty.UNVERIFIED),
        source=UK_FOUR_BANDS,
        bands=FOUR_BANDS,
    )
    yield _made(
        "uk-4-self",
        Informant.SELF,
        ((15, 18, 20), (5, 6, 7), (4, 5, 6), (6, 7, 8), (3, 4, 5), (6, 5, 4), (1, 2, 3)),
        (*_SURE[:6], Certainty.UNVERIFIED),
        source=UK_FOUR_BANDS,
        bands=FOUR_BANDS,
        ages=(11, 17),
    )
    yield _made(
        "uk-3-parent-2-4",
        Informant.PARENT,
        ((13, 16), (3, 4), (4, 5), (6, 7), (3, 4), (6, 5)),
        _ONE,
        source=TWO_YEARS_OLD,
        ages=(2, 4),
    )
    yield _made(
        "dk-3-parent-5-7-boys",
        Informant.PARENT,
        ((10, 14), (4, 5), (3, 4), (5, 7), (2, 3), (6, 5)),
        _ONE,
        source=DANISH_FIVE_TO_SEVEN,
        ages=(5, 7),
        country=DENMARK,
        sex=Sex.BOYS,
    )
    yield _made(
        "dk-3-parent-5-7-girls",
        Informant.PARENT,
        ((9, 12), (4, 5), (3, 4), (4, 6), (2, 3), (7, 6)),
        _ONE,
        source=DANISH_FIVE_TO_SEVEN,
        ages=(5, 7),
        country=DENMARK,
        sex=Sex.GIRLS,
    )


NORM_SETS: Final[tuple[NormSet, ...]] = tuple(_sets())
"""The norm sets of the SDQ that come with the library."""


def norm_set(name: str) -> NormSet:
    """
    Return a norm set that comes with the library.

    Raises:
        KeyError: No norm set has that name.
    """
    found = {norms.id: norms for norms in NORM_SETS}
    return found[name]
