"""Costs come back from their JSON, equal to what was written."""

import json
from typing import Any

import pytest
from attrs import evolve

from herningmodel.core.errors import ResultError
from herningmodel.core.spans import Span
from herningmodel.costs.case_costs import Costs, cost
from herningmodel.costs.wellbeing_beside import WellbeingBeside
from herningmodel.kept.load_costs import load_costs
from herningmodel.loading.load_case import load_case
from herningmodel.testing import example_text
from herningmodel.testing.example_prices import example_prices
from herningmodel.text.privacy import HIDDEN
from support.kept import through_json


COSTS = [
    cost(load_case(example_text(name)), over=Span.parse(year), prices=example_prices())
    for name in ("mads", "freja", "emil")
    for year in ("2024", "2025", "2026-01-10..2026-03-05")
]
COSTS.append(evolve(COSTS[1], wellbeing=WellbeingBeside.WORSENED))
DEAR = max(COSTS, key=lambda costs: len(costs.lines))


@pytest.mark.parametrize("costs", COSTS, ids=range(len(COSTS)))
def test_costs_that_are_read_back_are_equal_to_what_was_written(costs: Costs) -> None:
    """To the øre: lines, gaps and each sum."""
    again = load_costs(json.dumps(costs.as_dict()))
    assert costs == again
    assert hash(costs) == hash(again)
    assert (costs.lines, costs.gaps) == (again.lines, again.gaps)
    assert (costs.total, costs.granted, costs.incomplete) == (
        again.total,
        again.granted,
        again.incomplete,
    )
    assert costs.by_month() == again.by_month()
    assert costs.by_kind() == again.by_kind()


def test_costs_of_before_lines_had_meters_are_read() -> None:
    """The amounts hold; only how they fall in the months is not known any more."""
    written = through_json(DEAR.as_dict())
    for line in written["lines"]:
        line.pop("meter", None)
    written.pop("gaps", None)
    again = load_costs(written)
    assert DEAR.total == again.total
    assert DEAR.by_kind() == again.by_kind()


def test_every_fault_of_costs_is_found_at_once() -> None:
    """With its place; a line that ends before it begins is a fault too."""
    written = through_json(DEAR.as_dict())
    assert written["lines"]
    backwards = through_json(written)
    backwards["lines"][0]["until"] = backwards["lines"][0]["from"]
    written["lines"][0].update(kind="castle", amount="1,00", rate="much")
    written["by_month"] = {"spring": "1"}
    for document, faults in (
        (backwards, {(".lines[0].until", "FMT013")}),
        (
            written,
            {
                (".by_month.spring", "FMT015"),
                (".lines[0].kind", "FMT011"),
                (".lines[0].amount", "FMT015"),
                (".lines[0].rate", "FMT015"),
            },
        ),
    ):
        with pytest.raises(ResultError) as raised:
            load_costs(document)
        assert faults == {
            (finding.where[0].path, finding.code) for finding in raised.value.findings
        }


def test_costs_from_elsewhere_are_shown_as_safely_as_ours() -> None:
    """A number that was put into them is hidden."""
    evil = "020311-0000 \x1b"
    written: dict[str, Any] = through_json(DEAR.as_dict())
    written.update(case=evil, library=evil)
    written["lines"][0].update(what=evil, source=evil)
    again = load_costs(written)
    for form in (json.dumps(again.as_dict()), repr(again)):
        assert "020311-0000" not in form
        assert "\x1b" not in form
        assert HIDDEN in form
