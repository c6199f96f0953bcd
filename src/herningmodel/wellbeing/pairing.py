"""
Pairs (*par*): two comparable measurements of a child, or why not.

Parents, teachers and the young see different things, so both measurements have the same informant.
A child counts once: with the first measurement around the start, and the last within the time.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from attrs import frozen

from herningmodel.core.codes import Code
from herningmodel.model.measurements import (
    InstrumentVersion,
    QuestionnaireForm,
    WellbeingMeasurement,
)
from herningmodel.model.people import Informant
from herningmodel.wellbeing.instruments import Instrument, Scored


@frozen(kw_only=True)
class Pairing:
    """
    *Parring*: what makes two measurements a pair.

    Attributes:
        instrument: What both are measured with.
        informant: Who answered both times.
        days_between: Days from the first to the second, at the fewest and at the most.
        days_before_start: How long before the start the first may lie.
        days_after_start: How long after the start the first may lie.
    """

    instrument: Instrument
    informant: Informant
    days_between: tuple[int, int] = (90, 365)
    days_before_start: int = 180
    days_after_start: int = 60


class NoPairReason(Code):
    """*Hvorfor der ikke er et par*: the lacking condition."""

    NOT_MEASURED = "not_measured", "ikke målt", "not measured"
    OTHER_INFORMANT = "other_informant", "målt af en anden", "measured by someone else"
    NOT_SCORED = "not_scored", "kunne ikke beregnes", "could not be scored"
    NOT_AT_THE_START = "not_at_the_start", "ikke målt ved starten", "not measured at the start"
    MEASURED_ONCE = "measured_once", "kun målt én gang", "measured once only"
    OTHER_VERSION = "other_version", "et andet skema", "another form"
    TOO_SOON = "too_soon", "målt for tidligt igen", "measured again too soon"
    TOO_LATE = "too_late", "målt for sent igen", "measured again too late"


@frozen
class NoPair:
    """
    *Intet par*: a child without two comparable measurements.

    Attributes:
        reason: Why the child has no pair.
    """

    reason: NoPairReason


@frozen(kw_only=True)
class Measured:
    """
    *Målt*: a score with what it takes to compare it.

    Attributes:
        on: The day of the measurement.
        value: The score, in the instrument's own points.
        informant: The kind of informant who answered.
        version: The ages that the form is made for; None: not recorded.
        form: The form for the first time or for later; None: not recorded.
        person: The pseudonymous id of the person who answered; None: not recorded.
    """

    on: date
    value: int | float
    informant: Informant
    version: InstrumentVersion | None = None
    form: QuestionnaireForm | None = None
    person: str | None = None


@frozen
class Pair:
    """
    *Par*: one child, measured twice in the same way.

    Attributes:
        first: The measurement around the start.
        second: The later measurement.
    """

    first: Measured
    second: Measured

    @property
    def difference(self) -> int | float:
        """The second score less the first, in the instrument's points."""
        return self.second.value - self.first.value

    @property
    def is_same_person(self) -> bool | None:
        """Whether the same person answered both times, None if unknown."""
        people = (self.first.person, self.second.person)
        return None if None in people else people[0] == people[1]

    @property
    def has_other_form(self) -> bool:
        """Whether the two forms ask about periods of different length."""
        return self.first.form is not self.second.form


def pair_of(
    measurements: Sequence[WellbeingMeasurement], *, started: date, pairing: Pairing
) -> Pair | NoPair:
    """
    Return a child's pair, or the first reason for its absence.

    Args:
        measurements: All measurements of the child, in any order.
        started: The day on which the help began.
        pairing: What makes two measurements a pair.
    """
    ours = [
        measurement
        for measurement in measurements
        if measurement.instrument == pairing.instrument.id
    ]
    if not ours:
        return NoPair(NoPairReason.NOT_MEASURED)
    same = [measurement for measurement in ours if measurement.informant is pairing.informant]
    if not same:
        return NoPair(NoPairReason.OTHER_INFORMANT)
    scored = sorted(_scored(same, pairing), key=lambda measurement: measurement.on)
    if not scored:
        return NoPair(NoPairReason.NOT_SCORED)
    first = next(
        (candidate for candidate in scored if _is_at_the_start(candidate.on, started, pairing)),
        None,
    )
    if first is None:
        return NoPair(NoPairReason.NOT_AT_THE_START)
    later = [candidate for candidate in scored if candidate.on > first.on]
    if not later:
        return NoPair(_once(ours, same, first))
    return _in_time(first, later, pairing)


def _scored(measurements: Sequence[WellbeingMeasurement], pairing: Pairing) -> list[Measured]:
    scores = [(measurement, pairing.instrument.score(measurement)) for measurement in measurements]
    return [
        Measured(
            on=measurement.on,
            value=score.value,
            informant=measurement.informant,
            version=measurement.version,
            form=measurement.form,
            person=measurement.person,
        )
        for measurement, score in scores
        if isinstance(score, Scored)
    ]


def _is_at_the_start(on: date, started: date, pairing: Pairing) -> bool:
    return -pairing.days_before_start <= (on - started).days <= pairing.days_after_start


def _once(
    ours: Sequence[WellbeingMeasurement], same: Sequence[WellbeingMeasurement], first: Measured
) -> NoPairReason:
    if any(measurement.on > first.on for measurement in same):
        return NoPairReason.NOT_SCORED
    if any(measurement.on > first.on for measurement in ours):
        return NoPairReason.OTHER_INFORMANT
    return NoPairReason.MEASURED_ONCE


def _in_time(first: Measured, later: Sequence[Measured], pairing: Pairing) -> Pair | NoPair:
    comparable = [candidate for candidate in later if candidate.version is first.version]
    if not comparable:
        return NoPair(NoPairReason.OTHER_VERSION)
    fewest, most = pairing.days_between
    in_time = [
        candidate for candidate in comparable if fewest <= (candidate.on - first.on).days <= most
    ]
    if in_time:
        return Pair(first, in_time[-1])
    is_too_soon = comparable[-1].on - first.on < timedelta(days=fewest)
    return NoPair(NoPairReason.TOO_SOON if is_too_soon else NoPairReason.TOO_LATE)
