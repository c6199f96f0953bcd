"""
Verdict on a group's wellbeing (*trivsel i en gruppe*).

What is judged is the mean change of the children who were measured twice, with its 95 % interval.
"Not significant" is never turned into "no change": where the interval holds both no change and a
worsening beyond the margin, the numbers are too thin. And thin numbers do not hide harm: what
points to a worsening is said beside the verdict.

Nothing here says what caused a change. There is no group to compare with, and children who begin in
a crisis get better by themselves.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import reduce
from typing import Final

from attrs import evolve, frozen

from herningmodel.core.codes import Code
from herningmodel.core.findings import Json, text_as_dict
from herningmodel.core.sources import Source
from herningmodel.wellbeing.instruments import Reliability
from herningmodel.wellbeing.measurement_plan import MeasurementPlan
from herningmodel.wellbeing.moments import Moments, Statistics
from herningmodel.wellbeing.pairing import NoPair, NoPairReason, Pair
from herningmodel.wellbeing.proportions import Proportion
from herningmodel.wellbeing.reliable_change import is_reliable, worsening
from herningmodel.wellbeing.sdq import SDQ
from herningmodel.wellbeing.wellbeing_sources import WOLPERT_2019


class GroupVerdict(Code):
    """*Trivslen i gruppen*: what the measurements of a group show."""

    IMPROVED = "improved", "bedre", "better"
    WORSENED = "worsened", "dårligere", "worse"
    NOT_WORSE = "not_worse", "ikke dårligere", "not worse"
    TOO_THIN = "too_thin", "for tyndt grundlag", "too thin"
    NOT_COMPUTED = "not_computed", "ikke beregnet", "not computed"


class Signal(Code):
    """*Signal*: what thin numbers may not hide."""

    POSSIBLE_WORSENING = "possible_worsening", "mulig forværring", "possible worsening"


class ThinReason(Code):
    """*Hvorfor grundlaget er tyndt*: what the measurements lack."""

    TOO_FEW_PAIRS = "too_few_pairs", "for få par", "too few pairs"
    COVERAGE_TOO_LOW = (
        "coverage_too_low",
        "for få af børnene er målt to gange",
        "too few of the children were measured twice",
    )
    INTERVAL_TOO_WIDE = "interval_too_wide", "intervallet er for bredt", "the interval is too wide"
    PLAN_FIXED_LATE = "plan_fixed_late", "planen er lagt for sent", "the plan was fixed too late"


@frozen(kw_only=True)
class NaturalRates:
    """
    *Naturlige andele*: shares with reliable change in a year without help.

    Children who begin with a high score get better by themselves, and those who begin with a low
    one get worse.

    Attributes:
        improved_above: The share that improves of those who begin above the normal range, from 0 to
            1.
        worsened_above: The share that worsens of those who begin above the normal range, from 0 to
            1.
        improved_below: The share that improves of those who begin within the normal range, from 0
            to 1.
        worsened_below: The share that worsens of those who begin within the normal range, from 0 to
            1.
        source: Where the shares were read.
    """

    improved_above: Decimal
    worsened_above: Decimal
    improved_below: Decimal
    worsened_below: Decimal
    source: Source

    def as_dict(self) -> dict[str, Json]:
        """Return the shares, from 0 to 1, with their source."""
        return {
            "improved_above": str(self.improved_above),
            "worsened_above": str(self.worsened_above),
            "improved_below": str(self.improved_below),
            "worsened_below": str(self.worsened_below),
            "source": text_as_dict(self.source.title),
        }


NATURAL_RATES: Final = NaturalRates(
    improved_above=Decimal("0.27"),
    worsened_above=Decimal("0.09"),
    improved_below=Decimal("0.04"),
    worsened_below=Decimal("0.12"),
    source=WOLPERT_2019,
)
"""
Natural rates of the SDQ, by the first score's normal range.

