"""The command `cost`: what cases cost, line by line or together, from a file of any size."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from enum import StrEnum
from pathlib import Path
from typing import Annotated, BinaryIO, Final, NoReturn

import typer

from herningmodel.base.errors import CaseError, PriceListError, ProfileError
from herningmodel.base.findings import Finding, Json
from herningmodel.base.privacy import shown
from herningmodel.base.texts import Language
from herningmodel.base.version import VERSION
from herningmodel.costing.caseload import cost_caseload
from herningmodel.costing.cases import FORMAT, Costs, coster
from herningmodel.extras.cli.app import (
    CLEAN,
    FOUND,
    WRONG_USE,
    Lang,
    LangOption,
    ProfileOption,
    app,
)
from herningmodel.extras.cli.files import ONE_CASE_A_LINE, STDIN
from herningmodel.loading.cases import load_case
from herningmodel.loading.prices import PriceForm, check_price_list, load_price_list
from herningmodel.loading.profiles import load_profile
from herningmodel.model.cases import Case
from herningmodel.model.prices import PriceList
from herningmodel.model.spans import Span
from herningmodel.profiles.profile import Profile
from herningmodel.profiles.reading import SHIPPED
from herningmodel.profiles.shipped import shipped
from herningmodel.reporting.money import caseload_text, costs_text
from herningmodel.reporting.money_tables import heading, rows


_FORMS: Final[dict[str, PriceForm]] = {".toml": "toml", ".json": "json", ".csv": "csv"}


class CostForm(StrEnum):
    """The forms of output."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def _span(text: str) -> Span:
    try:
        return Span.parse(text)
    except ValueError:
        message = f"a span is written {Span.NOTATION}"
        raise typer.BadParameter(message) from None


@app.command()
def cost(
    cases: Annotated[
        list[str], typer.Argument(metavar="CASES...", help="JSON or NDJSON; - for standard input.")
    ],
    over: Annotated[
        Span,
        typer.Option("--over", parser=_span, metavar="SPAN", help=f"The time: {Span.NOTATION}."),
    ],
    prices: Annotated[
        str, typer.Option("--prices", metavar="FILE", help="The price list: TOML, JSON or CSV.")
    ],
    profile: ProfileOption = "standard",
    lang: LangOption = Lang.DA,
    form: Annotated[
        CostForm, typer.Option("--format", help="Text for people; JSON or CSV for programs.")
    ] = CostForm.TEXT,
    lines: Annotated[
        bool, typer.Option("--lines", help="Every file has one case a line (NDJSON).")
    ] = False,
) -> None:
    """Count what cases cost, exact to the øre. Exit 1 where a price is missing or a case unread."""
    listed, chosen = _prices(prices, lang.language), _profile(profile)
    costs_of = coster(over=over, prices=listed, profile=chosen)
    read = _Cases(cases, lines=lines, form=form, language=lang.language)
    if form is CostForm.CSV:
        typer.echo(heading(), nl=False)
    together = cost_caseload(
        _printed(read, costs_of, form), over=over, prices=listed, profile=chosen
    )
    match form:
        case CostForm.TEXT if read.last is not None and (together.cases, read.unread) == (1, 0):
            typer.echo(costs_text(costs_of(read.last), lang.language), nl=False)
        case CostForm.TEXT:
            typer.echo(caseload_text(together, lang.language, unread=read.unread), nl=False)
        case CostForm.JSON if together.cases > 1:
            _print_json(together.as_dict())
        case _:
            pass
    raise typer.Exit(FOUND if together.incomplete or read.unread else CLEAN)


class _Cases:
    """Reads one case after the other; what is no case is told, and counted."""

    def __init__(
        self, files: list[str], *, lines: bool, form: CostForm, language: Language
    ) -> None:
        self.unread = 0
        self.last: Case | None = None
        self._files: Final = files
        self._lines: Final = lines
        self._form: Final = form
        self._language: Final = language

    def __iter__(self) -> Iterator[Case]:
        for name in self._files:
            for source, line in _documents(name, lines=self._lines):
                try:
                    self.last = load_case(source)
                except CaseError as error:
                    self.unread += 1
                    self._tell(name, line, error.findings)
                else:
                    yield self.last

    def _tell(self, name: str, line: int | None, findings: tuple[Finding, ...]) -> None:
        if self._form is CostForm.JSON:
            _print_json(
                {
                    "format": FORMAT,
                    "library": VERSION,
                    "line": line,
                    "total": None,
                    "incomplete": True,
                    "findings": [finding.as_dict() for finding in findings],
                }
            )
        place = shown(name) if line is None else f"{shown(name)}:{line}"
        _print_findings(place, findings, self._language)


def _printed(
    cases: Iterable[Case], costs_of: Callable[[Case], Costs], form: CostForm
) -> Iterator[Case]:
    """Yield *cases*, each when it has been printed, where each is printed by itself."""
    for case in cases:
        if form is CostForm.JSON:
            _print_json(costs_of(case).as_dict())
        elif form is CostForm.CSV:
            typer.echo("".join(rows(costs_of(case))), nl=False)
        yield case


def _documents(name: str, *, lines: bool) -> Iterator[tuple[bytes, int | None]]:
    with _open(name) as stream:
        if not lines and not name.endswith(ONE_CASE_A_LINE):
            yield stream.read(), None
            return
        # Line by line, so that a file of any size takes no more room than its longest case.
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


def _prices(name: str, language: Language) -> PriceList:
    form = _FORMS.get(Path(name).suffix.lower())
    if form is None:
        _refuse(f"{shown(name)} is no price list: {', '.join(_FORMS)}")
    with _open(name) as stream:
        source = stream.read()
    _print_findings(shown(name), check_price_list(source, form=form), language)
    try:
        return load_price_list(source, form=form)
    except PriceListError:
        _refuse(f"{shown(name)} is no price list")


def _profile(name: str) -> Profile:
    if name in SHIPPED:
        return shipped(name)
    with _open(name) as stream:
        source = stream.read()
    try:
        return load_profile(source)
    except ProfileError as error:
        _print_findings(shown(name), error.findings, "en")
        _refuse(f"{shown(name)} is not a profile")


def _print_findings(name: str, findings: tuple[Finding, ...], language: Language) -> None:
    # Beside the output, so that a table stays a table.
    for finding in findings:
        place = finding.where[0]
        at = "" if place.line is None else f":{place.line}"
        severity = finding.severity.label.in_(language)
        typer.echo(
            f"{name}{at} {place.path}: {severity} {finding.code} {finding.message.in_(language)}",
            err=True,
        )


def _print_json(document: dict[str, Json]) -> None:
    # One object a line, so that many of them are NDJSON.
    typer.echo(json.dumps(document, ensure_ascii=False))


def _refuse(message: str) -> NoReturn:
    typer.echo(f"herningmodel: {message}", err=True)
    raise typer.Exit(WRONG_USE)
