"""The files that several commands read, and what is said where one cannot be read."""

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO, Final, NoReturn

import typer

from herningmodel.base.errors import PriceListError
from herningmodel.base.findings import Finding
from herningmodel.base.privacy import shown
from herningmodel.base.texts import Language
from herningmodel.loading.prices import PriceForm, check_price_list, load_price_list
from herningmodel.model.prices import PriceList


CLEAN, FOUND, WRONG_USE, CRASHED = 0, 1, 2, 3
"""Exit codes. Without `--strict` a crash of a rule is a finding of the report."""

STDIN = "-"
LONGEST_PATH = 4096

_FORMS: Final[dict[str, PriceForm]] = {".toml": "toml", ".json": "json", ".csv": "csv"}


def opened(name: str) -> AbstractContextManager[BinaryIO]:
    """Return a file opened for reading, or standard input."""
    if name == STDIN:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except OSError as error:
        refuse(f"{told(name)} cannot be read: {error.strerror}")


def price_list(name: str, language: Language) -> PriceList:
    """Return the price list in a file; what is wrong with it is printed beside the output."""
    form = _FORMS.get(Path(name).suffix.lower())
    if form is None:
        refuse(f"{told(name)} is no price list: {', '.join(_FORMS)}")
    with opened(name) as stream:
        source = stream.read()
    print_findings(told(name), check_price_list(source, form=form), language)
    try:
        return load_price_list(source, form=form)
    except PriceListError:
        refuse(f"{told(name)} is no price list")


def print_findings(name: str, findings: tuple[Finding, ...], language: Language) -> None:
    """Print findings of a file, one a line, beside the output, so that a table stays a table."""
    for finding in findings:
        place = finding.where[0]
        at = "" if place.line is None else f":{place.line}"
        severity = finding.severity.label.in_(language)
        typer.echo(
            f"{name}{at} {place.path}: {severity} {finding.code} {finding.message.in_(language)}",
            err=True,
        )


def told(name: str) -> str:
    """Return the name of a file as it is told."""
    # The end of a path is what its reader looks for, so it is not cut where a value would be.
    return shown(name, longest=LONGEST_PATH)


def refuse(message: str, code: int = WRONG_USE) -> NoReturn:
    """Say what was wrong, and end."""
    typer.echo(f"herningmodel: {message}", err=True)
    raise typer.Exit(code)