A possible worsening is compared with the highest share that gets worse: our own choice, since a
group has children of both kinds.
"""


@frozen(kw_only=True)
class GroupResult:
    """
    *Resultat for en gruppe*: the verdict with reasons and numbers.

    Attributes:
        plan: What was decided beforehand.
        verdict: What the measurements show.
        reasons: What they lack, every one, where they are too thin.
        signal: What points to a worsening all the same.
        children: How many children should have been measured twice.
        lost: How many have no pair, by reason.
        start: The first scores of the pairs.
        change: By how many points the children are worse; less than 0 is better.
        interval: The 95 % interval of the mean change, None where it was not computed.
        improved: How many changed reliably for the better, None where no reliability is known.
        worsened: How many changed reliably for the worse.
        same_person: Of how many pairs the same person is known to have answered both times.
        is_fixed_late: Whether a child had been measured again before the plan was fixed.
        statistics: What the interval was computed with.
    """

    plan: MeasurementPlan
    verdict: GroupVerdict
    reasons: tuple[ThinReason, ...]
    signal: Signal | None
    children: int
    lost: tuple[tuple[NoPairReason, int], ...]
    start: Moments
    change: Moments
    interval: tuple[float, float] | None
    improved: Proportion | None
    worsened: Proportion | None
    same_person: int
    is_fixed_late: bool
    statistics: str | None

    @property
    def coverage(self) -> Proportion:
        """How many of the children have a pair."""
        return Proportion(count=self.change.count, total=self.children)

    @property
    def is_within_margin(self) -> bool:
        """Whether the whole interval lies below the margin, whatever the verdict is."""
        return self.interval is not None and self.interval[1] < self.plan.margin

    @property
    def natural_rates(self) -> NaturalRates | None:
        """The rates of spontaneous change, where a source gives them."""
        return NATURAL_RATES if self.plan.pairing.instrument.id == SDQ.id else None

    def as_dict(self) -> dict[str, Json]:
        """Return the result for a report, with every number that was used."""
        rates = self.natural_rates
        return {
            "plan": self.plan.as_dict(),
            "verdict": self.verdict.value,
            "reasons": [reason.value for reason in self.reasons],
            "signal": None if self.signal is None else self.signal.value,
            "children": self.children,
            "pairs": self.change.count,
            "coverage": self.coverage.as_dict(),
            "lost": {reason.value: count for reason, count in self.lost},
            "mean_at_start": self.start.mean,
            "mean_change": self.change.mean,
            "deviation_of_change": self.change.deviation,
            "interval": None if self.interval is None else [*self.interval],
            "is_within_margin": self.is_within_margin,
            "reliably_improved": None if self.improved is None else self.improved.as_dict(),
            "reliably_worsened": None if self.worsened is None else self.worsened.as_dict(),
            "natural_rates": None if rates is None else rates.as_dict(),
            "same_person": self.same_person,
            "is_fixed_late": self.is_fixed_late,
            "statistics": self.statistics,
        }


@frozen(kw_only=True)
class PairedSample:
    """
    *Gruppe*: counts and moments of a group, of constant size.

    Attributes:
        plan: The instrument, the margin and the minimum numbers, decided beforehand.
        start: The first scores of the children who were measured twice.
        change: Their changes in points; a positive change is a worsening.
        improved: The number of children who improved reliably.
        worsened: The number of children who worsened reliably.
        same_person: The number of pairs that are known to be answered by the same person.
        measured_again: The earliest day of a second measurement; None before the first pair.
        lost: The number of children without a pair, in the order of `NoPairReason`.

    Example:
        >>> from datetime import date
        >>> from herningmodel.model.people import Informant
        >>> from herningmodel.wellbeing.pairing import Pairing
        >>> plan = MeasurementPlan(
        ...     fixed_on=date(2025, 1, 1),
        ...     pairing=Pairing(instrument=SDQ, informant=Informant.PARENT),
        ... )
        >>> group = PairedSample(plan=plan).plus(NoPair(NoPairReason.NOT_MEASURED))
        >>> group.result().verdict
        <GroupVerdict.TOO_THIN: 'too_thin'>
    """

    plan: MeasurementPlan
    start: Moments = Moments()
    change: Moments = Moments()
    improved: int = 0
    worsened: int = 0
    same_person: int = 0
    measured_again: date | None = None
    lost: tuple[int, ...] = (0,) * len(NoPairReason)

    def plus(self, pair: Pair | NoPair) -> "PairedSample":
        """Return the group with one child more."""
        if isinstance(pair, NoPair):
            return evolve(
                self,
                lost=tuple(
                    count + (reason is pair.reason)
                    for reason, count in zip(NoPairReason, self.lost, strict=True)
                ),
            )
        worse = worsening(pair, self.plan.pairing.instrument)
        reliability = self.reliability
        has_changed = reliability is not None and is_reliable(worse, reliability)
        again = pair.second.on
        return evolve(
            self,
            start=self.start.plus(pair.first.value),
            change=self.change.plus(worse),
            improved=self.improved + (has_changed and worse < 0),
            worsened=self.worsened + (has_changed and worse > 0),
            same_person=self.same_person + (pair.is_same_person is True),
            measured_again=min(self.measured_again or again, again),
        )

    @property
    def reliability(self) -> Reliability | None:
        """The reliability used for each child, None without a source."""
        pairing = self.plan.pairing
        return next(iter(pairing.instrument.reliabilities(pairing.informant)), None)

    def result(self, statistics: Statistics | None = None) -> GroupResult:
        """Return the group's result; the interval needs a statistics library."""
        interval = None if statistics is None else self.change.interval(statistics)
        verdict, reasons = self._verdict(interval)
        worsened = self._share(self.worsened)
        return GroupResult(
            plan=self.plan,
            verdict=verdict,
            reasons=reasons,
            signal=_signal(verdict, interval, worsened, self.plan),
            children=self._children,
            lost=tuple(
                (reason, count)
                for reason, count in zip(NoPairReason, self.lost, strict=True)
                if count
            ),
            start=self.start,
            change=self.change,
            interval=interval,
            improved=self._share(self.improved),
            worsened=worsened,
            same_person=self.same_person,
            is_fixed_late=self._is_fixed_late,
            statistics=None if statistics is None else statistics.name,
        )

    @property
    def _children(self) -> int:
        return self.change.count + sum(self.lost)

    @property
    def _is_fixed_late(self) -> bool:
        return self.measured_again is not None and self.measured_again <= self.plan.fixed_on

    def _share(self, count: int) -> Proportion | None:
        return (
            None if self.reliability is None else Proportion(count=count, total=self.change.count)
        )

    def _verdict(
        self, interval: tuple[float, float] | None
    ) -> tuple[GroupVerdict, tuple[ThinReason, ...]]:
        thin = tuple(self._thin())
        if thin:
            return GroupVerdict.TOO_THIN, thin
        if interval is None:
            return GroupVerdict.NOT_COMPUTED, ()
        low, high = interval
        if low > 0:
            return GroupVerdict.WORSENED, ()
        if high < 0:
            return GroupVerdict.IMPROVED, ()
        if high >= self.plan.margin:
            return GroupVerdict.TOO_THIN, (ThinReason.INTERVAL_TOO_WIDE,)
        if self._is_fixed_late:
            return GroupVerdict.TOO_THIN, (ThinReason.PLAN_FIXED_LATE,)
        return GroupVerdict.NOT_WORSE, ()

    def _thin(self) -> Iterator[ThinReason]:
        if self.change.count < self.plan.pairs:
            yield ThinReason.TOO_FEW_PAIRS
        if self.change.count < Fraction(self.plan.coverage) * self._children:
            yield ThinReason.COVERAGE_TOO_LOW


def judge(
    children: Iterable[Pair | NoPair],
    *,
    plan: MeasurementPlan,
    statistics: Statistics | None = None,
) -> GroupResult:
    """
    Return what the measurements of a group show.

    Args:
        children: For every child that should have been measured twice its pair, or why it has none.
        plan: The plan that was fixed beforehand.
        statistics: Provides t-distribution quantiles; without it no interval.
    """
    return reduce(PairedSample.plus, children, PairedSample(plan=plan)).result(statistics)


def _signal(
    verdict: GroupVerdict,
    interval: tuple[float, float] | None,
    worsened: Proportion | None,
    plan: MeasurementPlan,
) -> Signal | None:
    if verdict is GroupVerdict.WORSENED:
        return None
    is_worse_by_mean = interval is not None and interval[0] > 0
    is_worse_by_share = (
        plan.pairing.instrument.id == SDQ.id
        and worsened is not None
        and worsened.interval is not None
        and worsened.interval[0] > NATURAL_RATES.worsened_below
    )
    return Signal.POSSIBLE_WORSENING if is_worse_by_mean or is_worse_by_share else None
