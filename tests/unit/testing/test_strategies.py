"""The strategies that users draw cases from: what each promises, and how small its examples are."""

import json
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, find, given, settings
from hypothesis import strategies as st

from herningmodel.core.errors import CaseError
from herningmodel.core.spans import Span
from herningmodel.costs.case_costs import cost
from herningmodel.costs.price_list import PriceList
from herningmodel.loading.load_case import dump_case, load_case
from herningmodel.model.case import Case
from herningmodel.profile.profile import Profile
from herningmodel.recommendation.recommend import recommend
from herningmodel.rules.catalogue import CASE_RULES
from herningmodel.rules.format_rules import SHAPE_RULES
from herningmodel.schema.json_reader import reader_for
from herningmodel.schema.scalars import Reader, Wanted
from herningmodel.testing.shape_values import shape_values
from herningmodel.testing.strategies import (
    ONE_FAULT,
    PlantedFault,
    broken_documents,
    cases,
    days,
    documents,
    documents_with_one_fault,
    price_lists,
    profiles,
)
from herningmodel.validation.check import check


ON = date(2026, 1, 15)
QUICK = settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)


@QUICK
@given(documents())
def test_every_document_is_read_and_written_back(document: dict[str, Any]) -> None:
    """It is a case, and no rule crashes on it."""
    case = load_case(document)
    assert case == load_case(dump_case(case))
    report = check(document, on=ON, strict=True)
    assert [] == [f.code for f in report.findings if f.code.startswith("FMT")]


@QUICK
@given(cases(), profiles())
def test_every_case_can_be_recommended_on_by_every_profile(case: Case, profile: Profile) -> None:
    """The profiles are whole."""
    assert profile.name == recommend(case, on=ON, profile=profile).profile


@QUICK
@given(documents_with_one_fault())
def test_a_planted_fault_is_all_that_is_found(planted: PlantedFault) -> None:
    """Its rule finds it, and no other rule finds anything."""
    report = check(planted.document, on=planted.on)
    assert {planted.code} == {finding.code for finding in report.findings}


@QUICK
@given(broken_documents())
def test_a_broken_document_raises_only_a_case_error(broken: Any) -> None:
    """Some are cases all the same; the others are refused as documented."""
    assert check(broken, on=ON).rules
    with suppress(CaseError):
        assert isinstance(load_case(broken), Case)


@QUICK
@given(price_lists(), cases())
def test_every_kind_of_help_has_a_price(prices: PriceList, case: Case) -> None:
    """So no price is missing, whatever the case holds."""
    costs = cost(case, over=Span.parse("2025"), prices=prices)
    assert [] == [f.code for f in costs.findings if f.code == "OKO001"]


@given(days())
def test_days_are_days(day: date) -> None:
    """Any there is."""
    assert date.min <= day <= date.max


def test_the_smallest_examples_are_small() -> None:
    """A failing test shows little more than what made it fail."""
    smallest = find(documents(), lambda _: True)
    assert {"format", "id", "child", "opened"} == {*smallest}
    placed = find(documents(), lambda document: bool(document.get("placements")))
    assert {"format", "id", "child", "opened", "placements"} == {*placed}
    placement = placed["placements"]
    assert isinstance(placement, list)
    assert [{"id", "kind", "started"}] == [{*record} for record in placement]
    assert len(json.dumps(find(documents(), lambda d: "costs" in d))) < 200
    assert "" == find(broken_documents(), lambda _: True)
    assert "standard" == find(profiles().map(lambda profile: profile.name), lambda _: True)
    amounts = price_lists().map(lambda prices: {price.rate.amount for price in prices.prices})
    assert {1} == find(amounts, lambda _: True)


def test_the_faults_are_all_that_can_be_drawn_alone() -> None:
    """Of the rules' own examples, those in which nothing else is found."""
    alone = [
        rule.code
        for rule in (*CASE_RULES, *SHAPE_RULES)
        if isinstance(rule.bad.source, Mapping)
        and {rule.code}
        == {
            finding.code
            for finding in check(rule.bad.source, on=rule.bad.on, profile=rule.bad.profile).findings
        }
    ]
    assert sorted(alone) == sorted(ONE_FAULT)


@pytest.mark.parametrize("code", ["TRI002", "FMT011"])
def test_a_fault_of_one_rule_can_be_asked_for(code: str) -> None:
    """A test of one kind of fault draws only that."""
    assert code == find(documents_with_one_fault(code), lambda _: True).code


def test_a_fault_that_is_never_alone_is_refused() -> None:
    """The error lists those that are."""
    with pytest.raises(ValueError, match=r"code: expected one of DAT003, .* got 'ANB001'"):
        documents_with_one_fault("ANB001")


class OddReader(Reader):
    """A reader that the strategies do not know."""

    def _wanted(self) -> Wanted:
        raise AssertionError

    def read(self, value: object, trail: object, log: object) -> object:
        raise AssertionError(value, trail, log)


def test_a_reader_without_values_is_named() -> None:
    """A new kind of reader needs values."""
    with pytest.raises(TypeError, match="expected a reader with values"):
        shape_values(OddReader())


def test_without_hypothesis_the_error_names_the_extra() -> None:
    """Nothing but these strategies needs it."""
    code = (
        "import sys; sys.modules['hypothesis'] = None\n"
        "import herningmodel.testing\n"
        "import herningmodel.testing.strategies"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert 'take an extra: pip install "herningmodel[testing]"' in done.stderr
    assert "ModuleNotFoundError" in done.stderr.splitlines()[-1]


def test_the_values_of_a_case_are_drawn_from_its_types() -> None:
    """A new member of the format is drawn without a change here."""
    assert isinstance(shape_values(reader_for(Case)), st.SearchStrategy)
