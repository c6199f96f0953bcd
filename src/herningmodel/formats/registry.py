"""The formats of a report: the only list of them."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final, Protocol

from attrs import frozen

from herningmodel.core.findings import Audience
from herningmodel.formats.report_csv import csv_table
from herningmodel.formats.report_fhir import operation_outcomes
from herningmodel.formats.report_ndjson import ndjson
from herningmodel.formats.report_sarif import sarif
from herningmodel.formats.report_text import report_text
from herningmodel.text.texts import Language
from herningmodel.validation.report import Report


class WriteReports(Protocol):
    """The function that writes reports in one format."""

    def __call__(
        self, reports: Iterable[Report], language: Language, reader: Audience = ..., /
    ) -> Iterator[str]:
        """Yield the text of *reports* in *language* for *reader*, piece by piece."""
        ...


@frozen(kw_only=True)
class ReportFormat:
    """
    *Rapportformat*: a format of reports, for `--format` and the docs.

    Attributes:
        name: The name, as `--format` takes it.
        readers: The readers and the content, in a line of Markdown.
        several: The form of the reports of several cases, in a line of Markdown.
        write: The function that yields the text of reports in a language for a reader, piece by piece
            as they come, so that its memory does not grow with their number. What is for programs
            holds the hints of every reader.
    """

    name: str
    readers: str
    several: str
    write: WriteReports


def _texts(
    reports: Iterable[Report], language: Language, reader: Audience = Audience.VENDOR, /
) -> Iterator[str]:
    return (report_text(report, language, reader) for report in reports)


def _table(
    reports: Iterable[Report], _: Language, reader: Audience = Audience.VENDOR, /
) -> Iterator[str]:
    return csv_table(reports, reader)


def _in_every_language(
    write: Callable[[Iterable[Report]], Iterator[str]],
) -> WriteReports:
    """Return *write*, which holds every language and hint, for the registry."""

    def written(
        reports: Iterable[Report], _: Language, __: Audience = Audience.VENDOR, /
    ) -> Iterator[str]:
        return write(reports)

    return written


def _with_every_hint(
    write: Callable[[Iterable[Report], Language], Iterator[str]],
) -> WriteReports:
    """Return *write*, which holds every hint, for the registry."""

    def written(
        reports: Iterable[Report], language: Language, _: Audience = Audience.VENDOR, /
    ) -> Iterator[str]:
        return write(reports, language)

    return written


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
        write=_table,
    ),
    ReportFormat(
        name="sarif",
        readers="tools of development that read SARIF 2.1.0",
        several="one run",
        write=_with_every_hint(sarif),
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
