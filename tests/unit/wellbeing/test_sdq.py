"""The SDQ, scored from numbers alone, against the published rule written out a second time."""

import math
from fractions import Fraction
from itertools import product

import pytest

from herningmodel.model.people import Informant
from herningmodel.wellbeing.instruments import NotScored, ReliabilityKind, Scored
from herningmodel.wellbeing.sdq import SDQ, SdqScale, SdqScores, score_sdq
from support.measured import measurement


# The published tables, written out here again: the items of each scale, with those that count the
# other way round in capitals of their own.
PUBLISHED = {
    "emotional": ([3, 8, 13, 16, 24], []),
    "conduct": ([5, 12, 18, 22], [7]),
    "hyperactivity": ([2, 10, 15], [21, 25]),
    "peer": ([6, 19, 23], [11, 14]),
    "prosocial": ([1, 4, 9, 17, 20], []),
}


def by_the_published_rule(answers: list[int | None], scale: str) -> int | None:
    """Five times the mean of three answers or more, rounded half up."""
    straight, turned = PUBLISHED[scale]
    points = [answers[item - 1] for item in straight]
    points += [None if (answer := answers[item - 1]) is None else 2 - answer for item in turned]
    given = [point for point in points if point is not None]
    if len(given) < 3:
        return None
    return math.floor(Fraction(1, 2) + 5 * Fraction(sum(given), len(given)))


def scored(answers: list[int | None], **others: object) -> SdqScores:
    result = score_sdq(answers, **others)
    assert isinstance(result, SdqScores)
    return result


@pytest.mark.parametrize("scale", PUBLISHED)
def test_every_answer_with_every_pattern_of_missing_items(scale: str) -> None:
    """All 3^5 answers of a scale and all answers with some of them missing: 4^5 for each scale."""
    items = sorted([*PUBLISHED[scale][0], *PUBLISHED[scale][1]])
    for given in product((0, 1, 2, None), repeat=5):
        answers: list[int | None] = [None] * 25
        for item, answer in zip(items, given, strict=True):
            answers[item - 1] = answer
        assert by_the_published_rule(answers, scale) == scored(answers).of(SdqScale(scale))


@pytest.mark.parametrize(
    ("answers", "total", "prosocial"),
    [([0] * 25, 10, 0), ([1] * 25, 20, 5), ([2] * 25, 30, 10)],
)
def test_the_published_test_vectors_hold(
    answers: list[int | None], total: int, prosocial: int
) -> None:
    """All 0, all 1 and all 2: five of the items count the other way round."""
    scores = scored(answers)
    assert (total, prosocial) == (scores.total, scores.prosocial)


def test_a_half_is_rounded_up() -> None:
    """Four answers with the sum 2 make 2.5, which is 3; Python's own rounding would say 2."""
    answers: list[int | None] = [0] * 25
    answers[2], answers[7], answers[12] = 1, 1, None
    assert 3 == scored(answers).emotional


def test_the_sums_are_sums_of_scales() -> None:
    """The total leaves strengths out; two pairs of scales are summed as well."""
    answers: list[int | None] = [0] * 25
    for item in (3, 8, 13, 16, 24):
        answers[item - 1] = 2
    for item in (7, 11, 14, 21, 25):
        answers[item - 1] = 2
    scores = scored(answers)
    assert (10, 0, 0, 0, 0) == (
        scores.emotional,
        scores.conduct,
        scores.hyperactivity,
        scores.peer,
        scores.prosocial,
    )
    assert (10, 10, 0) == (scores.total, scores.internalising, scores.externalising)


@pytest.mark.parametrize("scale", ["emotional", "conduct", "hyperactivity", "peer"])
def test_one_missing_scale_leaves_no_total(scale: str) -> None:
    """Nothing is made up for a scale that cannot be scored."""
    answers: list[int | None] = [1] * 25
    items = [*PUBLISHED[scale][0], *PUBLISHED[scale][1]]
    for item in items[:3]:
        answers[item - 1] = None
    scores = scored(answers)
    assert scores.of(SdqScale(scale)) is None
    assert scores.total is None
    assert 22 == scores.answered
    inward = scale in {"emotional", "peer"}
    assert (None if inward else 10) == scores.internalising
    assert (10 if inward else None) == scores.externalising


