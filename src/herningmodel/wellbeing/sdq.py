"""
The Strengths and Difficulties Questionnaire (*SDQ*), scored from numbers alone.

No item is shown or asked here: the forms belong to Youthinmind, may not be changed or shown in
parts, and take permission where they are answered on a screen. Get yours before you use them.

A scale is the sum of five answers of 0-2. With three or four answered it is five times their mean,
halves rounded up; with fewer it has no score. The total of difficulties is the sum of the first
four scales, and missing if one of them is. No impact answer is imputed.

Source: sdqinfo.org, Scoring the SDQ (certain); the coding of impact answers 0-3 (one source).
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.findings import Json
from herningmodel.core.sources import Source
from herningmodel.model.measurements import SDQ as SDQ_ID
from herningmodel.model.measurements import (
    SDQ_FEWEST_ANSWERS,
    SDQ_ITEMS,
    SDQ_SCALES,
    WellbeingMeasurement,
)
from herningmodel.model.people import Informant
from herningmodel.text.formatting import render
from herningmodel.text.texts import Text
from herningmodel.wellbeing.instruments import (
    NotScored,
    Reliability,
    ReliabilityKind,
    Scored,
    ScoreDirection,
)
from herningmodel.wellbeing.ready_made import ready_made
from herningmodel.wellbeing.wellbeing_sources import GOODMAN_2001, SDQ_SCORING


class SdqScale(Code):
    """*SDQ-skala*: what is added up."""

    EMOTIONAL = "emotional", "følelsesmæssige symptomer", "emotional symptoms"
    CONDUCT = "conduct", "adfærdsvanskeligheder", "conduct problems"
    HYPERACTIVITY = "hyperactivity", "hyperaktivitet", "hyperactivity"
    PEER = "peer", "vanskeligheder med kammerater", "peer problems"
    PROSOCIAL = "prosocial", "social styrke", "prosocial behaviour"
    TOTAL = "total", "vanskeligheder i alt", "total difficulties"
    INTERNALISING = "internalising", "indadvendte vanskeligheder", "internalising problems"
    EXTERNALISING = "externalising", "udadvendte vanskeligheder", "externalising problems"
    IMPACT = "impact", "belastning", "impact"


ITEMS: Final = dict(zip(SdqScale, (items for _, items in SDQ_SCALES), strict=False))
"""The numbers of the items of each scale. Source: sdqinfo.org (certain)."""

REVERSED: Final = frozenset({7, 11, 14, 21, 25})
"""The items that count the other way round. Source: sdqinfo.org (certain)."""

HIGHEST_ANSWER: Final = 2
HIGHEST_IMPACT_ANSWER: Final = 3

_OF_FIVE: Final = 5
_OF_TEACHERS: Final = (0, 2, 3)
"""The parents' impact items that teachers answer: distress, friends, class."""

_TEACHERS: Final = (Informant.TEACHER, Informant.PRESCHOOL_TEACHER)
_WEIGHTS: Final = (0, 0, 1, 2)
"""What an impact answer of 0-3 counts."""

WRONG_NUMBER: Final = Text(
    da="Et SDQ har {items} svar, og her er {count}.",
    en="An SDQ has {items} answers, and here are {count}.",
)
WRONG_ANSWER: Final = NotScored(
    Text(
        da="Mindst ét svar er hverken 0, 1 eller 2.",
        en="At least one answer is neither 0, 1 nor 2.",
    )
)
TOO_FEW: Final = Text(
    da="Der er for få svar til at beregne {scales}.",
    en="There are too few answers to score {scales}.",
)


@frozen(kw_only=True)
class SdqScores:
    """
    *SDQ-scorer*: the five scales and derived scores, None if missing.

    Attributes:
        emotional: The score of emotional symptoms, 0-10.
        conduct: The score of conduct problems, 0-10.
        hyperactivity: The score of hyperactivity, 0-10.
        peer: The score of problems with peers, 0-10.
        prosocial: The score of prosocial behaviour, 0-10, where high is good.
        impact: 0-10, from teachers 0-6; None if it was not asked, or not all was answered.
        answered: How many of the 25 answers are there.
    """

    emotional: int | None
    conduct: int | None
    hyperactivity: int | None
    peer: int | None
    prosocial: int | None
    impact: int | None
    answered: int

    @property
    def total(self) -> int | None:
        """The total difficulties, 0-40: the first four scales, without strengths."""
        return _sum(self.emotional, self.conduct, self.hyperactivity, self.peer)

    @property
    def internalising(self) -> int | None:
        """Emotional symptoms and peer problems, 0-20."""
        return _sum(self.emotional, self.peer)

    @property
    def externalising(self) -> int | None:
        """Conduct problems and hyperactivity, 0-20."""
        return _sum(self.conduct, self.hyperactivity)

    def of(self, scale: SdqScale) -> int | None:
        """Return the score of a scale."""
        score: int | None = getattr(self, scale.value)
        return score

    def as_dict(self) -> dict[str, Json]:
        """Return every score by scale name, null if missing."""
        return {**{scale.value: self.of(scale) for scale in SdqScale}, "answered": self.answered}


