"""The commands `profile check` and `profile diff`."""

from typing import Annotated

import typer
from attrs import evolve

from herningmodel.audit.differences import compare_profiles as diff_profiles
from herningmodel.extras.cli.app import (
    DANISH,
    FilesArgument,
    FormOption,
    LangOption,
    LinesOption,
    OnOption,
    OutputFormat,
)
from herningmodel.extras.cli.chosen_rules import NoPackagesOption, rules_of
from herningmodel.extras.cli.diff_command import print_differences
from herningmodel.extras.cli.exit_codes import CLEAN, FOUND
from herningmodel.extras.cli.files import (
    name_of,
    profile_named,
    read,
    sources,
)
from herningmodel.extras.cli.output import ReportFormatOption, print_reports
from herningmodel.formats.registry import TEXT
from herningmodel.validation.check import check as report_of
from herningmodel.validation.check_profile import check_profile


def check_a_profile(
    file: Annotated[str, typer.Argument(help="TOML; - for standard input.")],
    lang: LangOption = DANISH,
    form: ReportFormatOption = TEXT,
    no_packages: NoPackagesOption = False,
) -> None:
    """Check a profile: age bars, steps without offers, rules that may not be switched off."""
    report = evolve(
        check_profile(read(file), rules=rules_of(no_packages=no_packages)), document=name_of(file)
    )
    print_reports([report], form, lang)
    raise typer.Exit(CLEAN if report.is_clean else FOUND)


def diff_two_profiles(
    old: Annotated[str, typer.Argument(metavar="OLD", help="A profile: a name or a TOML file.")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="The profile to compare it with.")],
    files: FilesArgument,
    on: OnOption,
    lang: LangOption = DANISH,
    form: FormOption = OutputFormat.TEXT,
    lines: LinesOption = False,
) -> None:
    """Show which cases get a different result under another profile. Exit 1 if there are any."""
    before, after = profile_named(old), profile_named(new)
    print_differences(
        sources(files, lines=lines),
        lambda cases: diff_profiles(before, after, cases, on=on),
        lambda source, line: report_of(source, on=on, profile=after, line=line),
        form,
        lang,
    )
