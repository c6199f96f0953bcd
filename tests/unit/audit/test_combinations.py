"""Every combination as a table; the laws on all of it are among the properties."""

import csv
import io
from itertools import islice, product

import pytest
from attrs import evolve

from herningmodel.audit.combination_table import CombinationTable, Result
from herningmodel.audit.combinations import combinations, count
from herningmodel.formats.combinations_csv import COLUMNS, write_csv
from herningmodel.ladder.bounds import Conclusion, Range
from herningmodel.ladder.inputs import Input
from herningmodel.model.needs import Rating
from herningmodel.model.steps import STEPS
from herningmodel.profile.profile import Profile
from herningmodel.profile.shipped import shipped
from herningmodel.recommendation.verdicts import Verdict


STANDARD = shipped("standard")


def small(**higher: Rating) -> Profile:
    """A profile with few deciding dimensions, so that its whole table is soon written."""
    deciding = evolve(STANDARD.deciding, dimensions=STANDARD.deciding.dimensions[-1:])
    highest = evolve(STANDARD.reach.institution, **higher)
    return evolve(STANDARD, deciding=deciding, reach=evolve(STANDARD.reach, institution=highest))


@pytest.fixture(scope="module")
def written() -> list[dict[str, str]]:
    stream = io.StringIO()
    write_csv(small(environment=Rating.MODERATE), stream)
    stream.seek(0)
    return [*csv.DictReader(stream)]


def test_the_count_is_that_of_the_lines(written: list[dict[str, str]]) -> None:
    """With an assessment, and the few without one."""
    profile = small(environment=Rating.MODERATE)
    with_one = 1 * 1 * 4 * 5 * 4 * 6 * 3 * 16 * 4
    without = 2 * 2 * 2 * 8 * 4
    assert with_one + without == count(profile) == len(written)
    assert with_one == sum(row["assessment"] == "current" for row in written)


def test_a_line_has_a_class_for_each_input_and_what_it_comes_to(
    written: list[dict[str, str]],
) -> None:
    """Ends of the range, a conflict where there is one, and a verdict for each step."""
    assert list(written[0]) == [*COLUMNS]
    assert {
        **dict.fromkeys((which.value for which in Input), ""),
        "assessment": "current",
        "parenting": "nothing_decides",
        "child": "nothing_decides",
        "environment": "0_to_1",
        "safety": "safe",
        "acute": "no",
        "treatment": "no",
        "network": "found",
        "attempts": "none",
        "age": "below_13",
        "lowest": "1",
        "highest": "1",
        "conflict": "",
        **{f"step_{step}": "fits" for step in range(1, 7)},
        "step_5": "fits_with_conditions",
        "until_answered": "",
    } == written[0]


def test_where_no_step_is_left_the_range_is_empty(written: list[dict[str, str]]) -> None:
    """A conflict is certain or possible, and never looks like a step."""
    certain = [row for row in written if row["conflict"] == "certain"]
    possible = [row for row in written if row["conflict"] == "possible"]
    assert certain
    assert possible
    assert {("", "")} == {(row["lowest"], row["highest"]) for row in certain}
    assert {"6"} == {row["highest"] for row in possible}
    assert all(row[f"step_{step}"] == "ruled_out" for row in certain for step in range(1, 7))
    assert all(row["environment"] == "family_functioning_3" for row in certain)
    assert all(
        row["treatment"] == "yes_residential" for row in certain if row["attempts"] == "none"
    )


def test_no_two_lines_are_of_the_same_child(written: list[dict[str, str]]) -> None:
    """Every combination once."""
    children = {tuple(row[which.value] for which in Input) for row in written}
    assert len(children) == len(written)


def test_the_national_ladder_is_the_profile_that_is_left_out() -> None:
    """The same table by name and without one."""
    assert count() == count(STANDARD)
    first = [row.result for row in islice(combinations(), 500)]
    assert first == [row.result for row in islice(combinations(STANDARD), 500)]


@pytest.mark.parametrize(
    ("spread", "is_possible", "said"),
    [
        (None, False, "certain"),
        (Range(STEPS[2], STEPS[5]), True, "possible"),
        (Range(STEPS[2], STEPS[2]), False, ""),
    ],
)
def test_a_result_says_whether_it_is_a_conflict(
    spread: Range | None, is_possible: bool, said: str
) -> None:
    """In a word, or not at all."""
    conclusion = Conclusion(range=spread, is_possible_conflict=is_possible)
    assert said == Result(conclusion, (Verdict.FITS,) * 6, None).conflict


def test_distinct_combinations_come_to_every_result() -> None:
    """One of those that concern the same steps speaks for all of them; an input can be left out."""
    of = CombinationTable(small(environment=Rating.MODERATE))
    without = [classes for classes in of.assessed if classes[0].input is not Input.ATTEMPTS]
    (tried,) = (classes[0] for classes in of.assessed if classes[0].input is Input.ATTEMPTS)
    distinct = of.distinct(of.assessed, without=(Input.ATTEMPTS,))
    ends = {of.result((*rest[:-1], tried, rest[-1])).conclusion.ends for rest in distinct}
    every = {of.result((*rest[:-1], tried, rest[-1])).conclusion.ends for rest in product(*without)}
    assert every == ends
    assert len(distinct) < 1 * 1 * 4 * 5 * 4 * 6 * 3 * 4
