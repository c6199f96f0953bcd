"""
Reliable change (*pålidelig ændring*) of one child's two scores.

Two scores differ reliably where the difference is more than 1.96 times the standard deviation of
differences between two measurements of an unchanged child, SD √(2(1 - r)). That is about one child.
What a group's scores show is another question, and `group` answers it.

Source: Jacobson and Truax 1991 (certain); the reliabilities carry sources of their own.
"""

from decimal import Decimal
from fractions import Fraction
from itertools import count
from math import floor, sqrt
from typing import Final

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.core.findings import Json, text_as_dict
from herningmodel.text.formatting import render
from herningmodel.text.texts import Text
from herningmodel.wellbeing.instruments import (
    Instrument,
    Reliability,
    ReliabilityKind,
    ScoreDirection,
)
from herningmodel.wellbeing.pairing import Pair


CRITICAL: Final = Decimal("1.96")
"""Without change, about 2.5 of 100 children lie beyond each side."""


class ChangeVerdict(Code):
    """*Ændring hos et barn*: what two scores of one child show."""

    IMPROVED = "improved", "sikkert bedre", "reliably better"
    WORSENED = "worsened", "sikkert dårligere", "reliably worse"
    NO_RELIABLE_CHANGE = (
        "no_reliable_change",
        "ingen sikker ændring",
        "no reliable change",
    )
    NOT_COMPUTED = "not_computed", "ikke beregnet", "not computed"


ORDINAL: Final = Text(
    da="Tallene er kun en rækkefølge, og en forskel mellem dem kan ikke vurderes sådan.",
    en="The numbers are an order only, and a difference between them cannot be judged in this way.",
)
NO_RELIABILITY: Final = Text(
    da="Ingen kilde giver redskabets pålidelighed for denne informant.",
    en="No source gives the reliability of the instrument for this informant.",
)
NOT_COMPARABLE: Final = Text(
    da="De to målinger har ikke samme informant og samme skema.",
    en="The two measurements do not have the same informant and the same form.",
)
BY_CHANCE: Final = Text(
    da="Uden nogen ændring kommer omkring 2-3 af 100 børn ud over grænsen til hver side ved et tilfælde.",
    en="With no change at all, about 2-3 of 100 children lie beyond the limit on each side by chance.",
)
FLOOR: Final = Text(
    da="Barnet begyndte så tæt på den bedste score, at en forbedring ikke kan måles.",
    en="The child began so close to the best score that an improvement cannot be measured.",
)
CEILING: Final = Text(
    da="Barnet begyndte så tæt på den dårligste score, at en forværring ikke kan måles.",
    en="The child began so close to the worst score that a worsening cannot be measured.",
)
OTHER_PERSON: Final = Text(
    da="Det var ikke den samme person, der svarede de to gange.",
    en="It was not the same person who answered both times.",
)
OTHER_FORM: Final = Text(
    da="De to skemaer spørger til perioder af forskellig længde.",
    en="The two forms ask about periods of different length.",
)
SENTENCE: Final = Text(
    da="Målt med {instrument}: fra {first} til {second}, {verdict}. Grænsen er {points} point ({kind} {reliability}, spredning {deviation}).",
    en="Measured with {instrument}: from {first} to {second}, {verdict}. The limit is {points} points ({kind} {reliability}, standard deviation {deviation}).",
)
NOT_COMPUTED_SENTENCE: Final = Text(
    da="Målt med {instrument}: fra {first} til {second}. Om ændringen er sikker, er ikke beregnet.",
    en="Measured with {instrument}: from {first} to {second}. Whether the change is reliable was not computed.",
)


@frozen(kw_only=True)
class ReliableChange:
    """
    *Ændring*: the change between two scores, with all numbers used.

    Attributes:
        instrument: What was measured with.
        pair: The two scores.
        verdict: What they show.
        reliability: The basis of the limit, None without a source.
        reservations: What to keep in mind, or why it was not computed.
    """

    instrument: Instrument
    pair: Pair
    verdict: ChangeVerdict
    reliability: Reliability | None
    reservations: tuple[Text, ...]

    @property
    def points(self) -> int | None:
        """The fewest whole points that are a reliable change."""
        return None if self.reliability is None else points_of(self.reliability)

    @property
    def text(self) -> Text:
        """The change in a sentence."""
        values = {
            "instrument": self.instrument.label,
            "first": self.pair.first.value,
            "second": self.pair.second.value,
            "verdict": self.verdict,
        }
        if self.reliability is None:
            return render(NOT_COMPUTED_SENTENCE, values)
        used = {
            "points": self.points,
            "kind": self.reliability.kind,
            "reliability": self.reliability.value,
            "deviation": self.reliability.deviation,
        }
        return render(SENTENCE, {**values, **used})

    def as_dict(self) -> dict[str, Json]:
        """Return the change for a journal or a report."""
        return {
            "instrument": self.instrument.id,
            "first": {"on": self.pair.first.on.isoformat(), "value": self.pair.first.value},
            "second": {"on": self.pair.second.on.isoformat(), "value": self.pair.second.value},
            "difference": self.pair.difference,
            "verdict": self.verdict.value,
            "reliability": None if self.reliability is None else _used(self.reliability),
            "text": text_as_dict(self.text),
            "reservations": [text_as_dict(reservation) for reservation in self.reservations],
        }


