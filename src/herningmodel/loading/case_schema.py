"""
The JSON Schema of the case format, 2020-12, for whoever does not write Python.

The type of a member is the only place where it is said what may stand there, for the schema too:
it is derived from the shapes that read documents. What was derived lies beside this module as a
file, so that it can be taken out of the wheel without running anything.

A schema cannot say everything that the reader sees: that 2025-02-30 does not exist, that a key
stands twice, that a number is written `4.0`. The differences are listed in the docs, under *Use the
JSON Schema*; apart from them, the two accept the same documents.
"""

import json
from importlib import resources
from typing import Final

from herningmodel.model.case import Case, CaseFormat
from herningmodel.schema.json_schema import Schema, derive_schema


SCHEMA_ID: Final = f"urn:{CaseFormat.V1.value.replace('/', ':')}"
"""The name of the schema. It is a name; there is nothing to fetch."""


def case_schema() -> Schema:
    """
    Return the JSON Schema (2020-12) of the format `herningmodel-case/1`.

    Example:
        >>> from herningmodel.loading.case_schema import case_schema
        >>> case_schema()["$id"], case_schema()["required"]
        ('urn:herningmodel-case:1', ['format', 'id', 'child', 'opened'])
    """
    schema: Schema = json.loads(
        resources.files("herningmodel.loading")
        .joinpath("case.schema.json")
        .read_text(encoding="utf-8")
    )
    return schema


def derived_case_schema() -> Schema:
    """
    Return the schema as it follows from the types of the model.

    It is what `case_schema` returns, unless the model has changed since the file was made, or
    Python was told to forget the docstrings, which the descriptions are taken from.
    """
    return derive_schema(Case, SCHEMA_ID)
