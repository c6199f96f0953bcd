"""The command `agreement`: how far two raters of the same cases agree."""

from collections.abc import Iterator
from typing import Annotated

import typer

from herningmodel.core.errors import CaseError
from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import DANISH, FormOption, LangOption, LinesOption, OutputFormat
from herningmodel.extras.cli.exit_codes import CLEAN, FOUND
from herningmodel.extras.cli.files import STDIN, printable_name, sources
from herningmodel.extras.cli.output import print_json
from herningmodel.extras.cli.refusing import refuse
from herningmodel.extras.cohens_kappa import StatsmodelsKappa, statsmodels_kappa
from herningmodel.formats.agreement_text import agreement_lines
from herningmodel.loading.load_case import load_case
from herningmodel.model.case import Case
from herningmodel.rating_manual.agreement import agreement as agreement_of


RaterFile = Annotated[str, typer.Argument(help="JSON or NDJSON; - for standard input.")]


def agreement(
    first: RaterFile,
    second: RaterFile,
    lang: LangOption = DANISH,
    form: FormOption = OutputFormat.TEXT,
    lines: LinesOption = False,
) -> None:
    """Compare the ratings of two raters of the same cases. Exit 1 if a case cannot be read."""
    if first == second == STDIN:
        refuse("only one of the two can be standard input")
    unreadable: list[str] = []
    try:
        found = agreement_of(
            _cases(first, unreadable, lines=lines),
            _cases(second, unreadable, lines=lines),
            kappa=_library(),
        )
    except ValueError as error:
        refuse(str(error))
    if form is OutputFormat.JSON:
        print_json(found.as_dict())
    else:
        console.sentences(agreement_lines(found), lang)
    for place in unreadable:
        typer.echo(f"{place}: not a case; see: herningmodel check", err=True)
    raise typer.Exit(FOUND if unreadable else CLEAN)


def _cases(file: str, unreadable: list[str], *, lines: bool) -> Iterator[Case]:
    for source, line in sources([file], lines=lines):
        try:
            yield load_case(source)
        except CaseError:
            unreadable.append(
                printable_name(file) if line is None else f"{printable_name(file)}:{line}"
            )


def _library() -> StatsmodelsKappa | None:
    try:
        return statsmodels_kappa()
    except ModuleNotFoundError:
        # The text says then that the kappa is not computed, and what that takes.
        return None
