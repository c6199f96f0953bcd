"""Pairs: who can be compared, each limit from both sides, and the first reason why not."""

from datetime import timedelta

import pytest

from herningmodel.model.measurements import InstrumentVersion, WellbeingMeasurement
from herningmodel.model.people import Informant
from herningmodel.wellbeing.pairing import NoPair, NoPairReason, Pair, Pairing, pair_of
from herningmodel.wellbeing.sdq import SDQ
from support.measured import STARTED, measurement, pair


PAIRING = Pairing(instrument=SDQ, informant=Informant.PARENT)


def after(days: int, **members: object) -> WellbeingMeasurement:
    """Return a measurement so many days after the start."""
    return measurement(STARTED + timedelta(days=days), **{"value": 15, **members})


def found(*measurements: WellbeingMeasurement) -> Pair | NoPair:
    return pair_of(measurements, started=STARTED, pairing=PAIRING)


def lacks(reason: NoPairReason, *measurements: WellbeingMeasurement) -> bool:
    return NoPair(reason) == found(*measurements)


def test_a_pair_is_the_first_at_the_start_and_the_last_in_time() -> None:
    """The order makes no difference; what lies between or beyond does not count."""
    result = found(
        after(500, value=1),
        after(300, value=2),
        after(100, value=3),
        after(20, value=4),
        after(-10, value=5),
        after(-300, value=6),
    )
    assert isinstance(result, Pair)
    assert (5, 2, -3) == (result.first.value, result.second.value, result.difference)


@pytest.mark.parametrize(
    ("days", "is_pair"), [(-181, False), (-180, True), (0, True), (60, True), (61, False)]
)
def test_the_first_lies_around_the_start(days: int, is_pair: bool) -> None:
    """Later than 60 days it is already a result, earlier than 180 it is another time."""
    result = found(after(days), after(days + 300))
    assert is_pair is isinstance(result, Pair)
    assert is_pair is (NoPair(NoPairReason.NOT_AT_THE_START) != result)


@pytest.mark.parametrize(
    ("days", "reason"),
    [
        (89, NoPairReason.TOO_SOON),
        (90, None),
        (365, None),
        (366, NoPairReason.TOO_LATE),
    ],
)
def test_the_second_lies_in_time(days: int, reason: NoPairReason | None) -> None:
    """From 90 to 365 days after the first."""
    result = found(after(0), after(days))
    assert (reason is None) is isinstance(result, Pair)
    assert reason is None or NoPair(reason) == result


def test_the_reason_is_the_first_that_holds() -> None:
    """Each child without a pair counts under one reason."""
    teacher = {"informant": Informant.TEACHER}
    assert lacks(NoPairReason.NOT_MEASURED)
    assert lacks(NoPairReason.NOT_MEASURED, after(0, instrument="who5"))
    assert lacks(NoPairReason.OTHER_INFORMANT, after(0, **teacher), after(180, **teacher))
    assert lacks(NoPairReason.OTHER_INFORMANT, after(0), after(180, **teacher))
    assert lacks(NoPairReason.MEASURED_ONCE, after(0))
    assert lacks(NoPairReason.MEASURED_ONCE, after(0), after(-90, **teacher))
    assert lacks(NoPairReason.MEASURED_ONCE, after(0), after(0))
    assert lacks(NoPairReason.NOT_SCORED, after(0, value=None), after(180, value=None))
    assert lacks(NoPairReason.NOT_SCORED, after(0), after(180, value=None))
    assert lacks(NoPairReason.NOT_SCORED, after(0), after(180, value=None), after(180, **teacher))
    assert lacks(
        NoPairReason.OTHER_VERSION,
        after(0, version=InstrumentVersion.AGE_2_4),
        after(180, version=InstrumentVersion.AGE_4_17),
    )
    assert lacks(
        NoPairReason.OTHER_VERSION, after(0), after(180, version=InstrumentVersion.AGE_4_17)
    )


def test_another_version_later_hides_no_pair() -> None:
    """The last that can be compared is taken, not the last."""
    version = InstrumentVersion.AGE_4_17
    young = {"version": InstrumentVersion.AGE_2_4}
    result = found(after(0, **young), after(120, value=9, **young), after(200, version=version))
    assert isinstance(result, Pair)
    assert 9 == result.second.value


def test_a_foster_parent_is_another_informant() -> None:
    """After a placement another informant answers."""
    foster = {"informant": Informant.FOSTER_PARENT}
    assert lacks(NoPairReason.OTHER_INFORMANT, after(0), after(180, **foster))


@pytest.mark.parametrize(
    ("first", "second", "is_same"),
    [("a", "a", True), ("a", "b", False), ("a", None, None), (None, "a", None), (None, None, None)],
)
def test_who_answered_is_known_or_not(
    first: str | None, second: str | None, is_same: bool | None
) -> None:
    """Not known is not another."""
    mixed = Pair(pair(1, 2, person=first).first, pair(1, 2, person=second).second)
    assert is_same is mixed.is_same_person
