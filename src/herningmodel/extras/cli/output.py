"""What several commands print: reports in every form, pieces of text, and JSON."""

import json
from collections.abc import Iterable, Mapping
from typing import Annotated

import typer

from herningmodel.core.findings import Audience
from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import choices, one_of
from herningmodel.formats.registry import REPORT_FORMATS, TEXT, report_format
from herningmodel.text.texts import Language
from herningmodel.validation.report import Report


_NAMES = tuple(known.name for known in REPORT_FORMATS)
ReportFormatOption = Annotated[
    str,
    typer.Option(
        "--format",
        parser=one_of(_NAMES),
        metavar=choices(_NAMES),
        help="Text for people, the others for programs.",
    ),
]

ReaderOption = Annotated[
    Audience,
    typer.Option(
        "--reader",
        help="The voice of the hints: with the members of the format, or without.",
    ),
]


def print_reports(
    reports: Iterable[Report], form: str, language: Language, reader: Audience = Audience.VENDOR
) -> None:
    """Print each report when it comes, in the format of that name, with hints for *reader*."""
    if form == TEXT:
        for report in reports:
            console.report(report, language, reader)
    else:
        print_pieces(report_format(form).write(reports, language, reader))


def print_pieces(pieces: Iterable[str]) -> None:
    """Print each piece as it is."""
    for piece in pieces:
        typer.echo(piece, nl=False)


def print_json(document: Mapping[str, object]) -> None:
    """Print an object on a line."""
    # One object a line, so that many of them are NDJSON.
    typer.echo(json.dumps(document, ensure_ascii=False))
