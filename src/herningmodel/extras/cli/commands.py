"""The commands: each reads its arguments, asks a door of the library, and prints what it says."""

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO, NoReturn

import typer

from herningmodel.base.errors import CaseError, ProfileError
from herningmodel.base.findings import Json
from herningmodel.base.paths import ROOT
from herningmodel.base.privacy import shown
from herningmodel.base.reading.faults import Log
from herningmodel.base.reading.shapes import DayShape
from herningmodel.base.texts import Language
from herningmodel.base.version import VERSION
from herningmodel.extras.cli import screens
from herningmodel.loading.cases import load_case
from herningmodel.loading.profiles import load_profile
from herningmodel.loading.schema import case_schema
from herningmodel.profiles.profile import Profile
from herningmodel.profiles.reading import SHIPPED
from herningmodel.profiles.shipped import shipped
from herningmodel.recommendation.cases import recommend as recommendation_of
from herningmodel.reporting.pages import rule_page
from herningmodel.rules.catalogue import RULES_BY_CODE
from herningmodel.rules.ledger import ledger
from herningmodel.testing import example_text
from herningmodel.testing.municipality import synthetic_lines
from herningmodel.validation.documents import check as report_of
from herningmodel.validation.profiles import check_profile
from herningmodel.validation.report import Report


CLEAN, FOUND, WRONG_USE = 0, 1, 2
"""Exit codes."""

STDIN = "-"
ONE_CASE_A_LINE = (".ndjson", ".jsonl")


class Form(StrEnum):
    """The forms of output."""

    TEXT = "text"
    JSON = "json"


class Lang(StrEnum):
    """The languages of output."""

    DA = "da"
    EN = "en"

    @property
    def language(self) -> Language:
        """The language."""
        return "da" if self is Lang.DA else "en"


def _day(text: str) -> date:
    log = Log()
    day = DayShape().read(text, ROOT, log)
    if not isinstance(day, date):
        message = "a day is written YYYY-MM-DD"
        raise typer.BadParameter(message)
    return day


OnOption = Annotated[
    date,
    typer.Option("--on", parser=_day, metavar="DATE", help="The day to judge by, YYYY-MM-DD."),
]
ProfileOption = Annotated[
    str,
    typer.Option("--profile", metavar="NAME|FILE", help="standard, herning, or a TOML file."),
]
LangOption = Annotated[Lang, typer.Option("--lang", help="Danish or English.")]
FormOption = Annotated[Form, typer.Option("--format", help="Text for people, JSON for programs.")]

app: typer.Typer = typer.Typer(
    name="herningmodel",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
profile_app: typer.Typer = typer.Typer(
    help="Work with a municipality's profile.", no_args_is_help=True
)
app.add_typer(profile_app, name="profile")


def _print_version(asked: bool) -> None:  # noqa: FBT001 - how typer calls it
    if asked:
        typer.echo(VERSION)
        raise typer.Exit


@app.callback()
def options(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", is_eager=True, callback=_print_version, help="Print the version."
        ),
    ] = False,
) -> None:
    """The Herning model: the lowest step that fits a child's need, with every reason."""


@app.command()
def demo(lang: LangOption = Lang.DA) -> None:
    """Check and recommend on a bundled case, and draw the ladder. Needs no file."""
    day = date(2026, 1, 15)
    later = date(2026, 3, 1)
    text = example_text("mads")
    case = load_case(text)
    screens.demo(
        case,
        report_of(text, on=day),
        recommendation_of(case, on=day),
        report_of(text, on=later),
        lang.language,
    )


@app.command()
def check(
    files: Annotated[
        list[str], typer.Argument(metavar="FILES...", help="JSON or NDJSON; - for standard input.")
    ],
    on: OnOption,
    profile: ProfileOption = "standard",
    lang: LangOption = Lang.DA,
    form: FormOption = Form.TEXT,
    lines: Annotated[
        bool, typer.Option("--lines", help="Every file has one case a line (NDJSON).")
    ] = False,
) -> None:
    """Check cases: every fault at once, with place, reason and remedy. Exit 1 if there are any."""
    chosen = _profile(profile)
    is_clean = True
    for source, line in _documents(files, lines=lines):
        report = report_of(source, on=on, profile=chosen, line=line)
        is_clean = is_clean and report.is_clean
        _print_report(report, form, lang.language)
    raise typer.Exit(CLEAN if is_clean else FOUND)


