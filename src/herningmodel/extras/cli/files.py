"""Files of cases, profiles and whatever else is read or written, and how a wrong one is refused."""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO, Final

import typer
from attrs import frozen

from herningmodel.core.errors import PriceListError, ProfileError
from herningmodel.core.findings import Finding
from herningmodel.costs.price_list import PriceList
from herningmodel.extras.cli import console
from herningmodel.extras.cli.chosen_rules import rules_of
from herningmodel.extras.cli.refusing import refuse
from herningmodel.loading.load_prices import PriceForm, check_price_list, load_price_list
from herningmodel.loading.load_profile import load_profile
from herningmodel.profile.profile import Profile
from herningmodel.profile.profile_reader import SHIPPED
from herningmodel.profile.shipped import shipped
from herningmodel.rules.rule_set import RuleSet
from herningmodel.text.privacy import sanitize
from herningmodel.text.texts import Language
from herningmodel.validation.check_profile import check_profile


STDIN = "-"
LONGEST_PATH = 4096
ONE_CASE_A_LINE = (".ndjson", ".jsonl")
_FORMS: Final[dict[str, PriceForm]] = {".toml": "toml", ".json": "json", ".csv": "csv"}


def sources(files: list[str], *, lines: bool) -> Iterator[tuple[bytes, int | None]]:
    """Yield every case in *files* as bytes, with its line where there is one case a line."""
    for document in documents(files, lines=lines, redact=False):
        if not document.has_one_case_a_line:
            yield read(document.file), None
            continue
        with open_file(document.file) as stream:
            for number, line in enumerate(stream, start=1):
                if line.strip():
                    yield line, number


@frozen
class Document:
    """
    A file with cases, and what it is called in a report.

    Attributes:
        file: The path of the file, or `-` for standard input.
        name: The name of the document in a report.
        has_one_case_a_line: Whether each line of the file is a case (NDJSON).
    """

    file: str
    name: str
    has_one_case_a_line: bool


def documents(files: list[str], *, lines: bool, redact: bool) -> Iterator[Document]:
    """Yield what is known of each of *files* before it is opened."""
    for number, file in enumerate(files, start=1):
        many = lines or file.endswith(ONE_CASE_A_LINE)
        # There may be an id in the name of a file.
        hidden = f"file-{number}{'.ndjson' if many else '.json'}"
        yield Document(file, hidden if redact else name_of(file), many)


def name_of(file: str) -> str:
    """Return what *file* is called in a report."""
    return "stdin" if file == STDIN else Path(file).as_posix()


def open_file(name: str) -> AbstractContextManager[BinaryIO]:
    """Open a file, or standard input; one that cannot be opened is wrong use."""
    if name == STDIN:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except OSError as error:
        refuse(f"{printable_name(name)} cannot be read: {error.strerror}")


def read(name: str) -> bytes:
    """Return what a file holds."""
    with open_file(name) as stream:
        return stream.read()


def write(name: str, content: bytes) -> None:
    """Write a file; one that cannot be written is wrong use."""
    try:
        Path(name).write_bytes(content)
    except OSError as error:
        refuse(f"{printable_name(name)} cannot be written: {error.strerror}")


def profile_named(name: str, rules: RuleSet | None = None) -> Profile:
    """Return a shipped profile, or the one in a file, which may set any of *rules*."""
    if name in SHIPPED:
        return shipped(name)
    if not Path(name).exists():
        refuse(f"there is no profile {printable_name(name)}; shipped are {' and '.join(SHIPPED)}")
    source = read(name)
    try:
        return load_profile(source, rules=rules)
    except ProfileError:
        if rules is None:
            # It may set a rule of an installed package; those are imported only where it matters.
            return profile_named(name, rules_of())
        console.report(check_profile(source, rules=rules), "en")
        refuse(f"{printable_name(name)} is not a profile")


def price_list(name: str, language: Language) -> PriceList:
    """Return the price list in a file; what is wrong with it is printed beside the output."""
    form = _FORMS.get(Path(name).suffix.lower())
    if form is None:
        refuse(f"{printable_name(name)} is no price list: {', '.join(_FORMS)}")
    source = read(name)
    print_findings(printable_name(name), check_price_list(source, form=form), language)
    try:
        return load_price_list(source, form=form)
    except PriceListError:
        refuse(f"{printable_name(name)} is no price list")


def print_findings(name: str, findings: tuple[Finding, ...], language: Language) -> None:
    """Print findings of a file, one a line, beside the output, so that a table stays a table."""
    for finding in findings:
        place = finding.where[0]
        at = "" if place.line is None else f":{place.line}"
        severity = finding.severity.label.get(language)
        typer.echo(
            f"{name}{at} {place.path}: {severity} {finding.code} {finding.message.get(language)}",
            err=True,
        )


def printable_name(name: str) -> str:
    """Return the name of a file as it may be printed."""
    # The end of a path is what its reader looks for, so it is not cut where a value would be.
    return sanitize(name, longest=LONGEST_PATH)
