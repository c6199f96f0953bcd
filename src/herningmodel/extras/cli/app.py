"""The program itself: what its commands share in options, languages and exit codes."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import Annotated, Final, TypeVar

import typer

from herningmodel.core.library_version import VERSION
from herningmodel.core.member_paths import ROOT
from herningmodel.core.spans import Span
from herningmodel.schema.faults import FaultCollector
from herningmodel.schema.scalars import DayReader
from herningmodel.text.texts import LANGUAGES, Language


DANISH: Final[Language] = "da"
"""The language where none is asked for."""

Name = TypeVar("Name", bound=str)


class OutputFormat(StrEnum):
    """The forms of output."""

    TEXT = "text"
    JSON = "json"


class ListForm(StrEnum):
    """The forms of a list."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def one_of(names: Sequence[Name]) -> Callable[[str], Name]:
    """Return the parser of an option that takes one of *names*."""
    known: dict[str, Name] = {name: name for name in names}

    def parse(text: str) -> Name:
        if text not in known:
            message = f"{text!r} is not one of {', '.join(map(repr, names))}."
            raise typer.BadParameter(message)
        return known[text]

    return parse


def choices(names: Sequence[str]) -> str:
    """Return *names* as `--help` shows them."""
    return f"<{'|'.join(names)}>"


def day_of(text: str) -> date:
    """Return the day that an option gives."""
    log = FaultCollector()
    day = DayReader().read(text, ROOT, log)
    if not isinstance(day, date):
        message = "a day is written YYYY-MM-DD"
        raise typer.BadParameter(message)
    return day


def span_of(text: str) -> Span:
    """Return the period that an option gives."""
    try:
        return Span.parse(text)
    except ValueError:
        message = f"a period is written {Span.NOTATION}"
        raise typer.BadParameter(message) from None


OnOption = Annotated[
    date,
    typer.Option("--on", parser=day_of, metavar="DATE", help="The day to judge by, YYYY-MM-DD."),
]
ProfileOption = Annotated[
    str,
    typer.Option("--profile", metavar="NAME|FILE", help="standard, herning, or a TOML file."),
]
LangOption = Annotated[
    Language,
    typer.Option(
        "--lang",
        parser=one_of(LANGUAGES),
        metavar=choices(LANGUAGES),
        help="Danish or English.",
    ),
]
FilesArgument = Annotated[
    list[str], typer.Argument(metavar="FILES...", help="JSON or NDJSON; - for standard input.")
]
LinesOption = Annotated[
    bool, typer.Option("--lines", help="Every file has one case a line (NDJSON).")
]
FormOption = Annotated[
    OutputFormat, typer.Option("--format", help="Text for people, JSON for programs.")
]


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