def score_sdq(
    answers: Sequence[int | None],
    impact: Sequence[int | None] = (),
    *,
    informant: Informant | None = None,
) -> SdqScores | NotScored:
    """
    Return the scores of 25 answers, in the order of the items.

    Args:
        answers: 0, 1 or 2, as they were ticked, and None where there is no answer.
        impact: The answers about impact, 0-3: five, or three from teachers.
        informant: Who answered; it decides how many impact answers there are.

    Example:
        >>> scores = score_sdq([1] * 25)
        >>> scores.total, scores.prosocial
        (20, 5)
        >>> score_sdq([1] * 24).why.en
        'An SDQ has 25 answers, and here are 24.'
    """
    if len(answers) != SDQ_ITEMS:
        return NotScored(render(WRONG_NUMBER, {"items": SDQ_ITEMS, "count": len(answers)}))
    if any(answer not in (None, 0, 1, HIGHEST_ANSWER) for answer in answers):
        return WRONG_ANSWER
    return SdqScores(
        emotional=_scale(SdqScale.EMOTIONAL, answers),
        conduct=_scale(SdqScale.CONDUCT, answers),
        hyperactivity=_scale(SdqScale.HYPERACTIVITY, answers),
        peer=_scale(SdqScale.PEER, answers),
        prosocial=_scale(SdqScale.PROSOCIAL, answers),
        impact=_impact(impact, informant),
        answered=sum(answer is not None for answer in answers),
    )


def _scale(scale: SdqScale, answers: Sequence[int | None]) -> int | None:
    given = [
        HIGHEST_ANSWER - answer if item in REVERSED else answer
        for item in ITEMS[scale]
        if (answer := answers[item - 1]) is not None
    ]
    if len(given) < SDQ_FEWEST_ANSWERS:
        return None
    # Five times the mean, halves up, in whole numbers: Python's `round` takes halves to the even.
    return (2 * _OF_FIVE * sum(given) + len(given)) // (2 * len(given))


def _impact(impact: Sequence[int | None], informant: Informant | None) -> int | None:
    if informant in _TEACHERS:
        items_asked = (
            [impact[place] for place in _OF_TEACHERS] if len(impact) == _OF_FIVE else impact
        )
        expected = len(_OF_TEACHERS)
    else:
        items_asked, expected = impact, _OF_FIVE
    given = [
        _WEIGHTS[answer]
        for answer in items_asked
        if answer is not None and 0 <= answer <= HIGHEST_IMPACT_ANSWER
    ]
    return sum(given) if len(given) == len(items_asked) == expected else None


def _sum(*scores: int | None) -> int | None:
    given = [score for score in scores if score is not None]
    return sum(given) if len(given) == len(scores) else None


@frozen(kw_only=True)
class Sdq:
    """
    *SDQ*: the total of difficulties, 0-40; higher is worse.

    Attributes:
        id: The code of the instrument in the case format.
        label: The name of the instrument, in both languages.
        lowest: The lowest score.
        highest: The highest score.
        direction: Whether a higher score is better or worse.
        is_ordinal: Whether the scores are an order only, without equal distances.
        source: Where the scoring was read.
    """

    id: str = SDQ_ID
    label: Text = Text(da="SDQ, vanskeligheder i alt", en="SDQ, total difficulties")
    lowest: int = 0
    highest: int = 40
    direction: ScoreDirection = ScoreDirection.HIGHER_IS_WORSE
    is_ordinal: bool = False
    source: Source = SDQ_SCORING

    def score(self, measurement: WellbeingMeasurement) -> Scored | NotScored:
        """Return the total of the answers, or the value without answers."""
        if not measurement.answers:
            return ready_made(measurement, self.lowest, self.highest)
        scores = score_sdq(measurement.answers)
        if isinstance(scores, NotScored):
            return scores
        if scores.total is None:
            missing = [
                scale
                for scale in ITEMS
                if scale is not SdqScale.PROSOCIAL and scores.of(scale) is None
            ]
            return NotScored(render(TOO_FEW, {"scales": missing}))
        return Scored(scores.total)

    def reliabilities(self, informant: Informant) -> Sequence[Reliability]:
        """Return alpha and retest for parents, teachers and the young."""
        return _RELIABILITIES.get(informant, ())


def _both(alpha: str, retest: str, deviation: str) -> tuple[Reliability, Reliability]:
    def one(kind: ReliabilityKind, value: str) -> Reliability:
        return Reliability(
            kind=kind,
            value=Decimal(value),
            deviation=Decimal(deviation),
            source=GOODMAN_2001,
        )

    return one(ReliabilityKind.ALPHA, alpha), one(ReliabilityKind.RETEST, retest)


_RELIABILITIES: Final = {
    Informant.PARENT: _both("0.82", "0.72", "5.8"),
    Informant.TEACHER: _both("0.87", "0.80", "6.0"),
    Informant.SELF: _both("0.80", "0.62", "5.2"),
}

SDQ: Final = Sdq()
