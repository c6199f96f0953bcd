"""The schema of a reader: nothing is left out, and nothing is guessed."""

import json
from datetime import date
from typing import Any

import pytest
from attrs import frozen
from jsonschema import Draft202012Validator

from herningmodel.loading.case_schema import case_schema
from herningmodel.schema.containers import PairReader
from herningmodel.schema.faults import Wanted
from herningmodel.schema.json_schema import _schema_of
from herningmodel.schema.scalars import IdReader, Reader, TruthReader
from herningmodel.testing import example_text
from herningmodel.text.texts import Text
from herningmodel.validation.check import check


def test_two_values_of_a_pair_have_two_schemas() -> None:
    """A pair has as many items as it has places."""
    pair = _schema_of(PairReader((IdReader(), TruthReader())), {})
    judge = Draft202012Validator({**pair, "prefixItems": [{"type": "string"}, {"type": "boolean"}]})
    assert judge.is_valid(["a1", True])
    assert not judge.is_valid(["a1"])
    assert not judge.is_valid(["a1", True, True])


def test_a_reader_without_a_schema_is_refused() -> None:
    """A new kind of value cannot slip out of the schema in silence."""

    @frozen
    class ColourReader(Reader):
        def _wanted(self) -> Wanted:
            return Wanted("colour", Text(da="en farve", en="a colour"))

        def read(self, value: object, trail: object, log: object) -> object:
            return value, trail, log

    with pytest.raises(TypeError, match="expected a reader with a schema, got"):
        _schema_of(ColourReader(), {})


DECIDED = {"on": "2026-01-02", "make": False}


@pytest.mark.parametrize(
    ("plan", "codes"),
    [
        ({"on": "2026-01-02"}, set[str]()),
        ({"decided": DECIDED}, set[str]()),
        ({"on": None, "decided": DECIDED}, set[str]()),
        ({}, {"FMT009"}),
        ({"decided": None}, {"FMT009"}),
        ({"on": "02-01-2026"}, {"FMT012"}),
        ({"decided": 7}, {"FMT008"}),
    ],
)
def test_a_plan_has_a_day_or_a_decision_whether_to_make_it(
    plan: dict[str, Any], codes: set[str]
) -> None:
    """Reader and schema agree on a member that is required unless another one is there."""
    document = json.loads(example_text("mads"))
    document["plans"] = [{"kind": "childs_plan", **plan}]
    report = check(document, on=date(2026, 1, 15))
    assert codes == {finding.code for finding in report.findings if finding.code.startswith("FMT")}
    if codes != {"FMT012"}:
        assert Draft202012Validator(case_schema()).is_valid(document) is not bool(codes)
