"""The command `schema`: the JSON Schema of the case format."""

import json

import typer

from herningmodel.loading.case_schema import case_schema


def schema() -> None:
    """Print the JSON Schema of the case format."""
    typer.echo(json.dumps(case_schema(), ensure_ascii=False, indent=2))
