"""Reliable change of one child, with the table of limits and each edge."""

import json
from decimal import Decimal

import pytest
from attrs import evolve

from herningmodel.model.measurements import InstrumentVersion, QuestionnaireForm
from herningmodel.model.people import Informant
from herningmodel.wellbeing.instruments import ReliabilityKind, ScoreDirection
from herningmodel.wellbeing.pairing import Pair
from herningmodel.wellbeing.reliable_change import (
    BY_CHANCE,
    CEILING,
    FLOOR,
    NOT_COMPARABLE,
    OTHER_FORM,
    OTHER_PERSON,
    ChangeVerdict,
    deviation_of_differences,
    is_reliable,
    points_of,
    reliable_change,
)
from herningmodel.wellbeing.sdq import SDQ, Sdq
from support.measured import pair


ALPHA, RETEST = ReliabilityKind.ALPHA, ReliabilityKind.RETEST


@pytest.mark.parametrize(
    ("informant", "kind", "deviation", "points"),
    [
        (Informant.PARENT, ALPHA, 3.48, 7),
        (Informant.PARENT, RETEST, 4.34, 9),
        (Informant.TEACHER, ALPHA, 3.06, 6),
        (Informant.TEACHER, RETEST, 3.79, 8),
        (Informant.SELF, ALPHA, 3.29, 7),
        (Informant.SELF, RETEST, 4.53, 9),
    ],
)
def test_the_limits_are_those_of_the_table(
    informant: Informant, kind: ReliabilityKind, deviation: float, points: int
) -> None:
    """One point fewer is no reliable change, in either direction."""
    [reliability] = [
        reliability for reliability in SDQ.reliabilities(informant) if reliability.kind is kind
    ]
    assert deviation == round(deviation_of_differences(reliability), 2)
    assert points == points_of(reliability)
    for way, verdict in ((1, ChangeVerdict.WORSENED), (-1, ChangeVerdict.IMPROVED)):
        at = pair(20, 20 + way * points, informant=informant)
        below = pair(20, 20 + way * (points - 1), informant=informant)
        assert verdict is reliable_change(at, SDQ, by=kind).verdict
        assert ChangeVerdict.NO_RELIABLE_CHANGE is reliable_change(below, SDQ, by=kind).verdict


def test_higher_is_better_turns_the_verdict() -> None:
    """Up is good where the instrument says so."""
    turned = Sdq(direction=ScoreDirection.HIGHER_IS_BETTER)
    assert ChangeVerdict.IMPROVED is reliable_change(pair(10, 20), turned).verdict
    assert ChangeVerdict.WORSENED is reliable_change(pair(20, 10), turned).verdict
    assert FLOOR in reliable_change(pair(39, 39), turned).reservations
    assert CEILING in reliable_change(pair(1, 1), turned).reservations


@pytest.mark.parametrize(
    ("start", "floor", "ceiling"),
    [(0, True, False), (6, True, False), (7, False, False), (33, False, False), (34, False, True)],
)
def test_an_unmeasurable_start_is_reported(start: int, floor: bool, ceiling: bool) -> None:
    """A child that begins below 7 can never improve by 7 points."""
    reservations = reliable_change(pair(start, 20), SDQ).reservations
    assert (floor, ceiling) == (FLOOR in reservations, CEILING in reservations)
    assert BY_CHANCE in reservations


@pytest.mark.parametrize(
    ("people", "is_said"),
    [(("a", "b"), True), (("a", "a"), False), (("a", None), False), ((None, None), False)],
)
def test_another_person_is_reported(people: tuple[str | None, str | None], is_said: bool) -> None:
    """Not known is not another."""
    mixed = Pair(pair(20, 10, person=people[0]).first, pair(20, 10, person=people[1]).second)
    assert is_said is (OTHER_PERSON in reliable_change(mixed, SDQ).reservations)


def test_forms_for_other_periods_are_reported() -> None:
    """The form for the first time asks about six months, the one for later about one."""
    mixed = Pair(
        pair(20, 10, form=QuestionnaireForm.BASELINE).first,
        pair(20, 10, form=QuestionnaireForm.FOLLOW_UP).second,
    )
    assert OTHER_FORM in reliable_change(mixed, SDQ).reservations
    assert OTHER_FORM not in reliable_change(pair(20, 10), SDQ).reservations


@pytest.mark.parametrize(
    "other",
    [{"informant": Informant.TEACHER}, {"version": InstrumentVersion.AGE_2_4}],
)
def test_two_informants_or_two_forms_are_not_compared(other: dict[str, object]) -> None:
    """A parent becomes a foster parent by a placement: another informant."""
    unlike = Pair(pair(20, 10).first, pair(20, 10, **other).second)
    change = reliable_change(unlike, SDQ)
    assert ChangeVerdict.NOT_COMPUTED is change.verdict
    assert (NOT_COMPARABLE,) == change.reservations


def test_the_sentence_shows_every_number() -> None:
    """In Danish with a comma."""
    change = reliable_change(pair(19, 12), SDQ)
    assert (
        "Målt med SDQ, vanskeligheder i alt: fra 19 til 12, sikkert bedre. Grænsen er 7 point (Cronbachs alfa 0,82, spredning 5,8)."
        == change.text.da
    )
    assert change.text.en.endswith("(Cronbach's alpha 0.82, standard deviation 5.8).")


def test_the_change_as_a_document() -> None:
    """Every number that was used, and how sure the source is."""
    document = reliable_change(pair(19, 12), SDQ).as_dict()
    assert ("improved", -7) == (document["verdict"], document["difference"])
    used = document["reliability"]
    assert isinstance(used, dict)
    assert (7, "0.82", "5.8", "unverified") == (
        used["points"],
        used["value"],
        used["deviation"],
        used["certainty"],
    )
    json.dumps(document)
    foster = reliable_change(pair(19, 12, informant=Informant.FOSTER_PARENT), SDQ).as_dict()
    assert ("not_computed", None) == (foster["verdict"], foster["reliability"])


@pytest.mark.parametrize(("value", "deviation", "points"), [("0.5", "25", 50), ("0.5", "0", 1)])
def test_a_limit_on_a_whole_number_lies_beyond_it(value: str, deviation: str, points: int) -> None:
    """1.96 times 25 is 49 to the point, and a difference of 49 is not more than that."""
    [known, _] = SDQ.reliabilities(Informant.PARENT)
    exact = evolve(known, value=Decimal(value), deviation=Decimal(deviation))
    assert points == points_of(exact)
    assert not is_reliable(points - 1, exact)
    assert is_reliable(-points, exact)
