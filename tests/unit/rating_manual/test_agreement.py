"""Agreement of two raters: against a published example and an independent computation."""

from datetime import date
from fractions import Fraction
from math import isclose, sqrt
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from herningmodel.extras.cohens_kappa import statsmodels_kappa
from herningmodel.model.case import Case
from herningmodel.model.needs import Assessment, AssessmentKind, Dimension, Rating
from herningmodel.model.people import Child
from herningmodel.rating_manual.agreement import (
    FEWEST,
    OWN_FEWEST,
    Agreement,
    NoKappa,
    WeightedKappa,
    agreement,
)
from herningmodel.rating_manual.rating_pairs import RatedCase
from herningmodel.schema.records import FrozenDict


HEALTH, CARE = Dimension.HEALTH, Dimension.BASIC_CARE
KAPPA = statsmodels_kappa()
Z = 1.959963984540054

# Gwet 2014, Handbook of Inter-Rater Reliability, as the R package irrCAC prints it: two abstractors,
# 100 pregnancies, three categories. With quadratic weights its manual gives a kappa of 0.8921569.
ABSTRACTORS = [[13, 0, 0], [0, 20, 7], [0, 4, 56]]
PUBLISHED = 0.8921569

# Agresti 2002, table 10.8: two pathologists, 118 slides.
PATHOLOGISTS = [[22, 2, 2, 0], [5, 7, 14, 0], [0, 2, 36, 0], [0, 1, 17, 10]]


def rated(table: list[list[int]]) -> tuple[list[RatedCase], list[RatedCase]]:
    """Return the ratings of two raters that make up *table*."""
    pairs = [
        (first, second)
        for first, row in enumerate(table)
        for second, times in enumerate(row)
        for _ in range(times)
    ]
    return (
        [(str(number), {HEALTH: Rating(first)}) for number, (first, _) in enumerate(pairs)],
        [(str(number), {HEALTH: Rating(second)}) for number, (_, second) in enumerate(pairs)],
    )


def of_table(table: list[list[int]]) -> Agreement:
    first, second = rated(table)
    return agreement(first, second, kappa=KAPPA)


def kappa_of(table: list[list[int]]) -> Fraction:
    """Return the weighted kappa from its definition: 1 - observed / expected disagreement."""
    size, total = len(table), sum(map(sum, table))
    rows = [sum(row) for row in table]
    columns = [sum(column) for column in zip(*table, strict=True)]
    places = [(i, j) for i in range(size) for j in range(size)]
    observed = sum(table[i][j] * (i - j) ** 2 for i, j in places)
    expected = Fraction(sum(rows[i] * columns[j] * (i - j) ** 2 for i, j in places), total)
    return 1 - observed / expected


def error_of(table: list[list[int]]) -> float:
    """Return the standard error of Fleiss, Cohen and Everitt (1969), written out."""
    size, total = len(table), sum(map(sum, table))
    share = [[cell / total for cell in row] for row in table]
    rows = [sum(row) for row in share]
    columns = [sum(column) for column in zip(*share, strict=True)]
    weight = [[1 - (i - j) ** 2 / (size - 1) ** 2 for j in range(size)] for i in range(size)]
    row_mean = [sum(columns[j] * weight[i][j] for j in range(size)) for i in range(size)]
    column_mean = [sum(rows[i] * weight[i][j] for i in range(size)) for j in range(size)]
    places = [(i, j) for i in range(size) for j in range(size)]
    observed = sum(weight[i][j] * share[i][j] for i, j in places)
    expected = sum(weight[i][j] * rows[i] * columns[j] for i, j in places)
    kappa = (observed - expected) / (1 - expected)
    spread = sum(
        share[i][j] * (weight[i][j] - (row_mean[i] + column_mean[j]) * (1 - kappa)) ** 2
        for i, j in places
    )
    variance = spread - (kappa - expected * (1 - kappa)) ** 2
    return float(sqrt(variance / total) / (1 - expected))


def test_the_kappa_is_the_published_one() -> None:
    """Gwet's worked example with quadratic weights."""
    found = of_table(ABSTRACTORS).by_dimension[HEALTH].kappa
    assert isinstance(found, WeightedKappa)
    assert PUBLISHED == round(found.value, 7)


@pytest.mark.parametrize("table", [ABSTRACTORS, PATHOLOGISTS])
def test_kappa_and_interval_agree_with_an_independent_computation(table: list[list[int]]) -> None:
    """The value from its definition, and the interval from the printed formula."""
    found = of_table(table).by_dimension[HEALTH].kappa
    assert isinstance(found, WeightedKappa)
    assert isclose(kappa_of(table), found.value)
    assert found.interval is not None
    low, high = found.interval
    assert isclose(found.value - Z * error_of(table), low)
    assert isclose(found.value + Z * error_of(table), high)


