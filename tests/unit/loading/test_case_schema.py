"""The JSON Schema: that it is what the model says, and what a schema cannot say."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from herningmodel.core.errors import CaseError
from herningmodel.loading.case_schema import case_schema, derived_case_schema
from herningmodel.loading.load_case import load_case
from herningmodel.model.case import Case
from herningmodel.model.needs import Dimension
from herningmodel.schema.faults import DEEPEST
from herningmodel.schema.json_reader import RecordReader, reader_for
from herningmodel.testing import EXAMPLES, example_text


ROOT = Path(__file__).parents[3]
SCHEMA = Draft202012Validator(case_schema())


def test_the_schema_that_is_shipped_is_the_one_that_the_model_gives() -> None:
    """If this fails, the model has changed: run `nox -s generate`."""
    assert case_schema() == derived_case_schema()


def test_the_schema_is_a_schema() -> None:
    """It is valid by the schema of schemas, and named without a host."""
    Draft202012Validator.check_schema(case_schema())
    assert "urn:herningmodel-case:1" == case_schema()["$id"]


def test_every_record_and_code_is_described_and_begins_with_the_danish_word() -> None:
    """Every definition with members or codes has a title and a description."""
    definitions: dict[str, dict[str, Any]] = case_schema()["$defs"]
    for name, definition in definitions.items():
        assert definition["description"][0].isupper(), name
        assert ("title" in definition) == (
            name not in {"Day", "Id", "Time", "ThreeDigitMunicipalityCode"}
        )
    assert "Anbringelse" == definitions["Placement"]["title"]
    assert "Undersøgelse eller vurdering" == definitions["Assessment"]["title"]


def test_every_member_of_a_record_is_described() -> None:
    """An editor shows what belongs there: a sentence from the docstring of the record."""
    schema = case_schema()
    records: dict[str, Any] = {"Case": schema, **schema["$defs"]}
    undescribed = [
        f"{record}.{name}"
        for record, definition in records.items()
        for name, member in definition.get("properties", {}).items()
        if not re.fullmatch(r"[^*`]+\.", member.get("description", ""))
    ]
    assert [] == undescribed
    decision = records["Decision"]["properties"]
    assert "The day of the decision." == decision["on"]["description"]
    assert decision["purpose"]["description"].endswith("Never needed where a code would do.")
    placed = records["Placement"]["properties"]["decision"]["description"]
    assert placed.endswith("absent: none is recorded. Refers to decisions.")


def test_every_key_of_a_table_is_named() -> None:
    """Each of the dimensions that can be rated."""
    ratings, _ = case_schema()["$defs"]["Assessment"]["properties"]["ratings"]["anyOf"]
    assert {dimension.value for dimension in Dimension} == {*ratings["properties"]}
    assert "Basic care" == ratings["properties"]["basic_care"]["description"]


def test_every_member_of_the_format_is_in_the_schema() -> None:
    """No member is left out, and just those must be there that must be there."""
    definitions: dict[str, Any] = {"Case": case_schema(), **case_schema()["$defs"]}

    def records(shape: Any) -> list[RecordReader]:
        inner = [field.reader for field in getattr(shape, "members", {}).values()]
        inner += [getattr(shape, name) for name in ("item", "entry") if hasattr(shape, name)]
        return [
            *([shape] if isinstance(shape, RecordReader) else []),
            *(record for reader in inner for record in records(reader)),
        ]

    for record in records(reader_for(Case)):
        definition = definitions[record.kind.__name__]
        assert [*record.members] == [*definition["properties"]]
        required = [
            name
            for name, member in record.members.items()
            if member.required and member.unless is None
        ]
        assert required == definition.get("required", [])


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_judged_alike_by_another_validator(name: str) -> None:
    """Written in Python, with other regular expressions; one example is faulty."""
    assert SCHEMA.is_valid(json.loads(example_text(name))) == (name != "faulty")


def test_a_pattern_is_written_in_what_every_engine_reads_alike() -> None:
    """No groups with names, no looking around, and no class that means more in one than in others."""
    patterns = re.findall(r'"pattern": "([^"]+)"', json.dumps(case_schema(), ensure_ascii=False))
    assert 7 == len(set(patterns))
    for pattern in patterns:
        assert not re.search(r"\(\?|\\\\[dDwWsSbBpPuAZz]", pattern)


def with_members(members: str) -> str:
    return (
        '{"format": "herningmodel-case/1", "id": "case-1", "child": {"id": "child-1"}, '
        f'"opened": "2025-08-18", {members}}}'
    )


DIFFERENCES = {
    "A day that the calendar does not have": '"closed": "2025-02-30"',
    "The year 0": '"closed": "0000-01-01"',
    "A whole number with a decimal point": '"custody_holders": 1.0',
    "A member that occurs twice": '"closed": "2026-01-01", "closed": "2026-01-01"',
    "`NaN` and `Infinity`": '"x_own": NaN',
    "A number of more than 40 digits": f'"x_own": {"1" * 41}',
    "Half of a character": '"x_own": "\\ud800"',
    "Nesting without end": f'"x_own": {"[" * (DEEPEST + 1)}{"]" * (DEEPEST + 1)}',
    "An invisible character in an id": '"caseworkers": [{"worker": "w\\u200b1", "since": "2025-08-18"}]',
    "A newline at the end, where the validator's engine lets it pass": '"closed": "2026-01-01\\n"',
}
"""What a schema accepts and the loader does not."""


@pytest.mark.parametrize("difference", DIFFERENCES)
def test_what_a_schema_cannot_say_is_refused_by_the_loader_alone(difference: str) -> None:
    """Each difference is shown by a document that the two judge differently."""
    document = with_members(DIFFERENCES[difference])
    assert SCHEMA.is_valid(json.loads(document))
    with pytest.raises(CaseError):
        load_case(document)


def test_the_differences_are_those_that_the_docs_list() -> None:
    """No undocumented difference, and no documented one that is gone."""
    page = (ROOT / "docs" / "how-to" / "schema.md").read_text(encoding="utf-8")
    assert [*DIFFERENCES] == re.findall(r"^\| (.+?) +\| `", page, re.MULTILINE)


@pytest.mark.parametrize(
    "members",
    ['"x_own": {"any": [1, null]}', '"custody_holder": 2', '"closed": null', '"plans": null'],
)
def test_what_both_accept(members: str) -> None:
    """Members of one's own, unknown members, of which the loader warns, and null for absent."""
    document = with_members(members)
    assert SCHEMA.is_valid(json.loads(document))
    assert load_case(document).closed is None
