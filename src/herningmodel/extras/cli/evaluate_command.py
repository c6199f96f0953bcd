"""The command `evaluate`: key figures of a caseload, with wellbeing beside them."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Annotated, assert_never

import typer
from attrs import evolve

from herningmodel.core.errors import CaseError
from herningmodel.core.spans import Span
from herningmodel.evaluation.evaluate import evaluate as evaluation_of
from herningmodel.evaluation.suppression import SMALLEST
from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import (
    DANISH,
    FilesArgument,
    LangOption,
    LinesOption,
    ProfileOption,
    span_of,
)
from herningmodel.extras.cli.exit_codes import CLEAN, FOUND
from herningmodel.extras.cli.files import price_list, profile_named, sources
from herningmodel.extras.cli.output import print_pieces
from herningmodel.extras.t_quantiles import scipy_statistics
from herningmodel.formats.evaluation_csv import csv_table as evaluation_csv
from herningmodel.formats.evaluation_html import html_page
from herningmodel.formats.evaluation_json import evaluation_json
from herningmodel.formats.evaluation_markdown import markdown
from herningmodel.formats.report_text import report_text
from herningmodel.loading.load_case import load_case
from herningmodel.model.case import Case
from herningmodel.validation.check import check as report_of
from herningmodel.wellbeing.moments import Statistics


class EvaluationForm(StrEnum):
    """The forms of an evaluation."""

    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    CSV = "csv"


class By(StrEnum):
    """What the cases of an evaluation can be grouped by."""

    TARGET_GROUP = "target_group"
    ACTING = "acting"
    PAYING = "paying"
    RESIDENCE = "residence"


def evaluate(
    files: FilesArgument,
    over: Annotated[
        Span,
        typer.Option(
            "--over", parser=span_of, metavar="PERIOD", help=f"The period: {Span.NOTATION}."
        ),
    ],
    base: Annotated[
        Span | None,
        typer.Option(
            "--base", parser=span_of, metavar="PERIOD", help="The period to compare it with."
        ),
    ] = None,
    prices: Annotated[
        str | None,
        typer.Option("--prices", metavar="FILE", help="A price list, for what help cost."),
    ] = None,
    by: Annotated[By | None, typer.Option("--by", help="What to group the cases by.")] = None,
    profile: ProfileOption = "standard",
    lang: LangOption = DANISH,
    form: Annotated[
        EvaluationForm, typer.Option("--format", help="For people, or for programs.")
    ] = EvaluationForm.MARKDOWN,
    smallest: Annotated[
        int,
        typer.Option("--smallest", min=1, help="Hide numbers behind which fewer children stand."),
    ] = SMALLEST,
    lines: LinesOption = False,
) -> None:
    """Evaluate a caseload: key figures, with wellbeing beside them. Exit 1 where a case is unread."""
    chosen = profile_named(profile)
    listed = None if prices is None else price_list(prices, lang)
    unread = 0

    def read() -> Iterator[Case]:
        nonlocal unread
        for source, line in sources(files, lines=lines):
            try:
                yield load_case(source)
            except CaseError:
                # A case that cannot be read may not vanish from the numbers in silence.
                unread += 1
                report = report_of(source, on=over.start, profile=chosen, line=line)
                typer.echo(report_text(report, lang), err=True)

    found = evaluation_of(
        console.counted(read(), lang),
        over=over,
        base=base,
        profile=chosen,
        group=None if by is None else _GROUPS[by],
        prices=listed,
        statistics=_statistics(),
    )
    published = evolve(found, unread=unread).published(smallest=smallest)
    match form:
        case EvaluationForm.MARKDOWN:
            console.page(markdown(published, lang))
        case EvaluationForm.HTML:
            typer.echo(html_page(published, lang), nl=False)
        case EvaluationForm.JSON:
            typer.echo(evaluation_json(published), nl=False)
        case EvaluationForm.CSV:
            print_pieces(evaluation_csv(published, lang))
        case _:
            assert_never(form)
    raise typer.Exit(FOUND if unread else CLEAN)


def _statistics() -> Statistics | None:
    try:
        return scipy_statistics()
    except ModuleNotFoundError:
        # The verdict says then that it is not computed, and what that takes.
        return None


def _target_group(case: Case) -> str:
    return _NO_GROUP if case.target_group is None else case.target_group.value


def _municipality(role: str) -> Callable[[Case], str]:
    def code_of(case: Case) -> str:
        code: str | None = getattr(case.municipality, role, None)
        return _NO_GROUP if code is None else code

    return code_of


_NO_GROUP = "-"


_GROUPS = {
    By.TARGET_GROUP: _target_group,
    **{by: _municipality(by.value) for by in (By.ACTING, By.PAYING, By.RESIDENCE)},
}