def test_missing_strengths_leave_the_total() -> None:
    """The total has nothing to do with them."""
    answers: list[int | None] = [1] * 25
    for item in (1, 4, 9):
        answers[item - 1] = None
    scores = scored(answers)
    assert (None, 20) == (scores.prosocial, scores.total)


@pytest.mark.parametrize(
    ("impact", "informant", "expected"),
    [
        ([0, 1, 2, 3, 3], Informant.PARENT, 5),
        ([3, 3, 3, 3, 3], None, 10),
        ([3, 3, 3], Informant.TEACHER, 6),
        ([1, 2, 3], Informant.PRESCHOOL_TEACHER, 3),
        ([3, 0, 2, 3, 0], Informant.TEACHER, 5),
        ([3, None, 2, 3, None], Informant.TEACHER, 5),
        ([3, 3, None, 3, 3], Informant.TEACHER, None),
        ([3, None, 3, 3, 3], Informant.PARENT, None),
        ([3, 3, 3], Informant.PARENT, None),
        ([3, 3, 3, 3], Informant.TEACHER, None),
        ([3, 3, 3, 3, 4], Informant.SELF, None),
        ([3, 3, 3, 3, -1], Informant.SELF, None),
        ([], Informant.SELF, None),
    ],
)
def test_impact_counts_only_what_was_answered(
    impact: list[int | None], informant: Informant | None, expected: int | None
) -> None:
    """0 and 1 count nothing, 2 counts 1, 3 counts 2; with an answer missing there is no score."""
    assert expected == scored([1] * 25, impact=impact, informant=informant).impact


@pytest.mark.parametrize("answers", [[], [1] * 24, [1] * 26])
def test_another_number_of_answers_is_no_sdq(answers: list[int | None]) -> None:
    """It is not known which answer belongs to which item."""
    result = score_sdq(answers)
    assert isinstance(result, NotScored)
    assert str(len(answers)) in result.why.da


@pytest.mark.parametrize("wrong", [3, -1])
def test_an_answer_that_does_not_exist_is_no_score(wrong: int) -> None:
    """The loader refuses it; a record made in Python gets no score either."""
    assert isinstance(score_sdq([1] * 24 + [wrong]), NotScored)


def test_the_scores_as_a_document() -> None:
    """Every score by the name of its scale, null where it is missing."""
    assert {
        "emotional": 5,
        "conduct": 5,
        "hyperactivity": 5,
        "peer": 5,
        "prosocial": 5,
        "total": 20,
        "internalising": 10,
        "externalising": 10,
        "impact": None,
        "answered": 25,
    } == scored([1] * 25).as_dict()


def test_a_measurement_is_scored_by_its_answers() -> None:
    """A value beside them is a reported sum, and counts only where there are no answers."""
    assert Scored(20) == SDQ.score(measurement(answers=(1,) * 25, value=7))
    assert Scored(7) == SDQ.score(measurement(value=7))


@pytest.mark.parametrize(
    ("members", "why"),
    [
        ({}, "hverken svar eller en værdi"),
        ({"value": 41}, "uden for 0 til 40"),
        ({"value": -1}, "uden for 0 til 40"),
        ({"value": 12.5}, "ikke et helt tal"),
        ({"answers": (1,) * 24}, "25 svar"),
        ({"answers": (None,) * 25}, "hyperaktivitet og vanskeligheder med kammerater"),
    ],
)
def test_what_cannot_be_scored_says_why(members: dict[str, object], why: str) -> None:
    """In a whole sentence."""
    result = SDQ.score(measurement(**members))
    assert isinstance(result, NotScored)
    assert why in result.why.da


def test_only_what_a_source_gives_is_known_of_reliability() -> None:
    """Parents, teachers, the young themselves; for a foster parent no source gives any."""
    for informant in Informant:
        kinds = [reliability.kind for reliability in SDQ.reliabilities(informant)]
        known = informant in {Informant.PARENT, Informant.TEACHER, Informant.SELF}
        assert ([ReliabilityKind.ALPHA, ReliabilityKind.RETEST] if known else []) == kinds
