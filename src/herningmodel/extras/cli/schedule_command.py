"""The command `schedule`: what is due when."""

from collections.abc import Callable
from datetime import date
from typing import Annotated

import typer

from herningmodel.core.errors import CaseError
from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import (
    DANISH,
    FilesArgument,
    LangOption,
    LinesOption,
    ListForm,
    OnOption,
    ProfileOption,
    day_of,
)
from herningmodel.extras.cli.exit_codes import CLEAN, FOUND
from herningmodel.extras.cli.files import profile_named, sources, write
from herningmodel.extras.cli.output import print_json
from herningmodel.extras.cli.refusing import refuse
from herningmodel.formats.report_text import report_text
from herningmodel.formats.work_list_csv import as_csv
from herningmodel.law.duties.deadline import DeadlineStatus
from herningmodel.loading.load_case import load_case
from herningmodel.scheduling.plan_case import schedule as schedule_of
from herningmodel.scheduling.schedule import Schedule
from herningmodel.scheduling.work_list import Task, in_order, is_of, tasks_of
from herningmodel.validation.check import check as report_of


def schedule(
    files: FilesArgument,
    on: OnOption,
    profile: ProfileOption = "standard",
    lang: LangOption = DANISH,
    form: Annotated[
        ListForm, typer.Option("--format", help="Text, NDJSON of whole schedules, or CSV.")
    ] = ListForm.TEXT,
    ics: Annotated[
        str | None,
        typer.Option("--ics", metavar="FILE", help="Write the deadlines as a calendar file too."),
    ] = None,
    lines: LinesOption = False,
    caseworker: Annotated[
        list[str] | None,
        typer.Option(
            "--caseworker", metavar="ID", help="List the tasks of a caseworker; several for a team."
        ),
    ] = None,
    due_by: Annotated[
        date | None,
        typer.Option(
            "--due-by",
            parser=day_of,
            metavar="DATE",
            help="List what is due by a day, in text and CSV.",
        ),
    ] = None,
) -> None:
    """List what is due, the most urgent first. Exit 1 if anything is overdue or cannot be read."""
    chosen = profile_named(profile)
    calendar = None if ics is None else _calendar()
    listed: list[Task] = []
    kept: list[Schedule] = []
    is_clean = True
    for source, line in sources(files, lines=lines):
        try:
            plan = schedule_of(load_case(source), on=on, profile=chosen)
        except CaseError:
            # A case that cannot be read may not vanish from the list in silence.
            found = report_of(source, on=on, profile=chosen, line=line)
            typer.echo(report_text(found, lang), err=True)
            is_clean = False
            continue
        if caseworker and set(caseworker).isdisjoint(plan.caseworkers):
            continue
        is_clean = is_clean and plan.count(DeadlineStatus.OVERDUE) == 0
        if form is ListForm.JSON:
            # In the order of the file: what need not be sorted is not kept.
            print_json(plan.as_dict())
        else:
            listed += (task for task in tasks_of(plan) if is_of(task, (), due_by))
        kept += [] if calendar is None else [plan]
    if form is ListForm.CSV:
        typer.echo(as_csv(in_order(listed), lang), nl=False)
    elif form is ListForm.TEXT:
        console.work_list(in_order(listed), lang)
    if calendar is not None and ics is not None:
        write(ics, calendar(kept, language=lang))
    raise typer.Exit(CLEAN if is_clean else FOUND)


def _calendar() -> Callable[..., bytes]:
    try:
        from herningmodel.extras.ical import calendar  # noqa: PLC0415 - the extra may not be there
    except ModuleNotFoundError:
        refuse('a calendar takes an extra: pip install "herningmodel[ical]"')
    return calendar
