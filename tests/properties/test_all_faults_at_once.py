"""The law of findings: all faults at once, each by itself, and nothing passed over in silence."""

from collections import Counter
from itertools import combinations
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from herningmodel.rules.catalogue import CASE_RULES
from herningmodel.rules.format_rules import SHAPE_RULES
from herningmodel.validation.check import check
from herningmodel.validation.report import Report, RuleState
from support.plants import CLEAN_ON, PLANTS, Plant, clean


Found = Counter[tuple[str, str]]


def report_on(case: str, document: dict[str, Any]) -> Report:
    return check(document, on=CLEAN_ON[case], strict=True)


def found(report: Report) -> Found:
    return Counter((one.code, one.where[0].path) for one in report.findings)


@pytest.mark.parametrize("case", CLEAN_ON)
def test_an_example_case_is_clean_on_its_day(case: str) -> None:
    """The examples have nothing against them, so that what a plant finds is the plant's."""
    assert Counter() == found(report_on(case, clean(case)))


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.name)
def test_a_planted_fault_brings_exactly_its_findings(plant: Plant) -> None:
    """
    In an otherwise clean case removing one planted fault removes exactly its findings.

    What the fault brings to light is neither less nor more than what is expected of it.
    """
    report = report_on(plant.case, plant.planted(clean(plant.case)))
    assert plant.expected == {*found(report)}


def test_every_rule_is_planted_for_or_has_tests_of_its_own() -> None:
    """
    Every rule about cases has a plant, with four exceptions.

    One is used by no shipped default profile, and three flag what no example case is old enough for.
    """
    planted = {code for plant in PLANTS for code, _ in plant.expected}
    assert {"OPF004", "OPF005", "PLN007", "PLN008"} == {rule.code for rule in CASE_RULES} - planted


@given(st.data())
@settings(max_examples=500)
def test_removing_a_fault_adds_no_finding_that_was_not_announced(data: st.DataObject) -> None:
    """
    One run gives every finding: shape and rules together.

    In any case, removing a fault adds none except from rules that were not applicable or could not
    be checked.
    """
    case = data.draw(st.sampled_from(sorted(CLEAN_ON)))
    faults = [plant for plant in PLANTS if plant.case == case]
    chosen = data.draw(st.lists(st.sampled_from(faults), min_size=2, max_size=6, unique=True))
    assume(not any(one.meets(other) for one, other in combinations(chosen, 2)))
    removed = data.draw(st.sampled_from(chosen))
    with_all, without_one = clean(case), clean(case)
    for plant in chosen:
        with_all = plant.planted(with_all)
        without_one = without_one if plant is removed else plant.planted(without_one)
    before, after = report_on(case, with_all), report_on(case, without_one)
    announced = {RuleState.NOT_APPLICABLE, RuleState.COULD_NOT_BE_CHECKED}
    # A rule that looks at each measure may find the same thing at one place for each of two: that it
    # is found there at all is what was announced.
    for code, _ in found(after).keys() - found(before).keys():
        assert before.state_of(code) in announced


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.name)
def test_a_report_has_a_state_for_every_rule(plant: Plant) -> None:
    """A rule that found something says so, and none is left out of the report."""
    report = report_on(plant.case, plant.planted(clean(plant.case)))
    assert sorted(rule.code for rule in (*SHAPE_RULES, *CASE_RULES)) == [
        rule.code for rule in report.rules
    ]
    for code, _ in found(report):
        assert report.state_of(code) in (RuleState.FOUND, RuleState.COULD_NOT_BE_CHECKED)