@app.command()
def recommend(
    case: Annotated[str, typer.Argument(metavar="CASE", help="JSON; - for standard input.")],
    on: OnOption,
    profile: ProfileOption = "standard",
    lang: LangOption = Lang.DA,
    form: FormOption = Form.TEXT,
) -> None:
    """Recommend the lowest step that fits, with every reason. A person decides."""
    source = _read(case)
    chosen = _profile(profile)
    try:
        advice = recommendation_of(load_case(source), on=on, profile=chosen)
    except CaseError:
        _print_report(report_of(source, on=on, profile=chosen), form, lang.language)
        raise typer.Exit(FOUND) from None
    if form is Form.JSON:
        _print_json(advice.as_dict())
    else:
        screens.recommendation(advice, lang.language)


@app.command()
def explain(
    code: Annotated[str, typer.Argument(help="The code of a rule, for instance TRN008.")],
    lang: LangOption = Lang.DA,
) -> None:
    """Explain a rule: what it flags, why, by which law, with a good and a bad example."""
    rule = RULES_BY_CODE.get(code.upper())
    if rule is None:
        _refuse(f"there is no rule {code!r}; see: herningmodel rules")
    screens.page(rule_page(rule, lang.language))


@app.command()
def ladder(profile: ProfileOption = "standard", lang: LangOption = Lang.DA) -> None:
    """Show the six steps, and what is offered on them."""
    screens.ladder(_profile(profile), lang.language)


@app.command()
def rules(
    family: Annotated[
        str | None, typer.Argument(help="Three letters, for instance TRN.", show_default=False)
    ] = None,
    lang: LangOption = Lang.DA,
    form: FormOption = Form.TEXT,
) -> None:
    """List the rules; as JSON with their status, also those that were removed."""
    wanted = "" if family is None else family.upper()
    listed = [rule for code, rule in sorted(RULES_BY_CODE.items()) if code.startswith(wanted)]
    if not listed:
        _refuse(f"there is no family {family!r}")
    if form is Form.JSON:
        for entry in ledger():
            if str(entry["code"]).startswith(wanted):
                _print_json(entry)
    else:
        screens.rules(listed, lang.language)


@app.command()
def schema() -> None:
    """Print the JSON Schema of the case format."""
    typer.echo(json.dumps(case_schema(), ensure_ascii=False, indent=2))


@app.command()
def generate(
    on: OnOption,
    cases: Annotated[int, typer.Option("--cases", min=1, help="How many cases.")] = 100,
    seed: Annotated[int, typer.Option("--seed", help="Another number, another municipality.")] = 0,
    faults: Annotated[
        float,
        typer.Option("--faults", min=0.0, max=1.0, help="The share of cases with a fault, 0 to 1."),
    ] = 0.0,
) -> None:
    """Make up a municipality, one case a line. Nobody in it is real; it tells nothing of children."""
    try:
        for line in synthetic_lines(cases, on=on, seed=seed, faults=faults):
            typer.echo(line)
    except ValueError as error:
        _refuse(str(error))


@profile_app.command("check")
def check_a_profile(
    file: Annotated[str, typer.Argument(help="TOML; - for standard input.")],
    lang: LangOption = Lang.DA,
    form: FormOption = Form.TEXT,
) -> None:
    """Check a profile: age bars, steps without offers, rules that may not be switched off."""
    report = check_profile(_read(file))
    _print_report(report, form, lang.language)
    raise typer.Exit(CLEAN if report.is_clean else FOUND)


def _documents(files: list[str], *, lines: bool) -> Iterator[tuple[bytes, int | None]]:
    for name in files:
        if not lines and not name.endswith(ONE_CASE_A_LINE):
            yield _read(name), None
            continue
        # Line by line, so that a file of any size takes no more room than its longest case.
        with _open(name) as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    yield line, number


def _open(name: str) -> AbstractContextManager[BinaryIO]:
    if name == STDIN:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except OSError as error:
        _refuse(f"{shown(name)} cannot be read: {error.strerror}")


def _read(name: str) -> bytes:
    with _open(name) as stream:
        return stream.read()


def _profile(name: str) -> Profile:
    if name in SHIPPED:
        return shipped(name)
    if not Path(name).exists():
        _refuse(f"there is no profile {shown(name)}; shipped are {' and '.join(SHIPPED)}")
    source = _read(name)
    try:
        return load_profile(source)
    except ProfileError:
        screens.report(check_profile(source), "en")
        _refuse(f"{shown(name)} is not a profile")


def _print_report(report: Report, form: Form, language: Language) -> None:
    if form is Form.JSON:
        _print_json(report.as_dict())
    else:
        screens.report(report, language)


def _print_json(document: Mapping[str, Json]) -> None:
    # One object a line, so that many of them are NDJSON.
    typer.echo(json.dumps(document, ensure_ascii=False))


def _refuse(message: str) -> NoReturn:
    typer.echo(f"herningmodel: {message}", err=True)
    raise typer.Exit(WRONG_USE)
