"""What several commands print: reports in every form, pieces of text, and JSON."""

import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Annotated, assert_never

import typer

from herningmodel.core.findings import Json
from herningmodel.extras.cli import console
from herningmodel.formats.report_csv import csv_table
from herningmodel.formats.report_fhir import operation_outcomes
from herningmodel.formats.report_ndjson import ndjson
from herningmodel.formats.report_sarif import sarif
from herningmodel.text.texts import Language
from herningmodel.validation.report import Report


class ReportForm(StrEnum):
    """The forms of a report. JSON is one object a line, and so NDJSON where there are many."""

    TEXT = "text"
    JSON = "json"
    NDJSON = "ndjson"
    CSV = "csv"
    SARIF = "sarif"
    FHIR = "fhir"


ReportFormOption = Annotated[
    ReportForm, typer.Option("--format", help="Text for people, the others for programs.")
]


def print_reports(reports: Iterable[Report], form: ReportForm, language: Language) -> None:
    """Print each report when it comes."""
    match form:
        case ReportForm.TEXT:
            for report in reports:
                console.report(report, language)
        case ReportForm.JSON | ReportForm.NDJSON:
            print_pieces(ndjson(reports))
        case ReportForm.CSV:
            print_pieces(csv_table(reports))
        case ReportForm.SARIF:
            print_pieces(sarif(reports, language))
        case ReportForm.FHIR:
            print_pieces(operation_outcomes(reports, language))
        case _:
            assert_never(form)


def print_pieces(pieces: Iterable[str]) -> None:
    """Print each piece as it is."""
    for piece in pieces:
        typer.echo(piece, nl=False)


def print_json(document: Mapping[str, Json]) -> None:
    """Print an object on a line."""
    # One object a line, so that many of them are NDJSON.
    typer.echo(json.dumps(document, ensure_ascii=False))
