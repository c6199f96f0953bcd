"""
The JSON Schemas (2020-12) of the results.

The type of a written result is its only definition, for the schema too. Each derived schema is a file
beside this module, available from the wheel without running Python.
"""

import json
from collections.abc import Mapping
from importlib import resources
from typing import Final, Literal

from herningmodel.costs.costs_dict import CostsDict
from herningmodel.evaluation.evaluation_dict import EvaluationDict
from herningmodel.recommendation.recommendation_dict import RecommendationDict
from herningmodel.scheduling.schedule import ScheduleDict
from herningmodel.schema.json_schema import Schema, derive_result_schema
from herningmodel.validation.report import ReportDict


ResultName = Literal["costs", "evaluation", "recommendation", "report", "schedule"]
"""A result with a schema."""

RESULTS: Final[Mapping[ResultName, tuple[type[object], str]]] = {
    "costs": (CostsDict, "urn:herningmodel-cost:1"),
    "evaluation": (EvaluationDict, "urn:herningmodel-evaluation:1"),
    "recommendation": (RecommendationDict, "urn:herningmodel-recommendation:1"),
    "report": (ReportDict, "urn:herningmodel-report:1"),
    "schedule": (ScheduleDict, "urn:herningmodel-schedule:1"),
}
"""The written form of each result, and the name of its schema."""


def result_schema(name: ResultName) -> Schema:
    """
    Return the JSON Schema (2020-12) of a result.

    Raises:
        KeyError: There is no such result.

    Example:
        >>> from herningmodel.kept.result_schemas import result_schema
        >>> result_schema("report")["$id"]
        'urn:herningmodel-report:1'
    """
    if name not in RESULTS:
        raise KeyError(name)
    schema: Schema = json.loads(
        resources.files("herningmodel.kept")
        .joinpath(f"{name}.schema.json")
        .read_text(encoding="utf-8")
    )
    return schema


def derived_result_schema(name: ResultName) -> Schema:
    """
    Return the schema as it follows from the type of the written result.

    It equals `result_schema`, unless the type changed after the file was made, or Python runs
    without docstrings, the source of the descriptions.
    """
    return derive_result_schema(*RESULTS[name])
