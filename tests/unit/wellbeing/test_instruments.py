"""WHO-5, the trivselslineal, and an instrument of one's own."""

from collections.abc import Sequence
from typing import get_type_hints

import pytest
from attrs import frozen

from herningmodel.core.sources import Source, own_choice
from herningmodel.model.measurements import WellbeingMeasurement
from herningmodel.model.people import Informant
from herningmodel.text.texts import Text
from herningmodel.wellbeing.instrument_catalogue import INSTRUMENTS, INSTRUMENTS_BY_ID
from herningmodel.wellbeing.instruments import (
    Instrument,
    NotScored,
    Reliability,
    Scored,
    ScoreDirection,
)
from herningmodel.wellbeing.ordinal_change import ordinal_change
from herningmodel.wellbeing.reliable_change import ChangeVerdict, reliable_change
from herningmodel.wellbeing.trivselslineal import TRIVSELSLINEAL
from herningmodel.wellbeing.who5 import WHO5
from support.measured import measurement, pair


@pytest.mark.parametrize("value", [0, 4, 68, 100])
def test_who5_is_four_times_a_sum(value: int) -> None:
    """0-100, in steps of four."""
    assert Scored(value) == WHO5.score(measurement(instrument="who5", value=value))


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (None, "hverken svar eller en værdi"),
        (-4, "uden for 0 til 100"),
        (104, "uden for 0 til 100"),
        (50, "fire gange"),
        (4.5, "ikke et helt tal"),
    ],
)
def test_another_value_is_no_who5(value: float | None, why: str) -> None:
    """And it says why."""
    result = WHO5.score(measurement(instrument="who5", value=value))
    assert isinstance(result, NotScored)
    assert why in result.why.da


@pytest.mark.parametrize(("value", "is_one"), [(0, False), (1, True), (5, True), (6, False)])
def test_the_trivselslineal_goes_from_1_to_5(value: int, is_one: bool) -> None:
    """Both ends are judgements."""
    result = TRIVSELSLINEAL.score(measurement(instrument="trivselslineal", value=value))
    assert is_one is (result == Scored(value))


@pytest.mark.parametrize("instrument", INSTRUMENTS, ids=lambda instrument: instrument.id)
def test_the_range_of_an_instrument_is_that_of_its_values(instrument: Instrument) -> None:
    """Both ends have a score, and the numbers next to them do not."""
    results = [
        instrument.score(measurement(instrument=instrument.id, value=value))
        for value in (
            instrument.lowest - 1,
            instrument.lowest,
            instrument.highest,
            instrument.highest + 1,
        )
    ]
    assert [False, True, True, False] == [isinstance(result, Scored) for result in results]


def test_every_code_that_the_format_names_is_an_instrument() -> None:
    """An instrument may be listed without being named there; its id is then a code of its own."""
    (marker,) = get_type_hints(WellbeingMeasurement, include_extras=True)["instrument"].__metadata__
    assert len(INSTRUMENTS) == len(INSTRUMENTS_BY_ID)
    assert {*marker.known} <= {*INSTRUMENTS_BY_ID}


def test_no_reliability_is_guessed() -> None:
    """No source gives one for these, so no reliable change is computed."""
    for instrument in (WHO5, TRIVSELSLINEAL):
        assert () == instrument.reliabilities(Informant.SELF)
        change = reliable_change(pair(4, 1), instrument)
        assert ChangeVerdict.NOT_COMPUTED is change.verdict
        assert change.reservations
        assert change.points is None


def test_medians_lie_on_the_scale() -> None:
    """Nothing lies between two judgements: an even number has a lower and an upper median."""
    change = ordinal_change([pair(5, 3), pair(4, 4), pair(3, 4), pair(2, 2)], TRIVSELSLINEAL)
    assert ((3, 4), (3, 4)) == (change.first, change.second)
    assert (1, 2, 1) == (change.better.count, change.same.count, change.worse.count)
    assert "var medianen mellem 3 og 4 og siden mellem 3 og 4" in change.text.da
    assert [3, 4] == change.as_dict()["median_first"]


def test_an_odd_number_has_one_median() -> None:
    """And it is said as one number."""
    change = ordinal_change([pair(5, 3), pair(4, 2), pair(4, 2)], TRIVSELSLINEAL)
    assert "var medianen 4 og siden 2" in change.text.da


def test_of_nothing_there_is_no_median() -> None:
    """It says that no child was measured twice."""
    change = ordinal_change([], TRIVSELSLINEAL)
    assert "Ingen børn er målt to gange med trivselslinealen." in change.text.da
    assert change.as_dict()["median_first"] is None
    assert change.as_dict()["median_second"] is None


def test_higher_is_better_turns_the_way() -> None:
    """What is up is better where the instrument says so."""
    change = ordinal_change([pair(40, 60)], WHO5)
    assert (1, 0) == (change.better.count, change.worse.count)


@frozen(kw_only=True)
class OwnRuler:
    """A user's own instrument: nothing is inherited, nothing registered."""

    id: str = "own_ruler"
    label: Text = Text(da="vores lineal", en="our ruler")
    lowest: int = 0
    highest: int = 10
    direction: ScoreDirection = ScoreDirection.HIGHER_IS_BETTER
    is_ordinal: bool = False
    source: Source = own_choice(da="Vores egen", en="Our own")

    def score(self, measurement: WellbeingMeasurement) -> Scored | NotScored:
        """Return the value."""
        return Scored(measurement.value or 0)

    def reliabilities(self, _: Informant) -> Sequence[Reliability]:
        """Return none."""
        return ()


def test_an_instrument_of_ones_own_is_judged_like_the_others() -> None:
    """It needs the members of the protocol, and nothing else."""
    change = reliable_change(pair(4, 9.5), OwnRuler())
    assert ChangeVerdict.NOT_COMPUTED is change.verdict
    assert "vores lineal: fra 4 til 9,5." in change.text.da