def test_the_interval_of_all_dimensions_leaves_out_one_child_at_a_time() -> None:
    """Each child has two ratings, which belong together: the jackknife takes both away."""
    both = [(n % 5, (n * n) % 5, (n + n // 7) % 5, (n * 3) % 5) for n in range(30)]
    first: list[RatedCase] = [
        (str(n), {HEALTH: Rating(a), CARE: Rating(c)}) for n, (a, _, c, _) in enumerate(both)
    ]
    second = [(str(n), {HEALTH: Rating(b), CARE: Rating(d)}) for n, (_, b, _, d) in enumerate(both)]
    found = agreement(first, second, kappa=KAPPA).overall.kappa
    assert isinstance(found, WeightedKappa)

    def pooled(children: list[tuple[int, int, int, int]]) -> Fraction:
        table = [[0] * 5 for _ in range(5)]
        for a, b, c, d in children:
            table[a][b] += 1
            table[c][d] += 1
        return kappa_of(table)

    without = [float(pooled(both[:n] + both[n + 1 :])) for n in range(30)]
    mean = sum(without) / 30
    error = sqrt(29 / 30 * sum((value - mean) ** 2 for value in without))
    assert isclose(pooled(both), found.value)
    assert found.interval is not None
    assert isclose(max(-1, found.value - Z * error), found.interval[0])
    assert isclose(min(1, found.value + Z * error), found.interval[1])


def test_counts_and_distances_are_exact() -> None:
    """Alike, at most one apart, how far apart, and which of the two rates higher."""
    found = of_table([[2, 1, 0], [0, 3, 2], [1, 0, 1]]).by_dimension[HEALTH]
    assert 10 == found.pairs
    assert (6, 10) == (found.exact.count, found.exact.total)
    assert 9 == found.near.count
    assert 0.5 == found.mean_distance
    assert 0.1 == found.mean_difference
    assert [2, 1, 0, 0, 0] == [*found.table[0]]


def test_too_few_children_is_said_and_never_a_number() -> None:
    """One under the limit has no kappa, at the limit there is one."""
    table = [[5, 2, 0], [1, 6, 1], [0, 1, 3]]
    few = of_table(table)
    assert FEWEST - 1 == few.by_dimension[HEALTH].pairs
    assert NoKappa.TOO_FEW is few.by_dimension[HEALTH].kappa
    assert NoKappa.TOO_FEW is few.overall.kappa
    table[0][0] += 1
    enough = of_table(table)
    assert isinstance(enough.by_dimension[HEALTH].kappa, WeightedKappa)
    assert isinstance(enough.overall.kappa, WeightedKappa)
    assert "own_choice" == OWN_FEWEST.certainty.value


@pytest.mark.parametrize("table", [[[25]], [[20, 5]], [[20], [5]]])
def test_without_spread_there_is_no_kappa(table: list[list[int]]) -> None:
    """A rater who gives every child the same number shows nothing of agreement."""
    padded = [[*row, *[0] * (3 - len(row))] for row in table]
    padded += [[0] * 3 for _ in range(3 - len(padded))]
    found = of_table(padded)
    assert NoKappa.NO_SPREAD is found.by_dimension[HEALTH].kappa
    assert NoKappa.NO_SPREAD is found.overall.kappa


def test_full_agreement_is_1_without_an_interval() -> None:
    """Where the two never differ, the pairs do not say how sure the 1 is."""
    found = of_table([[10, 0, 0], [0, 10, 0], [0, 0, 10]])
    assert WeightedKappa(value=1.0, interval=None) == found.by_dimension[HEALTH].kappa
    assert WeightedKappa(value=1.0, interval=None) == found.overall.kappa
    assert () == found.most_different


def test_an_interval_that_hangs_on_one_child_is_not_given() -> None:
    """Without that child there is no spread, and no kappa to compare with."""
    found = of_table([[24, 0], [0, 1]])
    assert WeightedKappa(value=1.0, interval=None) == found.overall.kappa


def test_without_a_library_the_rest_is_there() -> None:
    """Counts take no statistics; the kappa is not computed."""
    first, second = rated(PATHOLOGISTS)
    found = agreement(first, second)
    assert found.library is None
    assert NoKappa.NOT_COMPUTED is found.by_dimension[HEALTH].kappa
    assert NoKappa.NOT_COMPUTED is found.overall.kappa
    assert 75 == found.overall.exact.count


def test_cases_are_paired_by_id_and_the_newest_rating_counts() -> None:
    """Order does not matter, an older assessment is passed over, and who lacks a case is said."""

    def case(case_id: str, *ratings: tuple[date, dict[Dimension, Rating]]) -> Case:
        return Case(
            id=case_id,
            child=Child(id=f"child-{case_id}"),
            opened=date(2025, 1, 1),
            assessments=tuple(
                Assessment(
                    id=f"a{number}",
                    kind=AssessmentKind.CHILD_ASSESSMENT,
                    on=on,
                    ratings=FrozenDict(given),
                )
                for number, (on, given) in enumerate(ratings)
            ),
        )

    old, new = date(2025, 2, 1), date(2025, 8, 1)
    first = [
        case("a", (new, {HEALTH: Rating(3)}), (old, {HEALTH: Rating(0), CARE: Rating(1)})),
        case("b", (new, {HEALTH: Rating(1)})),
        case("c"),
    ]
    second = [
        case("d", (new, {HEALTH: Rating(1)})),
        case("c"),
        case("b", (new, {CARE: Rating(1)})),
        case("a", (new, {HEALTH: Rating(3), CARE: Rating(4)})),
    ]
    found = agreement(first, second)
    assert 1 == found.cases
    assert ((), ("d",)) == (found.only_first, found.only_second)
    assert [HEALTH, CARE] == [*found.by_dimension]
    assert 1 == found.by_dimension[HEALTH].exact.count
    assert 3.0 == found.by_dimension[CARE].mean_difference
    assert (CARE,) == found.most_different


def test_of_nothing_there_is_nothing() -> None:
    """No case in common: no number is made up."""
    found = agreement([("a", {})], [("b", {})])
    assert 0 == found.cases == found.overall.pairs
    assert found.overall.mean_distance is None
    assert found.overall.mean_difference is None
    assert NoKappa.TOO_FEW is found.overall.kappa
    assert {} == dict(found.by_dimension)


def test_the_report_holds_every_number() -> None:
    """A program reads the kappa, or the reason for its absence, and the table it rests on."""
    found = of_table(ABSTRACTORS).as_dict()
    assert "herningmodel-agreement/1" == found["format"]
    assert (100, 0, 0, FEWEST, KAPPA.name) == tuple(
        found[name] for name in ("cases", "only_first", "only_second", "fewest", "library")
    )
    overall = found["overall"]
    assert isinstance(overall, dict)
    assert (100, None) == (overall["pairs"], overall["no_kappa"])
    assert [13, 0, 0, 0, 0] == overall["table"][0]
    few = of_table([[1]]).as_dict()["overall"]
    assert isinstance(few, dict)
    assert (None, None, "too_few") == (few["kappa"], few["interval"], few["no_kappa"])
    full = of_table([[20, 0], [0, 20]]).as_dict()["overall"]
    assert isinstance(full, dict)
    assert (1.0, None, None) == (full["kappa"], full["interval"], full["no_kappa"])


@pytest.mark.parametrize(
    ("item", "error", "said"),
    [
        ({"a": 1}, TypeError, r"second\[0\]: expected a case or \(id, ratings\), not dict"),
        (("a", {}, 1), TypeError, "not tuple"),
        (("a", [1]), TypeError, "not tuple"),
        ((7, {}), TypeError, "not tuple"),
        (("a", {"helth": 1}), ValueError, "there is no dimension 'helth'"),
        (("a", {7: 1}), ValueError, "there is no dimension '7'"),
        (("a", {HEALTH: 5}), ValueError, "a whole number from 0 to 4, not '5'"),
        (("a", {HEALTH: -1}), ValueError, "a whole number"),
        (("a", {HEALTH: True}), ValueError, "not 'True'"),
        (("a", {HEALTH: "2"}), ValueError, "not '2'"),
        (("a", {HEALTH: 2.0}), ValueError, r"not '2\.0'"),
    ],
)
def test_a_wrong_item_is_refused_with_its_place(item: object, error: type, said: str) -> None:
    """A typed door is a checked door."""
    with pytest.raises(error, match=said):
        agreement([], cast("list[RatedCase]", [item]))


def test_a_case_that_is_given_twice_is_refused_without_showing_a_number() -> None:
    """Which of the two would count? And an id like a CPR number is masked."""
    twice: list[RatedCase] = [("010203-1234", {}), ("010203-1234", {})]
    with pytest.raises(ValueError, match=r"first: the case '\*{6}-\*{4}' is given twice"):
        agreement(twice, [])


def test_no_repr_shows_an_id() -> None:
    """An id may be shaped like a CPR number."""
    assert "010203" not in repr(agreement([("010203-1234", {})], [("010203-1235", {})]))


CHILDREN = st.lists(st.tuples(*[st.sampled_from(Rating)] * 4), min_size=FEWEST, max_size=2 * FEWEST)


@settings(max_examples=20, deadline=None)
@given(CHILDREN)
def test_the_two_can_change_places(children: list[tuple[Rating, ...]]) -> None:
    """The kappa is the same, and the rater who rated higher then rates lower."""
    first = [(str(n), {HEALTH: a, CARE: c}) for n, (a, _, c, _) in enumerate(children)]
    second = [(str(n), {HEALTH: b, CARE: d}) for n, (_, b, _, d) in enumerate(children)]
    one_way = agreement(first, second, kappa=KAPPA)
    other_way = agreement(second, first, kappa=KAPPA)
    for here, there in (
        (one_way.overall, other_way.overall),
        *((row, other_way.by_dimension[key]) for key, row in one_way.by_dimension.items()),
    ):
        assert here.exact == there.exact
        assert here.mean_difference == -(there.mean_difference or 0)
        if isinstance(here.kappa, WeightedKappa):
            assert isinstance(there.kappa, WeightedKappa)
            assert isclose(here.kappa.value, there.kappa.value, abs_tol=1e-9)
            assert -1 <= here.kappa.value <= 1
        else:
            assert here.kappa is there.kappa
