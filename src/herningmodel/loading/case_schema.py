"""
The JSON Schema (2020-12) of the case format.

The type of a member is its only definition, for the schema too, which is derived from the readers
of documents. The derived schema is a file beside this module, available from the wheel without
running Python.

A schema cannot express every check of the reader: that 2025-02-30 does not exist, that a key is
repeated, that a number is written `4.0`. The differences are listed in the docs, under *Use the
JSON Schema*; apart from them, the two accept the same documents.
"""

import json
from importlib import resources
from typing import Final

from herningmodel.model.case import Case, CaseFormat
from herningmodel.schema.json_schema import Schema, derive_schema


SCHEMA_ID: Final = f"urn:{CaseFormat.V1.value.replace('/', ':')}"
"""The name of the schema; it is no address to fetch."""


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

    It equals `case_schema`, unless the model changed after the file was made, or Python runs
    without docstrings, the source of the descriptions.
    """
    return derive_schema(Case, SCHEMA_ID)
