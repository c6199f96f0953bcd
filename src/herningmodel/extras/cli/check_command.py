"""The command `check`: every fault of cases at once."""

import traceback
from collections.abc import Iterable, Iterator
from typing import Annotated, NoReturn

import typer
from attrs import Factory, define

from herningmodel.core.errors import AcceptanceError
from herningmodel.core.findings import Audience
from herningmodel.extras.cli.app import (
    DANISH,
    FilesArgument,
    LangOption,
    LinesOption,
    OnOption,
    ProfileOption,
)
from herningmodel.extras.cli.chosen_rules import (
    NO_CHOICE,
    IgnoreOption,
    NoPackagesOption,
    SelectOption,
    chosen_among,
    rules_of,
)
from herningmodel.extras.cli.exit_codes import CLEAN, CRASHED, FOUND
from herningmodel.extras.cli.files import documents, open_file, printable_name, profile_named, read
from herningmodel.extras.cli.output import ReaderOption, ReportFormatOption, print_reports
from herningmodel.extras.cli.refusing import refuse
from herningmodel.formats.registry import TEXT
from herningmodel.loading.load_acceptances import load_acceptances
from herningmodel.model.acceptance import Acceptance
from herningmodel.rules.rule_set import RuleSet
from herningmodel.validation.accepting import AcceptanceState
from herningmodel.validation.check import check as report_of
from herningmodel.validation.check_lines import check_lines
from herningmodel.validation.report import Report


def check(
    files: FilesArgument,
    on: OnOption,
    profile: ProfileOption = "standard",
    lang: LangOption = DANISH,
    form: ReportFormatOption = TEXT,
    reader: ReaderOption = Audience.VENDOR,
    lines: LinesOption = False,
    accept: Annotated[
        str | None,
        typer.Option("--accept", metavar="FILE", help="What is accepted, by whom and why."),
    ] = None,
    redact: Annotated[
        bool, typer.Option("--redact", help="Leave out everything of the data, file names too.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="Stop where a rule crashes.")] = False,
    select: SelectOption = NO_CHOICE,
    ignore: IgnoreOption = NO_CHOICE,
    no_packages: NoPackagesOption = False,
) -> None:
    """
    Check cases: every fault at once, with place, reason and remedy. Exit 1 if there are any.

    Cases that stand one a line in a file are also checked together.
    """
    known = rules_of(no_packages=no_packages)
    rules = chosen_among(known, select, ignore)
    chosen = profile_named(profile, known)
    acceptances = () if accept is None else _acceptances(accept, known)

    def checked() -> Iterator[Report]:
        for document in documents(files, lines=lines, redact=redact):
            if document.has_one_case_a_line:
                # Line by line, so that a file of any size takes little more room than its longest.
                with open_file(document.file) as stream:
                    yield from check_lines(
                        stream,
                        on=on,
                        profile=chosen,
                        strict=strict,
                        document=document.name,
                        acceptances=acceptances,
                        rules=rules,
                    )
            else:
                yield report_of(
                    read(document.file),
                    on=on,
                    profile=chosen,
                    strict=strict,
                    document=document.name,
                    acceptances=acceptances,
                    rules=rules,
                )

    reports = _Reports(_ended_by_crash(checked()), redact=redact)
    print_reports(reports, form, lang, reader)
    for number, acceptance in enumerate(acceptances):
        if number not in reports.used:
            typer.echo(
                f"herningmodel: acceptance {number + 1} ({acceptance.code}) accepted nothing",
                err=True,
            )
    raise typer.Exit(CLEAN if reports.are_clean else FOUND)


@define
class _Reports:
    """Reports, and what they come to, counted as they pass by."""

    reports: Iterable[Report]
    redact: bool
    are_clean: bool = True
    used: set[int] = Factory(set[int])

    def __iter__(self) -> Iterator[Report]:
        for report in self.reports:
            self.are_clean = self.are_clean and report.is_clean
            self.used |= {
                acceptance.number
                for acceptance in report.acceptances
                if acceptance.state is AcceptanceState.USED
            }
            yield report.redacted() if self.redact else report


def _acceptances(name: str, rules: RuleSet) -> tuple[Acceptance, ...]:
    try:
        return load_acceptances(read(name), rules=rules)
    except AcceptanceError as error:
        typer.echo(error, err=True)
        refuse(f"{printable_name(name)} does not hold acceptances")


def _ended_by_crash(reports: Iterable[Report]) -> Iterator[Report]:
    """Yield *reports*; end the program where a rule crashes, and never for what is done with them."""
    try:
        yield from reports
    except typer.Exit:
        raise
    except Exception as error:  # noqa: BLE001 - in strict mode whatever a rule raises comes out
        _tell_crash(error)


def _tell_crash(error: Exception) -> NoReturn:
    # Where it crashed and the name of the error, never what it says: a value may stand in it.
    frames = "".join(traceback.format_tb(error.__traceback__))
    typer.echo(f"{frames}{type(error).__name__}", err=True)
    whose = "; ".join(getattr(error, "__notes__", [])) or "that is a fault of the library"
    refuse(f"a rule crashed; {whose}, not of the case", code=CRASHED)
