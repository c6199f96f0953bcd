"""Small numbers: hidden, and not to be had back from the sums of what is published."""

from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy.optimize import LinearConstraint, milp

from herningmodel.evaluation import suppression
from herningmodel.evaluation.suppression import Sum, determined, suppress_cells


Key = tuple[int, ...]
ALL = -1
HIGHEST = 1000
"""No number of these tables is so high."""


def table(counts: list[int], *sizes: int) -> tuple[dict[Key, int], list[Sum[Key]]]:
    """Return a table of any number of dimensions with all its totals, and which sums it holds."""
    cells = dict(zip(product(*(range(size) for size in sizes)), counts, strict=True))
    sums: list[Sum[Key]] = []
    for axis, size in enumerate(sizes):
        others = [key for key in cells if key[axis] == 0]
        for key in others:
            whole = (*key[:axis], ALL, *key[axis + 1 :])
            parts = tuple((*key[:axis], row, *key[axis + 1 :]) for row in range(size))
            cells[whole] = sum(cells[part] for part in parts)
            sums.append(Sum(whole, parts))
    return cells, sums


def could_be(
    cells: dict[Key, int], sums: list[Sum[Key]], out: frozenset[Key], key: Key, least: int
) -> tuple[int, int]:
    """
    Return the lowest and the highest value that a hidden number could have, for all that is shown.

    It is what can be found out by knowing that every hidden number is at least *least*.
    """
    unknown = sorted(out)
    matrix, right = [], []
    for equation in sums:
        row = np.zeros(len(unknown))
        known = 0
        for part, sign in [*((part, 1) for part in equation.parts), (equation.whole, -1)]:
            if part in out:
                row[unknown.index(part)] += sign
            else:
                known += sign * cells[part]
        matrix.append(row)
        right.append(-known)
    aim = np.zeros(len(unknown))
    aim[unknown.index(key)] = 1
    ends = []
    for direction in (1, -1):
        found: Any = milp(
            c=direction * aim,
            constraints=LinearConstraint(np.array(matrix), right, right),
            integrality=np.ones(len(unknown)),
            bounds=(least, HIGHEST),
        )
        # Status 3 is a value without a highest one: then nothing is known.
        ends.append(10**6 if found.status == 3 else round(direction * found.fun))
    return ends[0], ends[1]


numbers = st.sampled_from([0, 0, 1, 1, 2, 3, 4, 5, 6, 9, 14, 30])


