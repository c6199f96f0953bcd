"""The JSON Schemas of the results: what the types say, and what is written."""

import copy
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from herningmodel.core.errors import ResultError
from herningmodel.core.spans import Span
from herningmodel.costs.case_costs import cost
from herningmodel.evaluation.evaluate import evaluate
from herningmodel.kept.load_costs import load_costs
from herningmodel.kept.load_evaluation import load_evaluation
from herningmodel.kept.load_recommendation import load_recommendation
from herningmodel.kept.load_report import load_report
from herningmodel.kept.load_schedule import load_schedule
from herningmodel.kept.result_schemas import RESULTS, derived_result_schema, result_schema
from herningmodel.loading.load_case import load_case
from herningmodel.recommendation.recommend import recommend
from herningmodel.scheduling.plan_case import schedule
from herningmodel.testing import example_text
from herningmodel.testing.example_prices import example_prices
from herningmodel.validation.check import check
from support.kept import through_json


ON = date(2026, 1, 15)
YEAR = Span.parse("2025")
CASES = [load_case(example_text(name)) for name in ("mads", "freja", "emil")]
EMIL = CASES[2]
WRITTEN: dict[str, Any] = {
    "costs": cost(EMIL, over=YEAR, prices=example_prices()).as_dict(),
    "evaluation": evaluate(CASES, over=YEAR, base=Span.parse("2024")).as_dict(smallest=1),
    "recommendation": recommend(EMIL, on=ON).as_dict(),
    "report": check(example_text("faulty"), on=ON).as_dict(),
    "schedule": schedule(EMIL, on=ON).as_dict(),
}
LOADERS = {
    "costs": load_costs,
    "evaluation": load_evaluation,
    "recommendation": load_recommendation,
    "report": load_report,
    "schedule": load_schedule,
}
NAMES = sorted(RESULTS)


def members_of(value: Any, way: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to the first of each member of the same name at the same depth."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield (*way, name)
            yield from members_of(inner, (*way, name))
    elif isinstance(value, list) and value:
        yield from members_of(value[0], (*way, 0))


def changed(value: Any, way: tuple[Any, ...], new: Any) -> Any:
    """Return a copy of *value* with another member, or without it where *new* is None."""
    copied = copy.deepcopy(value)
    holder = copied
    for step in way[:-1]:
        holder = holder[step]
    if new is None:
        del holder[way[-1]]
    else:
        holder[way[-1]] = new
    return copied


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_that_is_shipped_is_the_one_that_the_type_gives(name: Any) -> None:
    """If this fails, a type has changed: run `nox -s generate`."""
    assert result_schema(name) == derived_result_schema(name)
    Draft202012Validator.check_schema(result_schema(name))


def test_a_result_that_is_not_there_has_no_schema() -> None:
    """The name is no path into the package."""
    with pytest.raises(KeyError):
        result_schema("../rules/rules")  # type: ignore[arg-type]


@pytest.mark.parametrize("name", NAMES)
def test_every_result_is_valid_by_its_schema(name: Any) -> None:
    """As it is written, and with members of a later version."""
    written = through_json(WRITTEN[name])
    validator = Draft202012Validator(result_schema(name))
    validator.validate(written)
    validator.validate({**written, "later": [1]})


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_and_the_loader_refuse_the_same_changes(name: Any) -> None:
    """A member taken out, or of another type, wherever it is; neither is there for show."""
    written = through_json(WRITTEN[name])
    validator = Draft202012Validator(result_schema(name))
    refused = 0
    for way in members_of(written):
        for new in (None, {"x": {}}, [[]], True, -7, "\x00"):
            document = changed(written, way, new)
            is_valid = validator.is_valid(document)
            try:
                LOADERS[name](document)
            except ResultError:
                is_read = False
            else:
                is_read = True
            assert is_valid is is_read, (way, new)
            refused += not is_valid
    assert refused > 3 * len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_member_of_a_schema_is_described(name: Any) -> None:
    """By the docstring of its type; a member named `from` is not."""
    schema = result_schema(name)
    for kind, definition in {name: schema, **schema["$defs"]}.items():  # type: ignore[dict-item]
        for member, shape in definition.get("properties", {}).items():
            assert kind == "CostLineDict" or shape["description"][0].isupper(), (kind, member)


def test_a_pair_has_a_fixed_length() -> None:
    """And a place is named at least once."""
    steps = result_schema("recommendation")["properties"]["range"]
    assert '"minItems": 2, "maxItems": 2' in json.dumps(steps)
    places = result_schema("report")["$defs"]["FindingDict"]["properties"]["where"]
    assert '"minItems": 1' in json.dumps(places)
