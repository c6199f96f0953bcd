"""The command `generate`: invented cases to try the library on."""

from typing import Annotated

import typer

from herningmodel.extras.cli.app import (
    OnOption,
)
from herningmodel.extras.cli.refusing import refuse
from herningmodel.testing.municipality.export import synthetic_lines


def generate(
    on: OnOption,
    cases: Annotated[int, typer.Option("--cases", min=1, help="How many cases.")] = 100,
    seed: Annotated[int, typer.Option("--seed", help="Another number, another municipality.")] = 0,
    faults: Annotated[
        float,
        typer.Option("--faults", min=0.0, max=1.0, help="The share of cases with a fault, 0 to 1."),
    ] = 0.0,
) -> None:
    """Make up a municipality, one case a line. No person in it is real, and it is no evidence."""
    try:
        for line in synthetic_lines(cases, on=on, seed=seed, faults=faults):
            typer.echo(line)
    except ValueError as error:
        refuse(str(error))
