"""The command `cost`: what cases cost, line by line or together, from a file of any size."""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import Annotated, Final

import typer

from herningmodel.core.errors import CaseError
from herningmodel.core.findings import Finding
from herningmodel.core.library_version import VERSION
from herningmodel.core.spans import Span
from herningmodel.costs.case_costs import FORMAT, Costs, coster
from herningmodel.costs.caseload_costs import cost_caseload
from herningmodel.extras.cli.app import (
    DANISH,
    FilesArgument,
    LangOption,
    LinesOption,
    ProfileOption,
    span_of,
)
from herningmodel.extras.cli.exit_codes import CLEAN, FOUND
from herningmodel.extras.cli.files import (
    price_list,
    print_findings,
    printable_name,
    profile_named,
    sources,
)
from herningmodel.extras.cli.output import print_json
from herningmodel.formats.costs_csv import heading, rows
from herningmodel.formats.costs_text import caseload_text, costs_text
from herningmodel.loading.load_case import load_case
from herningmodel.model.case import Case
from herningmodel.text.texts import Language


class CostForm(StrEnum):
    """The forms of output."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"


def cost(
    files: FilesArgument,
    over: Annotated[
        Span,
        typer.Option("--over", parser=span_of, metavar="SPAN", help=f"The time: {Span.NOTATION}."),
    ],
    prices: Annotated[
        str, typer.Option("--prices", metavar="FILE", help="The price list: TOML, JSON or CSV.")
    ],
    profile: ProfileOption = "standard",
    lang: LangOption = DANISH,
    form: Annotated[
        CostForm, typer.Option("--format", help="Text for people; JSON or CSV for programs.")
    ] = CostForm.TEXT,
    lines: LinesOption = False,
) -> None:
    """Count what cases cost, exact to the øre. Exit 1 where a price is missing or a case unread."""
    listed, chosen = price_list(prices, lang), profile_named(profile)
    costs_of = coster(over=over, prices=listed, profile=chosen)
    read = _Cases(files, lines=lines, form=form, language=lang)
    if form is CostForm.CSV:
        typer.echo(heading(), nl=False)
    together = cost_caseload(
        _printed(read, costs_of, form), over=over, prices=listed, profile=chosen
    )
    match form:
        case CostForm.TEXT if read.last is not None and (together.cases, read.unread) == (1, 0):
            typer.echo(costs_text(costs_of(read.last), lang), nl=False)
        case CostForm.TEXT:
            typer.echo(caseload_text(together, lang, unread=read.unread), nl=False)
        case CostForm.JSON if together.cases > 1:
            print_json(together.as_dict())
        case _:
            pass
    raise typer.Exit(FOUND if together.incomplete or read.unread else CLEAN)


class _Cases:
    """Reads case after case; reports and counts unreadable ones."""

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
        for file in self._files:
            for source, line in sources([file], lines=self._lines):
                try:
                    self.last = load_case(source)
                except CaseError as error:
                    self.unread += 1
                    self._tell(file, line, error.findings)
                else:
                    yield self.last

    def _tell(self, name: str, line: int | None, findings: tuple[Finding, ...]) -> None:
        if self._form is CostForm.JSON:
            print_json(
                {
                    "format": FORMAT,
                    "library": VERSION,
                    "line": line,
                    "total": None,
                    "incomplete": True,
                    "findings": [finding.as_dict() for finding in findings],
                }
            )
        place = printable_name(name) if line is None else f"{printable_name(name)}:{line}"
        print_findings(place, findings, self._language)


def _printed(
    cases: Iterable[Case], costs_of: Callable[[Case], Costs], form: CostForm
) -> Iterator[Case]:
    """Yield *cases*, each when it has been printed, where each is printed by itself."""
    for case in cases:
        if form is CostForm.JSON:
            print_json(costs_of(case).as_dict())
        elif form is CostForm.CSV:
            typer.echo("".join(rows(costs_of(case))), nl=False)
        yield case
