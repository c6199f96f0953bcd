"""The command `cost`: what cases cost, line by line or together, from a file of any size."""

import json
from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Annotated, Final

import typer

from herningmodel.base.errors import CaseError, ProfileError
from herningmodel.base.findings import Finding, Json
from herningmodel.base.texts import Language
from herningmodel.base.version import VERSION
from herningmodel.costing.caseload import cost_caseload
from herningmodel.costing.cases import FORMAT, Costs, coster
from herningmodel.extras.cli.commands import (
    ONE_CASE_A_LINE,
    Lang,
    LangOption,
    ProfileOption,
    app,
)
from herningmodel.extras.cli.files import (
    CLEAN,
    FOUND,
    opened,
    price_list,
    print_findings,
    refuse,
    told,
)
from herningmodel.loading.cases import load_case
from herningmodel.loading.profiles import load_profile
from herningmodel.model.cases import Case
from herningmodel.model.spans import Span
from herningmodel.profiles.profile import Profile
from herningmodel.profiles.reading import SHIPPED
from herningmodel.profiles.shipped import shipped
from herningmodel.reporting.money import caseload_text, costs_text
from herningmodel.reporting.money_tables import heading, rows


__all__ = ["app", "cost"]


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
    listed, chosen = price_list(prices, lang.language), _profile(profile)
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
        place = told(name) if line is None else f"{told(name)}:{line}"
        print_findings(place, findings, self._language)


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
    with opened(name) as stream:
        if not lines and not name.endswith(ONE_CASE_A_LINE):
            yield stream.read(), None
            return
        # Line by line, so that a file of any size takes no more room than its longest case.
        for number, line in enumerate(stream, start=1):
            if line.strip():
                yield line, number


def _profile(name: str) -> Profile:
    if name in SHIPPED:
        return shipped(name)
    with opened(name) as stream:
        source = stream.read()
    try:
        return load_profile(source)
    except ProfileError as error:
        print_findings(told(name), error.findings, "en")
        refuse(f"{told(name)} is not a profile")


def _print_json(document: dict[str, Json]) -> None:
    # One object a line, so that many of them are NDJSON.
    typer.echo(json.dumps(document, ensure_ascii=False))
