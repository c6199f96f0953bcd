"""The formats of a report: the only list of them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from attrs import frozen

from herningmodel.formats.report_csv import csv_table
from herningmodel.formats.report_fhir import operation_outcomes
from herningmodel.formats.report_ndjson import ndjson
from herningmodel.formats.report_sarif import sarif
from herningmodel.formats.report_text import report_text
from herningmodel.text.texts import Language
from herningmodel.validation.report import Report


@frozen(kw_only=True)
class ReportFormat:
    """
    *Rapportformat*: a format of reports, for `--format` and the docs.

    Attributes:
        name: The name, as `--format` takes it.
        readers: The readers and the content, in a line of Markdown.
        several: The form of the reports of several cases, in a line of Markdown.
        write: The function that yields the text of reports in a language, piece by piece as they
            come, so that its memory does not grow with their number.
    """

    name: str
    readers: str
    several: str
    write: Callable[[Iterable[Report], Language], Iterator[str]]


def _texts(reports: Iterable[Report], language: Language) -> Iterator[str]:
    return (report_text(report, language) for report in reports)


def _in_every_language(
    write: Callable[[Iterable[Report]], Iterator[str]],
) -> Callable[[Iterable[Report], Language], Iterator[str]]:
    """Return *write* for the registry; what it writes holds every language."""
    return lambda reports, _: write(reports)


TEXT: Final = "text"
JSON: Final = "json"
REPORT_FORMATS: Final[tuple[ReportFormat, ...]] = (
    ReportFormat(
        name=TEXT,
        readers="people, in Danish or English",
        several="one after the other",
        write=_texts,
    ),
    ReportFormat(
        name=JSON,
        readers="programs: `herningmodel-report/1`",
        several="one object a line",
        write=_in_every_language(ndjson),
    ),
    ReportFormat(
        name="ndjson",
        readers="programs: the same as `json`",
        several="one object a line",
        write=_in_every_language(ndjson),
    ),
    ReportFormat(
        name="csv",
        readers="spreadsheets: one row a finding, both languages",
        several="one table",
        write=_in_every_language(csv_table),
    ),
    ReportFormat(
        name="sarif",
        readers="tools of development that read SARIF 2.1.0",
        several="one run",
        write=sarif,
    ),
    ReportFormat(
        name="fhir",
        readers="systems that exchange FHIR R4: `OperationOutcome`",
        several="one resource a line",
        write=operation_outcomes,
    ),
)


def report_format(name: str) -> ReportFormat:
    """
    Return the format called *name*.

    Raises:
        KeyError: No format has that name.

    Example:
        >>> report_format("sarif").several
        'one run'
    """
    return {known.name: known for known in REPORT_FORMATS}[name]


def formats_table() -> str:
    """Return the table of the formats in Markdown, for the docs."""
    rows = [f"| `{known.name}` | {known.readers} | {known.several} |" for known in REPORT_FORMATS]
    return "\n".join(["| `--format` | For | Many cases |", "|---|---|---|", *rows])