@settings(max_examples=60, deadline=None)
@given(counts=st.lists(numbers, min_size=12, max_size=12))
@example(counts=[1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
@example(counts=[3, 20, 9, 7, 7, 7, 7, 7, 7, 7, 7, 7])
def test_no_hidden_number_of_a_table_can_be_had_back(counts: list[int]) -> None:
    """No hidden number is known from the rows, the columns and all that is shown."""
    cells, sums = table(counts, 3, 4)
    out = suppress_cells(cells, sums)
    for key in out:
        if 0 < cells[key] < 5:
            low, high = could_be(cells, sums, out, key, least=0)
            assert low < high, (key, counts)


@settings(max_examples=40, deadline=None)
@given(counts=st.lists(numbers, min_size=8, max_size=8))
def test_nor_of_groups_of_tables(counts: list[int]) -> None:
    """The same holds where the groups add up too: three dimensions."""
    cells, sums = table(counts, 2, 2, 2)
    out = suppress_cells(cells, sums)
    for key in out:
        if 0 < cells[key] < 5:
            low, high = could_be(cells, sums, out, key, least=0)
            assert low < high, (key, counts)


@settings(max_examples=60, deadline=None)
@given(counts=st.lists(st.integers(0, 12), min_size=2, max_size=6))
def test_that_nothing_hidden_is_0_does_not_help(counts: list[int]) -> None:
    """Knowing that every 0 is shown does not reveal a number of a list with a total."""
    cells, sums = table(counts, len(counts))
    out = suppress_cells(cells, sums)
    for key in out:
        if 0 < cells[key] < 5:
            low, high = could_be(cells, sums, out, key, least=1)
            assert low < high, (key, counts)


@given(counts=st.lists(numbers, min_size=12, max_size=12))
def test_what_is_hidden_is_small_or_protects_what_is(counts: list[int]) -> None:
    """Every small number is hidden, 0 is not, and where nothing is small nothing is hidden."""
    cells, sums = table(counts, 3, 4)
    out = suppress_cells(cells, sums)
    assert {key for key, count in cells.items() if 0 < count < 5} <= out
    assert not any(cells[key] == 0 for key in out)
    if not any(0 < count < 5 for count in cells.values()):
        assert out == frozenset()


@pytest.mark.parametrize(
    ("children", "expected"),
    [
        ({"a": 4, "b": 20, "all": 24}, {"a", "b"}),
        ({"a": 5, "b": 20, "all": 25}, set()),
        ({"a": 2, "b": 2, "c": 20, "all": 24}, {"a", "b", "c"}),
        ({"a": 3, "b": 3, "c": 20, "all": 26}, {"a", "b"}),
        ({"a": 4, "all": 4}, {"a", "all"}),
        ({"a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "all": 5}, {"a", "b", "c", "d", "e", "all"}),
        ({"a": 2, "b": 1, "all": 3}, {"a", "b", "all"}),
    ],
    ids=["4 of two", "5 is shown", "2 and 2", "3 and 3", "alone", "all one", "total small"],
)
def test_by_hand(children: dict[str, int], expected: set[str]) -> None:
    parts = tuple(key for key in children if key != "all")
    assert suppress_cells(children, [Sum("all", parts)]) == expected


def test_a_number_that_occurs_twice_is_hidden_twice() -> None:
    """What another table shows of the same children is hidden there too, whichever is hidden first."""
    children = {"here": 3, "there": 3, "b": 9, "c": 9, "all": 21}
    sums = [Sum("all", ("here", "b", "c")), Sum("there", ("here",))]
    assert {"here", "there"} < suppress_cells(children, sums)
    assert suppress_cells({"here": 3, "there": 8}, [Sum("there", ("here",), is_exact=False)]) == {
        "here",
        "there",
    }
    assert suppress_cells({"here": 8, "there": 3}, [Sum("there", ("here",), is_exact=False)]) == {
        "here",
        "there",
    }


def test_the_limit_is_the_callers() -> None:
    children = {"a": 9, "b": 20, "all": 29}
    assert suppress_cells(children, [Sum("all", ("a", "b"))], smallest=10) == {"a", "b"}
    assert (
        suppress_cells({"a": 1, "b": 20, "all": 21}, [Sum("all", ("a", "b"))], smallest=1)
        == frozenset()
    )


def test_what_two_equations_tell_together_is_found() -> None:
    """A total that is hidden and a part of another sum has its sign in both."""
    assert determined([{"a": 1, "b": 1, "t": -1}, {"t": 1, "a": 1}, {"b": 1, "a": 2}]) == set()
    assert determined([{"a": 1, "t": -1}, {"t": 1, "a": 1}]) == {"a", "t"}
    assert determined([{}, {"a": 1}, {"a": 1}]) == {"a"}


def test_a_number_without_shown_neighbours_is_unchanged() -> None:
    """Where all is hidden already, and the data do not add up, there is nothing more to hide."""
    children = {"a": 3, "b": 2, "w": 3}
    assert suppress_cells(children, [Sum("w", ("a",)), Sum("w", ("a", "b"))]) == {"a", "b", "w"}


def test_a_lower_bound_is_not_squeezed_out() -> None:
    """Two hidden numbers whose sum leaves one way only to be above 0 are not hidden by that."""
    cells, sums = table([1, 1, 6, 1, 9, 9], 2, 3)
    out = suppress_cells(cells, sums)
    for key in out:
        if 0 < cells[key] < 5:
            low, high = could_be(cells, sums, out, key, least=1)
            assert low < high


def test_squeezing_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Bounds that creep are given up on, and the other guards hold all the same."""
    monkeypatch.setattr(suppression, "_ROUNDS", 1)
    cells, sums = table([1, 1, 6, 1, 9, 9, 3, 3, 30], 3, 3)
    out = suppress_cells(cells, sums)
    for key in out:
        if 0 < cells[key] < 5:
            low, high = could_be(cells, sums, out, key, least=0)
            assert low < high
