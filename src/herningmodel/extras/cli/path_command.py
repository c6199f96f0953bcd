"""The command `path`: the steps that a child was on, and the moves between."""

from datetime import date
from typing import Annotated

import typer

from herningmodel.core.errors import CaseError
from herningmodel.core.periods import Period
from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import (
    DANISH,
    FormOption,
    LangOption,
    OutputFormat,
    ProfileOption,
    day_of,
)
from herningmodel.extras.cli.exit_codes import FOUND
from herningmodel.extras.cli.files import profile_named, read
from herningmodel.extras.cli.output import print_json, print_reports
from herningmodel.ladder.ladder_history import ladder_history as path_of
from herningmodel.loading.load_case import load_case
from herningmodel.validation.check import check as report_of


def path(
    case: Annotated[str, typer.Argument(metavar="CASE", help="JSON; - for standard input.")],
    start: Annotated[
        date,
        typer.Option("--from", parser=day_of, metavar="DATE", help="The first day, YYYY-MM-DD."),
    ],
    until: Annotated[
        date,
        typer.Option(
            "--until", parser=day_of, metavar="DATE", help="The first day after it, YYYY-MM-DD."
        ),
    ],
    profile: ProfileOption = "standard",
    lang: LangOption = DANISH,
    form: FormOption = OutputFormat.TEXT,
) -> None:
    """Show on which step a child was, from when until when, and the moves between."""
    source = read(case)
    chosen = profile_named(profile)
    try:
        way = path_of(load_case(source), over=Period(start, until), profile=chosen)
    except CaseError:
        report = report_of(source, on=start, profile=chosen)
        print_reports([report], form.value, lang)
        raise typer.Exit(FOUND) from None
    if form is OutputFormat.JSON:
        print_json(way.as_dict())
    else:
        console.sentences(way.sentences, lang)
