"""The commands about one child: the demonstration, the recommendation, and the way over the ladder."""

from datetime import date
from enum import StrEnum
from typing import Annotated

import typer

from herningmodel.core.errors import CaseError
from herningmodel.core.periods import Period
from herningmodel.extras.cli import console
from herningmodel.extras.cli.app import (
    FormOption,
    Lang,
    LangOption,
    OnOption,
    OutputFormat,
    ProfileOption,
    app,
    day_of,
)
from herningmodel.extras.cli.exit_codes import FOUND
from herningmodel.extras.cli.files import profile_named, read
from herningmodel.extras.cli.output import ReportForm, print_json, print_reports
from herningmodel.formats.ladder_svg import ladder_svg
from herningmodel.formats.recommendation_html import explanation_html
from herningmodel.ladder.ladder_history import ladder_history as path_of
from herningmodel.loading.load_case import load_case
from herningmodel.recommendation.recommend import recommend as recommendation_of
from herningmodel.testing import example_text
from herningmodel.validation.check import check as report_of


class AdviceForm(StrEnum):
    """The forms of a recommendation."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    SVG = "svg"


AdviceFormOption = Annotated[
    AdviceForm,
    typer.Option(
        "--format",
        help="Text for people, JSON for programs, HTML to show, SVG for the ladder alone.",
    ),
]


@app.command()
def demo(lang: LangOption = Lang.DA) -> None:
    """Check and recommend on a bundled case, and draw the ladder. Needs no file."""
    day = date(2026, 1, 15)
    later = date(2026, 3, 1)
    text = example_text("mads")
    case = load_case(text)
    console.demo(
        case,
        report_of(text, on=day),
        recommendation_of(case, on=day),
        report_of(text, on=later),
        lang.language,
    )


@app.command()
def recommend(
    case: Annotated[str, typer.Argument(metavar="CASE", help="JSON; - for standard input.")],
    on: OnOption,
    profile: ProfileOption = "standard",
    lang: LangOption = Lang.DA,
    form: AdviceFormOption = AdviceForm.TEXT,
) -> None:
    """Recommend the lowest step that fits, with every reason. A person decides."""
    source = read(case)
    chosen = profile_named(profile)
    try:
        advice = recommendation_of(load_case(source), on=on, profile=chosen)
    except CaseError:
        report = report_of(source, on=on, profile=chosen)
        of_report = ReportForm.JSON if form is AdviceForm.JSON else ReportForm.TEXT
        print_reports([report], of_report, lang.language)
        raise typer.Exit(FOUND) from None
    if form is AdviceForm.JSON:
        print_json(advice.as_dict())
    elif form is AdviceForm.HTML:
        typer.echo(explanation_html(advice, lang.language))
    elif form is AdviceForm.SVG:
        typer.echo(ladder_svg(advice, lang.language))
    else:
        console.recommendation(advice, lang.language)


@app.command()
def path(
    case: Annotated[str, typer.Argument(metavar="CASE", help="JSON; - for standard input.")],
    start: Annotated[
        date,
        typer.Option("--from", parser=day_of, metavar="DATE", help="The first day, YYYY-MM-DD."),
    ],
    until: Annotated[
        date,
        typer.Option(
            "--until", parser=day_of, metavar="DATE", help="The first day after it, YYYY-MM-DD."
        ),
    ],
    profile: ProfileOption = "standard",
    lang: LangOption = Lang.DA,
    form: FormOption = OutputFormat.TEXT,
) -> None:
    """Show on which step a child was, from when until when, and the moves between."""
    source = read(case)
    chosen = profile_named(profile)
    try:
        way = path_of(load_case(source), over=Period(start, until), profile=chosen)
    except CaseError:
        report = report_of(source, on=start, profile=chosen)
        print_reports([report], ReportForm(form.value), lang.language)
        raise typer.Exit(FOUND) from None
    if form is OutputFormat.JSON:
        print_json(way.as_dict())
    else:
        console.sentences(way.sentences, lang.language)
