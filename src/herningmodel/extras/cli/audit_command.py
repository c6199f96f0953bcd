"""The command `audit`: every combination of what the ladder reads."""

import sys
from typing import Annotated

import typer

from herningmodel.audit.decision_table import decision_table
from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import (
    DANISH,
    LangOption,
    ProfileOption,
)
from herningmodel.extras.cli.files import profile_named
from herningmodel.formats.combinations_csv import write_csv


def audit(
    profile: ProfileOption = "standard",
    lang: LangOption = DANISH,
    table: Annotated[
        bool, typer.Option("--table", help="The decision table on paper, as Markdown.")
    ] = False,
) -> None:
    """Write every combination of what the ladder reads, and what comes of it, as CSV."""
    chosen = profile_named(profile)
    if table:
        console.page(decision_table(chosen, language=lang))
    else:
        write_csv(chosen, sys.stdout)
