"""The schema of a reader: nothing is left out, and nothing is guessed."""

import pytest
from attrs import frozen
from jsonschema import Draft202012Validator

from herningmodel.schema.containers import PairReader
from herningmodel.schema.faults import Wanted
from herningmodel.schema.json_schema import _schema_of
from herningmodel.schema.scalars import IdReader, Reader, TruthReader
from herningmodel.text.texts import Text


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