def reliable_change(
    pair: Pair, instrument: Instrument, *, by: ReliabilityKind = ReliabilityKind.ALPHA
) -> ReliableChange:
    """
    Return whether two scores differ reliably, or why it is undetermined.

    Args:
        pair: The two scores.
        instrument: What they were measured with.
        by: Which reliability to use. Alpha asks only for more than the error of measurement; retest
            is the stricter one.

    Example:
        >>> from datetime import date
        >>> from herningmodel.model.people import Informant
        >>> from herningmodel.wellbeing.pairing import Measured
        >>> from herningmodel.wellbeing.sdq import SDQ
        >>> first = Measured(on=date(2025, 1, 15), value=19, informant=Informant.PARENT)
        >>> second = Measured(on=date(2025, 8, 15), value=12, informant=Informant.PARENT)
        >>> reliable_change(Pair(first, second), SDQ).verdict
        <ChangeVerdict.IMPROVED: 'improved'>
    """
    given = [known for known in instrument.reliabilities(pair.first.informant) if known.kind is by]
    why_not = [
        why
        for why, holds in (
            (ORDINAL, instrument.is_ordinal),
            (NOT_COMPARABLE, not _are_comparable(pair)),
            (NO_RELIABILITY, not given),
        )
        if holds
    ]
    if why_not:
        return ReliableChange(
            instrument=instrument,
            pair=pair,
            verdict=ChangeVerdict.NOT_COMPUTED,
            reliability=None,
            reservations=tuple(why_not),
        )
    [reliability] = given
    return ReliableChange(
        instrument=instrument,
        pair=pair,
        verdict=_verdict(pair, instrument, reliability),
        reliability=reliability,
        reservations=tuple(_reservations(pair, instrument, reliability)),
    )


def deviation_of_differences(reliability: Reliability) -> float:
    """Return the standard deviation of differences between two measurements with no change."""
    return sqrt(_square(reliability))


def points_of(reliability: Reliability) -> int:
    """
    Return the fewest whole points that are a reliable change.

    Example:
        >>> from herningmodel.model.people import Informant
        >>> from herningmodel.wellbeing.sdq import SDQ
        >>> [points_of(one) for one in SDQ.reliabilities(Informant.PARENT)]
        [7, 9]
    """
    estimate = floor(float(CRITICAL) * deviation_of_differences(reliability))
    # The square decides: a root is rounded, and the teachers' limit lies 0.004 from a whole number.
    return next(points for points in count(estimate) if is_reliable(points, reliability))


def is_reliable(difference: float, reliability: Reliability) -> bool:
    """Tell whether a difference in either direction exceeds chance."""
    return Fraction(difference) ** 2 > Fraction(CRITICAL) ** 2 * _square(reliability)


def is_worse(pair: Pair, instrument: Instrument) -> bool:
    """Tell whether the second score is the worse one."""
    return worsening(pair, instrument) > 0


def worsening(pair: Pair, instrument: Instrument) -> int | float:
    """Return the points of worsening; less than 0 is better."""
    is_worse_higher = instrument.direction is ScoreDirection.HIGHER_IS_WORSE
    return pair.difference if is_worse_higher else -pair.difference


def _used(reliability: Reliability) -> dict[str, Json]:
    return {
        "kind": reliability.kind.value,
        "value": str(reliability.value),
        "deviation": str(reliability.deviation),
        "deviation_of_differences": deviation_of_differences(reliability),
        "points": points_of(reliability),
        "certainty": reliability.source.certainty.value,
        "source": text_as_dict(reliability.source.title),
    }


def _square(reliability: Reliability) -> Fraction:
    return 2 * Fraction(reliability.deviation) ** 2 * (1 - Fraction(reliability.value))


def _are_comparable(pair: Pair) -> bool:
    first, second = pair.first, pair.second
    return first.informant is second.informant and first.version is second.version


def _verdict(pair: Pair, instrument: Instrument, reliability: Reliability) -> ChangeVerdict:
    if not is_reliable(pair.difference, reliability):
        return ChangeVerdict.NO_RELIABLE_CHANGE
    return ChangeVerdict.WORSENED if is_worse(pair, instrument) else ChangeVerdict.IMPROVED


def _reservations(pair: Pair, instrument: Instrument, reliability: Reliability) -> list[Text]:
    best, worst = instrument.lowest, instrument.highest
    if instrument.direction is ScoreDirection.HIGHER_IS_BETTER:
        best, worst = worst, best
    start = pair.first.value
    return [
        reservation
        for reservation, holds in (
            (FLOOR, not is_reliable(start - best, reliability)),
            (CEILING, not is_reliable(worst - start, reliability)),
            (OTHER_PERSON, pair.is_same_person is False),
            (OTHER_FORM, pair.has_other_form),
            (BY_CHANCE, True),
            (reliability.source.label, True),
        )
        if holds
    ]
