"""The command `diff`: the cases that differ between two days."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Annotated, NoReturn

import typer

from herningmodel.audit.differences import Difference, compare_days
from herningmodel.core.errors import CaseError
from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import (
    DANISH,
    FilesArgument,
    FormOption,
    LangOption,
    LinesOption,
    OutputFormat,
    ProfileOption,
    day_of,
)
from herningmodel.extras.cli.exit_codes import CLEAN, FOUND
from herningmodel.extras.cli.files import profile_named, sources
from herningmodel.extras.cli.output import print_json, print_reports
from herningmodel.loading.load_case import load_case
from herningmodel.model.case import Case
from herningmodel.text.texts import Language
from herningmodel.validation.check import check as report_of
from herningmodel.validation.report import Report


def diff_two_days(
    files: FilesArgument,
    before: Annotated[
        date,
        typer.Option("--from", parser=day_of, metavar="DATE", help="The first day, YYYY-MM-DD."),
    ],
    after: Annotated[
        date, typer.Option("--to", parser=day_of, metavar="DATE", help="The other day, YYYY-MM-DD.")
    ],
    profile: ProfileOption = "standard",
    lang: LangOption = DANISH,
    form: FormOption = OutputFormat.TEXT,
    lines: LinesOption = False,
) -> None:
    """Show which cases get a different result on another day. Exit 1 if there are any."""
    chosen = profile_named(profile)
    print_differences(
        sources(files, lines=lines),
        lambda cases: compare_days(cases, before=before, after=after, profile=chosen),
        lambda source, line: report_of(source, on=after, profile=chosen, line=line),
        form,
        lang,
    )


def print_differences(
    documents: Iterable[tuple[bytes, int | None]],
    differ: Callable[[Iterable[Case]], Iterator[Difference]],
    report: Callable[[bytes, int | None], Report],
    form: OutputFormat,
    language: Language,
) -> NoReturn:
    """Print each difference as it is found, and end with the exit code."""
    read = changed = unreadable = 0
    for source, line in documents:
        read += 1
        try:
            case = load_case(source)
        except CaseError:
            unreadable += 1
            print_reports([report(source, line)], form.value, language)
            continue
        for difference in differ([case]):
            changed += 1
            if form is OutputFormat.JSON:
                print_json(difference.as_dict())
            else:
                console.difference(difference, language)
    if form is OutputFormat.TEXT:
        console.differences_counted(changed, read, unreadable, language)
    raise typer.Exit(FOUND if changed or unreadable else CLEAN)
